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
