/**
 * Indices that run alike: i and j, where both number the `a` of `a_i` and `a_j` and the document says of neither how far
 * it runs. Relies on the evidence of formulas.
 */
import type { Evidence } from './evidence.js';

/** The index that stands for all that run as far as this one. */
export function indicesAlike({ subscripted, indices, ranges }: Evidence): (index: string) => string {
  const isOpen = (name: string): boolean => indices.has(name) && !ranges.has(name);
  const bases = new Map<string, Set<string>>();
  for (const spelling of subscripted.keys()) {
    const [, base, index] = /^(.+)_\{([^{}]+)\}$/.exec(spelling) ?? [];
    if (base !== undefined && index !== undefined && isOpen(index))
      bases.set(base, (bases.get(base) ?? new Set()).add(index));
  }
  const first = new Map<string, string>();
  const leader = (index: string): string => {
    const before = first.get(index);
    return before === undefined ? index : leader(before);
  };
  for (const [one, ...others] of bases.values())
    for (const other of others)
      if (one !== undefined && leader(other) !== leader(one)) first.set(leader(other), leader(one));
  return leader;
}
