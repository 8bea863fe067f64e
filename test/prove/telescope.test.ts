/** Sums in closed form, by their differences, by rows and written out; and near misses. */
import { expect, test } from 'vitest';
import { judgeFor, proveEqual } from '../../src/prove/prove.js';
import { claimOf, theoryOf, type Given } from '../refute/given.js';

const given: Given = { symbols: { n: 'integer' }, facts: ['natural(n)'] };

const isProved = (text: string): boolean => {
  const { left, right } = claimOf(given, text);
  return proveEqual(left, right, judgeFor(theoryOf(given))) !== null;
};

test.each([
  'sum(k:integer. k; range(1, n)) = n*(n + 1)/2',
  'sum(k:integer. k^2; range(1, n)) = n*(n + 1)*(2*n + 1)/6',
  'sum(k:integer. 2*k - 1; range(1, n)) = n^2',
  'sum(k:integer. 2^k; range(0, n - 1)) = 2^n - 1',
  'sum(k:integer. 1/(k*(k + 1)); range(1, n)) = n/(n + 1)',
  'n^2*(n + 1)^2/4 = sum(k:integer. k^3; range(1, n))',
  'sum(k:integer. k^3; range(1, n)) = sum(k:integer. k; range(1, n))^2',
  'sum(k:integer. (2*k + 1)^2; range(0, n)) = (n + 1)*(2*n + 1)*(2*n + 3)/3',
  'sum(k:integer. k^2; range(1, 5)) = 55',
  'sum(k:integer. 1/k; range(2, 4)) = 13/12',
  'sum(k:integer. binomial(n, k); range(0, n)) = 2^n',
])('%s', (text) => {
  expect(isProved(text)).toBe(true);
});

test.each([
  'sum(k:integer. k; range(1, n)) = n*(n - 1)/2',
  'sum(k:integer. k; range(1, n)) = n*(n + 1)/2 + 1',
  'sum(k:integer. k; range(0, n - 1)) = n*(n + 1)/2',
  'sum(k:integer. k^2; range(1, n)) = n*(n + 1)/2',
  'sum(k:integer. 2^k; range(0, n)) = 2^n - 1',
  'sum(k:integer. 1/(k*(k + 1)); range(1, n)) = 1',
  'sum(k:integer. k^3; range(1, n)) = sum(k:integer. k^2; range(1, n))^2',
  'sum(k:integer. k^2; range(1, 5)) = 54',
  'sum(k:integer. binomial(n, k); range(1, n)) = 2^n',
])('not: %s', (text) => {
  expect(isProved(text)).toBe(false);
});
