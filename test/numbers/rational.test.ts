/** Exact rationals obey the laws of a field, are always in lowest terms, and meet the doubles where they should. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  equals,
  fromDecimal,
  inverse,
  isZero,
  multiply,
  negate,
  one,
  power,
  rational,
  signOf,
  subtract,
  toNumber,
  toText,
  zero,
  type Rational,
} from '../../src/numbers/rational.js';

const anyRational: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([top, bottom]) => rational(top, bottom));

const law = (holds: (a: Rational, b: Rational, c: Rational) => boolean): void => {
  fc.assert(fc.property(anyRational, anyRational, anyRational, holds), { seed: 3 });
};

test('addition and multiplication commute and associate', () => {
  law((a, b) => equals(add(a, b), add(b, a)) && equals(multiply(a, b), multiply(b, a)));
  law((a, b, c) => equals(add(add(a, b), c), add(a, add(b, c))));
  law((a, b, c) => equals(multiply(multiply(a, b), c), multiply(a, multiply(b, c))));
});

test('multiplication distributes over addition', () => {
  law((a, b, c) => equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))));
});

test('zero, one, negatives and inverses are what they should be', () => {
  law((a) => equals(add(a, zero), a) && equals(multiply(a, one), a));
  law((a, b) => isZero(add(a, negate(a))) && equals(subtract(a, b), add(a, negate(b))));
  law((a) => isZero(a) || equals(multiply(a, inverse(a)), one));
});

test('results are in lowest terms with a positive denominator', () => {
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
  law((a, b) =>
    [add(a, b), multiply(a, b), subtract(a, b)].every(
      ({ numerator, denominator }) =>
        denominator > 0n && gcd(numerator < 0n ? -numerator : numerator, denominator) === 1n,
    ),
  );
});

test('the order is that of the sign of the difference', () => {
  law(
    (a, b, c) => compare(a, b) === signOf(subtract(a, b)) && compare(add(a, c), add(b, c)) === compare(a, b),
  );
});

test('powers multiply, also with negative exponents', () => {
  const exponent = fc.integer({ min: -5, max: 5 });
  fc.assert(
    fc.property(anyRational, exponent, exponent, (a, m, n) => {
      fc.pre(!isZero(a));
      expect(equals(multiply(power(a, m), power(a, n)), power(a, m + n))).toBe(true);
    }),
    { seed: 4 },
  );
});

test('refuses to divide by zero', () => {
  expect(() => rational(1, 0)).toThrow(RangeError);
  expect(() => inverse(zero)).toThrow(RangeError);
  expect(() => power(zero, -1)).toThrow(RangeError);
});

test('zero to the power zero is one', () => {
  expect(equals(power(zero, 0), one)).toBe(true);
});

test.each([
  ['1.25', '5/4'],
  ['.5', '1/2'],
  ['3.', '3'],
  ['007', '7'],
])('reads the decimal %s as %s', (text, value) => {
  const read = fromDecimal(text);
  expect(read && toText(read)).toBe(value);
});

test.each(['', '.', '1e3', '-1', '1,5', 'x'])('does not read %j as a decimal', (text) => {
  expect(fromDecimal(text)).toBeNull();
});

test('is the nearest double, also far outside the range of doubles', () => {
  expect(toNumber(rational(1, 3))).toBe(1 / 3);
  expect(toNumber(rational(10n ** 400n, 3n * 10n ** 400n))).toBeCloseTo(1 / 3, 15);
  expect(toNumber(rational(-(10n ** 400n), 10n ** 399n))).toBe(-10);
  expect(toNumber(zero)).toBe(0);
});
