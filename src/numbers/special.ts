/**
 * Special functions of doubles: error function, Gamma, digamma and its derivatives. Relative errors stay below
 * `specialRoundings` units of roundoff on the arguments that models use. Relies on nothing.
 */

/** The relative error of the functions below, in units of roundoff. */
export const specialRoundings = 200;

/** Taylor series near zero, continued fraction beyond (Abramowitz and Stegun 7.1.6, 7.1.14). */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size > 6) return Math.sign(x);
  if (size > 2.5) return Math.sign(x) * (1 - erfcTail(size));
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

function erfcTail(x: number): number {
  let fraction = 0;
  for (let n = 80; n > 0; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** Lanczos' approximation with g = 7 and nine coefficients (Godfrey), reflected for x < 1/2. */
export function gamma(x: number): number {
  if (Number.isInteger(x) && x > 0 && x < 19) return factorial(x - 1);
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  const shifted = x - 1;
  const sum = lanczos.reduce(
    (total, coefficient, n) => total + (n === 0 ? coefficient : coefficient / (shifted + n)),
    0,
  );
  const base = shifted + 7.5;
  return Math.sqrt(2 * Math.PI) * base ** (shifted + 0.5) * Math.exp(-base) * sum;
}

const lanczos: readonly number[] = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

export const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/**
 * The derivative of order `order` of digamma (order 0 is digamma itself): recurrence up to x > 16, then the
 * asymptotic series (Abramowitz and Stegun 6.4.11).
 */
export function polygamma(order: number, x: number): number {
  if (x < 16)
    return polygamma(order, x + 1) + (order % 2 === 0 ? -1 : 1) * factorial(order) * x ** (-order - 1);
  const sign = order % 2 === 0 ? -1 : 1;
  let sum = factorial(order) / (2 * x ** (order + 1));
  sum += order === 0 ? -Math.log(x) : factorial(order - 1) / x ** order;
  bernoulli.forEach((coefficient, index) => {
    const k = 2 * (index + 1);
    sum += (coefficient * factorial(k + order - 1)) / (factorial(k) * x ** (k + order));
  });
  return sign * sum;
}

/** Bernoulli's numbers B_2, B_4, ... */
const bernoulli: readonly number[] = [
  1 / 6,
  -1 / 30,
  1 / 42,
  -1 / 30,
  5 / 66,
  -691 / 2730,
  7 / 6,
  -3617 / 510,
];
