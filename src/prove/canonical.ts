/**
 * Normal forms of arithmetic: a polynomial of ring.ts as a term again, in an order that depends on the terms only.
 * Untrusted: the judge's own arithmetic compares the result with what it came from.
 */
import { firstCoefficient, leastExponent, type Fraction } from '../kernel/fraction.js';
import { translate } from '../kernel/translate.js';
import {
  newUnknowns,
  settle,
  times as timesWithin,
  type Unknown,
  type Unknowns,
} from '../kernel/unknowns.js';
import {
  commonFactor,
  constant,
  isNothing,
  monomialPower,
  polynomialKey,
  product,
  samePolynomial,
  scale,
  single,
  times,
  variable,
  type Factor,
  type Monomial,
  type Polynomial,
} from '../numbers/polynomial.js';
import {
  compare,
  gcd,
  inverse,
  isInteger,
  multiply,
  negate,
  one,
  rational,
  signOf,
  zero,
  type Rational,
} from '../numbers/rational.js';
import { compareTerms } from '../terms/order.js';
import { mentions } from '../terms/substitute.js';
import { apply, number, type SymbolTerm, type Term } from '../terms/term.js';

/** The normal form of a term as far as arithmetic goes; the term itself where a limit is reached. */
export function canonical(term: Term): Term {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(term, unknowns);
  return polynomial === null ? term : polynomialTerm(polynomial, unknowns);
}

/** The number r with a = r b by arithmetic alone, if there is one. */
export function proportion(a: Term, b: Term): Rational | null {
  const unknowns = newUnknowns('whole');
  const [top, bottom] = [translate(a, unknowns), translate(b, unknowns)];
  if (!top || !bottom || isNothing(top) || isNothing(bottom)) return null;
  const ratio = multiply(firstCoefficient(top), inverse(firstCoefficient(bottom)));
  return samePolynomial(top, scale(bottom, ratio)) ? ratio : null;
}

/** What may stand in front of a sum because all of its terms have it. */
type Front = 'exponentials' | 'all factors';

/** As a fraction whose numerator and denominator have such factors in front of a sum; null where a limit is reached. */
export function asProduct(term: Term, front: Front = 'exponentials'): Term | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(term, unknowns);
  const fraction = polynomial && wholeFraction(polynomial, unknowns);
  if (!fraction) return null;
  const ratio = monomialRatio(fraction);
  if (ratio !== null) return monomialTerm(ratio, unknowns);
  const [top, bottom] = [fraction.numerator, fraction.denominator].map((part) =>
    factored(part, front, unknowns),
  );
  if (!top || !bottom) return null;
  return isOneTerm(bottom) ? top : apply('divide', top, bottom);
}

/** As one fraction without denominators inside, whatever stands below what: 1 - a / (a + b) is b / (a + b). */
function wholeFraction(polynomial: Polynomial, unknowns: Unknowns): Fraction | null {
  let parts: readonly (Polynomial | null)[] = [polynomial, constant(one)];
  for (let index = unknowns.list.length - 1; index >= 0; index--) {
    const kind = unknowns.list[index]?.kind;
    if (kind !== 'sum' && kind !== 'atom') continue;
    const least = parts.map((part) => (part === null ? zero : leastExponent(part, index)));
    const below = least.reduce((a, b) => (compare(a, b) < 0 ? a : b));
    if (signOf(below) >= 0 || !isInteger(below)) continue;
    const factor = variable(index, negate(below));
    parts = parts.map((part) => part && settle(timesWithin(part, factor, unknowns), unknowns));
  }
  const [numerator, denominator] = parts;
  return numerator && denominator ? { numerator, denominator } : null;
}

/** The monomial that the fraction is, where one sum stands on both sides of the bar. */
function monomialRatio({ numerator, denominator }: Fraction): Monomial | null {
  if (isNothing(numerator) || isNothing(denominator)) return null;
  const [top, bottom] = [content(numerator), content(denominator)];
  const cancelled = product(denominator, single(times(top, monomialPower(bottom, negate(one)))));
  return cancelled && samePolynomial(numerator, cancelled)
    ? times(top, monomialPower(bottom, negate(one)))
    : null;
}

/** The largest monomial in front of the polynomial. */
const content = (polynomial: Polynomial): Monomial => ({
  coefficient: firstCoefficient(polynomial),
  factors: commonFactor(polynomial).factors,
});

/** The number and the factors that all terms of a sum have in common stand in front of it. */
function factored(polynomial: Polynomial, which: Front, unknowns: Unknowns): Term | null {
  const common = commonFactor(polynomial).factors.filter(
    ({ variable }) => which === 'all factors' || unknowns.list[variable]?.kind === 'exponential',
  );
  const front: Monomial = { coefficient: commonNumber(polynomial), factors: common };
  const isPlain = common.length === 0 && isOne(front.coefficient);
  if (isPlain || polynomial.size < 2) return polynomialTerm(polynomial, unknowns);
  const rest = product(polynomial, single(monomialPower(front, negate(one))));
  return rest && apply('multiply', monomialTerm(front, unknowns), polynomialTerm(rest, unknowns));
}

