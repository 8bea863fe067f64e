/** Gradients of what stands at another place are taken there, and are never zero because of it. */
import { describe, expect, test } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdictOf = (before: string, step: string): string | undefined =>
  stepsOf(judgeOnly({ path: 'notes.md', text: `${before}\n\n$$\n${step}\n$$\n` })).at(-1)?.verdict;

const data =
  'Let $x_1, \\dots, x_n \\in \\mathbb{R}^d$ be data and $p(x) = \\frac{e^{-E(x)}}{Z}$ with $Z = \\int e^{-E(x)} dx$.';
const family =
  "Let $p_\\theta(x) = \\frac{e^{-E_\\theta(x)}}{Z(\\theta)}$ with $Z(\\theta) = \\int e^{-E_\\theta(x)} dx$, and let $x'$ and $\\theta_0$ be fixed.";

describe('proved', () => {
  test.each([
    [
      data,
      '\\frac{1}{n} \\sum_{i=1}^n \\nabla_x \\log p(x_i) = -\\frac{1}{n} \\sum_{i=1}^n \\nabla_x E(x_i)',
    ],
    [family, "\\nabla_x \\log p_\\theta(x') = -\\nabla_x E_\\theta(x')"],
    [
      family,
      '\\nabla_\\theta \\log Z(\\theta_0) = -\\mathbb{E}_{p_{\\theta_0}(x)}[\\nabla_\\theta E_{\\theta_0}(x)]',
    ],
  ])('%s %s', (before, step) => {
    expect(verdictOf(before, step)).toBe('proved');
  });
});

describe('refuted', () => {
  test.each([
    [data, '\\frac{1}{n} \\sum_{i=1}^n \\nabla_x \\log p(x_i) = \\frac{1}{n} \\sum_{i=1}^n \\nabla_x E(x_i)'],
    [family, "\\nabla_x \\log p_\\theta(x') = \\nabla_x E_\\theta(x')"],
    [
      family,
      '\\nabla_\\theta \\log Z(\\theta_0) = \\mathbb{E}_{p_{\\theta_0}(x)}[\\nabla_\\theta E_{\\theta_0}(x)]',
    ],
  ])('%s %s', (before, step) => {
    expect(verdictOf(before, step)).toBe('refuted');
  });
});

describe('left open where the place is not clear, or the step may be a condition', () => {
  test.each([
    [data, '\\nabla_x \\sum_{i=1}^n \\log p(x_i) = 0'],
    [data, '\\frac{\\partial}{\\partial x_k} \\log p(x_1) = 0'],
    [family, '\\frac{\\partial}{\\partial \\theta} \\log Z(\\theta_0) = 0'],
    [family, '\\nabla_\\theta \\log Z(\\theta_0) = 0'],
    ['', '\\nabla_\\theta f(\\theta_1) = 0'],
    ['', "\\nabla_x (f(x') + g(x'')) = 0"],
  ])('%s %s', (before, step) => {
    expect(verdictOf(before, step)).toBe('undecided');
  });
});

test('what speaks of the variable itself is differentiated as it stands', () => {
  expect(verdictOf('', "\\nabla_x (f(x) - f(x')) = \\nabla_x f(x)")).toBe('proved');
});
