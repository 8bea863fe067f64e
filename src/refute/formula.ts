/**
 * Formulas of model functions, written so that they print well: sums and products without zeros, ones and needless
 * signs. The terms made here are parts of models; terms of claims are never touched. Relies on terms.
 */
import {
  add,
  equals,
  isZero,
  multiply,
  negate,
  one,
  rational,
  signOf,
  zero,
  type Rational,
} from '../numbers/rational.js';
import { apply, number, type Term } from '../terms/term.js';

export const constant = (value: Rational | number): Term => number(value);
export const ratio = (numerator: number, denominator: number): Term =>
  number(rational(numerator, denominator));

export function plus(...terms: readonly Term[]): Term {
  const total = terms.reduce((sum, term) => (term.kind === 'number' ? add(sum, term.value) : sum), zero);
  const others = terms.filter((term) => term.kind !== 'number');
  const numeric = terms[0]?.kind === 'number' ? [number(total), ...others] : [...others, number(total)];
  const [first, ...rest] = numeric.filter((term) => !isNumber(term, zero));
  return rest.reduce(
    (sum: Term, term) => {
      const opposite = turned(term);
      return opposite === null ? apply('add', sum, term) : apply('subtract', sum, opposite);
    },
    first ?? number(zero),
  );
}

export const minus = (a: Term, b: Term): Term => plus(a, opposite(b));

export function opposite(term: Term): Term {
  const found = turned(term);
  if (found !== null) return found;
  if (term.kind === 'number') return number(negate(term.value));
  return apply('negate', term);
}

/** The opposite of a term that begins with a minus sign; null for the others. */
function turned(term: Term): Term | null {
  if (term.kind === 'number' && signOf(term.value) < 0) return number(negate(term.value));
  if (term.kind !== 'apply') return null;
  const [first, second] = term.arguments;
  if (term.operator === 'negate') return first ?? null;
  if (term.operator !== 'multiply' || first === undefined || second === undefined) return null;
  const left = turned(first);
  return left === null ? null : times(left, second);
}

export function times(...factors: readonly Term[]): Term {
  if (factors.some((factor) => isNumber(factor, zero))) return number(zero);
  const coefficient = factors.reduce(
    (product, factor) => (factor.kind === 'number' ? multiply(product, factor.value) : product),
    one,
  );
  const others = factors.filter((factor) => factor.kind !== 'number');
  const [first, ...rest] = [number(coefficient), ...others].filter((factor) => !isNumber(factor, one));
  return rest.reduce((product: Term, factor) => apply('multiply', product, factor), first ?? number(one));
}

export const over = (a: Term, b: Term): Term => (isNumber(b, one) ? a : apply('divide', a, b));
export const squared = (term: Term): Term => apply('power', term, number(2));
export const exponential = (term: Term): Term => (isNumber(term, zero) ? number(one) : apply('exp', term));

const isNumber = (term: Term, value: Rational): boolean =>
  term.kind === 'number' && equals(term.value, value);

export const isZeroTerm = (term: Term): boolean => term.kind === 'number' && isZero(term.value);
