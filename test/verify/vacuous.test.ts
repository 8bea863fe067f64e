/** A proof under conditions that nothing meets proves nothing. */
import { expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const judged = (latex: string): string | undefined => {
  const step = stepsOf(judgeOnly({ path: 'notes.md', text: `Let $b > 0$.\n\n$$ ${latex} $$` })).at(-1);
  return step?.reason ?? step?.verdict;
};

it('proves nothing of an integral over a pole', () => {
  expect(judged('\\int_{-1}^{1} x^{-2} \\, dx = -2')).toBe('no-model');
  expect(judged('\\int_{-1}^{2} x^{-2} \\, dx = -\\frac{3}{2}')).toBe('no-model');
  expect(judged('\\int_{-b}^{b} x^{-2} \\, dx = -\\frac{2}{b}')).toBe('no-model');
  expect(judged('\\int_{-1}^{b} x^{-2} \\, dx = -1 - \\frac{1}{b}')).toBe('no-model');
});

it('lets a pole stand outside, or at an end where the integral exists', () => {
  expect(judged('\\int_1^2 x^{-2} \\, dx = \\frac{1}{2}')).toBe('proved');
  expect(judged('\\int_b^{2b} x^{-2} \\, dx = \\frac{1}{2 b}')).toBe('proved');
  expect(judged('\\int_0^1 x^{-1/2} \\, dx = 2')).toBe('proved');
  expect(judged('\\int_0^1 \\log x \\, dx = -1')).toBe('proved');
});

it('proves nothing of a logarithm or root that the givens leave without a value', () => {
  const under = (given: string, latex: string): string | undefined => {
    const text = `\`\`\`given\n${given}\n\`\`\`\n\n$$ ${latex} $$`;
    const step = stepsOf(judgeOnly({ path: 'notes.md', text })).at(-1);
    return step?.reason ?? step?.verdict;
  };
  expect(under('x < 0', '\\log x^2 = 2 \\log x')).toBe('no-model');
  expect(under('x < 0', '\\sqrt{x} \\sqrt{x} = x')).toBe('no-model');
  expect(under('x > 0', '\\log x^2 = 2 \\log x')).toBe('proved');
  expect(under('x > 1', '\\log ((1 - x)^2) = 2 \\log (1 - x)')).toBe('no-model');
  expect(under('x < 1', '\\sqrt{1 - x} \\sqrt{1 - x} = 1 - x')).toBe('proved');
});
