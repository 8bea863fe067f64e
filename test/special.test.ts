/** Factorials, Γ, orders of derivatives and sums without a range: what is read, and what is not concluded from it. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from './judged.js';

const verdicts = (...formulas: readonly string[]): readonly string[] =>
  stepsOf(judgeText(formulas.map((formula) => `$$ ${formula} $$\n`).join('\n'))).map(
    ({ verdict }) => verdict,
  );

describe('a factorial binds what stands directly before it', () => {
  test.each([
    ['n! = n \\, (n - 1)!', 'proved'],
    ['(n + 1)!^2 = (n + 1)^2 \\, n!^2', 'proved'],
    ['\\log (n - 1)!^2 = 2 \\log (n - 1)!', 'supported'],
    ['n! = n \\, (n + 1)!', 'refuted'],
    ['(2 n)! = 2 \\, n!', 'refuted'],
    ['n!! = n!', 'undecided'],
  ])('%s', (formula, verdict) => {
    expect(verdicts(formula)).toEqual([verdict]);
  });
});

describe('\\Gamma of one argument is Euler’s', () => {
  test('by custom', () => {
    expect(verdicts('\\Gamma(x + 1) = x \\, \\Gamma(x)', '\\Gamma(a) \\Gamma(b) = \\Gamma(a + b)')).toEqual([
      'proved',
      'refuted',
    ]);
  });

  test('unless the document defines it', () => {
    expect(verdicts('\\Gamma(x) = x^2', '\\Gamma(x + 1) = x^2 + 2 x + 1')).toEqual(['definition', 'proved']);
  });
});

describe('the orders of a derivative agree, or it is none', () => {
  test.each([
    ['\\frac{d^2}{dx^2} x^3 = 6 x', 'proved'],
    ['\\frac{\\partial^2 (x^3 y)}{\\partial x \\, \\partial y} = 3 x^2', 'proved'],
    ['\\frac{d^3}{dx^2} x^3 = 6', 'unreadable'],
    ['\\frac{\\partial (y^2)}{\\partial y^2} = 1', 'undecided'],
    ['\\frac{\\partial (\\sigma^2)}{\\partial \\sigma^2} = 1', 'proved'],
    ['\\frac{\\partial^n f}{\\partial x^n} = 0', 'undecided'],
  ])('%s', (formula, verdict) => {
    expect(verdicts(formula)).toEqual([verdict]);
  });
});

describe('an index without a range', () => {
  test('runs equally far in all sums', () => {
    expect(verdicts('\\sum_i (a_i + b_i) = \\sum_i a_i + \\sum_i b_i')).toEqual(['proved']);
  });

  test('refutes nothing', () => {
    expect(verdicts('\\sum_i (a_i + c) = n c + \\sum_i a_i')).toEqual(['undecided']);
  });

  test('takes the range that the document gives elsewhere', () => {
    expect(verdicts('\\sum_i (a_i + c) = n c + \\sum_i a_i', 's = \\sum_{i=1}^n a_i')[0]).toBe('proved');
  });
});
