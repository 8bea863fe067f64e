/**
 * Rows on derivatives. `hasDerivative(t. f(t); a; k; v)` says that f is differentiable at a with respect to the k-th
 * component of its variable, and that the derivative is v; for a variable of sort real there is one component. The
 * prover takes the first row whose form fits, so special forms stand before general ones. Rows only.
 */
import type { Row } from '../kernel/rule.js';

const rudin = 'Rudin, Principles of Mathematical Analysis, 3rd edition';

export const derivatives: readonly Row[] = [
  { name: 'derivative-of-constant', holds: 'hasDerivative(t. c; a; k; 0)', source: `${rudin}, Example 5.4` },
  {
    name: 'derivative-of-variable',
    holds: 'hasDerivative(t:real. t; a; k; 1)',
    source: `${rudin}, Example 5.4`,
  },
  {
    name: 'derivative-of-component',
    holds: 'hasDerivative(t. component(t, j); a; k; delta(j, k))',
    source: `${rudin}, Definition 9.16`,
  },
  {
    name: 'derivative-of-sum',
    holds: 'hasDerivative(t. f(t) + g(t); a; k; F + G)',
    when: ['hasDerivative(t. f(t); a; k; F)', 'hasDerivative(t. g(t); a; k; G)'],
    source: `${rudin}, Theorem 5.3`,
  },
  {
    name: 'derivative-of-difference',
    holds: 'hasDerivative(t. f(t) - g(t); a; k; F - G)',
    when: ['hasDerivative(t. f(t); a; k; F)', 'hasDerivative(t. g(t); a; k; G)'],
    source: `${rudin}, Theorem 5.3`,
  },
  {
    name: 'derivative-of-negative',
    holds: 'hasDerivative(t. -f(t); a; k; -F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: `${rudin}, Theorem 5.3`,
  },
  {
    name: 'derivative-of-multiple',
    holds: 'hasDerivative(t. c * f(t); a; k; c * F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: `${rudin}, Theorem 5.3`,
  },
  {
    name: 'product-rule',
    holds: 'hasDerivative(t. f(t) * g(t); a; k; F * g(a) + f(a) * G)',
    when: ['hasDerivative(t. f(t); a; k; F)', 'hasDerivative(t. g(t); a; k; G)'],
    source: `${rudin}, Theorem 5.3`,
  },
  {
    name: 'derivative-of-reciprocal',
    holds: 'hasDerivative(t. c / g(t); a; k; -(c * G) / g(a)^2)',
    when: ['hasDerivative(t. g(t); a; k; G)', 'g(a) != 0'],
    source: `${rudin}, Theorem 5.3`,
  },
  {
    name: 'derivative-of-multiple',
    holds: 'hasDerivative(t. f(t) / c; a; k; F / c)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: `${rudin}, Theorem 5.3; for c = 0 both sides are 0`,
  },
  {
    name: 'quotient-rule',
    holds: 'hasDerivative(t. f(t) / g(t); a; k; (F * g(a) - f(a) * G) / g(a)^2)',
    when: ['hasDerivative(t. f(t); a; k; F)', 'hasDerivative(t. g(t); a; k; G)', 'g(a) != 0'],
    source: `${rudin}, Theorem 5.3`,
  },
  {
    name: 'derivative-of-exp',
    holds: 'hasDerivative(t. exp(f(t)); a; k; exp(f(a)) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: 'NIST DLMF 4.7.5 with the chain rule',
  },
  {
    name: 'log-derivative',
    holds: 'hasDerivative(t. log(f(t)); a; k; F / f(a))',
    when: ['hasDerivative(t. f(t); a; k; F)', '0 < f(a)'],
    source: 'NIST DLMF 4.7.1 with the chain rule',
  },
  {
    name: 'derivative-of-root',
    holds: 'hasDerivative(t. sqrt(f(t)); a; k; F / (2 * sqrt(f(a))))',
    when: ['hasDerivative(t. f(t); a; k; F)', '0 < f(a)'],
    source: 'NIST DLMF 4.7.11 with exponent 1/2',
  },
  {
    name: 'derivative-of-sin',
    holds: 'hasDerivative(t. sin(f(t)); a; k; cos(f(a)) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: 'NIST DLMF 4.20.1',
  },
  {
    name: 'derivative-of-cos',
    holds: 'hasDerivative(t. cos(f(t)); a; k; -sin(f(a)) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: 'NIST DLMF 4.20.2',
  },
  {
    name: 'derivative-of-tan',
    holds: 'hasDerivative(t. tan(f(t)); a; k; (1 + tan(f(a))^2) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)', 'cos(f(a)) != 0'],
    source: 'NIST DLMF 4.20.3',
  },
  {
    name: 'derivative-of-arcsin',
    holds: 'hasDerivative(t. arcsin(f(t)); a; k; F / sqrt(1 - f(a)^2))',
    when: ['hasDerivative(t. f(t); a; k; F)', '0 < 1 - f(a)^2'],
    source: 'NIST DLMF 4.24.7',
  },
  {
    name: 'derivative-of-arccos',
    holds: 'hasDerivative(t. arccos(f(t)); a; k; -F / sqrt(1 - f(a)^2))',
    when: ['hasDerivative(t. f(t); a; k; F)', '0 < 1 - f(a)^2'],
    source: 'NIST DLMF 4.24.8',
  },
  {
    name: 'derivative-of-erf',
    holds: 'hasDerivative(t. erf(f(t)); a; k; 2 / sqrt(pi) * exp(-f(a)^2) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: 'NIST DLMF 7.2.1',
  },
  {
    name: 'derivative-of-gamma',
    holds: 'hasDerivative(t. gamma(f(t)); a; k; gamma(f(a)) * digamma(f(a)) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)', '0 < f(a)'],
    source: 'NIST DLMF 5.2.2',
  },
  {
    name: 'derivative-of-absolute-value',
    holds: 'hasDerivative(t. abs(f(t)); a; k; f(a) / abs(f(a)) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)', 'f(a) != 0'],
    source: 'f or -f near a',
  },
  {
    name: 'derivative-of-sinh',
    holds: 'hasDerivative(t. sinh(f(t)); a; k; cosh(f(a)) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: 'NIST DLMF 4.34.1',
  },
  {
    name: 'derivative-of-cosh',
    holds: 'hasDerivative(t. cosh(f(t)); a; k; sinh(f(a)) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: 'NIST DLMF 4.34.2',
  },
  {
    name: 'derivative-of-tanh',
    holds: 'hasDerivative(t. tanh(f(t)); a; k; (1 - tanh(f(a))^2) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: 'NIST DLMF 4.34.3',
  },
  {
    name: 'derivative-of-arctan',
    holds: 'hasDerivative(t. arctan(f(t)); a; k; F / (1 + f(a)^2))',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: 'NIST DLMF 4.24.9',
  },
  {
    name: 'derivative-of-sigmoid',
    holds: 'hasDerivative(t. sigmoid(f(t)); a; k; sigmoid(f(a)) * (1 - sigmoid(f(a))) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: 'quotient rule on 1 / (1 + exp(-x))',
  },
  {
    name: 'derivative-of-softplus',
    holds: 'hasDerivative(t. softplus(f(t)); a; k; sigmoid(f(a)) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)'],
    source: 'log-derivative of 1 + exp(x)',
  },
  {
    name: 'power-rule',
    holds: 'hasDerivative(t. f(t)^n; a; k; n * f(a)^(n - 1) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)', 'natural(n)', '0 < n'],
    source: `${rudin}, Theorem 5.3 by induction; x^0 is 1`,
  },
  {
    name: 'power-rule-negative',
    holds: 'hasDerivative(t. f(t)^n; a; k; n * f(a)^(n - 1) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)', 'natural(-n)', 'f(a) != 0'],
    source: `${rudin}, Theorem 5.3 by induction`,
  },
  {
    name: 'power-rule-real',
    holds: 'hasDerivative(t. f(t)^n; a; k; n * f(a)^(n - 1) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)', '0 < f(a)'],
    source: 'NIST DLMF 4.7.11',
  },
  {
    name: 'derivative-of-exponential-with-base',
    holds: 'hasDerivative(t. c^f(t); a; k; log(c) * c^f(a) * F)',
    when: ['hasDerivative(t. f(t); a; k; F)', '0 < c'],
    source: 'NIST DLMF 4.7.9',
  },
  {
    name: 'derivative-of-a-power-of-two-functions',
    holds: 'hasDerivative(t. f(t)^g(t); a; k; f(a)^g(a) * (G * log(f(a)) + g(a) * F / f(a)))',
    when: ['hasDerivative(t. f(t); a; k; F)', 'hasDerivative(t. g(t); a; k; G)', '0 < f(a)'],
    source: 'f^g = exp(g log f), NIST DLMF 4.2.26',
  },
  {
    name: 'derivative-of-finite-sum',
    holds: 'hasDerivative(t. sum(i:integer. f(t, i); range(m, n)); a; k; sum(i:integer. F(i); range(m, n)))',
    when: ['forall(i:integer. hasDerivative(t. f(t, i); a; k; F(i)); range(m, n))'],
    source: `${rudin}, Theorem 5.3 by induction`,
  },
  {
    name: 'derivative-by-the-upper-end',
    holds: 'hasDerivative(t. integral(x:real. f(x); interval(c, g(t))); a; k; f(g(a)) * G)',
    when: [
      'hasDerivative(t. g(t); a; k; G)',
      'near(t. c <= g(t); a)',
      'forall(x:real. differentiable(u:real. f(u); x; 1); line)',
    ],
    source: 'Rudin, Principles of Mathematical Analysis, 3rd edition, Theorems 6.20 and 5.5',
  },
  {
    name: 'derivative-by-the-lower-end',
    holds: 'hasDerivative(t. integral(x:real. f(x); interval(g(t), c)); a; k; -(f(g(a)) * G))',
    when: [
      'hasDerivative(t. g(t); a; k; G)',
      'near(t. g(t) <= c; a)',
      'forall(x:real. differentiable(u:real. f(u); x; 1); line)',
    ],
    source: 'Rudin, Principles of Mathematical Analysis, 3rd edition, Theorems 6.20 and 5.5',
  },
  {
    name: 'derivative-under-the-integral',
    holds: 'hasDerivative(t. integral(x. f(t, x); S); a; k; integral(x. derivative(t. f(t, x); a; k); S))',
    when: ['interchange(t. integral(x. f(t, x); S); a; k)'],
    source:
      'what the interchange means; sufficient: Casella and Berger, Statistical Inference, Theorem 2.4.3',
  },
  {
    name: 'derivative-of-a-known-integral',
    holds: 'integral(x. derivative(t. f(t, x); a; k); S) = 0',
    when: ['near(t. integral(x. f(t, x); S) = c; a)', 'interchange(t. integral(x. f(t, x); S); a; k)'],
    source: 'derivative-under-the-integral, of an integral that does not depend on t',
  },
  {
    name: 'derivative-in-one-component',
    holds:
      'hasDerivative(s:real. f(withComponent(x, i, s)); a; 1; derivative(u. f(u); withComponent(x, i, a); i))',
    when: ['differentiable(u. f(u); withComponent(x, i, a); i)'],
    source: 'definition of the partial derivative',
  },
  {
    name: 'chain-rule',
    holds: 'hasDerivative(t. f(g(t)); a; k; derivative(s:real. f(s); g(a); 1) * G)',
    when: ['differentiable(s:real. f(s); g(a); 1)', 'hasDerivative(t. g(t); a; k; G)'],
    source: `${rudin}, Theorem 5.5`,
  },
  {
    name: 'derivative-as-it-stands',
    holds: 'hasDerivative(t. f(t); a; k; derivative(t. f(t); a; k))',
    when: ['differentiable(t. f(t); a; k)'],
    source: 'definition of the derivative',
  },
  {
    name: 'derivative',
    holds: 'derivative(t. f(t); a; k) = v',
    when: ['hasDerivative(t. f(t); a; k; v)'],
    source: 'definition of the derivative',
  },
  {
    name: 'differentiable-denominator',
    holds: 'differentiable(t. g(t); a; k)',
    when: [
      'differentiable(t. f(t) / g(t); a; k)',
      'differentiable(t. f(t); a; k)',
      'f(a) != 0',
      'near(t. g(t) != 0; a)',
    ],
    source: 'quotient rule: near a, g is f divided by f / g, which is not zero',
  },
  {
    name: 'differentiable',
    holds: 'differentiable(t. f(t); a; k)',
    when: ['hasDerivative(t. f(t); a; k; v)'],
    source: 'definition of the derivative',
  },
];
