/**
 * Rows on convexity, and what follows for means: Jensen, Gibbs, Cauchy and Schwarz. Weights need not sum to one; where
 * they do, their total drops out. Rows only.
 */
import type { Row } from '../kernel/rule.js';

const cover = 'Cover and Thomas, Elements of Information Theory, 2nd edition';
const rudin = 'Rudin, Real and Complex Analysis, 3rd edition';

export const convexity: readonly Row[] = [
  {
    name: 'concavity-of-the-logarithm',
    holds: 't * log(a) + (1 - t) * log(b) <= log(t * a + (1 - t) * b)',
    when: ['0 <= t', 't <= 1', '0 < a', '0 < b'],
    source: 'NIST DLMF 4.2(i); the second derivative is negative',
  },
  {
    name: 'log-sum-inequality',
    holds:
      'integral(x. p(x) * (log(q(x)) - log(p(x))); S) <= integral(x. p(x); S) * (log(integral(x. q(x); S)) - log(integral(x. p(x); S)))',
    when: [
      'forall(x. 0 < p(x); S)',
      'forall(x. 0 < q(x); S)',
      'positiveMeasure(S)',
      'integrable(x. p(x); S)',
      'integrable(x. q(x); S)',
      'integrable(x. p(x) * (log(q(x)) - log(p(x))); S)',
    ],
    source: `${cover}, Theorem 2.7.1, for integrals by Jensen; ${rudin}, Theorem 3.3`,
  },
  {
    name: 'jensen-for-the-logarithm',
    holds:
      'integral(x. p(x) * log(f(x)); S) <= integral(x. p(x); S) * (log(integral(x. p(x) * f(x); S)) - log(integral(x. p(x); S)))',
    when: [
      'forall(x. 0 <= p(x); S)',
      '0 < integral(x. p(x); S)',
      'forall(x. 0 < f(x); S)',
      'integrable(x. p(x) * f(x); S)',
      'integrable(x. p(x) * log(f(x)); S)',
    ],
    source: `${rudin}, Theorem 3.3`,
  },
  {
    name: 'jensen-for-the-logarithm',
    holds:
      'sum(i:integer. p(i) * log(f(i)); range(m, n)) <= sum(i:integer. p(i); range(m, n)) * (log(sum(i:integer. p(i) * f(i); range(m, n))) - log(sum(i:integer. p(i); range(m, n))))',
    when: [
      'forall(i:integer. 0 <= p(i); range(m, n))',
      '0 < sum(i:integer. p(i); range(m, n))',
      'forall(i:integer. 0 < f(i); range(m, n))',
    ],
    source: `${rudin}, Theorem 3.3`,
  },
  {
    name: 'jensen-for-the-exponential',
    holds:
      'exp(integral(x. p(x) * f(x); S) / integral(x. p(x); S)) <= integral(x. p(x) * exp(f(x)); S) / integral(x. p(x); S)',
    when: [
      'forall(x. 0 <= p(x); S)',
      '0 < integral(x. p(x); S)',
      'integrable(x. p(x) * f(x); S)',
      'integrable(x. p(x) * exp(f(x)); S)',
    ],
    source: `${rudin}, Theorem 3.3`,
  },
  {
    name: 'cauchy-schwarz',
    holds:
      'integral(x. p(x) * f(x) * g(x); S)^2 <= integral(x. p(x) * f(x)^2; S) * integral(x. p(x) * g(x)^2; S)',
    when: ['forall(x. 0 <= p(x); S)', 'integrable(x. p(x) * f(x)^2; S)', 'integrable(x. p(x) * g(x)^2; S)'],
    source: `${rudin}, Theorem 3.5`,
  },
  {
    name: 'cauchy-schwarz',
    holds:
      'sum(i:integer. f(i) * g(i); range(m, n))^2 <= sum(i:integer. f(i)^2; range(m, n)) * sum(i:integer. g(i)^2; range(m, n))',
    source: 'Rudin, Principles of Mathematical Analysis, 3rd edition, Theorem 1.35',
  },
  {
    name: 'cauchy-schwarz-for-norms',
    holds:
      'sum(i:integer. f(i) * g(i); range(m, n)) <= sqrt(sum(i:integer. f(i)^2; range(m, n))) * sqrt(sum(i:integer. g(i)^2; range(m, n)))',
    source: 'Rudin, Principles of Mathematical Analysis, 3rd edition, Theorem 1.35',
  },
];
