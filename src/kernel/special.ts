/**
 * Functions that arithmetic knows a little of: Γ and its kin by their recurrences, absolute values of products, odd
 * functions of negatives, and a few values. What a law needs is put among the conditions. Γ is 0 at its poles, so that
 * Γ(a) ≠ 0 says that a is none. Part of what must be trusted. Relies on unknowns.ts.
 */
import {
  commonFactor,
  constant,
  isNothing,
  monomialPower,
  onlyMonomial,
  polynomialKey,
  product,
  scale,
  single,
  sum,
  variable,
  type Factor,
  type Polynomial,
} from '../numbers/polynomial.js';
import {
  equals,
  inverse,
  isInteger,
  isZero,
  negate,
  one,
  rational,
  signOf,
  subtract,
  zero,
  type Rational,
} from '../numbers/rational.js';
import type { OperatorName } from '../terms/operators.js';
import { apply, number, type Term } from '../terms/term.js';
import { firstCoefficient, inverted } from './fraction.js';
import { atomIndex, indexOf, isReal, settle, times, type Unknowns } from './unknowns.js';

/** The function of a polynomial, which is what the term is worth; null where nothing is known of it. */
export function specialOfOne(
  operator: OperatorName,
  term: Term,
  argument: Polynomial,
  unknowns: Unknowns,
): Polynomial | null {
  switch (operator) {
    case 'abs':
      return absoluteValue(argument, unknowns);
    case 'erf':
    case 'arctan':
    case 'arcsin':
      return oddFunction(operator, term, argument, unknowns);
    case 'gamma':
      if (constantIn(argument) === null) unknowns.conditions.push(isNoPole(term));
      return gammaOf(argument, unknowns);
    case 'factorial':
      unknowns.conditions.push(apply('natural', apply('add', term, number(1))));
      return gammaOf(sum(argument, constant(one)), unknowns);
    case 'digamma':
      if (constantIn(argument) === null) unknowns.conditions.push(isNoPole(term));
      return digammaOf(argument, unknowns);
    default:
      return null;
  }
}

/** B(a, b) = Γ(a) Γ(b) / Γ(a + b) for positive a and b, and n! / (k! (n - k)!) for 0 ≤ k ≤ n. */
export function specialOfTwo(
  operator: OperatorName,
  terms: readonly [Term, Term],
  [a, b]: readonly [Polynomial, Polynomial],
  unknowns: Unknowns,
): Polynomial | null {
  const [first, second] = terms;
  const next = (of: Polynomial): Polynomial => sum(of, constant(one));
  if (operator === 'beta') {
    unknowns.conditions.push(apply('less', number(0), first), apply('less', number(0), second));
    return ratio([a, b], [sum(a, b)], unknowns);
  }
  if (operator !== 'binomial') return null;
  unknowns.conditions.push(
    apply('natural', apply('add', first, number(1))),
    apply('natural', apply('add', second, number(1))),
    apply('lessEqual', second, first),
  );
  return ratio([next(a)], [next(b), next(sum(a, scale(b, rational(-1))))], unknowns);
}

const isNoPole = (term: Term): Term => apply('notEqual', apply('gamma', term), number(0));

/** The value of a polynomial without variables; null for others. */
function constantIn(polynomial: Polynomial): Rational | null {
  if (isNothing(polynomial)) return zero;
  const monomial = onlyMonomial(polynomial);
  return monomial?.factors.length === 0 ? monomial.coefficient : null;
}

/** Γ of each above over Γ of each below, none of them at a pole. */
function ratio(
  above: readonly Polynomial[],
  below: readonly Polynomial[],
  unknowns: Unknowns,
): Polynomial | null {
  let result: Polynomial | null = constant(one);
  for (const each of above) {
    const value = gammaOf(each, unknowns);
    result = result && value && settle(times(result, value, unknowns), unknowns);
  }
  for (const each of below) {
    const value = gammaOf(each, unknowns);
    const divided = value && inverted(value, unknowns);
    result = result && divided && settle(times(result, divided, unknowns), unknowns);
  }
  return result;
}

/** Arguments that differ by more than this are left alone. */
const FARTHEST = 60n;

/** Γ(q + n) = q (q + 1) … (q + n - 1) Γ(q), where neither side is at a pole. */
function gammaOf(argument: Polynomial, unknowns: Unknowns): Polynomial | null {
  const base = baseOf('gamma', argument, unknowns);
  if (base === null) return null;
  let result: Polynomial | null = base.value;
  for (let i = 0n; i < base.steps && result !== null; i++)
    result = times(result, sum(base.of, constant(rational(i))), unknowns);
  for (let i = -1n; i >= base.steps && result !== null; i--) {
    const below = inverted(sum(base.of, constant(rational(i))), unknowns);
    result = below && times(result, below, unknowns);
  }
  return settle(result, unknowns);
}

/** ψ(q + n) = ψ(q) + 1 / q + … + 1 / (q + n - 1), where neither side is at a pole. */
function digammaOf(argument: Polynomial, unknowns: Unknowns): Polynomial | null {
  const base = baseOf('digamma', argument, unknowns);
  if (base === null) return null;
  let result: Polynomial | null = base.value;
  const step = (i: bigint, sign: 1 | -1): void => {
    const part = inverted(sum(base.of, constant(rational(i))), unknowns);
    result = result && part && sum(result, scale(part, rational(sign)));
  };
  for (let i = 0n; i < base.steps; i++) step(i, 1);
  for (let i = -1n; i >= base.steps; i--) step(i, -1);
  return settle(result, unknowns);
}

