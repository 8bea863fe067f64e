/** Sums over named sets: spaces, lists of data, and sets of which nothing is known. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const verdicts = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).map(({ verdict, reason }) => reason ?? verdict);

const of = (claim: string): string | undefined => verdicts(`$$ ${claim} $$`).at(-1);

describe('a data set', () => {
  it('is a list of points, as many as its bars say', () => {
    expect(of('\\frac{1}{|D|} \\sum_{x \\in D} (f(x) + 1) = 1 + \\frac{1}{|D|} \\sum_{x \\in D} f(x)')).toBe(
      'proved',
    );
    expect(of('S = \\sum_{x \\in D} (f(x) + 1) = 1 + \\sum_{x \\in D} f(x)')).toBe('refuted');
    expect(of('\\sum_{x \\in \\mathcal{D}} f(x) = \\sum_{z \\in \\mathcal{D}} f(z)')).toBe('proved');
  });

  it('is no space', () => {
    expect(of('\\sum_{x \\in D} f(x) = \\sum_x f(x)')).not.toBe('proved');
    expect(of('\\sum_{x \\in D} f(x) = \\sum_{x \\in T} f(x)')).not.toBe('proved');
  });

  it('may consist of pairs', () => {
    const sum = '\\sum_{(x, y) \\in D} (f(x) - g(y))';
    expect(of(`${sum} = \\sum_{x \\in D} f(x) - \\sum_{y \\in D} g(y)`)).toBe('proved');
    expect(of(`S = ${sum} = \\sum_{x \\in D} f(x) - |D| \\sum_{y \\in D} g(y)`)).toBe('refuted');
    expect(of(`${sum} = \\sum_{x, y \\in D} f(x) - \\sum_{z \\in D} g(z)`)).toBe('unsupported-notation');
  });
});

describe('other sets', () => {
  it('are the space of their letter', () => {
    expect(of('\\sum_{x \\in \\mathcal{X}} f(x) = \\sum_x f(x)')).toBe('proved');
    expect(of('\\sum_{y \\in Y} \\frac{1}{|Y|} = 1')).toBe('proved');
  });

  it('are not told apart where there are two of them', () => {
    expect(of('\\sum_{x \\in A} f(x) = \\sum_{x \\in B} f(x)')).toBe('unsupported-notation');
    expect(of('\\sum_{j \\in N(i)} f(j) = \\sum_j f(j)')).toBe('unsupported-notation');
  });
});

describe('the likelihood of data', () => {
  const family =
    'with $Z(w) = \\sum_x e^{w^\\top s(x)}$ and $p(x; w) = e^{w^\\top s(x)} / Z(w)$\n\n' +
    '$$ \\log p(D; w) = \\sum_{x \\in D} \\log p(x; w) $$\n\n';

  it('is a product where the document says so once', () => {
    const claim = '$$ \\log p(D; w) = \\sum_{x \\in D} w^\\top s(x) - |D| \\log Z(w) $$';
    expect(verdicts(family + claim)).toEqual(['definition', 'definition', 'no-common-ground', 'proved']);
    expect(verdicts(family + claim.replace('|D| ', '')).at(-1)).toBe('refuted');
  });

  it('is anything where it does not', () => {
    expect(of('\\log p(D; w) = \\sum_{x \\in D} w^\\top s(x)')).toBe('no-common-ground');
  });
});

describe('a normalising constant of another parameter', () => {
  const first =
    '$$ p(y) = \\frac{1}{Z(\\phi)} g(y; \\phi), \\quad \\text{where} $$\n\n$$ Z(\\phi) = \\sum_y g(y; \\phi) $$\n\n';
  const second = '$$ q(x; \\theta) = \\frac{e^{\\theta^\\top s(x)}}{Z(\\theta)} $$\n\n';

  it('belongs to the law that is divided by it', () => {
    const note = `${first}${second}$$ \\nabla_\\theta \\log Z(\\theta) = \\mathbb{E}_{q(x; \\theta)}[s(x)] $$`;
    expect(verdicts(note).at(-1)).toBe('proved');
    expect(verdicts(note.replace('[s(x)]', '[s(x) + s(x)]')).at(-1)).toBe('refuted');
  });
});
