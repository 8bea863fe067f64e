/**
 * The library of families: one row each, in plain notation. A table, and functions that write rows for families with a
 * size. The last rows are there because an identity fails for them.
 */
import type { Family, ParameterRow } from './family.js';
import { boltzmannMachine, isingChain, isingGrid, restrictedMachine, softplusNetwork } from './networks.js';

const at = (name: string, value: number, from: number, to: number): ParameterRow => ({
  name,
  value,
  range: [from, to],
});

export const families: readonly Family[] = [
  {
    name: 'quadratic',
    formula: 'k (x − m)²/2 on ℝ',
    energy: 'k * (x - m)^2 / 2',
    space: { kind: 'line' },
    parameters: [at('k', 1.5, 0.2, 5), at('m', 0.7, -4, 4)],
  },
  {
    name: 'double well',
    formula: 'a (x² − b)² + c x on ℝ',
    energy: 'a * (x^2 - b)^2 + c * x',
    space: { kind: 'line' },
    parameters: [at('a', 0.5, 0.2, 2), at('b', 1.2, -1, 3), at('c', 0.3, -1, 1)],
  },
  {
    name: 'quartic',
    formula: 'x⁴/4 − t x²/2 on ℝ',
    energy: 'x^4 / 4 - t * x^2 / 2',
    space: { kind: 'line' },
    parameters: [at('t', 1.3, -2, 4)],
  },
  {
    name: 'cosine',
    formula: '−k cos(x − m) on [−π, π]',
    energy: '-(k * cos(x - m))',
    space: { kind: 'interval', from: '-pi', to: 'pi' },
    parameters: [at('k', 1.1, 0.1, 5), at('m', 0.4, -3, 3)],
  },
  softplusNetwork(2),
  isingChain(6),
  isingGrid(3, 3),
  boltzmannMachine(4),
  restrictedMachine(3, 2),
  {
    name: 'Gaussian mixture',
    formula: '−log(w N(x; m, s²) + (1 − w) N(x; 0, 1)) on ℝ',
    energy:
      '-log(w * exp(-((x - m)^2) / (2 * s^2)) / (s * sqrt(2 * pi)) + (1 - w) * exp(-(x^2) / 2) / sqrt(2 * pi))',
    space: { kind: 'line' },
    parameters: [at('w', 0.3, 0.05, 0.95), at('m', 2, -4, 4), at('s', 0.6, 0.3, 2)],
  },
  {
    name: 'categorical',
    formula: '−(the entry of (a, b, c) numbered x) on {1, 2, 3}',
    energy: '-(a * delta(x, 1) + b * delta(x, 2) + c * delta(x, 3))',
    space: { kind: 'points', points: [[1], [2], [3]] },
    parameters: [at('a', 0.5, -3, 3), at('b', -0.2, -3, 3), at('c', 1.1, -3, 3)],
  },
  {
    name: 'Poisson',
    formula: 'log x! − x log r on ℕ',
    energy: 'log(factorial(x)) - x * log(r)',
    space: { kind: 'naturals', from: 0 },
    parameters: [at('r', 2.5, 0.3, 12)],
  },
  {
    name: 'Beta',
    formula: '−(a − 1) log x − (b − 1) log(1 − x) on [0, 1]',
    energy: '-((a - 1) * log(x)) - (b - 1) * log(1 - x)',
    space: { kind: 'interval', from: '0', to: '1' },
    parameters: [at('a', 2.5, 2, 6), at('b', 3.2, 2.5, 6)],
  },
  {
    name: 'Gamma',
    formula: '−(a − 1) log x + b x on [0, ∞)',
    energy: '-((a - 1) * log(x)) + b * x',
    space: { kind: 'halfLine', from: '0' },
    parameters: [at('a', 2.4, 1.5, 8), at('b', 1.3, 0.3, 4)],
  },
  {
    name: 'uniform with a moving end',
    formula: '0 on [0, t]',
    energy: '0',
    space: { kind: 'interval', from: '0', to: 't' },
    parameters: [at('t', 2, 0.5, 5)],
    failing: {
      claims: ['gradient', 'curvature'],
      remark:
        'The support moves with t. Z = t, so that log Z has the derivative 1/t; the energy does not depend on t, so that the expectation is 0. The second derivative fails for the same reason.',
    },
  },
  {
    name: 'exponential',
    formula: 'r x on [0, ∞)',
    energy: 'r * x',
    space: { kind: 'halfLine', from: '0' },
    parameters: [at('r', 1.4, 0.4, 4)],
    failing: {
      claims: ['score'],
      remark:
        'The density is positive at the end of its support, where it stops at once. The derivative of log p is −r everywhere, so that its mean is not 0; the two identities in r hold.',
    },
  },
  {
    name: 'tail too heavy for the interchange',
    formula: '−log((1 + x)^(−3/2) + t³ e^(−t² x)) on [0, ∞)',
    energy: '-log((1 + x)^(-(3 / 2)) + t^3 * exp(-(t^2 * x)))',
    space: { kind: 'halfLine', from: '0' },
    parameters: [at('t', 0, 0, 0)],
    failing: {
      claims: ['gradient', 'curvature', 'score'],
      remark:
        'Z = 2 + t, so that log Z has the derivative 1/2 at t = 0; at t = 0 the energy has the derivative 0 in t for every x. As t goes to 0, the mass t of the second summand leaves through infinity, and no integrable function bounds the derivatives of e^(−E) for all t near 0 at once (after Gelbaum and Olmsted 1964, example 9.15). The density is also positive at 0, so that the mean of its score is not 0.',
    },
  },
];
