/** Functions that must have vectors for values, and laws that go without saying. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const verdicts = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).map(({ verdict, reason }) => reason ?? verdict);

const family = 'with $A(w) = \\log \\sum_x e^{w^\\top s(x)}$ and $p(x; w) = e^{w^\\top s(x) - A(w)}$,\n\n';

const of = (claim: string): string | undefined => verdicts(`${family}$$ ${claim} $$`).at(-1);

describe('a function beside a transposed vector', () => {
  it('has vectors for values, and its moments are derivatives of the log-partition function', () => {
    expect(of('\\nabla_w A(w) = \\mathbb{E}_{x \\sim p}[s(x)]')).toBe('proved');
    expect(of('\\nabla_w^2 A(w) = \\text{cov}_{x \\sim p}[s(x)]')).toBe('proved');
  });

  it('is refuted where a term is missing or a sign is wrong', () => {
    expect(of('\\nabla_w^2 A(w) = \\mathbb{E}_{x \\sim p}[s(x) s(x)^\\top]')).toBe('refuted');
    expect(of('\\nabla_w A(w) = -\\mathbb{E}_{x \\sim p}[s(x)]')).toBe('refuted');
  });

  it('does not fit where the transposition is lost', () => {
    expect(of('\\nabla_w A(w) = \\mathbb{E}_{x \\sim p}[w^\\top s(x)]')).toBe('shape-mismatch');
  });
});

describe('a function beside a vector', () => {
  const note = (claim: string): readonly string[] =>
    verdicts(`Let $y \\in \\mathbb{R}^d$. Then\n\n$$ ${claim} $$`);

  it('has vectors for values where it is added to one', () => {
    expect(note('\\|y - h(x)\\|^2 = \\|y\\|^2 - 2 y^\\top h(x) + h(x)^\\top h(x)')).toEqual(['proved']);
  });

  it('stays a number where it is put into a logarithm', () => {
    expect(note('\\log u(x) + 1 = 1 + \\log u(x)')).toEqual(['proved']);
    expect(note('\\log u(x) = y - u(x)')).toEqual(['unclear-shape']);
  });

  it('is put through functions of one number by components', () => {
    expect(note('\\exp(-y) = e^{-y}')).toEqual(['proved']);
  });
});

describe('a law that goes without saying', () => {
  it('is the only one of its chain', () => {
    expect(verdicts('$$ \\mathrm{Var}_{p}[f(x)] + \\mathbb{E}[f(x)]^2 = \\mathbb{E}[f(x)^2] $$')).toEqual([
      'proved',
    ]);
    expect(verdicts('$$ \\mathrm{Var}_{p}[f(x)] = \\mathbb{E}[f(x)^2] $$')).toEqual(['refuted']);
  });

  it('is open where there are two', () => {
    expect(verdicts('$$ \\mathbb{E}_p[f(x)] - \\mathbb{E}_q[f(x)] = \\mathbb{E}[f(x)] $$')).toEqual([
      'unsupported-notation',
    ]);
  });
});

describe('a law of which only the letter is written', () => {
  it('is the one of the variable that is drawn', () => {
    const note =
      '$$ p(y, z) = p(y \\mid z) p(z) $$\n\n$$ \\mathbb{E}_{z \\sim p}[g(z)] = \\int p(z) g(z) \\, dz $$';
    expect(verdicts(note).at(-1)).toBe('proved');
  });
});
