import { expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdict = (latex: string): string | undefined =>
  stepsOf(judgeOnly({ path: 'notes.md', text: `$$ ${latex} $$` }))[0]?.verdict;

it('lets two indices of one list run equally far', () => {
  expect(verdict('\\left( \\sum_i a_i \\right)^2 = \\sum_i \\sum_j a_i a_j')).toBe('proved');
  expect(verdict('\\sum_i a_i \\sum_i b_i = \\sum_i \\sum_j a_i b_j')).toBe('proved');
  expect(verdict('\\sum_i \\sum_j a_i a_j = \\sum_i a_i^2')).not.toBe('proved');
});

it('lets indices of different lists run differently far', () => {
  expect(verdict('\\sum_i (a_i + c - a_i) = \\sum_j (b_j + c - b_j)')).not.toBe('proved');
});

it('ends a product where another one begins that is free of its index', () => {
  expect(verdict('\\prod_{i=1}^n a_i b_i = \\prod_{i=1}^n a_i \\prod_{i=1}^n b_i')).not.toBe('refuted');
  expect(verdict('\\prod_{i=1}^n \\prod_{j=1}^m e^{a_{ij}} = e^{\\sum_{i=1}^n \\sum_{j=1}^m a_{ij}}')).toBe(
    'proved',
  );
  expect(verdict('\\prod_{i=1}^2 2 \\prod_{j=1}^2 3 = 4 \\cdot 81')).toBe('refuted');
  expect(verdict('\\prod_{i=1}^2 2 \\prod_{j=1}^2 3 = 36')).not.toBe('refuted');
});

it('speaks of no sum that ends before it begins', () => {
  expect(verdict('\\sum_{i=m}^n 1 = n - m + 1')).toBe('supported');
  expect(verdict('\\sum_{i=m}^n 1 = n - m')).toBe('refuted');
  expect(verdict('\\sum_{i=1}^n \\sum_{j=i+2}^n 1 = \\frac{(n-1)(n-2)}{2}')).toBe('supported');
});

it('takes an integrand and the same letter elsewhere for one function', () => {
  expect(verdict('\\frac{d}{dx} \\int_x^1 g(t) \\, dt = -g(x)')).not.toBe('refuted');
  expect(
    verdict("\\frac{d}{dx} \\left( g(x) \\int_0^1 g(t) \\, dt \\right) = g'(x) \\int_0^1 g(t) \\, dt"),
  ).toBe('proved');
});

it('takes a function of two numbers for one, whatever stands in its places', () => {
  const leibniz = '\\frac{d}{dt} \\int_0^t f(s, t) \\, ds';
  expect(verdict(`${leibniz} = f(t, t) + \\int_0^t \\partial_t f(s, t) \\, ds`)).toBe('supported');
  expect(verdict(`${leibniz} = \\int_0^t \\partial_t f(s, t) \\, ds`)).toBe('refuted');
});

it('counts by powers of two', () => {
  expect(verdict('\\sum_{i=1}^{2^k} 2^{-k} = 1')).toBe('supported');
  expect(verdict('\\sum_{i=1}^{2^k} 2^{-k} = k')).toBe('refuted');
});
