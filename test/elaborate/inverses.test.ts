import { expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const judged = (text: string): readonly string[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text })).map(({ verdict, reason }) => reason ?? verdict);

it('reads the inverse of a sine as an angle', () => {
  expect(judged('$$ \\sin^{-1} x = \\arcsin x $$')).toEqual(['proved']);
  expect(judged('$$ \\tan^{-1}(x) = \\arctan x $$')).toEqual(['proved']);
  expect(judged('$$ \\sin^{-1} x = \\frac{1}{\\sin x} $$')).toEqual(['refuted']);
  expect(judged('$$ (\\sin x)^{-1} = \\frac{1}{\\sin x} $$')).toEqual(['proved']);
});

it('knows no name for the inverse of a hyperbolic tangent or of the logistic function', () => {
  expect(judged('$$ \\tanh^{-1} x = \\frac{1}{\\tanh x} $$')).toEqual(['unsupported-notation']);
  expect(judged('$$ \\sigma^{-1}(y) = 1 + e^{-y} $$')).toEqual(['unsupported-notation']);
});

it('takes a function to the power -1 for a reciprocal only where the document shows it to be a number', () => {
  expect(judged('$$ g^{-1}(y) + g^{-1}(y) = \\frac{2}{1 + y} $$')).toEqual(['unsupported-notation']);
  expect(
    judged('with $Z(\\theta) = \\int e^{-E_\\theta(x)} dx$\n\n$$ Z^{-1}(\\theta) \\, Z(\\theta) = 1 $$'),
  ).toEqual(['definition', 'proved']);
});

it('takes what stands around its own inverse for no reciprocal, even there', () => {
  const text = '$$ g^{-1}(g(x)) + \\frac{1}{g(x)} = x + g^{-1}(x) $$';
  expect(judged(text)).toEqual(['unsupported-notation']);
});

it('takes no step for a reason to read itself as true', () => {
  expect(judged('$$ f^{-1}(x) = \\frac{1}{f(x)} $$')).toEqual(['unsupported-notation']);
  expect(judged('$$ F^{-1}(u) = \\frac{1}{F(u)} $$')).toEqual(['unsupported-notation']);
  expect(judged('$$ \\frac{1}{f(x)} + f(x) = f^{-1}(x) + f(x) $$')).toEqual(['unsupported-notation']);
  const flow =
    '$$ \\frac{1}{g(x)} + \\frac{1}{g(x)} = \\frac{2}{g(x)} $$\n\n$$ g^{-1}(y) = \\frac{1}{g(y)} $$';
  expect(judged(flow)).toEqual(['proved', 'unsupported-notation']);
});

it('takes a capital letter that the document divides by elsewhere for a number', () => {
  const text =
    '$$ p(x) = \\frac{1}{Z(\\theta)} e^{-E(x)} $$\n\n$$ Z^{-1}(\\theta) \\, Z(\\theta) e^{-E(x)} = e^{-E(x)} $$';
  expect(judged(text)).toEqual(['definition', 'proved']);
});

it('takes the logarithm of a small letter for a sign of a density, and of no other function', () => {
  const beside = (name: string): string =>
    `$$ \\log ${name}(x) + \\log ${name}(x) = 2 \\log ${name}(x) $$\n\n$$ ${name}^{-1}(u) = \\frac{1}{${name}(u)} $$`;
  expect(judged(beside('\\sigma'))).toEqual(['proved', 'unsupported-notation']);
  expect(judged(beside('g'))).toEqual(['proved', 'unsupported-notation']);
  expect(judged(beside('p'))).toEqual(['proved', 'proved']);
});
