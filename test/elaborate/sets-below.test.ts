/** Sets below a sign: the whole space, an interval, or something of which nothing is known and nothing is claimed. */
import { describe, expect, test } from 'vitest';
import { verifyLine } from '../../src/verify/verify.js';

const given = ['f(x) \\in \\mathbb{R}', 'p(x) \\text{ is a density}', 'n \\in \\mathbb{N}'];

const verdictOf = (latex: string): string | undefined => {
  const [step] = verifyLine(
    { id: 'set', given, assume: [], latex },
    { seed: 1, sideFile: null, only: null },
  ).steps;
  return step?.reason ?? step?.verdict;
};

describe('is the whole space', () => {
  test.each([
    '\\int_{\\mathcal{X}} f(x) \\, dx = \\int f(x) \\, dx',
    '\\int_{x \\in \\mathcal{X}} f(x) \\, dx = \\int f(x) \\, dx',
    '\\int_{\\mathbb{R}} f(x) \\, dx = \\int f(x) \\, dx',
    '\\int_X f(x) \\, dx = \\int f(x) \\, dx',
    '\\int_x f(x) = \\int f(x) \\, dx',
  ])('%s', (latex) => {
    expect(verdictOf(latex)).toBe('proved');
  });
});

describe('is an interval', () => {
  test('in brackets, also behind a variable', () => {
    expect(verdictOf('\\int_{[0, 1]} t \\, dt = \\frac{1}{2}')).toBe('proved');
    expect(verdictOf('\\int_{t \\in [0, 1]} t \\, dt = \\int_0^1 t \\, dt')).toBe('proved');
    expect(verdictOf('\\int_{[0, 1]} t \\, dt = 1')).toBe('refuted');
  });

  test('on one side of a number', () => {
    expect(verdictOf('\\int_{t > 0} e^{-t} \\, dt = 1')).toBe('proved');
    expect(verdictOf('\\int_{t < 0} e^{t} \\, dt = \\int_{-\\infty}^0 e^t \\, dt')).toBe('proved');
  });
});

describe('is not understood, and so the step is neither proved nor refuted:', () => {
  test.each([
    '\\int_A f(x) \\, dx = \\int_B f(x) \\, dx',
    '\\int_A p(x) \\, dx = 1',
    '\\int_{\\mathcal{A}} f(x) \\, dx = \\int_{\\mathcal{B}} f(x) \\, dx',
    '\\int_{x \\in A} f(x) \\, dx = \\int_{x \\in B} f(x) \\, dx',
    '\\int_{\\|x\\| \\le 1} f(x) \\, dx = \\int_{\\|x\\| > 1} f(x) \\, dx',
    '\\int_{[0, 1]^n} 1 \\, dx = 1',
    '\\sup_{x \\in A} f(x) = \\sup_{x \\in B} f(x)',
    '\\sum_{x \\in \\{0, 1\\}^n} 1 = 2^n',
  ])('%s', (latex) => {
    expect(verdictOf(latex)).toBe('unsupported-notation');
  });
});
