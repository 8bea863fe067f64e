import { describe, expect, it } from 'vitest';
import { definition, meaning, understood, verdictsOf } from './elaborating.js';

/** The same page in other letters. */
describe.each([
  ['z', 'i'],
  ['u', 'k'],
])('a standard normal vector %s', (z, i) => {
  const page = understood(
    `$$ \\mathbb{E}_{${z} \\sim \\mathcal{N}(0, I)}[\\|${z}\\|^2] = \\sum_{${i}=1}^d \\int \\mathcal{N}(${z}; 0, I) ${z}_${i}^2 d${z} $$`,
  );

  it('has the density with mean zero and variance one in every component', () => {
    expect(definition(page, '\\mathcal{N}_{I}')).toBe('\\mathcal{N}_{I}(m, v, x) = normal(x, m, v)');
    expect(meaning(page, 0, 1)).toContain(`, 1, ${z}) * component(${z}, ${i})^2; vector d); range(1, d))`);
  });
});

describe('normal laws', () => {
  it('have their formula on the line', () => {
    const page = understood('$$ \\mathbb{E}_{u \\sim \\mathcal{N}(\\mu, \\sigma^2)}[u^2] = 1 $$');
    expect(definition(page, '\\mathcal{N}')).toBe(
      '\\mathcal{N}(m, v, x) = exp(-((x - m)^2 / (2 * v))) / sqrt(2 * pi * v)',
    );
    expect(verdictsOf(page)).toEqual(['claim equal']);
  });

  it.each(['\\Sigma', 'S', '\\sigma', '\\operatorname{diag}(\\sigma^2)'])(
    'have no meaning yet with the covariance %s',
    (covariance) => {
      const page = understood(`$$ \\mathbb{E}_{u \\sim \\mathcal{N}(\\mu, ${covariance})}[u] = \\mu $$`);
      expect(verdictsOf(page)).toEqual(['unsupported unsupported-notation']);
    },
  );

  it('is what is written out behind its name, where nothing else tells whether the spread is a variance', () => {
    const formula = (scale: string): string =>
      `\\frac{1}{\\sqrt{2 \\pi} ${scale}} \\exp\\left(-\\frac{(u - m)^2}{2 ${scale}^2}\\right)`;
    const page = understood(`$$ f(u) = \\mathcal{N}(m, s) = ${formula('s')} $$`);
    expect(definition(page, 'f')).toBe('f(u) = 1 / (sqrt(2 * pi) * s) * exp(-((u - m)^2 / (2 * s^2)))');
    expect(verdictsOf(page)).toEqual(['definition f', 'unsupported unsupported-notation']);
  });
});
