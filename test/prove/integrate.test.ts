/** Integrals in closed form: what is found, and that near misses are not. */
import { describe, expect, it } from 'vitest';
import { judgeFor, proveEqual } from '../../src/prove/prove.js';
import { claimOf, theoryOf, type Given } from '../refute/given.js';

const positive: Given = { facts: ['0 < a', '0 < s', '0 < t'] };

const isProved = (given: Given, text: string): boolean => {
  const { left, right } = claimOf(given, text);
  return proveEqual(left, right, judgeFor(theoryOf(given))) !== null;
};

describe('integrals with a value in closed form', () => {
  it.each([
    'integral(x. x^2; interval(0, 1)) = 1/3',
    'integral(x. x*exp(x); interval(0, 1)) = 1',
    'integral(x. sin(x); interval(0, pi)) = 2',
    'integral(x. sin(x)^2; interval(0, 2*pi)) = pi',
    'integral(x. 1/x; interval(1, 2)) = log(2)',
    'integral(x. x/(1 + x^2); interval(0, 1)) = log(2)/2',
    'integral(x. 1/(1 + x); interval(0, t)) = log(1 + t)',
    'integral(x. exp(-x); interval(0, t)) = 1 - exp(-t)',
    'integral(x. exp(-a*x^2 + b*x); allreal) = sqrt(pi/a)*exp(b^2/(4*a))',
    'integral(x. (x - m)^2*exp(-(x - m)^2/(2*s^2)); allreal) = s^2*sqrt(2*pi*s^2)',
    'integral(x. x^4*exp(-x^2/2); allreal) = 3*sqrt(2*pi)',
    'integral(x. 1/(1 + x^2); allreal) = pi',
  ])('%s', (text) => {
    expect(isProved(positive, text)).toBe(true);
  });
});

describe('near misses', () => {
  it.each([
    'integral(x. x^2; interval(0, 1)) = 1/2',
    'integral(x. x*exp(x); interval(0, 1)) = 1 + 1/10^20',
    'integral(x. sin(x); interval(0, 2*pi)) = 2',
    'integral(x. 1/x; interval(1, 2)) = log(3)',
    'integral(x. 1/x; interval(-1, 1)) = 0',
    'integral(x. 1/x^2; interval(-1, 1)) = -2',
    'integral(x. 1/(1 + x); interval(0, t)) = log(t)',
    'integral(x. exp(a*x^2); allreal) = sqrt(pi/(-a))',
    'integral(x. exp(-x^2 + b*x); allreal) = sqrt(pi)*exp(b^2/2)',
    'integral(x. x^2*exp(-x^2/2); allreal) = 2*sqrt(2*pi)',
    'integral(x. x^3*exp(-(x - 1)^2/2); allreal) = 0',
    'integral(x. 1/(1 + x^2); allreal) = 2*pi',
  ])('%s', (text) => {
    expect(isProved(positive, text)).toBe(false);
  });

  it('an integral over the line needs a sign that is not given', () => {
    expect(isProved({}, 'integral(x. exp(-a*x^2); allreal) = sqrt(pi/a)')).toBe(false);
  });
});
