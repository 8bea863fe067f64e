/** Rows on sums over finitely many indices: written out, geometric, binomial. Rows only. */
import type { Row } from '../kernel/rule.js';

const concrete = 'Graham, Knuth, Patashnik, Concrete Mathematics';

export const finiteSums: readonly Row[] = [
  {
    name: 'last-summand',
    holds: 'sum(i:integer. f(i); range(m, n)) = sum(i:integer. f(i); range(m, n - 1)) + f(n)',
    when: ['m <= n'],
    source: `${concrete}, (2.6): sums by recurrences`,
  },
  {
    name: 'single-summand',
    holds: 'sum(i:integer. f(i); range(n, n)) = f(n)',
    source: `${concrete}, section 2.1`,
  },
  {
    name: 'geometric-sum',
    holds: 'sum(i:integer. r^i; range(0, n)) = (1 - r^(n + 1)) / (1 - r)',
    when: ['1 - r != 0', 'natural(n + 1)'],
    source: `${concrete}, (2.25)`,
  },
  {
    name: 'geometric-sum',
    holds: 'sum(i:integer. r^i; range(1, n)) = r * (1 - r^n) / (1 - r)',
    when: ['1 - r != 0', 'natural(n)'],
    source: `${concrete}, (2.25)`,
  },
  {
    name: 'geometric-sum-before',
    holds: 'sum(i:integer. r^i; range(0, n - 1)) = (1 - r^n) / (1 - r)',
    when: ['1 - r != 0', 'natural(n)'],
    source: `${concrete}, (2.25)`,
  },
  {
    name: 'binomial-theorem',
    holds: 'sum(k:integer. binomial(n, k) * a^k * b^(n - k); range(0, n)) = (a + b)^n',
    when: ['natural(n + 1)'],
    source: `${concrete}, (5.12)`,
  },
  {
    name: 'binomial-theorem',
    holds: 'sum(k:integer. binomial(n, k) * a^k; range(0, n)) = (1 + a)^n',
    when: ['natural(n + 1)'],
    source: `${concrete}, (5.13)`,
  },
  {
    name: 'binomial-theorem',
    holds: 'sum(k:integer. binomial(n, k); range(0, n)) = 2^n',
    when: ['natural(n + 1)'],
    source: `${concrete}, (5.13) at 1`,
  },
  {
    name: 'two-out-of-many',
    holds: 'binomial(n, 2) = n * (n - 1) / 2',
    when: ['natural(n + 1)'],
    source: `${concrete}, (5.1)`,
  },
];
