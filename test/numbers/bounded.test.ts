import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absent,
  addBounded,
  divideBounded,
  exact,
  multiplyBounded,
  negateBounded,
  rounded,
  type Bounded,
} from '../../src/numbers/bounded.js';
import {
  add,
  compare,
  inverse,
  multiply,
  rational,
  subtract,
  type Rational,
} from '../../src/numbers/rational.js';

/** A double as the rational that it is. */
function exactly(value: number): Rational {
  let scale = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    scale *= 2n;
  }
  return rational(BigInt(scaled), scale);
}

const covers = (bounded: Bounded, truth: Rational): boolean => {
  const gap = subtract(exactly(bounded.value), truth);
  const size = gap.numerator < 0n ? { ...gap, numerator: -gap.numerator } : gap;
  return compare(size, exactly(bounded.error)) <= 0;
};

const small = fc.double({ min: -1000, max: 1000, noNaN: true }).map((x) => Math.round(x * 1e6) / 1e6);

describe('an error bound', () => {
  it('covers the exact value through sums, products and quotients', () => {
    fc.assert(
      fc.property(small, small, small, (x, y, z) => {
        const [a, b, c] = [x, y, z].map(exactly);
        if (a === undefined || b === undefined || c === undefined) return;
        const sum = addBounded(addBounded(exact(x), exact(y)), negateBounded(exact(z)));
        const exactSum = subtract(add(a, b), c);
        expect(covers(sum, exactSum)).toBe(true);
        const product = multiplyBounded(sum, exact(z));
        expect(covers(product, multiply(exactSum, c))).toBe(true);
        const quotient = divideBounded(exact(y), sum);
        if (quotient.reason === null) expect(covers(quotient, multiply(b, inverse(exactSum)))).toBe(true);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
  it('grows with what cancels, and so does the scale', () => {
    const difference = addBounded(addBounded(exact(1e10), exact(1 / 3)), exact(-1e10));
    expect(difference.error).toBeGreaterThan(1e-7);
    expect(difference.scale).toBeGreaterThan(1e10);
  });
});

describe('a value that does not exist', () => {
  it('is the quotient by a number within error of zero', () => {
    const nearly = rounded(1e-20, 1e-19, 1);
    expect(divideBounded(exact(1), nearly).reason).toBe('a denominator is zero or too close to it');
    expect(divideBounded(exact(0), exact(0)).reason).toBe('a denominator is zero or too close to it');
  });
  it('lies beyond the range of doubles', () => {
    expect(multiplyBounded(exact(1e200), exact(1e200)).reason).toBe(
      'a value is beyond the range of floating point',
    );
  });
  it('stays absent with its reason', () => {
    const gone = absent('because');
    expect(multiplyBounded(exact(0), gone).reason).toBe('because');
    expect(addBounded(gone, exact(1)).reason).toBe('because');
  });
  it('is what one gets by dividing by something that underflowed', () => {
    const tiny = multiplyBounded(exact(1e-200), exact(1e-200));
    expect(divideBounded(tiny, tiny).reason).not.toBeNull();
  });
});
