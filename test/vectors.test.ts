/** Vectors as arguments: functions of sums and multiples of vectors, points that have a formula, names under braces. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from './judged.js';

const given = [
  '---',
  'given: |',
  '  x \\in \\mathbb{R}^d',
  '  z \\in \\mathbb{R}^d',
  '  E(x) \\in \\mathbb{R}',
  '---',
  '',
].join('\n');

const verdictsOf = (formula: string): readonly string[] =>
  stepsOf(judgeText(`${given}$$ ${formula} $$`)).map(({ verdict }) => verdict);

describe('proves', () => {
  test.each([
    'E(x + z) = E(z + x)',
    'E(x + \\epsilon z) = E(x) + \\epsilon z^\\top \\nabla_x E(x) + o(\\epsilon)',
    'E(x + \\epsilon z) = E(x) + \\epsilon z^\\top \\nabla_x E(x) + \\frac{\\epsilon^2}{2} z^\\top \\nabla_x^2 E(x) z + o(\\epsilon^2)',
    'E(x - \\eta \\nabla_x E(x)) = E(x) - \\eta \\|\\nabla_x E(x)\\|^2 + O(\\eta^2)',
  ])('%s', (formula) => {
    expect(verdictsOf(formula)).toEqual(['proved']);
  });
});

describe('refutes', () => {
  test.each([
    'E(x + z) = E(x - z)',
    'E(x + z) = E(x) + E(z)',
    'E(x + \\epsilon z) = E(x) - \\epsilon z^\\top \\nabla_x E(x) + o(\\epsilon)',
    'E(x + \\epsilon z) = E(x) + \\epsilon z^\\top \\nabla_x E(x) + \\epsilon^2 z^\\top \\nabla_x^2 E(x) z + o(\\epsilon^2)',
    'E(x - \\eta \\nabla_x E(x)) = E(x) - 2 \\eta \\|\\nabla_x E(x)\\|^2 + O(\\eta^2)',
  ])('%s', (formula) => {
    expect(verdictsOf(formula)).toEqual(['refuted']);
  });
});

test('a point with a formula stands for it, and a mean over it is one over what is drawn', () => {
  const text = `Let $x'$ be one step from $x$, where
$$ x'(\\theta_s) = x - \\frac{\\epsilon^2}{2} \\nabla_x E_{\\theta_s}(x) + \\epsilon z, \\quad z \\sim \\mathcal{N}(z; 0, I), $$
and $Z(\\theta) = \\int e^{-E_\\theta(x)} dx$. Then
$$ E_\\theta(x') = E_\\theta(x) + \\epsilon \\nabla_x^\\top E_\\theta(x) z + o(\\epsilon) $$
$$ \\mathbb{E}_{x' \\sim q(x')}[E_\\theta(x')] = \\mathbb{E}_{z \\sim \\mathcal{N}(0, I)}[E_\\theta(x')] $$
$$ E_\\theta(x') = E_\\theta(x) - \\epsilon \\nabla_x^\\top E_\\theta(x) z + o(\\epsilon) $$`;
  expect(stepsOf(judgeText(text)).map(({ verdict }) => verdict)).toEqual([
    'definition',
    'definition',
    'proved',
    'proved',
    'refuted',
  ]);
});

test('a caption under a brace is a name for what stands above it', () => {
  expect(
    verdictsOf('x^\\top \\underbrace{(x + z)}_{A} + A^\\top A = x^\\top (x + z) + \\|x + z\\|^2'),
  ).toEqual(['proved']);
});
