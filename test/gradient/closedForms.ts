/** Derivatives of log Z that are known in closed form, by family and parameter, as plain functions of the parameters. */
import { polygamma } from '../../src/numbers/special.js';

type ClosedForm = (theta: Readonly<Record<string, number>>) => number;

const digamma = (x: number): number => polygamma(0, x);

/** I_n of Bessel, by its series. */
function bessel(n: number, x: number): number {
  let term = (x / 2) ** n;
  for (let k = 1; k <= n; k++) term /= k;
  let sum = 0;
  for (let k = 0; term > 1e-18 * sum; k++) {
    sum += term;
    term *= (x / 2) ** 2 / ((k + 1) * (k + 1 + n));
  }
  return sum;
}

const share =
  (own: string): ClosedForm =>
  (theta) => {
    const total = Object.values(theta).reduce((sum, value) => sum + Math.exp(value), 0);
    return Math.exp(theta[own] ?? NaN) / total;
  };

/** By the transfer matrix (Ising 1925): Z is the sum of the n-th powers of its two eigenvalues. */
const ring =
  (spins: number, by: 'J' | 'h'): ClosedForm =>
  ({ J = NaN, h = NaN }) => {
    const root = Math.sqrt(Math.exp(2 * J) * Math.sinh(h) ** 2 + Math.exp(-2 * J));
    const [middle, slope, rootSlope] =
      by === 'J'
        ? [
            Math.exp(J) * Math.cosh(h),
            Math.exp(J) * Math.cosh(h),
            (Math.exp(2 * J) * Math.sinh(h) ** 2 - Math.exp(-2 * J)) / root,
          ]
        : [
            Math.exp(J) * Math.cosh(h),
            Math.exp(J) * Math.sinh(h),
            (Math.exp(2 * J) * Math.sinh(h) * Math.cosh(h)) / root,
          ];
    const [large, small] = [middle + root, middle - root];
    const powers = large ** (spins - 1) * (slope + rootSlope) + small ** (spins - 1) * (slope - rootSlope);
    return (spins * powers) / (large ** spins + small ** spins);
  };

const zero: ClosedForm = () => 0;

export const closedForms: Readonly<Record<string, Readonly<Record<string, ClosedForm>>>> = {
  quadratic: { k: ({ k = NaN }) => -1 / (2 * k), m: zero },
  cosine: { k: ({ k = NaN }) => bessel(1, k) / bessel(0, k), m: zero },
  'Ising ring of 6': { J: ring(6, 'J'), h: ring(6, 'h') },
  'Gaussian mixture': { w: zero, m: zero, s: zero },
  categorical: { a: share('a'), b: share('b'), c: share('c') },
  Poisson: { r: () => 1 },
  Beta: {
    a: ({ a = NaN, b = NaN }) => digamma(a) - digamma(a + b),
    b: ({ a = NaN, b = NaN }) => digamma(b) - digamma(a + b),
  },
  Gamma: { a: ({ a = NaN, b = NaN }) => digamma(a) - Math.log(b), b: ({ a = NaN, b = NaN }) => -a / b },
  exponential: { r: ({ r = NaN }) => -1 / r },
};
