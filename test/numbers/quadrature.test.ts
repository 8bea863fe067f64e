import { describe, expect, it } from 'vitest';
import { absent, exact, multiplyBounded, rounded, type Bounded } from '../../src/numbers/bounded.js';
import { realPower } from '../../src/numbers/power.js';
import { integrate, integratePlane, thorough } from '../../src/numbers/quadrature.js';
import { plain } from '../../src/numbers/scalar.js';

const of =
  (f: (x: number) => number) =>
  (x: number): Bounded =>
    rounded(f(x), 1e-16 * Math.abs(f(x)), Math.abs(f(x)));

const all = [-Infinity, Infinity] as const;

describe('an integral', () => {
  it.each<readonly [string, (x: number) => number, number, number, number]>([
    ['of a bell', (x) => Math.exp(-x * x), ...all, Math.sqrt(Math.PI)],
    ['of a narrow bell', (x) => Math.exp(-1e4 * x * x), ...all, Math.sqrt(Math.PI) / 100],
    ['of a bell far out', (x) => Math.exp(-((x - 12) ** 2)), ...all, Math.sqrt(Math.PI)],
    ['of a double well', (x) => Math.exp(4 * x * x - x ** 4), ...all, 73.18582368191608],
    ['with a heavy tail', (x) => 1 / (1 + x * x), ...all, Math.PI],
    ['with a heavier tail', (x) => (1 + x * x) ** -0.75, ...all, 5.244115108584239],
    [
      'of an oscillation',
      (x) => Math.exp(-x * x) * Math.cos(6 * x),
      ...all,
      Math.sqrt(Math.PI) * Math.exp(-9),
    ],
    ['over a half line', (x) => Math.exp(-x), 0, Infinity, 1],
    ['over the other half line', (x) => Math.exp(x), -Infinity, 0, 1],
    ['over an interval', (x) => x * x, 1, 4, 21],
    ['with a singular end', (x) => Math.log(x), 0, 1, -1],
  ])('%s lies within its error of the closed form', (_, f, from, to, truth) => {
    const { value, error } = integrate(of(f), from, to);
    expect(Math.abs(value - truth)).toBeLessThan(Math.max(error, 1e-7 * Math.abs(truth)));
    expect(error).toBeLessThan(1e-6 * Math.max(1, Math.abs(truth)));
  });
  it('with a kink has an honest error', () => {
    const { value, error, reason } = integrate(
      of((x) => Math.exp(-Math.abs(x - 0.3))),
      ...all,
    );
    if (reason === null) expect(Math.abs(value - 2)).toBeLessThan(error);
  });
  it('over the plane is one coordinate inside the other', () => {
    const { value, error } = integratePlane((x, y) => of(() => Math.exp(-x * x - (y - x / 2) ** 2))(0));
    expect(Math.abs(value - Math.PI)).toBeLessThan(error);
  });
});

describe('an integrand that is too narrow to be seen', () => {
  it('has no integral, since powers that underflow are not zero', () => {
    const power = (x: number): Bounded => plain(realPower(exact(x / 149), exact(4000)));
    const density = (x: number): Bounded =>
      multiplyBounded(power(x), rounded(Math.exp(-((x / 149) ** 4001)), 0, 0));
    expect(integrate(density, 0, Infinity).reason).not.toBeNull();
  });
});

describe('an integral whose sums do not settle', () => {
  it('is found by bisection where there is a kink', () => {
    const { value, error } = integrate(of(Math.abs), -1, 2, thorough);
    expect(Math.abs(value - 2.5)).toBeLessThan(error);
  });
  it('is not found past a pole', () => {
    expect(integrate(of(Math.tan), 0, Math.PI, thorough).reason).not.toBeNull();
    expect(
      integrate(
        of((x) => 1 / Math.cos(x) ** 2),
        0,
        Math.PI,
        thorough,
      ).reason,
    ).not.toBeNull();
  });
});

describe('an integral without a value', () => {
  it.each<readonly [string, (x: number) => number, number, number]>([
    ['a constant on the line', () => 1, ...all],
    ['an odd function that does not decay', (x) => x, ...all],
    ['1 / (1 + |x|)', (x) => 1 / (1 + Math.abs(x)), ...all],
    ['1 / x at zero', (x) => 1 / x, 0, 1],
    ['a sine', Math.sin, ...all],
  ])('%s', (_, f, from, to) => {
    expect(integrate(of(f), from, to).reason).not.toBeNull();
  });
  it('an integrand without a value', () => {
    expect(integrate((x) => (x > 1 ? absent('undefined here') : exact(1)), 0, 2).reason).toBe(
      'undefined here',
    );
  });
  it('a bell out of sight is not taken for zero', () => {
    expect(
      integrate(
        of((x) => Math.exp(-((x - 1e4) ** 2)) || Number.MIN_VALUE),
        ...all,
      ).reason,
    ).not.toBeNull();
  });
});
