import { describe, expect, it } from 'vitest';
import { lastMeaning, stepsOf, understood, understoodLine } from './elaborating.js';

describe('names whose meaning the document takes for granted', () => {
  it('make a step obscure', () => {
    for (const latex of [
      '\\operatorname{rank}(x) = \\operatorname{rank}(2x)',
      '\\mathrm{loss}(x) + 1 = 2',
      '\\Delta f(x) = 0',
      '1 = H(X) - H(X)',
    ])
      expect(stepsOf(understoodLine(latex))[0]).toHaveProperty('obscure');
  });

  it('do not where the document introduces them', () => {
    const page = understood('$$ \\mathrm{loss}(x) = x^2 $$\n\n$$ \\mathrm{loss}(y) = y^3 $$');
    expect(stepsOf(page)[1]).toEqual({ kind: 'claim', claim: 'equal', message: null });
  });

  it('does not take a word in a subscript for one', () => {
    expect(stepsOf(understoodLine('f_{\\text{small}}(x) + 1 = f_{\\text{small}}(x)'))[0]).not.toHaveProperty(
      'obscure',
    );
  });

  it('knows the entropy of a density', () => {
    const given = ['p(x) \\text{ is a density}'];
    expect(lastMeaning(understoodLine('1 = H(p)', given))).toBe(
      lastMeaning(understoodLine('1 = -\\mathbb{E}_p[\\log p]', given)),
    );
  });
});

describe('a calligraphic N', () => {
  it('of one argument is a function, not the normal law', () => {
    expect(lastMeaning(understoodLine('1 = 2 \\mathcal{N}(\\theta)', ['\\theta \\in \\mathbb{R}^k']))).toBe(
      '2 * \\mathcal{N}(\\theta)',
    );
  });
});

describe('constants without a name', () => {
  const model = ['p_\\theta(x) = \\frac{1}{Z(\\theta)} e^{-E_\\theta(x)}'];

  it('takes a C that is only ever added at the end for one', () => {
    const [step] = stepsOf(understoodLine('\\log p_\\theta(x) = -E_\\theta(x) + C', model));
    expect(step).toHaveProperty('upTo');
    expect(step).toHaveProperty('obscure');
  });

  it('takes a C with another use for a number', () => {
    const [step] = stepsOf(understoodLine('\\log p_\\theta(x) + C = -E_\\theta(x) + C', model));
    expect(step).not.toHaveProperty('upTo');
  });
});
