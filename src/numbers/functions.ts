/**
 * The elementary and special functions of one scalar: a row gives the value on doubles, a bound on the slope, how far
 * the argument is from where the function ends, and the derivative as a scalar. From a row comes the function on
 * bounded numbers (the error grows with the slope) and on dual numbers (chain rule). An argument whose error reaches
 * the end of the domain has no value. Relies on scalars and special functions.
 */
import { absent, apartFromZero, exact, isAbsent, rounded, type Bounded } from './bounded.js';
import {
  absentScalar,
  divide,
  dual,
  multiply,
  negate,
  nought,
  plain,
  subtract,
  unit,
  add,
  type Scalar,
} from './scalar.js';
import { erf, gamma, polygamma, specialRoundings } from './special.js';

/** A function of one scalar at a scalar, with all derivatives that the scalar carries. */
export function applyFunction(row: FunctionRow, x: Scalar): Scalar {
  if (x.kind === 'bounded') return valueAt(row, x);
  const primal = applyFunction(row, x.primal);
  if (x.tangent === nought) return dual(x.level, primal, nought);
  return dual(x.level, primal, multiply(row.derivative(x.primal), x.tangent));
}

export interface FunctionRow {
  readonly value: (x: number) => number;
  /** At least the size of the derivative. */
  readonly slope: (x: number) => number;
  /** Distance to the nearest point without a value; there the function is called undefined. Default: everywhere defined. */
  readonly room?: (x: number) => number;
  /** Why there is no value beyond the room. */
  readonly outside?: string;
  /** Error of `value` in units of roundoff. */
  readonly roundings?: number;
  readonly derivative: (x: Scalar) => Scalar;
}

function valueAt(row: FunctionRow, x: Bounded): Bounded {
  if (isAbsent(x)) return x;
  const room = row.room?.(x.value) ?? 1;
  if (!(room > x.error)) return absent(row.outside ?? 'a function at an argument known too badly');
  if (x.error > 1e-3 * room) return absent('a function at an argument known too badly');
  const slope =
    Math.max(row.slope(x.value - x.error), row.slope(x.value), row.slope(x.value + x.error)) * 1.05;
  const value = row.value(x.value);
  return rounded(value, slope * x.error, Math.abs(value) + slope * x.scale, row.roundings ?? 4);
}

const constant = (value: number): Scalar => exact(value);
const square = (x: Scalar): Scalar => multiply(x, x);
const named = (name: keyof typeof functions) => (x: Scalar) => applyFunction(functions[name], x);
/** The value of a function that has no zeros. */
const visible = (value: number): number => apartFromZero(value, false);

const logistic = (x: number): number => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)));

/** The derivatives of digamma, one row for each order. */
const polygammaRow = (order: number): FunctionRow => ({
  value: (x) => polygamma(order, x),
  slope: (x) => Math.abs(polygamma(order + 1, x)) * 1.5,
  room: poleRoom,
  outside: 'digamma at a pole',
  roundings: specialRoundings,
  derivative: (x) => applyFunction(polygammaRow(order + 1), x),
});

/** Distance to the poles of Gamma: zero and the negative integers. */
function poleRoom(x: number): number {
  if (x < -100) return 0;
  return x > 0 ? x : Math.min(Math.abs(x - Math.round(x)), 1);
}

export const functions: Readonly<
  Record<
    | 'exp'
    | 'log'
    | 'sqrt'
    | 'sin'
    | 'cos'
    | 'tan'
    | 'sinh'
    | 'cosh'
    | 'tanh'
    | 'arcsin'
    | 'arccos'
    | 'arctan'
    | 'sigmoid'
    | 'softplus'
    | 'erf'
    | 'gamma'
    | 'digamma'
    | 'abs',
    FunctionRow
  >
