/**
 * Rows on remainders, o(·) and O(·), at a point of the line: the order of a smooth function at a zero is found by taking
 * derivatives there. And what holds at a point by a margin holds near it. Rows only.
 */
import type { Row } from '../kernel/rule.js';

const rudin = 'Rudin, Principles of Mathematical Analysis, 3rd edition';

export const expansions: readonly Row[] = [
  {
    name: 'remainder-of-order-zero',
    holds: 'negligible(t:real. f(t); a; 0)',
    when: ['f(a) = 0', 'differentiable(t:real. f(t); a; 1)'],
    source: `${rudin}, Theorem 5.2: what is differentiable is continuous`,
  },
  {
    name: 'remainder-of-first-order',
    holds: 'negligible(t:real. f(t); a; 1)',
    when: ['f(a) = 0', 'hasDerivative(t:real. f(t); a; 1; 0)'],
    source: `${rudin}, Definition 5.1`,
  },
  {
    name: 'remainder-of-higher-order',
    holds: 'negligible(t:real. f(t); a; n)',
    when: [
      '1 <= n',
      'f(a) = 0',
      'near(t:real. hasDerivative(s:real. f(s); t; 1; g(t)); a)',
      'negligible(t:real. g(t); a; n - 1)',
    ],
    source: `${rudin}, Theorem 5.10, as in Taylor's theorem 5.15`,
  },
  {
    name: 'bounded-remainder-of-order-zero',
    holds: 'bounded(t:real. f(t); a; 0)',
    when: ['differentiable(t:real. f(t); a; 1)'],
    source: `${rudin}, Theorem 5.2: what is differentiable is continuous`,
  },
  {
    name: 'bounded-remainder-of-first-order',
    holds: 'bounded(t:real. f(t); a; 1)',
    when: ['f(a) = 0', 'differentiable(t:real. f(t); a; 1)'],
    source: `${rudin}, Definition 5.1`,
  },
  {
    name: 'bounded-remainder-of-higher-order',
    holds: 'bounded(t:real. f(t); a; n)',
    when: [
      '1 <= n',
      'f(a) = 0',
      'near(t:real. hasDerivative(s:real. f(s); t; 1; g(t)); a)',
      'bounded(t:real. g(t); a; n - 1)',
    ],
    source: `${rudin}, Theorem 5.10, as in Taylor's theorem 5.15`,
  },
  {
    name: 'positive-near-a-point',
    holds: 'near(t:real. 0 < f(t); a)',
    when: ['0 < f(a)', 'differentiable(t:real. f(t); a; 1)'],
    source: `${rudin}, Definition 4.5, with half of f(a) for the distance`,
  },
  {
    name: 'not-zero-near-a-point',
    holds: 'near(t:real. f(t) != 0; a)',
    when: ['f(a) != 0', 'differentiable(t:real. f(t); a; 1)'],
    source: `${rudin}, Definition 4.5, with half of |f(a)| for the distance`,
  },
];
