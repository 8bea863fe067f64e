/** Vectors with capital letters, told by inner products that stand where only numbers do. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdicts = (text: string): readonly string[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text })).map(({ verdict }) => verdict);

describe('a capital letter in an inner product', () => {
  const law = '$$P(y \\mid x, W) = N(y \\mid W^T x, \\sigma^2)$$\nThe density is\n';
  const density = (sign: string): string =>
    `${law}$$P(y \\mid x, W) = \\frac{1}{\\sqrt{2 \\pi \\sigma^2}} \\exp\\left(${sign}\\frac{(y - W^T x)^2}{2 \\sigma^2}\\right)$$`;

  it('is a vector where the product is a mean on the line', () => {
    expect(verdicts(density('-'))).toEqual(['definition', 'proved']);
    expect(verdicts(density(''))).toEqual(['definition', 'refuted']);
  });

  it('is one beside a list of vectors', () => {
    const loss = '$$J(W) = \\sum_{i=1}^n (y_i - W^T x_i)^2 + \\lambda \\|W\\|^2$$\nIts gradient is\n';
    const gradient = (sign: string): string =>
      `${loss}$$\\nabla_W J = ${sign} 2 \\sum_{i=1}^n (y_i - W^T x_i) x_i + 2 \\lambda W$$`;
    expect(verdicts(gradient('-'))).toEqual(['definition', 'proved']);
    expect(verdicts(gradient(''))).toEqual(['definition', 'refuted']);
  });

  it('is one in the logarithm of a sigmoid', () => {
    const loss = '$$L(W) = -y \\log \\sigma(W^T x + b) - (1 - y) \\log(1 - \\sigma(W^T x + b))$$\nSo\n';
    expect(verdicts(`${loss}$$\\nabla_W L = (\\sigma(W^T x + b) - y) x$$`)).toEqual(['definition', 'proved']);
    expect(verdicts(`${loss}$$\\nabla_W L = (y - \\sigma(W^T x + b)) x$$`)).toEqual([
      'definition',
      'refuted',
    ]);
  });

  it('may be a matrix in a norm, a layer, an inverse or between capital letters', () => {
    for (const latex of [
      '\\nabla_x \\|y - W^T x\\|^2 = 2 \\|y - W^T x\\|',
      '\\nabla_x \\|\\sigma(W^T x)\\|^2 = 0',
      '(W^T W)^{-1} = W^{-2}',
      'W (X^T W)^2 = (X^T W)^2 W',
      '(W^T x)^{-1} W = 1',
    ])
      expect(verdicts(`$$${latex}$$`), latex).not.toContain('proved');
  });
});
