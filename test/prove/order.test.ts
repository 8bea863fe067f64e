/** Inequalities, and equality up to a constant: what is proved, and what must not be. */
import { describe, expect, test } from 'vitest';
import { verifyLine } from '../../src/verify/verify.js';

const verdict = (latex: string, given: readonly string[] = []): string | undefined =>
  verifyLine({ id: 'order', given, assume: [], latex }, { seed: 1, sideFile: null, only: null }).steps[0]
    ?.verdict;

const gibbs = [
  'E(x) \\in \\mathbb{R}',
  'Z = \\int e^{-E(x)} \\, dx',
  'p(x) = \\frac{e^{-E(x)}}{Z}',
  'q(x) \\text{ is a density}',
  'q(x) > 0',
];

describe('is proved:', () => {
  test.each<[string, readonly string[]]>([
    ['0 \\le \\frac{a}{a+b}', ['a > 0', 'b > 0']],
    ['\\int e^{-V(x)} \\, dx \\ge 0', []],
    ['e^{-\\max(a, b)} \\le e^{-a}', ['a \\in \\mathbb{R}', 'b \\in \\mathbb{R}']],
    ['\\mathbb{E}_{p(x)}[f(x)^2] \\ge 0', []],
    ['\\log a \\le a - 1', ['a > 0']],
    ['2ab \\le a^2 + b^2', []],
    ['|a + b| \\le |a| + |b|', []],
    ['|a - c| \\le |a - b| + |b - c|', []],
    ['\\mathbb{E}_{p(x)}[f(x)] \\le \\sup_x f(x)', ['p(x) \\text{ is a density}']],
    ['KL(p \\| q) \\ge 0', ['p(x) \\text{ is a density}', 'q(x) \\text{ is a density}']],
    [
      '-\\int p(x) \\log p(x) \\, dx \\le -\\int p(x) \\log q(x) \\, dx',
      ['p(x) \\text{ is a density}', 'q(x) \\text{ is a density}'],
    ],
    [
      '\\mathbb{E}_{p(x)}[\\log f(x)] \\le \\log \\mathbb{E}_{p(x)}[f(x)]',
      ['p(x) \\text{ is a density}', 'f(x) > 0'],
    ],
    ['(\\mathbb{E}_{p(x)}[f(x)])^2 \\le \\mathbb{E}_{p(x)}[f(x)^2]', ['p(x) \\text{ is a density}']],
    ['e^{\\mathbb{E}_{p(x)}[f(x)]} \\le \\mathbb{E}_{p(x)}[e^{f(x)}]', ['p(x) \\text{ is a density}']],
    ['(a^\\top b)^2 \\le \\|a\\|^2 \\|b\\|^2', ['a \\in \\mathbb{R}^d', 'b \\in \\mathbb{R}^d']],
    ['a^\\top b \\le \\|a\\| \\|b\\|', ['a \\in \\mathbb{R}^d', 'b \\in \\mathbb{R}^d']],
    ['|a^\\top b| \\le \\|a\\| \\|b\\|', ['a \\in \\mathbb{R}^d', 'b \\in \\mathbb{R}^d']],
    ['2 a^\\top b \\le \\|a\\|^2 + \\|b\\|^2', ['a \\in \\mathbb{R}^d', 'b \\in \\mathbb{R}^d']],
    ['\\|a\\| \\ge 0', ['a \\in \\mathbb{R}^d']],
    ['1 + x \\le e^x', []],
    ['t \\log a + (1-t) \\log b \\le \\log(t a + (1-t) b)', ['0 \\le t', 't \\le 1', 'a > 0', 'b > 0']],
    ['e^{-b} \\le e^{-a}', ['a \\le b']],
    ['\\frac{a}{c} \\le \\frac{b}{c}', ['a \\le b', 'c > 0']],
    ['\\log a < \\log b', ['0 < a', 'a < b']],
    ['\\sum_{i=1}^n a_i b_i \\le \\frac{1}{2} \\sum_{i=1}^n a_i^2 + \\frac{1}{2} \\sum_{i=1}^n b_i^2', []],
    ['\\left(\\frac{1}{n}\\sum_{i=1}^n a_i\\right)^2 \\le \\frac{1}{n} \\sum_{i=1}^n a_i^2', []],
    [
      '\\mathbb{E}_{q(z)}[\\log p(x, z) - \\log q(z)] \\le \\log \\int p(x, z) \\, dz',
      ['q(z) \\text{ is a density}', 'p(x, z) > 0'],
    ],
    ['\\mathbb{E}_{p(x)}[f(x)^2] - \\mathbb{E}_{p(x)}[f(x)]^2 \\ge 0', ['p(x) \\text{ is a density}']],
    ['|f(y)| \\le \\sup_x |f(x)|', []],
    ['\\log(1 + e^x) \\ge x', []],
    ['\\log \\sum_{i=1}^n e^{a_i} \\ge \\frac{1}{n} \\sum_{i=1}^n a_i + \\log n', []],
    ['a b \\le \\frac{\\epsilon a^2}{2} + \\frac{b^2}{2 \\epsilon}', ['\\epsilon > 0']],
    ['\\int e^{-E(x)} \\, dx > 0', []],
    [
      '\\mathbb{E}_{p(x)}[\\log q(x)] \\le \\mathbb{E}_{p(x)}[\\log p(x)]',
      ['p(x) \\text{ is a density}', 'q(x) \\text{ is a density}'],
    ],
    ['\\|a + b\\|^2 \\le 2 \\|a\\|^2 + 2\\|b\\|^2', ['a \\in \\mathbb{R}^d', 'b \\in \\mathbb{R}^d']],
    ['KL(q \\| p) \\ge 0', gibbs],
    ['-\\int q(x) \\log q(x) \\, dx \\le \\int q(x) E(x) \\, dx + \\log Z', gibbs],
    ['Z \\le e^{\\sup_x |E(x) + \\log q(x)|}', gibbs],
    ['e^{-E(x)} \\le q(x) \\, e^{\\sup_x |E(x) + \\log q(x)|}', gibbs],
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

describe('is not proved:', () => {
  test.each<[string, readonly string[]]>([
    [
      'KL(p \\| r) \\le KL(p \\| q) + KL(q \\| r)',
      ['p(x) \\text{ is a density}', 'q(x) \\text{ is a density}', 'r(x) \\text{ is a density}'],
    ],
    ['KL(p \\| q) \\le KL(q \\| p)', ['p(x) \\text{ is a density}', 'q(x) \\text{ is a density}']],
    ['KL(p \\| q) \\le 0', ['p(x) \\text{ is a density}', 'q(x) \\text{ is a density}']],
    ['KL(p \\| q) > 0', ['p(x) \\text{ is a density}', 'q(x) \\text{ is a density}']],
    [
      '\\mathbb{E}_{p(x)}[\\log f(x)] \\ge \\log \\mathbb{E}_{p(x)}[f(x)]',
      ['p(x) \\text{ is a density}', 'f(x) > 0'],
    ],
    ['(\\mathbb{E}_{p(x)}[f(x)])^2 \\ge \\mathbb{E}_{p(x)}[f(x)^2]', ['p(x) \\text{ is a density}']],
    ['(\\int p(x) f(x) \\, dx)^2 \\le \\int p(x) f(x)^2 \\, dx', ['p(x) > 0']],
    ['e^{\\mathbb{E}_{p(x)}[f(x)]} \\ge \\mathbb{E}_{p(x)}[e^{f(x)}]', ['p(x) \\text{ is a density}']],
    ['\\max(a, b) \\le a', []],
    ['\\min(a, b) \\ge a', []],
    ['\\max(a, b) \\le \\min(a,b)', []],
    ['f(y) \\ge \\sup_x f(x)', ['f(x) \\in \\mathbb{R}']],
    ['-f(y) \\le \\sup_x f(x)', ['f(x) \\in \\mathbb{R}']],
    ['\\sup_x f(x) \\ge 0', ['f(x) \\in \\mathbb{R}']],
    ['\\int p(x) f(x) \\, dx \\le \\sup_x f(x)', ['p(x) > 0']],
    ['\\sup_x f(x) + \\sup_x g(x) \\le \\sup_x (f(x) + g(x))', []],
    ['c a \\le c b', ['a \\le b', 'c \\in \\mathbb{R}']],
    ['\\frac{1}{b} \\le \\frac{1}{a}', ['a \\le b']],
    ['e^a < e^b', ['a \\le b']],
    ['2ab < a^2 + b^2', []],
    ['2ab \\le a^2 + \\frac{b^2}{2}', []],
    ['e^x \\le 1 + x', []],
    ['1 + x < e^x', []],
    ['x - 1 \\le \\log x', ['x > 0']],
    ['t \\log a + (1-t) \\log b \\le \\log(t a + (1-t) b)', ['t \\in \\mathbb{R}', 'a > 0', 'b > 0']],
    ['t \\log a + (1-t) \\log b \\ge \\log(t a + (1-t) b)', ['0 \\le t', 't \\le 1', 'a > 0', 'b > 0']],
    ['\\|a\\|^2 \\|b\\|^2 \\le (a^\\top b)^2', ['a \\in \\mathbb{R}^d', 'b \\in \\mathbb{R}^d']],
    ['a^\\top b \\le \\|a\\|^2 \\|b\\|', ['a \\in \\mathbb{R}^d', 'b \\in \\mathbb{R}^d']],
    ['|a| + |b| \\le |a + b|', []],
    ['|a - b| \\le |a| - |b|', []],
    ['\\log \\sum_{i=1}^n e^{a_i} \\le \\frac{1}{n} \\sum_{i=1}^n a_i + \\log n', ['n \\in \\mathbb{N}']],
    ['\\int e^{f(x)} \\, dx \\ge \\int e^{g(x)} \\, dx', ['f(x) \\le g(x)']],
    ['\\frac{1}{n} < 1', ['n \\in \\mathbb{N}']],
    [
      '\\mathbb{E}_{q(z)}[\\log p(x, z) - \\log q(z)] \\ge \\log \\int p(x, z) \\, dz',
      ['q(z) \\text{ is a density}', 'p(x, z) > 0'],
    ],
    [
      '\\int q(z) (\\log p(x, z) - \\log q(z)) \\, dz \\le \\log \\int p(x, z) \\, dz',
      ['q(z) > 0', 'p(x, z) > 0'],
    ],
    ['KL(p \\| q) \\le \\sup_x |\\log p(x) - \\log q(x)| - 1', ['p(x) \\text{ is a density}']],
    ['-\\int p(x) \\log p(x) \\, dx \\ge 0', ['p(x) \\text{ is a density}']],
    [
      '-\\int p(x) \\log p(x) \\, dx \\ge -\\int p(x) \\log q(x) \\, dx',
      ['p(x) \\text{ is a density}', 'q(x) \\text{ is a density}'],
    ],
    ['\\left(\\sum_{i=1}^n a_i\\right)^2 \\le \\sum_{i=1}^n a_i^2', []],
    ['|x| \\le x', []],
    ['KL(q \\| p) \\le 0', gibbs],
    ['KL(q \\| p) \\ge \\log Z', gibbs],
    ['-\\int q(x) \\log q(x) \\, dx \\le \\int q(x) E(x) \\, dx - \\log Z', gibbs],
    ['-\\int q(x) \\log q(x) \\, dx \\le -\\int q(x) E(x) \\, dx + \\log Z', gibbs],
    ['-\\int q(x) \\log q(x) \\, dx \\le \\int p(x) E(x) \\, dx + \\log Z', gibbs],
    ['Z \\le e^{\\sup_x (E(x) + \\log q(x))}', gibbs],
    ['e^{-E(x)} \\le q(x)^2 e^{\\sup_x |E(x) + \\log q(x)|}', gibbs],
    ['e^{-E(x)} \\le e^{\\sup_x |E(x) + \\log q(x)|}', gibbs],
    ['c \\le a', ['a \\le b', 'b \\le c']],
    ['a^2 \\le b^2', ['a \\le b']],
    [
      '\\mathbb{E}_{p(x)}[f(x) g(x)] \\le \\mathbb{E}_{p(x)}[f(x)] \\mathbb{E}_{p(x)}[g(x)]',
      ['p(x) \\text{ is a density}'],
    ],
    ['\\sup_x (f(x) g(x)) \\le \\sup_x f(x) \\sup_x g(x)', []],
    ['\\int f(x) \\, dx \\le \\int |f(x)| \\, dx - 1', []],
    ['\\mathbb{E}_{p(x)}[f(x)] \\le \\inf_x f(x)', ['f(x) \\in \\mathbb{R}', 'p(x) \\text{ is a density}']],
  ])('%s', (latex, given) => {
    expect(verdict(latex, given)).not.toBe('proved');
  });
});

test('infinity among the givens is no bound', () => {
  const line = {
    id: 'order',
    given: ['Q(x) \\text{ is a density}', 'V(x) \\in \\mathbb{R}'],
    assume: ['\\int Q(x) V(x) \\, dx < \\infty'],
  };
  const verdictOf = (latex: string): string | undefined =>
    verifyLine({ ...line, latex }, { seed: 1, sideFile: null, only: null }).steps[0]?.verdict;
  expect(verdictOf('\\int Q(x) V(x) \\, dx \\le \\sup_x V(x)')).toBe('proved');
  expect(verdictOf('\\int Q(x) V(x) \\, dx \\le 1')).not.toBe('proved');
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
