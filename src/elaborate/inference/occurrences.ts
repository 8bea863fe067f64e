/** Occurrences of functions in the members of a document: how often, and where first. Relies on complete expressions. */
import { walk, type Expression } from '../expression.js';
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
