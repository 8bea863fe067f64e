/** Powers with open exponents: proved where the bases are positive, if no model speaks against it, and that is said. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const last = (text: string) => stepsOf(judgeOnly({ path: 'notes.md', text })).at(-1);
const assumed = (text: string): readonly string[] =>
  (last(text)?.assumptions ?? []).filter(({ origin }) => origin === 'assumed').map(({ text: said }) => said);

describe('a step with powers', () => {
  it.each([
    '\\frac{d}{dt} t^x = x t^{x-1}',
    '\\frac{d}{dt} (1 - t)^x = -x (1 - t)^{x-1}',
    '\\frac{t^{x-1}}{t^x} = \\frac{1}{t}',
    't^x (1 - t)^{1-x} = \\exp\\left(x \\log \\frac{t}{1-t} + \\log(1-t)\\right)',
    '\\prod_{i=1}^n t^{x_i} (1-t)^{1-x_i} = t^{\\sum_{i=1}^n x_i} (1-t)^{n - \\sum_{i=1}^n x_i}',
  ])('is proved with positive bases: %s', (latex) => {
    expect(last(`$$ ${latex} $$`)?.verdict).toBe('proved');
    expect(assumed(`$$ ${latex} $$`)).toContain(
      latex.includes('(1 - t)^x') ? '$1 - t$ is positive' : '$t$ is positive',
    );
  });

  it.each([
    '\\frac{d}{dt} t^x = t^{x-1}',
    '\\frac{d}{dt} (1 - t)^x = x (1 - t)^{x-1}',
    '\\frac{t^{x-1}}{t^x} = t',
    't^x (1 - t)^{1-x} = \\exp\\left(x \\log \\frac{1-t}{t} + \\log(1-t)\\right)',
    '\\prod_{i=1}^n t^{x_i} (1-t)^{1-x_i} = t^{\\sum_{i=1}^n x_i} (1-t)^{1 - \\sum_{i=1}^n x_i}',
    '(t^2)^x = t^{2x}',
    '\\sqrt{t^{2x}} = t^x',
    '|t^x| = t^x',
  ])('is not where that fails, or loses a sign: %s', (latex) => {
    expect(last(`$$ ${latex} $$`)?.verdict).not.toBe('proved');
  });

  it('says nothing of bases that it does not need', () => {
    expect(assumed('$$ \\sum_{k=0}^n t^k = 1 + \\sum_{k=1}^n t^k $$')).toEqual([]);
    expect(assumed('Let $n \\in \\mathbb{N}$.\n\n$$ t^n t^2 = t^{n+2} $$')).toEqual([]);
  });

  it('proves the score of a Bernoulli law', () => {
    const law = '$$ p(x \\mid \\theta) = \\theta^x (1 - \\theta)^{1-x} $$\n\n';
    const score = (sign: string): string =>
      `${law}$$ \\frac{\\partial}{\\partial\\theta} \\log p(x \\mid \\theta) = \\frac{x}{\\theta} ${sign} \\frac{1-x}{1-\\theta} $$`;
    expect(last(score('-'))?.verdict).toBe('proved');
    expect(last(score('+'))?.verdict).toBe('refuted');
  });
});
