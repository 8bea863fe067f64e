/**
 * Mentions: every formula once, with a little prose before and after it: hints for names. Relies on strands; reads no
 * prose.
 */
import { span, type Source } from '../text/source.js';
import type { Strand } from './chains.js';
import type { Chain, Mention } from './document.js';
import type { Syntax } from './syntax.js';

/** How much prose is kept on either side. */
const PROSE = 80;

export function mentionOf({ chain, formula }: Strand, source: Source): Mention {
  const { start, end } = formula.span;
  const before = source.text.slice(Math.max(0, start - PROSE), start);
  const after = source.text.slice(end, end + PROSE);
  return {
    syntax: wholeSyntax(chain),
    span: chain.span,
    latex: chain.members
      .map((member, at) => [member.latex, chain.links[at]?.relation ?? ''].join(' ').trim())
      .join(' ')
      .trim(),
    before: before.slice(lastBreak(before)).replace(/\s+/g, ' '),
    after: after.slice(0, firstBreak(after)).replace(/\s+/g, ' '),
  };
}

/** The chain as one relation; null if a member is unreadable. */
function wholeSyntax(chain: Chain): Syntax | null {
  const members = chain.members.flatMap((member) => member.syntax ?? []);
  const [only] = members;
  if (only === undefined || members.length < chain.members.length) return null;
  if (chain.links.length === 0) return only;
  const relations = chain.links.map((link) => link.relation);
  return { kind: 'relation', members, relations, span: span(chain.span.start, chain.span.end) };
}

/** Offset behind the last blank line. */
function lastBreak(prose: string): number {
  const found = [...prose.matchAll(/\n[ \t]*\n/g)].at(-1);
  return found === undefined ? 0 : found.index + found[0].length;
}

function firstBreak(prose: string): number {
  const found = /\n[ \t]*\n/.exec(prose);
  return found === null ? prose.length : found.index;
}
