/** Rows on the order: from parts to the whole, and what lies between. Rows only. */
import type { Row } from '../kernel/rule.js';

const order = 'ordered field: Rudin, Principles of Mathematical Analysis, 3rd edition, 1.17, 1.18';
const measure = 'Rudin, Real and Complex Analysis, 3rd edition, 1.24 and 1.33';

export const inequalities: readonly Row[] = [
  { name: 'reflexivity-of-order', holds: 'a <= a', source: order },
  { name: 'less-is-less-or-equal', holds: 'a <= b', when: ['a < b'], source: order },
  { name: 'order-by-difference', holds: 'a <= b', when: ['0 <= b - a'], source: order },
  { name: 'strict-order-by-difference', holds: 'a < b', when: ['0 < b - a'], source: order },
  { name: 'exp-is-monotone', holds: 'exp(a) <= exp(b)', when: ['a <= b'], source: 'NIST DLMF 4.2(iii)' },
  {
    name: 'log-is-monotone',
    holds: 'log(a) <= log(b)',
    when: ['0 < a', 'a <= b'],
    source: 'NIST DLMF 4.2(i)',
  },
  { name: 'root-is-monotone', holds: 'sqrt(a) <= sqrt(b)', when: ['0 <= a', 'a <= b'], source: order },
  { name: 'negation-reverses-order', holds: '-a <= -b', when: ['b <= a'], source: order },
  { name: 'sum-of-inequalities', holds: 'a + c <= b + d', when: ['a <= b', 'c <= d'], source: order },
  { name: 'difference-of-inequalities', holds: 'a - c <= b - d', when: ['a <= b', 'd <= c'], source: order },
  { name: 'multiple-of-an-inequality', holds: 'c * a <= c * b', when: ['0 <= c', 'a <= b'], source: order },
  { name: 'multiple-of-an-inequality', holds: 'a * c <= b * c', when: ['0 <= c', 'a <= b'], source: order },
  { name: 'quotient-of-an-inequality', holds: 'a / c <= b / c', when: ['0 < c', 'a <= b'], source: order },
  {
    name: 'product-of-inequalities',
    holds: 'a * c <= b * d',
    when: ['0 <= a', '0 <= c', 'a <= b', 'c <= d'],
    source: order,
  },
  {
    name: 'product-of-inequalities',
    holds: 'a * c <= b * d',
    when: ['0 <= a', '0 <= c', 'a <= d', 'c <= b'],
    source: `${order}; the factors in the other order`,
  },
  {
    name: 'exp-is-strictly-monotone',
    holds: 'exp(a) < exp(b)',
    when: ['a < b'],
    source: 'NIST DLMF 4.2(iii)',
  },
  {
    name: 'log-is-strictly-monotone',
    holds: 'log(a) < log(b)',
    when: ['0 < a', 'a < b'],
    source: 'NIST DLMF 4.2(i)',
  },
  { name: 'minimum-is-below', holds: 'minimum(a, b) <= a', source: order },
  { name: 'minimum-is-below', holds: 'minimum(a, b) <= b', source: order },
  { name: 'maximum-is-above', holds: 'a <= maximum(a, b)', source: order },
  { name: 'maximum-is-above', holds: 'b <= maximum(a, b)', source: order },
  { name: 'absolute-value-is-above', holds: 'a <= abs(a)', source: order },
  { name: 'absolute-value-is-above', holds: '-a <= abs(a)', source: order },
  { name: 'absolute-value-of-a-difference', holds: 'a - b <= abs(b - a)', source: order },
  {
    name: 'monotonicity-of-the-integral',
    holds: 'integral(x. f(x); S) <= integral(x. g(x); S)',
    when: ['forall(x. f(x) <= g(x); S)', 'integrable(x. f(x); S)', 'integrable(x. g(x); S)'],
    source: measure,
  },
  {
    name: 'integral-of-a-nonnegative',
    holds: '0 <= integral(x. f(x); S)',
    when: ['forall(x. 0 <= f(x); S)'],
    source: `${measure}; an integral that does not exist is 0`,
  },
  {
    name: 'monotonicity-of-the-expectation',
    holds: 'expectation(x. p(x), f(x); S) <= expectation(x. p(x), g(x); S)',
    when: [
      'forall(x. 0 <= p(x); S)',
      'forall(x. f(x) <= g(x); S)',
      'integrable(x. p(x) * f(x); S)',
      'integrable(x. p(x) * g(x); S)',
    ],
    source: measure,
  },
  {
    name: 'monotonicity-of-the-sum',
    holds: 'sum(i:integer. f(i); range(m, n)) <= sum(i:integer. g(i); range(m, n))',
    when: ['forall(i:integer. f(i) <= g(i); range(m, n))'],
    source: order,
  },
  {
    name: 'sum-of-nonnegatives-over-a-range',
    holds: '0 <= sum(i:integer. f(i); range(m, n))',
    when: ['forall(i:integer. 0 <= f(i); range(m, n))'],
    source: order,
  },
];
