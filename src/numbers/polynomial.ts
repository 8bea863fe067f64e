/**
 * Laurent polynomials with rational coefficients over numbered variables, exponents rational as well (a variable may
 * stand for an exponential, of which every rational power exists). A polynomial is a map from the key of a monomial to
 * the monomial; no monomial has coefficient zero, so zero is the empty map. Products stop at a counted limit.
 * Relies on exact rationals; knows nothing of terms.
 */
import {
  add as addRational,
  compare,
  isZero,
  multiply as timesRational,
  one,
  power as rationalPower,
  rational,
  signOf,
  toText,
  zero,
  type Rational,
} from './rational.js';

export interface Factor {
  readonly variable: number;
  /** Not zero. */
  readonly exponent: Rational;
}

export interface Monomial {
  readonly coefficient: Rational;
  /** By increasing variable. */
  readonly factors: readonly Factor[];
}

export type Polynomial = ReadonlyMap<string, Monomial>;

/** Products with more monomials than this are not formed. */
export const MONOMIAL_LIMIT = 4_000;

export const nothing: Polynomial = new Map();

export const constant = (value: Rational): Polynomial => single({ coefficient: value, factors: [] });

export const variable = (index: number, exponent: Rational = one): Polynomial =>
  single({ coefficient: one, factors: isZero(exponent) ? [] : [{ variable: index, exponent }] });

export const single = (monomial: Monomial): Polynomial =>
  isZero(monomial.coefficient) ? nothing : new Map([[keyOf(monomial.factors), monomial]]);

export const isNothing = (polynomial: Polynomial): boolean => polynomial.size === 0;

/** The only monomial of the polynomial, if there is exactly one. */
export function onlyMonomial(polynomial: Polynomial): Monomial | null {
  if (polynomial.size !== 1) return null;
  const [monomial] = polynomial.values();
  return monomial ?? null;
}

export function sum(...summands: readonly Polynomial[]): Polynomial {
  const result = new Map<string, Monomial>();
  for (const summand of summands) for (const monomial of summand.values()) accumulate(result, monomial);
  return result;
}

export const scale = (polynomial: Polynomial, by: Rational): Polynomial =>
  sum(...[...polynomial.values()].map((monomial) => single(scaled(monomial, by))));

/** Null if the limit is reached. */
export function product(a: Polynomial, b: Polynomial): Polynomial | null {
  if (a.size * b.size > MONOMIAL_LIMIT * 8) return null;
  const result = new Map<string, Monomial>();
  for (const left of a.values()) for (const right of b.values()) accumulate(result, times(left, right));
  return result.size > MONOMIAL_LIMIT ? null : result;
}

/** To a natural power; null if the limit is reached. */
export function power(base: Polynomial, exponent: number): Polynomial | null {
  const monomial = onlyMonomial(base);
  if (monomial !== null) return single(monomialPower(monomial, rational(exponent)));
  if (exponent > 200) return null;
  let result: Polynomial | null = constant(one);
  let square: Polynomial | null = base;
  for (let rest = exponent; rest > 0 && result !== null && square !== null; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(result, square);
    if (rest > 1) square = product(square, square);
  }
  return square === null ? null : result;
}

export const times = (a: Monomial, b: Monomial): Monomial => ({
  coefficient: timesRational(a.coefficient, b.coefficient),
  factors: timesFactors(a.factors, b.factors),
});

/** The coefficient must be one unless the exponent is an integer. */
export const monomialPower = (monomial: Monomial, exponent: Rational): Monomial => ({
  coefficient:
    exponent.denominator === 1n ? rationalPower(monomial.coefficient, Number(exponent.numerator)) : one,
  factors: isZero(exponent)
    ? []
    : monomial.factors.map((factor) => ({ ...factor, exponent: timesRational(factor.exponent, exponent) })),
});

export const scaled = (monomial: Monomial, by: Rational): Monomial => ({
  coefficient: timesRational(monomial.coefficient, by),
  factors: monomial.factors,
});

/** The largest monomial (coefficient one) that divides all monomials, exponents negative included. */
export function commonFactor(polynomial: Polynomial): Monomial {
  const least = new Map<number, Rational>();
  let first = true;
  for (const { factors } of polynomial.values()) {
    const here = new Map(factors.map((factor) => [factor.variable, factor.exponent]));
    for (const variable of new Set([...least.keys(), ...here.keys()])) {
      const exponent = here.get(variable) ?? zero;
      const before = least.get(variable) ?? (first ? exponent : zero);
      least.set(variable, compare(exponent, before) < 0 ? exponent : before);
    }
    first = false;
  }
  const factors = [...least]
    .filter(([, exponent]) => signOf(exponent) !== 0)
    .map(([variable, exponent]) => ({ variable, exponent }))
    .sort((a, b) => a.variable - b.variable);
  return { coefficient: one, factors };
}

export const samePolynomial = (a: Polynomial, b: Polynomial): boolean =>
  a.size === b.size &&
  [...a].every(([key, monomial]) => {
    const other = b.get(key);
    return other !== undefined && compare(other.coefficient, monomial.coefficient) === 0;
  });

/** A text that two polynomials share exactly if they are equal. */
export const polynomialKey = (polynomial: Polynomial): string =>
  [...polynomial]
    .map(([key, { coefficient }]) => `${toText(coefficient)}${key}`)
    .sort()
    .join('+');

function accumulate(into: Map<string, Monomial>, monomial: Monomial): void {
  const key = keyOf(monomial.factors);
  const before = into.get(key);
  const coefficient = before ? addRational(before.coefficient, monomial.coefficient) : monomial.coefficient;
  if (isZero(coefficient)) into.delete(key);
  else into.set(key, { coefficient, factors: monomial.factors });
}

function timesFactors(a: readonly Factor[], b: readonly Factor[]): readonly Factor[] {
  const result: Factor[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (left === undefined) return [...result, ...b.slice(j)];
    if (right === undefined) return [...result, ...a.slice(i)];
    if (left.variable < right.variable) {
      result.push(left);
      i++;
    } else if (left.variable > right.variable) {
      result.push(right);
      j++;
    } else {
      const exponent = addRational(left.exponent, right.exponent);
      if (!isZero(exponent)) result.push({ variable: left.variable, exponent });
      i++;
      j++;
    }
  }
}

const keyOf = (factors: readonly Factor[]): string =>
  factors.map(({ variable, exponent }) => `*${String(variable)}^${toText(exponent)}`).join('');
