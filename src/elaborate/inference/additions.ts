/** What is added is of one sort; only an index may be added to any number. Relies on the classes of sorts.ts. */
import type { Trait } from './traits.js';
import type { Classes } from './unification.js';

/**
 * The class of a sum of two, with what that tells of its parts noted. `ranges` has the indices of the sums around, of
 * which it matters only that they are there.
 */
export function united(
  [left, right]: readonly (string | null)[],
  ranges: ReadonlyMap<string, unknown>,
  classes: Classes<Trait>,
): string | null {
  if (!left || !right) return left ?? right ?? null;
  const isIndex = (member: string): boolean =>
    member.startsWith('name:') && ranges.has(member.slice('name:'.length));
  if (isIndex(left) === isIndex(right)) {
    classes.unite(left, right);
    return left;
  }
  const other = isIndex(left) ? right : left;
  classes.note(other, { kind: 'scalar' });
  return other;
}
