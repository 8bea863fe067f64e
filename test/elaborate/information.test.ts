/** Entropies and informations of random variables, by the law of their points. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const verdicts = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).flatMap(({ verdict }) => (verdict === 'definition' ? [] : [verdict]));

const laws = 'The joint law has $p_{B \\mid A}(b \\mid a) = p_{A, B}(a, b) / p_A(a)$.\n\n';

describe('entropies', () => {
  it('are means under the law of the small letters', () => {
    expect(
      verdicts(
        `${laws}$$ H(A) = -\\int p(a) \\log p(a) \\, da $$\n\n$$ H(A, B) = -\\mathbb{E}_{p(a, b)}[\\log p_{A, B}(a, b)] $$`,
      ),
    ).toEqual(['proved', 'proved']);
    expect(verdicts(`${laws}$$ H(A) = \\int p(a) \\log p(a) \\, da $$`)).toEqual(['refuted']);
  });

  it('obey the chain rule', () => {
    expect(verdicts(`${laws}$$ H(B \\mid A) = H(A, B) - H(A) $$`)).toEqual(['proved']);
    expect(verdicts(`${laws}$$ H(B \\mid A) = H(A, B) - H(B) $$`)).toEqual(['refuted']);
  });

  it('are other functions where another base is named, and no functions of letters without a law', () => {
    expect(verdicts(`${laws}$$ H(A) = -\\int p(a) \\log_2 p(a) \\, da $$`)).not.toContain('refuted');
    expect(verdicts('$$ H(U) = H(V) $$')).toEqual(['undecided']);
  });
});

describe('mutual information', () => {
  it('is symmetric, and what one variable tells of the other', () => {
    expect(verdicts(`${laws}$$ I(A; B) = I(B; A) $$\n\n$$ I(A; B) = H(A) - H(A \\mid B) $$`)).toEqual([
      'proved',
      'proved',
    ]);
    expect(verdicts(`${laws}$$ I(A; B) = H(A) + H(A \\mid B) $$`)).toEqual(['refuted']);
  });
});

describe('a law by its density', () => {
  it('is the capital letter of which the text says so', () => {
    const said = 'Let $P$ be a law with density $p(a)$.\n\n';
    expect(verdicts('$$ \\mathbb{E}_{a \\sim P}[2 g(a)] = 2 \\int p(a) g(a) \\, da $$')).not.toContain(
      'proved',
    );
    expect(verdicts(said + '$$ \\mathbb{E}_{a \\sim P}[2 g(a)] = 2 \\int p(a) g(a) \\, da $$')).toEqual([
      'proved',
    ]);
  });

  it('is another law where it has values of its own', () => {
    const note = '$$ \\mathbb{E}_{a \\sim P}[g(a)] = \\int P(a) g(a) \\, da = \\int p(a) g(a) \\, da $$';
    expect(verdicts(note)[0]).toBe('proved');
    expect(verdicts(note)[1]).not.toBe('proved');
  });
});

describe('a claim under a condition in the text', () => {
  it('is not refuted', () => {
    expect(verdicts(`${laws}If $A$ and $B$ are independent, then $H(A, B) = H(A) + H(B)$.`)).toEqual([
      'undecided',
    ]);
    expect(verdicts(`${laws}If $A$ and $B$ are independent, then\n\n$$ H(A, B) = H(A) + H(B) $$`)).toEqual([
      'undecided',
    ]);
  });

  it('is one of its own sentence only', () => {
    expect(verdicts(`${laws}If it rains, we stay. Always $H(A \\mid B) = 2 H(A, B)$ holds.`)).toEqual([
      'refuted',
    ]);
  });
});
