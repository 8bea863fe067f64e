/** Proportions: what they are taken in, what they claim, and what they define. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const verdicts = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).map(({ verdict, reason }) => reason ?? verdict);

describe('a proportion', () => {
  it('holds up to a factor free of the variable below the sign', () => {
    expect(verdicts('$$ e^{a - x^2} \\propto_x 3 e^{-x^2} $$')).toEqual(['proved']);
    expect(verdicts('$$ a e^{a - x^2} \\propto_x e^{a - 2 x^2} $$')).toEqual(['refuted']);
    expect(verdicts('$$ e^{a x} \\propto_a e^{a y + 1} $$')).not.toContain('proved');
  });

  it('is about the variable of the law, and not of what it is given', () => {
    const bayes =
      'Since $p(x) = \\int p(x \\mid z) p(z) \\, dz$, $$ p(z \\mid x) = \\frac{p(x \\mid z) p(z)}{p(x)} ';
    expect(verdicts(`${bayes} \\propto p(x \\mid z) p(z) $$`).at(-1)).toBe('proved');
    expect(verdicts(`${bayes} \\propto p(x \\mid z) $$`)).not.toContain('proved');
    expect(verdicts(`${bayes} \\propto p(z) $$`)).not.toContain('proved');
    expect(verdicts(`${bayes} \\propto p(x \\mid z)^2 p(z) $$`)).not.toContain('proved');
  });

  it('defines a law that nothing else is said of, up to what makes it a density', () => {
    const law = '$$ p(x) \\propto e^{-x^2 / 2} $$\n\n$$ 2 \\int p(x) \\, dx = ';
    expect(verdicts(`${law} 2 $$`)[0]).toBe('definition');
    expect(verdicts(`${law} 2 $$`)[1]).not.toBe('refuted');
    expect(verdicts(`${law} 3 $$`)[1]).not.toBe('proved');
    expect(verdicts('$$ p(x) \\propto e^{-E(x)} $$\n\n$$ 2 p(x) = 2 e^{-E(x)} $$')[1]).not.toBe('proved');
  });

  it('is left open where nothing tells in what it is taken, or where it may be a model', () => {
    expect(verdicts('$$ a + b \\propto 2a $$')).toEqual(['up-to-constant']);
    expect(verdicts('$$ p(x) = e^{-F(x)} $$\n\n$$ 2 p(x) \\propto_x g(x) $$').at(-1)).toBe(
      'no-common-ground',
    );
  });

  it('of functions of several variables that are no laws may be proved and is not refuted', () => {
    expect(verdicts('$$ f(x) = a x $$\n\n$$ f(x) \\propto x $$').at(-1)).toBe('proved');
    expect(verdicts('$$ f(x) = 2 x $$\n\n$$ f(x) \\propto x^2 $$').at(-1)).toBe('refuted');
    expect(verdicts('$$ f(x, y) = x y $$\n\n$$ f(x, y) \\propto 2 x y $$').at(-1)).toBe('proved');
    expect(verdicts('$$ f(x, y) = x y $$\n\n$$ f(x, y) \\propto x $$').at(-1)).toBe('obscure-function');
  });
});
