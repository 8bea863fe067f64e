/**
 * Captions that are names: in `\underbrace{(x + y)}_{A} + \frac12 A^\top A` the caption says what A is, for the rest of
 * the chain. From syntax to syntax, before anything else is concluded.
 */
import type { Abbreviation, Chain, Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { rewriteSyntax } from './rewrite-syntax.js';

export const withCaptions = (document: Document): Document => ({
  ...document,
  chains: document.chains.map(writtenOut),
});

function writtenOut(chain: Chain): Chain {
  const known: Abbreviation[] = [];
  const members = chain.members.map((member) => {
    known.push(...(member.abbreviations ?? []));
    return known.length === 0 ? member : { ...member, syntax: member.syntax && inFull(member.syntax, known) };
  });
  return known.length === 0 ? chain : { ...chain, members };
}

const inFull = (syntax: Syntax, known: readonly Abbreviation[]): Syntax =>
  rewriteSyntax(
    syntax,
    (items) => items,
    (name) => {
      const found = known.find((abbreviation) => abbreviation.name === name.name);
      return found === undefined ? name : bracketed(found.syntax, name.span);
    },
  );

const bracketed = (body: Syntax, span: Syntax['span']): Syntax =>
  body.kind === 'group' ? { ...body, span } : { kind: 'group', open: '(', close: ')', body, span };
