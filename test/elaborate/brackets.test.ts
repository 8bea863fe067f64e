/** Brackets behind the name of a function that hold a factor, names that number laws, and points with formulas. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdicts = (text: string): readonly string[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text })).map(({ verdict, reason }) => reason ?? verdict);

describe('a bracket', () => {
  it('is a factor where the function itself stands in it without a point', () => {
    const score = '\\int q_\\phi (\\nabla_\\phi \\log q_\\phi) f(z) \\, dz';
    expect(
      verdicts(`$$ \\int f(z) \\nabla_\\phi q_\\phi(z) \\, dz = ${score} $$\n\n$$ ${score} = 2 ${score} $$`),
    ).toEqual(['proved', 'refuted']);
  });

  it('is an argument where the function in it has one', () => {
    expect(verdicts('Let $f(x) = x + 1$. $$ f(f(x)) = x + 2 $$').at(-1)).toBe('proved');
  });
});

describe('a law with a number below it', () => {
  it('is another one than the law with a parameter', () => {
    const note =
      '$$ q(z) = \\prod_{i=1}^M q_i(z_i) $$\n\n$$ \\nabla_\\phi \\log q_\\phi(z) = \\frac{\\nabla_\\phi q_\\phi(z)}{q_\\phi(z)} $$';
    expect(verdicts(note).at(-1)).toBe('proved');
  });
});

describe('a point with a formula', () => {
  const drawn = 'Let $z = g_\\phi(\\epsilon)$ with $\\epsilon \\sim p(\\epsilon)$.';

  it('depends on what its formula speaks of', () => {
    const inPoint = '$$ \\frac{\\partial}{\\partial z} f(z) = 1 $$';
    const inParameter = '$$ \\frac{\\partial}{\\partial \\phi} f(z) = 0 $$';
    expect(verdicts(`${drawn}\n\n${inPoint}\n\n${inParameter}`).at(-1)).toBe('no-dependence');
  });
});

describe('a constant that is not written out', () => {
  it('says nothing of sides that do not depend on what it is constant in', () => {
    const note =
      '$$ \\nabla_\\theta f_\\theta(x) = g(x) $$\n\n$$ f_\\theta(x) = a + c $$\n\n$$ \\int h(u) \\, du = 2 \\int h(u) \\, du + \\text{const} $$';
    expect(verdicts(note).at(-1)).toBe('up-to-constant');
  });
});
