/** A law and its model by one letter: p beside p_θ. */
import { describe, expect, it } from 'vitest';
import { withPossiblyOtherLaws } from '../../src/elaborate/other-laws.js';
import type { Document } from '../../src/read/document.js';
import { readDocument } from '../../src/read/readDocument.js';
import { judgeOnly, stepsOf } from '../judged.js';

const verdicts = (text: string): readonly string[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text })).map(({ verdict, reason }) => reason ?? verdict);

const mean = '\\mathbb{E}_{x \\sim p}[\\log p_\\theta(x)]';
const right = `$$ \\nabla_\\theta ${mean} = \\mathbb{E}_{x \\sim p}[\\nabla_\\theta \\log p_\\theta(x)] $$`;
const zero = '$$ \\mathbb{E}_{x \\sim p}[\\nabla_\\theta \\log p_\\theta(x)] = 0 $$';

describe('a law beside its model', () => {
  it.each([
    'The unknown density $p$ is approximated by $p_\\theta$.',
    'The data come from $p$, and the model is $p_\\theta$.',
    'Let $p$ be a density and $p_\\theta$ a model of it.',
    'Here we minimise $KL(p \\| p_\\theta)$.',
    'The weights are $p(x) / p_\\theta(x)$.',
    'We want $p_\\theta \\approx p$.',
    'It depends on data $x \\sim p$.',
  ])('is another law: %s', (sentence) => {
    expect(verdicts(`${sentence}\n\n${right}`).at(-1)).toBe('proved');
    expect(verdicts(`${sentence}\n\n${zero}`).at(-1)).not.toBe('proved');
  });

  it('is another law where a mean under it is compared with one under the model', () => {
    const note = (sign: string): string =>
      `$$ p_\\theta(x) = \\frac{e^{-E_\\theta(x)}}{Z_\\theta} $$\n\n$$ \\nabla_\\theta ${mean} = ${sign} \\left( \\mathbb{E}_{x \\sim p_\\theta}[\\nabla_\\theta E_\\theta(x)] - \\mathbb{E}_{x \\sim p}[\\nabla_\\theta E_\\theta(x)] \\right) $$`;
    expect(verdicts(note('')).at(-1)).toBe('proved');
    expect(verdicts(note('-')).at(-1)).toBe('refuted');
  });

  it('is no divergence of nothing', () => {
    expect(verdicts('$$ KL(p \\| p_\\theta) = 0 $$').at(-1)).not.toBe('proved');
    const gradient = '\\nabla_\\theta KL(p \\| p_\\theta)';
    expect(
      verdicts(`$$ ${gradient} = \\mathbb{E}_{x \\sim p}[\\nabla_\\theta \\log p_\\theta(x)] $$`).at(-1),
    ).not.toBe('proved');
    expect(
      verdicts(`$$ ${gradient} = -\\mathbb{E}_{x \\sim p}[\\nabla_\\theta \\log p_\\theta(x)] $$`).at(-1),
    ).toBe('proved');
  });
});

describe('a function beside its model', () => {
  const gap = '(V(s) - V_\\phi(s))';
  const slope = (factor: string): string =>
    `$$ \\nabla_\\phi ${gap}^2 = ${factor} ${gap} \\nabla_\\phi V_\\phi(s) $$`;

  it('is another function where the two stand in a difference', () => {
    expect(verdicts(slope('-2'))).toEqual(['proved']);
    expect(verdicts(slope('2'))).not.toEqual(['proved']);
    expect(verdicts(`$$ ${gap}^2 = 0 $$`)).not.toEqual(['proved']);
    expect(verdicts('$$ (Q(s, a) - Q_\\theta(s, a))^2 = 0 $$')).not.toEqual(['proved']);
    expect(verdicts('$$ KL(\\pi \\| \\pi_\\theta) = 0 $$')).not.toEqual(['proved']);
  });

  it('may be a vector that the model estimates', () => {
    const square = (sign: string): string =>
      `$$ \\|\\epsilon - \\epsilon_\\theta(x)\\|^2 = \\|\\epsilon\\|^2 ${sign} 2 \\epsilon^\\top \\epsilon_\\theta(x) + \\|\\epsilon_\\theta(x)\\|^2 $$`;
    expect(verdicts(square('-'))).toEqual(['proved']);
    expect(verdicts(square('+'))).not.toEqual(['proved']);
  });

  it('is short for the model at other points', () => {
    const note = '$$ E_\\theta(x) - E(y) = -(E(y) - E_\\theta(x)) $$';
    expect(verdicts(note)).toEqual(['proved']);
  });
});

describe('where nothing tells whether it is the model', () => {
  it('decides what is so either way, and nothing else', () => {
    const double = (factor: number): string =>
      `$$ \\mathbb{E}_{x \\sim p}[2 \\log p_\\theta(x)] = ${String(factor)} ${mean} $$`;
    expect(verdicts(double(2))).toEqual(['proved']);
    expect(verdicts(double(3))).not.toEqual(['proved']);
    expect(verdicts(right)).toEqual(['two-meanings']);
    expect(verdicts(zero)).toEqual(['two-meanings']);
  });

  it('is the model that it stands apart from', () => {
    const note =
      'The model is $p_\\theta(x) = e^{-E_\\theta(x)} / Z_\\theta$.\n\n$$ \\nabla_\\theta \\log Z_\\theta = -\\mathbb{E}_{x \\sim p}[\\nabla_\\theta E_\\theta(x)] $$';
    expect(verdicts(note).at(-1)).toBe('proved');
  });

  it('is the model where the letter stands for many laws', () => {
    const note =
      '$$ \\log p_\\theta(x) = \\log \\int p_\\theta(x \\mid z) p_\\theta(z) \\, dz $$\n\n$$ \\mathbb{E}_{p(x)}[\\log p_\\theta(x)] = \\mathbb{E}_{p(x)}\\left[\\log \\int p(x \\mid z) p(z) \\, dz\\right] $$';
    const document = (text: string): Document => readDocument({ path: 'notes.md', text });
    expect(withPossiblyOtherLaws(document(note))).toBeNull();
    expect(withPossiblyOtherLaws(document(right))).not.toBeNull();
  });
});
