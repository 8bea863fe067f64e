/** Laws of several variables: what is averaged over under them, and models in which they are laws. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from './judged.js';

const verdicts = (...formulas: readonly string[]): readonly string[] =>
  stepsOf(judgeText(formulas.map((formula) => `$$ ${formula} $$\n`).join('\n'))).map(
    ({ verdict }) => verdict,
  );

describe('an expectation under a law of several variables is over all of them', () => {
  test.each([
    ['\\mathbb{E}_{p(x, y)}[f(x, y) + 1] = \\mathbb{E}_{p(x, y)}[f(x, y)] + 1', 'proved'],
    [
      '\\mathbb{E}_{x, y \\sim p(x, y)}[f(x, y) + 1] = \\mathbb{E}_{x, y \\sim p(x, y)}[f(x, y)] + 1',
      'proved',
    ],
    ['\\mathbb{E}_{p(x, y)}[f(x, y) + 1] = \\mathbb{E}_{p(x, y)}[f(x, y)] + 2', 'refuted'],
    ['\\mathbb{E}_{x, y \\sim p(x)}[f(x, y) + 1] = \\mathbb{E}_{x, y \\sim p(x)}[f(x, y)] + 1', 'undecided'],
  ])('%s', (formula, verdict) => {
    expect(verdicts(formula)).toEqual([verdict]);
  });
});

describe('a divergence of such laws is one over all of their variables', () => {
  test.each([
    ['KL(q(x, z) \\| p(x, z)) = \\mathbb{E}_{q(x, z)}[\\log q(x, z) - \\log p(x, z)]', 'proved'],
    ['KL(q(x, z) \\| p(x, z)) \\ge 0', 'supported'],
    ['KL(q(x, z) \\| p(x, z)) + 1 = 2 KL(q(x, z) \\| p(x, z)) + 1', 'refuted'],
    ['KL(q(x, z) \\| p(x)) + 1 = 2 KL(q(x, z) \\| p(x)) + 1', 'undecided'],
  ])('%s', (formula, verdict) => {
    expect(verdicts(formula)).toEqual([verdict]);
  });
});

test('models of a joint law have its marginal and its conditional', () => {
  expect(
    verdicts(
      '\\mathbb{E}_{p(x, z)}[\\log p(x \\mid z)] = \\mathbb{E}_{p(z)}[\\mathbb{E}_{p(x \\mid z)}[\\log p(x \\mid z)]]',
      '\\mathbb{E}_{p(x, z)}[\\log p(z)] = \\mathbb{E}_{p(z)}[\\log p(z)]',
      '\\log P(y \\mid \\theta) = 2 \\log \\sum_w P(y, w \\mid \\theta)',
    ),
  ).toEqual(['supported', 'supported', 'refuted']);
});

test('words in the place of a factor are not left out', () => {
  const formula = 'p(z \\mid x) = p(x, z) / p(x) = p(x, z) / \\text{a constant function of } z';
  expect(verdicts(formula)).toEqual(['definition', 'undecided']);
});
