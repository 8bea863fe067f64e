/** Variances as arguments and variables, and what a normal law without a point is a law of. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdicts = (text: string): readonly string[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text })).map(({ verdict }) => verdict);

const density =
  '$$p(x \\mid \\mu, \\sigma^2) = \\frac{1}{\\sqrt{2\\pi\\sigma^2}} \\exp\\left(-\\frac{(x - \\mu)^2}{2\\sigma^2}\\right)$$\n\n';
const likelihood = `${density}$$\\ell(\\mu, \\sigma^2) = \\sum_{i=1}^n \\log p(x_i \\mid \\mu, \\sigma^2)$$\n\n`;
const last = (text: string): string | undefined => verdicts(text).at(-1);

describe('a function of a variance', () => {
  it('is one of the deviation', () => {
    const logarithm = '\\log p(x \\mid \\mu, \\sigma^2) = -\\frac12 \\log(2\\pi\\sigma^2)';
    expect(last(`${density}$$${logarithm} - \\frac{(x-\\mu)^2}{2\\sigma^2}$$`)).toBe('proved');
    expect(last(`${density}$$${logarithm} + \\frac{(x-\\mu)^2}{2\\sigma^2}$$`)).toBe('refuted');
    expect(last(`${density}$$${logarithm} - \\frac{(x-\\mu)^2}{\\sigma^2}$$`)).toBe('refuted');
  });

  it('is differentiated by the variance with the chain rule', () => {
    const sum = '\\sum_{i=1}^n (x_i - \\mu)^2';
    const first = (right: string): string | undefined =>
      last(`${likelihood}$$\\frac{\\partial \\ell}{\\partial \\sigma^2} = ${right}$$`);
    expect(first(`-\\frac{n}{2\\sigma^2} + \\frac{1}{2\\sigma^4} ${sum}`)).toBe('proved');
    expect(first(`-\\frac{n}{2\\sigma^2} - \\frac{1}{2\\sigma^4} ${sum}`)).toBe('refuted');
    expect(first(`-\\frac{n}{\\sigma} + \\frac{1}{\\sigma^3} ${sum}`)).toBe('refuted');
    const second = (right: string): string | undefined =>
      last(`${likelihood}$$\\frac{\\partial^2 \\ell}{\\partial (\\sigma^2)^2} = ${right}$$`);
    expect(second(`\\frac{n}{2\\sigma^4} - \\frac{1}{\\sigma^6} ${sum}`)).toBe('proved');
    expect(second(`\\frac{n}{2\\sigma^4} - \\frac{1}{2\\sigma^6} ${sum}`)).toBe('refuted');
    const mixed = '$$\\frac{\\partial^2 \\ell}{\\partial \\mu \\partial \\sigma^2}';
    expect(last(`${likelihood}${mixed} = -\\frac{1}{\\sigma^4} \\sum_{i=1}^n (x_i - \\mu)$$`)).toBe('proved');
  });

  it('is differentiated by it before brackets as well', () => {
    expect(last('$$\\frac{d}{d\\sigma^2} \\log \\sigma^2 = \\frac{1}{\\sigma^2}$$')).toBe('proved');
    expect(last('$$\\frac{d}{d\\sigma^2} \\log \\sigma^2 = \\frac{2}{\\sigma}$$')).toBe('refuted');
  });

  it('is no other function where its argument is no square, or it has primes', () => {
    expect(last('Let $h(t, s) = t s$.\n\n$$h(x, y^2) = x y$$')).not.toBe('proved');
    expect(last("$$f(x, y^2) = x y^2$$\n\n$$f'(x, y^2) = f(x, y^2)$$")).not.toBe('proved');
    expect(last('$$\\frac{\\partial x^4}{\\partial x^2} = 12 x^2$$')).not.toBe('refuted');
  });
});

describe('a normal law without a point', () => {
  const prior = '$$P(w) = \\mathcal{N}(0, \\tau^2)$$\n\n$$P(y \\mid w) = \\mathcal{N}(w, \\sigma^2)$$\n\n';

  it('is one of what the other side is a law of', () => {
    expect(last(`${prior}$$\\log P(w) = -\\frac{w^2}{2\\tau^2} + \\text{const}$$`)).toBe('proved');
    expect(last(`${prior}$$\\log P(y \\mid w) = -\\frac{(y - w)^2}{2\\sigma^2} + \\text{const}$$`)).toBe(
      'proved',
    );
    expect(last(`${prior}$$\\log P(y \\mid w) = -\\frac{(y + w)^2}{2\\sigma^2} + \\text{const}$$`)).toBe(
      'refuted',
    );
  });

  it('is left alone where its second number may be the deviation', () => {
    const law = '$$q(z \\mid x) = \\mathcal{N}(\\mu(x), \\sigma(x))$$\n\n';
    const mean = '\\mathbb{E}_{z \\sim q(z \\mid x)}[r(z)] = \\mathbb{E}_{\\epsilon \\sim \\mathcal{N}(0,1)}';
    expect(last(`${law}$$${mean}[r(\\mu(x) + \\epsilon \\sigma(x))]$$`)).not.toBe('refuted');
  });

  it('makes the posterior with another, up to what does not depend on its variable', () => {
    const posterior = (sign: string): string | undefined =>
      last(
        `${prior}$$\\log P(w \\mid y) = -\\frac{(y - w)^2}{2\\sigma^2} ${sign} \\frac{w^2}{2\\tau^2} + \\text{const}$$`,
      );
    expect(posterior('-')).toBe('proved');
    expect(posterior('+')).toBe('refuted');
    const bayes = '\\log P(w \\mid y) = \\log P(y \\mid w) + \\log P(w)';
    expect(last(`${prior}$$${bayes} - \\log P(y)$$`)).toBe('proved');
    expect(last(`${prior}$$${bayes} + \\log P(y)$$`)).toBe('refuted');
  });

  it('leaves nothing to define of what follows', () => {
    expect(last(`${prior}$$P(y) = \\mathcal{N}(y \\mid 0, \\sigma^2 - \\tau^2)$$`)).toBe('refuted');
    expect(last(`${prior}$$P(w \\mid y) = P(y \\mid w) P(w)$$`)).toBe('refuted');
  });
});

describe("Euler's number", () => {
  const law = 'Let $p = N(\\mu, \\sigma^2)$.\n\n$$ -\\int p(x) \\log p(x) \\, dx =';

  it('stands beside pi and behind a logarithm', () => {
    expect(last(`${law} \\frac12 \\log(2 \\pi e \\sigma^2) $$`)).toBe('proved');
    expect(last(`${law} \\frac12 \\log(2 \\pi \\sigma^2) + \\frac12 \\log e $$`)).toBe('proved');
    expect(last(`${law} \\frac12 \\log(2 \\pi \\sigma^2) $$`)).not.toBe('proved');
  });

  it('is no letter elsewhere', () => {
    expect(last('$$ (a + e)^2 = a^2 + 2 a e + e^2 $$')).toBe('proved');
    expect(last('$$ \\frac{d}{de} e a = a $$')).toBe('proved');
  });
});
