/**
 * Roots of polynomials: of numbers by their prime factors, of products factor by factor where the signs allow it, of sums
 * as new unknowns. What the signs must be is put among the conditions. Part of what must be trusted. Relies on unknowns.ts.
 */
import {
  commonFactor,
  constant,
  monomialPower,
  onlyMonomial,
  polynomialKey,
  product,
  scale,
  single,
  variable,
  type Factor,
  type Polynomial,
} from '../numbers/polynomial.js';
import { isInteger, multiply, negate, one, rational, signOf, type Rational } from '../numbers/rational.js';
import { apply, number } from '../terms/term.js';
import { factorsOf } from './factors.js';
import { firstCoefficient } from './fraction.js';
import { indexOf, isReal, rootOf, type Unknowns } from './unknowns.js';

/** polynomial^q, for a polynomial that is not negative: factor by factor, or as it stands. */
export const rootOfPolynomial = (base: Polynomial, q: Rational, unknowns: Unknowns): Polynomial | null =>
  unknowns.roots === 'apart' ? rootOfProduct(base, q, unknowns) : wholeRoot(base, q, unknowns);

/** The root of each factor, where every factor that could be negative is assumed not to be. */
function rootOfProduct(base: Polynomial, q: Rational, unknowns: Unknowns): Polynomial | null {
  const { factors } = commonFactor(base);
  const content = { coefficient: one, factors };
  const primitive = product(base, single(monomialPower(content, rational(-1))));
  if (primitive === null) return null;
  let result = wholeRoot(primitive, q, unknowns);
  for (const factor of factors)
    result = map(result, (before) => map(rootOfFactor(factor, q, unknowns), (next) => product(before, next)));
  return result;
}

function rootOfFactor(
  { variable: index, exponent }: Factor,
  q: Rational,
  unknowns: Unknowns,
): Polynomial | null {
  const unknown = unknowns.list[index];
  const power_ = multiply(exponent, q);
  if (unknown?.kind === 'root') return variable(index, power_);
  if (unknown?.kind === 'exponential') return isReal(index, unknowns) ? variable(index, power_) : null;
  if (unknown?.kind !== 'atom') return null;
  const isEven = (value: Rational): boolean => isInteger(value) && value.numerator % 2n === 0n;
  if (!(isEven(exponent) && isEven(power_)))
    unknowns.conditions.push(apply(signOf(power_) > 0 ? 'lessEqual' : 'less', number(0), unknown.term));
  return variable(index, power_);
}

/** The root of a number times the root of a sum as it stands; the number is positive. */
function wholeRoot(base: Polynomial, q: Rational, unknowns: Unknowns): Polynomial | null {
  const size = absolute(firstCoefficient(base));
  const rest = scale(base, rational(size.denominator, size.numerator));
  const monomial = onlyMonomial(rest);
  const numeric = rootOfNumber(size, q, unknowns);
  if (numeric === null) return null;
  if (monomial?.factors.length === 0) return signOf(monomial.coefficient) > 0 ? numeric : null;
  const index = indexOf(`sum ${polynomialKey(rest)}`, { kind: 'sum', of: rest }, unknowns);
  return product(numeric, variable(index, q));
}

function rootOfNumber(value: Rational, q: Rational, unknowns: Unknowns): Polynomial | null {
  const parts = [
    ...factorsOf(value.numerator).map(([prime, times_]) => [prime, times_] as const),
    ...factorsOf(value.denominator).map(([prime, times_]) => [prime, -times_] as const),
  ];
  return parts.reduce<Polynomial | null>(
    (all, [prime, times_]) =>
      map(all, (before) => product(before, variable(rootOf(prime, unknowns), multiply(q, rational(times_))))),
    constant(one),
  );
}

const absolute = (value: Rational): Rational => (signOf(value) < 0 ? negate(value) : value);

const map = <From, To>(value: From | null, change: (value: From) => To | null): To | null =>
  value === null ? null : change(value);
