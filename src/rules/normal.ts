/**
 * Rows on the normal density `normal(x, m, v)` in R^n, with mean m and variance v in every component: its mass, its
 * first moments, its logarithm and its derivatives. Rows only.
 */
import type { Row } from '../kernel/rule.js';

const source = 'Anderson, An Introduction to Multivariate Statistical Analysis, 3rd edition, section 2.3';
const inRange = ['0 < v', '1 <= i', 'i <= dimension(x)'];

export const normal: readonly Row[] = [
  { name: 'normal-density-is-smooth', holds: 'smooth(x. normal(x, m, v); a)', when: ['0 < v'], source },
  { name: 'normal-density-is-smooth', holds: 'smooth(x. normal(m, x, v); a)', when: ['0 < v'], source },
  { name: 'normal-density-is-positive', holds: '0 < normal(x, m, v)', when: ['0 < v'], source },
  {
    name: 'mass-of-a-normal-law',
    holds: 'integral(x. normal(x, m, v); whole(x)) = 1',
    when: ['0 < v'],
    source,
  },
  {
    name: 'mean-of-a-normal-law',
    holds: 'integral(x. component(x, i) * normal(x, m, v); whole(x)) = component(m, i)',
    when: inRange,
    source,
  },
  {
    name: 'covariance-of-a-normal-law',
    holds:
      'integral(x. component(x, i) * component(x, j) * normal(x, m, v); whole(x)) = component(m, i) * component(m, j) + v * delta(i, j)',
    when: [...inRange, '1 <= j', 'j <= dimension(x)'],
    source,
  },
  {
    name: 'variance-of-a-normal-law',
    holds: 'integral(x. component(x, i)^2 * normal(x, m, v); whole(x)) = component(m, i)^2 + v',
    when: inRange,
    source,
  },
  {
    name: 'integrable-normal-density',
    holds: 'integrable(x. normal(x, m, v); whole(x))',
    when: ['0 < v'],
    source,
  },
  {
    name: 'integrable-normal-mean',
    holds: 'integrable(x. component(x, i) * normal(x, m, v); whole(x))',
    when: inRange,
    source,
  },
  {
    name: 'integrable-normal-covariance',
    holds: 'integrable(x. component(x, i) * component(x, j) * normal(x, m, v); whole(x))',
    when: [...inRange, '1 <= j', 'j <= dimension(x)'],
    source,
  },
  {
    name: 'integrable-normal-variance',
    holds: 'integrable(x. component(x, i)^2 * normal(x, m, v); whole(x))',
    when: inRange,
    source,
  },
  {
    name: 'log-of-a-normal-density',
    holds:
      'forall(x. log(normal(x, m, v)) = -(sum(i:integer. (component(x, i) - component(m, i))^2; range(1, dimension(x))) / (2 * v)) - dimension(x) * log(2 * pi * v) / 2; whole(x))',
    when: ['0 < v'],
    source: `${source}: the density is exp(-|x - m|^2 / (2 v)) / (2 pi v)^(n / 2)`,
  },
  {
    name: 'derivative-of-a-normal-density',
    holds:
      'hasDerivative(x. normal(x, m, v); a; i; (component(m, i) - component(a, i)) / v * normal(a, m, v))',
    when: inRange,
    source: `${source}; chain rule`,
  },
  {
    name: 'derivative-of-a-normal-density-by-its-mean',
    holds:
      'hasDerivative(x. normal(m, x, v); a; i; (component(m, i) - component(a, i)) / v * normal(m, a, v))',
    when: inRange,
    source: `${source}; chain rule`,
  },
];
