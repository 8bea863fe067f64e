/** What may have a total of one shows no mistake by not having it; what goes wrong all the same does. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

const judged = (latex: string): string | undefined => {
  const step = stepsOf(judgeOnly({ path: 'notes.md', text: `$$ ${latex} $$` })).at(-1);
  return step?.reason ?? step?.verdict;
};

describe('weights of which nothing is said', () => {
  it('may sum to one', () => {
    for (const latex of [
      '\\sum_{i=1}^n w_i (a_i - 1) = \\sum_{i=1}^n w_i a_i - 1',
      '-\\sum_{i=1}^n w_i \\log \\frac{w_i}{c} = \\log c - \\sum_{i=1}^n w_i \\log w_i',
      '\\sum_{k=1}^K p_k (x_k - m)^2 = \\sum_{k=1}^K p_k x_k^2 - 2 m \\sum_{k=1}^K p_k x_k + m^2',
      '\\sum_{i=1}^n \\sum_{k=1}^K r_{ik} (x_i - m_k) = \\sum_{i=1}^n x_i - \\sum_{i=1}^n \\sum_{k=1}^K r_{ik} m_k',
    ])
      expect(judged(latex), latex).toBe('no-common-ground');
  });

  it('are no excuse for anything else', () => {
    for (const latex of [
      '\\sum_{i=1}^n w_i (a_i - 1) = \\sum_{i=1}^n w_i a_i - 2',
      '\\sum_{i=1}^n w_i (a_i - 1) = \\sum_{i=1}^n w_i a_i + 1',
      '\\sum_{i=1}^n w_i a_i = \\sum_{i=1}^n w_i \\sum_{i=1}^n a_i',
      '\\sum_{k=1}^K p_k (x_k - m)^2 = \\sum_{k=1}^K p_k x_k^2 - m^2',
      '\\left( \\sum_{i=1}^n a_i \\right)^2 = \\sum_{i=1}^n a_i^2',
    ])
      expect(judged(latex), latex).toBe('refuted');
  });
});

describe('functions of which nothing is said', () => {
  it('may be densities', () => {
    for (const latex of [
      '\\int r(x) f(x) \\, dx = 1 + \\int r(x) (f(x) - 1) \\, dx',
      '\\int u(x) \\log \\frac{u(x)}{v(x)} \\, dx = \\int u(x) \\log \\frac{2 u(x)}{v(x)} \\, dx - \\log 2',
      '\\iint u(x, y) (f(x) - 1) \\, dx \\, dy = \\iint u(x, y) f(x) \\, dx \\, dy - 1',
    ])
      expect(judged(latex), latex).toBe('no-common-ground');
  });

  it('are no excuse for anything else', () => {
    for (const latex of [
      '\\int r(x) f(x) \\, dx = 2 + \\int r(x) (f(x) - 1) \\, dx',
      '\\int u(x) \\log \\frac{u(x)}{v(x)} \\, dx = \\int u(x) \\log \\frac{2 u(x)}{v(x)} \\, dx + \\log 2',
      '\\int f(x) g(x) \\, dx = \\int f(x) \\, dx \\int g(x) \\, dx',
    ])
      expect(judged(latex), latex).toBe('refuted');
  });
});

describe('functions that the text calls densities', () => {
  const judgedIn = (text: string): string | undefined => {
    const step = stepsOf(judgeOnly({ path: 'notes.md', text })).at(-1);
    return step?.reason ?? step?.verdict;
  };

  it('are found in lists of names', () => {
    for (const text of [
      'Let $u$ and $v$ be densities.\n\n$$ \\int (u(x) + 2 v(x)) \\, dx = 3 $$',
      '$$ \\int (u(x) + 2 v(x) + 3 w(x)) \\, dx = 6 $$\n\nwhere $u$, $v$, and $w$ are three probability densities.',
      'For any two distributions $u(x)$ and $v(x)$,\n\n$$ \\int (u(x) + 2 v(x)) \\, dx = 3 $$',
    ])
      expect(judgedIn(text), text).toBe('proved');
  });

  it('are not those that it says are none', () => {
    for (const text of [
      'The functions $u$ and $v$ are not densities.\n\n$$ \\int (u(x) + 2 v(x)) \\, dx = 3 $$',
      'The parameters $u$ and $v$ of the densities are known.\n\n$$ \\int (u(x) + 2 v(x)) \\, dx = 3 $$',
    ])
      expect(judgedIn(text), text).toBe('no-common-ground');
  });
});
