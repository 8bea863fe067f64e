import { describe, expect, it } from 'vitest';
import { definition, facts, stepsOf, understood, verdictsOf } from './elaborating.js';

/** The same page in other letters. */
const alphabets: readonly (readonly [string, string, string])[] = [
  ['p', 'x', 'y'],
  ['q', 's', 'c'],
];

describe.each(alphabets)('a mixture in %s, %s, %s', (p, x, y) => {
  const mixture = `$$ ${p}_{n,m}(${x}) = ${p}(${y}=1) ${p}_m(${x}) + ${p}(${y}=0) ${p}_n(${x}) $$\n\n`;

  it('is defined, and Bayes says what the event is worth given the point', () => {
    const page = understood(
      `${mixture}$$ ${p}_{n,m}(${y}=0 \\mid ${x}) = \\frac{${p}_{n,m}(${x} \\mid ${y}=0) ${p}(${y}=0)}{${p}_{n,m}(${x})} $$`,
    );
    expect(verdictsOf(page)).toEqual([`definition ${p}_{n,m}`, 'claim equal']);
    expect(definition(page, `${p}_{n,m}(\\cdot|${y}=0)`)).toBe(
      `${p}_{n,m}(\\cdot|${y}=0)(${x}) = ${p}_{n}(${x})`,
    );
    expect(definition(page, `${p}_{n,m}(${y}=0|\\cdot)`)).toBe(
      `${p}_{n,m}(${y}=0|\\cdot)(${x}) = ${p}_{n,m}(\\cdot|${y}=0)(${x}) * ${p}(${y}=0) / ${p}_{n,m}(${x})`,
    );
  });

  it('is mixed alike where only the subscripts differ', () => {
    const page = understood(
      `${mixture}$$ ${p}_{n,r}(${y}=0 \\mid ${x}) = \\frac{${p}_n(${x})}{\\nu ${p}_r(${x}) + ${p}_n(${x})} $$`,
    );
    expect(verdictsOf(page).at(-1)).toBe('claim equal');
    expect(definition(page, `${p}_{n,r}`)).toBe(
      `${p}_{n,r}(${x}) = ${p}(${y}=1) * ${p}_{r}(${x}) + ${p}(${y}=0) * ${p}_{n}(${x})`,
    );
  });

  it('has weights that are positive and sum to one', () => {
    const page = understood(`${mixture}$$ ${p}(${y}=1) + ${p}(${y}=0) = 1 $$`);
    expect(facts(page)).toContain(`0 < ${p}(${y}=1)`);
    expect(facts(page)).toContain(`${p}(${y}=0) = 1 - ${p}(${y}=1)`);
  });
});

describe('events without a mixture', () => {
  it('leave what is said about them open', () => {
    const page = understood('$$ \\int f(x) p(y=1 \\mid x) dx = \\int f(x) dx $$');
    expect(stepsOf(page).at(-1)).toHaveProperty('obscure');
  });

  it('may be given a formula', () => {
    const page = understood(
      '$$ p(y=1 \\mid x) = \\frac{1}{1 + e^{-g(x)}} $$\n\n$$ p(y=1 \\mid x) = \\sigma(g(x)) $$',
    );
    expect(verdictsOf(page)).toEqual(['definition p(y=1|\\cdot)', 'claim equal']);
    expect(stepsOf(page).at(-1)).not.toHaveProperty('obscure');
  });

  it('have no meaning yet beside another variable', () => {
    expect(verdictsOf(understood('$$ \\int f(x) p(x, y=1) dx = 1 $$'))).toEqual([
      'unsupported unsupported-notation',
    ]);
  });
});