> = {
  exp: {
    value: (x) => visible(Math.exp(x)),
    slope: Math.exp,
    // Far out on the left all values are tiny, however badly the argument is known.
    room: (x) => (x < -1000 ? -x - 999 : 1),
    outside: 'a function at an argument known too badly',
    derivative: (x) => named('exp')(x),
  },
  log: {
    value: Math.log,
    slope: (x) => 1 / x,
    room: (x) => x,
    outside: 'a logarithm of a number that is not positive',
    derivative: (x) => divide(unit, x),
  },
  sqrt: {
    value: Math.sqrt,
    slope: (x) => 0.5 / Math.sqrt(x),
    room: (x) => x,
    outside: 'a root of a number that is not positive',
    derivative: (x) => divide(constant(0.5), named('sqrt')(x)),
  },
  sin: { value: Math.sin, slope: () => 1, room: () => Infinity, derivative: (x) => named('cos')(x) },
  cos: { value: Math.cos, slope: () => 1, room: () => Infinity, derivative: (x) => negate(named('sin')(x)) },
  tan: {
    value: Math.tan,
    slope: (x) => Math.cos(x) ** -2,
    room: (x) => Math.abs(Math.cos(x)),
    outside: 'a tangent at a pole',
    derivative: (x) => add(unit, square(named('tan')(x))),
  },
  sinh: { value: Math.sinh, slope: Math.cosh, derivative: (x) => named('cosh')(x) },
  cosh: { value: Math.cosh, slope: (x) => Math.abs(Math.sinh(x)), derivative: (x) => named('sinh')(x) },
  tanh: {
    value: Math.tanh,
    slope: (x) => Math.cosh(Math.min(Math.abs(x), 300)) ** -2,
    derivative: (x) => divide(unit, square(named('cosh')(x))),
  },
  arcsin: {
    value: Math.asin,
    slope: (x) => 1 / Math.sqrt(1 - x * x),
    room: (x) => 1 - Math.abs(x),
    outside: 'an arcsine outside of (-1, 1)',
    derivative: (x) => divide(unit, named('sqrt')(subtract(unit, square(x)))),
  },
  arccos: {
    value: Math.acos,
    slope: (x) => 1 / Math.sqrt(1 - x * x),
    room: (x) => 1 - Math.abs(x),
    outside: 'an arccosine outside of (-1, 1)',
    derivative: (x) => negate(divide(unit, named('sqrt')(subtract(unit, square(x))))),
  },
  arctan: { value: Math.atan, slope: () => 1, derivative: (x) => divide(unit, add(unit, square(x))) },
  sigmoid: {
    value: (x) => visible(logistic(x)),
    slope: (x) => logistic(x) * logistic(-x),
    derivative: (x) => multiply(named('sigmoid')(x), named('sigmoid')(negate(x))),
  },
  softplus: {
    value: (x) => visible(Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))),
    slope: logistic,
    derivative: (x) => named('sigmoid')(x),
  },
  erf: {
    value: erf,
    slope: (x) => 1.13 * Math.exp(-x * x),
    roundings: specialRoundings,
    derivative: (x) => multiply(constant(2 / Math.sqrt(Math.PI)), named('exp')(negate(square(x)))),
  },
  gamma: {
    value: gamma,
    slope: (x) => Math.abs(gamma(x) * polygamma(0, x)) * 1.5 + 1e-3 * Math.abs(gamma(x)),
    room: poleRoom,
    outside: 'Gamma at a pole',
    roundings: specialRoundings,
    derivative: (x) => multiply(named('gamma')(x), named('digamma')(x)),
  },
  digamma: polygammaRow(0),
  abs: {
    value: Math.abs,
    slope: () => 1,
    room: () => Infinity,
    roundings: 0,
    derivative: (x) => signOf(x),
  },
};

/** The derivative of |x|, which does not exist at zero. */
function signOf(x: Scalar): Scalar {
  const { value, error, reason } = plain(x);
  if (reason !== null) return absentScalar(reason);
  return Math.abs(value) > error ? exact(Math.sign(value)) : absentScalar('a derivative of |x| at zero');
}
