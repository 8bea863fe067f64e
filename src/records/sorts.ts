/** Sorts by their names, as records write them. Relies on sorts only. */
import { integer, proposition, real, set, space, vector, type Sort } from '../terms/sort.js';

/** The sort of the name that `sortName` gives it; null for what is no such name. */
export function sortCalled(name: unknown): Sort | null {
  if (typeof name !== 'string') return null;
  const plain = plainSorts.find(({ kind }) => kind === name);
  if (plain !== undefined) return plain;
  const [, kind, rest] = /^(vector|space) (.*)$/s.exec(name) ?? [];
  if (kind === undefined || rest === undefined) return null;
  if (kind === 'space') return space(rest);
  const [, dimension, a, b] = /^(.*) of (-?\d+) or (-?\d+)$/s.exec(rest) ?? [];
  return dimension === undefined ? vector(rest) : vector(dimension, [Number(a), Number(b)]);
}

const plainSorts: readonly Sort[] = [real, integer, set, proposition];
