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
    'integral(x. x^(s - 1)*exp(-x); interval(0, infinity)) = gamma(s)',
    'integral(x. exp(-a*x)*exp(-s*x); interval(0, infinity)) = 1/(a + s)',
    'integral(x. exp(-a*x)*cos(b*x); interval(0, infinity)) = a/(a^2 + b^2)',
    'integral(x. sin(b*x)*exp(-a*x); interval(0, infinity)) = b/(a^2 + b^2)',
    'integral(x. exp(-a*x); interval(b, infinity)) = exp(-a*b)/a',
    'integral(x. 1/(a^2 + x^2); allreal) = pi/a',
    'integral(x. 1/(x^2 + 2*x + 2); allreal) = pi',
    'integral(x. a/(x^2 + a^2); interval(0, infinity)) = pi/2',
    'integral(x. exp(-abs(x - b)/s); allreal) = 2*s',
    'integral(x. x^2*exp(-abs(x)/s); allreal) = 4*s^3',
    'integral(x. abs(x); interval(-2, 1)) = 5/2',
    'integral(x. sqrt(1 - x^2); interval(-1, 1)) = pi/2',
    'integral(x. sqrt(a^2 - x^2); interval(0, a)) = pi*a^2/4',
    'integral(x. 1/sqrt(1 - x^2); interval(-1, 1)) = pi',
    'integral(x. sin(2*x)*sin(3*x); interval(0, 2*pi)) = 0',
    'integral(x. cos(x)*cos(2*x); interval(0, pi/2)) = 1/3',
    'integral(x. 1/(t - s); interval(s, t)) = 1',
  ])('%s', (text) => {
    expect(isProved(positive, text)).toBe(true);
  });
});

describe('integrals by substitution', () => {
  it.each([
    'integral(x. exp(sin(x))*cos(x); interval(0, pi/2)) = exp(1) - 1',
    'integral(x. 1/(1 + exp(-x)); interval(0, t)) = log(1 + exp(t)) - log(2)',
    'integral(x. exp(-a*x)/(1 + exp(-a*x))^2; interval(0, 1)) = (1/(1 + exp(-a)) - 1/2)/a',
    'integral(x. arctan(x)/(1 + x^2); interval(0, 1)) = pi^2/32',
    'integral(x. log(x)/x; interval(1, 2)) = log(2)^2/2',
    'integral(x. log(x)^2; interval(0, 1)) = 2',
    'integral(x. 1/cosh(x)^2; interval(0, 1)) = tanh(1)',
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
    'integral(x. x^(s - 1)*exp(-x); interval(0, infinity)) = gamma(s - 1)',
    'integral(x. exp(-a*x)*cos(b*x); interval(0, infinity)) = b/(a^2 + b^2)',
    'integral(x. exp(-b*x)*cos(a*x); interval(0, infinity)) = b/(a^2 + b^2)',
    'integral(x. exp(b*x); interval(0, infinity)) = -1/b',
    'integral(x. 1/(b^2 + x^2); allreal) = pi/b',
    'integral(x. 1/(x^2 + 2*x - 2); allreal) = pi',
    'integral(x. 1/(x^2 + 2*x + 2); interval(0, infinity)) = pi/2',
    'integral(x. exp(-abs(x - b)/s); allreal) = s',
    'integral(x. x*exp(-abs(x)); allreal) = 2',
    'integral(x. abs(x); interval(-1, 1)) = 0',
    'integral(x. sqrt(1 - x^2); interval(-1, 1)) = pi/4',
    'integral(x. sqrt(4 - x^2); interval(0, 1)) = pi',
    'integral(x. sin(2*x)*sin(2*x); interval(0, 2*pi)) = 0',
    'integral(x. 1/(1 + exp(-x)); interval(0, t)) = log(1 + exp(t))',
    'integral(x. tan(x)^2 + 1; interval(0, pi)) = 0',
    'integral(x. 1/cos(x)^2; interval(0, pi)) = 0',
  ])('%s', (text) => {
    expect(isProved(positive, text)).toBe(false);
  });

  it('an integral over the line needs a sign that is not given', () => {
    expect(isProved({}, 'integral(x. exp(-a*x^2); allreal) = sqrt(pi/a)')).toBe(false);
  });
});
