import { describe, expect, it } from 'vitest';
import { definition, facts, meaning, understood, verdictsOf } from './elaborating.js';

/** The same page in other letters. */
describe.each([
  ['z', 'i'],
  ['u', 'k'],
])('a standard normal vector %s', (z, i) => {
  const page = understood(
    `$$ \\mathbb{E}_{${z} \\sim \\mathcal{N}(0, I)}[\\|${z}\\|^2] = \\sum_{${i}=1}^d \\int \\mathcal{N}(${z}; 0, I) ${z}_${i}^2 d${z} $$`,
  );

  it('has the density that everybody means', () => {
    expect(definition(page, '\\mathcal{N}(0, I)')).toBe(
      '\\mathcal{N}(0, I)(z) = exp(-(sum(j. component(z, j)^2; range(1, d)) / 2)) / sqrt(2 * pi)^d',
    );
    expect(meaning(page, 0, 1)).toBe(
      `sum(${i}. integral(${z}. \\mathcal{N}(0, I)(${z}) * component(${z}, ${i})^2; vector d); range(1, d))`,
    );
  });

  it('has mean zero and the unit matrix for its covariance', () => {
    const law = 'expectation(z. \\mathcal{N}(0, I)(z), ';
    expect(facts(page)).toContain(`${law}component(z, i); vector d) = 0`);
    expect(facts(page)).toContain(`${law}component(z, i) * component(z, j); vector d) = delta(i, j)`);
  });
});

describe('normal laws', () => {
  it('have their formula on the line', () => {
    const page = understood('$$ \\mathbb{E}_{u \\sim \\mathcal{N}(0, 1)}[u^2] = 1 $$');
    expect(definition(page, '\\mathcal{N}(0, 1)')).toBe(
      '\\mathcal{N}(0, 1)(u) = exp(-(u^2 / 2)) / sqrt(2 * pi)',
    );
    expect(verdictsOf(page)).toEqual(['claim equal']);
  });

  it('with another mean or covariance have no meaning yet', () => {
    const page = understood('$$ \\mathbb{E}_{u \\sim \\mathcal{N}(\\mu, \\sigma^2)}[u] = \\mu $$');
    expect(verdictsOf(page)).toEqual(['unsupported unsupported-notation']);
  });
});
