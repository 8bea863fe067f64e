/**
 * Fractions of polynomials: sums that stand in denominators are variables of their own, so that a sum of many fractions
 * stays a sum; here they are multiplied out when need be. Part of what must be trusted. Relies on unknowns.ts.
 */
import {
  commonFactor,
  constant,
  isNothing,
  monomialPower,
  onlyMonomial,
  polynomialKey,
  single,
  variable,
  type Polynomial,
} from '../numbers/polynomial.js';
import { compare, one, rational, zero, type Rational } from '../numbers/rational.js';
import { indexOf, settle, times, toPower, type Unknowns } from './unknowns.js';

export interface Fraction {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

/** A polynomial in which sums stand to negative powers, as one fraction of polynomials in which none does. */
export function asFraction(polynomial: Polynomial, unknowns: Unknowns): Fraction | null {
  let [numerator, denominator]: [Polynomial | null, Polynomial | null] = [polynomial, constant(one)];
  for (let index = 0; index < unknowns.list.length; index++) {
    const unknown = unknowns.list[index];
    if (unknown?.kind !== 'sum' || numerator === null || denominator === null) continue;
    const count = ceilingOfNegative(leastExponent(numerator, index));
    if (count === 0) continue;
    numerator = settle(times(numerator, variable(index, rational(count)), unknowns), unknowns);
    const below = toPower(unknown.of, count, unknowns);
    denominator = below && settle(times(denominator, below, unknowns), unknowns);
  }
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** 1 / polynomial, for a polynomial that is no fraction; null for zero. */
export function inverted(polynomial: Polynomial, unknowns: Unknowns): Polynomial | null {
  const monomial = onlyMonomial(polynomial);
  if (monomial !== null) return settle(single(monomialPower(monomial, rational(-1))), unknowns);
  if (isNothing(polynomial)) return null;
  const content = { coefficient: firstCoefficient(polynomial), factors: commonFactor(polynomial).factors };
  const divided = single(monomialPower(content, rational(-1)));
  const primitive = settle(times(polynomial, divided, unknowns), unknowns);
  if (primitive === null) return null;
  const index = indexOf(`sum ${polynomialKey(primitive)}`, { kind: 'sum', of: primitive }, unknowns);
  return settle(times(divided, variable(index, rational(-1)), unknowns), unknowns);
}

/** Is the polynomial zero, whatever its atoms are, as long as no denominator is zero? */
export function vanishes(polynomial: Polynomial, unknowns: Unknowns): boolean {
  if (isNothing(polynomial)) return true;
  const fraction = asFraction(polynomial, unknowns);
  return fraction !== null && isNothing(fraction.numerator);
}

/** The smallest exponent that the variable has in the polynomial; zero if none is negative. */
export function leastExponent(polynomial: Polynomial, index: number): Rational {
  let least = zero;
  for (const { factors } of polynomial.values()) {
    const exponent = factors.find((factor) => factor.variable === index)?.exponent;
    if (exponent !== undefined && compare(exponent, least) < 0) least = exponent;
  }
  return least;
}

const ceilingOfNegative = ({ numerator, denominator }: Rational): number =>
  Number((-numerator + denominator - 1n) / denominator);

/** Of the monomial whose key comes first, so that it does not depend on the order of the terms. */
export function firstCoefficient(polynomial: Polynomial): Rational {
  const [first] = [...polynomial].sort(([a], [b]) => (a < b ? -1 : 1));
  return first?.[1].coefficient ?? one;
}
