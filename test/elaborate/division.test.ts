import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';
import { lastMeaning, readingsOf, understood } from './elaborating.js';

const means = (latex: string): string => lastMeaning(understood(`$$ 0 = ${latex} $$`));

const verdict = (latex: string): string | undefined =>
  stepsOf(judgeOnly({ path: 'notes.md', text: `$$ ${latex} $$` }))[0]?.verdict;

/** A formula with a slash, and the same with braces. */
const alike = (slashed: string, written: string): void => {
  expect(means(slashed)).toBe(means(written));
};

describe('what a slash divides by', () => {
  it('is a number and the names written directly behind it', () => {
    alike('e^{-x^2/2\\sigma^2}', 'e^{-\\frac{x^2}{2\\sigma^2}}');
    alike('\\exp(-(x - \\mu)^2/2\\sigma^2)', '\\exp\\left(-\\frac{(x - \\mu)^2}{2\\sigma^2}\\right)');
    alike('1/2\\pi', '\\frac{1}{2\\pi}');
  });

  it('is a whole product of names', () => {
    alike('a/bc', '\\frac{a}{bc}');
    alike('u/k_B T', '\\frac{u}{k_B T}');
    alike('e^{-t/RC}', 'e^{-\\frac{t}{RC}}');
  });

  it('is the number alone in a half of something', () => {
    alike('1/2 m v^2', '\\frac{1}{2} m v^2');
    alike('a/2 w^\\top w', '\\frac{a}{2} w^\\top w');
    alike('a/2 \\|w\\|^2', '\\frac{a}{2} \\|w\\|^2');
  });

  it('is one function with its arguments, or one exponential', () => {
    alike('p(x)/q(x) f(x)', '\\frac{p(x)}{q(x)} f(x)');
    expect(readingsOf(understood('$$ 0 = \\frac{1}{Z} e^{-x} = 1/Z e^{-x} $$'), 0, 2)).toHaveLength(1);
  });

  it('is a name and no bracket behind it, unless the name is a function', () => {
    alike('1/n (a + b)', '\\frac{1}{n} (a + b)');
    alike('1/g(x) + g(y)', '\\frac{1}{g(x)} + g(y)');
  });

  it('is the product of a transposed vector with the next one', () => {
    alike('u^\\top v/v^\\top v', '\\frac{u^\\top v}{v^\\top v}');
  });

  it('is a factorial with its mark, and the factorial behind it', () => {
    alike('n!/(n - 2)!', '\\frac{n!}{(n - 2)!}');
    alike('n!/k!(n - k)!', '\\frac{n!}{k! (n - k)!}');
  });

  it('ends at a sign of multiplication and at the next slash', () => {
    alike('a/b \\cdot c', '\\frac{a}{b} \\cdot c');
    alike('a/b c/d', '\\frac{\\frac{a}{b} c}{d}');
  });
});

describe('a function before a slash', () => {
  it('takes the quotient of two functions', () => {
    alike('\\log p(x)/q(x)', '\\log \\frac{p(x)}{q(x)}');
    alike('\\sum_x p(x) \\log p(x)/q(x)', '\\sum_x p(x) \\log \\frac{p(x)}{q(x)}');
  });

  it('is divided itself otherwise, and keeps the quotient as another reading', () => {
    alike('\\sin x/x', '\\frac{\\sin x}{x}');
    alike('\\log (x) / y', '\\frac{\\log x}{y}');
    expect(verdict('\\log x/y = \\log x - \\log y')).toBe('proved');
    expect(verdict('\\log n/n = \\frac{1}{n} \\log n')).toBe('proved');
  });
});

describe('a slash that authors read in two ways', () => {
  it('proves in either of them', () => {
    expect(verdict('1/2x = \\frac{1}{2x}')).toBe('proved');
    expect(verdict('1/2x = \\frac{x}{2}')).toBe('proved');
    expect(verdict('1/2x = 2x')).toBe('refuted');
  });

  it('divides by what stands behind a root of π, and by no other root', () => {
    const note = (step: string): string | undefined =>
      stepsOf(
        judgeOnly({
          path: 'notes.md',
          text: `Let $g(x) = e^{-x^2/2\\sigma^2}/\\sqrt{2\\pi}\\sigma$.\n\n$$ ${step} $$`,
        }),
      ).at(-1)?.verdict;
    expect(note('g(0) \\sqrt{2\\pi} \\sigma = 1')).toBe('proved');
    expect(note('g(0) = \\frac{\\sigma}{\\sqrt{2\\pi}}')).toBe('refuted');
    expect(verdict('a/\\sqrt{n} b = \\frac{a b}{\\sqrt{n}}')).toBe('proved');
  });

  it('leaves open what holds only in a reading that hardly anybody means', () => {
    const [step] = stepsOf(judgeOnly({ path: 'notes.md', text: '$$ u^2/2v = \\frac{u^2 v}{2} $$' }));
    expect([step?.verdict, step?.reason]).toEqual(['undecided', 'ambiguous-slash']);
    expect(verdict('1/2 x^2 = \\frac{1}{2x^2}')).toBe('undecided');
  });
});
