/**
 * Exact evaluation: the rational value of a term in a model, where everything in it is rational arithmetic: numbers,
 * finite sums, polynomial functions. No value (null) for everything else, for what is undefined, and for numbers that
 * grow too long. Relies on exact rationals; nothing here rounds.
 */
import {
  add,
  compare,
  equals,
  inverse,
  isInteger,
  isZero,
  multiply,
  negate,
  one,
  power,
  rational,
  subtract,
  zero,
  type Rational,
} from '../numbers/rational.js';
import type { OperatorName } from '../terms/operators.js';
import type { Term } from '../terms/term.js';
import { valueIn, type Arithmetic, type Setting } from './evaluation.js';

/** The value of a closed term (its symbols have their value in the model), or null. */
export const exactValue = (term: Term, setting: Setting): Rational | null => valueIn(term, setting, exactly);

const exactly: Arithmetic<Rational> = {
  of: (value) => value,
  add: (a, b) => short(add(a, b)),
  multiply: (a, b) => short(multiply(a, b)),
  operate: (operator, [a, b, c]) => {
    if (a === undefined) return null;
    if (operator === 'cell') return b && c ? cell(a, b, c) : null;
    if (operator === 'symmetricCell')
      return b && c ? (compare(a, b) > 0 ? cell(b, a, c) : cell(a, b, c)) : null;
    return short(b === undefined ? unary(operator, a) : binary(operator, a, b));
  },
  integerOf: (value) => (isInteger(value) ? value.numerator : null),
};

/** Rows before columns, both counted from 1. */
const cell = (row: Rational, column: Rational, columns: Rational): Rational | null =>
  compare(row, one) < 0 || compare(column, one) < 0 || compare(column, columns) > 0
    ? null
    : add(multiply(subtract(row, one), columns), column);

const short = (value: Rational | null): Rational | null => (value === null || isLong(value) ? null : value);

const isLong = ({ numerator, denominator }: Rational): boolean =>
  BigInt.asIntN(longest, numerator) !== numerator || BigInt.asIntN(longest, denominator) !== denominator;

/** Bits. */
const longest = 5000;

function unary(operator: OperatorName, a: Rational): Rational | null {
  if (operator === 'negate') return negate(a);
  if (operator === 'abs') return a.numerator < 0n ? negate(a) : a;
  if (operator === 'factorial') return factorial(a);
  const { at, value } = known[operator] ?? {};
  return at !== undefined && equals(a, at) ? (value ?? null) : null;
}

/** Of numbers whose factorials are not long. */
function factorial(a: Rational): Rational | null {
  if (!isInteger(a) || a.numerator < 0n || a.numerator > 200n) return null;
  let result = 1n;
  for (let factor = 2n; factor <= a.numerator; factor++) result *= factor;
  return rational(result);
}

/** Where functions that are irrational elsewhere have a rational value. */
const known: Partial<Record<OperatorName, { readonly at: Rational; readonly value: Rational }>> = {
  log: { at: one, value: zero },
  exp: { at: zero, value: one },
  sqrt: { at: one, value: one },
};

function binary(operator: OperatorName, a: Rational, b: Rational): Rational | null {
  switch (operator) {
    case 'add':
      return add(a, b);
    case 'subtract':
      return subtract(a, b);
    case 'multiply':
      return multiply(a, b);
    case 'divide':
      return isZero(b) ? null : multiply(a, inverse(b));
    case 'power':
      return integerPower(a, b);
    case 'minimum':
      return compare(a, b) < 0 ? a : b;
    case 'maximum':
      return compare(a, b) < 0 ? b : a;
    case 'delta':
      return compare(a, b) === 0 ? one : zero;
    default:
      return null;
  }
}

function integerPower(base: Rational, exponent: Rational): Rational | null {
  if (!isInteger(exponent)) return null;
  const n = Number(exponent.numerator);
  if (isZero(base)) return n > 0 ? zero : null;
  const bits = Math.max(base.numerator.toString(2).length, base.denominator.toString(2).length);
  const isUnit = base.denominator === 1n && (base.numerator === 1n || base.numerator === -1n);
  return isUnit || bits * Math.abs(n) < longest ? power(base, isUnit ? n % 2 : n) : null;
}
