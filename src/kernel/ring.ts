/**
 * Exact arithmetic of rational functions, with exponentials: decides whether two terms are equal by the laws of
 * + - * /, integer powers, and exp(a + b) = exp(a) exp(b), whatever else stands in them (that is, for all values of
 * their other subterms, the atoms). Part of what must be trusted. Relies on polynomials and terms; never rounds, never
 * guesses: what it cannot decide within its limits is no equality.
 *
 * A term becomes a Laurent polynomial in variables of three kinds: an atom; the exponential of a monomial, of which
 * rational powers exist; a sum that stands in a denominator, to a negative power. Every division by something that may
 * be zero is a condition of the answer.
 */
import {
  commonFactor,
  constant,
  isNothing,
  monomialPower,
  nothing,
  onlyMonomial,
  polynomialKey,
  power,
  product,
  scale,
  single,
  sum,
  variable,
  type Factor,
  type Monomial,
  type Polynomial,
} from '../numbers/polynomial.js';
import { isInteger, isZero, one, rational, signOf, type Rational } from '../numbers/rational.js';
import { constantOf } from '../terms/constant.js';
import { termTable, type TermTable } from '../terms/table.js';
import { apply, number, type Term } from '../terms/term.js';

/** What a variable of the polynomials stands for. */
export type Unknown =
  | { readonly kind: 'atom'; readonly term: Term }
  /** The exponential of a monomial with coefficient one. */
  | { readonly kind: 'exponential'; readonly of: Monomial }
  /** A sum without common factor; occurs to negative powers only. */
  | { readonly kind: 'denominator'; readonly of: Polynomial };

/** The variables of one computation, in order of appearance, and the conditions met on the way. */
export interface Unknowns {
  readonly list: Unknown[];
  readonly conditions: Term[];
  readonly atoms: TermTable<number>;
  readonly others: Map<string, number>;
  readonly translated: TermTable<Polynomial | null>;
}

export const newUnknowns = (): Unknowns => ({
  list: [],
  conditions: [],
  atoms: termTable(),
  others: new Map(),
  translated: termTable(),
});

/** Conditions under which a = b, or null if it is not so or not found within the limits. */
export function equalByArithmetic(a: Term, b: Term): readonly Term[] | null {
  const unknowns = newUnknowns();
  const [left, right] = [translate(a, unknowns), translate(b, unknowns)];
  if (left === null || right === null) return null;
  return vanishes(sum(left, scale(right, rational(-1))), unknowns) ? unknowns.conditions : null;
}

/** Null if a limit is reached, or if something is divided by zero. */
export function translate(term: Term, unknowns: Unknowns): Polynomial | null {
  const known = unknowns.translated.get(term);
  if (known !== undefined) return known;
  const polynomial = translateAnew(term, unknowns);
  unknowns.translated.set(term, polynomial);
  return polynomial;
}

function translateAnew(term: Term, unknowns: Unknowns): Polynomial | null {
  if (term.kind === 'number') return constant(term.value);
  if (term.kind !== 'apply') return atom(term, unknowns);
  const [a, b] = term.arguments;
  if (a === undefined) return atom(term, unknowns);
  if (term.operator === 'exp') return exponential(a, unknowns);
  if (term.operator === 'negate') return map(translate(a, unknowns), (value) => scale(value, rational(-1)));
  if (b === undefined) return atom(term, unknowns);
  switch (term.operator) {
    case 'add':
      return both(a, b, unknowns, (left, right) => sum(left, right));
    case 'subtract':
      return both(a, b, unknowns, (left, right) => sum(left, scale(right, rational(-1))));
    case 'multiply':
      return both(a, b, unknowns, product);
    case 'divide':
      return both(a, b, unknowns, (left, right) =>
        map(reciprocal(right, b, unknowns), (below) => product(left, below)),
      );
    case 'power':
      return powerOf(a, b, unknowns) ?? atom(term, unknowns);
    default:
      return atom(term, unknowns);
  }
}

