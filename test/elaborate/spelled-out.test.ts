import { describe, expect, it } from 'vitest';
import { judgeText } from '../judged.js';
import { lastMeaning, understoodLine, verdictsOf } from './elaborating.js';

describe('short notations', () => {
  it('takes a plain E with a law below it for an expectation', () => {
    for (const sign of ['E', '\\mathrm{E}', '\\mathop{E}', '\\operatorname{E}'])
      expect(lastMeaning(understoodLine(`1 = ${sign}_{p(x)}[f(x)]`))).toBe(
        lastMeaning(understoodLine('1 = \\mathbb{E}_{p(x)}[f(x)]')),
      );
    expect(lastMeaning(understoodLine('1 = E_p(f(x))', ['p(x) \\text{ is a density}']))).toBe(
      lastMeaning(understoodLine('1 = \\mathbb{E}_p[f(x)]', ['p(x) \\text{ is a density}'])),
    );
    expect(lastMeaning(understoodLine('1 = E_{p_\\theta(x)}[\\nabla_\\theta E_\\theta(x)]'))).toBe(
      lastMeaning(understoodLine('1 = \\mathbb{E}_{p_\\theta(x)}[\\nabla_\\theta E_\\theta(x)]')),
    );
  });

  it('leaves an energy with its parameter alone', () => {
    expect(lastMeaning(understoodLine('1 = e^{-E_\\theta(x)}'))).toBe('exp(-E_{\\theta}(x))');
  });

  it('does not judge an expectation under an unknown law', () => {
    expect(verdictsOf(understoodLine('E[f(x) g(x)] = f(x) E[g(x)]'))).toEqual([
      'unsupported unsupported-notation',
    ]);
  });

  it('spells variances and covariances out', () => {
    const given = ['p(x) \\text{ is a density}'];
    expect(lastMeaning(understoodLine('1 = \\mathrm{Var}_p[f(x)]', given))).toBe(
      lastMeaning(
        understoodLine('1 = \\mathbb{E}_p[f(x) f(x)] - \\mathbb{E}_p[f(x)] \\mathbb{E}_p[f(x)]', given),
      ),
    );
    expect(lastMeaning(understoodLine('1 = \\operatorname{Cov}_p(f(x), g(x))', given))).toBe(
      lastMeaning(
        understoodLine('1 = \\mathbb{E}_p[f(x) g(x)] - \\mathbb{E}_p[f(x)] \\mathbb{E}_p[g(x)]', given),
      ),
    );
  });

  it('takes the entropy of a law whose point is a dot over that point', () => {
    const judged = (right: string): string =>
      judgeText(`$$ \\mathcal{H}(\\pi_\\theta(\\cdot \\mid s)) = ${right} $$`).files[0]?.chains[0]?.steps[0]
        ?.verdict ?? '';
    expect(judged('-\\sum_a \\pi_\\theta(a \\mid s) \\log \\pi_\\theta(a \\mid s)')).toBe('proved');
    expect(judged('-\\sum_s \\pi_\\theta(a \\mid s) \\log \\pi_\\theta(a \\mid s)')).not.toBe('proved');
    expect(judged('\\sum_a \\pi_\\theta(a \\mid s) \\log \\pi_\\theta(a \\mid s)')).toBe('refuted');
  });
});
