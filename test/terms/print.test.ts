/** Printing: plain notation reads back as the same term, LaTeX is what an author would write, and KaTeX renders it. */
import fc from 'fast-check';
import katex from 'katex';
import { describe as group, expect, test } from 'vitest';
import { describe, printLatex, printPlain } from '../../src/terms/print.js';
import { integer, real } from '../../src/terms/sort.js';
import { parseTerm } from '../../src/terms/notation.js';
import { bind } from '../../src/terms/substitute.js';
import { apply, call, number, same, symbol } from '../../src/terms/term.js';
import { whole } from '../../src/terms/whole.js';
import { anyTerm, notation, parameters, points, term, theory } from './terms.js';

const plainNames = (name: string, parts: Parameters<Parameters<typeof parseTerm>[1]>[1]) =>
  parts === null ? symbol(name, real) : call(name, parts);

const render = (latex: string): string =>
  katex.renderToString(latex, { displayMode: true, throwOnError: true, strict: 'error' });

test('plain notation reads back as the same term', () => {
  fc.assert(
    fc.property(anyTerm(), (any) => {
      expect(same(parseTerm(printPlain(any), plainNames), any)).toBe(true);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test.each([
  'a + b - c',
  'a - (b - c)',
  '(a + b) * c / d',
  '-a^2',
  '(-a)^2',
  '(-2)^2',
  'negate(3)',
  '0.25 * a',
  "integral(x. f(x) + sum(x'. x'; S); S)",
  'derivative(t. exp(t); a; 1)',
  'a != 0',
])('prints %s as it was typed', (text) => {
  expect(printPlain(parseTerm(text, plainNames))).toBe(text);
});

test('prints a name that cannot be typed as it is', () => {
  expect(printPlain(term('theta + 1'))).toBe('\\theta + 1');
});

test('any term at all can be rendered', () => {
  fc.assert(
    fc.property(anyTerm(), (any) => {
      expect(render(printLatex(any, theory))).toContain('katex');
    }),
    { seed: 2, numRuns: 300 },
  );
});

const shown: readonly (readonly [string, string])[] = [
  ['a + (b + c)', 'a + b + c'],
  ['a + (-b)', 'a + \\left(-b\\right)'],
  ['a - (b - c)', 'a - \\left(b - c\\right)'],
  ['-(a + b)', '-\\left(a + b\\right)'],
  ['2 * 3', '2 \\cdot 3'],
  ['a * 2', 'a \\cdot 2'],
  ['2 * a * b', '2 a b'],
  ['-2 * a', '-2 a'],
  ['a + -2 * b', 'a + \\left(-2 b\\right)'],
  ['(-a) * b', '\\left(-a\\right) b'],
  ['a * (b + c)', 'a \\, \\left(b + c\\right)'],
  ['(a + b) / c', '\\frac{a + b}{c}'],
  ['(a / b)^2', '\\left(\\frac{a}{b}\\right)^2'],
  ['a^(-1)', 'a^{-1}'],
  ['(a^b)^2', '\\left(a^b\\right)^2'],
  ['exp(-E(theta, point))', 'e^{-E_\\theta(x)}'],
  ['exp(a)^2', '\\left(e^{a}\\right)^2'],
  ['log(a * b)', '\\log \\left(a b\\right)'],
  ['log(a) * b', '\\left(\\log a\\right) b'],
  ['b * log(Z(theta))', 'b \\log Z_\\theta'],
  ['Z(theta) * Z(theta)', 'Z_\\theta Z_\\theta'],
  ['q(point, theta)', 'q(x; \\theta)'],
  ['pdata(data(i))', 'p_{\\text{data}}(x^{(i)})'],
  ['V(theta, point)', 'V(x)'],
  ['component(data(i), k)', 'x^{(i)}_k'],
  ['component(point, k)^2', 'x_k^2'],
  ['theta1 + energy', '\\mathrm{theta1} + \\mathrm{energy}'],
  ['x1', 'x_1'],
  ['factorial(n)', 'n!'],
  ['delta(i, j)', '\\delta_{i j}'],
  ['a <= b', 'a \\le b'],
  ['N = factorial(N)', 'N = N!'],
  ['sum(i:integer. a * i; range(1, N))', '\\sum_{i=1}^N a i'],
  ['sum(i:integer. a + i; range(1, N))', '\\sum_{i=1}^N \\left(a + i\\right)'],
  ['sum(i:integer. a; S) * b', '\\left(\\sum_{i \\in S} a\\right) b'],
  ['integral(t. f(t); interval(0, 1))', '\\int_0^1 f(t) \\, dt'],
  ['integral(t. f(t); R)', '\\int f(t) \\, dt'],
  ['integral(t. t + x; R)', '\\int \\left(t + x\\right) \\, dt'],
  ['integral(x. f(x, y); S)', '\\int_S f(x, y) \\, dx'],
  ['supremum(t. f(t); interval(a, b))', '\\sup_{t \\in [a, b]} f(t)'],
  ['limit(t. f(t); infinity)', '\\lim_{t \\to \\infty} f(t)'],
  ['derivative(t. f(t); a; 1)', '\\frac{\\partial}{\\partial a} f(a)'],
  ['derivative(t. f(t) * t; a; 1)', '\\frac{\\partial}{\\partial a} \\left[ f(a) a \\right]'],
  ['derivative(t. f(t); a + b; 1)', '\\left.\\frac{\\partial}{\\partial t} f(t)\\right|_{t = a + b}'],
  ['derivative(t. f(t, a); a; 1)', '\\left.\\frac{\\partial}{\\partial t} f(t, a)\\right|_{t = a}'],
  ['derivative(t. f(t); a; 1) * b', '\\left(\\frac{\\partial}{\\partial a} f(a)\\right) b'],
  ['derivative(t. derivative(s. f(s); t; 1); a; 1)', '\\frac{\\partial^2}{\\partial a^2} f(a)'],
];

test.each(shown)('%s is written %s', (text, latex) => {
  expect(printLatex(term(text), theory)).toBe(latex);
  render(latex);
});

const overPoints: readonly (readonly [string, string])[] = [
  ['integral(x. exp(-E(theta, x)); X)', '\\int e^{-E_\\theta(x)} \\, dx'],
  ['integral(x. f(x, point); X)', "\\int f(x', x) \\, dx'"],
  ['integral(x. integral(x. f(x); X) * f(x); X)', "\\int \\left(\\int f(x') \\, dx'\\right) f(x) \\, dx"],
  ['expectation(x. p(theta, x), E(theta, x); X)', '\\mathbb{E}_{p_\\theta(x)}\\left[ E_\\theta(x) \\right]'],
  ['expectation(x. p(theta, x), f(x, point); X)', "\\mathbb{E}_{p_\\theta(x')}\\left[ f(x', x) \\right]"],
  ['expectation(x. f(x) / 2, x; X)', '\\mathbb{E}_{x \\sim \\frac{f(x)}{2}}\\left[ x \\right]'],
];

test.each(overPoints)('%s is written %s', (text, latex) => {
  expect(printLatex(term(text, points), theory)).toBe(latex);
  render(latex);
});

const inParameters: readonly (readonly [string, string])[] = [
  ['derivative(t. E(t, point); theta; k)', '\\frac{\\partial}{\\partial \\theta_k} E_\\theta(x)'],
  [
    'derivative(t. derivative(s. E(s, point); t; j); theta; k)',
    '\\frac{\\partial^2}{\\partial \\theta_k \\, \\partial \\theta_j} E_\\theta(x)',
  ],
  [
    'interchange(t. integral(s. f(s, t); R); theta; k)',
    '\\frac{\\partial}{\\partial \\theta_k} \\int_{\\mathbb{R}} f(s, \\theta) \\, ds = ' +
      '\\int_{\\mathbb{R}} \\frac{\\partial}{\\partial \\theta_k} f(s, \\theta) \\, ds',
  ],
  ['differentiable(t. E(t, point); theta; k)', 'E_\\theta(x) \\text{ is differentiable in } \\theta_k'],
  ['hasDerivative(t. Z(t); theta; k; a)', '\\frac{\\partial}{\\partial \\theta_k} Z_\\theta = a'],
  ['near(t. Z(t) != 0; theta)', 'Z_\\theta \\ne 0 \\text{ near } \\theta'],
  ['near(t. f(t, theta) != 0; theta)', 'f(t, \\theta) \\ne 0 \\text{ near } t = \\theta'],
];

test.each(inParameters)('%s is written %s', (text, latex) => {
  expect(printLatex(term(text, parameters), theory)).toBe(latex);
  render(latex);
});

test('an integral over a finite space is a sum', () => {
  const space = { kind: 'space', name: '\\mathcal{X}' } as const;
  expect(printLatex(term('integral(x. f(x); F)', space), theory)).toBe('\\sum_x f(x)');
  expect(printLatex(term('forall(x. 0 < f(x); F)', space), theory)).toBe('0 < f(x) \\text{ for all } x');
  expect(printLatex(term('finite(F)'), theory)).toBe('\\mathcal{X} \\text{ is finite}');
});

group('assumptions in words', () => {
  test.each([
    ['Z(theta) != 0', '$Z_\\theta$ is not zero'],
    ['0 < Z(theta)', '$Z_\\theta$ is positive'],
    ['0 <= a', '$a$ is not negative'],
    ['a = b', '$a = b$'],
    ['natural(N)', '$N$ is a natural number'],
    ['positiveMeasure(X)', '$\\mathbb{R}^d$ has positive measure'],
    ['integrable(x. f(x); R)', '$x \\mapsto f(x)$ is integrable'],
    ['forall(x. f(x) != 0; S)', '$f(x)$ is not zero for all $x \\in S$'],
    ['differentiable(t. f(t); a; 1)', '$f(a)$ is differentiable in $a$'],
    ['differentiable(t. f(t); a + 1; 1)', '$f(t)$ is differentiable in $t$ at $t = a + 1$'],
    [
      'interchange(t. integral(x. f(x, t); R); a; 1)',
      'differentiation in $a$ and the integral over $x$ may be interchanged',
    ],
    ['near(t. forall(x. f(x, t) != 0; R); a)', '$f(x, a)$ is not zero for all $x$ near $a$'],
  ])('%s: %s', (text, sentence) => {
    expect(describe(term(text), theory)).toBe(sentence);
  });

  test('a sum stands for the sum it is', () => {
    const claim = term('interchange(t. sum(i. f(i, t); range(1, N)); a; 1)', integer);
    expect(describe(claim, theory)).toBe('differentiation in $a$ and the sum over $i$ may be interchanged');
  });
});

group('awkward names', () => {
  const awkward = [
    'x_1',
    'x^{(i)}',
    "x'",
    '\\tilde{x}',
    'p_{\\text{data}}',
    '\\hat{p}_n',
    'x^*',
    '\\mathbf{x}',
    'rate',
  ];

  test.each(awkward)('%s takes indices, powers and primes', (name) => {
    const vectorial = symbol(name, points);
    const scalar = symbol(name, real);
    const body = apply('component', vectorial, symbol('k', integer));
    const gradient = bind('derivative', vectorial, [body], [vectorial, symbol('k', integer)]);
    const inner = bind('integral', scalar, [apply('power', scalar, number(2))], [whole(real)]);
    const outer = bind('integral', scalar, [apply('multiply', scalar, inner)], [whole(real)]);
    const data = call(name, [scalar, scalar]);
    const form = notation(name, { subscripts: [0], superscripts: [1] });
    const declared = { name, parameters: [], result: real, role: { kind: 'plain' }, notation: form } as const;
    const known = { ...theory, functions: new Map([[name, declared]]) };
    for (const shownTerm of [gradient, outer, apply('power', body, number(2)), apply('power', data, data)])
      expect(() => render(printLatex(shownTerm, known))).not.toThrow();
  });
});
