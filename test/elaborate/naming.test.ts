import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const verdicts = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).map(({ verdict, reason }) => reason ?? verdict);

describe('a sign of definition', () => {
  it('introduces, also a name that has another formula elsewhere', () => {
    expect(verdicts('$$ a := u + v $$\n\n$$ a := u - v $$')).toEqual(['definition', 'definition']);
  });

  it('is proved where the formula follows from another one', () => {
    expect(verdicts('$$ f(x) := x^2 - 1 $$\n\n$$ f(x) := (x - 1)(x + 1) $$')).toEqual([
      'definition',
      'proved',
    ]);
  });

  it('claims where its left side has a meaning of its own, or is given', () => {
    expect(verdicts('$$ a := b + 1 $$\n\n$$ (u + v)^2 := u^2 + v^2 $$').at(-1)).toBe('refuted');
    expect(verdicts('---\ngiven: |\n  c = 2 b\n---\n\n$$ c := 3 b $$')).toEqual(['refuted']);
  });

  it('keeps what it says of a name from being taken for a mistake elsewhere', () => {
    const note = '$$ h(t) := \\sin t $$\n\n$$ h(t) := t^2 $$\n\n$$ h(t) + h(t) = 2 t^2 $$';
    expect(verdicts(note)).not.toContain('refuted');
  });
});

describe('forms that name', () => {
  it('are assignments, tuples, sets and lists', () => {
    const note =
      '$$ w \\leftarrow w - \\eta g $$\n\n$\\lambda = (\\mu, \\Sigma)$ and $D = \\{y_1, \\dots, y_n\\}$ for $k = 1, 2, \\dots$';
    expect(verdicts(note)).toEqual(['definition', 'definition', 'definition', 'definition']);
    expect(verdicts('for $c = 1 \\ldots C$')).toEqual(['definition']);
  });

  it('are no products with dots between their factors', () => {
    expect(verdicts('$$ y = 1 \\cdots n $$')).toEqual(['unsupported-notation']);
  });

  it('are no claims that a tuple stands behind a calculation', () => {
    expect(verdicts('$$ a + b = c = (1, 2) $$')[1]).toBe('unsupported-notation');
  });
});

describe('a law that is said to be of a family', () => {
  it('is defined, also where nothing more is known of the family', () => {
    const note = '$$ q(z) = \\mathcal{N}(z; \\mu, \\Sigma) $$\n\n$$ r(t) = \\text{Gamma}(t | a, b) $$';
    expect(verdicts(note)).toEqual(['definition', 'definition']);
  });

  it('is defined where another law of its letter has a formula', () => {
    const note =
      '$$ p(y \\mid x, w) = \\frac{1}{Z} e^{-(y - w x)^2} $$\n\n$$ p(w) = \\mathcal{N}(0, \\Sigma) $$';
    expect(verdicts(note)).toEqual(['definition', 'definition']);
  });

  it('is a claim where the law has a formula', () => {
    const note =
      '---\ngiven: |\n  x \\in \\mathbb{R}\n---\n\n$$ q(x) = e^{-x^2} $$\n\n$$ q(x) = \\mathcal{N}(x; 0, 1) $$';
    expect(verdicts(note)).toEqual(['definition', 'refuted']);
  });
});

describe('a list in its order', () => {
  it('claims what stands beside each other, and nothing of its dots', () => {
    expect(verdicts('$$ 0 \\le 1 \\le 1 + a^2 \\le \\dots \\le b $$')).toEqual(['proved', 'proved']);
  });
});

describe('passages in a sentence', () => {
  it('are no steps', () => {
    expect(verdicts('As $T \\to \\infty$ and $\\epsilon \\to 0$, the map $x \\mapsto y$ is flat.')).toEqual(
      [],
    );
  });

  it('claim something where a formula stands on either side', () => {
    expect(verdicts('Then $f_n(x) \\to g(x)$.')).toEqual(['unsupported-notation']);
  });
});

describe('a word in front of brackets', () => {
  const entry = (formula: string): string | undefined => verdicts(`$$ ${formula} $$`).at(-1);

  it('is a family of laws where it has the name of one', () => {
    expect(entry('p(w) = \\text{Dirichlet}(a, b)')).toBe('definition');
    expect(entry('p(w \\mid a, b) = \\mathrm{Beta}(a, b)')).toBe('definition');
  });

  it('is a value elsewhere, of which something is claimed', () => {
    expect(entry('\\mathrm{KL}(p \\| q) = \\mathrm{KL}(q \\| p)')).toBe('refuted');
    expect(entry('\\operatorname{logit}(p) = \\operatorname{logit}(1 - p)')).not.toBe('definition');
    expect(
      verdicts(
        'For $A, B \\in \\mathbb{R}^{n \\times n}$: $$ \\operatorname{tr}(A B) = \\operatorname{tr}(A) $$',
      ).at(-1),
    ).not.toBe('definition');
  });
});
