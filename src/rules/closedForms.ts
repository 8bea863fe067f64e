/**
 * Rows on integrals and sums with a value in closed form: the fundamental theorem, Gaussian, Gamma and Beta integrals,
 * telescoping and power series. An interval from a to b is one with a <= b. Rows only.
 */
import type { Row } from '../kernel/rule.js';

const rudin = 'Rudin, Real and Complex Analysis, 3rd edition';
const gaussian = 'NIST DLMF 7.7.3 after completing the square';

export const closedForms: readonly Row[] = [
  {
    name: 'fundamental-theorem-of-calculus',
    holds: 'integral(x:real. f(x); interval(a, b)) = F(b) - F(a)',
    when: [
      'a <= b',
      'integrable(x:real. f(x); interval(a, b))',
      'forall(x:real. hasDerivative(u:real. F(u); x; 1; f(x)); interval(a, b))',
    ],
    source: `${rudin}, Theorem 7.21`,
  },
  {
    name: 'integrable-since-differentiable',
    holds: 'integrable(x:real. f(x); interval(a, b))',
    when: ['forall(x:real. differentiable(u:real. f(u); x; 1); interval(a, b))'],
    source: `${rudin}, Theorem 2.14: a continuous function on a bounded interval`,
  },
  {
    name: 'endpoints-do-not-matter',
    holds: 'integral(x:real. f(x); interval(a, b)) = integral(x:real. g(x); interval(a, b))',
    when: ['forall(x:real. f(x) = g(x); interior(a, b))'],
    source: `${rudin}, 1.35: two points have measure zero`,
  },
  {
    name: 'endpoints-do-not-matter',
    holds: 'integral(x:real. f(x); interval(a, infinity)) = integral(x:real. g(x); interval(a, infinity))',
    when: ['forall(x:real. f(x) = g(x); interior(a, infinity))'],
    source: `${rudin}, 1.35: one point has measure zero`,
  },
  {
    name: 'gaussian-integral',
    holds: 'integral(x:real. exp(b * x - a * x^2); line) = sqrt(pi / a) * exp(b^2 / (4 * a))',
    when: ['0 < a'],
    source: gaussian,
  },
  {
    name: 'first-gaussian-moment',
    holds:
      'integral(x:real. x * exp(b * x - a * x^2); line) = b / (2 * a) * (sqrt(pi / a) * exp(b^2 / (4 * a)))',
    when: ['0 < a'],
    source: `${gaussian}; derivative by b`,
  },
  {
    name: 'second-gaussian-moment',
    holds:
      'integral(x:real. x^2 * exp(b * x - a * x^2); line) = ((b / (2 * a))^2 + 1 / (2 * a)) * (sqrt(pi / a) * exp(b^2 / (4 * a)))',
    when: ['0 < a'],
    source: `${gaussian}; derivatives by b`,
  },
  {
    name: 'third-gaussian-moment',
    holds:
      'integral(x:real. x^3 * exp(b * x - a * x^2); line) = ((b / (2 * a))^3 + 3 * (b / (2 * a)) / (2 * a)) * (sqrt(pi / a) * exp(b^2 / (4 * a)))',
    when: ['0 < a'],
    source: `${gaussian}; derivatives by b`,
  },
  {
    name: 'fourth-gaussian-moment',
    holds:
      'integral(x:real. x^4 * exp(b * x - a * x^2); line) = ((b / (2 * a))^4 + 6 * (b / (2 * a))^2 / (2 * a) + 3 / (2 * a)^2) * (sqrt(pi / a) * exp(b^2 / (4 * a)))',
    when: ['0 < a'],
    source: `${gaussian}; derivatives by b`,
  },
  {
    name: 'integrable-gaussian',
    holds: 'integrable(x:real. exp(b * x - a * x^2); line)',
    when: ['0 < a'],
    source: gaussian,
  },
  {
    name: 'integrable-gaussian-moment',
    holds: 'integrable(x:real. x^n * exp(b * x - a * x^2); line)',
    when: ['0 < a', 'natural(n)'],
    source: gaussian,
  },
  {
    name: 'integrable-gaussian-moment',
    holds: 'integrable(x:real. x * exp(b * x - a * x^2); line)',
    when: ['0 < a'],
    source: gaussian,
  },
  {
    name: 'gamma-integral',
    holds: 'integral(x:real. x^(s - 1) * exp(-(a * x)); interval(0, infinity)) = gamma(s) / a^s',
    when: ['0 < s', '0 < a'],
    source: 'NIST DLMF 5.9.1 with the variable scaled',
  },
  {
    name: 'integrable-gamma',
    holds: 'integrable(x:real. x^(s - 1) * exp(-(a * x)); interval(0, infinity))',
    when: ['0 < s', '0 < a'],
    source: 'NIST DLMF 5.9.1',
  },
  {
    name: 'half-gaussian-integral',
    holds:
      'integral(x:real. x^(s - 1) * exp(-(a * x^2)); interval(0, infinity)) = gamma(s / 2) / (2 * a^(s / 2))',
    when: ['0 < s', '0 < a'],
    source: 'NIST DLMF 5.9.1 with the square for the variable',
  },
  {
    name: 'integrable-half-gaussian',
    holds: 'integrable(x:real. x^(s - 1) * exp(-(a * x^2)); interval(0, infinity))',
    when: ['0 < s', '0 < a'],
    source: 'NIST DLMF 5.9.1',
  },
  {
    name: 'beta-integral',
    holds: 'integral(x:real. x^(s - 1) * (1 - x)^(t - 1); interval(0, 1)) = beta(s, t)',
    when: ['0 < s', '0 < t'],
    source: 'NIST DLMF 5.12.1',
  },
  {
    name: 'integrable-beta',
    holds: 'integrable(x:real. x^(s - 1) * (1 - x)^(t - 1); interval(0, 1))',
    when: ['0 < s', '0 < t'],
    source: 'NIST DLMF 5.12.1',
  },
  {
    name: 'integral-of-a-power',
    holds: 'integral(x:real. x^(s - 1); interval(0, b)) = b^s / s',
    when: ['0 < s', '0 < b'],
    source: 'antiderivative of a power; it is continuous at 0',
  },
  {
    name: 'integrable-power',
    holds: 'integrable(x:real. x^(s - 1); interval(0, b))',
    when: ['0 < s', '0 < b'],
    source: 'antiderivative of a power; it is continuous at 0',
  },
  {
    name: 'integral-of-a-power-to-infinity',
    holds: 'integral(x:real. x^(-s); interval(a, infinity)) = a^(1 - s) / (s - 1)',
    when: ['1 < s', '0 < a'],
    source: 'limit of the integral over bounded intervals',
  },
  {
    name: 'integrable-power-to-infinity',
    holds: 'integrable(x:real. x^(-s); interval(a, infinity))',
    when: ['1 < s', '0 < a'],
    source: 'limit of the integral over bounded intervals',
  },
  {
    name: 'cauchy-integral',
    holds: 'integral(x:real. 1 / (a * (x - b)^2 + c); line) = pi / sqrt(a * c)',
    when: ['0 < a', '0 < c'],
    source: 'NIST DLMF 4.24(ii): limits of the arctangent, with the variable moved and scaled',
  },
  {
    name: 'integrable-cauchy',
    holds: 'integrable(x:real. 1 / (a * (x - b)^2 + c); line)',
    when: ['0 < a', '0 < c'],
    source: 'as above',
  },
  {
    name: 'half-cauchy-integral',
    holds: 'integral(x:real. 1 / (a * x^2 + c); interval(0, infinity)) = pi / (2 * sqrt(a * c))',
    when: ['0 < a', '0 < c'],
    source: 'NIST DLMF 4.24(ii): limit of the arctangent, with the variable scaled',
  },
  {
    name: 'integrable-half-cauchy',
    holds: 'integrable(x:real. 1 / (a * x^2 + c); interval(0, infinity))',
    when: ['0 < a', '0 < c'],
    source: 'as above',
  },
  {
    name: 'exponential-tail',
    holds: 'integral(x:real. exp(-(a * x)); interval(b, infinity)) = exp(-(a * b)) / a',
    when: ['0 < a'],
    source: 'limit of the integral over bounded intervals',
  },
  {
    name: 'integrable-exponential-tail',
    holds: 'integrable(x:real. exp(-(a * x)); interval(b, infinity))',
    when: ['0 < a'],
    source: 'limit of the integral over bounded intervals',
  },
  {
    name: 'damped-cosine-integral',
    holds: 'integral(x:real. exp(-(a * x)) * cos(b * x); interval(0, infinity)) = a / (a^2 + b^2)',
    when: ['0 < a'],
    source: 'real part of the Gamma integral, NIST DLMF 5.9.1 with s = 1, at a - ib',
  },
  {
    name: 'integrable-damped-cosine',
    holds: 'integrable(x:real. exp(-(a * x)) * cos(b * x); interval(0, infinity))',
    when: ['0 < a'],
    source: 'no larger than exp(-a x)',
  },
  {
    name: 'damped-sine-integral',
    holds: 'integral(x:real. exp(-(a * x)) * sin(b * x); interval(0, infinity)) = b / (a^2 + b^2)',
    when: ['0 < a'],
    source: 'imaginary part of the Gamma integral, NIST DLMF 5.9.1 with s = 1, at a - ib',
  },
  {
    name: 'integrable-damped-sine',
    holds: 'integrable(x:real. exp(-(a * x)) * sin(b * x); interval(0, infinity))',
    when: ['0 < a'],
    source: 'no larger than exp(-a x)',
  },
  {
    name: 'laplace-integral',
    holds: 'integral(x:real. abs(x - b)^(s - 1) * exp(-(a * abs(x - b))); line) = 2 * gamma(s) / a^s',
    when: ['0 < s', '0 < a'],
    source: 'twice NIST DLMF 5.9.1, the variable moved and scaled',
  },
  {
    name: 'integrable-laplace',
    holds: 'integrable(x:real. abs(x - b)^(s - 1) * exp(-(a * abs(x - b))); line)',
    when: ['0 < s', '0 < a'],
    source: 'as above',
  },
  {
    name: 'integral-of-the-absolute-value',
    holds: 'integral(x:real. abs(x); interval(a, b)) = (b * abs(b) - a * abs(a)) / 2',
    when: ['a <= b'],
    source: 'the derivative of x |x| / 2 is |x|, at 0 as well',
  },
  {
    name: 'integrable-absolute-value',
    holds: 'integrable(x:real. abs(x); interval(a, b))',
    source: `${rudin}, Theorem 2.14: a continuous function on a bounded interval`,
  },
  {
    name: 'quarter-of-a-disc',
    holds: 'integral(x:real. sqrt(r^2 - x^2); interval(0, r)) = pi * r^2 / 4',
    when: ['0 < r'],
    source: 'NIST DLMF 5.12.1 with s = 1/2, t = 3/2 and the square for the variable',
  },
  {
    name: 'quarter-of-a-disc-exists',
    holds: 'integrable(x:real. sqrt(r^2 - x^2); interval(0, r))',
    when: ['0 < r'],
    source: `${rudin}, Theorem 2.14: a continuous function on a bounded interval`,
  },
  {
    name: 'half-of-a-disc',
    holds: 'integral(x:real. sqrt(r^2 - x^2); interval(-r, r)) = pi * r^2 / 2',
    when: ['0 < r'],
    source: 'NIST DLMF 5.12.1 with s = 1/2, t = 3/2 and the square for the variable',
  },
  {
    name: 'half-of-a-disc-exists',
    holds: 'integrable(x:real. sqrt(r^2 - x^2); interval(-r, r))',
    when: ['0 < r'],
    source: `${rudin}, Theorem 2.14: a continuous function on a bounded interval`,
  },
  {
    name: 'half-of-a-circle',
    holds: 'integral(x:real. 1 / sqrt(1 - x^2); interval(-1, 1)) = pi',
    source: 'NIST DLMF 4.23.1: the arcsine of 1',
  },
  {
    name: 'half-of-a-circle-exists',
    holds: 'integrable(x:real. 1 / sqrt(1 - x^2); interval(-1, 1))',
    source: 'NIST DLMF 4.23.1: the arcsine of 1',
  },
  {
    name: 'telescoping-sum',
    holds: 'sum(i:integer. F(i + 1) - F(i); range(m, n)) = F(n + 1) - F(m)',
    when: ['m <= n + 1'],
    source: 'Graham, Knuth, Patashnik, Concrete Mathematics, (2.48)',
  },
  {
    name: 'geometric-series',
    holds: 'sum(n:integer. r^n; range(0, infinity)) = 1 / (1 - r)',
    when: ['0 < 1 + r', '0 < 1 - r'],
    source: 'Rudin, Principles of Mathematical Analysis, 3rd edition, Theorem 3.26',
  },
  {
    name: 'geometric-series',
    holds: 'sum(n:integer. c * r^n; range(0, infinity)) = c * (1 / (1 - r))',
    when: ['0 < 1 + r', '0 < 1 - r'],
    source: 'Rudin, Principles of Mathematical Analysis, 3rd edition, Theorems 3.26 and 3.47',
  },
  {
    name: 'geometric-series',
    holds: 'sum(n:integer. c / r^n; range(0, infinity)) = c * (r / (r - 1))',
    when: ['1 < r'],
    source: 'Rudin, Principles of Mathematical Analysis, 3rd edition, Theorem 3.26 for 1 / r',
  },
  {
    name: 'exponential-series',
    holds: 'sum(n:integer. a^n / factorial(n); range(0, infinity)) = exp(a)',
    source: 'NIST DLMF 4.2.19',
  },
  {
    name: 'exponential-series',
    holds: 'sum(n:integer. c * (a^n / factorial(n)); range(0, infinity)) = c * exp(a)',
    source: 'NIST DLMF 4.2.19; Rudin, Principles of Mathematical Analysis, 3rd edition, Theorem 3.47',
  },
  {
    name: 'member-of-an-interval',
    holds: 'forall(x:real. a <= x; interval(a, b))',
    source: 'definition of the interval',
  },
  {
    name: 'member-of-an-interval',
    holds: 'forall(x:real. x <= b; interval(a, b))',
    source: 'definition of the interval',
  },
  {
    name: 'member-of-an-interval',
    holds: 'forall(x:real. a <= x; interval(a, infinity))',
    source: 'definition of the interval',
  },
  {
    name: 'member-of-an-interval',
    holds: 'forall(x:real. x <= b; interval(-infinity, b))',
    source: 'definition of the interval',
  },
  {
    name: 'member-of-an-interior',
    holds: 'forall(x:real. a < x; interior(a, b))',
    source: 'definition of the open interval',
  },
  {
    name: 'member-of-an-interior',
    holds: 'forall(x:real. x < b; interior(a, b))',
    source: 'definition of the open interval',
  },
  {
    name: 'member-of-an-interior',
    holds: 'forall(x:real. a < x; interior(a, infinity))',
    source: 'definition of the open interval',
  },
  {
    name: 'member-of-a-range',
    holds: 'forall(i:integer. m <= i; range(m, n))',
    source: 'definition of the range',
  },
  {
    name: 'member-of-a-range',
    holds: 'forall(i:integer. i <= n; range(m, n))',
    source: 'definition of the range',
  },
];
