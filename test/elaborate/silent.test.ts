import { describe, expect, it } from 'vitest';
import { lastMeaning, stepsOf, understoodLine, verdictsOf } from './elaborating.js';

const model = ['p(x) = \\frac1Z e^{-E(x)}', 'Z = \\int e^{-E(x)}dx'];

describe('parameters that no formula shows', () => {
  it('are hidden arguments of the one function without a formula', () => {
    const page = understoodLine('\\nabla_\\theta \\log p(x) = -\\nabla_\\theta E(x)', model);
    expect(lastMeaning(page)).toContain("E(\\theta', x)");
    expect([...(page.theory.functions.get('Z')?.parameters ?? [])].map(({ kind }) => kind)).toEqual([
      'vector',
    ]);
    expect(stepsOf(page)[0]).not.toHaveProperty('obscure');
  });

  it('make a step obscure where several functions may depend on them', () => {
    const page = understoodLine('\\nabla_\\theta \\int p(x) f(x) dx = \\int f(x) \\nabla_\\theta p(x) dx', [
      'p(x) \\text{ is a density}',
    ]);
    expect(stepsOf(page)[0]).toHaveProperty('obscure');
  });

  it('leave a step open where nothing can depend on them', () => {
    expect(verdictsOf(understoodLine('\\nabla_\\theta J = 0'))).toEqual(['unsupported no-dependence']);
  });

  it('are none where a formula shows them', () => {
    const page = understoodLine('\\nabla_\\theta \\log p(x) = -\\nabla_\\theta E(x; \\theta)', [
      'p(x) = \\frac1Z e^{-E(x; \\theta)}',
      'Z = \\int e^{-E(x; \\theta)}dx',
    ]);
    expect(stepsOf(page)[0]).toEqual({ kind: 'claim', claim: 'equal', message: null });
  });
});
