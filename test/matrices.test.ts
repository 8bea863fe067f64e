/** Matrices in the author's notation: declared, called so by the text, or told by what they are multiplied by. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from './judged.js';

const verdictsOf = (text: string): readonly string[] =>
  stepsOf(judgeText(text)).map(({ verdict }) => verdict);

const declared = [
  '---',
  'given: |',
  '  A \\in \\mathbb{R}^{m \\times n}',
  '  B, C \\in \\mathbb{R}^{n \\times n}',
  '  x, z \\in \\mathbb{R}^n',
  '  y \\in \\mathbb{R}^m',
  '---',
  '',
].join('\n');

const vectors = '---\ngiven: |\n  x, y \\in \\mathbb{R}^d\n---\n\n';

describe('of declared matrices, proves', () => {
  test.each([
    String.raw`y^\top A x = x^\top A^\top y`,
    String.raw`(A B)^\top = B^\top A^\top`,
    String.raw`\|A x\|^2 = x^\top A^\top A x`,
    String.raw`\|A x - y\|^2 = x^\top A^\top A x - 2 y^\top A x + y^\top y`,
    String.raw`\operatorname{tr}(B C) = \operatorname{tr}(C B)`,
    String.raw`\operatorname{tr}(A^\top A) = \|A\|_F^2`,
    String.raw`x^\top B x = \operatorname{tr}(B x x^\top)`,
    String.raw`(y^\top A x)^2 = x^\top A^\top y y^\top A x`,
    String.raw`(I - B)(I + B) = I - B B`,
    String.raw`y^\top A x = \sum_{i=1}^m \sum_{j=1}^n A_{ij} y_i x_j`,
    String.raw`\nabla_x \|y - A x\|^2 = -2 A^\top (y - A x)`,
    String.raw`\nabla_x \left( x^\top B x \right) = (B + B^\top) x`,
    String.raw`\nabla_x^2 \frac{1}{2} \|A x - y\|^2 = A^\top A`,
    String.raw`\nabla_A \left( y^\top A x \right) = y x^\top`,
    String.raw`\frac{\partial}{\partial A_{ij}} \left( y^\top A x \right) = y_i x_j`,
    String.raw`\nabla_B \operatorname{tr}(B C) = C^\top`,
    String.raw`\nabla_A \frac{1}{2} \|y - A x\|^2 = (A x - y) x^\top`,
    String.raw`\nabla_x e^{-x^\top B x} = -e^{-x^\top B x} (B + B^\top) x`,
  ])('%s', (formula) => {
    expect(verdictsOf(`${declared}$$ ${formula} $$`)).toEqual(['proved']);
  });
});

describe('of declared matrices, refutes', () => {
  test.each([
    String.raw`\nabla_x \left( x^\top B x \right) = 2 B x`,
    String.raw`\nabla_x \|y - A x\|^2 = 2 A^\top (y - A x)`,
    String.raw`\nabla_x^2 \frac{1}{2} \|A x - y\|^2 = 2 A^\top A`,
    String.raw`\|A x - y\|^2 = x^\top A^\top A x - y^\top A x + y^\top y`,
    String.raw`B C = C B`,
    String.raw`x^\top B z = z^\top B x`,
    String.raw`(B C)^\top = B^\top C^\top`,
    String.raw`\operatorname{tr}(B C) = \operatorname{tr}(B) \operatorname{tr}(C)`,
    String.raw`\nabla_B \operatorname{tr}(B C) = C`,
    String.raw`\|B\|_F^2 = \operatorname{tr}(B B)`,
    String.raw`x^\top (B + \lambda I) x = x^\top B x + \lambda`,
  ])('%s', (formula) => {
    expect(verdictsOf(`${declared}$$ ${formula} $$`)).toEqual(['refuted']);
  });
});

describe('of declared matrices, does not read', () => {
  test.each([
    String.raw`A x = A^\top x`,
    String.raw`\nabla_x \|y - A x\|^2 = -2 A (y - A x)`,
    String.raw`\nabla_A \left( y^\top A x \right) = x y^\top`,
    String.raw`\operatorname{tr}(A) = 0`,
    String.raw`A + B = B + A`,
  ])('%s', (formula) => {
    expect(verdictsOf(`${declared}$$ ${formula} $$`)).toEqual(['unreadable']);
  });
});

test('a matrix that is called symmetric is', () => {
  const text = String.raw`Let $S$ be a symmetric matrix.

$$ \nabla_x \left( x^\top S x \right) = 2 S x $$

$$ x^\top S y = y^\top S x $$

$$ (x + y)^\top S (x + y) = x^\top S x + 2 x^\top S y + y^\top S y $$

$$ \nabla_x^2 \frac{1}{2} x^\top S x = S $$

$$ \nabla_x \left( x^\top S x \right) = S x $$

$$ (x + y)^\top S (x + y) = x^\top S x + x^\top S y + y^\top S y $$

$$ x^\top S y = x^\top S x $$`;
  expect(verdictsOf(vectors + text)).toEqual([
    ...['proved', 'proved', 'proved', 'proved'],
    ...['refuted', 'refuted', 'refuted'],
  ]);
});

test('what stands between two vectors is a matrix, and lengths follow from products', () => {
  const text = String.raw`We minimise

$$ L(\theta) = \|y - X\theta\|^2 $$

$$ \nabla_\theta L(\theta) = -2 X^\top (y - X\theta) $$

$$ \nabla_\theta^2 L(\theta) = 2 X^\top X $$

$$ \nabla_\theta L(\theta) = 2 X^\top (y - X\theta) $$

$$ \nabla_\theta L(\theta) = -X^\top (y - X\theta) $$`;
  expect(verdictsOf(text)).toEqual(['definition', 'proved', 'proved', 'refuted', 'refuted']);
});

describe('of a matrix of which nothing is said, leaves open', () => {
  test.each([
    // True of a symmetric matrix, which is what most authors have in mind.
    String.raw`\nabla_x \left( x^\top M x \right) = 2 M x`,
    String.raw`x^\top M y = y^\top M x`,
    // A transpose too few, or a matrix that is square.
    String.raw`\nabla_v \left( v^\top W h \right) = W^\top h`,
  ])('%s', (formula) => {
    const [verdict] = verdictsOf(`$$ ${formula} $$`);
    expect(['supported', 'undecided']).toContain(verdict);
  });
});

test('a normal law may have a matrix for its covariance', () => {
  const text = String.raw`Let $x \in \mathbb{R}^d$ and

$$ p(x) = \mathcal{N}(x; \mu, \Sigma) $$

$$ \mathcal{N}(x; \mu, \Sigma) = \frac{1}{(2\pi)^{d/2} |\Sigma|^{1/2}} e^{-\frac{1}{2} (x - \mu)^\top \Sigma^{-1} (x - \mu)} $$

$$ \nabla_x \log p(x) = -\Sigma^{-1} (x - \mu) $$

$$ \log p(x) = -\frac{d}{2} \log(2\pi) - \frac{1}{2} \log |\Sigma| - \frac{1}{2} (x - \mu)^\top \Sigma^{-1} (x - \mu) $$

$$ \nabla_\mu \log p(x) = \Sigma^{-1} (x - \mu) $$

$$ \nabla_x^2 \log p(x) = -\Sigma^{-1} $$

$$ \nabla_x \log p(x) = \Sigma^{-1} (x - \mu) $$

$$ \nabla_x \log p(x) = -\Sigma (x - \mu) $$

$$ \log p(x) = -\frac{d}{2} \log(2\pi) - \log \det \Sigma - \frac{1}{2} (x - \mu)^\top \Sigma^{-1} (x - \mu) $$`;
  expect(verdictsOf(text)).toEqual([
    'definition',
    ...['proved', 'proved', 'proved', 'proved', 'proved'],
    ...['refuted', 'refuted', 'refuted'],
  ]);
});

test('an inverse is no quotient', () => {
  expect(verdictsOf(String.raw`$$ x^\top \Sigma^{-1} x = \|x\|^2 / \Sigma $$`)).not.toContain('proved');
});

test('a matrix and its inverse cancel, whichever comes first', () => {
  const text = String.raw`Let $\Sigma$ be a covariance matrix and $A$ an invertible matrix.

$$ x^\top \Sigma \Sigma^{-1} y = x^\top y $$

$$ \Sigma \Sigma^{-1} = I $$

$$ A^{-1} A x = x $$

$$ A A^{-1} x = x $$

$$ \Sigma (x + \Sigma^{-1} y) = \Sigma x + y $$

$$ (x - \Sigma y)^\top \Sigma^{-1} (x - \Sigma y) = x^\top \Sigma^{-1} x - 2 x^\top y + y^\top \Sigma y $$

$$ A^\top A^{-1} x = x $$

$$ x^\top A y = y^\top A x $$

$$ x^\top \Sigma \Sigma y = x^\top y $$

$$ (x - \Sigma y)^\top \Sigma^{-1} (x - \Sigma y) = x^\top \Sigma^{-1} x - x^\top y + y^\top \Sigma y $$`;
  const verdicts = verdictsOf(text);
  expect(verdicts.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 'proved'));
  expect(verdicts.slice(6)).not.toContain('proved');
});

test('refutes nothing of matrices of which the text says more than is understood', () => {
  const text = String.raw`With an orthogonal matrix $U$,

$$ \|U x\|^2 = \|x\|^2 $$

$$ x^\top U^\top U y = x^\top y $$`;
  expect(verdictsOf(text)).not.toContain('refuted');
});

test('entries of what turns out to be no matrix are not understood', () => {
  const text = String.raw`The energy is

$$ E(v, h) = -v^\top W h $$

$$ Z = \sum_v \sum_h e^{-E(v, h)} $$

$$ E(v, h) = -\sum_i \sum_j W_{ij} v_i h_j $$

$$ z = W x + b $$

$$ \frac{\partial z_i}{\partial W_{jk}} = \delta_{ij} x_k $$`;
  expect(verdictsOf(text)).not.toContain('refuted');
});
