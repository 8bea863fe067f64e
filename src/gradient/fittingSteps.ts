/**
 * Finite differences whose steps fit the function: the scheme begins with smaller and smaller steps until the result is
 * good, and the best result counts. Large steps are best for smooth functions; near a kink, or near the end of where a
 * function is defined, only small ones see the function as it is. Relies on finite differences.
 */
import { absent, isAbsent, type Bounded } from '../numbers/bounded.js';
import type { differentiate } from '../numbers/differences.js';

type Scheme = typeof differentiate;

export function fittingDifference(scheme: Scheme, sample: (h: number) => Bounded): Bounded {
  let best = absent('a derivative that does not exist');
  for (const width of widths) {
    const [found] = scheme((h) => [sample(h)], width);
    if (found === undefined) continue;
    if (isAbsent(best) || found.error < best.error) best = found;
    if (best.error <= good * Math.max(Math.abs(best.value), Math.min(1, best.scale))) break;
  }
  return best;
}

const widths: readonly number[] = [2 ** -2, 2 ** -8, 2 ** -14, 2 ** -20];
const good = 1e-7;
