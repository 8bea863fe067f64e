import { describe, expect, it } from 'vitest';
import { lastMeaning, readingsOf, understood } from './elaborating.js';

const means = (latex: string): string => lastMeaning(understood(`$$ 0 = ${latex} $$`));

describe('how far operators reach', () => {
  it('lets a derivative take the next factor', () => {
    expect(means('\\nabla_\\theta N(\\theta)^{-1} g(\\theta)')).toMatch(
      /^derivative\(.*N\(.*\)\^negate\(1\); \\theta; k\) \* g\(\\theta\)$/,
    );
  });

  it('keeps the derivative of the whole product as a second reading', () => {
    const readings = readingsOf(understood('$$ 0 = \\nabla_\\theta N(\\theta) g(\\theta) $$'), 0, 1);
    expect(readings.map(({ note }) => note)).toEqual([
      null,
      'the derivative takes the whole product that follows it',
    ]);
  });

  it('lets a derivative take the sum behind a count, whatever its letter is', () => {
    for (const weight of ['\\frac{1}{L}', '\\frac{1}{2L}', '\\frac{-1}{L}'])
      expect(means(`\\nabla_\\theta ${weight} \\sum_{l=1}^L g_\\theta(x_l)`)).toMatch(
        /^derivative\(.*sum\(.*\); \\theta; k\)$/,
      );
    expect(means('\\nabla_\\theta \\frac{1}{|D|} \\sum_{x \\in D} g_\\theta(x)')).toMatch(
      /^derivative\(.*sum\(.*\); \\theta; k\)$/,
    );
  });

  it('finds derivatives in all their spellings to be one', () => {
    const spellings = [
      '\\frac{\\partial}{\\partial\\theta} g_\\theta(x)',
      '\\frac{\\partial g_\\theta(x)}{\\partial\\theta}',
      '\\nabla_\\theta g_\\theta(x)',
      '\\partial_\\theta g_\\theta(x)',
      '\\nabla_\\theta \\left[ g(x; \\theta) \\right]',
    ];
    expect(new Set(spellings.map(means)).size).toBe(1);
  });

  it('reads a minus sign in the numerator of a derivative', () => {
    expect(means('\\frac{-\\partial g_\\theta(x)}{\\partial \\theta}')).toMatch(/^-derivative\(/);
  });

  it('lets a bare nabla differentiate by the only parameter', () => {
    expect(means('\\nabla g(x; \\theta)')).toMatch(/; \\theta; k\)$/);
  });

  it('lets an integral reach over a plus sign to its differential', () => {
    expect(means('\\int f(x) + g(x) dx')).toBe('integral(x. f(x) + g(x); space X)');
  });

  it('takes the variable of an integral without differential from its subscript or its body', () => {
    expect(means('\\int_x f(x)')).toBe('integral(x. f(x); space X)');
    expect(means('\\int f(x)')).toBe('integral(x. f(x); space X)');
  });

  it('lets a sum without brackets go on only where the following terms speak of its index', () => {
    const alone = understood('$$ 0 = \\sum_{i=1}^n f(x_i) + c $$');
    expect(readingsOf(alone, 0, 1)).toHaveLength(1);
    const open = understood('$$ 0 = \\sum_{i=1}^n f(x_i) + g(x_i) $$');
    expect(readingsOf(open, 0, 1).map(({ note }) => note !== null)).toEqual([true]);
  });

  it('reads the product of two bare expectations', () => {
    expect(means('\\mathbb{E}_q f(x) \\cdot \\mathbb{E}_q g(x)')).toMatch(
      /^expectation\(.*\) \* expectation\(/,
    );
  });
});
