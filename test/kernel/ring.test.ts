/** Exact arithmetic: decides what it should, in both directions, and states every division as a condition. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalByArithmetic } from '../../src/kernel/ring.js';
import {
  add,
  equals,
  inverse,
  isZero,
  multiply,
  negate,
  power,
  rational,
  type Rational,
} from '../../src/numbers/rational.js';
import { real } from '../../src/terms/sort.js';
import { apply, number, same, symbol, type Term } from '../../src/terms/term.js';
import { printPlain } from '../../src/terms/print.js';
import { term } from '../terms/terms.js';

const decided = (text: string): boolean => {
  const { arguments: sides } = term(text) as Term & { kind: 'apply' };
  const [left, right] = sides as [Term, Term];
  return equalByArithmetic(left, right) !== null;
};

describe('finds equal', () => {
  test.each([
    '(a + b)^2 = a^2 + 2 * a * b + b^2',
    'a - (b - c) = a - b + c',
    'a / b + c / d = (a * d + b * c) / (b * d)',
    '(a^2 - b^2) / (a - b) = a + b',
    '1 / (1 + 1 / x) = x / (x + 1)',
    '(a / b) / (c / d) = a * d / (b * c)',
    '1 / (a - b) + 1 / (b - a) = 0',
    'x^-2 * x^3 = x',
    'exp(a) * exp(b) = exp(a + b)',
    'exp(-a) = 1 / exp(a)',
    'exp(2 * a) = exp(a)^2',
    'exp(a / 2) * exp(a / 2) = exp(a)',
    'exp(a) / (exp(a) + exp(b)) = 1 / (1 + exp(b - a))',
    'exp(2 * log(x)) = x^2',
    'x^(a + 1) / x = x^a',
    '(x^a)^b = x^(a * b)',
    'sqrt(x) * sqrt(x) = x',
    'sqrt(x^4) = x^2',
    'sqrt(8) = 2 * sqrt(2)',
    'sqrt(2) * sqrt(3) = sqrt(6)',
    '1 / (sqrt(x) + sqrt(y)) = (sqrt(x) - sqrt(y)) / (x - y)',
    'sqrt(x + 1)^2 = x + 1',
    'x^(1/2) * x^(1/3) = x^(5/6)',
    'log(12) = 2 * log(2) + log(3)',
    'sin(x)^2 + cos(x)^2 = 1',
    'sin(x + y) = sin(x) * cos(y) + cos(x) * sin(y)',
    'cos(2 * x) = 1 - 2 * sin(x)^2',
    '8 * sin(x)^4 = 3 - 4 * cos(2 * x) + cos(4 * x)',
    'sin(x + pi) = -sin(x)',
    'cos(pi / 2 - x) = sin(x)',
    'cos(pi / 3) = 1 / 2',
    'sin(pi / 12) = (sqrt(6) - sqrt(2)) / 4',
    'tan(pi / 8) = sqrt(2) - 1',
    'tanh(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x))',
    'cosh(x)^2 - sinh(x)^2 = 1',
    'sigmoid(-x) = 1 - sigmoid(x)',
    'f(a) * g(b) = g(b) * f(a)',
    'integral(x. f(x); R) - integral(y. f(y); R) = 0',
  ])('%s', (text) => {
    expect(decided(text)).toBe(true);
  });
});

describe('does not find equal', () => {
  test.each([
    '(a + b)^2 = a^2 + b^2',
    'a / b = b / a',
    '1 / (a + b) = 1 / a + 1 / b',
    'x^6000 = x^5999',
    '(x - a)^6000 = (x - a)^5999',
    'x + 1 / 1000000000000 = x',
    'exp(a + b) = exp(a) + exp(b)',
    'exp(a * b) = exp(a) * exp(b)',
    'exp(exp(a) * 2) = exp(exp(a))^3',
    'log(exp(a) + exp(b)) = a + b',
    'sqrt(x^2 + y^2) = x + y',
    'sqrt(x + y) = sqrt(x) + sqrt(y)',
    'sqrt(2) + sqrt(3) = sqrt(5)',
    '(x + y)^a = x^a + y^a',
    'x^a = x^b',
    'sin(x + 710) = sin(x)',
    'sin(pi * x) = 0',
    'cos(2 * x) = 1 - sin(x)^2',
    'sin(x) = x',
    'log(5) = log(2) + log(3)',
    'f(a) = f(b)',
    'integral(x. f(x); R) = integral(x. f(x); X)',
    '1 / integral(x. exp(f(x)); R) = integral(x. 1 / exp(f(x)); R)',
    'a / 0 = b / 0',
  ])('%s', (text) => {
    expect(decided(text)).toBe(false);
  });
});

test('every denominator that may be zero is a condition, an exponential never is', () => {
  const [left, right] = [term('a / (b * exp(a)) + c^-1'), term('exp(-a) * a / b + 1 / c')];
  const conditions = equalByArithmetic(left, right)?.map(printPlain) ?? [];
  expect(new Set(conditions)).toEqual(new Set(['b * exp(a) != 0', 'c != 0', 'b != 0']));
});

test('a root asks for its radicand not to be negative, and, taken apart, for each factor', () => {
  const [left, right] = [term('sqrt(a * b)'), term('sqrt(a) * sqrt(b)')];
  const conditions = equalByArithmetic(left, right)?.map(printPlain) ?? [];
  expect(new Set(conditions)).toEqual(new Set(['0 <= a * b', '0 <= a', '0 <= b']));
});

test('the root of a square is not taken for what was squared, but where that is not negative', () => {
  const conditions = equalByArithmetic(term('sqrt(a^2)'), term('a'))?.map(printPlain) ?? [];
  expect(conditions).toContain('0 <= a');
});

test('a power of a term with any exponent asks for a positive base', () => {
  const conditions = equalByArithmetic(term('a^b * a^c'), term('a^(b + c)'))?.map(printPlain) ?? [];
  expect(new Set(conditions)).toEqual(new Set(['0 < a']));
});

const names = ['a', 'b', 'c'] as const;
const arithmetic: fc.Arbitrary<Term> = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(...names).map((name) => symbol(name, real)),
    fc.integer({ min: -3, max: 3 }).map((value) => number(value)),
    fc
      .tuple(
        fc.constantFrom('add' as const, 'subtract' as const, 'multiply' as const, 'divide' as const),
        tie('term'),
        tie('term'),
      )
      .map(([operator, left, right]) => apply(operator, left, right)),
    tie('term').map((inner) => apply('negate', inner)),
    fc
      .tuple(tie('term'), fc.integer({ min: -2, max: 3 }))
      .map(([base, exponent]) => apply('power', base, number(exponent))),
  ),
})).term;

/** Exactly, at a point; null where something is divided by zero. */
function valueAt(term: Term, point: ReadonlyMap<string, Rational>): Rational | null {
  if (term.kind === 'number') return term.value;
  if (term.kind === 'symbol') return point.get(term.name) ?? null;
  if (term.kind !== 'apply') return null;
  const [a, b] = term.arguments.map((part) => valueAt(part, point));
  if (!a || b === null) return null;
  if (term.operator === 'negate') return negate(a);
  if (b === undefined) return null;
  switch (term.operator) {
    case 'add':
      return add(a, b);
    case 'subtract':
      return add(a, negate(b));
    case 'multiply':
      return multiply(a, b);
    case 'divide':
      return isZero(b) ? null : multiply(a, inverse(b));
    case 'power':
      return isZero(a) && b.numerator < 0n ? null : power(a, Number(b.numerator));
    default:
      return null;
  }
}

