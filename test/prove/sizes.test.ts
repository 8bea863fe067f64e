/** Absolute values, extremes, roots and logarithms where signs are known, and inverse functions: what arithmetic needs. */
import { describe, expect, it } from 'vitest';
import { judgeFor, proveEqual } from '../../src/prove/prove.js';
import { claimOf, theoryOf, type Given } from '../refute/given.js';

const isProved = (given: Given, text: string): boolean => {
  const { left, right } = claimOf(given, text);
  return proveEqual(left, right, judgeFor(theoryOf(given))) !== null;
};

const signs: Given = { facts: ['0 < p', 'm < 0', 'abs(r) < 1'] };

describe('with known signs', () => {
  it.each([
    'abs(p) = p',
    'abs(m) = -m',
    'sqrt(m^2) = -m',
    'sqrt(x^6) = abs(x)^3',
    'log(x^4) = 4*log(abs(x))',
    'log(p + p^2) = log(p) + log(1 + p)',
    'log((x^2 + 1)*(y^2 + 1)) = log(x^2 + 1) + log(y^2 + 1)',
    'sqrt(p)^a = p^(a/2)',
    '(2*pi*p^2)^(a/2) = (2*pi)^(a/2)*p^a',
    'cos(arcsin(r)) = sqrt(1 - r^2)',
    'arcsin(r) + arccos(r) = pi/2',
    'arctan(p) + arctan(1/p) = pi/2',
    'sin(arctan(x)) = x/sqrt(1 + x^2)',
    'cos(pi/8) = sqrt(2 + sqrt(2))/2',
    'derivative(x. arcsin(x); r; 1) = 1/sqrt(1 - r^2)',
    'derivative(x. abs(x); a; 1) = a/abs(a)',
  ])('%s', (text) => {
    expect(isProved(signs, text)).toBe(true);
  });
});

describe('the larger and the smaller of two numbers', () => {
  it.each([
    'maximum(x, y) + minimum(x, y) = x + y',
    'maximum(x, y) - minimum(x, y) = abs(x - y)',
    'minimum(x, y) = -maximum(-x, -y)',
    'maximum(x + c, y + c) = maximum(x, y) + c',
    'maximum(x, 0) - maximum(-x, 0) = x',
    'maximum(x, x) = x',
    'maximum(p, 0) = p',
  ])('%s', (text) => {
    expect(isProved(signs, text)).toBe(true);
  });
});

describe('near misses', () => {
  it.each([
    'abs(x) = x',
    'abs(x) = -x',
    'sqrt(x^2) = x',
    'sqrt(p^2) = -p',
    'sqrt(x^6) = x^3',
    'log(x^2) = 2*log(x) + 1',
    'log(x^3) = 3*log(abs(x)) + 1',
    'sqrt(p)^a = p^(2*a)',
    'arctan(x) + arctan(1/x) = pi/2',
    'arcsin(r) + arccos(r) = pi',
    'cos(arcsin(r)) = sqrt(1 + r^2)',
    'cos(pi/8) = sqrt(2 - sqrt(2))/2',
    'derivative(x. abs(x); a; 1) = 1',
    'maximum(x, y) = x + y',
    'maximum(a*x, a*y) = a*maximum(x, y)',
    'maximum(x, y) + minimum(x, y) = abs(x - y)',
  ])('%s', (text) => {
    expect(isProved(signs, text)).toBe(false);
  });
});
