/**
 * Infinite sums with an error estimate: terms are added until they are negligible; a series that converges slowly has
 * no value here. Relies on bounded numbers.
 */
import { absent, addBounded, exact, isAbsent, rounded, type Bounded } from './bounded.js';

/** The sum of `at(n)` over the integers from `from` on. */
export function sumSeries(at: (n: number) => Bounded, from: number): Bounded {
  let sum: Bounded = exact(0);
  let size = 0;
  let negligible = 0;
  for (let n = from; n < from + longestSeries; n++) {
    const term = at(n);
    if (isAbsent(term)) return negligible >= 8 ? sum : term;
    sum = addBounded(sum, term);
    size += Math.abs(term.value);
    negligible = Math.abs(term.value) <= 1e-20 * size ? negligible + 1 : 0;
    if (negligible >= 12) return rounded(sum.value, sum.error + 1e-15 * size, sum.scale);
  }
  return absent('a series that does not settle');
}

const longestSeries = 400;
