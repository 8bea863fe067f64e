/**
 * Integrals of one real variable with an error estimate: the trapezoidal rule after a change of variable that makes
 * the integrand decay fast at both ends (Takahasi and Mori 1974). The step is halved until two sums agree; their
 * difference, the errors of the integrand and the rounding make the error. An integrand that does not decay (the
 * integral diverges), or sums that do not settle, give no value; where precision is worth more than time, such sums are
 * followed by bisection. Relies on bounded numbers.
 */
import {
  absent,
  exact,
  isAbsent,
  roundoff,
  rounded,
  timesExact,
  underflow,
  widened,
  type Bounded,
} from './bounded.js';
import { bisected } from './bisection.js';

export type Integrand = (x: number) => Bounded;

/** How fine to go: one-dimensional integrals are made precise, those inside of another one only good enough. */
export interface Precision {
  /** The halvings of the first step that are made at least, and at most. */
  readonly halvings: readonly [number, number];
  /** Difference of two sums, relative to the sum of sizes, at which the halving ends. */
  readonly settled: number;
  /** Size of a term, relative to the sum of sizes, that ends the way outward. */
  readonly negligible: number;
  /** What to do with sums that do not settle, as those of an integrand with a kink. */
  readonly unsettled: 'give up' | 'bisect';
}

export const precise: Precision = {
  halvings: [2, 7],
  settled: 1e-13,
  negligible: 1e-20,
  unsettled: 'give up',
};
export const coarse: Precision = { halvings: [1, 3], settled: 1e-8, negligible: 1e-12, unsettled: 'give up' };
/** For integrals that are differentiated afterwards, and for kinks. */
export const thorough: Precision = {
  halvings: [2, 5],
  settled: 1e-14,
  negligible: 1e-20,
  unsettled: 'bisect',
};

/** The integral from `from` to `to`, either of which may be infinite. */
export function integrate(f: Integrand, from: number, to: number, precision = precise): Bounded {
  if (from === to) return exact(0);
  if (!(from < to)) return absent('an integral whose limits are in the wrong order');
  if (from === -Infinity && to === Infinity) {
    const first = trapezoidal(f, wholeLine, precision);
    return isAbsent(first) ? trapezoidal(f, farLine, precision) : first;
  }
  if (to === Infinity) return trapezoidal(f, halfLine(from, 1), precision);
  if (from === -Infinity) return trapezoidal(f, halfLine(to, -1), precision);
  return trapezoidal(f, segment(from, to), precision);
}

/** A change of variable x(t) with its derivative; t beyond `reach` is never asked for. */
interface Rule {
  readonly at: (t: number) => { readonly x: number; readonly weight: number };
  readonly reach: number;
  readonly firstStep: number;
  /** From this |t| on, points are so close to an end that rounding tells. */
  readonly crowded?: number;
}

/** x = t, for integrands that decay like a Gaussian and are no narrower than the step. */
const plainLine: Rule = { at: (t) => ({ x: t, weight: 1 }), reach: 16, firstStep: 1 };

/** x = sinh t, for integrands that decay like an exponential or a high power. */
const wholeLine: Rule = {
  at: (t) => ({ x: Math.sinh(t), weight: Math.cosh(t) }),
  reach: 40,
  firstStep: 1 / 4,
};

/** x = sinh(pi/2 sinh t), for heavy tails. */
const farLine: Rule = {
  at: (t) => {
    const inner = (Math.PI / 2) * Math.sinh(t);
    return { x: Math.sinh(inner), weight: (Math.PI / 2) * Math.cosh(t) * Math.cosh(inner) };
  },
  reach: 6,
  firstStep: 1 / 8,
};

const halfLine = (end: number, direction: 1 | -1): Rule => ({
  at: (t) => {
    const distance = Math.exp((Math.PI / 2) * Math.sinh(t));
    return { x: end + direction * distance, weight: (Math.PI / 2) * Math.cosh(t) * distance };
  },
  reach: 6,
  firstStep: 1 / 8,
});

const segment = (from: number, to: number): Rule => ({
  at: (t) => {
    const inner = Math.PI * Math.sinh(t);
    const below = 1 / (1 + Math.exp(-inner));
    const above = 1 / (1 + Math.exp(inner));
    const x = t < 0 ? from + (to - from) * below : to - (to - from) * above;
    return { x, weight: (to - from) * Math.PI * Math.cosh(t) * below * above };
  },
  crowded: 2.8,
  reach: 5.5,
  firstStep: 1 / 8,
});

/** Sums of an integrand with a kink or a jump come closer to each other than this, relative to the sum of sizes. */
const notAPole = 0.1;

