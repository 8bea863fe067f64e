/**
 * Claims that are false, or mean nothing, and came close to a proof once: each stands for a hole that was closed. None
 * may be proved, none may take long, and none may stop the run.
 */
import { describe, expect, test } from 'vitest';
import { verifyLine } from '../src/verify/verify.js';

const verdict = (latex: string, given: readonly string[] = []): readonly (string | undefined)[] =>
  verifyLine({ id: 'attack', given, assume: [], latex }, { seed: 1, sideFile: null, only: null }).steps.map(
    (step) => step.verdict,
  );

describe('is not proved:', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a given sign is not one of a bound variable of the same name',
      '\\int_{-1}^{1} \\sqrt{s^2} \\, ds = \\int_{-1}^{1} s \\, ds',
      ['s \\ge 0'],
    ],
    ['nor that of an index', '\\sum_{i=-3}^{2} \\sqrt{i^2} = \\sum_{i=-3}^{2} i', ['i \\ge 0']],
    [
      'a power with an integer exponent has negative bases',
      '\\sqrt{x^{2n}} = x^n',
      ['n \\in \\mathbb{N}', 'x \\in \\mathbb{R}'],
    ],
    ['so has one with a number for a base', '\\sqrt{(-1)^{2n}} = (-1)^n', ['n \\in \\mathbb{N}']],
    ['exponents are not rounded', 'x^{9007199254740993} = x^{9007199254740992}', []],
    [
      'a series is no finite sum',
      '\\frac{d}{dx} \\sum_{i=1}^\\infty f_i(x) = \\sum_{i=1}^\\infty \\frac{d}{dx} f_i(x)',
      [],
    ],
    ['infinity less infinity', '\\infty - \\infty = 0', []],
    ['infinity over infinity', '\\frac{\\infty}{\\infty} = 1', []],
    ['a cube root has negative arguments', '\\sqrt[3]{x} \\sqrt{x^2} = x \\sqrt[3]{x}', []],
    ['givens that contradict each other', '\\sqrt{x^2} = x', ['x > 0', 'x < 0']],
    ['an expectation is no product', '\\mathbb{E}_{p(x)}[f(x) g(x)] = f(x) \\mathbb{E}_{p(x)}[g(x)]', []],
    ['the root of a square', '\\sqrt{x^2} = x', ['x \\in \\mathbb{R}']],
    ['a power far beyond the limits', '(2 x)^{1000000000} = x', []],
    ['an angle far beyond the limits', '\\sin(\\pi / 1073741824) = 0', []],
    [
      'the root of nothing is not below itself',
      '\\max(x, \\sqrt{0}) < \\max(x, \\sqrt{0})',
      ['x \\in \\mathbb{R}'],
    ],
    ['an exponent that no machine holds', '2^{10^{12} + 1/2} = x', []],
  ])('%s', (_, latex, given) => {
    expect(verdict(latex, given)).not.toContain('proved');
  });
});

test('a sum of many fractions ends without a proof when it is none', () => {
  const fractions = Array.from({ length: 12 }, (_, n) => `\\frac{1}{a_{${String(n)}} + b_{${String(n)}}}`);
  expect(verdict(`${fractions.join(' + ')} = 1`)).not.toContain('proved');
});

test('a sum of many fractions is equal to itself in another order', () => {
  const fractions = Array.from({ length: 12 }, (_, n) => `\\frac{1}{a_{${String(n)}} + b_{${String(n)}}}`);
  expect(verdict(`${fractions.join(' + ')} = ${[...fractions].reverse().join(' + ')}`)).toEqual(['proved']);
});
