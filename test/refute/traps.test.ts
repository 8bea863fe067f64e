import { describe, expect, it } from 'vitest';
import { judged, type Given } from './given.js';

/** Traps that other tools fall into: accepted though false, refuted though true, undefined on both sides. */
const real: Given = {};
const positive: Given = { facts: ['0 < a', '0 < b'] };

describe('false though it looks true in floating point', () => {
  it.each([
    '1/10^30 = 2/10^30',
    '(x-a)^6000 = (x-a)^5999',
    'abs(x+1000)-1000 = abs(x+1001)-1001',
    'sin(x)/10^50 = cos(x)/10^50',
    'x + 1/10^12 = x',
    'arcsin(sin(x)) = x',
    'x*(x-1/2)*(x-1)*(x-2)*(x+1)*(x-1/10) = 0',
    'sqrt(x^2) = x',
    'x^2 >= x',
    'exp(pi*sqrt(163)) = 262537412640768744',
    '1/(1 + exp(-x^2 - 60)) = 1',
    'sqrt(2) + sqrt(3) = sqrt(5 + 2*sqrt(6)) + 1/10^15',
    '355/113 = pi',
    'abs(log(x))  = abs(10^8 * (x^(1/10^8) - 1))',
    '10^30 = 10^30 + 1',
    '(x + 10^10)^3 - x^3 - 3*10^10*x^2 - 3*10^20*x = 10^30 + 1',
    'exp(x) + 1/10^40 = exp(x)',
    'exp(-10^3) = 2*exp(-10^3)',
    'exp(-10^6) = 2*exp(-10^6)',
    'cos(x/10^9) = 1',
    'sin(x)^2 + cos(x)^2 = 1 + 1/10^50',
    '1/10^400 = 2/10^400',
    'sum(k:integer. 1/k; range(1, 20)) = 3.597739657143682',
  ])('%s is refuted', (text) => {
    expect(judged(real, text).kind).toBe('refuted');
  });
});

describe('false though it holds of the first whole numbers', () => {
  const given: Given = { symbols: { N: 'integer' }, facts: ['natural(N)'] };
  it.each([
    '(N-1)*(N-2)*(N-3)*(N-4)*(N-5)*(N-6) = 0',
    'N + (N-1)*(N-2)*(N-3)*(N-4) = N',
    'factorial(N) <= 10^4',
  ])('%s is refuted', (text) => {
    expect(judged(given, text).kind).toBe('refuted');
  });
});

describe('true though digits cancel', () => {
  it.each([
    '(19601 - 13860*sqrt(2))^(7/4) = (5*sqrt(2)-7)^7',
    '(sqrt(108)+10)^(1/3) - (sqrt(108)-10)^(1/3) = 2',
    'log(a^2*b) = 2*log(a) + log(b)',
    'log(exp(a)+exp(b)) = a + softplus(b-a)',
    'sqrt(a^2 + 10^40) - 10^20 = a^2/(sqrt(a^2 + 10^40) + 10^20)',
    'exp(a + 40) * exp(-a - 40) = 1',
    'log(1 + 1/10^40) = -log(1 - 1/(10^40 + 1))',
    '(exp(a) - 1)/a - (exp(a) - 1 - a)/a = 1',
    'integral(t. exp(-t^2/(2*a)); allreal) = sqrt(2*pi*a)',
    'gamma(a+1) = a*gamma(a)',
    'digamma(a+1) = digamma(a) + 1/a',
    'beta(a, b) = gamma(a)*gamma(b)/gamma(a+b)',
    'integral(t. t^(a-1)*exp(-t); interval(0, infinity)) = gamma(a)',
    'sum(n:integer. a^n/factorial(n); range(0, infinity)) = exp(a)',
    'derivative(t. erf(t); a; 1) = 2/sqrt(pi)*exp(-a^2)',
  ])('%s agrees', (text) => {
    expect(judged(positive, text).kind).toBe('agrees');
  });
});

it('a difference that doubles do not show is shown in as many digits as it takes', () => {
  expect(judged(real, '10^30 = 10^30 + 1')).toMatchObject({
    counterexample: { digits: { left: '1e+30', right: '1.000000000000000000000000000001e+30' } },
  });
  expect(judged(real, '2 = 3')).toMatchObject({ counterexample: { digits: null } });
});

describe('without a value', () => {
  it.each([
    'cos(pi*x) = (-1)^x',
    '1/0 = 2/0',
    '0^0 = 2',
    'infinity - infinity = 0',
    'log(-1) = log(-2)',
    '1/(x-x) = 2/(x-x)',
    'exp(exp(exp(9))) = 0',
    'log(exp(-10^9) + 0*a) = 1',
  ])('%s is open', (text) => {
    expect(judged(real, text)).toMatchObject({ kind: 'open', reason: 'no-model' });
  });
  it('the logarithm of an exponential has one, however small that is', () => {
    expect(judged(real, 'log(exp(-10^9)) = 1').kind).toBe('refuted');
    expect(judged(real, 'log(exp(-10^9)) = -10^9').kind).not.toBe('refuted');
  });
  it('a difference lost in cancellation is no refutation', () => {
    expect(judged(positive, 'exp(a) + 10^20 - 10^20 = exp(a)').kind).not.toBe('refuted');
  });
});
