/**
 * Obscure functions: a document that defines a whole family at once, `\mathcal{Q} := \{ Q(x) = ... : V \in \mathcal{V} \}`,
 * or says that a function exists, says something about Q_1 and Q_2 that is not understood yet. Steps about them are left
 * open rather than refuted.
 */
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import { areMet, signsOf } from '../signs.js';
import { familyOf, spelled } from '../structure/spelling.js';
import { tokensOf, type Token } from '../structure/tokens.js';
import { partsOf } from '../../read/parts.js';

export interface Obscure {
  /** The document says that there is such a function: it is not just any. */
  readonly exists: (name: string) => boolean;
  readonly isOfFamily: (name: string) => boolean;
}

export function obscureFunctions(document: Document): Obscure {
  const families = new Set<string>();
  const names = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'group' && syntax.open === '{') collectFamily(syntax.body, families);
    collectExisting(tokensOf(syntax), names);
    partsOf(syntax).forEach(visit);
  };
  if (areMet([['{', '\\exists', 'exists']], signsOf(document)))
    for (const chain of document.chains)
      for (const { syntax } of chain.members) if (syntax !== null) visit(syntax);
  return {
    exists: (name) => names.has(name),
    isOfFamily: (name) => families.has(familyOf(name)) && isIndexed(name),
  };
}

/** `Q_1` and `Q_n` are of the family of Q; `Q_*` and Q itself are what the author makes of them. */
const isIndexed = (name: string): boolean => /_\{(?:\d+|[a-z])\}$/.test(name);

function collectFamily(body: Syntax, found: Set<string>): void {
  const parts = body.kind === 'list' ? body.items : [body];
  for (const part of parts) {
    const left = part.kind === 'relation' && part.relations[0] === '=' ? part.members[0] : undefined;
    const head = left && tokensOf(left)[0];
    if (head?.kind === 'item') found.add(familyOf(spelled(head.body)));
  }
}

function collectExisting(row: readonly Token[], found: Set<string>): void {
  row.forEach((token, at) => {
    const next = row[at + 1];
    if (token.kind === 'item' && spelled(token.body) === '\\exists' && next?.kind === 'item')
      found.add(spelled(next.body));
  });
}
