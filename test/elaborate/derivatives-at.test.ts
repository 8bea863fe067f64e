/** Derivatives of functions by their names, with the arguments behind the fraction. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const last = (text: string): string | undefined => {
  const step = stepsOf(judgeOnly({ path: 'notes.md', text })).at(-1);
  return step?.reason ?? step?.verdict;
};

describe('an argument behind a derivative', () => {
  const cubed = (claim: string): string | undefined => last(`Let $f(x) = x^3$.\n\n$$ ${claim} $$`);

  it('is the place where the derivative is taken', () => {
    expect(cubed('\\frac{df}{dx}(2) = 12')).toBe('proved');
    expect(cubed('\\frac{df}{dx}(y) = 3 y^2')).toBe('proved');
    expect(cubed('\\frac{df}{dx}(2) = 6 x^2')).not.toBe('proved');
    expect(cubed('\\frac{df}{dx}(y) = 3 x^2 y')).not.toBe('proved');
  });

  it('stands for the point where the derivative is by a parameter', () => {
    const note = (sign: string): string =>
      `The model is $p_w(x) = e^{-E_w(x)} / Z_w$.\n\n$$ \\frac{\\partial \\log p_w}{\\partial w}(x) = ${sign}\\frac{\\partial E_w}{\\partial w}(x) + \\mathbb{E}_{y \\sim p_w}\\left[\\frac{\\partial E_w}{\\partial w}(y)\\right] $$`;
    expect(last(note('-'))).toBe('proved');
    expect(last(note(''))).toBe('refuted');
  });

  it('is one of several', () => {
    const several = (claim: string): string | undefined => last(`Let $f(x, y) = x^2 y$.\n\n$$ ${claim} $$`);
    expect(several('\\frac{\\partial f}{\\partial x}(a, b) = 2 a b')).toBe('proved');
    expect(several('\\frac{\\partial f}{\\partial x}(a, b) = a^2')).not.toBe('proved');
    expect(several('\\frac{\\partial f}{\\partial x}(2 a, b) = 4 a b')).toBe('proved');
    expect(several('\\frac{\\partial f}{\\partial y}(1, 2) = 1')).toBe('proved');
    expect(several('\\frac{\\partial^2 f}{\\partial x \\partial y}(x, y) = 2 x')).toBe('proved');
  });

  it('may be a factor where it is a formula, and is left open then', () => {
    expect(cubed('\\frac{df}{dx}(x + 1) = 3 x^2 (x + 1)')).toBe('unsupported-notation');
    expect(cubed('\\frac{df}{dx}(x + 1) = 3 (x + 1)^2')).toBe('unsupported-notation');
  });

  it('is a factor behind what is no function', () => {
    expect(last('$$ \\frac{d}{dx} x^2 (x + 1) = 2 x (x + 1) $$')).toBe('proved');
    expect(last('$$ \\frac{a}{b}(x) = \\frac{a x}{b} $$')).toBe('proved');
  });
});