/** The largest number of which all coefficients are whole multiples. */
function commonNumber(polynomial: Polynomial): Rational {
  const all = [...polynomial.values()].map(({ coefficient }) => coefficient);
  const above = all.map(({ numerator }) => numerator).reduce(gcd, 0n);
  const below = all.map(({ denominator }) => denominator).reduce((a, b) => (a / gcd(a, b)) * b, 1n);
  return rational(above, below);
}

const isOneTerm = (term: Term): boolean => term.kind === 'number' && isOne(term.value);

export function polynomialTerm(polynomial: Polynomial, unknowns: Unknowns): Term {
  const terms = [...polynomial.values()]
    .map((monomial) => monomialTerm(monomial, unknowns))
    .sort(compareTerms);
  return balancedSum(terms);
}

export function monomialTerm({ coefficient, factors }: Monomial, unknowns: Unknowns): Term {
  const size = absolute(coefficient);
  const above = factorsOf(factors, 1, unknowns);
  const below = factorsOf(factors, -1, unknowns);
  const exponent = exponentTerm(factors, unknowns);
  const numerators = [
    ...(size.numerator === 1n ? [] : [number(size.numerator)]),
    ...above,
    ...(exponent === null ? [] : [apply('exp', exponent)]),
  ];
  const denominators = [...(size.denominator === 1n ? [] : [number(size.denominator)]), ...below];
  const top = productOf(numerators);
  const term = denominators.length === 0 ? top : apply('divide', top, productOf(denominators));
  if (signOf(coefficient) >= 0) return term;
  return term.kind === 'number' ? number(negate(term.value)) : apply('negate', term);
}

/** Added up as a balanced tree, so that long sums stay shallow. */
export function balancedSum(terms: readonly Term[]): Term {
  const [first] = terms;
  if (first === undefined) return number(0);
  if (terms.length === 1) return first;
  const middle = Math.ceil(terms.length / 2);
  return apply('add', balancedSum(terms.slice(0, middle)), balancedSum(terms.slice(middle)));
}

/** Powers of atoms (sign 1) or of atoms and denominators (sign -1), sorted. */
function factorsOf(factors: readonly Factor[], sign: 1 | -1, unknowns: Unknowns): readonly Term[] {
  return factors
    .flatMap(({ variable, exponent }) => {
      const unknown = unknowns.list[variable];
      if (unknown === undefined || unknown.kind === 'exponential' || signOf(exponent) !== sign) return [];
      const base = unknownTerm(unknown, unknowns);
      if (base === null) return [];
      const power = absolute(exponent);
      return [isOne(power) ? base : apply('power', base, number(power))];
    })
    .sort(compareTerms);
}

/** What stands in the one exponential of a monomial. */
function exponentTerm(factors: readonly Factor[], unknowns: Unknowns): Term | null {
  const parts = factors.flatMap(({ variable, exponent }) => {
    const unknown = unknowns.list[variable];
    return unknown?.kind === 'exponential'
      ? [monomialTerm({ coefficient: exponent, factors: unknown.of.factors }, unknowns)]
      : [];
  });
  return parts.length === 0 ? null : balancedSum([...parts].sort(compareTerms));
}

function productOf(factors: readonly Term[]): Term {
  const [first, ...rest] = factors;
  return first === undefined ? number(1) : rest.reduce((all, next) => apply('multiply', all, next), first);
}

const absolute = (value: Rational): Rational => (signOf(value) < 0 ? negate(value) : value);

const isOne = (value: Rational): boolean => isInteger(value) && value.numerator === 1n;

/** A polynomial's parts that do and do not depend on something, grouped by the part that does. */
export function splitBy(
  polynomial: Polynomial,
  depends: (variable: number) => boolean,
): readonly { readonly coefficient: readonly Monomial[]; readonly rest: Monomial }[] {
  const groups = new Map<string, { coefficient: Monomial[]; rest: Monomial }>();
  for (const { coefficient, factors } of polynomial.values()) {
    const rest = { coefficient: one, factors: factors.filter(({ variable }) => depends(variable)) };
    const free = { coefficient, factors: factors.filter(({ variable }) => !depends(variable)) };
    const key = polynomialKey(single(rest));
    const group = groups.get(key);
    if (group) group.coefficient.push(free);
    else groups.set(key, { coefficient: [free], rest });
  }
  return [...groups.values()];
}

/** Does an unknown of a polynomial depend on the variable? */
export const dependsOn =
  (variable: SymbolTerm, unknowns: Unknowns) =>
  (index: number): boolean => {
    const unknown = unknowns.list[index];
    const term = unknown && unknownTerm(unknown, unknowns);
    return term !== undefined && term !== null && mentions(term, variable);
  };

/** What the unknown stands for; null for the imaginary unit, which no term is. */
export function unknownTerm(unknown: Unknown, unknowns: Unknowns): Term | null {
  switch (unknown.kind) {
    case 'atom':
      return unknown.term;
    case 'sum':
      return polynomialTerm(unknown.of, unknowns);
    case 'root':
      return number(unknown.of);
    case 'function':
      return apply(unknown.operator, polynomialTerm(unknown.of, unknowns));
    case 'exponential':
      return apply('exp', monomialTerm(unknown.of, unknowns));
    case 'imaginary':
      return null;
  }
}