interface Base {
  /** The argument that the recurrence leads to, and the function there. */
  readonly of: Polynomial;
  readonly value: Polynomial;
  /** The argument is so many steps above it. */
  readonly steps: bigint;
}

/** Numbers are led to what lies in (0, 1]; other arguments to the first in sight that differs by an integer. */
function baseOf(operator: 'gamma' | 'digamma', argument: Polynomial, unknowns: Unknowns): Base | null {
  const value = constantIn(argument);
  const shift = argument.get('')?.coefficient ?? zero;
  const free = sum(argument, constant(negate(shift)));
  const fraction = subtract(shift, rational(floor(shift)));
  if (value !== null) {
    if (isInteger(value) && signOf(value) <= 0) return null;
    const of = isZero(fraction) ? one : fraction;
    const steps = subtract(value, of).numerator;
    return isFar(steps) ? null : { of: constant(of), value: atNumber(operator, of, unknowns), steps };
  }
  const family = `${operator} of ${polynomialKey(free)} and ${String(fraction.numerator)}/${String(fraction.denominator)}`;
  const before = unknowns.recurrences.get(family);
  const start = before ?? shift;
  if (before === undefined) unknowns.recurrences.set(family, shift);
  const steps = subtract(shift, start).numerator;
  if (isFar(steps)) return null;
  const of = sum(free, constant(start));
  return { of, value: variable(functionIndex(operator, of, unknowns)), steps };
}

const isFar = (steps: bigint): boolean => steps > FARTHEST || -steps > FARTHEST;

/** Γ(1) = 1 and Γ(1/2) = √π. */
function atNumber(operator: 'gamma' | 'digamma', of: Rational, unknowns: Unknowns): Polynomial {
  if (operator === 'gamma' && equals(of, one)) return constant(one);
  if (operator === 'gamma' && equals(of, rational(1, 2)))
    return variable(atomIndex(apply('pi'), unknowns), rational(1, 2));
  return variable(functionIndex(operator, constant(of), unknowns));
}

const functionIndex = (operator: OperatorName, of: Polynomial, unknowns: Unknowns): number =>
  indexOf(`${operator} ${polynomialKey(of)}`, { kind: 'function', operator, of }, unknowns);

const floor = ({ numerator, denominator }: Rational): bigint =>
  numerator >= 0n ? numerator / denominator : -((-numerator + denominator - 1n) / denominator);

/** f(-a) = -f(a), and the values at 0 and 1. */
function oddFunction(
  operator: 'erf' | 'arctan' | 'arcsin',
  term: Term,
  argument: Polynomial,
  unknowns: Unknowns,
): Polynomial | null {
  if (isNothing(argument)) return constant(zero);
  const value = constantIn(argument);
  const isNegative = signOf(firstCoefficient(argument)) < 0;
  if (operator === 'arcsin' && (isNegative || value !== null))
    unknowns.conditions.push(apply('lessEqual', number(-1), term), apply('lessEqual', term, number(1)));
  const size = isNegative ? scale(argument, rational(-1)) : argument;
  const at = constantIn(size);
  const turn = at !== null && equals(at, one) ? turnAtOne[operator] : null;
  const result =
    turn === null
      ? variable(functionIndex(operator, size, unknowns))
      : scale(variable(atomIndex(apply('pi'), unknowns)), turn);
  return isNegative ? scale(result, rational(-1)) : result;
}

/** In parts of π. */
const turnAtOne = { erf: null, arctan: rational(1, 4), arcsin: rational(1, 2) } as const;

/** |a b| = |a| |b|; what is real to an even power, an exponential and a root of a number are not negative. */
function absoluteValue(argument: Polynomial, unknowns: Unknowns): Polynomial | null {
  if (isNothing(argument)) return argument;
  const { factors } = commonFactor(argument);
  if (
    ![...argument.values()].every((each) => each.factors.every((factor) => isReal(factor.variable, unknowns)))
  )
    return null;
  const content = single(monomialPower({ coefficient: one, factors }, rational(-1)));
  const primitive = product(argument, content);
  if (primitive === null) return null;
  const first = firstCoefficient(primitive);
  const size = signOf(first) < 0 ? negate(first) : first;
  const rest = scale(primitive, inverse(first));
  const known = constantIn(rest);
  let result: Polynomial | null =
    known === null ? scale(variable(functionIndex('abs', rest, unknowns)), size) : constant(size);
  for (const factor of factors) {
    const part = absoluteFactor(factor, unknowns);
    result = result && part && times(result, part, unknowns);
  }
  return settle(result, unknowns);
}

function absoluteFactor({ variable: index, exponent }: Factor, unknowns: Unknowns): Polynomial | null {
  const unknown = unknowns.list[index];
  const isEven = isInteger(exponent) && exponent.numerator % 2n === 0n;
  if (unknown?.kind === 'exponential' || unknown?.kind === 'root' || isEven) return variable(index, exponent);
  if (!isInteger(exponent)) return null;
  return variable(functionIndex('abs', variable(index), unknowns), exponent);
}
