/** Slips in the calculus of laws define nothing; whatever an author may assume does. */
import { expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdictsOf = (...displays: readonly string[]): readonly string[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text: displays.map((one) => `$$ ${one} $$`).join('\n\n') })).map(
    ({ verdict }) => verdict,
  );

it('takes no slip for a definition', () => {
  for (const slip of [
    'p(z \\mid x) = \\frac{p(x \\mid z) p(x)}{p(z)}',
    'p(x) = \\int p(z \\mid x) p(z) \\, dz',
    'p(x, z) = p(x \\mid z) p(x)',
  ])
    expect(verdictsOf(slip), slip).not.toContain('definition');
});

it('refutes no rule of Bayes behind a slip in it', () => {
  const [slip, , rule] = verdictsOf(
    'p(z \\mid x) = \\frac{p(x \\mid z) p(x)}{p(z)}',
    'p(x) = \\int p(x \\mid z) p(z) \\, dz',
    'p(z \\mid x) = \\frac{p(x \\mid z) p(z)}{\\int p(x \\mid z) p(z) \\, dz}',
  );
  expect(slip).toBe('refuted');
  expect(rule).not.toBe('refuted');
});

it('lets authors assume what they like', () => {
  for (const model of [
    'p(x, z) = p(x) p(z)',
    'p(x, z) = p(x \\mid z) p(z)',
    'p(y \\mid x) = \\int p(y \\mid x, z) p(z) \\, dz',
    'p(x, y \\mid z) = p(x \\mid z) p(y \\mid z)',
    'p(z \\mid x) = \\frac{p(x \\mid z)}{\\int p(x \\mid z) \\, dz}',
    'p(x, z) = \\frac{1}{2} p(x \\mid z)',
  ])
    expect(verdictsOf(model), model).not.toContain('refuted');
});
