/** Rows on integrals, expectations and finite sums. An integral that does not exist is 0 by convention. Rows only. */
import type { Row } from '../kernel/rule.js';

const rudin = 'Rudin, Real and Complex Analysis, 3rd edition';

export const integrals: readonly Row[] = [
  {
    name: 'expectation-as-integral',
    holds: 'expectation(x. p(x), f(x); S) = integral(x. p(x) * f(x); S)',
    source: 'definition of the expectation under a density',
  },
  {
    name: 'linearity-of-the-integral',
    holds: 'integral(x. f(x) + g(x); S) = integral(x. f(x); S) + integral(x. g(x); S)',
    when: ['integrable(x. f(x); S)', 'integrable(x. g(x); S)'],
    source: `${rudin}, Theorem 1.32`,
  },
  {
    name: 'constant-out-of-the-integral',
    holds: 'integral(x. c * f(x); S) = c * integral(x. f(x); S)',
    source: `${rudin}, Theorem 1.32; if f is not integrable, both sides are 0`,
  },
  {
    name: 'sum-over-a-delta',
    holds: 'sum(i:integer. delta(i, k) * f(i); range(m, n)) = f(k)',
    when: ['m <= k', 'k <= n'],
    source: 'all summands but one are zero',
  },
  {
    name: 'sum-over-a-delta',
    holds: 'sum(i:integer. delta(k, i) * f(i); range(m, n)) = f(k)',
    when: ['m <= k', 'k <= n'],
    source: 'all summands but one are zero',
  },
  {
    name: 'delta-of-one-index',
    holds: 'delta(i, i) = 1',
    source: 'the Kronecker delta is 1 where its indices are equal',
  },
  {
    name: 'order-of-indices-of-a-delta',
    holds: 'delta(i, k) = delta(k, i)',
    source: 'equality is symmetric',
  },
  {
    name: 'index-beside-a-delta',
    holds: 'delta(i, k) * f(i) = delta(i, k) * f(k)',
    source: 'where the indices differ, both sides are 0',
  },
  {
    name: 'integral-of-a-finite-sum',
    holds:
      'integral(x. sum(i:integer. f(x, i); range(m, n)); S) = sum(i:integer. integral(x. f(x, i); S); range(m, n))',
    when: ['forall(i:integer. integrable(x. f(x, i); S); range(m, n))'],
    source: `${rudin}, Theorem 1.32 by induction`,
  },
  {
    name: 'integral-of-a-multiple-of-a-finite-sum',
    holds:
      'integral(x. g(x) * sum(i:integer. f(x, i); range(m, n)); S) = sum(i:integer. integral(x. g(x) * f(x, i); S); range(m, n))',
    when: ['forall(i:integer. integrable(x. g(x) * f(x, i); S); range(m, n))'],
    source: `${rudin}, Theorem 1.32 by induction`,
  },
  {
    name: 'integration-by-parts',
    holds:
      'integral(x. derivative(u. f(u); x; i) * g(x); S) = -integral(x. f(x) * derivative(u. g(u); x; i); S)',
    when: [
      'boundary(x. f(x) * g(x); S; i)',
      'forall(x. differentiable(u. f(u); x; i); S)',
      'forall(x. differentiable(u. g(u); x; i); S)',
      'integrable(x. derivative(u. f(u); x; i) * g(x); S)',
      'integrable(x. f(x) * derivative(u. g(u); x; i); S)',
    ],
    source: 'product rule; Evans, Partial Differential Equations, 2nd edition, C.2, Theorem 2',
  },
  {
    name: 'integration-by-parts-on-the-line',
    holds:
      'integral(t:real. derivative(u:real. f(u); t; 1) * g(t); line) = limit(a:real. limit(b:real. f(a) * g(a) - f(b) * g(b); -infinity); infinity) - integral(t:real. f(t) * derivative(u:real. g(u); t; 1); line)',
    when: [
      'forall(t:real. differentiable(u:real. f(u); t; 1); line)',
      'forall(t:real. differentiable(u:real. g(u); t; 1); line)',
      'integrable(t:real. derivative(u:real. f(u); t; 1) * g(t); line)',
      'integrable(t:real. f(t) * derivative(u:real. g(u); t; 1); line)',
    ],
    source: `${rudin}, Theorem 7.21 for the product f g, whose derivative is integrable`,
  },
  ...['a', 'infinity', '-infinity'].map((end) => ({
    name: 'constant-out-of-the-limit',
    holds: `limit(t:real. c * f(t); ${end}) = c * limit(t:real. f(t); ${end})`,
    source:
      'Rudin, Principles of Mathematical Analysis, 3rd edition, Theorem 4.4; without limits both sides are 0',
  })),
  {
    name: 'integral-over-one-component-first',
    holds:
      'integral(x. integral(t:real. f(withComponent(x, i, t)); line); slice(whole(x), i)) = integral(x. f(x); whole(x))',
    when: ['integrable(x. f(x); whole(x))', '1 <= i', 'i <= dimension(x)'],
    source: `${rudin}, Theorem 8.8 (Fubini)`,
  },
  {
    name: 'integral-of-the-boundary-term',
    holds:
      'integral(x. limit(a:real. limit(b:real. f(withComponent(x, i, a)) - f(withComponent(x, i, b)); -infinity); infinity); slice(whole(x), i)) = 0',
    when: ['boundary(x. f(x); whole(x); i)', '1 <= i', 'i <= dimension(x)'],
    source: `for almost every x the limit is the integral of the derivative over the i-th component, by ${rudin}, Theorems 7.21 and 8.8`,
  },
  {
    name: 'integrable-boundary-term',
    holds:
      'integrable(x. limit(a:real. limit(b:real. f(withComponent(x, i, a)) - f(withComponent(x, i, b)); -infinity); infinity); slice(whole(x), i))',
    when: ['boundary(x. f(x); whole(x); i)', '1 <= i', 'i <= dimension(x)'],
    source: `likewise, by ${rudin}, Theorems 7.21 and 8.8`,
  },
  {
    name: 'integrable-over-one-component-first',
    holds: 'integrable(x. integral(t:real. f(withComponent(x, i, t)); line); slice(whole(x), i))',
    when: ['integrable(x. f(x); whole(x))', '1 <= i', 'i <= dimension(x)'],
    source: `${rudin}, Theorem 8.8 (Fubini)`,
  },
  { name: 'integral-of-zero', holds: 'integral(x. 0; S) = 0', source: `${rudin}, Proposition 1.24` },
  {
    name: 'linearity-of-the-sum',
    holds:
      'sum(i:integer. f(i) + g(i); range(m, n)) = sum(i:integer. f(i); range(m, n)) + sum(i:integer. g(i); range(m, n))',
    source: 'Graham, Knuth, Patashnik, Concrete Mathematics, (2.16)',
  },
  {
    name: 'exchange-of-sums',
    holds:
      'sum(i:integer. sum(j:integer. f(i, j); range(k, l)); range(m, n)) = sum(j:integer. sum(i:integer. f(i, j); range(m, n)); range(k, l))',
    source: 'Graham, Knuth, Patashnik, Concrete Mathematics, (2.27)',
  },
  {
    name: 'square-of-a-finite-sum',
    holds:
      'sum(i:integer. f(i); range(m, n))^2 = sum(i:integer. sum(j:integer. f(i) * f(j); range(m, n)); range(m, n))',
    source: 'Graham, Knuth, Patashnik, Concrete Mathematics, (2.28)',
  },
  {
    name: 'constant-out-of-the-sum',
    holds: 'sum(i:integer. c * f(i); range(m, n)) = c * sum(i:integer. f(i); range(m, n))',
    source: 'Graham, Knuth, Patashnik, Concrete Mathematics, (2.15)',
  },
  {
    name: 'sum-of-constant',
    holds: 'sum(i:integer. c; range(1, n)) = n * c',
    when: ['natural(n)'],
    source: 'n equal summands',
  },
  {
    name: 'integrable-sum',
    holds: 'integrable(x. f(x) + g(x); S)',
    when: ['integrable(x. f(x); S)', 'integrable(x. g(x); S)'],
    source: `${rudin}, Theorem 1.32`,
  },
  {
    name: 'integrable-multiple',
    holds: 'integrable(x. c * f(x); S)',
    when: ['integrable(x. f(x); S)'],
    source: `${rudin}, Theorem 1.32`,
  },
  {
    name: 'integrable-since-it-integrates-to-one',
    holds: 'integrable(x. f(x); S)',
    when: ['integral(x. f(x); S) = 1'],
    source: 'the integral of a function that is not integrable is 0 by convention',
  },
  {
    name: 'integrable-finite-sum',
    holds: 'integrable(x. sum(i:integer. f(x, i); range(m, n)); S)',
    when: ['forall(i:integer. integrable(x. f(x, i); S); range(m, n))'],
    source: `${rudin}, Theorem 1.32 by induction`,
  },
  {
    name: 'integrable-multiple-of-a-finite-sum',
    holds: 'integrable(x. g(x) * sum(i:integer. f(x, i); range(m, n)); S)',
    when: ['forall(i:integer. integrable(x. g(x) * f(x, i); S); range(m, n))'],
    source: `${rudin}, Theorem 1.32 by induction`,
  },
  { name: 'integrable-zero', holds: 'integrable(x. 0; S)', source: `${rudin}, Theorem 1.32` },
  {
    name: 'integrable-on-a-finite-space',
    holds: 'integrable(x. f(x); S)',
    when: ['finite(S)'],
    source: 'a sum of finitely many numbers',
  },
  {
    name: 'interchange-on-a-finite-space',
    holds: 'interchange(t. integral(x. f(t, x); S); a; k)',
    when: ['finite(S)', 'forall(x. differentiable(t. f(t, x); a; k); S)'],
    source: 'derivative of a sum of finitely many functions',
  },
];
