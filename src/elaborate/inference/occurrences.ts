/**
 * Occurrences in the members of a document: of functions, how often and where first; of members beside each other.
 * Relies on complete expressions.
 */
import type { Document } from '../../read/document.js';
import { walk, type Expression } from '../expression.js';
import { isDefining } from './candidates.js';
import { isUnderstood } from './definitions.js';

/** In how many members a function occurs, by key. */
export function mentionCounts(members: readonly Expression[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const member of members) {
    const here = new Set<string>();
    walk(member, (part) => {
      if (part.kind === 'call') here.add(part.function);
    });
    for (const key of here) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The chain in which a function occurs first, by key; `chainOf` tells the chain of each member. */
export function firstChains(
  members: readonly Expression[],
  chainOf: readonly number[],
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  members.forEach((member, at) => {
    if (!isUnderstood(member)) return;
    walk(member, (part) => {
      if (part.kind === 'call' && !first.has(part.function)) first.set(part.function, chainOf[at] ?? 0);
    });
  });
  return first;
}

/** What stands on either side of an equality sign. */
export const equatedIn = (
  document: Document,
  members: readonly (readonly (Expression | null)[])[],
  completed: (expression: Expression) => Expression,
): readonly (readonly [Expression, Expression])[] =>
  document.chains.flatMap(({ links }, chain) =>
    links.flatMap(({ relation }, at) => {
      const [left, right] = [members[chain]?.[at], members[chain]?.[at + 1]];
      return isDefining(relation) && left && right ? [[completed(left), completed(right)] as const] : [];
    }),
  );
