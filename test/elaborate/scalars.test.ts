import { describe, expect, it } from 'vitest';
import { lastMeaning, meaning, facts, readingsOf, understoodLine, verdictsOf } from './elaborating.js';

const meansIn = (latex: string, given: readonly string[] = []): string =>
  lastMeaning(understoodLine(`0 = ${latex}`, given));

describe('scalar formulas', () => {
  it('reads e with an exponent as the exponential, and a declared or bare e as a variable', () => {
    expect(meansIn('e^{-t} t')).toBe('exp(-t) * t');
    expect(meansIn('\\exp\\{-t\\}')).toBe('exp(-t)');
    expect(meansIn('e g + h e')).toBe('e * g + h * e');
    expect(meansIn('e^2 c', ['e \\in \\mathbb{R}', 'c \\in \\mathbb{R}'])).toBe('e^2 * c');
  });

  it('lets a logarithm with a bracket take the bracket, and without one the product', () => {
    expect(meansIn('\\log(s) t', ['s > 0', 't > 0'])).toBe('log(s) * t');
    expect(meansIn('\\log s t + t', ['s > 0', 't > 0'])).toBe('log(s * t) + t');
    expect(meansIn('\\log \\frac{s}{t} \\log s', ['s > 0', 't > 0'])).toBe('log(s / t) * log(s)');
    expect(meansIn('\\sin^2 s + \\cos(s)^2', ['s > 0'])).toBe('sin(s)^2 + cos(s)^2');
  });

  it('keeps the other reach of a logarithm as a second reading', () => {
    const line = understoodLine('0 = \\log s t', ['s > 0', 't > 0']);
    const readings = readingsOf(line, 0, 1);
    expect(readings).toHaveLength(2);
    expect(readings[1]?.note).toContain('next factor');
  });

  it('multiplies declared numbers where an undeclared name would be a function', () => {
    expect(meansIn('s (t + 1)', ['s \\in \\mathbb{R}', 't \\in \\mathbb{R}'])).toBe('s * (t + 1)');
    expect(meansIn('s (t)', ['s \\in \\mathbb{R}', 't \\in \\mathbb{R}'])).toBe('s * t');
    expect(meansIn('s(t)')).toBe('s(t)');
  });

  it('takes numeric subscripts for parts of the name', () => {
    expect(meansIn('m_1 m_{2}', ['m_1 \\in \\mathbb{R}', 'm_2 \\in \\mathbb{R}'])).toBe('m_{1} * m_{2}');
  });

  it('gives integrals with limits an interval and sums a range', () => {
    expect(meansIn('\\int_0^\\pi \\sin t \\, dt')).toBe('integral(t. sin(t); interval(0, pi))');
    expect(meansIn('\\sum_{i=1}^n 2^i')).toBe('sum(i. 2^i; range(1, n))');
  });

  it('differentiates a real variable in its one component', () => {
    expect(meansIn('\\frac{d}{dt} t^2', ['t \\in \\mathbb{R}'])).toMatch(/^derivative\(t'\. t'\^2; t; 1\)$/);
    expect(meansIn('\\frac{\\partial}{\\partial t}\\left[t^2\\right] t', ['t \\in \\mathbb{R}'])).toMatch(
      /^derivative\(.*; t; 1\) \* t$/,
    );
  });

  it('states declared signs and ranges as facts', () => {
    const line = understoodLine('s = t', ['s > 0', 't \\in (0, 1)', 'n \\in \\mathbb{N}', '\\mu \\le 2']);
    expect(facts(line)).toEqual(['0 < s', '0 < t', 't < 1', 'natural(n)', '\\mu <= 2']);
    expect(verdictsOf(line)).toEqual(['claim equal']);
  });

  it('says which declaration it does not understand', () => {
    const { messages } = understoodLine('s = s', ['s \\in \\{0, 1\\}']);
    expect(messages.map(({ code }) => code)).toEqual(['unreadable-statement']);
  });

  it('takes a Greek letter and its command for one name', () => {
    const line = understoodLine('\\theta = θ', ['\\theta \\in \\mathbb{R}']);
    expect(meaning(line, 0, 0)).toBe(meaning(line, 0, 1));
  });
});
