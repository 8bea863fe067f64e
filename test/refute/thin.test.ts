/** Equations that fail for special values only are right wherever their authors look. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const judged = (latex: string): readonly (string | undefined)[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text: `Let $a, c \\in \\mathbb{R}$.\n\n$$ ${latex} $$` }))
    .slice(-1)
    .flatMap(({ verdict, reason }) => [verdict, reason ?? undefined]);

describe('an equation', () => {
  it.each([
    '\\int_c^\\infty a e^{-a x} dx = e^{-a c}',
    '\\int_0^\\infty a e^{-a x} dx = 1',
    '\\sum_{k=0}^\\infty a (1 - a)^k = 1',
  ])('that fails for a = 0 and holds all around is open: %s', (latex) => {
    expect(judged(latex)).toEqual(['undecided', 'differs-at-a-point']);
  });

  it.each([
    '\\int_c^\\infty a e^{-a x} dx = e^{a c}',
    '\\int_0^\\infty a e^{-a x} dx = a',
    '\\sum_{k=0}^\\infty a (1 - a)^k = 1 - a',
    '(a + c)^2 = a^2 + c^2',
    '|a| = a',
    '\\sqrt{a^2} + c = a + c',
    'e^{|a|} = e^a',
  ])('that fails for more than special values is refuted: %s', (latex) => {
    expect(judged(latex)[0]).toBe('refuted');
  });

  it('whose order fails at one point is refuted', () => {
    expect(judged('e^a > 1 + a')[0]).toBe('refuted');
  });
});
