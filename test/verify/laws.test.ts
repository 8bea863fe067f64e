/** Laws of one letter: which of `p(x)`, `p(z)`, `p(x, z)` and `p(x \mid z)` is which, also where a score is taken. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const model = `A model of $x$ with a hidden $z$: $p(x, z) = p(x \\mid z) p(z)$, so that $p(x) = \\int p(x, z) dz$ and
$p(z \\mid x) = \\frac{p(x, z)}{p(x)}$. Let $q(z)$ be any density.\n\n`;

const verdictOf = (before: string, step: string): string | undefined =>
  stepsOf(judgeText(`${before}$$\n${step}\n$$\n`)).at(-1)?.verdict;

describe('where a score is taken in what the law is drawn of,', () => {
  test.each([
    '\\nabla_x \\log p(x) = \\mathbb{E}_{p(z \\mid x)}[\\nabla_x \\log p(x \\mid z)]',
    '\\nabla_x \\log p(x) = \\frac{1}{p(x)} \\int p(z) \\nabla_x p(x \\mid z) dz',
    '\\nabla_x \\log p(x, z) = \\nabla_x \\log p(x \\mid z)',
  ])('%s is proved', (step) => {
    expect(verdictOf(model, step)).toBe('proved');
  });

  test.each([
    '\\nabla_x \\log p(x) = \\mathbb{E}_{p(z)}[\\nabla_x \\log p(x \\mid z)]',
    '\\nabla_x \\log p(x) = \\int p(z) \\nabla_x p(x \\mid z) dz',
  ])('%s is refuted', (step) => {
    expect(verdictOf(model, step)).toBe('refuted');
  });

  test('a law without a bar is another law than the joint one as well', () => {
    const joint = 'Let $p(x) = \\int p(x, z) dz$ and $p(z) = \\int p(x, z) dx$.\n\n';
    expect(verdictOf(joint, '\\nabla_x \\log p(x) = \\frac{1}{p(x)} \\int \\nabla_x p(x, z) dz')).toBe(
      'proved',
    );
    expect(verdictOf(joint, '\\nabla_x \\log p(x) = \\int \\nabla_x p(z) dz')).not.toBe('proved');
    expect(verdictOf(joint, '\\nabla_x p(x, z) = \\nabla_x p(z)')).not.toBe('proved');
  });
});

describe('what the posterior and the prior leave of the evidence', () => {
  test.each<[string, string]>([
    ['KL(q(z) \\| p(z \\mid x)) = \\mathbb{E}_{q(z)}[\\log q(z) - \\log p(x, z)] + \\log p(x)', 'proved'],
    ['KL(q(z) \\| p(z \\mid x)) = \\mathbb{E}_{q(z)}[\\log q(z) - \\log p(x, z)] - \\log p(x)', 'refuted'],
    ['\\log p(x) = \\int p(z \\mid x) \\log \\frac{p(x, z)}{p(z \\mid x)} dz', 'proved'],
    ['\\log p(x) = \\int p(z) \\log \\frac{p(x, z)}{p(z)} dz', 'refuted'],
  ])('%s is %s', (step, verdict) => {
    expect(verdictOf(model, step)).toBe(verdict);
  });
});

test('laws of one letter that are declared one by one are known', () => {
  const declared = `\`\`\`given
x \\in \\mathbb{R}^d
z \\in \\mathbb{R}^k
p(z) \\text{ is a density}
p(z) > 0
p(x \\mid z) \\text{ is a density}
p(x \\mid z) > 0
p(x, z) = p(x \\mid z) \\, p(z)
p(x) = \\int p(x, z) \\, dz
q(z) \\text{ is a density}
q(z) > 0
\`\`\`

`;
  const bound = '\\mathbb{E}_{q(z)} \\left[ \\log p(x, z) - \\log q(z) \\right]';
  expect(verdictOf(declared, `${bound} \\le \\log p(x)`)).toBe('proved');
  expect(verdictOf(declared, `${bound} \\ge \\log p(x)`)).toBe('refuted');
});
