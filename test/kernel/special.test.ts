/** What arithmetic knows of Γ, absolute values and odd functions: equalities with their conditions, and traps. */
import { describe, expect, test } from 'vitest';
import { equalByArithmetic } from '../../src/kernel/ring.js';
import { printPlain } from '../../src/terms/print.js';
import type { Term } from '../../src/terms/term.js';
import { term } from '../terms/terms.js';

const conditionsOf = (text: string): readonly string[] | null => {
  const { arguments: sides } = term(text) as Term & { kind: 'apply' };
  const [left, right] = sides as [Term, Term];
  return equalByArithmetic(left, right)?.map(printPlain) ?? null;
};

describe('finds equal', () => {
  test.each([
    'gamma(x + 1) = x * gamma(x)',
    'gamma(x) = gamma(x + 2) / (x * (x + 1))',
    'gamma(5) = 24',
    'gamma(5/2) = 3 * sqrt(pi) / 4',
    'gamma(-1/2) = -2 * sqrt(pi)',
    'factorial(n + 1) = (n + 1) * factorial(n)',
    'factorial(n) = gamma(n + 1)',
    'factorial(n + 2) / factorial(n) = (n + 1) * (n + 2)',
    'digamma(x + 2) = digamma(x) + 1 / x + 1 / (x + 1)',
    'beta(a + 1, b) = a / (a + b) * beta(a, b)',
    'beta(a, b) = gamma(a) * gamma(b) / gamma(a + b)',
    'binomial(n, k) = factorial(n) / (factorial(k) * factorial(n - k))',
    'binomial(6, 2) = 15',
    'abs(x)^2 = x^2',
    'abs(-x * y) = abs(x) * abs(y)',
    'abs(a - b) = abs(b - a)',
    'abs(x / y) = abs(x) / abs(y)',
    'x / abs(x) = abs(x) / x',
    'abs(exp(x)) = exp(x)',
    'erf(-x) + erf(x) = 0',
    'arctan(1) = pi / 4',
  ])('%s', (text) => {
    expect(conditionsOf(text)).not.toBeNull();
  });

  test.each([
    ['gamma(x + 1) = x * gamma(x)', ['gamma(x + 1) != 0', 'gamma(x) != 0']],
    ['abs(x)^2 = x^2', []],
    ['binomial(n, 1) = n', ['natural(n + 1)', 'natural(1 + 1)', '1 <= n']],
  ])('%s, on conditions', (text, conditions) => {
    expect(conditionsOf(text)).toEqual(conditions);
  });
});

describe('does not find equal', () => {
  test.each([
    'gamma(x + 1) = (x + 1) * gamma(x)',
    'gamma(x + 1) = x * gamma(x - 1)',
    'gamma(0) = 1',
    'gamma(-1) = gamma(-2)',
    'gamma(1/3) = sqrt(pi)',
    'gamma(2 * x) = 2 * gamma(x)',
    'factorial(n + 1) = n * factorial(n)',
    'digamma(x + 1) = digamma(x) + 1 / (x + 1)',
    'beta(a, b) = gamma(a + b) / (gamma(a) * gamma(b))',
    'binomial(n, k) = factorial(n) / factorial(k)',
    'abs(x) = x',
    'abs(x + y) = abs(x) + abs(y)',
    'abs(x)^3 = x^3',
    'abs(a - b) = abs(a + b)',
    'erf(-x) = erf(x)',
    'arctan(1) = pi / 2',
    'arcsin(2 * x) = 2 * arcsin(x)',
  ])('%s', (text) => {
    expect(conditionsOf(text)).toBeNull();
  });
});
