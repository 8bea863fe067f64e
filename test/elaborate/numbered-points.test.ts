/** `x^i` that numbers points without brackets, and `x^i` that is a power. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdicts = (text: string): readonly string[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text })).map(({ verdict, reason }) => reason ?? verdict);

describe('a letter above', () => {
  it('numbers what stands as an argument only', () => {
    const sides = '\\log p(x^i, z) - \\log p(z) = \\log p(x^i \\mid z)';
    expect(verdicts(`Let $x^i$ be a sample. $$ ${sides} $$`)).toEqual(['proved']);
  });

  it('is an exponent where x itself stands beside it', () => {
    expect(verdicts('Let $f(x, y) = x y$. $$ f(x^n, x) = x^{n + 1} $$').at(-1)).toBe('proved');
  });
});
