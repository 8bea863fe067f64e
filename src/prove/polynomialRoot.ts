/**
 * Polynomials that are powers of polynomials: the base, term by term from the first. A proposal, of which the judge takes
 * the power again. Relies on polynomials.
 */
import {
  monomialPower,
  product,
  scale,
  single,
  sum,
  times,
  type Monomial,
  type Polynomial,
} from '../numbers/polynomial.js';
import { compare, multiply, rational, signOf, toNumber, zero, type Rational } from '../numbers/rational.js';

/** Terms of a base at most. */
const LONGEST = 6;

/** The polynomial whose n-th power this is, with a positive first coefficient; null where there is none that is short. */
export function polynomialRoot(polynomial: Polynomial, n: number): Polynomial | null {
  const first = leading(polynomial);
  const start = polynomial.size > 1 && first ? monomialRoot(first, n) : null;
  if (start === null) return null;
  const slope = times(monomialPower(start, rational(1 - n)), { coefficient: rational(1, n), factors: [] });
  let root = single(start);
  for (let length = 1; length <= LONGEST; length++) {
    const whole = powerOf(root, n);
    if (whole === null) return null;
    const rest = leading(sum(polynomial, scale(whole, rational(-1))));
    if (rest === null) return root;
    root = sum(root, single(times(rest, slope)));
  }
  return null;
}

function powerOf(base: Polynomial, n: number): Polynomial | null {
  let result: Polynomial | null = base;
  for (let i = 1; i < n; i++) result = result && product(result, base);
  return result;
}

/** The n-th root of a monomial with a positive coefficient that has one among the rationals. */
function monomialRoot({ coefficient, factors }: Monomial, n: number): Monomial | null {
  const above = wholeRoot(coefficient.numerator, n);
  const below = wholeRoot(coefficient.denominator, n);
  if (signOf(coefficient) <= 0 || above === null || below === null) return null;
  const share = rational(1, n);
  return {
    coefficient: rational(above, below),
    factors: factors.map(({ variable, exponent }) => ({ variable, exponent: multiply(exponent, share) })),
  };
}

function wholeRoot(value: bigint, n: number): bigint | null {
  if (value < 0n) return null;
  const guess = BigInt(Math.round(toNumber(rational(value)) ** (1 / n)));
  return guess ** BigInt(n) === value ? guess : null;
}

/** The monomial whose exponents come first; null for nothing. */
function leading(polynomial: Polynomial): Monomial | null {
  let found: Monomial | null = null;
  for (const monomial of polynomial.values())
    if (found === null || comesBefore(monomial, found)) found = monomial;
  return found;
}

function comesBefore(a: Monomial, b: Monomial): boolean {
  const exponent = ({ factors }: Monomial, index: number): Rational =>
    factors.find(({ variable }) => variable === index)?.exponent ?? zero;
  const indices = [...new Set([...a.factors, ...b.factors].map(({ variable }) => variable))].sort(
    (x, y) => x - y,
  );
  for (const index of indices) {
    const order = compare(exponent(a, index), exponent(b, index));
    if (order !== 0) return order > 0;
  }
  return false;
}
