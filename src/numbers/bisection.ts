/**
 * Integrals over a bounded interval by bisection: Kronrod's extension of Gauss and Lobatto's rule with 13 points on
 * panels that are halved until it agrees with the one with 7 points inside of it (Gander and Gautschi 2000). The ends of
 * a panel are points of the rule, so that no jump can hide beside them. Panels grow small only where a kink or a jump
 * is, which rules on an even grid cannot see past. Relies on bounded numbers.
 */
import {
  absent,
  addBounded,
  exact,
  isAbsent,
  roundoff,
  rounded,
  timesExact,
  type Bounded,
} from './bounded.js';

/** The integral of `f`; `size` is a rough integral of |f|, which the error is small against. */
export function bisected(f: (t: number) => Bounded, from: number, to: number, size: number): Bounded {
  const narrowest = 1e-14 * (to - from);
  const open: [number, number][] = [];
  const cuts = 16;
  for (let n = 0; n < cuts; n++)
    open.push([from + ((to - from) * n) / cuts, from + ((to - from) * (n + 1)) / cuts]);
  let sum = exact(0);
  for (let count = 0; count < mostPanels; count++) {
    const next = open.pop();
    if (next === undefined) return sum;
    const [left, right] = next;
    const { value, error } = panel(f, left, right);
    if (isAbsent(value)) return value;
    if (error <= finest * size + 2 * value.error || right - left < narrowest)
      sum = addBounded(sum, rounded(value.value, value.error + error, value.scale, 100));
    else {
      const middle = (left + right) / 2;
      open.push([left, middle], [middle, right]);
    }
  }
  return absent('an integral that does not settle');
}

const mostPanels = 4000;
/** Error of a panel, relative to the size of the integral, at which it is left alone. */
const finest = 32 * roundoff;

/** Where the two rules do not nearly agree there may be a jump, and the error is as large as one can make it. */
function panel(
  f: (t: number) => Bounded,
  from: number,
  to: number,
): { readonly value: Bounded; readonly error: number } {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  let fine = exact(0);
  let rough = 0;
  let [least, most, size] = [Infinity, -Infinity, 0];
  for (const [node, weight, inner] of nodes) {
    const term = f(Math.min(Math.max(middle + half * node, from), to));
    fine = addBounded(fine, timesExact(term, half * weight));
    rough += half * inner * term.value;
    [least, most] = [Math.min(least, term.value), Math.max(most, term.value)];
    size += half * weight * Math.abs(term.value);
  }
  const gap = Math.abs(fine.value - rough);
  return { value: fine, error: gap <= smooth * size ? gap : Math.max(gap, (most - least) * (to - from)) };
}

/** Gap of the two rules, relative to what they add up, at which the integrand is smooth on a panel. */
const smooth = 1e-8;

/** Node, weight, and weight in the rule with 7 points, of the half that is not negative. */
const half: readonly (readonly [number, number, number])[] = [
  [1, 0.0158271919734802, 77 / 1470],
  [0.94288241569548, 0.09427384021885, 0],
  [Math.sqrt(2 / 3), 0.155071987336585, 432 / 1470],
  [0.641853342345781, 0.188821573960182, 0],
  [1 / Math.sqrt(5), 0.199773405226859, 625 / 1470],
  [0.23638319966215, 0.22492646533334, 0],
  [0, 0.242611071901408, 672 / 1470],
];

const nodes = half.flatMap((row): (typeof half)[number][] => {
  const [node, weight, inner] = row;
  return node === 0 ? [row] : [row, [-node, weight, inner]];
});
