/**
 * Terms made of late, one to a slot by their hash: a term that is made again is the same object, which saves memory and
 * makes most comparisons immediate. Nothing relies on it, since terms that differ as objects are compared by their parts.
 */
import type { Term } from './term.js';

const slots = (1 << 16) - 1;
const recent: (Term | undefined)[] = Array.from({ length: slots + 1 });

/** What was made last of all terms with this hash, and of some with others. */
export const madeBefore = (hash: number): Term | undefined => recent[hash & slots];

/** The term, frozen and remembered. */
export function kept<Made extends Term>(term: Made): Made {
  Object.freeze(term);
  recent[term.hash & slots] = term;
  return term;
}

/** The same objects in the same order. */
export function identical(a: readonly Term[], b: readonly Term[]): boolean {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return a.length === b.length;
}