const anyPoint = fc
  .tuple(...names.map(() => fc.tuple(fc.integer({ min: -7, max: 7 }), fc.integer({ min: 1, max: 5 }))))
  .map(
    (values) => new Map(values.map(([top, bottom], index) => [names[index] ?? '', rational(top, bottom)])),
  );

test('terms that are found equal have equal values wherever both have one', () => {
  fc.assert(
    fc.property(arithmetic, arithmetic, anyPoint, (left, right, point) => {
      fc.pre(equalByArithmetic(left, right) !== null);
      const [one, two] = [valueAt(left, point), valueAt(right, point)];
      return one === null || two === null || equals(one, two);
    }),
    { seed: 7, numRuns: 1000 },
  );
});

test('terms whose values differ somewhere are never found equal', () => {
  fc.assert(
    fc.property(arithmetic, fc.constantFrom(1, -1, 2), anyPoint, (left, by, point) => {
      const right = apply('add', left, number(by));
      return valueAt(left, point) === null || equalByArithmetic(left, right) === null;
    }),
    { seed: 8, numRuns: 1000 },
  );
});

test('a term is equal to itself written another way', () => {
  fc.assert(
    fc.property(arithmetic, arithmetic, anyPoint, (left, right, point) => {
      fc.pre(valueAt(apply('add', left, right), point) !== null);
      const one = apply('multiply', apply('add', left, right), apply('subtract', left, right));
      const two = apply('subtract', apply('multiply', left, left), apply('multiply', right, right));
      return same(one, two) || equalByArithmetic(one, two) !== null;
    }),
    { seed: 9, numRuns: 300 },
  );
});
