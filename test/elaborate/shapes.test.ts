import { describe, expect, it } from 'vitest';
import { lastMeaning, understood, verdictsOf } from './elaborating.js';

const page = (latex: string): ReturnType<typeof understood> =>
  understood(`---\ngiven: |\n  x \\in \\mathbb{R}^d\n  f(x) \\in \\mathbb{R}\n---\n\n$$ ${latex} $$\n`);

describe('vectors by their components', () => {
  it('writes inner products and squared norms as sums over the dimension', () => {
    expect(lastMeaning(page('0 = x^\\top x'))).toBe('sum(j. component(x, j) * component(x, j); range(1, d))');
    expect(lastMeaning(page('0 = \\|x\\|^2'))).toBe('sum(j. component(x, j)^2; range(1, d))');
  });

  it('writes the trace of a second gradient as a sum of second derivatives', () => {
    expect(lastMeaning(page('0 = \\operatorname{tr} \\nabla_x^2 f(x)'))).toMatch(
      /^sum\(j\. derivative\(.*; j\); x; j\); range\(1, d\)\)$/,
    );
  });

  it('gives all members of a chain the same open index', () => {
    expect(verdictsOf(page('\\nabla_x f(x) = - x'))).toEqual(['claim equal']);
    expect(lastMeaning(page('\\nabla_x f(x) = - x'))).toBe('-component(x, k)');
  });

  it('takes zero for a vector', () => {
    expect(verdictsOf(page('\\nabla_x f(x) = 0'))).toEqual(['claim equal']);
  });

  it('refuses to compare a vector with a number, and names both shapes', () => {
    const elaboration = page('\\nabla_x f(x) = f(x)');
    expect(verdictsOf(elaboration)).toEqual(['unreadable shape-mismatch']);
    const step = elaboration.chains[0]?.steps[0];
    expect(step?.kind === 'unreadable' ? step.message.text : '').toBe(
      'the two sides differ in shape: a vector of dimension d on one side, a number on the other',
    );
  });

  it('refuses to add a vector to a number and to multiply two columns', () => {
    expect(verdictsOf(page('0 = x + \\|x\\|^2'))).toEqual(['unreadable shape-mismatch']);
    expect(verdictsOf(page('0 = \\nabla_x f(x) \\nabla_x f(x)'))).toEqual(['unreadable shape-mismatch']);
  });
});
