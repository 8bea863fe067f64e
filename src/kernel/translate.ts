/**
 * From terms to polynomials: + - * / and powers, exponentials of sums, roots, and (on demand) sines and cosines by
 * Euler's formula; everything else is an atom. Every division, root and logarithm puts what it needs among the
 * conditions. Part of what must be trusted. Relies on unknowns.ts; knows of no term what it does not compute.
 */
import {
  constant,
  isNothing,
  nothing,
  onlyMonomial,
  polynomialKey,
  scale,
  single,
  sum,
  variable,
  type Factor,
  type Monomial,
  type Polynomial,
} from '../numbers/polynomial.js';
import { equals, isInteger, isZero, one, rational, signOf, type Rational } from '../numbers/rational.js';
import { constantOf } from '../terms/constant.js';
import { apply, number, type Term } from '../terms/term.js';
import { fill, readRule } from './rule.js';
import { factorsOf } from './factors.js';
import { asFraction, inverted } from './fraction.js';
import { rootOfPolynomial } from './roots.js';
import { specialOfOne, specialOfTwo } from './special.js';
import { atomIndex, imaginary, indexOf, isReal, settle, times, toPower, type Unknowns } from './unknowns.js';

/** Null if a limit is reached, or if something is divided by zero. */
export function translate(term: Term, unknowns: Unknowns): Polynomial | null {
  const known = unknowns.translated.get(term);
  if (known !== undefined) return known;
  const polynomial = translateAnew(term, unknowns);
  unknowns.translated.set(term, polynomial);
  return polynomial;
}

/** Functions that are short for others, in plain notation. */
const shorthands = new Map(
  Object.entries({
    sinh: '(exp(a) - exp(-a)) / 2',
    cosh: '(exp(a) + exp(-a)) / 2',
    tanh: '(1 - exp(-2 * a)) / (1 + exp(-2 * a))',
    sigmoid: '1 / (1 + exp(-a))',
    softplus: 'log(1 + exp(a))',
    tan: 'sin(a) / cos(a)',
  }).map(([name, holds]) => [name, readRule({ name, holds, source: '' }).conclusion]),
);

function translateAnew(term: Term, unknowns: Unknowns): Polynomial | null {
  if (term.kind === 'number') return constant(term.value);
  if (term.kind !== 'apply') return atom(term, unknowns);
  if (term.operator === 'infinity') return null;
  const [a, b] = term.arguments;
  if (a === undefined) return atom(term, unknowns);
  return (
    (b === undefined ? unary(term.operator, a, unknowns) : binary(term.operator, a, b, unknowns)) ??
    atom(term, unknowns)
  );
}

function unary(operator: string, a: Term, unknowns: Unknowns): Polynomial | null {
  switch (operator) {
    case 'negate':
      return map(translate(a, unknowns), (value) => scale(value, rational(-1)));
    case 'exp':
      return map(translate(a, unknowns), (value) => exponential(value, unknowns));
    case 'sqrt':
      return rootPower(a, rational(1, 2), unknowns);
    case 'log':
      return logarithmOfNumber(a, unknowns);
    case 'sin':
      return unknowns.euler ? wave(a, -1, unknowns) : null;
    case 'cos':
      return unknowns.euler ? wave(a, 1, unknowns) : null;
    case 'abs':
    case 'erf':
    case 'arctan':
    case 'arcsin':
    case 'gamma':
    case 'factorial':
    case 'digamma':
      return map(translate(a, unknowns), (value) => specialOfOne(operator, a, value, unknowns));
    default: {
      const form = operator === 'tan' && !unknowns.euler ? undefined : shorthands.get(operator);
      const meanings = new Map([['a', { parameters: [], body: a }]]);
      return form === undefined ? null : translate(fill(form, { meanings, sorts: new Map() }), unknowns);
    }
  }
}

function binary(operator: string, a: Term, b: Term, unknowns: Unknowns): Polynomial | null {
  switch (operator) {
    case 'add':
      return both(a, b, unknowns, (left, right) => sum(left, right));
    case 'subtract':
      return both(a, b, unknowns, (left, right) => sum(left, scale(right, rational(-1))));
    case 'multiply':
      return both(a, b, unknowns, (left, right) => multiplied(left, right, unknowns));
    case 'divide':
      return map(translate(a, unknowns), (left) =>
        map(reciprocalOf(b, unknowns), (below) => multiplied(left, below, unknowns)),
      );
    case 'power':
      return powerOf(a, b, unknowns);
    case 'beta':
    case 'binomial':
      return both(a, b, unknowns, (left, right) => specialOfTwo(operator, [a, b], [left, right], unknowns));
    default:
      return null;
  }
}

