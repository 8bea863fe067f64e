/** Names that mean something else from some place on. */
import { describe, expect, it } from 'vitest';
import { verifySources } from '../../src/verify/verify.js';
import { judgeOnly, stepsOf } from '../judged.js';

/** Verdict or reason of each step, by its formula. */
const verdicts = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    stepsOf(judgeOnly({ path: 'notes.md', text })).map(({ left, right, verdict, reason }) => [
      `${left} = ${right}`,
      reason ?? verdict,
    ]),
  );

describe('a name that is defined anew', () => {
  it('has its former meaning before, and the new one behind', () => {
    const found = verdicts(
      'Let $f(x) = x^2$.\n\n$$ f(2) = 4 $$\n\nNow let $f(x) = x^3$.\n\n$$ f(3) = 27 $$\n$$ f(3) = 9 $$\n',
    );
    expect(found['f(2) = 4']).toBe('proved');
    expect(found['f(x) = x^3']).toBe('definition');
    expect(found['f(3) = 27']).toBe('proved');
    expect(found['f(3) = 9']).toBe('refuted');
  });

  it('is not what an earlier definition made of it', () => {
    const claims = [4, 5, 2].map((value) => `$$ G(1) + F(0) = ${String(value)} $$\n`).join('');
    const found = verdicts(
      `We define $F(x) = x^2 + 1$ and $G(x) = 2 F(x)$.\n\nHere we define $F(x) = x^3$ instead.\n\n${claims}`,
    );
    // 4 is right, and nothing here can tell.
    for (const verdict of Object.values(found).slice(-3))
      expect(['two-meanings', 'no-common-ground']).toContain(verdict);
  });

  it('may be a number', () => {
    const found = verdicts(
      'Let $Z = \\int e^{-x^2} dx$. Then $Z = \\sqrt{\\pi}$.\n\nFrom now on let $Z = \\int e^{-x^2/2} dx$. Then $Z = \\sqrt{2 \\pi}$ and $Z + 1 = \\sqrt{\\pi} + 1$.',
    );
    expect(found['Z = \\sqrt{\\pi}']).toBe('proved');
    expect(found['Z = \\sqrt{2 \\pi}']).toBe('proved');
    expect(found['Z + 1 = \\sqrt{\\pi} + 1']).not.toBe('proved');
  });
});

it('has that meaning where one step is judged alone', () => {
  const text = 'Let $f(x) = x^2$.\n\nNow let $f(x) = x^3$.\n\n$$ f(3) = 27 $$\n';
  const result = verifySources([{ path: 'notes.md', text }], {
    seed: 0,
    sideFile: null,
    only: { line: 5, step: 1 },
  });
  expect(stepsOf(result).map(({ verdict }) => verdict)).toEqual(['proved']);
});

describe('an equation that may be a claim or a definition', () => {
  const note = (heading: string): string =>
    `The first energy is $E(x) = x^2/2$.\n\n${heading}The second energy is $E(x) = x^4/4$.\n\n$$ -\\frac{\\partial}{\\partial x} E(x) = -x^3 $$\n$$ \\frac{\\partial}{\\partial x} E(x) = x $$\n`;

  it('leaves nothing proved by what it may have replaced', () => {
    const found = verdicts(note(''));
    expect(found['-\\frac{\\partial}{\\partial x} E(x) = -x^3']).toBe('proved');
    expect(found['\\frac{\\partial}{\\partial x} E(x) = x']).toBe('two-meanings');
  });

  it('is a claim where it follows', () => {
    const found = verdicts(
      'Let $f(x) = (x + 1)^2$.\n\n$$ f(x) = x^2 + 2 x + 1 $$\n$$ f(x) = x^2 + 1 $$\n$$ f(1) = 4 $$\n$$ f(1) = 2 $$\n',
    );
    expect(Object.values(found).slice(1)).toEqual(['proved', 'refuted', 'proved', 'refuted']);
  });

  it('is no condition', () => {
    const found = verdicts(
      'Let $f(x) = x^2$. Where $f(x) = x$, nothing moves, and if $f(x) = x + 1$, it does.\n\n$$ f(2) = 4 $$\n',
    );
    expect(found['f(2) = 4']).toBe('proved');
  });
});