interface Sum {
  value: number;
  error: number;
  scale: number;
  /** Sum of the sizes of the terms. */
  size: number;
  /** What may lie beyond the last terms that have a value. */
  tail: number;
  reason: string | null;
}

function trapezoidal(f: Integrand, rule: Rule, precision: Precision): Bounded {
  const sum: Sum = { value: 0, error: 0, scale: 0, size: 0, tail: 0, reason: null };
  let step = rule.firstStep;
  const right = reachOf(f, rule, step, 0, sum, precision);
  const left = reachOf(f, rule, -step, -step, sum, precision);
  const missing = reasonOf(sum);
  if (missing !== null) return absent(missing);
  if (isLost(sum)) return absent('an integrand too small to be seen');
  let previous = sum.value * step;
  for (let halving = 1; ; halving++) {
    for (let t = left + step / 2; t < right; t += step) include(sum, termAt(f, rule, t));
    const reason = reasonOf(sum);
    if (reason !== null) return absent(reason);
    step /= 2;
    const value = sum.value * step;
    const gap = Math.abs(value - previous);
    const size = sum.size * step;
    const settled = gap <= precision.settled * size + sum.error * step || size === 0;
    const isLast = halving === precision.halvings[1];
    if (isLast && !settled && precision.unsettled === 'bisect' && gap <= notAPole * size)
      return widened(
        bisected((t) => termAt(f, rule, t), left, right, size),
        sum.tail,
      );
    if (halving >= precision.halvings[0] && (settled || isLast))
      return gap <= 1e-6 * size + sum.error * step
        ? rounded(
            value,
            gap + sum.error * step + sum.tail + 100 * roundoff * size,
            Math.max(size, sum.scale * step),
          )
        : absent('an integral that does not settle');
    previous = value;
  }
}

/** Has every term underflowed, so that a peak may be out of sight? */
const isLost = (sum: Sum): boolean =>
  sum.size < 1e10 * underflow && sum.error > underflow && sum.error < 1e100 * underflow;

const reasonOf = (sum: Sum): string | null => sum.reason;

/**
 * Adds terms outward until they are negligible; returns the last t. Where terms have become negligible, one without a
 * value (an underflow, as a rule) ends the way as well. So does one where terms are small and fall, as at the end of an
 * interval that points can only come so close to; what lies beyond is no more than a few times the last term.
 */
function reachOf(
  f: Integrand,
  rule: Rule,
  step: number,
  start: number,
  sum: Sum,
  precision: Precision,
): number {
  let negligible = 0;
  let small = 0;
  let [last, falling] = [Infinity, false];
  const mayEnd = (t: number): boolean =>
    precision.unsettled === 'bisect' && Math.abs(t) >= (rule.crowded ?? Infinity);
  for (let t = start; Math.abs(t) <= rule.reach; t += step) {
    const term = termAt(f, rule, t);
    if (isAbsent(term) && (negligible >= 2 || (negligible === 1 && small >= 3))) return t - step;
    if (isAbsent(term) && mayEnd(t) && falling && last <= 1e-5 * sum.size) {
      sum.tail += 10 * last * Math.abs(step);
      return t - step;
    }
    include(sum, term);
    if (sum.reason !== null) return t;
    const size = Math.abs(term.value);
    [last, falling] = [size, size < last];
    negligible = size <= precision.negligible * sum.size ? negligible + 1 : 0;
    small = size <= 1e-4 * sum.size ? small + 1 : 0;
    if (negligible >= 3 && Math.abs(t) >= 1.75) return t;
  }
  if (negligible === 0) sum.reason = 'an integral that diverges';
  return Math.sign(step) * rule.reach;
}

function termAt(f: Integrand, rule: Rule, t: number): Bounded {
  const { x, weight } = rule.at(t);
  return timesExact(f(x), weight);
}

function include(sum: Sum, term: Bounded): void {
  if (term.reason !== null) {
    sum.reason ??= term.reason;
    return;
  }
  sum.value += term.value;
  sum.error += term.error;
  sum.scale += term.scale;
  sum.size += Math.abs(term.value);
}

/**
 * The integral over the plane: one coordinate inside the other. Without a change of variable where the integrand decays
 * like a Gaussian, for which the trapezoidal rule needs few points; else with it.
 */
export function integratePlane(f: (x: number, y: number) => Bounded, precision = coarse): Bounded {
  const first = trapezoidal((x) => trapezoidal((y) => f(x, y), plainLine, precision), plainLine, precision);
  if (!isAbsent(first)) return first;
  return integrate(
    (x) => integrate((y) => f(x, y), -Infinity, Infinity, coarse),
    -Infinity,
    Infinity,
    coarse,
  );
}
