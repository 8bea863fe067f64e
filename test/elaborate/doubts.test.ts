/** What may mean something else than it seems to is neither proved nor refuted. */
import { expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const verdict = (latex: string): string | undefined =>
  stepsOf(judgeOnly({ path: 'notes.md', text: `$$ ${latex} $$` }))[0]?.verdict;

it('takes no capital letter before a vector for a number', () => {
  expect(verdict('\\nabla_x x^\\top A x = 2 A x')).toBe('undecided');
  expect(verdict('\\|A x\\|^2 = A^2 \\|x\\|^2')).toBe('undecided');
  expect(verdict('x^\\top S^{-1} y = y^\\top S^{-1} x')).toBe('undecided');
});

it('takes one for a number that is divided by or halved', () => {
  expect(verdict('\\nabla_x \\frac{L}{2} \\|x\\|^2 = L x')).toBe('proved');
  expect(verdict('T \\nabla_x \\frac{\\|x\\|^2}{2 T} = x')).toBe('proved');
});

it('refutes nothing without the condition that stands behind it', () => {
  for (const condition of ['\\text{for } x > 0', '(x \\ge 0)', '\\text{if } x \\ge 0', '\\forall x > 0'])
    expect(verdict(`\\sqrt{x^2} = x \\quad ${condition}`)).toBe('undecided');
  expect(verdict('\\frac{x}{x + 1} = 1 \\quad \\text{as } x \\to \\infty')).toBe('undecided');
  expect(verdict('\\log x^2 = 2 \\log x \\quad (x > 0)')).toBe('proved');
});

it('refutes what is said of everything, and what has captions', () => {
  expect(verdict('\\sqrt{x^2} = x \\quad \\forall x \\in \\mathbb{R}')).toBe('refuted');
  expect(verdict('(a + b)^2 = a^2 + \\underbrace{b^2}_{\\ge 0}')).toBe('refuted');
});

it('drops no prime behind brackets', () => {
  const text = "---\ngiven: |\n  f \\colon \\mathbb{R} \\to \\mathbb{R}\n---\n\n$$ (f(x)^2)' = f(x)^2 $$";
  expect(stepsOf(judgeOnly({ path: 'notes.md', text }))[0]?.verdict).toBe('undecided');
});

it('takes the derivative under an integral for no differential', () => {
  const text =
    '---\ngiven: |\n  p(x) \\text{ is a density}\n---\n\n$$ \\int s(x) \\frac{d p(x)}{dx} dx = -\\int p(x) \\frac{d s(x)}{dx} dx $$';
  expect(stepsOf(judgeOnly({ path: 'notes.md', text }))[0]?.verdict).toBe('proved');
});
