/**
 * Comparing the two sides of a claim: exactly where both are rational; as doubles by their error bounds, relative to
 * their size and to what cancelled on the way; as balls of many digits by their errors alone. What is neither clearly
 * apart nor close is unclear, and no verdict.
 */
import { apart, ballsOf, type Ball } from './ball.js';
import { outOfRange, type Bounded } from '../numbers/bounded.js';
import { compare, toNumber, type Rational } from '../numbers/rational.js';
import type { Claim } from './claim.js';

export type Judgement =
  | { readonly kind: 'excluded'; readonly reason: string }
  /**
   * `sharp`: the error is small enough for the agreement to mean something. `ordered`: as claimed, by so much that more
   * digits would say the same.
   */
  | { readonly kind: 'holds'; readonly sharp: boolean; readonly differing: boolean; readonly ordered?: true }
  | {
      readonly kind: 'fails';
      readonly left: number;
      readonly right: number;
      readonly error: number;
      readonly gap: number;
      /** Both sides in as many digits as it takes, where doubles cannot tell them apart. */
      readonly digits?: Digits;
    }
  | { readonly kind: 'unclear' };

export interface Digits {
  readonly left: string;
  readonly right: string;
}

const holdsFor = {
  equal: (order: number) => order === 0,
  less: (order: number) => order < 0,
  lessEqual: (order: number) => order <= 0,
  greater: (order: number) => order > 0,
  greaterEqual: (order: number) => order >= 0,
} as const;

export function compareExactly(kind: Claim['kind'], a: Rational, b: Rational): Judgement {
  const order = compare(a, b);
  if (kind === 'notEqual') return { kind: 'holds', sharp: true, differing: order !== 0 };
  if (holdsFor[kind](order)) return { kind: 'holds', sharp: true, differing: false };
  const [left, right] = [toNumber(a), toNumber(b)];
  if (!Number.isFinite(left) || !Number.isFinite(right)) return { kind: 'excluded', reason: outOfRange };
  const gap = Math.abs(left - right);
  if (order === 0 || isVisible(left, right)) return { kind: 'fails', left, right, error: 0, gap };
  const { rational } = ballsOf(longestDigits);
  return failing(rational(a), rational(b), 0);
}

/** Rationals that are equal as doubles are written with at most so many digits. */
const longestDigits = 1600;

export function compareBounded(kind: Claim['kind'], a: Bounded, b: Bounded): Judgement {
  const gap = a.value - b.value;
  const error = a.error + b.error;
  const size = Math.max(Math.abs(a.value), Math.abs(b.value));
  const scale = Math.max(a.scale, b.scale);
  const clear = Math.abs(gap) > 100 * error && Math.abs(gap) > 1e-7 * size && Math.abs(gap) > 1e-10 * scale;
  const close = Math.abs(gap) <= 2 * error;
  const sharp = error <= 1e-6 * size || (size <= 2 * error && error <= 1e-7 * scale);
  if (kind === 'notEqual') return { kind: 'holds', sharp, differing: clear };
  if (kind === 'equal') {
    if (clear) return { kind: 'fails', left: a.value, right: b.value, error, gap: Math.abs(gap) };
    return close ? { kind: 'holds', sharp, differing: false } : { kind: 'unclear' };
  }
  if (clear) {
    if (holdsFor[kind](Math.sign(gap)))
      return { kind: 'holds', sharp: true, differing: false, ordered: true };
    return { kind: 'fails', left: a.value, right: b.value, error, gap: Math.abs(gap) };
  }
  const strict = kind === 'less' || kind === 'greater';
  return close && !strict ? { kind: 'holds', sharp, differing: false } : { kind: 'unclear' };
}

/** Null where balls of so many digits say nothing. */
export function compareBalls(kind: Claim['kind'], a: Ball, b: Ball, digits: number): Judgement | null {
  const gap = a.value.minus(b.value);
  const error = a.error.plus(b.error);
  const clear = gap.abs().gt(error.times(100));
  const size = a.value.abs().plus(b.value.abs());
  const sharp = error.lte(size.times(`1e-${String(Math.floor(digits / 2))}`));
  if (kind === 'notEqual') return clear ? { kind: 'holds', sharp: true, differing: true } : null;
  if (!clear) {
    const strict = kind === 'less' || kind === 'greater';
    const close = gap.abs().lte(error) && sharp;
    return close && !strict ? { kind: 'holds', sharp: true, differing: false } : null;
  }
  if (holdsFor[kind](gap.gt(0) ? 1 : -1)) return { kind: 'holds', sharp: true, differing: false };
  return failing(a, b, error.toNumber());
}

/** Do eight digits tell them apart? */
const isVisible = (left: number, right: number): boolean =>
  Math.abs(left - right) > 1e-7 * Math.max(Math.abs(left), Math.abs(right));

/** Beyond the range of doubles nothing is shown. */
function failing(a: Ball, b: Ball, error: number): Judgement {
  const [left, right] = [a.value.toNumber(), b.value.toNumber()];
  if (!Number.isFinite(left) || !Number.isFinite(right)) return { kind: 'excluded', reason: outOfRange };
  const gap = a.value.minus(b.value).abs().toNumber();
  if (isVisible(left, right)) return { kind: 'fails', left, right, error, gap };
  const [leftDigits, rightDigits] = apart(a.value, b.value);
  return { kind: 'fails', left, right, error, gap, digits: { left: leftDigits, right: rightDigits } };
}
