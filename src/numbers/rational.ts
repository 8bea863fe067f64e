/**
 * Exact rationals: what `ring` computes with and what a number term holds. Always in lowest terms, the denominator
 * positive. Relies on nothing; never rounds.
 */

export interface Rational {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
}

export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new RangeError('a rational with denominator zero');
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return Object.freeze({ numerator: top / common, denominator: bottom / common });
}

export const zero: Rational = rational(0);
export const one: Rational = rational(1);

export const add = (a: Rational, b: Rational): Rational =>
  a.denominator === 1n && b.denominator === 1n
    ? integer(a.numerator + b.numerator)
    : rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const multiply = (a: Rational, b: Rational): Rational =>
  a.denominator === 1n && b.denominator === 1n
    ? integer(a.numerator * b.numerator)
    : rational(a.numerator * b.numerator, a.denominator * b.denominator);

export const negate = (a: Rational): Rational =>
  Object.freeze({ numerator: -a.numerator, denominator: a.denominator });

export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));

/** Throws a RangeError at zero: the caller asks first. */
export const inverse = (a: Rational): Rational => rational(a.denominator, a.numerator);

/** `a` to an integer power; throws a RangeError for zero to a negative power. */
export const power = (a: Rational, exponent: number): Rational =>
  exponent < 0
    ? power(inverse(a), -exponent)
    : rational(a.numerator ** BigInt(exponent), a.denominator ** BigInt(exponent));

export const equals = (a: Rational, b: Rational): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator;

export const isZero = (a: Rational): boolean => a.numerator === 0n;
export const isInteger = (a: Rational): boolean => a.denominator === 1n;
export const signOf = (a: Rational): -1 | 0 | 1 => (a.numerator < 0n ? -1 : a.numerator > 0n ? 1 : 0);
export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => signOf(subtract(a, b));

/** `1.25` as 5/4, exactly; null if the text is no plain decimal. */
export function fromDecimal(text: string): Rational | null {
  const match = /^(\d*)\.?(\d*)$/.exec(text);
  const [, whole = '', fraction = ''] = match ?? [];
  if (!match || whole + fraction === '') return null;
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

/** The nearest double, also where numerator and denominator are beyond the range of doubles. */
export function toNumber({ numerator, denominator }: Rational): number {
  const direct = Number(numerator) / Number(denominator);
  if (Number.isFinite(direct) && (direct !== 0 || numerator === 0n)) return direct;
  const shift = bitLength(numerator) - bitLength(denominator) - 64;
  const scaled =
    shift > 0 ? numerator / (denominator << BigInt(shift)) : (numerator << BigInt(-shift)) / denominator;
  return Number(scaled) * 2 ** shift;
}

export const toText = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? String(numerator) : `${String(numerator)}/${String(denominator)}`;

const integer = (value: bigint): Rational => Object.freeze({ numerator: value, denominator: 1n });

const bitLength = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
