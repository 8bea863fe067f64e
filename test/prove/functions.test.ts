/** Roots, powers and inverse functions whose conditions are met, and those whose conditions are not. */
import { expect, test } from 'vitest';
import { judgeFor, proveEqual } from '../../src/prove/prove.js';
import { claimOf, theoryOf, type Given } from '../refute/given.js';

const given: Given = {
  symbols: { x: 'real', y: 'real', a: 'real', u: 'real', n: 'integer', k: 'integer' },
  facts: ['0 < x', '0 < y', 'natural(n)', 'natural(k)', 'natural(n - k + 1)'],
};

/** Proved with nothing assumed but what the claim needs to have a value. */
const isProved = (text: string): boolean => {
  const { left, right } = claimOf(given, text);
  const proof = proveEqual(left, right, judgeFor(theoryOf(given)));
  return proof !== null && proof.ledger.every(({ origin }) => origin !== 'assumed');
};

test.each([
  'sqrt(7 - 4*sqrt(3)) = 2 - sqrt(3)',
  'sqrt(11 - 6*sqrt(2)) = 3 - sqrt(2)',
  'sqrt(5 - 2*sqrt(6)) = sqrt(3) - sqrt(2)',
  '(2 + sqrt(5))^(1/3) = (1 + sqrt(5))/2',
  '(x*y)^a = x^a*y^a',
  '(x/y)^a = x^a/y^a',
  'tan(arctan(u)) = u',
  'sin(arcsin(u)) = u',
  'binomial(n, k) = binomial(n, n - k)',
  'binomial(n, 2) = n*(n - 1)/2',
  'log(exp(u) + exp(a)) = (a + u)/2 + log(2*cosh((a - u)/2))',
  'derivative(t. log(t + sqrt(t^2 + 1)); u; 1) = 1/sqrt(u^2 + 1)',
  'derivative(t. log(log(t^2 + 2)); u; 1) = 2*u/((u^2 + 2)*log(u^2 + 2))',
])('%s', (text) => {
  expect(isProved(text)).toBe(true);
});

test.each([
  'sqrt(7 - 4*sqrt(3)) = sqrt(3) - 2',
  'sqrt(5 - 2*sqrt(6)) = sqrt(2) - sqrt(3)',
  '(2 - sqrt(5))^(1/3) = (1 - sqrt(5))/2',
  '(u*a)^x = u^x*a^x',
  'arcsin(sin(u)) = u',
  'arctan(tan(u)) = u',
  'binomial(n, 3) = n*(n - 1)/2',
])('not: %s', (text) => {
  expect(isProved(text)).toBe(false);
});
