import { describe, expect, it } from 'vitest';
import { absent, rounded, type Bounded } from '../../src/numbers/bounded.js';
import { differentiate, differentiateTwice } from '../../src/numbers/differences.js';

const derivativeOf = (f: (h: number) => number, noise = 1e-16): Bounded => {
  const [result] = differentiate((h) => {
    const value = f(h);
    return [
      Number.isNaN(value)
        ? absent('out of its domain')
        : rounded(value, noise * Math.abs(value), Math.abs(value)),
    ];
  });
  return result ?? absent('nothing');
};

describe('a derivative by finite differences', () => {
  it.each<readonly [string, (h: number) => number, number]>([
    ['exp', Math.exp, 1],
    ['a sine away from zero', (h) => Math.sin(2 + h), Math.cos(2)],
    ['a polynomial', (h) => (1 + h) ** 5, 5],
    ['a logarithm near its end', (h) => Math.log(0.1 + h), 10],
  ])('of %s lies within its error', (_, f, truth) => {
    const { value, error } = derivativeOf(f);
    expect(Math.abs(value - truth)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(1e-8 * Math.abs(truth));
  });
  it('carries the noise of its samples', () => {
    const noisy = derivativeOf((h) => Math.exp(h) * (1 + 1e-6 * Math.sin(1e7 * h)), 1e-6);
    expect(Math.abs(noisy.value - 1)).toBeLessThanOrEqual(noisy.error);
    expect(noisy.error).toBeGreaterThan(1e-6);
  });
  it('does not exist at a kink', () => {
    expect(derivativeOf(Math.abs).reason).toBe('a derivative that does not exist');
    expect(derivativeOf((h) => Math.max(h, 0) + 1).reason).toBe('a derivative that does not exist');
  });
  it('does not exist at the end of a domain', () => {
    expect(derivativeOf((h) => (h < 0 ? NaN : h)).reason).toBe('out of its domain');
  });
});

describe('a second derivative by finite differences', () => {
  const secondOf = (f: (h: number) => number): Bounded => {
    const sample = (h: number) => [rounded(f(h), 1e-16 * Math.abs(f(h)), Math.abs(f(h)))];
    return differentiateTwice(sample)[0] ?? absent('nothing');
  };
  it.each<readonly [string, (h: number) => number, number]>([
    ['exp', Math.exp, 1],
    ['a sine away from zero', (h) => Math.sin(2 + h), -Math.sin(2)],
    ['a polynomial', (h) => (1 + h) ** 5, 20],
    ['a logarithm near its end', (h) => Math.log(0.1 + h), -100],
  ])('of %s lies within its error', (_, f, truth) => {
    const { value, error } = secondOf(f);
    expect(Math.abs(value - truth)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(1e-6 * Math.abs(truth));
  });
  it('is not known at a kink', () => {
    const { value, error } = secondOf(Math.abs);
    expect(Number.isNaN(value) || error > Math.abs(value) / 10).toBe(true);
  });
});
