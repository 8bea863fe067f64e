/** Numbers and norms that are not what they look like. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const found = (text: string): readonly string[] =>
  stepsOf(judgeOnly({ path: 'notes.md', text })).map(({ verdict, reason }) => reason ?? verdict);

describe('a complex number', () => {
  it.each([
    'Let $z \\in \\mathbb{C}$.',
    'For a complex number $z$:',
    'Here $z$ is complex.',
    'The complex number $z = a + ib$ has two parts.',
    'Let $z = a + ib$.',
  ])('is none that is known: %s', (sentence) => {
    expect(found(`${sentence}\n\n$$ |z|^2 = z^2 $$`).at(-1)).toBe('unsupported-notation');
    expect(found(`${sentence}\n\n$$ \\sqrt{z^2} = |z| $$`).at(-1)).toBe('unsupported-notation');
  });

  it.each([
    '',
    'Let $z \\in \\mathbb{R}$.',
    'This is complex. Take $z$.',
    'A complex law of $z = x_i$ and $x_j$.',
    'Let $z = a + b$ and $x_i = i b$.',
  ])('is a real one else: %s', (sentence) => {
    expect(found(`${sentence}\n\n$$ |z|^2 = z^2 $$`).at(-1)).toBe('proved');
  });
});

describe('a norm with another name', () => {
  it.each([
    '\\|x\\|_\\infty = \\|x\\|_2',
    '\\|x\\|_2^2 = \\|x\\|_1^2',
    '\\|x\\|_1 = \\sum_{i=1}^n |x_i|',
    '\\|x\\|_\\infty \\le \\|x\\|',
  ])('is another norm: %s', (step) => {
    expect(found(`with $x \\in \\mathbb{R}^n$.\n\n$$ ${step} $$`).at(-1)).toBe('unsupported-notation');
  });

  it('is the usual one by its usual names', () => {
    expect(found('with $x \\in \\mathbb{R}^n$.\n\n$$ \\|x\\|_2^2 = \\sum_{i=1}^n x_i^2 $$').at(-1)).toBe(
      'proved',
    );
  });
});

describe('the letter of a law', () => {
  const ratio = 'Let $a(x, y) = \\min\\left(1, \\frac{\\pi(y)}{\\pi(x)}\\right)$.';

  it('stands for nothing negative', () => {
    expect(found(`${ratio}\n\n$$ \\pi(x) a(x, y) = \\min(\\pi(x), \\pi(y)) $$`).at(-1)).toBe(
      'condition-in-text',
    );
    expect(found(`${ratio}\n\n$$ \\pi(x) a(x, y) = \\pi(y) a(y, x) $$`).at(-1)).toBe('condition-in-text');
  });

  it('proves nothing, and keeps nothing from being refuted that fails for laws', () => {
    expect(found(`${ratio}\n\n$$ a(x, y) = a(y, x) $$`).at(-1)).toBe('refuted');
    expect(found(`${ratio.replaceAll('\\pi', 'g')}\n\n$$ g(x) a(x, y) = \\min(g(x), g(y)) $$`).at(-1)).toBe(
      'refuted',
    );
  });
});
