import { describe, expect, it } from 'vitest';
import { lastMeaning, meaning, understoodLine, verdictsOf } from './elaborating.js';

describe('lists of points and of numbers', () => {
  it('takes x_i for a data point where it is declared beside x', () => {
    const page = understoodLine('1 = \\sum_{i=1}^n f(x_i)', [
      'x \\in \\mathbb{R}^d',
      'x_i \\in \\mathbb{R}^d',
    ]);
    expect(lastMeaning(page)).toBe('sum(i. f(x(i)); range(1, n))');
    expect(page.theory.functions.get('x')?.result).toEqual({ kind: 'vector', dimension: 'd' });
  });

  it('takes x_i for a data point where its index does not run over the components of x', () => {
    const page = understoodLine('f(x) = \\sum_{i=1}^n f(x_i)', ['x \\in \\mathbb{R}^d']);
    expect(lastMeaning(page)).toBe('sum(i. f(x(i)); range(1, n))');
    expect(lastMeaning(understoodLine('1 = \\sum_{i=1}^d x_i^2', ['x \\in \\mathbb{R}^d']))).toBe(
      'sum(i. component(x, i)^2; range(1, d))',
    );
  });

  it('takes a_j for an entry of the list that a sum over a_i runs over', () => {
    const given = ['S = \\sum_{i=1}^n a_i'];
    expect(lastMeaning(understoodLine('1 = a_j', given))).toBe('a(j)');
    expect(lastMeaning(understoodLine('j = a_j', given))).toBe('a_{j}');
    expect(lastMeaning(understoodLine('1 = a_b', given))).toBe('a_{b}');
  });

  it('understands a declared empirical law', () => {
    const page = understoodLine('1 = \\mathbb{E}_{\\hat{p}_n}[f(x)]', [
      'x_i \\in \\mathbb{R}^d',
      '\\hat{p}_n = \\frac1n \\sum_{i=1}^n \\delta(\\cdot - x_i)',
    ]);
    expect(page.messages).toEqual([]);
    expect(lastMeaning(page)).toContain('f(x(i))');
  });

  it('takes a_k for a component where the document differentiates by it', () => {
    const page = understoodLine('\\frac{\\partial}{\\partial a_k} \\sum_{j=1}^n e^{a_j} = e^{a_k}');
    expect(lastMeaning(page)).toBe('exp(component(a, k))');
    expect(meaning(page, 0, 0)).toContain('exp(component(a');
    expect(lastMeaning(understoodLine('\\frac{\\partial}{\\partial z_1} \\sum_{j=1}^K z_j = z_1'))).toBe(
      'component(z, 1)',
    );
    expect(lastMeaning(understoodLine('\\frac{\\partial}{\\partial w_k} w_k^2 = 2 w_k'))).toBe(
      '2 * component(w, k)',
    );
  });

  it('takes a sum without a range to one of its own, unless another sum tells the range', () => {
    expect(verdictsOf(understoodLine('\\sum_j a_j = \\sum_j a_j + 1'))).toEqual(['claim equal']);
    expect(verdictsOf(understoodLine('\\sum_{j < i} a_j = 1'))).toEqual(['unsupported unsupported-notation']);
    expect(lastMeaning(understoodLine('\\sum_{j=1}^n a_j = \\sum_j a_j'))).toBe('sum(j. a(j); range(1, n))');
  });

  it('lets a derivative reach over a weight', () => {
    expect(lastMeaning(understoodLine('1 = \\partial_t \\frac1n \\sum_{i=1}^n f_i(t)'))).toMatch(/^d/);
  });
});
