/** Expectations of which nothing tells the law: what holds under every law, and nothing else. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdict = (step: string): string | undefined =>
  stepsOf(judgeOnly({ path: 'notes.md', text: `$$ ${step} $$` }))
    .map(({ verdict: found, reason }) => reason ?? found)
    .at(-1);

describe('a bare expectation', () => {
  it.each([
    '\\mathbb{E}[a X + b] = a \\mathbb{E}[X] + b',
    '\\mathrm{Var}(a X + b) = a^2 \\, \\mathrm{Var}(X)',
    '\\mathbb{E}[(X - \\mathbb{E}[X])^2] = \\mathbb{E}[X^2] - \\mathbb{E}[X]^2',
    '\\mathrm{Var}(X + Y) = \\mathrm{Var}(X) + \\mathrm{Var}(Y) + 2 \\, \\mathrm{Cov}(X, Y)',
    '\\mathbb{E}[(\\hat\\theta - \\theta)^2] = \\mathrm{Var}(\\hat\\theta) + (\\mathbb{E}[\\hat\\theta] - \\theta)^2',
    '\\mathbb{E}[\\|X - Y\\|^2] = \\mathbb{E}[\\|X\\|^2] - 2 \\, \\mathbb{E}[X^\\top Y] + \\mathbb{E}[\\|Y\\|^2]',
    '\\mathbb{E}[\\log y] \\le \\log \\mathbb{E}[y]',
    '\\mathbb{E}[X]^2 \\le \\mathbb{E}[X^2]',
    '\\mathbb{E}[f(X) + c \\, g(X)] = \\mathbb{E}[f(X)] + c \\, \\mathbb{E}[g(X)]',
  ])('is linear and positive, and one of the number one: %s', (step) => {
    expect(verdict(step)).toBe('proved');
  });

  it.each([
    '\\mathbb{E}[X Y] = \\mathbb{E}[X] \\, \\mathbb{E}[Y]',
    '\\mathrm{Var}(X + Y) = \\mathrm{Var}(X) + \\mathrm{Var}(Y)',
    '\\mathbb{E}[f(X)] = f(\\mathbb{E}[X])',
    '\\mathbb{E}[X^2] \\le \\mathbb{E}[X]^2',
    '\\mathrm{Var}(a X + b) = a \\, \\mathrm{Var}(X) + b',
    '\\mathbb{E}[(X - \\mathbb{E}[Y])^2] = \\mathrm{Var}(X)',
    '\\mathbb{E}[X] = \\mathbb{E}[Y]',
  ])('may be independent, or of any other law: %s', (step) => {
    expect(verdict(`1 + ${step.replace(/(\\le|=)/, '$1 1 + ')}`)).toBe('obscure-function');
  });

  it.each([
    '\\mathbb{E}[x] = x',
    '\\mathbb{E}[X Y] = X \\, \\mathbb{E}[Y]',
    '\\mathbb{E}[X (1 + Y)] = X + X \\, \\mathbb{E}[Y]',
    '\\mathbb{E}[X \\mid Y] = \\mathbb{E}[X]',
    '\\mathbb{E}[\\nabla_\\theta \\log p(x; \\theta)] = 0',
    '\\mathbb{E}[X_1 + X_2] = \\mathbb{E}[X_1] + \\mathbb{E}[X_2]',
  ])('stays where it is not clear what is random: %s', (step) => {
    expect(verdict(step)).toBe('unsupported-notation');
  });
});

describe('a bare expectation of one random variable', () => {
  it('is taken under the law of its point, where the chain writes that', () => {
    expect(verdict('\\mathrm{Var}(X) = \\int (x - \\mathbb{E}[X])^2 p(x) \\, dx')).toBe('proved');
    expect(verdict('\\mathbb{E}[f(X)] - 1 = \\int f(x) p(x) \\, dx + 1')).toBe('refuted');
  });

  it('stays open where the variable may take some values only, or has two laws', () => {
    expect(verdict('1 + \\mathbb{E}[X] = 1 + \\int_0^\\infty x \\, p(x) \\, dx')).toBe('obscure-function');
    expect(verdict('\\mathbb{E}[f(X)] - 1 = \\int f(x) p(x) \\, dx - \\int q(x) \\, dx')).toBe(
      'obscure-function',
    );
  });
});

describe('an expectation over points', () => {
  it('is taken under the law that is written of them', () => {
    const mean = '\\mathbb{E}_{z \\mid x}[f(z)]';
    expect(verdict(`${mean} = \\int p(z \\mid x) f(z) \\, dz`)).toBe('proved');
    expect(verdict(`\\mathbb{E}_{x, y}[f(x, y)] = \\int \\int p(x, y) f(x, y) \\, dx \\, dy`)).toBe(
      'supported',
    );
  });

  it('stays where there are two', () => {
    expect(
      verdict(
        '\\mathbb{E}_{z \\mid x}[f(z)] = \\int p(z \\mid x) f(z) \\, dz + \\int q(z \\mid x) \\, dz - 1',
      ),
    ).toBe('unsupported-notation');
  });
});
