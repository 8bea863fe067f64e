/**
 * Balls: decimal numbers of many digits with a bound on their error, for what doubles cannot tell apart. The true value
 * lies within `error` of `value`; exponents have a range that models do not leave. What does not exist, or is known too
 * badly to say so, is null. Relies on decimal.js, whose operations are right to the last digit or nearly so; a hundred
 * units of that digit are added to every error.
 */
import { Decimal } from 'decimal.js';
import type { Rational } from '../numbers/rational.js';

export interface Ball {
  readonly value: Decimal;
  readonly error: Decimal;
}

/** Arithmetic with so many digits. */
export interface Balls {
  readonly rational: (value: Rational) => Ball;
  readonly pi: () => Ball;
  readonly add: (a: Ball, b: Ball) => Ball | null;
  readonly multiply: (a: Ball, b: Ball) => Ball | null;
  readonly divide: (a: Ball, b: Ball) => Ball | null;
  /** To an integer power; zero has no powers but positive ones. */
  readonly integerPower: (a: Ball, exponent: number) => Ball | null;
  /** One of `ballFunctions` at a ball. */
  readonly apply: (name: string, a: Ball) => Ball | null;
}

export const negateBall = ({ value, error }: Ball): Ball => ({ value: value.negated(), error });

export const absoluteBall = ({ value, error }: Ball): Ball => ({ value: value.abs(), error });

interface FunctionRow {
  readonly value: (x: Decimal) => Decimal;
  /** At least the size of the derivative, within a thousandth of the room around x. */
  readonly slope: (x: Decimal) => Decimal;
  /** Distance to where the function ends; everywhere defined without. */
  readonly room?: (x: Decimal) => Decimal;
}

const one = new Decimal(1);

const functions: Readonly<Record<string, FunctionRow>> = {
  exp: { value: (x) => x.exp(), slope: (x) => x.exp().times(1.1) },
  log: { value: (x) => x.ln(), slope: (x) => one.div(x).times(1.1), room: (x) => x },
  sqrt: { value: (x) => x.sqrt(), slope: (x) => one.div(x.sqrt()), room: (x) => x },
  sin: { value: (x) => x.sin(), slope: () => one },
  cos: { value: (x) => x.cos(), slope: () => one },
  tan: { value: (x) => x.tan(), slope: (x) => x.cos().pow(-2).times(1.1), room: (x) => x.cos().abs() },
  sinh: { value: (x) => x.sinh(), slope: (x) => x.cosh().times(1.1) },
  cosh: { value: (x) => x.cosh(), slope: (x) => x.cosh().times(1.1) },
  tanh: { value: (x) => x.tanh(), slope: () => one },
  arcsin: { value: (x) => x.asin(), slope: arcSlope, room: (x) => one.minus(x.abs()) },
  arccos: { value: (x) => x.acos(), slope: arcSlope, room: (x) => one.minus(x.abs()) },
  arctan: { value: (x) => x.atan(), slope: () => one },
};

function arcSlope(x: Decimal): Decimal {
  return one.div(one.minus(x.times(x)).sqrt()).times(1.1);
}

export const ballFunctions: ReadonlySet<string> = new Set(Object.keys(functions));

/** Integers below this are held exactly, and so are their sums and products. */
const largestInteger = new Decimal('1e15');

const isSmallInteger = ({ value, error }: Ball): boolean =>
  error.isZero() && value.isInteger() && value.abs().lt(largestInteger);

/** Arguments of functions are smaller, so that no function takes long; those of roots and logarithms take none. */
const largestArgument = new Decimal('1e12');
const quick: ReadonlySet<string> = new Set(['sqrt', 'log']);
/** Arguments are known at least so well. */
const farthestError = new Decimal('1e-3');

const arithmetics = new Map<number, Balls>();

export function ballsOf(digits: number): Balls {
  const known = arithmetics.get(digits);
  if (known) return known;
  const made = newBalls(digits);
  arithmetics.set(digits, made);
  return made;
}

function newBalls(digits: number): Balls {
  const Digits = Decimal.clone({ precision: digits, rounding: Decimal.ROUND_HALF_EVEN });
  const unit = new Digits(10).pow(2 - digits);
  const rounded = (value: Decimal, error: Decimal): Ball | null =>
    value.isFinite() && error.isFinite()
      ? { value, error: error.plus(value.abs().times(unit)).times(1.0001) }
      : null;
  const nought = new Digits(0);
  const unity: Ball = { value: new Digits(1), error: nought };
  const multiply = (a: Ball, b: Ball): Ball | null =>
    isSmallInteger(a) && isSmallInteger(b)
      ? { value: a.value.times(b.value), error: nought }
      : rounded(
          a.value.times(b.value),
          a.value.abs().times(b.error).plus(b.value.abs().times(a.error)).plus(a.error.times(b.error)),
        );
  const divide = (a: Ball, b: Ball): Ball | null => {
    const margin = b.value.abs().minus(b.error);
    if (margin.lte(0)) return null;
    const value = a.value.div(b.value);
    return rounded(value, a.error.plus(value.abs().times(b.error)).div(margin));
  };
  const naturalPower = (a: Ball, exponent: number): Ball | null => {
    let result: Ball | null = unity;
    let square: Ball | null = a;
    for (let rest = exponent; rest > 0 && result !== null && square !== null; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = multiply(result, square);
      if (rest > 1) square = multiply(square, square);
    }
    return square === null ? null : result;
  };
  return {
    rational: ({ numerator, denominator }) => {
      const value = new Digits(numerator.toString()).div(denominator.toString());
      const isExact = denominator === 1n && value.abs().lt(largestInteger);
      return { value, error: isExact ? nought : value.abs().times(unit) };
    },
    pi: () => ({ value: Digits.acos(-1), error: unit.times(4) }),
    add: (a, b) =>
      isSmallInteger(a) && isSmallInteger(b)
        ? { value: a.value.plus(b.value), error: nought }
        : rounded(a.value.plus(b.value), a.error.plus(b.error)),
    multiply,
    divide,
    integerPower: (a, exponent) => {
      if (exponent > 0) return naturalPower(a, exponent);
      if (a.value.abs().lte(a.error)) return null;
      const below = naturalPower(a, -exponent);
      return below && divide(unity, below);
    },
    apply: (name, a) => {
      const row = functions[name];
      const room = row?.room?.(a.value) ?? one;
      if (!row || room.lte(0)) return null;
      if (!quick.has(name) && a.value.abs().gt(largestArgument)) return null;
      if (a.error.gt(Decimal.min(room, one).times(farthestError))) return null;
      const value = row.value(a.value);
      return rounded(value, a.error.isZero() ? a.error : row.slope(a.value).times(a.error));
    },
  };
}

/** Two different numbers in as many digits as it takes to tell them apart, twenty at least where one does not end. */
export function apart(left: Decimal, right: Decimal): readonly [string, string] {
  for (let digits = 20; digits < 2000; digits += 5) {
    const texts = [left, right].map((value) => value.toSignificantDigits(digits).toString());
    const [a = '', b = ''] = texts;
    if (a !== b) return [a, b];
  }
  return [left.toString(), right.toString()];
}
