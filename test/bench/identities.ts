/**
 * Identities of every kind that derivations are made of, each as LaTeX and as SymPy writes it, with the truth about it. A
 * false one is a slip away from a true one. Measured by run.ts; identities.test.ts holds the checker to the labels.
 */
export interface Identity {
  readonly kind:
    'fractions' | 'exponentials' | 'roots' | 'trigonometry' | 'derivatives' | 'sums' | 'integrals';
  readonly latex: readonly [string, string];
  readonly sympy: readonly [string, string];
  readonly holds: boolean;
  readonly given: readonly string[];
}

type Row = readonly [string, string, string, string];

const both = (kind: Identity['kind'], holds: boolean, rows: readonly Row[]): readonly Identity[] =>
  rows.map(([left, right, first, second]) => ({
    kind,
    latex: [left, right],
    sympy: [first, second],
    holds,
    given: ['x > 0', 'y > 0', 'a > 0', 'n \\in \\mathbb{N}'],
  }));

export const identities: readonly Identity[] = [
  ...both('fractions', true, [
    ['\\frac{1}{x} + \\frac{1}{y}', '\\frac{x + y}{x y}', '1/x + 1/y', '(x + y)/(x*y)'],
    ['(x + y)^3', 'x^3 + 3 x^2 y + 3 x y^2 + y^3', '(x + y)**3', 'x**3 + 3*x**2*y + 3*x*y**2 + y**3'],
    ['\\frac{x}{1 + \\frac{1}{1 + x}}', '\\frac{x (1 + x)}{2 + x}', 'x/(1 + 1/(1 + x))', 'x*(1 + x)/(2 + x)'],
    ['\\frac{1}{x (x + 1)}', '\\frac{1}{x} - \\frac{1}{x + 1}', '1/(x*(x + 1))', '1/x - 1/(x + 1)'],
  ]),
  ...both('fractions', false, [
    ['\\frac{1}{x} + \\frac{1}{y}', '\\frac{2}{x + y}', '1/x + 1/y', '2/(x + y)'],
    ['(x + y)^3', 'x^3 + 3 x^2 y + 3 x y^2', '(x + y)**3', 'x**3 + 3*x**2*y + 3*x*y**2'],
  ]),
  ...both('exponentials', true, [
    ['e^{x} e^{y}', 'e^{x + y}', 'exp(x)*exp(y)', 'exp(x + y)'],
    ['\\log (x^2 y)', '2 \\log x + \\log y', 'log(x**2*y)', '2*log(x) + log(y)'],
    ['\\frac{1}{1 + e^{-x}}', '\\frac{e^{x}}{1 + e^{x}}', '1/(1 + exp(-x))', 'exp(x)/(1 + exp(x))'],
    ['\\log (e^{x} + e^{y})', 'x + \\log (1 + e^{y - x})', 'log(exp(x) + exp(y))', 'x + log(1 + exp(y - x))'],
    ['e^{2 \\log x}', 'x^2', 'exp(2*log(x))', 'x**2'],
  ]),
  ...both('exponentials', false, [
    ['\\log (x + y)', '\\log x + \\log y', 'log(x + y)', 'log(x) + log(y)'],
    ['e^{x y}', 'e^{x} e^{y}', 'exp(x*y)', 'exp(x)*exp(y)'],
    ['\\frac{1}{1 + e^{-x}}', '\\frac{e^{-x}}{1 + e^{-x}}', '1/(1 + exp(-x))', 'exp(-x)/(1 + exp(-x))'],
  ]),
  ...both('roots', true, [
    ['\\sqrt{x^2 y}', 'x \\sqrt{y}', 'sqrt(x**2*y)', 'x*sqrt(y)'],
    ['(\\sqrt{x} + \\sqrt{y})^2', 'x + 2 \\sqrt{x y} + y', '(sqrt(x) + sqrt(y))**2', 'x + 2*sqrt(x*y) + y'],
    [
      '\\frac{1}{\\sqrt{x + 1} + \\sqrt{x}}',
      '\\sqrt{x + 1} - \\sqrt{x}',
      '1/(sqrt(x + 1) + sqrt(x))',
      'sqrt(x + 1) - sqrt(x)',
    ],
  ]),
  ...both('roots', false, [
    ['\\sqrt{x + y}', '\\sqrt{x} + \\sqrt{y}', 'sqrt(x + y)', 'sqrt(x) + sqrt(y)'],
    ['\\sqrt{x^2 y}', 'x y', 'sqrt(x**2*y)', 'x*y'],
  ]),
  ...both('trigonometry', true, [
    ['\\sin^2 x + \\cos^2 x', '1', 'sin(x)**2 + cos(x)**2', '1'],
    ['\\sin (x + y)', '\\sin x \\cos y + \\cos x \\sin y', 'sin(x + y)', 'sin(x)*cos(y) + cos(x)*sin(y)'],
    ['1 - \\tanh^2 x', '\\frac{1}{\\cosh^2 x}', '1 - tanh(x)**2', '1/cosh(x)**2'],
  ]),
  ...both('trigonometry', false, [
    ['\\sin (x + y)', '\\sin x + \\sin y', 'sin(x + y)', 'sin(x) + sin(y)'],
    ['\\cos (2 x)', '1 - \\sin^2 x', 'cos(2*x)', '1 - sin(x)**2'],
  ]),
  ...both('derivatives', true, [
    ['\\frac{d}{dx} x^3 e^{-x}', '(3 x^2 - x^3) e^{-x}', 'diff(x**3*exp(-x), x)', '(3*x**2 - x**3)*exp(-x)'],
    [
      '\\frac{d}{dx} \\log (1 + e^{x})',
      '\\frac{1}{1 + e^{-x}}',
      'diff(log(1 + exp(x)), x)',
      '1/(1 + exp(-x))',
    ],
    [
      '\\frac{d}{dx} \\frac{x}{\\sqrt{x^2 + 1}}',
      '\\frac{1}{(x^2 + 1)^{3/2}}',
      'diff(x/sqrt(x**2 + 1), x)',
      '1/(x**2 + 1)**Rational(3, 2)',
    ],
  ]),
  ...both('derivatives', false, [
    ['\\frac{d}{dx} x^3 e^{-x}', '(3 x^2 + x^3) e^{-x}', 'diff(x**3*exp(-x), x)', '(3*x**2 + x**3)*exp(-x)'],
    ['\\frac{d}{dx} \\log (1 + e^{x})', '\\frac{1}{1 + e^{x}}', 'diff(log(1 + exp(x)), x)', '1/(1 + exp(x))'],
  ]),
  ...both('sums', true, [
    ['\\sum_{k=1}^{n} k', '\\frac{n (n + 1)}{2}', 'summation(k, (k, 1, n))', 'n*(n + 1)/2'],
    [
      '\\sum_{k=1}^{n} k^2',
      '\\frac{n (n + 1) (2 n + 1)}{6}',
      'summation(k**2, (k, 1, n))',
      'n*(n + 1)*(2*n + 1)/6',
    ],
  ]),
  ...both('sums', false, [
    ['\\sum_{k=1}^{n} k', '\\frac{n (n - 1)}{2}', 'summation(k, (k, 1, n))', 'n*(n - 1)/2'],
  ]),
  ...both('integrals', true, [
    [
      '\\int_{-\\infty}^{\\infty} e^{-a u^2} \\, du',
      '\\sqrt{\\frac{\\pi}{a}}',
      'integrate(exp(-a*u**2), (u, -oo, oo))',
      'sqrt(pi/a)',
    ],
    [
      '\\int_{0}^{\\infty} u e^{-a u} \\, du',
      '\\frac{1}{a^2}',
      'integrate(u*exp(-a*u), (u, 0, oo))',
      '1/a**2',
    ],
    ['\\int_{0}^{1} u^2 \\, du', '\\frac{1}{3}', 'integrate(u**2, (u, 0, 1))', 'Rational(1, 3)'],
  ]),
  ...both('integrals', false, [
    [
      '\\int_{-\\infty}^{\\infty} e^{-a u^2} \\, du',
      '\\frac{\\pi}{a}',
      'integrate(exp(-a*u**2), (u, -oo, oo))',
      'pi/a',
    ],
    ['\\int_{0}^{1} u^2 \\, du', '\\frac{1}{2}', 'integrate(u**2, (u, 0, 1))', 'Rational(1, 2)'],
  ]),
];
