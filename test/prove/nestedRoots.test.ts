/** Roots and logarithms of powers that are multiplied out, and of numbers with roots in them. */
import { describe, expect, it } from 'vitest';
import { judgeFor, proveEqual } from '../../src/prove/prove.js';
import { claimOf, theoryOf, type Given } from '../refute/given.js';

const isProved = (given: Given, text: string): boolean => {
  const { left, right } = claimOf(given, text);
  return proveEqual(left, right, judgeFor(theoryOf(given))) !== null;
};

const positive: Given = { facts: ['0 < p', '0 < q'] };

describe('a root of a power', () => {
  it.each([
    'sqrt(p^2 + 2*p*q + q^2) - p = q',
    'x*sqrt(p^2 + 2*p*q + q^2) = x*p + x*q',
    '(p^2 + 2*p*q + q^2)^(3/2) = (p + q)^3',
    '(p^3 + 3*p^2 + 3*p + 1)^(1/3) = p + 1',
    '1 + sqrt(x^2 + 2*x + 1) = 1 + abs(x + 1)',
    '1 + sqrt(exp(2*x) + 2 + exp(-2*x)) = 1 + exp(x) + exp(-x)',
    'log(p^2 + 2*p*q + q^2) = 2*log(p + q)',
    'log(exp(2*x) + 2*exp(x + y) + exp(2*y)) = 2*log(exp(x) + exp(y))',
    'sqrt(3 + 2*sqrt(2)) - sqrt(3 - 2*sqrt(2)) = 2',
    'sqrt(5 + 2*sqrt(6)) - sqrt(5 - 2*sqrt(6)) = 2*sqrt(2)',
    'x*sqrt(7 - 4*sqrt(3)) = 2*x - sqrt(3)*x',
    '(sqrt(108) + 10)^(1/3) - (sqrt(108) - 10)^(1/3) = 2',
    '(19601 - 13860*sqrt(2))^(7/4) = (5*sqrt(2) - 7)^7',
  ])('%s', (text) => {
    expect(isProved(positive, text)).toBe(true);
  });
});

describe('near misses', () => {
  it.each([
    'sqrt(x^2 + 2*x*y + y^2) - x = y',
    'p + sqrt(p^2 - 2*p*q + q^2) = 2*p - q',
    '(x^2 + 2*x + 1)^(3/2) = (x + 1)^3',
    'log(x^2 + 2*x + 1) = 2*log(x + 2)',
    '1 + sqrt(3 - 2*sqrt(2)) = 2 - sqrt(2)',
    '1 + sqrt(7 - 4*sqrt(3)) = sqrt(3) - 1',
    '(10 + 6*sqrt(3))^(1/3) = 1 + sqrt(3) + 1/10^20',
    '(sqrt(108) + 10)^(1/3) + (sqrt(108) - 10)^(1/3) = 2',
  ])('%s', (text) => {
    expect(isProved(positive, text)).toBe(false);
  });
});

describe('an integral with a moving end', () => {
  it.each([
    ['derivative(x. integral(t. sin(t); interval(0, x)); a; 1) = sin(a)', true],
    ['derivative(x. integral(t. exp(-t^2); interval(0, x^2)); a; 1) = 2*a*exp(-a^4)', true],
    ['derivative(x. integral(t. cos(t); interval(x, 0)); a; 1) = -cos(a)', true],
    ['derivative(x. integral(t. exp(-t^2); interval(0, x^2)); a; 1) = exp(-a^4)', false],
    ['derivative(x. integral(t. cos(t); interval(x, 0)); a; 1) = cos(a)', false],
    ['derivative(x. integral(t. exp(-t*x); interval(0, x)); a; 1) = exp(-a^2)', false],
    ['derivative(x. integral(t. 1/t; interval(-1, x)); a; 1) = 1/a', false],
  ] as const)('%s', (text, expected) => {
    expect(isProved({}, text)).toBe(expected);
  });
});