/** a^n for a number n: n an integer, or a an exponential. */
function powerOf(a: Term, b: Term, unknowns: Unknowns): Polynomial | null {
  const value = constantOf(b);
  if (value === null) return null;
  return map(translate(a, unknowns), (base) => {
    const monomial = onlyMonomial(base);
    if (monomial !== null && signOf(monomial.coefficient) > 0 && isUnit(monomial, unknowns))
      if (isInteger(value) || isOne(monomial.coefficient)) return single(monomialPower(monomial, value));
    if (!isInteger(value)) return null;
    const exponent = Number(value.numerator);
    if (exponent >= 0) return power(base, exponent);
    return map(reciprocal(base, a, unknowns), (below) => power(below, -exponent));
  });
}

/** exp of a sum of monomials: each gives a power of the exponential of its monomial. */
function exponential(exponent: Term, unknowns: Unknowns): Polynomial | null {
  return map(translate(exponent, unknowns), (polynomial) => {
    let result: Polynomial | null = constant(one);
    for (const { coefficient, factors } of polynomial.values())
      result = map(result, (before) =>
        map(exponentialOf(coefficient, factors, unknowns), (next) => product(before, next)),
      );
    return result;
  });
}

function exponentialOf(
  coefficient: Rational,
  factors: readonly Factor[],
  unknowns: Unknowns,
): Polynomial | null {
  const argument = argumentOfLogarithm(factors, unknowns);
  if (argument !== null && isInteger(coefficient)) {
    unknowns.conditions.push(apply('less', number(0), argument));
    return powerOf(argument, number(coefficient), unknowns);
  }
  const monomial = { coefficient: one, factors };
  const index = indexOf(
    `exponential ${polynomialKey(single(monomial))}`,
    { kind: 'exponential', of: monomial },
    unknowns,
  );
  return variable(index, coefficient);
}

/** `a`, if the monomial is just log(a). */
function argumentOfLogarithm(factors: readonly Factor[], unknowns: Unknowns): Term | null {
  const [factor, ...rest] = factors;
  if (factor === undefined || rest.length > 0 || !isOne(factor.exponent)) return null;
  const unknown = unknowns.list[factor.variable];
  if (unknown?.kind !== 'atom' || unknown.term.kind !== 'apply' || unknown.term.operator !== 'log')
    return null;
  return unknown.term.arguments[0] ?? null;
}

/** 1 / polynomial, where `term` is what the polynomial was made from. */
function reciprocal(polynomial: Polynomial, term: Term, unknowns: Unknowns): Polynomial | null {
  if (isNothing(polynomial)) return null;
  const monomial = onlyMonomial(polynomial);
  if (monomial === null || !isUnit(monomial, unknowns))
    unknowns.conditions.push(apply('notEqual', term, number(0)));
  const fraction = asFraction(polynomial, unknowns);
  if (fraction === null) return null;
  return map(inverted(fraction.numerator, unknowns), (below) => product(fraction.denominator, below));
}

/** 1 / polynomial, for a polynomial without denominators. */
function inverted(polynomial: Polynomial, unknowns: Unknowns): Polynomial | null {
  const monomial = onlyMonomial(polynomial);
  if (monomial !== null) return single(monomialPower(monomial, rational(-1)));
  if (isNothing(polynomial)) return null;
  const common = commonFactor(polynomial);
  const content = { coefficient: leadingCoefficient(polynomial), factors: common.factors };
  return map(product(polynomial, single(monomialPower(content, rational(-1)))), (primitive) => {
    const index = indexOf(
      `denominator ${polynomialKey(primitive)}`,
      { kind: 'denominator', of: primitive },
      unknowns,
    );
    return product(single(monomialPower(content, rational(-1))), variable(index, rational(-1)));
  });
}

