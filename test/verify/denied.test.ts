/** What a sentence denies or supposes is no claim of its author. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const found = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).map(({ verdict, reason }) => reason ?? verdict);

describe('a formula that its sentence denies', () => {
  it.each([
    'It is not true that $(a + b)^2 = a^2 + b^2$.',
    'A common mistake is to write $(a + b)^2 = a^2 + b^2$.',
    'One might think that $(a + b)^2 = a^2 + b^2$, alas.',
    'The equation $(a + b)^2 = a^2 + b^2$ is wrong.',
    'Students wrongly use\n\n$$ (a + b)^2 = a^2 + b^2. $$',
  ])('is not refuted: %s', (sentence) => {
    expect(found(sentence)).toEqual(['obscure-function']);
  });

  it.each([
    'It is true that $(a + b)^2 = a^2 + b^2$.',
    'That was wrong. Now $(a + b)^2 = a^2 + b^2$.',
    'It is wrong that $a = b$ always, for $(a + b)^2 = a^2 + b^2$.',
    'We conclude that\n\n$$ (a + b)^2 = a^2 + b^2 $$\n\nand nothing is wrong with it.',
  ])('is refuted where another one does: %s', (sentence) => {
    expect(found(sentence).at(-1)).toBe('refuted');
  });
});

describe('an equation that the text supposes of a function', () => {
  const even = 'Now to integrals.\n\n$$ \\int_{-a}^a f(x) dx = 2 \\int_0^a f(x) dx $$';

  it.each([
    'Suppose that $f(x) = f(-x)$ for all $x$.',
    'Let $f$ be such that $f(-x) = f(x)$.',
    'A function that satisfies $f(x) = f(-x)$ is nice.',
  ])('may be what a step rests on: %s', (sentence) => {
    expect(found(`${sentence}\n\n${even}`).at(-1)).toBe('condition-in-text');
  });

  it('says nothing of another function', () => {
    expect(found(`Suppose that $g(x) = g(-x)$.\n\n${even}`).at(-1)).toBe('refuted');
    expect(found(`Is it true that $f(x) = f(-x)$?\n\n${even}`).at(-1)).not.toBe('proved');
  });
});
