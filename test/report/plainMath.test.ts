import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainMath } from '../../src/report/plainMath.js';

const readings: readonly (readonly [string, string])[] = [
  ['\\frac{\\partial}{\\partial \\theta} \\log Z(\\theta)', '∂/∂θ log Z(θ)'],
  ['\\frac{\\partial \\log p_\\theta(x)}{\\partial\\theta}', '∂ log p_θ(x)/∂θ'],
  [
    '\\nabla_\\theta \\log p_\\theta(x) = \\frac{1}{p_\\theta(x)} \\nabla_\\theta p_\\theta(x)',
    '∇_θ log p_θ(x) = 1/p_θ(x) · ∇_θ p_θ(x)',
  ],
  ['\\frac{\\frac{\\partial}{\\partial\\theta} Z(\\theta)}{Z(\\theta)}', '(∂/∂θ Z(θ))/Z(θ)'],
  ['\\int e^{-E_\\theta(x)} \\mathrm{d}x', '∫ e^{−E_θ(x)} dx'],
  ['-\\mathbb{E}_{p_\\theta(x)} \\left[ f(x) \\right]', '−𝔼_{p_θ(x)}[f(x)]'],
  ['Z(\\theta)^{-1} x_{12}^2', 'Z(θ)⁻¹ x₁₂²'],
  ['\\frac{a+b}{c d}', '(a + b)/(cd)'],
  ['\\log\\frac{p(x)}{q(x)}', 'log(p(x)/q(x))'],
  ['\\sum_{i=1}^N \\Big( x_i - \\bar{x} \\Big)^\\top', 'Σ_{i=1}^N (x_i − x̄)ᵀ'],
  ['p_{\\text{data}}(x\\,|\\,y)', 'p_data(x | y)'],
  ['\\underbrace{a+b}_{\\text{the sum}} = c. % expect: refuted', 'a + b = c'],
  ['\\sqrt{\\frac{a}{b}} = \\sqrt{12}', '√(a/b) = √12'],
  ['\\sqrt{2} \\pm \\sqrt[3]{x+y}', '√2 ± ∛(x + y)'],
  ['D_{KL}(p \\| q) \\ne 0', 'D_KL(p‖q) ≠ 0'],
  ['\\mystery{x} + \\hat\\theta', 'mystery x + θ̂'],
  ['\\|x - y\\|^2', '‖x − y‖²'],
];

describe('LaTeX in one line', () => {
  test.each(readings)('%s reads %s', (latex, text) => {
    expect(plainMath(latex)).toBe(text);
  });

  test('shows a bracket only where its absence would mislead', () => {
    expect(plainMath('\\frac{\\exp(-E)}{Z(\\theta)}')).toBe('exp(−E)/Z(θ)');
    expect(plainMath('\\frac{1}{\\int f(x)\\,dx}')).toBe('1/(∫ f(x) dx)');
  });

  test('takes a sign out of a fraction only if it stands before all of the numerator', () => {
    expect(plainMath('\\frac{-a + b}{c}')).toBe('(−a + b)/c');
    expect(plainMath('\\frac{-(a - b)}{c}')).toBe('−(a − b)/c');
  });

  test('takes any string at all and gives one line', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ..."{ } [ ] ( ) ^ _ ' & % \n \\ \\frac \\sqrt \\left \\right \\begin{cases} \\end \\hat \\text{ \\not \\binom".split(
          ' ',
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(plainMath(pieces.join(''))).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test.each(['{', '\\frac', '^', '\\left(', '\\sqrt{', '_{'])(
    'ends on %s nested ten thousand times',
    (piece) => {
      expect(typeof plainMath(piece.repeat(3000))).toBe('string');
    },
  );
});
