/**
 * Rows on the order that a search takes up one by one, where they lead somewhere: bounds on extremes, cases, tangents.
 * Rows only.
 */
import type { Row } from '../kernel/rule.js';

const order = 'ordered field: Rudin, Principles of Mathematical Analysis, 3rd edition, 1.17, 1.18';

export const comparisons: readonly Row[] = [
  { name: 'difference-of-ordered', holds: '0 <= b - a', when: ['a <= b'], source: order },
  { name: 'difference-of-ordered', holds: '0 < b - a', when: ['a < b'], source: order },
  { name: 'natural-numbers-begin-at-one', holds: '1 <= n', when: ['natural(n)'], source: 'Peano axioms' },
  {
    name: 'minimum-is-the-greatest-lower-bound',
    holds: 'c <= minimum(a, b)',
    when: ['c <= a', 'c <= b'],
    source: order,
  },
  {
    name: 'maximum-is-the-least-upper-bound',
    holds: 'maximum(a, b) <= c',
    when: ['a <= c', 'b <= c'],
    source: order,
  },
  {
    name: 'supremum-is-above',
    holds: 'forall(x. f(x) <= supremum(x. f(x); S); S)',
    when: ['boundedAbove(x. f(x); S)'],
    source: 'definition of the supremum',
  },
  {
    name: 'supremum-of-nonnegatives',
    holds: '0 <= supremum(x. f(x); S)',
    when: ['positiveMeasure(S)', 'boundedAbove(x. f(x); S)', 'forall(x. 0 <= f(x); S)'],
    source: 'definition of the supremum of a set that is not empty',
  },
  {
    name: 'infimum-is-below',
    holds: 'forall(x. infimum(x. f(x); S) <= f(x); S)',
    when: ['boundedAbove(x. -f(x); S)'],
    source: 'definition of the infimum',
  },
  {
    name: 'supremum-is-the-least-upper-bound',
    holds: 'supremum(x. f(x); S) <= c',
    when: ['positiveMeasure(S)', 'forall(x. f(x) <= c; S)'],
    source: 'definition of the supremum of a set that is not empty',
  },
  {
    name: 'infimum-is-the-greatest-lower-bound',
    holds: 'c <= infimum(x. f(x); S)',
    when: ['positiveMeasure(S)', 'forall(x. c <= f(x); S)'],
    source: 'definition of the infimum of a set that is not empty',
  },
  {
    name: 'absolute-value-by-cases',
    holds: 'abs(a) <= b',
    when: ['a <= b', '-a <= b'],
    source: order,
  },
  { name: 'absolute-value-is-even', holds: 'abs(-a) = abs(a)', source: order },
  {
    name: 'logarithm-below-its-tangent',
    holds: 'log(a) <= a - 1',
    when: ['0 < a'],
    source: 'NIST DLMF 4.5.1',
  },
  {
    name: 'logarithm-below-its-tangent',
    holds: 'log(b) - log(a) <= b / a - 1',
    when: ['0 < a', '0 < b'],
    source: 'NIST DLMF 4.5.1 for b / a',
  },
  { name: 'exponential-above-its-tangent', holds: '1 + a <= exp(a)', source: 'NIST DLMF 4.5.2' },
  {
    name: 'sum-of-positives-over-a-range',
    holds: '0 < sum(i:integer. f(i); range(1, n))',
    when: ['natural(n)', 'forall(i:integer. 0 < f(i); range(1, n))'],
    source: order,
  },
];
