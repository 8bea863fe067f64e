/**
 * Scalars: bounded numbers, or dual numbers over them for derivatives by forward mode. A dual number a + b e with
 * e^2 = 0 carries the level of its e; higher levels stand outside, so that nested derivatives are never confused.
 * Relies on bounded numbers; knows the arithmetic only (other functions: functions.ts).
 */
import {
  absent,
  addBounded,
  subtractBounded,
  divideBounded,
  exact,
  multiplyBounded,
  negateBounded,
  type Bounded,
} from './bounded.js';

export type Scalar = Bounded | Dual;

export interface Dual {
  readonly kind: 'dual';
  /** At least 1; the levels inside `primal` and `tangent` are lower. */
  readonly level: number;
  readonly primal: Scalar;
  readonly tangent: Scalar;
}

export const nought: Bounded = exact(0);
export const unit: Bounded = exact(1);

export const dual = (level: number, primal: Scalar, tangent: Scalar): Dual => ({
  kind: 'dual',
  level,
  primal,
  tangent,
});

export const levelOf = (a: Scalar): number => (a.kind === 'dual' ? a.level : 0);
export const primalAt = (a: Scalar, level: number): Scalar =>
  a.kind === 'dual' && a.level === level ? a.primal : a;
export const tangentAt = (a: Scalar, level: number): Scalar =>
  a.kind === 'dual' && a.level === level ? a.tangent : nought;

/** The number itself, without its derivatives; absent if one of them is. */
export function plain(a: Scalar): Bounded {
  if (a.kind === 'bounded') return a;
  const tangent = plain(a.tangent);
  return tangent.reason === null ? plain(a.primal) : tangent;
}

export function add(a: Scalar, b: Scalar): Scalar {
  if (a.kind === 'bounded' && b.kind === 'bounded') return addBounded(a, b);
  const level = Math.max(levelOf(a), levelOf(b));
  return dual(
    level,
    add(primalAt(a, level), primalAt(b, level)),
    addTangents(tangentAt(a, level), tangentAt(b, level)),
  );
}

/** What does not vary stays so: most tangents of a function of several components are nought itself. */
const addTangents = (a: Scalar, b: Scalar): Scalar => (a === nought ? b : b === nought ? a : add(a, b));

export function negate(a: Scalar): Scalar {
  if (a.kind === 'bounded') return negateBounded(a);
  return dual(a.level, negate(a.primal), a.tangent === nought ? nought : negate(a.tangent));
}

export function subtract(a: Scalar, b: Scalar): Scalar {
  if (a.kind === 'bounded' && b.kind === 'bounded') return subtractBounded(a, b);
  const level = Math.max(levelOf(a), levelOf(b));
  return dual(
    level,
    subtract(primalAt(a, level), primalAt(b, level)),
    subtractTangents(tangentAt(a, level), tangentAt(b, level)),
  );
}

const subtractTangents = (a: Scalar, b: Scalar): Scalar =>
  b === nought ? a : a === nought ? negate(b) : subtract(a, b);

export function multiply(a: Scalar, b: Scalar): Scalar {
  if (a === unit) return b;
  if (b === unit) return a;
  if (a.kind === 'bounded' && b.kind === 'bounded') return multiplyBounded(a, b);
  const level = Math.max(levelOf(a), levelOf(b));
  const [a0, b0] = [primalAt(a, level), primalAt(b, level)];
  const left = multiplyTangent(tangentAt(a, level), b0);
  const right = multiplyTangent(tangentAt(b, level), a0);
  return dual(level, multiply(a0, b0), addTangents(left, right));
}

const multiplyTangent = (tangent: Scalar, factor: Scalar): Scalar =>
  tangent === nought ? nought : multiply(tangent, factor);

/** (a/b)' = (a' - (a/b) b') / b */
export function divide(a: Scalar, b: Scalar): Scalar {
  if (a.kind === 'bounded' && b.kind === 'bounded') return divideBounded(a, b);
  const level = Math.max(levelOf(a), levelOf(b));
  const b0 = primalAt(b, level);
  const quotient = divide(primalAt(a, level), b0);
  const change = subtractTangents(tangentAt(a, level), multiplyTangent(tangentAt(b, level), quotient));
  return dual(level, quotient, change === nought ? nought : divide(change, b0));
}

export const absentScalar = (reason: string): Scalar => absent(reason);

/** Equal in every digit, error and derivative: what a memo asks. */
export function identical(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (a.kind === 'bounded') return b.kind === 'bounded' && a.value === b.value && a.error === b.error;
  return (
    b.kind === 'dual' &&
    a.level === b.level &&
    identical(a.primal, b.primal) &&
    identical(a.tangent, b.tangent)
  );
}
