/** Components of formulas: a number below brackets. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const given = '---\ngiven: |\n  x \\in \\mathbb{R}^d\n  y \\in \\mathbb{R}^d\n---\n';

const product = 'x^\\top y = \\sum_{i=1}^d x_i y_i';

const verdict = (step: string): string | undefined =>
  stepsOf(judgeOnly({ path: 'notes.md', text: `${given}\n$$ ${product} $$\n\n$$ ${step} $$` }))
    .map(({ verdict: found, reason }) => reason ?? found)
    .at(-1);

describe('a number below brackets', () => {
  it('is that of a component where vectors stand in them', () => {
    expect(verdict('(x + y)_i = x_i + y_i')).toBe('proved');
    expect(verdict('(x + y)_i = x_i - y_i')).toBe('refuted');
    expect(verdict('[\\nabla_x f(x)]_i = \\frac{\\partial f(x)}{\\partial x_i}')).toBe('proved');
  });

  it('may be a rising factorial', () => {
    expect(verdict('(a)_2 = a (a + 1)')).toBe('unsupported-notation');
    expect(verdict('(a + 1)_2 = (a + 1) (a + 2)')).toBe('unsupported-notation');
  });

  it('belongs to the function before the brackets', () => {
    expect(verdict('\\sum_{c=1}^C s(z)_c + 1 = 1 + \\sum_{c=1}^C s_c(z)')).toBe('proved');
    expect(verdict('n + n (z)_c = n (1 + (z)_c)')).toBe('unsupported-notation');
  });
});
