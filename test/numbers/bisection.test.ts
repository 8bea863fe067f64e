import { describe, expect, it } from 'vitest';
import { bisected } from '../../src/numbers/bisection.js';
import { exact, rounded, type Bounded } from '../../src/numbers/bounded.js';
import { generator } from '../../src/numbers/generator.js';
import { integrate, precise, thorough } from '../../src/numbers/quadrature.js';

const function_ =
  (f: (x: number) => number) =>
  (x: number): Bounded =>
    rounded(f(x), 0, Math.abs(f(x)));

describe('an integral by bisection', () => {
  it('of a jump anywhere lies within its error', () => {
    const { uniform } = generator(3);
    for (let n = 0; n < 300; n++) {
      const jump = uniform();
      const { value, error } = bisected(
        function_((x) => (x < jump ? Math.exp(x) : 0)),
        0,
        1,
        1,
      );
      expect(Math.abs(value - Math.expm1(jump))).toBeLessThanOrEqual(error);
      expect(error).toBeLessThan(1e-12);
    }
  });
  it('of a kink lies within its error', () => {
    const { value, error } = bisected(
      function_((x) => Math.abs(x - 1 / 3)),
      0,
      1,
      1,
    );
    expect(Math.abs(value - 5 / 18)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(1e-13);
  });
  it('of a smooth function is precise', () => {
    const { value, error } = bisected(function_(Math.sin), 0, 3, 1);
    expect(Math.abs(value - (1 - Math.cos(3)))).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(1e-13);
  });
  it('has no value where the integrand has none', () => {
    expect(
      bisected((x) => (x > 0.5 ? { ...exact(0), value: NaN, reason: 'no' } : exact(1)), 0, 1, 1).reason,
    ).toBe('no');
  });
});

describe('an integral over the line', () => {
  const laplaceSign = function_((x) => (x < 0.3 ? 1 : -1) * Math.exp(-Math.abs(x)));
  it('of a jump needs bisection', () => {
    expect(integrate(laplaceSign, -Infinity, Infinity, precise).reason).not.toBeNull();
    const { value, error } = integrate(laplaceSign, -Infinity, Infinity, thorough);
    expect(Math.abs(value - 2 * (1 - Math.exp(-0.3)))).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(1e-12);
  });
  it('that diverges has no value, however thorough one is', () => {
    const slow = function_((x) => 1 / Math.sqrt(1 + x * x));
    expect(integrate(slow, -Infinity, Infinity, thorough).reason).toBe('an integral that diverges');
  });
});
