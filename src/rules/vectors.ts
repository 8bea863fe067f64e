/**
 * Rows on vectors given by their components: what their components are, that a vector is made of its own, and the chain
 * rule through all of them. Rows only.
 */
import type { Row } from '../kernel/rule.js';

const rudin = 'Rudin, Principles of Mathematical Analysis, 3rd edition';

export const vectors: readonly Row[] = [
  {
    name: 'component-of-a-tuple',
    holds: 'component(tuple(i:integer. f(i); range(1, n)), k) = f(k)',
    when: ['1 <= k', 'k <= n'],
    source: 'definition of a vector by its components',
  },
  {
    name: 'tuple-of-components',
    holds: 'forall(x. tuple(i:integer. component(x, i); range(1, dimension(x))) = x; whole(x))',
    source: 'a vector is known by its components',
  },
  {
    name: 'delta-of-cells',
    holds: 'delta(cell(i, j, n), cell(k, l, n)) = delta(i, k) * delta(j, l)',
    when: ['1 <= j', 'j <= n', '1 <= l', 'l <= n'],
    source: 'an entry of a matrix is known by its row and column',
  },
  {
    name: 'row-and-column-of-a-symmetric-matrix',
    holds: 'symmetricCell(i, j, n) = symmetricCell(j, i, n)',
    source: 'definition of a symmetric matrix',
  },
  {
    name: 'matrix-before-its-inverse',
    holds:
      'forall(x. determinant(x) * sum(j:integer. component(x, cell(i, j, n)) * component(inverse(x), cell(j, k, n)); range(1, n)) = determinant(x) * delta(i, k); whole(x))',
    when: ['dimension(x) = n * n', '1 <= i', 'i <= n', '1 <= k', 'k <= n'],
    source: 'Horn, Johnson, Matrix Analysis, 2nd edition, 0.8.2',
  },
  {
    name: 'matrix-behind-its-inverse',
    holds:
      'forall(x. determinant(x) * sum(j:integer. component(inverse(x), cell(i, j, n)) * component(x, cell(j, k, n)); range(1, n)) = determinant(x) * delta(i, k); whole(x))',
    when: ['dimension(x) = n * n', '1 <= i', 'i <= n', '1 <= k', 'k <= n'],
    source: 'Horn, Johnson, Matrix Analysis, 2nd edition, 0.8.2',
  },
  {
    name: 'symmetric-matrix-before-its-inverse',
    holds:
      'forall(x. symmetricDeterminant(x) * sum(j:integer. component(x, symmetricCell(i, j, n)) * component(symmetricInverse(x), symmetricCell(j, k, n)); range(1, n)) = symmetricDeterminant(x) * delta(i, k); whole(x))',
    when: ['dimension(x) = n * n', '1 <= i', 'i <= n', '1 <= k', 'k <= n'],
    source: 'Horn, Johnson, Matrix Analysis, 2nd edition, 0.8.2',
  },
  {
    name: 'symmetric-matrix-behind-its-inverse',
    holds:
      'forall(x. symmetricDeterminant(x) * sum(j:integer. component(symmetricInverse(x), symmetricCell(i, j, n)) * component(x, symmetricCell(j, k, n)); range(1, n)) = symmetricDeterminant(x) * delta(i, k); whole(x))',
    when: ['dimension(x) = n * n', '1 <= i', 'i <= n', '1 <= k', 'k <= n'],
    source: 'Horn, Johnson, Matrix Analysis, 2nd edition, 0.8.2',
  },
  {
    name: 'chain-rule-by-components',
    holds:
      'hasDerivative(t. f(tuple(i:integer. g(t, i); range(1, dimension(s)))); a; k; sum(i:integer. derivative(s. f(s); tuple(i:integer. g(a, i); range(1, dimension(s))); i) * G(i); range(1, dimension(s))))',
    when: [
      'smooth(s. f(s); tuple(i:integer. g(a, i); range(1, dimension(s))))',
      'forall(i:integer. hasDerivative(t. g(t, i); a; k; G(i)); range(1, dimension(s)))',
    ],
    source: `${rudin}, Theorem 9.15`,
  },
  {
    name: 'index-from-the-first',
    holds: 'forall(i:integer. m <= i; range(m, n))',
    source: 'definition of a range',
  },
  {
    name: 'index-to-the-last',
    holds: 'forall(i:integer. i <= n; range(m, n))',
    source: 'definition of a range',
  },
];
