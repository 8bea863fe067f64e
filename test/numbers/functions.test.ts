import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact } from '../../src/numbers/bounded.js';
import { applyFunction, functions } from '../../src/numbers/functions.js';
import { generator } from '../../src/numbers/generator.js';
import { integerPower, realPower } from '../../src/numbers/power.js';
import { dual, plain, tangentAt, unit, type Scalar } from '../../src/numbers/scalar.js';
import { erf, gamma, polygamma } from '../../src/numbers/special.js';

const names = Object.keys(functions) as (keyof typeof functions)[];
const slope = (f: (x: Scalar) => Scalar, x: number): number =>
  plain(tangentAt(f(dual(1, exact(x), unit)), 1)).value;

describe('every function of the table', () => {
  it.each(names)('%s has the derivative that differences show', (name) => {
    const f = (x: number): number => plain(applyFunction(functions[name], exact(x))).value;
    const h = 1e-4;
    for (const x of [0.11, 0.37, 0.63, 0.9]) {
      const difference = (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
      const found = slope((at) => applyFunction(functions[name], at), x);
      expect(Math.abs(found - difference)).toBeLessThan(1e-8 * (1 + Math.abs(found)));
    }
  });
  it.each(names)('%s covers what an uncertain argument does', (name) => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (x, side) => {
          const error = 1e-6 * x * (1 - x);
          const around = applyFunction(functions[name], { ...exact(x), error });
          const moved = plain(applyFunction(functions[name], exact(x + side * error)));
          const { value, error: bound, reason } = plain(around);
          if (reason === null && moved.reason === null)
            expect(Math.abs(moved.value - value)).toBeLessThanOrEqual(bound + moved.error);
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('special functions', () => {
  it('have their known values', () => {
    expect(erf(0.5)).toBeCloseTo(0.5204998778130465, 14);
    expect(erf(3)).toBeCloseTo(0.9999779095030014, 14);
    expect(gamma(0.5)).toBeCloseTo(Math.sqrt(Math.PI), 13);
    expect(gamma(5)).toBe(24);
    expect(polygamma(0, 1)).toBeCloseTo(-0.5772156649015329, 14);
    expect(polygamma(1, 1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
    expect(polygamma(0, -0.5)).toBeCloseTo(0.03648997397857652, 13);
  });
});

describe('where a function has no value', () => {
  it('says why', () => {
    expect(plain(applyFunction(functions.log, exact(-1))).reason).toBe(
      'a logarithm of a number that is not positive',
    );
    expect(plain(applyFunction(functions.gamma, exact(-2))).reason).toBe('Gamma at a pole');
    expect(plain(applyFunction(functions.log, { ...exact(1e-20), error: 1e-19 })).reason).not.toBeNull();
    expect(slope((x) => applyFunction(functions.abs, x), 0)).toBeNaN();
  });
});

describe('powers', () => {
  it('allow any base with an integer exponent, positive ones with any', () => {
    expect(plain(integerPower(exact(-2), 3)).value).toBe(-8);
    expect(plain(integerPower(exact(2), -2)).value).toBe(0.25);
    expect(plain(integerPower(exact(0), 0)).reason).toBe('zero to the power zero');
    expect(plain(realPower(exact(-8), exact(1 / 3))).reason).toBe('a power of a negative number');
  });
  it('have derivatives in base and exponent', () => {
    expect(slope((x) => integerPower(x, 3), 2)).toBe(12);
    expect(slope((x) => realPower(x, x), 2)).toBeCloseTo(4 * (Math.log(2) + 1), 12);
  });
});

describe('the generator', () => {
  it('repeats itself for a seed, and differs between seeds and streams', () => {
    const draw = (seed: number, stream: number): readonly number[] => {
      const random = generator(seed, stream);
      return Array.from({ length: 5 }, random.uniform);
    };
    expect(draw(1, 2)).toEqual(draw(1, 2));
    expect(draw(1, 2)).not.toEqual(draw(2, 2));
    expect(draw(1, 2)).not.toEqual(draw(1, 3));
  });
  it('is uniform', () => {
    const random = generator(3);
    const mean = Array.from({ length: 20000 }, random.uniform).reduce((sum, x) => sum + x / 20000, 0);
    expect(mean).toBeCloseTo(0.5, 2);
  });
});
