/**
 * Remainders: what is proved of the order of a difference, what is refuted, and what is left alone since its small
 * parameter or its place is not understood.
 */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from './judged.js';

const verdictsOf = (formula: string): readonly string[] =>
  stepsOf(judgeText(`$$ ${formula} $$`)).map(({ verdict }) => verdict);

describe('proves', () => {
  test.each([
    'e^\\epsilon = 1 + \\epsilon + o(\\epsilon)',
    'e^\\epsilon = 1 + \\epsilon + \\frac{\\epsilon^2}{2} + O(\\epsilon^3)',
    '\\log(1 + \\epsilon) = \\epsilon - \\epsilon^2 / 2 + O(\\epsilon^3)',
    '\\frac{1}{1 - x} = 1 + x + x^2 + o(x^2)',
    '\\sqrt{1 + h} = 1 + \\frac{h}{2} - \\frac{h^2}{8} + O(h^3)',
    '(1 + x)^a = 1 + a x + \\frac{a (a - 1)}{2} x^2 + o(x^2)',
    '\\sigma(x) = \\frac12 + \\frac{x}{4} + o(x^2)',
    "f(x + h) = f(x) + h f'(x) + \\frac{h^2}{2} f''(x) + o(h^2)",
    'x^2 = o(x)',
    '\\epsilon^2 (1 + o(\\epsilon)) = \\epsilon^2 + o(\\epsilon^3)',
    '\\sin x = x - \\frac{x^3}{6} + o(x^4)',
  ])('%s', (formula) => {
    expect(verdictsOf(formula)).toEqual(['proved']);
  });

  test('a chain that begins with a remainder from right to left, as far as that remainder stands', () => {
    const rest = '1 + x + o(x)';
    expect(verdictsOf(`${rest} = e^x`)).toEqual(['proved']);
    expect(verdictsOf(`1 + x + x^2 + o(x) = ${rest} = e^x`)).toEqual(['proved', 'proved']);
    expect(verdictsOf('1 + 2 x + o(x) = e^x')).toEqual(['refuted']);
    expect(verdictsOf(`e^x = ${rest} = 1 + x`)).toEqual(['proved', 'undecided']);
    expect(verdictsOf(`${rest} = e^x = 1 + x`)).toEqual(['proved', 'refuted']);
    expect(verdictsOf('1 + x + x^2 + o(x^2) = 1 + x + o(x) = e^x')).toEqual(['proved', 'undecided']);
  });

  test('a coarser order of what is known to a finer one, and not the other way round', () => {
    expect(verdictsOf('\\cos x = 1 - \\frac{x^2}{2} + O(x^4) = 1 + o(x)')).toEqual(['proved', 'proved']);
    expect(verdictsOf('\\cos x = 1 + o(x) = 1 - \\frac{x^2}{2} + O(x^4)')).toEqual(['proved', 'undecided']);
  });
});

describe('refutes', () => {
  test.each([
    'e^\\epsilon = 1 + 2 \\epsilon + o(\\epsilon)',
    '\\log(1 + \\epsilon) = \\epsilon - \\epsilon^2 / 2 + O(\\epsilon^4)',
    '\\log(1 + \\epsilon) = \\epsilon + \\epsilon^2 / 2 + O(\\epsilon^3)',
    'e^\\epsilon = 1 + \\epsilon + o(\\epsilon^2)',
    '(1 + x)^a = 1 + a x + \\frac{a (a + 1)}{2} x^2 + o(x^2)',
    "f(x + h) = f(x) + h f'(x) + h^2 f''(x) + o(h^2)",
    '|x| = o(x)',
    '\\sqrt{x} = O(x)',
    'x = o(x^2)',
    '\\frac{1}{x} + 1 = \\frac{1}{x} + o(x)',
    '\\frac{x^2}{x} = o(x)',
  ])('%s', (formula) => {
    expect(verdictsOf(formula)).toEqual(['refuted']);
  });
});

describe('neither proves nor refutes', () => {
  test.each([
    ['what holds for large values', 'T(n) = 2 T(n / 2) + O(n)'],
    ['a remainder inside of a function', '\\log(1 + \\epsilon + o(\\epsilon)) = \\epsilon + o(\\epsilon)'],
    ['a remainder that is finer on the right', '1 + x + O(x^2) = 1 + x + o(x^2)'],
    ['remainders of two parameters', 'x + h + o(x) + o(h) = x + h + o(x) + o(h)'],
    ['what is not defined at zero', '\\frac{x}{x} = 1 + o(x)'],
    ['what goes to zero faster than can be seen', 'x^2 \\log x = o(x)'],
    ['what has a logarithm in the way', 'x \\log x = O(x)'],
    ['a corner in the way', 'x |x| = o(x)'],
  ])('%s', (_, formula) => {
    expect(verdictsOf(formula)).not.toContain('refuted');
    expect(verdictsOf(formula)).not.toContain('proved');
  });

  test('what the text lets go to infinity', () => {
    const text = 'As $x \\to \\infty$, $$ x + \\sqrt{x} = x + O(x). $$';
    expect(stepsOf(judgeText(text)).map(({ verdict }) => verdict)).toEqual(['undecided']);
  });
});

test('an integral is expanded below its sign, at the price of interchanges', () => {
  const [step] = stepsOf(
    judgeText(
      '$$ \\int e^{-E(x) - \\epsilon f(x)} dx = \\int e^{-E(x)} dx - \\epsilon \\int e^{-E(x)} f(x) dx + o(\\epsilon) $$',
    ),
  );
  expect(step?.verdict).toBe('proved');
  expect(step?.assumptions.filter(({ origin }) => origin === 'assumed')).toHaveLength(1);
});
