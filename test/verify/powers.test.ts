/** Powers of negative numbers: by an index always, with other exponents only where a convention says so. */
import { expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const given = 'n \\in \\mathbb{N}\na \\in \\mathbb{R}\nb \\in \\mathbb{R}\nx \\in \\mathbb{R}';
const judged = (latex: string): string | undefined => {
  const text = `\`\`\`given\n${given}\n\`\`\`\n\n$$ ${latex} $$`;
  return stepsOf(judgeOnly({ path: 'notes.md', text })).at(-1)?.verdict;
};

it('supports nothing that it has seen with positive bases only', () => {
  expect(judged('\\sqrt[3]{x^3} = |x|')).toBe('undecided');
  expect(judged('x^{1/3} x^{2/3} = |x|')).toBe('undecided');
  expect(judged('(a^2)^{b/2} = a^b')).toBe('undecided');
  expect(judged('|a|^b = a^b')).toBe('refuted');
  expect(judged('\\sqrt{a^{2b}} = a^b')).toBe('refuted');
});

it('supports what is true wherever it has a value', () => {
  expect(judged('(x^2)^{3/2} = |x|^3')).toBe('supported');
  expect(judged('(x^2)^{3/2} = x^3')).toBe('refuted');
  expect(judged('a^{b} (1 - a)^{x} = e^{b \\log a + x \\log (1 - a)}')).toBe('proved');
});

it('takes any base to the power of an index', () => {
  expect(judged('\\sum_{k=0}^n (-1)^k \\binom{n}{k} = 0')).toBe('supported');
  expect(judged('\\sum_{k=0}^n (-1)^k \\binom{n}{k} = 1')).toBe('refuted');
  expect(judged('(a - b)^n = \\sum_{k=0}^n \\binom{n}{k} (-1)^k a^k b^{n-k}')).toBe('refuted');
  expect(judged('(a - b)^n = \\sum_{k=0}^n \\binom{n}{k} a^k (-b)^{n-k}')).toBe('supported');
});
