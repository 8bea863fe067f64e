import { describe, expect, it } from 'vitest';
import { definition, facts, lastMeaning, meaning, understood, verdictsOf } from './elaborating.js';

/** The same page in other letters: nothing may depend on which ones. */
const alphabets: readonly (readonly [string, string, string, string])[] = [
  ['\\theta', 'x', 'E', 'p'],
  ['w', 'v', 'U', 'q'],
  ['\\phi', 's', 'H', '\\pi'],
];

describe.each(alphabets)('an energy-based model in %s, %s, %s, %s', (t, x, e, p) => {
  const model = `
$$ ${p}(${x}) = \\frac{1}{Z(${t})} e^{-${e}_${t}(${x})} $$

with normalising constant $Z(${t})$.

$$ \\nabla_${t} \\log ${p}_${t}(${x}) = \\mathbb{E}_{${p}_${t}(${x}')}[\\nabla_${t} ${e}_${t}(${x}')] - \\nabla_${t} ${e}_${t}(${x}) $$
`;
  const page = understood(model);

  it('fills in the parameter that the definition leaves out', () => {
    expect(verdictsOf(page)).toEqual([`definition ${p}`, 'claim equal']);
    expect(definition(page, p)).toBe(`${p}(${t}, ${x}) = 1 / Z(${t}) * exp(-${e}(${t}, ${x}))`);
  });

  it('infers the normaliser from its place', () => {
    expect(definition(page, 'Z')).toMatch(
      `Z(${t}) = integral(${x}. exp(-${e}(${t}, ${x})); space ${/^[a-z]$/.test(x) ? x.toUpperCase() : x})`,
    );
    expect(page.theory.definitions.get('Z')?.origin.kind).toBe('inferred');
  });

  it('takes the parameter for a vector and the point for a point of a space', () => {
    expect(page.theory.functions.get(e)?.parameters.map(({ kind }) => kind)).toEqual(['vector', 'space']);
  });

  it('binds the point that the expectation draws and leaves the other one free', () => {
    expect(meaning(page, 1, 1)).toContain(`expectation(${x}'. ${p}(${t}, ${x}'), derivative(`);
    expect(meaning(page, 1, 1)).toMatch(/ - derivative\(.*; k\)$/);
  });

  it('states no density fact about a function that has a formula', () => {
    expect(facts(page).filter((fact) => fact.includes('= 1'))).toEqual([]);
  });
});

describe('densities', () => {
  it('states that an opaque law under an expectation is normalised and not negative', () => {
    const page = understood('$$ \\mathbb{E}_{x \\sim q}[f(x)] = \\int q(x) f(x) dx $$');
    expect(facts(page)).toContain('integral(x. q(x); space X) = 1');
    expect(facts(page)).toContain('0 <= q(x)');
  });

  it('reads a bare law and bare functions at the point that is drawn', () => {
    const page = understood('$$ A = \\int q(y) g(y) dy $$\n\n$$ \\mathbb{E}_q[g] = 1 $$');
    expect(meaning(page, 1, 0)).toBe('expectation(y. q(y), g(y); space Y)');
  });

  it('sums and integrates over one space, which is then finite', () => {
    const page = understood('$$ Z = \\sum_x e^{-U(x)} $$\n\n$$ \\int e^{-U(x)} dx = Z $$');
    expect(facts(page)).toContain('finite(space X)');
    expect(meaning(page, 0, 1)).toBe(meaning(page, 1, 0));
  });

  it('reads the divergence of two laws as an expectation of log ratios', () => {
    const page = understood('$$ \\mathrm{KL}(q \\| r) = \\int q(x) \\log \\frac{q(x)}{r(x)} dx $$');
    expect(meaning(page, 0, 0)).toBe('expectation(x. q(x), log(q(x)) - log(r(x)); space X)');
  });

  it('averages over the data under an empirical law, also where the author slips and writes x_i', () => {
    const law = '$$ \\hat{q}_n = \\frac1n \\sum_{i=1}^n \\delta(\\cdot - x_i) $$\n\n';
    const mean = (body: string): string =>
      lastMeaning(understood(`${law}$$ 0 = \\mathbb{E}_{x \\sim \\hat{q}_n}[${body}] + g(y) - g(x) $$`));
    expect(mean('g(x)')).toContain('1 / n * sum(i. g(x(i)); range(1, n))');
    expect(mean('g(x_i)')).toMatch(/^1 \/ n \* sum\(i'?\. g\(x\(i\)\); range\(1, n\)\)/);
  });
});
