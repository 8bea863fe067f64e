/** Rows by which signs are found: from the parts of a term to the whole. Rows only. */
import type { Row } from '../kernel/rule.js';

const order = 'ordered field: Rudin, Principles of Mathematical Analysis, 3rd edition, 1.17, 1.18';

export const signs: readonly Row[] = [
  { name: 'exp-is-positive', holds: '0 < exp(a)', source: 'NIST DLMF 4.2.19' },
  { name: 'product-of-positives', holds: '0 < a * b', when: ['0 < a', '0 < b'], source: order },
  { name: 'quotient-of-positives', holds: '0 < a / b', when: ['0 < a', '0 < b'], source: order },
  { name: 'sum-of-positives', holds: '0 < a + b', when: ['0 < a', '0 <= b'], source: order },
  { name: 'sum-of-positives', holds: '0 < a + b', when: ['0 <= a', '0 < b'], source: order },
  { name: 'power-of-a-positive', holds: '0 < a^n', when: ['0 < a'], source: 'NIST DLMF 4.2.26' },
  { name: 'even-power-of-a-nonzero', holds: '0 < a^n', when: ['natural(n / 2)', 'a != 0'], source: order },
  { name: 'difference-in-order', holds: '0 < b - a', when: ['a < b'], source: order },
  { name: 'difference-in-order', holds: '0 <= b - a', when: ['a <= b'], source: order },
  { name: 'positive-since-above', holds: '0 < a', when: ['0 < b', 'b <= a'], source: order },
  { name: 'positive-since-above', holds: '0 < a', when: ['0 <= b', 'b < a'], source: order },
  { name: 'root-of-a-positive', holds: '0 < sqrt(a)', when: ['0 < a'], source: order },
  { name: 'cosh-is-positive', holds: '0 < cosh(a)', source: 'NIST DLMF 4.28.2' },
  { name: 'sigmoid-is-positive', holds: '0 < sigmoid(a)', source: '1 / (1 + exp(-a))' },
  { name: 'pi-is-positive', holds: '0 < pi', source: 'NIST DLMF 3.12.1' },
  {
    name: 'integral-of-a-positive',
    holds: '0 < integral(x. f(x); S)',
    when: ['integrable(x. f(x); S)', 'positiveMeasure(S)', 'forall(x. 0 < f(x); S)'],
    source: 'Rudin, Real and Complex Analysis, 3rd edition, Theorem 1.39(a)',
  },
  {
    name: 'finite-sum-of-positives',
    holds: '0 < sum(i:integer. f(i); range(m, n))',
    when: ['m <= n', 'forall(i:integer. 0 < f(i); range(m, n))'],
    source: order,
  },
  {
    name: 'finite-sum-of-nonnegatives',
    holds: '0 <= sum(i:integer. f(i); range(m, n))',
    when: ['forall(i:integer. 0 <= f(i); range(m, n))'],
    source: `${order}; the empty sum is 0`,
  },
  { name: 'positive-is-not-negative', holds: '0 <= a', when: ['0 < a'], source: order },
  { name: 'even-power-is-not-negative', holds: '0 <= a^n', when: ['natural(n / 2)'], source: order },
  { name: 'square-is-not-negative', holds: '0 <= a * a', source: order },
  { name: 'sum-of-nonnegatives', holds: '0 <= a + b', when: ['0 <= a', '0 <= b'], source: order },
  { name: 'product-of-nonnegatives', holds: '0 <= a * b', when: ['0 <= a', '0 <= b'], source: order },
  {
    name: 'quotient-of-nonnegatives',
    holds: '0 <= a / b',
    when: ['0 <= a', '0 <= b'],
    source: `${order}; x/0 = 0`,
  },
  { name: 'absolute-value-is-not-negative', holds: '0 <= abs(a)', source: order },
  { name: 'root-is-not-negative', holds: '0 <= sqrt(a)', when: ['0 <= a'], source: order },
  { name: 'positive-is-not-zero', holds: 'a != 0', when: ['0 < a'], source: order },
  { name: 'negative-of-nonzero', holds: '-a != 0', when: ['a != 0'], source: order },
  { name: 'product-of-nonzeros', holds: 'a * b != 0', when: ['a != 0', 'b != 0'], source: order },
  { name: 'quotient-of-nonzeros', holds: 'a / b != 0', when: ['a != 0', 'b != 0'], source: order },
  { name: 'power-of-a-nonzero', holds: 'a^n != 0', when: ['a != 0', 'natural(n)'], source: order },
  { name: 'power-of-a-nonzero', holds: 'a^n != 0', when: ['a != 0', 'natural(-n)'], source: order },
];
