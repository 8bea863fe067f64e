/** Gradients that are numbers, since they are squared; and those that are vectors all the same. */
import { expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const last = (text: string): string | undefined => {
  const step = stepsOf(judgeOnly({ path: 'notes.md', text })).at(-1);
  return step?.reason ?? step?.verdict;
};

it('takes a gradient that is squared for a derivative on the line', () => {
  const mean = (square: string): string =>
    `$$ \\int p(x) ${square} \\, dx = \\mathbb{E}_{p(x)}[${square}] $$`;
  expect(last(mean('(\\partial_x \\log p(x))^2'))).toBe('proved');
  expect(last(mean('(\\nabla_x \\log p(x) - \\nabla_x \\log q(x))^2'))).toBe('proved');
  const named = 'Let $s(x) = \\partial_x \\log p(x)$.\n\n';
  expect(last(named + mean('s(x)^2'))).toBe('proved');
  expect(last(named + mean('s(x)^2').replace(' = ', ' = 2 '))).toBe('refuted');
});

it('leaves a misfit where the gradient is a vector', () => {
  const square = '(\\nabla_\\theta w(\\theta))^2';
  expect(last(`$$ \\|\\nabla_\\theta w(\\theta)\\|^2 = ${square} $$`)).toBe('shape-mismatch');
  expect(last(`Let $\\theta \\in \\mathbb{R}^d$.\n\n$$ 2 ${square} = ${square} + ${square} $$`)).toBe(
    'shape-mismatch',
  );
});

it('knows the variable of a mean by the law, though it is differentiated by', () => {
  const note = (sign: string): string =>
    `Let $p_d$ be a density on the line and $s(x;\\theta) = \\partial_x \\log p_m(x;\\theta)$.\n\n$$ J(\\theta) = \\frac{1}{2} \\mathbb{E}_{p_d}\\left[(s(x;\\theta) - \\partial_x \\log p_d(x))^2\\right] $$\n\n$$ J(\\theta) = \\frac{1}{2} \\mathbb{E}_{p_d}[s(x;\\theta)^2] ${sign} \\mathbb{E}_{p_d}[\\partial_x s(x;\\theta)] + \\text{const} $$`;
  expect(last(note('+'))).toBe('proved');
  expect(last(note('-'))).toBe('refuted');
});

it('does not take a list that has a formula for constant', () => {
  const softmax = 'Let $p_k = \\frac{e^{z_k}}{\\sum_{j=1}^K e^{z_j}}$ for $k = 1, \\dots, K$.\n\n';
  expect(last(`${softmax}$$ \\frac{\\partial p_k}{\\partial z_j} = 0 $$`)).not.toBe('proved');
  expect(last(`${softmax}$$ \\log p_k = z_k - \\log \\sum_{j=1}^K e^{z_j} $$`)).toBe('proved');
});
