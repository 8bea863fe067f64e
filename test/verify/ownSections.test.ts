/** What stays open in a whole document may be settled by its own section. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdicts = (text: string): readonly string[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text })).map(({ verdict, reason }) => reason ?? verdict);

describe('a section', () => {
  const coins =
    '# Coins\n\nThe likelihood is $L(\\theta) = \\theta^2 (1 - \\theta)$.\n\n$$ L(\\theta) = \\theta^2 - \\theta^3 $$\n\n';

  it('gives its own meaning to a name', () => {
    const own =
      '# Mixtures\n\nThe likelihood is $$ L(\\theta) = \\sum_z p(x, z; \\theta) $$\n\n$$ \\log L(\\theta) = \\log \\sum_z p(x, z; \\theta) $$\n';
    expect(verdicts(coins + own)).toEqual(['definition', 'proved', 'no-common-ground', 'proved']);
    const wrong = own.replace('\\log L(\\theta) =', '\\log L(\\theta) = 1 +');
    expect(verdicts(coins + wrong).at(-1)).toMatch(/^no-common-ground|two-meanings$/);
  });

  it('does not forget what a name depends on', () => {
    const note =
      '# One\n\nThe energy is $$ E(x) = \\theta x $$\n\n# Two\n\nThe energy is $$ E(x) = \\theta^2 x $$\n\n# Three\n\n$$ \\frac{\\partial}{\\partial \\theta} (E(x) + \\theta) = 1 $$\n';
    expect(verdicts(note).at(-1)).not.toBe('proved');
  });

  it('does not make a product of a function', () => {
    const note =
      '# One\n\nLet $f(x) = x^2$.\n\n# Two\n\nHere $f(x) = x^3$.\n\n# Three\n\n$$ f(x + y) = f x + f y $$\n';
    expect(verdicts(note).at(-1)).not.toBe('proved');
  });
});
