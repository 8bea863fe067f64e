/** Dots between like things: what they become, and where they stay dots. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';
import { lastMeaning, understood, verdictsOf } from './elaborating.js';

const read = (latex: string): string => lastMeaning(understood(`$$ y = ${latex} $$`));

describe('a row with dots', () => {
  test.each([
    [String.raw`a_1 + a_2 + \dots + a_n`, 'sum(k. a(k); range(1, n))'],
    [String.raw`a_0 + a_1 + \dots + a_n`, 'sum(k. a(k); range(0, n))'],
    [String.raw`1 + 2 + \cdots + n`, 'sum(k. k; range(1, n))'],
    [String.raw`- a_1 - a_2 - \dots - a_n`, '-sum(k. a(k); range(1, n))'],
    [String.raw`c + a_1 + \dots + a_n + d`, 'c + sum(k. a(k); range(1, n)) + d'],
    [String.raw`a_1^2 a_2^2 \cdots a_n^2`, 'product(k. a(k)^2; range(1, n))'],
  ])('%s', (latex, term) => {
    expect(read(latex)).toBe(term);
  });
});

test.each([
  ['things that do not count by one', String.raw`a_1 + a_3 + \dots + a_n`],
  ['an end that counts otherwise', String.raw`a_2 + \dots + a_{2n}`],
  ['signs that differ', String.raw`a_1 + a_2 + \dots - a_n`],
  ['two numbers at once', String.raw`a_1 b_2 + \dots + a_n b_m`],
  ['no end', String.raw`a_1 + a_2 + \dots`],
])('%s stay dots', (_, latex) => {
  expect(verdictsOf(understood(`$$ 2 (${latex}) = 3 $$`))).toEqual(['unsupported unsupported-notation']);
});

test('a sum over a row of points is none over two of them', () => {
  expect(verdictsOf(understood(String.raw`$$ 2 \sum_{z_1, \dots, z_m} f(z_1) = 3 $$`))).toEqual([
    'unsupported unsupported-notation',
  ]);
});

test.each([
  [String.raw`a_1 + \dots + a_n = \sum_{j=1}^n a_j`, 'proved'],
  [String.raw`a_1 + \dots + a_n = \sum_{j=2}^n a_j`, 'refuted'],
  [String.raw`2 a_1 + \dots + 2 a_n = \sum_{j=1}^n a_j`, 'refuted'],
  [String.raw`a_1^2 \cdots a_n^2 = \prod_{j=1}^n a_j`, 'refuted'],
])('%s is %s', (latex, verdict) => {
  expect(stepsOf(judgeText(`$$ ${latex} $$`)).map((step) => step.verdict)).toEqual([verdict]);
});
