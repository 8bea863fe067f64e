/** Where a bare e is Euler's number, and where it is a name like any other. */
import { describe, expect, test } from 'vitest';
import { meaning, understood, understoodLine } from './elaborating.js';

const left = (formula: string): string => meaning(understood(`$$ ${formula} $$`), 0, 0);
const right = (formula: string): string => meaning(understood(`$$ ${formula} $$`), 0, 1);

describe('e is a number', () => {
  test('at an end of an integral', () => {
    expect(left('\\int_1^e \\frac{1}{x} dx = 1')).toContain('interval(1, exp(1))');
  });
  test('inside of a logarithm', () => {
    expect(left('\\log(e) = 1')).toBe('log(exp(1))');
    expect(left('\\frac{1}{2} \\log(2 \\pi e \\sigma^2) = h')).toContain('exp(1)');
  });
  test('where a formula speaks of numbers alone', () => {
    expect(right('\\sum_{k=0}^\\infty \\frac{1}{k!} = e')).toBe('exp(1)');
    expect(right('\\int_0^1 x \\exp(x) dx = e - 1')).toBe('exp(1) - 1');
  });
});

describe('e is a name', () => {
  test('where it is declared', () => {
    expect(meaning(understoodLine('\\log(e) = 1', ['e \\in \\mathbb{R}']), 0, 0)).toBe('log(e)');
  });
  test('where it is numbered', () => {
    expect(left('\\log(e) = \\log(e_1)')).toBe('log(e)');
  });
  test('where it is one of several arguments', () => {
    expect(left('\\log \\frac{p(e, z)}{q(z)} = \\log e')).toContain('(e');
  });
  test('beside other names', () => {
    expect(right('y = x + e')).toBe('x + e');
    expect(left('e = y - z')).toBe('e()');
  });
});