/** a^n for an integer n, a^q for a rational q, and e^{b log a} otherwise. */
function powerOf(a: Term, b: Term, unknowns: Unknowns): Polynomial | null {
  const value = constantOf(b);
  if (value === null) return symbolicPower(a, b, unknowns);
  if (!isInteger(value)) return rootPower(a, value, unknowns);
  return isWithinLimit(value) ? integerPower(a, Number(value.numerator), unknowns) : null;
}

/** Larger powers are left as they stand. */
const LARGEST_EXPONENT = 2000;

const isWithinLimit = ({ numerator, denominator }: Rational): boolean =>
  numerator < BigInt(LARGEST_EXPONENT) &&
  -numerator < BigInt(LARGEST_EXPONENT) &&
  denominator < BigInt(LARGEST_EXPONENT);

function integerPower(a: Term, exponent: number, unknowns: Unknowns): Polynomial | null {
  if (Math.abs(exponent) > LARGEST_EXPONENT) return null;
  const base = exponent >= 0 ? translate(a, unknowns) : reciprocalOf(a, unknowns);
  return map(base, (value) => settle(toPower(value, Math.abs(exponent), unknowns), unknowns));
}

/** Only a base that is positive has powers with any exponent; of an exponential, it is one again. */
function symbolicPower(a: Term, b: Term, unknowns: Unknowns): Polynomial | null {
  const argument = map(translate(a, unknowns), (base) => argumentOfExponential(base, unknowns));
  if (argument !== null)
    return map(translate(b, unknowns), (exponent) =>
      map(multiplied(argument, exponent, unknowns), (all) => exponential(all, unknowns)),
    );
  unknowns.conditions.push(apply('less', number(0), a));
  return translate(apply('exp', apply('multiply', b, apply('log', a))), unknowns);
}

/** u, for a polynomial that is just e^u with a real u. */
function argumentOfExponential(base: Polynomial, unknowns: Unknowns): Polynomial | null {
  const monomial = onlyMonomial(base);
  if (monomial === null || !equals(monomial.coefficient, one) || monomial.factors.length === 0) return null;
  const parts = monomial.factors.map(({ variable: index, exponent }) => {
    const unknown = unknowns.list[index];
    return unknown?.kind === 'exponential' && isReal(index, unknowns)
      ? scale(single(unknown.of), exponent)
      : null;
  });
  return parts.every((part) => part !== null) ? sum(...parts) : null;
}

/** a^q for a ≥ 0 and a rational q that is no integer. */
function rootPower(a: Term, q: Rational, unknowns: Unknowns): Polynomial | null {
  if (!isWithinLimit(q)) return null;
  return map(translate(a, unknowns), (base) => {
    if (isNothing(base)) return signOf(q) > 0 ? nothing : null;
    const before = unknowns.conditions.length;
    unknowns.conditions.push(apply(signOf(q) > 0 ? 'lessEqual' : 'less', number(0), a));
    const result = rootOfPolynomial(base, q, unknowns);
    if (result === null) unknowns.conditions.length = before;
    return settle(result, unknowns);
  });
}

/** log of a positive number, by its prime factors. */
function logarithmOfNumber(a: Term, unknowns: Unknowns): Polynomial | null {
  const value = constantOf(a);
  if (value === null || signOf(value) <= 0) return null;
  const part = (of: bigint, sign: number): Polynomial =>
    sum(
      ...factorsOf(of).map(([prime, times_]) =>
        scale(atom(apply('log', number(prime)), unknowns), rational(sign * times_)),
      ),
    );
  return sum(part(value.numerator, 1), part(value.denominator, -1));
}

/** (e^{ia} ± e^{-ia}) / 2, divided by i for the sine. */
function wave(a: Term, sign: 1 | -1, unknowns: Unknowns): Polynomial | null {
  const i = variable(imaginary(unknowns));
  return map(translate(a, unknowns), (angle) =>
    map(multiplied(angle, i, unknowns), (turned) =>
      map(exponential(turned, unknowns), (forth) =>
        map(exponential(scale(turned, rational(-1)), unknowns), (back) => {
          const half = scale(sum(forth, scale(back, rational(sign))), rational(1, 2));
          return sign === 1 ? half : multiplied(half, scale(i, rational(-1)), unknowns);
        }),
      ),
    ),
  );
}

