import { expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';
import { facts, understood } from './elaborating.js';

const verdict = (latex: string): string | undefined =>
  stepsOf(judgeOnly({ path: 'notes.md', text: `$$ ${latex} $$` }))[0]?.verdict;

it('takes the root of a variance for positive', () => {
  expect(facts(understood('$$ \\mathcal{N}(x; \\mu, \\sigma^2) = 1 $$'))).toContain('0 < \\sigma');
  expect(
    verdict(
      '\\mathcal{N}(x \\mid \\mu, \\sigma^2) = \\frac{1}{\\sqrt{2\\pi} \\sigma} e^{-(x - \\mu)^2/2\\sigma^2}',
    ),
  ).toBe('proved');
  expect(
    verdict(
      '\\mathcal{N}(x \\mid \\mu, \\sigma^2) = \\frac{1}{\\sqrt{2\\pi \\sigma}} e^{-(x - \\mu)^2/2\\sigma^2}',
    ),
  ).toBe('refuted');
});

it('takes no other square for one of a positive number', () => {
  expect(verdict('\\sqrt{s^2} = s')).toBe('refuted');
  expect(facts(understood('$$ \\mathcal{N}(x; m^2, v) = 1 $$'))).not.toContain('0 < m');
});
