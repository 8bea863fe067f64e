/**
 * Rows on sums over all points whose components are a or b, such as the states of binary units: what is made of
 * components one by one is summed one by one. Rows only.
 */
import type { Row } from '../kernel/rule.js';

const source =
  'a finite product of sums, multiplied out: Graham, Knuth, Patashnik, Concrete Mathematics, (2.28)';

export const corners: readonly Row[] = [
  {
    name: 'sum-over-corners',
    holds:
      'integral(x. exp(sum(i:integer. f(i, component(x, i)); range(1, n))); corners(a, b, n)) = product(i:integer. exp(f(i, a)) + exp(f(i, b)); range(1, n))',
    when: ['natural(n)'],
    source,
  },
  {
    name: 'sum-over-corners-with-one-component',
    holds:
      'integral(x. g(component(x, k)) * exp(sum(i:integer. f(i, component(x, i)); range(1, n))); corners(a, b, n)) = (g(a) * exp(f(k, a)) + g(b) * exp(f(k, b))) / (exp(f(k, a)) + exp(f(k, b))) * product(i:integer. exp(f(i, a)) + exp(f(i, b)); range(1, n))',
    when: ['natural(n)', '1 <= k', 'k <= n'],
    source,
  },
  {
    name: 'finitely-many-corners',
    holds: 'finite(corners(a, b, n))',
    source: 'there are two to the power of n of them',
  },
  {
    name: 'corners-to-count',
    holds: 'positiveMeasure(corners(a, b, n))',
    when: ['natural(n)'],
    source: 'corners are counted, and there is one at least',
  },
];
