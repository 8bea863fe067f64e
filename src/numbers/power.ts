/**
 * Powers of scalars. With an integer exponent every base will do (but zero to a negative power, and zero to the power
 * zero, have no value); with any other exponent the base must be positive. Relies on scalars.
 */
import { absent, apartFromZero, exact, isAbsent, rounded, type Bounded } from './bounded.js';
import { applyFunction, functions } from './functions.js';
import {
  absentScalar,
  add,
  divide,
  dual,
  levelOf,
  multiply,
  nought,
  plain,
  primalAt,
  tangentAt,
  unit,
  type Scalar,
} from './scalar.js';

/** Why a power has no value here, though other conventions may give it one. */
export const powerOutside = 'a power of a negative number';

export function integerPower(base: Scalar, exponent: number): Scalar {
  if (exponent === 0) return nonZero(base, unit);
  if (exponent < 0) return divide(unit, integerPower(base, -exponent));
  if (base.kind === 'bounded') return boundedPower(base, exponent);
  const slope = multiply(exact(exponent), exponent === 1 ? unit : integerPower(base.primal, exponent - 1));
  const tangent = base.tangent === nought ? nought : multiply(slope, base.tangent);
  return dual(base.level, integerPower(base.primal, exponent), tangent);
}

/** a^b for a > 0; the derivative is a^b (b' log a + b a' / a). */
export function realPower(base: Scalar, exponent: Scalar): Scalar {
  if (base.kind === 'bounded' && exponent.kind === 'bounded') return positivePower(base, exponent);
  const level = Math.max(levelOf(base), levelOf(exponent));
  const [a, b] = [primalAt(base, level), primalAt(exponent, level)];
  const value = realPower(a, b);
  const growth = add(
    multiply(tangentAt(exponent, level), applyFunction(functions.log, a)),
    divide(multiply(b, tangentAt(base, level)), a),
  );
  return dual(level, value, multiply(value, growth));
}

function nonZero(base: Scalar, value: Scalar): Scalar {
  const { value: found, error, reason } = plain(base);
  if (reason !== null) return absentScalar(reason);
  return Math.abs(found) > error ? value : absentScalar('zero to the power zero');
}

function boundedPower(a: Bounded, n: number): Bounded {
  if (isAbsent(a)) return a;
  const size = Math.abs(a.value);
  const value = apartFromZero(a.value ** n, a.value === 0);
  const error = n * (size + a.error) ** (n - 1) * a.error;
  return rounded(value, error, n * size ** (n - 1) * a.scale, 4 + n);
}

function positivePower(a: Bounded, b: Bounded): Bounded {
  if (isAbsent(a)) return a;
  if (isAbsent(b)) return b;
  if (a.value < -a.error) return absent(powerOutside);
  if (!(a.value > a.error)) return absent('a power of a number that may be zero');
  if (a.error > 1e-3 * a.value) return absent('a power of a number known too badly');
  const value = apartFromZero(a.value ** b.value, false);
  const logarithm = Math.abs(Math.log(a.value)) + a.error / a.value;
  const relative = (Math.abs(b.value) * a.error * 1.01) / a.value + logarithm * b.error;
  const scale = value * (1 + (Math.abs(b.value) * a.scale) / a.value + logarithm * b.scale);
  return rounded(value, value * Math.expm1(relative), scale, 4 + 2 * Math.abs(b.value) * logarithm);
}
