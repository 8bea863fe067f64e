/** Conditions that the text states in passing: what fails only where one of them does is no mistake. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const found = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).map(({ verdict, reason }) => reason ?? verdict);

const last = (note: string): string | undefined => found(note).at(-1);

const root = (name: string): string => `$$ \\sqrt{${name}^2} = ${name} $$`;
const slip = (name: string): string => `$$ \\sqrt{${name}^2} = 2 ${name} $$`;

describe('a condition in the text', () => {
  it.each([
    ['0 \\le u \\le 1', 'u'],
    ['p \\in (0, 1)', 'p'],
    ['t \\in [0, T]', 't'],
    ['y \\geq 1', 'y'],
    ['c, d > 1', 'd'],
    ['a < b', '(b - a)'],
  ])('in signs keeps a step from being refuted: %s', (condition, name) => {
    expect(last(`Here $${condition}$.\n\n${root(name)}`)).toBe('condition-in-text');
    expect(last(`Here $${condition}$.\n\n${slip(name)}`)).toBe('refuted');
    expect(last(root(name))).toBe('refuted');
  });

  it.each([
    'Let $v$ be positive.',
    'For positive real numbers $v, w$:',
    'The rate $v$ is known.',
    'where $v$ is not a problem and $v$ is always nonnegative.',
    'The standard deviation $v$ is given.',
    'The probability $v$ of heads:',
    'for every natural number $v$:',
  ])('in words keeps a step from being refuted: %s', (sentence) => {
    expect(last(`${sentence}\n\n${root('v')}`)).toBe('condition-in-text');
    expect(last(`${sentence}\n\n${slip('v')}`)).toBe('refuted');
  });

  it('may stand behind the step', () => {
    expect(last(`${root('r')}\n\nwhere $0 < r < 1$.`)).toBe('condition-in-text');
  });

  it('counts through a definition', () => {
    expect(last(`Let $q = 1 - r$ with $0 < r < 1$. ${root('q')}`)).toBe('condition-in-text');
  });

  it('is not one on other names', () => {
    expect(last(`Here $0 < s < 1$ and $v$ is positive. ${root('u')}`)).toBe('refuted');
    expect(last(`The mean $u$ of what is positive: ${root('u')}`)).toBe('refuted');
  });

  it('is not relied on by proofs', () => {
    const steps = stepsOf(judgeText(`Here $u \\ge 2$ or not. $$ 1 + u = u + 1 $$ ${root('u')}`));
    expect(steps.map(({ verdict }) => verdict)).toEqual(['proved', 'undecided']);
    expect(steps[0]?.assumptions).toEqual([]);
  });

  it.each([
    'Let $h$ be an even function.',
    'For $h$ symmetric about zero:',
    'A convex and even function $h$ is given.',
    'where $h$ is of course even.',
  ])('may be a property that no formula expresses: %s', (sentence) => {
    const halves = '$$ \\int_{-1}^1 h(x) \\, dx = 2 \\int_0^1 h(x) \\, dx $$';
    expect(last(`${sentence}\n\n${halves}`)).toBe('condition-in-text');
    expect(last(`The function $h$ is measured, and even $g$ is.\n\n${halves}`)).toBe('refuted');
    expect(last(`Let $h(x) = x^3$. Some say $h$ is even.\n\n${halves}`)).toBe('refuted');
  });

  it('may be a property of several numbers', () => {
    const sum = '$$ |x + y| = |x| + |y| $$';
    expect(last(`Suppose $x$ and $y$ have the same sign.\n\n${sum}`)).toBe('condition-in-text');
    expect(last(`Suppose $u$ and $v$ have the same sign.\n\n${sum}`)).toBe('refuted');
  });

  it('does not protect itself', () => {
    expect(last('It is clear that $2 a b \\ge a^2 + b^2$.')).toBe('refuted');
  });

  it('is what a list says of its length', () => {
    const mean = '$$ \\int_0^1 n (1 - x)^{n - 1} \\, dx = 1 $$';
    expect(last(`Take $X_1, \\dots, X_n$ from a law. ${mean}`)).not.toBe('refuted');
    expect(last(`For $i = 1, \\dots, n$: ${mean}`)).not.toBe('refuted');
  });
});

describe('an integral over an interval without length', () => {
  it('has no value where its integrand has none', () => {
    expect(last('$$ \\int_a^b \\frac{1}{b - a} \\, dx = 1 $$')).not.toBe('refuted');
    expect(last('$$ \\int_a^b \\frac{x}{b - a} \\, dx = \\frac{a - b}{2} $$')).toBe('refuted');
  });
});
