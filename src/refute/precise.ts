/**
 * Evaluation with many digits: the value of a term in a model as a ball, where it is made of elementary functions and
 * finite sums. No value (null) for derivatives, integrals and special functions, for what is undefined, and for what is
 * known too badly. Relies on balls; what it says of a value is right to its error.
 */
import { absoluteBall, ballFunctions, ballsOf, negateBall, type Ball, type Balls } from './ball.js';
import { one, rational, type Rational } from '../numbers/rational.js';
import type { OperatorName } from '../terms/operators.js';
import type { Term } from '../terms/term.js';
import { valueIn, type Arithmetic, type Setting } from './evaluation.js';

/** The value of a closed term with about so many digits, or null. */
export const preciseValue = (term: Term, setting: Setting, digits: number): Ball | null =>
  valueIn(term, setting, precisely(ballsOf(digits)));

function precisely(balls: Balls): Arithmetic<Ball> {
  return {
    of: balls.rational,
    add: balls.add,
    multiply: balls.multiply,
    operate: (operator, [a, b]) => {
      if (a === undefined) return operator === 'pi' ? balls.pi() : null;
      return b === undefined ? unary(operator, a, balls) : binary(operator, a, b, balls);
    },
    integerOf: ({ value, error }) => {
      const nearest = value.round();
      const isNearest = value.minus(nearest).abs().lte(error) && error.lt(1e-3) && nearest.abs().lt(1e15);
      return isNearest ? BigInt(nearest.toFixed(0)) : null;
    },
  };
}

function unary(operator: OperatorName, a: Ball, balls: Balls): Ball | null {
  if (operator === 'negate') return negateBall(a);
  if (operator === 'abs') return absoluteBall(a);
  if (ballFunctions.has(operator)) return balls.apply(operator, a);
  switch (operator) {
    case 'sigmoid':
      return map(balls.apply('exp', negateBall(a)), (below) =>
        map(balls.add(balls.rational(one), below), (sum) => balls.divide(balls.rational(one), sum)),
      );
    case 'softplus':
      return map(balls.apply('exp', a), (above) =>
        map(balls.add(balls.rational(one), above), (sum) => balls.apply('log', sum)),
      );
    case 'factorial':
      return map(precisely(balls).integerOf(a), (n) => map(factorial(n), balls.rational));
    default:
      return null;
  }
}

function binary(operator: OperatorName, a: Ball, b: Ball, balls: Balls): Ball | null {
  switch (operator) {
    case 'add':
      return balls.add(a, b);
    case 'subtract':
      return balls.add(a, negateBall(b));
    case 'multiply':
      return balls.multiply(a, b);
    case 'divide':
      return balls.divide(a, b);
    case 'power':
      return power(a, b, balls);
    case 'minimum':
      return negated(larger(negateBall(a), negateBall(b)));
    case 'maximum':
      return larger(a, b);
    default:
      return null;
  }
}

/** Larger powers are not formed one factor at a time. */
const largestPower = 1e9;

/** An exponent that is written as an integer allows any base; others need a positive one. */
function power(a: Ball, b: Ball, balls: Balls): Ball | null {
  const n = Number(b.value);
  if (b.error.isZero() && Number.isInteger(n) && Math.abs(n) < largestPower) return balls.integerPower(a, n);
  return map(balls.apply('log', a), (logarithm) =>
    map(balls.multiply(b, logarithm), (all) => balls.apply('exp', all)),
  );
}

/** Null where the order is in doubt. */
function larger(a: Ball, b: Ball): Ball | null {
  const gap = a.value.minus(b.value);
  if (gap.abs().lte(a.error.plus(b.error))) return null;
  return gap.gt(0) ? a : b;
}

function factorial(n: bigint): Rational | null {
  if (n < 0n || n > 200n) return null;
  let result = 1n;
  for (let factor = 2n; factor <= n; factor++) result *= factor;
  return rational(result);
}

const negated = (a: Ball | null): Ball | null => a && negateBall(a);

const map = <From, To>(value: From | null, change: (value: From) => To | null): To | null =>
  value === null ? null : change(value);
