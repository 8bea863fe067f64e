/** One law behind one letter: what is concluded where the factors are written, and where they are not. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';
import { understood } from './elaborating.js';

const inferred = (note: string): readonly string[] =>
  [...understood(note).theory.definitions.values()]
    .filter(({ origin }) => origin.kind === 'inferred')
    .map(({ function: name }) => name);

const verdicts = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).map(({ verdict, reason }) => reason ?? verdict);

const elbo = (divergence: string): string =>
  `$$ \\mathbb{E}_{q(z \\mid x)}[\\log p(x, z) - \\log q(z \\mid x)] = \\mathbb{E}_{q(z \\mid x)}[\\log p(x \\mid z)] ${divergence} $$`;

describe('one law behind one letter', () => {
  it('is made of a conditional law and the law of its condition', () => {
    expect(verdicts(elbo('- KL(q(z \\mid x) \\| p(z))'))).toEqual(['proved']);
    expect(verdicts(elbo('+ KL(q(z \\mid x) \\| p(z))'))).toEqual(['refuted']);
    expect(verdicts(elbo('- KL(p(z) \\| q(z \\mid x))'))).toEqual(['refuted']);
  });

  it('gives the law of the other variable, and the law given it', () => {
    const bayes = '$$ \\log p(x) + \\log p(z \\mid x) = \\log p(x \\mid z) + \\log p(z) $$';
    expect(verdicts(bayes)).toEqual(['proved']);
    expect(verdicts(bayes.replace('p(z) $$', 'p(x) $$'))).not.toContain('proved');
    const evidence = '$$ 2 \\int p(x \\mid z) p(z) \\, dz = 2 p(x) $$';
    expect(verdicts(evidence)).toEqual(['proved']);
    expect(verdicts(evidence.replace('= 2', '='))).not.toContain('proved');
  });

  it('gives both from the law of two variables', () => {
    const note =
      '$$ \\nabla_\\theta \\log p_\\theta(x) = \\mathbb{E}_{p_\\theta(z \\mid x)}[\\nabla_\\theta \\log p_\\theta(x, z)] $$';
    expect(verdicts(note)).toEqual(['proved']);
    expect(verdicts(note.replace('(x, z)]', '(z \\mid x)]'))).not.toContain('proved');
  });

  it('holds under further conditions', () => {
    const note = '$$ \\log p(x, z \\mid w) - \\log p(x \\mid w) = \\log p(z \\mid x, w) $$';
    expect(verdicts(note)).toEqual(['proved']);
    expect(verdicts(note.replace('p(x \\mid w)', 'p(x)'))).not.toContain('proved');
  });

  it('leaves alone what the document gives a formula', () => {
    const note =
      'Here $p(x, z) = p(x \\mid z) p(z)$ and $p(x) = x$.\n\n$$ p(z \\mid x) + 1 = 1 + p(z \\mid x) $$';
    expect(inferred(note).filter((name) => /^p\(x(,z)?\)$/.test(name))).toEqual([]);
  });

  it('concludes nothing without a bar, nor about two letters', () => {
    expect(inferred('$$ p(x, z) = 2 p(x) p(z) + 1 $$')).toEqual([]);
    expect(inferred('$$ f(x) q(x \\mid z) + p(z) = 1 $$')).toEqual([]);
    expect(verdicts('$$ q(x \\mid z) p(z) = q(x, z) $$')).not.toContain('proved');
  });

  it('does not take factors for independent', () => {
    expect(verdicts('$$ \\log p(x, z) = \\log p(x) + \\log p(z), \\quad p(x \\mid z) $$')).not.toContain(
      'proved',
    );
    expect(verdicts('$$ \\log p(x \\mid z) + \\log p(z) = \\log p(z \\mid x) + \\log p(z) $$')).not.toContain(
      'proved',
    );
  });

  it('holds of the entries of lists, bound or not', () => {
    const entries = (right: string): readonly string[] =>
      verdicts(
        `$$ \\sum_{i=1}^n \\log p(x_i; \\theta) = \\sum_{i=1}^n \\log ${right} $$\n\n$$ p(z_i \\mid x_i; \\theta) p(x_i; \\theta) = p(x_i, z_i; \\theta) $$`,
      );
    expect(entries('\\sum_{z_i} p(x_i, z_i; \\theta)')).toEqual(['proved', 'proved']);
    expect(entries('\\int p(x_i \\mid z_i; \\theta) p(z_i; \\theta) \\, dz_i')).toEqual(['proved', 'proved']);
    expect(entries('\\int p(x_i \\mid z_i; \\theta) p(x_i; \\theta) \\, dz_i')).toEqual([
      'no-common-ground',
      'proved',
    ]);
    expect(entries('2 \\sum_{z_i} p(x_i, z_i; \\theta)')).toEqual(['no-common-ground', 'proved']);
    const bayes = '$$ p(z_i \\mid x_i) p(x_i) = p(x_i \\mid z_i) p(z_i) $$';
    expect(verdicts(bayes)).toEqual(['proved']);
    expect(verdicts(bayes.replace('p(x_i) =', 'p(z_i) ='))).not.toContain('proved');
  });

  it('gives a bound on the evidence of each entry', () => {
    const bound = (sign: string): string =>
      `$$ \\log p(x_i) = \\mathbb{E}_{z_i \\sim q(z_i \\mid x_i)}[\\log p(x_i, z_i) - \\log q(z_i \\mid x_i)] ${sign} KL(q(z_i \\mid x_i) \\| p(z_i \\mid x_i)) $$`;
    expect(verdicts(bound('+'))).toEqual(['proved']);
    expect(verdicts(bound('-'))).not.toContain('proved');
  });

  it('is told by a product of three, and by all that it is a law of', () => {
    const chain = '$$ \\log p(a, b, c) = \\log p(a \\mid b, c) + \\log p(b \\mid c) + \\log p(c) $$';
    expect(verdicts(chain)).toEqual(['proved']);
    for (const wrong of [
      chain.replace('p(a \\mid b, c)', 'p(a \\mid b)'),
      chain.replace('p(b \\mid c)', 'p(b)'),
      chain.replace('p(b \\mid c)', 'p(c \\mid b)'),
      chain.replace('+ \\log p(c)', '- \\log p(c)'),
    ])
      expect(verdicts(wrong)).not.toContain('proved');
    const parts = '$$ \\log p(a, b, c) - \\log p(c) = \\log p(a \\mid b, c) + \\log p(b \\mid c) $$';
    expect(verdicts(parts)).toEqual(['proved']);
    expect(verdicts(parts.replace('- \\log p(c)', '- \\log p(b)'))).not.toContain('proved');
  });

  it('keeps its parameter, whatever value of it a factor is written at', () => {
    const quotient = (value: string, right: string): readonly string[] =>
      verdicts(
        `$$ \\mathbb{E}_{p(z \\mid x; ${value})}[f(z)] = \\int p(z \\mid x; ${value}) f(z) \\, dz $$\n\n` +
          `$$ \\log p(x, z; \\theta) - \\log p(x; \\theta) = \\log p(z \\mid x; ${right}) $$`,
      ).slice(1);
    for (const value of ["\\theta'", '\\theta^{(t)}', '\\theta']) {
      expect(quotient(value, '\\theta')).toEqual(['proved']);
      expect(quotient(value, "\\theta'")).not.toContain('proved');
    }
    expect(quotient('\\theta_1', '\\theta_1')).not.toContain('proved');
    const two = '$$ \\log p(x, z; \\theta) = \\log p(x \\mid z; \\theta_1) + \\log p(z; \\theta_2) $$';
    expect(verdicts(two)).not.toContain('refuted');
  });

  it('takes numbered laws for laws of their own, and the Q of an argument behind a bar for no law', () => {
    expect(inferred('$$ q_i(x_i) + \\int q(z \\mid x) q_i(z) \\, dz = 1 $$')).toEqual([]);
    expect(verdicts('$$ \\sum_z Q(z \\mid y) = 1 $$')).not.toContain('proved');
    expect(verdicts('$$ \\sum_z q(z \\mid y) f(y) = f(y) $$')).toEqual(['proved']);
  });
});

describe('the value of a parameter at a step', () => {
  const objective = '$$ Q_t(\\theta) = \\int p(z \\mid x; \\theta_t) \\log p(x, z; \\theta) \\, dz $$\n\n';
  const found = (formula: string): string | undefined => verdicts(`${objective}$$ ${formula} $$`).at(-1);

  it.each([
    'L(\\theta) - L(\\theta_t) = 0 \\cdot x',
    '\\log p(x; \\theta) + 1 = \\log p(x; \\theta_t) + 1',
    '\\int p(z \\mid x; \\theta_t) f(z) \\, dz = \\int p(z \\mid x; \\theta) f(z) \\, dz',
    '\\theta + 1 = \\theta_t + 1',
    '\\log p(x; \\theta) = \\int p(z \\mid x; \\theta_t) \\log \\frac{p(x, z; \\theta)}{p(z \\mid x; \\theta_t)} \\, dz',
  ])('is another one: %s has no proof', (formula) => {
    expect(found(formula)).not.toBe('proved');
  });

  it.each([
    '\\log p(x; \\theta) = \\log \\int p(x, z; \\theta) \\, dz',
    '\\log p(x; \\theta) = \\int p(z \\mid x; \\theta_t) \\log \\frac{p(x, z; \\theta)}{p(z \\mid x; \\theta)} \\, dz',
    '\\log p(x, z; \\theta_t) - \\log p(x; \\theta_t) = \\log p(z \\mid x; \\theta_t)',
  ])('leaves the laws as they are: %s', (formula) => {
    expect(found(formula)).toBe('proved');
  });
});

it('a law with a parameter, among several of its letter, is that of what is drawn', () => {
  const score = (law: string): readonly string[] =>
    verdicts(
      `$$ P(u \\mid \\theta) = r(s) \\prod_{i=1}^n P(s_i \\mid a_i) $$\n\n$$ \\mathbb{E}_{x \\sim P_\\theta}[\\nabla_\\theta \\log ${law}] = 0 $$`,
    ).slice(1);
  expect(score('P_\\theta(x)')).toEqual(['proved']);
  expect(score('P_\\theta(x)^2 + \\theta')).not.toContain('proved');
});
