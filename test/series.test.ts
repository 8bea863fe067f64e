/** Series and sums with a closed form are proved where they converge; their neighbours are not. */
import { describe, expect, test } from 'vitest';
import { verifyLine } from '../src/verify/verify.js';

const given = ['0 < r < 1', '\\lambda > 0', 'c \\in \\mathbb{R}'];

const verdictOf = (latex: string): string | undefined =>
  verifyLine(
    { id: latex, given, assume: [], latex },
    { seed: 0, sideFile: null, only: null, repairs: false },
  ).steps.at(-1)?.verdict;

describe('proved', () => {
  test.for([
    '\\sum_{k=0}^\\infty r^k = \\frac{1}{1 - r}',
    '\\sum_{k=0}^\\infty 3 r^k = \\frac{3}{1 - r}',
    '\\sum_{k=0}^\\infty \\frac{\\lambda^k}{k!} = e^\\lambda',
    '\\sum_{k=0}^\\infty e^{-\\lambda} \\frac{\\lambda^k}{k!} = 1',
    '\\sum_{k=0}^{2} (c + k) = 3 c + 3',
    '\\sum_{k=0}^{\\infty} \\frac{1}{2^k} = 2',
  ])('%s', (latex) => {
    expect(verdictOf(latex)).toBe('proved');
  });
});

describe('refuted', () => {
  test.for([
    '\\sum_{k=0}^\\infty r^k = \\frac{1}{1 + r}',
    '\\sum_{k=1}^\\infty r^k = \\frac{1}{1 - r}',
    '\\sum_{k=0}^\\infty \\frac{\\lambda^k}{k!} = e^{-\\lambda}',
    '\\sum_{k=0}^{2} (c + k) = 3 c',
    '\\sum_{k=1}^{\\infty} \\frac{1}{2^k} = 2',
    '\\sum_{k=1}^\\infty \\frac{\\lambda^k}{k!} = e^\\lambda',
  ])('%s', (latex) => {
    expect(verdictOf(latex)).toBe('refuted');
  });
});

describe('not proved, for the series diverges or may', () => {
  test.for([
    '\\sum_{k=0}^\\infty 2^k = -1',
    '\\sum_{k=0}^\\infty c^k = \\frac{1}{1 - c}',
    '\\sum_{k=0}^\\infty c \\cdot 2^k = -c',
    '\\sum_{k=0}^\\infty (1 + r)^k = -\\frac{1}{r}',
    '\\sum_{k=0}^\\infty (r + k)^k = \\frac{1}{1 - r - k}',
  ])('%s', (latex) => {
    expect(verdictOf(latex)).not.toBe('proved');
  });
});
