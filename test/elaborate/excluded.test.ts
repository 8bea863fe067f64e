/** Sums and products that leave an index out. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';
import { facts, lastMeaning, understood } from './elaborating.js';

const read = (latex: string): string => lastMeaning(understood(`$$ y = ${latex} $$`));

describe('what is left out', () => {
  test.each([
    [String.raw`\sum_{j \ne i}^n a_j`, 'sum(j. (1 - delta(j, i)) * a(j); range(1, n))'],
    [String.raw`\sum_{j = 0, j \ne i}^n a_j`, 'sum(j. (1 - delta(j, i)) * a(j); range(0, n))'],
    [String.raw`\sum_{j \ne 1}^n a_j`, 'sum(j. (1 - delta(j, 1)) * a(j); range(1, n))'],
    [String.raw`\prod_{j \ne i}^n a_j`, 'product(j. (1 - delta(j, i)) * a(j) + delta(j, i); range(1, n))'],
  ])('%s', (latex, term) => {
    expect(read(latex)).toBe(term);
  });

  test('is one of those that are counted', () => {
    expect(facts(understood(String.raw`$$ y = \sum_{j \ne i}^n a_j $$`))).toEqual(
      expect.arrayContaining(['1 <= i', 'i <= n']),
    );
  });
});

test.each([
  [String.raw`\sum_{j \ne i}^n (2 a_j + a_i) = 2 \sum_{j=1}^n a_j + (n - 3) a_i`, 'proved'],
  [String.raw`\sum_{j \ne i}^n (2 a_j + a_i) = 2 \sum_{j=1}^n a_j + n a_i`, 'refuted'],
  [String.raw`a_i \sum_{j \ne i}^n b_j + a_i b_i = a_i \sum_{j=1}^n b_j`, 'proved'],
  [String.raw`a_i \sum_{j \ne i}^n b_j = a_i \sum_{j=1}^n b_j`, 'refuted'],
  [String.raw`2 \sum_{j \ne i}^n \frac{1}{a_j - a_i} = 3 a_i`, 'undecided'],
  [String.raw`2 \sum_{j \ne i}^n \log |a_j - a_i| = 3 a_i`, 'undecided'],
])('%s is %s', (latex, verdict) => {
  expect(stepsOf(judgeText(`$$ ${latex} $$`)).map((step) => step.verdict)).toEqual([verdict]);
});
