/** Inequalities, and equality up to a constant: what is proved, and what must not be. */
import { describe, expect, test } from 'vitest';
import { verifyLine } from '../../src/verify/verify.js';

const verdict = (latex: string, given: readonly string[] = []): string | undefined =>
  verifyLine({ id: 'order', given, assume: [], latex }, { seed: 1, sideFile: null, only: null }).steps[0]
    ?.verdict;

describe('is proved:', () => {
  test.each<[string, readonly string[]]>([
    ['0 \\le \\frac{a}{a+b}', ['a > 0', 'b > 0']],
    ['\\int e^{-V(x)} \\, dx \\ge 0', []],
    ['e^{-\\max(a, b)} \\le e^{-a}', ['a \\in \\mathbb{R}', 'b \\in \\mathbb{R}']],
    ['\\mathbb{E}_{p(x)}[f(x)^2] \\ge 0', []],
    ['\\log a \\le a - 1', ['a > 0']],
  ])('%s', (latex, given) => {
    expect(verdict(latex, given)).toBe('proved');
  });
});

describe('is refuted:', () => {
  test.each<[string, readonly string[]]>([
    ['a \\le a^2', ['a > 0']],
    ['\\mathbb{E}_{p(x)}[f(x)] \\ge 0', ['p(x) \\text{ is a density}', 'f(x) \\in \\mathbb{R}']],
    ['\\mathbb{E}_{p(x)}[f(x)]^2 \\ge \\mathbb{E}_{p(x)}[f(x)^2]', []],
    ['a < a', ['a \\in \\mathbb{R}']],
  ])('%s', (latex, given) => {
    expect(verdict(latex, given)).toBe('refuted');
  });
});

describe('up to a constant', () => {
  const energy = [
    '\\theta \\in \\mathbb{R}^m',
    'E_\\theta(x) \\in \\mathbb{R}',
    'q(x) \\text{ is a density}',
  ];

  test('a term without the parameter may be left out', () => {
    expect(
      verdict('J(\\theta, a) - \\mathbb{E}_{q(x)}[\\log q(x)] = J(\\theta, a) + \\text{const}', [
        ...energy,
        'J(\\theta, a) \\in \\mathbb{R}',
        'a \\in \\mathbb{R}',
      ]),
    ).not.toBe('refuted');
  });

  test('a term with the parameter may not', () => {
    expect(
      verdict(
        '-\\mathbb{E}_{q(x)}[E_\\theta(x)] = -2 \\, \\mathbb{E}_{q(x)}[E_\\theta(x)] + \\text{const}',
        energy,
      ),
    ).not.toBe('proved');
  });
});
