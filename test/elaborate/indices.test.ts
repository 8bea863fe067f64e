/** Indices in scripts: what a name depends on that is numbered, by one number or by two. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';
import { lastMeaning, understood, verdictsOf } from './elaborating.js';

const sum = (body: string): string =>
  lastMeaning(understood(String.raw`$$ y = \sum_{i=1}^n \sum_{j=1}^m ${body} $$`)).replace(
    /^sum\(i\. sum\(j\. (.*); range\(1, m\)\); range\(1, n\)\)$/,
    '$1',
  );

describe('below sums over i and j', () => {
  test.each([
    ['x_{i,j}', 'x[2](i, j)'],
    ['x_{ij}', 'x[2](i, j)'],
    ['x_{i,1}', 'x[2](i, 1)'],
    ['x^{(i)}_j', 'x[2](i, j)'],
    ['x_{i-1}', 'x(i - 1)'],
    ['x_{i+1,j}', 'x[2](i + 1, j)'],
    ['x_{ij}^2', 'x[2](i, j)^2'],
    ['f_{i,j}(u)', 'f[2](i, j, u)'],
    ['x_{\\text{max}}', 'x_{max}'],
  ])('%s is %s', (latex, term) => {
    expect(sum(latex)).toBe(term);
  });
});

test.each(['x_{2i}', 'x_{k_i}', 'x_{i^2}', '\\mu_{k_{i}}'])(
  '%s is no constant below a sum over i',
  (name) => {
    expect(verdictsOf(understood(String.raw`$$ 2 \sum_{i=1}^n ${name} = 2 n ${name} $$`))).toEqual([
      'unsupported unsupported-notation',
    ]);
  },
);

test.each([
  [String.raw`\sum_{i=1}^n x_{ij} = n x_{ij}`, 'unreadable'],
  [String.raw`\sum_{i=1}^n x_{ij} = n x_{1j}`, 'undecided'],
  [String.raw`\sum_{i=1}^n x^{(i)}_j = n x^{(i)}_j`, 'unreadable'],
  [String.raw`\sum_{i=1}^n (x_{i,j} + y_{i,j}) = \sum_{i=1}^n x_{i,j} + \sum_{i=1}^n y_{i,j}`, 'proved'],
  [String.raw`\sum_{i=1}^n 2 x_{i,j} = 2 \sum_{i=1}^n x_{i,j} = 3 \sum_{i=1}^n x_{i,j}`, 'proved refuted'],
  [String.raw`\frac{\partial}{\partial w_{ij}} \sum_{i=1}^n \sum_{j=1}^m w_{ij} = n m`, 'undecided'],
  [String.raw`\frac{\partial}{\partial v_{kl}} (a v_{kl}) = a`, 'proved'],
])('%s is %s', (latex, verdict) => {
  expect(
    stepsOf(judgeText(`$$ ${latex} $$`))
      .map((step) => step.verdict)
      .join(' '),
  ).toBe(verdict);
});
