/** Runs of a sequence, `x_{1:T}`: points of their own, in lists where longer ones consist of shorter ones. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdicts = (...displays: readonly string[]): readonly string[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text: displays.map((one) => `$$ ${one} $$`).join('\n\n') })).map(
    ({ verdict, reason }) => reason ?? verdict,
  );

const bound = '\\mathbb{E}_{q(x_{1:T} \\mid x_0)} \\log \\frac{p(x_{0:T})}{q(x_{1:T} \\mid x_0)}';

const conditional = 'q(x_{1:T} \\mid x_0)';
const known = 'D_{KL}(q(x_{1:T} \\mid x_0) \\| p(x_{1:T} \\mid x_0)) \\ge 0';

describe('a run', () => {
  it('is what an expectation, an integral and a divergence run over', () => {
    const weight = `\\frac{p(x_{0:T})}{${conditional}}`;
    const chain = [
      '\\log p(x_0)',
      '\\log \\int p(x_{0:T}) \\, d x_{1:T}',
      `\\log \\mathbb{E}_{${conditional}} ${weight}`,
    ];
    expect(verdicts(known, `${chain.join(' = ')} \\ge ${bound}`)).toEqual([
      'proved',
      'proved',
      'proved',
      'proved',
    ]);
    expect(verdicts('\\mathbb{E}_{q(x_{1:n})}[c + 1] = c + 1')).toEqual(['proved']);
  });

  it('consists of what stands before and behind its middle', () => {
    const joint = 'p(z_t \\mid x_{1:t}) \\, p(x_t \\mid x_{1:t-1})';
    const factors = 'p(x_t \\mid z_t, x_{1:t-1}) \\, p(z_t \\mid x_{1:t-1})';
    expect(verdicts(`${joint} = ${factors}`)).toEqual(['proved']);
    expect(verdicts(`${joint} = 2 ${factors}`)).not.toEqual(['proved']);
    expect(verdicts(known, '\\int p(x_{0:T}) \\, dx_{1:T} = p(x_0)')).toEqual(['proved', 'proved']);
    expect(verdicts(known, '\\int p(x_{0:T}) \\, dx_0 = p(x_0)')).not.toEqual(['proved', 'proved']);
  });

  it('is drawn in all its parts', () => {
    const outer = '\\mathbb{E}_{x_{0:T} \\sim q(x_{0:T})}[V(x_{1:T}, x_0)]';
    expect(verdicts(`${outer} = \\mathbb{E}_{q(x_0)} \\mathbb{E}_{${conditional}}[V(x_{1:T}, x_0)]`)).toEqual(
      ['proved'],
    );
  });

  it('may leave its first entry to others', () => {
    const mean = `\\mathbb{E}_{${conditional}}[f(x_1, x_0)]`;
    expect(verdicts(`${mean} = \\mathbb{E}_{q(x_1 \\mid x_0)}[f(x_1, x_0)]`)).toEqual(['proved']);
    expect(verdicts(`${mean} = f(x_1, x_0)`)).not.toEqual(['proved']);
  });

  it('is no mistake where the order is turned round', () => {
    expect(verdicts(known, `\\log p(x_0) \\le ${bound}`)).not.toEqual(['proved', 'proved']);
  });

  it('is another point for each number that a sum counts with', () => {
    expect(verdicts('\\sum_{t=1}^T f(x_{1:t}) = T f(x_{1:t})')).toEqual(['unsupported-notation']);
  });

  it('stays where it may overlap with something else', () => {
    expect(verdicts(`\\mathbb{E}_{${conditional}}[f(x_T)] = \\mathbb{E}_{q(x_T \\mid x_0)}[f(x_T)]`)).toEqual(
      ['unsupported-notation'],
    );
    expect(verdicts('\\mathbb{E}_{x_{1:T} \\sim q}[f(x_T)] = \\mathbb{E}_{x_T \\sim q}[f(x_T)]')).toEqual([
      'unsupported-notation',
    ]);
  });

  it('has a law that a product of laws of its entries defines', () => {
    expect(verdicts('p(x_{1:T}, z_{1:T}) = p(z_1) \\prod_{t=1}^T p(x_t \\mid z_t)')).toEqual(['definition']);
  });
});