/** A polynomial with powers of denominators, as one fraction of polynomials without. */
export function asFraction(
  polynomial: Polynomial,
  unknowns: Unknowns,
): { readonly numerator: Polynomial; readonly denominator: Polynomial } | null {
  let [numerator, denominator]: [Polynomial | null, Polynomial | null] = [polynomial, constant(one)];
  for (const [index, unknown] of unknowns.list.entries()) {
    if (unknown.kind !== 'denominator' || numerator === null || denominator === null) continue;
    const least = leastExponent(numerator, index);
    if (least === 0) continue;
    numerator = clear(numerator, index, unknown.of, -least);
    const below = power(unknown.of, -least);
    denominator = below === null ? null : product(denominator, below);
  }
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** Is the polynomial zero, whatever its atoms are, as long as no denominator is zero? */
function vanishes(polynomial: Polynomial, unknowns: Unknowns): boolean {
  if (isNothing(polynomial)) return true;
  const fraction = asFraction(polynomial, unknowns);
  return fraction !== null && isNothing(fraction.numerator);
}

/** The polynomial times `of` to the given power, where the variable `index` stands for `of`. */
function clear(polynomial: Polynomial, index: number, of: Polynomial, times: number): Polynomial | null {
  const byExponent = new Map<number, Monomial[]>();
  for (const monomial of polynomial.values()) {
    const exponent = exponentOf(monomial, index) + times;
    const factors = monomial.factors.filter((factor) => factor.variable !== index);
    byExponent.set(exponent, [...(byExponent.get(exponent) ?? []), { ...monomial, factors }]);
  }
  let result: Polynomial | null = nothing;
  for (const [exponent, monomials] of byExponent)
    result = map(result, (before) =>
      map(power(of, exponent), (expanded) =>
        map(product(sum(...monomials.map(single)), expanded), (next) => sum(before, next)),
      ),
    );
  return result;
}

const leastExponent = (polynomial: Polynomial, index: number): number =>
  [...polynomial.values()].reduce((least, monomial) => Math.min(least, exponentOf(monomial, index)), 0);

function exponentOf(monomial: Monomial, index: number): number {
  const factor = monomial.factors.find((one) => one.variable === index);
  return factor === undefined ? 0 : Number(factor.exponent.numerator);
}

/** A monomial that cannot be zero: a number times exponentials. */
const isUnit = (monomial: Monomial, unknowns: Unknowns): boolean =>
  !isZero(monomial.coefficient) &&
  monomial.factors.every((factor) => unknowns.list[factor.variable]?.kind === 'exponential');

function atom(term: Term, unknowns: Unknowns): Polynomial {
  const known = unknowns.atoms.get(term);
  if (known !== undefined) return variable(known);
  unknowns.atoms.set(term, unknowns.list.length);
  unknowns.list.push({ kind: 'atom', term });
  return variable(unknowns.list.length - 1);
}

function indexOf(key: string, unknown: Unknown, unknowns: Unknowns): number {
  const known = unknowns.others.get(key);
  if (known !== undefined) return known;
  unknowns.others.set(key, unknowns.list.length);
  unknowns.list.push(unknown);
  return unknowns.list.length - 1;
}

/** Of the monomial whose key comes first, so that it does not depend on the order of the terms. */
function leadingCoefficient(polynomial: Polynomial): Rational {
  const [first] = [...polynomial].sort(([a], [b]) => (a < b ? -1 : 1));
  return first?.[1].coefficient ?? one;
}

const isOne = (value: Rational): boolean => (isZero(value) ? false : value.numerator === value.denominator);

function both(
  a: Term,
  b: Term,
  unknowns: Unknowns,
  join: (left: Polynomial, right: Polynomial) => Polynomial | null,
): Polynomial | null {
  return map(translate(a, unknowns), (left) => map(translate(b, unknowns), (right) => join(left, right)));
}

const map = <From, To>(value: From | null, change: (value: From) => To | null): To | null =>
  value === null ? null : change(value);
