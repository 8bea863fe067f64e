/** Rows on logarithms, roots and the named functions that are short for exponentials. Rows only. */
import type { Row } from '../kernel/rule.js';

export const logarithms: readonly Row[] = [
  { name: 'log-of-exp', holds: 'log(exp(a)) = a', source: 'NIST DLMF 4.2.19' },
  {
    name: 'log-of-product',
    holds: 'log(a * b) = log(a) + log(b)',
    when: ['0 < a', '0 < b'],
    source: 'NIST DLMF 4.8.1, for positive arguments',
  },
  {
    name: 'log-of-quotient',
    holds: 'log(a / b) = log(a) - log(b)',
    when: ['0 < a', '0 < b'],
    source: 'NIST DLMF 4.8.2, for positive arguments',
  },
  {
    name: 'log-of-reciprocal',
    holds: 'log(1 / b) = -log(b)',
    when: ['0 < b'],
    source: 'NIST DLMF 4.8.2, for positive arguments',
  },
  {
    name: 'log-of-power',
    holds: 'log(a ^ n) = n * log(a)',
    when: ['0 < a'],
    source: 'NIST DLMF 4.8.5, for positive a and real n',
  },
  { name: 'log-of-one', holds: 'log(1) = 0', source: 'NIST DLMF 4.2.2' },
  { name: 'log-of-root', holds: 'log(sqrt(a)) = log(a) / 2', when: ['0 < a'], source: 'NIST DLMF 4.8.5' },
  {
    name: 'root-of-square',
    holds: 'sqrt(a) = b',
    when: ['a = b^2', '0 <= b'],
    source: 'definition of the square root',
  },
  {
    name: 'root-of-power',
    holds: 'a^(1 / n) = b',
    when: ['a = b^n', '0 <= b', 'natural(n)'],
    source: 'definition of the root',
  },
  {
    name: 'power-of-a-product',
    holds: '(a * b)^c = a^c * b^c',
    when: ['0 < a', '0 < b'],
    source: 'NIST DLMF 4.2.26 with 4.8.1, for positive bases',
  },
  {
    name: 'power-of-a-quotient',
    holds: '(a / b)^c = a^c / b^c',
    when: ['0 < a', '0 < b'],
    source: 'NIST DLMF 4.2.26 with 4.8.2, for positive bases',
  },
  {
    name: 'sine-of-its-inverse',
    holds: 'sin(arcsin(a)) = a',
    when: ['-1 <= a', 'a <= 1'],
    source: 'NIST DLMF 4.23(ii)',
  },
  {
    name: 'cosine-of-its-inverse',
    holds: 'cos(arccos(a)) = a',
    when: ['-1 <= a', 'a <= 1'],
    source: 'NIST DLMF 4.23(ii)',
  },
  { name: 'tangent-of-its-inverse', holds: 'tan(arctan(a)) = a', source: 'NIST DLMF 4.23(ii)' },
  {
    name: 'fifths-of-a-half-turn',
    holds: 'cos(pi / 5) = (1 + sqrt(5)) / 4',
    source: 'half the golden ratio: Euclid, Elements, XIII.9',
  },
  {
    name: 'fifths-of-a-half-turn',
    holds: 'cos(2 * pi / 5) = (sqrt(5) - 1) / 4',
    source: 'Euclid, Elements, XIII.9',
  },
  {
    name: 'fifths-of-a-half-turn',
    holds: 'sin(pi / 10) = (sqrt(5) - 1) / 4',
    source: 'Euclid, Elements, XIII.9',
  },
  {
    name: 'fifths-of-a-half-turn',
    holds: 'sin(3 * pi / 10) = (1 + sqrt(5)) / 4',
    source: 'Euclid, Elements, XIII.9',
  },
  { name: 'exp-of-log', holds: 'exp(log(a)) = a', when: ['0 < a'], source: 'NIST DLMF 4.2.19' },
  {
    name: 'product-of-positives-as-exponential',
    holds: 'product(i:integer. f(i); range(m, n)) = exp(sum(i:integer. log(f(i)); range(m, n)))',
    when: ['natural(n)', 'forall(i:integer. 0 < f(i); range(m, n))'],
    source: 'Graham, Knuth, Patashnik, Concrete Mathematics, section 2.1: products become sums by logarithms',
  },
  { name: 'definition-of-softplus', holds: 'softplus(a) = log(1 + exp(a))', source: 'definition' },
];
