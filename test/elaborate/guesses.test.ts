/** Shapes that are known for certain, and shapes that are guesses: only the former make a step unreadable. */
import { describe, expect, test } from 'vitest';
import { understood, verdictsOf } from './elaborating.js';

const given = String.raw`---
given: |
  v \in \mathbb{R}^d
  a \in \mathbb{R}
---

`;

const verdict = (latex: string): string => verdictsOf(understood(`${given}$$ ${latex} $$`)).join(' ');

describe('what is declared', () => {
  test.each([
    'v^\\top v = v',
    'v^\\top (v + 1) = 1',
    '\\|v\\|^2 = v \\, v',
    '\\nabla_v \\|v\\|^2 = \\|v\\|',
    'e^{a} + v = v',
  ])('%s does not fit', (latex) => {
    expect(verdict(latex)).toBe('unreadable shape-mismatch');
  });
});

describe('what is guessed', () => {
  test.each([
    '\\operatorname{tr}(S v v^\\top) = v^\\top S + b',
    'y^2 + \\mathbf{y}^\\top v = \\mathbf{y} + y',
  ])('%s may fit', (latex) => {
    expect(verdict(latex)).toMatch(/^unsupported/);
  });
});
