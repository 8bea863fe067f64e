/**
 * Floats with an error bound: what every evaluation computes with. A bounded number holds a double, a bound on its
 * absolute error, and its scale: the size that it would have had nothing cancelled on the way. A number that does not
 * exist is NaN with the reason why, and stays so through every operation. Relies on nothing; never guesses a value
 * where the error reaches a singularity.
 */

export interface Bounded {
  readonly kind: 'bounded';
  readonly value: number;
  /** The true value lies within `error` of `value`. */
  readonly error: number;
  /** At least |value|; large in proportion where digits were lost by cancellation. */
  readonly scale: number;
  /** Why there is no value; null where there is one. */
  readonly reason: string | null;
}

/** A double that stands for itself. */
export const exact = (value: number): Bounded => ({
  kind: 'bounded',
  value,
  error: 0,
  scale: Math.abs(value),
  reason: null,
});

export const absent = (reason: string): Bounded => ({
  kind: 'bounded',
  value: NaN,
  error: Infinity,
  scale: Infinity,
  reason,
});

/**
 * A value rounded a few times, on top of the error it already has. Above the range of doubles it is absent; below, its
 * error is larger than itself, so that nothing is ever divided by it.
 */
export const rounded = (value: number, error: number, scale: number, roundings = 1): Bounded => {
  const lost = value !== 0 && Math.abs(value) < smallest ? underflow : tiny;
  const total = error + roundings * roundoff * Math.abs(value) + lost;
  return Number.isFinite(value) && Number.isFinite(total)
    ? { kind: 'bounded', value, error: total, scale: Math.max(scale, Math.abs(value)), reason: null }
    : absent(outOfRange);
};

/** Why a value that exists is no double. */
export const outOfRange = 'a value is beyond the range of floating point';

/** Half the distance from 1 to the next double. */
export const roundoff = 2 ** -53;
/** Smaller values have lost digits. */
const smallest = 1e-301;
/** The error of a value that is too small. */
export const underflow = 1e-300;
const tiny = 2 ** -1070;

export const isAbsent = (a: Bounded): boolean => Number.isNaN(a.value);

export function addBounded(a: Bounded, b: Bounded): Bounded {
  if (isAbsent(a)) return a;
  if (isAbsent(b)) return b;
  return rounded(a.value + b.value, a.error + b.error, a.scale + b.scale);
}

export function subtractBounded(a: Bounded, b: Bounded): Bounded {
  if (isAbsent(a)) return a;
  if (isAbsent(b)) return b;
  return rounded(a.value - b.value, a.error + b.error, a.scale + b.scale);
}

export const negateBounded = (a: Bounded): Bounded =>
  isAbsent(a) ? a : { kind: 'bounded', value: -a.value, error: a.error, scale: a.scale, reason: null };

export function multiplyBounded(a: Bounded, b: Bounded): Bounded {
  if (isAbsent(a)) return a;
  if (isAbsent(b)) return b;
  const value = apartFromZero(a.value * b.value, a.value === 0 || b.value === 0);
  const error = Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error;
  return rounded(value, error, Math.abs(a.value) * b.scale + Math.abs(b.value) * a.scale);
}

/** A result that is not zero but underflows stays apart from zero. */
export const apartFromZero = (value: number, isZero: boolean): number =>
  value === 0 && !isZero ? Number.MIN_VALUE : value;

export function divideBounded(a: Bounded, b: Bounded): Bounded {
  if (isAbsent(a)) return a;
  if (isAbsent(b)) return b;
  const margin = Math.abs(b.value) - b.error;
  if (!(margin > 0)) return absent('a denominator is zero or too close to it');
  const value = apartFromZero(a.value / b.value, a.value === 0);
  const error = (a.error + Math.abs(value) * b.error) / margin;
  return rounded(value, error, (a.scale + Math.abs(value) * b.scale) / Math.abs(b.value));
}

/** Multiplied by a double that stands for itself. */
export const timesExact = (a: Bounded, factor: number): Bounded =>
  isAbsent(a) ? a : rounded(a.value * factor, a.error * Math.abs(factor), a.scale * Math.abs(factor));

/** The same value with more error. */
export const widened = (a: Bounded, error: number): Bounded =>
  isAbsent(a) ? a : rounded(a.value, a.error + error, a.scale);

/** The integer that a bounded number stands for; null if it stands for none. */
export function integerOf(a: Bounded): number | null {
  const nearest = Math.round(a.value);
  return a.error < 1e-3 && Math.abs(a.value - nearest) <= a.error ? nearest : null;
}
