/** What edits never take apart: signs that are written with letters. */
import { describe, expect, test } from 'vitest';
import { formulaOf } from '../campaign/steps.js';
import { variantsOf } from '../../src/repair/edits/edits.js';
import type { Sight } from '../../src/repair/sight.js';

const variants = (latex: string, other = latex): readonly string[] => {
  const [formula, neighbour] = [formulaOf(latex, new Map()), formulaOf(other, new Map())];
  if (formula === null || neighbour === null) throw new Error(`unreadable: ${latex}`);
  const sight: Sight = { other: neighbour, constants: [], laws: [], sums: [] };
  return variantsOf(formula, sight, 'false').map(({ latex: text }) => text.replace(/\s+/g, ''));
};

describe('signs written with letters stay whole', () => {
  test('of a derivative', () => {
    for (const latex of variants('\\frac{d^2}{d b^2} \\log Q(b)', '2 b Q(b)')) {
      expect(latex).not.toMatch(/Q\(d\)|frac\{-d|frac\{2d|frac\{d\}\{d\+b/);
      if (latex.includes('\\frac')) expect(latex).toMatch(/\\frac\{(?:1|d(?:\^2)?\}\{d[bQ])/);
    }
  });

  test('of a transposed vector', () => {
    for (const latex of variants('a^\\top b').filter((text) => text.includes('\\top')))
      expect(latex.replace(/[ab]\^\\top/g, '')).not.toContain('\\top');
  });

  test('of a divergence in italic letters', () => {
    const all = variants('s KL(Q \\| P)');
    expect(all).toContain('sKL(P\\|Q)');
    for (const latex of all) expect(latex.replace('KL', '')).not.toMatch(/[KL]/);
  });

  test('of an integral, whose differential goes with it', () => {
    const all = variants('\\int f(x) g(x) \\, dx');
    expect(all).toContain('f(x)g(x)\\,');
    for (const latex of all) if (!latex.includes('\\int')) expect(latex).not.toContain('dx');
  });

  test('but the variable of a derivative may be another', () => {
    expect(variants('\\frac{\\partial}{\\partial x_i} f(x)', 'g_j(x)')).toContain(
      '\\frac{\\partial}{\\partialx_j}f(x)',
    );
  });
});