/** exp of a sum of monomials: each gives a power of the exponential of its monomial. */
function exponential(exponent: Polynomial, unknowns: Unknowns): Polynomial | null {
  let result: Polynomial | null = constant(one);
  for (const { coefficient, factors } of exponent.values())
    result = map(result, (before) =>
      map(exponentialOf(coefficient, factors, unknowns), (next) => multiplied(before, next, unknowns)),
    );
  return result;
}

function exponentialOf(
  coefficient: Rational,
  factors: readonly Factor[],
  unknowns: Unknowns,
): Polynomial | null {
  const argument = argumentOfLogarithm(factors, unknowns);
  if (argument !== null && isWithinLimit(coefficient)) {
    unknowns.conditions.push(apply('less', number(0), argument));
    return powerOf(argument, number(coefficient), unknowns);
  }
  const monomial: Monomial = { coefficient: one, factors };
  const key = `exponential ${polynomialKey(single(monomial))}`;
  return variable(indexOf(key, { kind: 'exponential', of: monomial }, unknowns), coefficient);
}

/** `a`, if the monomial is just log(a). */
function argumentOfLogarithm(factors: readonly Factor[], unknowns: Unknowns): Term | null {
  const [factor, ...rest] = factors;
  if (factor === undefined || rest.length > 0 || !equals(factor.exponent, one)) return null;
  const unknown = unknowns.list[factor.variable];
  if (unknown?.kind !== 'atom' || unknown.term.kind !== 'apply' || unknown.term.operator !== 'log')
    return null;
  return unknown.term.arguments[0] ?? null;
}

/** 1 / term, on the condition that the term is not zero, unless it cannot be. */
function reciprocalOf(term: Term, unknowns: Unknowns): Polynomial | null {
  return map(inverseOf(term, unknowns), (below) => {
    const monomial = onlyMonomial(below);
    if (monomial === null || !isUnit(monomial, unknowns))
      unknowns.conditions.push(apply('notEqual', term, number(0)));
    return below;
  });
}

/** 1 / term for a term that is not zero; factor by factor, so that sums in denominators are not multiplied out. */
function inverseOf(term: Term, unknowns: Unknowns): Polynomial | null {
  const [a, b] = term.kind === 'apply' ? term.arguments : [];
  if (term.kind === 'apply' && a !== undefined) {
    if (term.operator === 'negate') return map(inverseOf(a, unknowns), (below) => scale(below, rational(-1)));
    if (term.operator === 'multiply' && b !== undefined)
      return map(inverseOf(a, unknowns), (left) =>
        map(inverseOf(b, unknowns), (right) => multiplied(left, right, unknowns)),
      );
    const exponent = term.operator === 'power' && b !== undefined ? constantOf(b) : null;
    if (exponent !== null && isInteger(exponent) && signOf(exponent) > 0 && isWithinLimit(exponent))
      return map(inverseOf(a, unknowns), (below) =>
        settle(toPower(below, Number(exponent.numerator), unknowns), unknowns),
      );
  }
  return map(translate(term, unknowns), (value) => reciprocal(value, unknowns));
}

/** 1 / polynomial; null for zero. */
function reciprocal(polynomial: Polynomial, unknowns: Unknowns): Polynomial | null {
  const fraction = asFraction(polynomial, unknowns);
  return (
    fraction &&
    map(inverted(fraction.numerator, unknowns), (below) => multiplied(fraction.denominator, below, unknowns))
  );
}

/** A monomial that cannot be zero: a number times exponentials and roots of numbers. */
const isUnit = (monomial: Monomial, unknowns: Unknowns): boolean =>
  !isZero(monomial.coefficient) &&
  monomial.factors.every(({ variable: index }) => {
    const kind = unknowns.list[index]?.kind;
    return kind === 'exponential' || kind === 'root' || kind === 'imaginary';
  });

const atom = (term: Term, unknowns: Unknowns): Polynomial => variable(atomIndex(term, unknowns));

const multiplied = (a: Polynomial, b: Polynomial, unknowns: Unknowns): Polynomial | null =>
  settle(times(a, b, unknowns), unknowns);

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
