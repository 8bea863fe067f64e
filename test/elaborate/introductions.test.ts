import { describe, expect, it } from 'vitest';
import { stepsOf, understood, verdictsOf } from './elaborating.js';

describe('what a formula introduces that has no term', () => {
  it('is a supremum over functions', () => {
    const page = understood(
      '$$ S(p \\| q) = \\sup_{f \\in \\mathcal{F}} \\mathbb{E}_{x \\sim p}[f(x)] - \\mathbb{E}_{x \\sim q}[f(x)] $$',
    );
    expect(verdictsOf(page)).toEqual(['definition S(p \\| q)']);
  });

  it('is a function of some of the components of a vector, also behind its use', () => {
    const page = understood(
      '$$ \\int g(x) dx = h(x_{2:d}) $$\n\nwhere\n\n$$ h(x_{2:d}) = \\lim_{a \\to \\infty} g(a, x_{2:d}) $$',
    );
    expect(verdictsOf(page)).toEqual(['unsupported unsupported-notation', 'definition h']);
  });

  it('leaves the function itself alone where a point is put together of parts', () => {
    const page = understood('$$ h(x_{2:d}) = g(a, x_{2:d}) $$\n\n$$ \\int g(x) dx = 1 $$');
    expect(page.theory.functions.get('g')?.parameters.length).toBe(1);
  });
});

describe('a point that a formula gives', () => {
  const page = understood(
    "$$ y(\\theta) = x - \\nabla_x E_\\theta(x) $$\n\n$$ \\int E_\\theta(y) dy = 1 $$\n\n$$ E_\\theta(y) = \\int E_\\theta(y') dy' $$",
  );

  it('is introduced', () => {
    expect(verdictsOf(page)).toEqual(['definition y(\\theta)', 'claim equal', 'claim equal']);
  });

  it('keeps steps about it from being refuted, but not steps in which an integral binds its letter', () => {
    const [, bound, free] = stepsOf(page);
    expect(bound).not.toHaveProperty('obscure');
    expect(free).toHaveProperty('obscure', expect.stringContaining('y is not any point'));
  });
});
