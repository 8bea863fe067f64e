/** What is a mistake and what may only be a definition, a condition or a model, in notes that declare nothing. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const verdicts = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).map(({ verdict, reason }) => reason ?? verdict);

const last = (note: string): string | undefined => verdicts(note).at(-1);

describe('a sentence that gives a meaning', () => {
  it('does not contradict a list that it describes', () => {
    expect(last('Let $\\beta_t \\in (0, 1)$ and $a_t = 1 - \\beta_t$.')).not.toBe('refuted');
    expect(last('We choose $w_k = v_k^2$.')).not.toBe('refuted');
  });

  it('may give a name a second meaning', () => {
    const note = 'For coins, $f(x) = 1$, so that\n\n$$ 2 f(x) = 2. $$\n\nFor lengths, $f(x) = \\sqrt{\\pi}$.';
    expect(verdicts(note)).toEqual(['definition', 'proved', 'no-common-ground']);
  });

  it('counts for what follows about that name, and the former meaning does not', () => {
    const note = (value: string): string =>
      `For coins, $f(x) = 1$.\n\nFor lengths, $f(x) = x^2$ where\n\n$$ 2 f(x) + x = ${value}. $$`;
    expect(last(note('2 x^2 + x'))).toBe('proved');
    expect(last(note('2 + x'))).toBe('two-meanings');
  });
});

describe('an equation that opens a chain', () => {
  it('may be a condition on numbers', () => {
    expect(last('subject to $$ \\sum_{k=1}^n w_k = 1 $$')).toBe('definition');
    expect(last('with the constraint $$ a^2 + b^2 = 1 $$')).toBe('definition');
    expect(last('Solve $$ \\int_a^b e^{-x} \\, dx = 1 $$')).toBe('no-common-ground');
  });

  it('may be a condition on functions', () => {
    expect(last('In balance, $$ p(x) q(y \\mid x) = p(y) q(x \\mid y) $$')).toBe('no-common-ground');
    expect(last('$$ f(a + b) = f(a) + f(b) $$')).toBe('no-common-ground');
  });

  it('is none where something is calculated', () => {
    expect(last('$$ \\frac{d}{dx} (f(x) g(x)) = \\frac{d f(x)}{dx} \\frac{d g(x)}{dx} $$')).toBe('refuted');
    expect(last('$$ (a + b)^2 = a^2 + b^2 $$')).toBe('refuted');
  });
});

describe('numbers that a calculation leaves behind', () => {
  const mixture = 'With $w = u / v$,\n\n$$ (u f(x) + v g(x)) v^{-1} = ';

  it('must not matter if a definition is about them', () => {
    expect(last(`${mixture}w f(x) + g(x) = f(x) + g(x) $$`)).toBe('refuted');
  });

  it('may be set to something otherwise', () => {
    expect(last('$$ (u f(x) + v g(x)) = v g(x) + u f(x) = f(x) + g(x) $$')).toBe('no-common-ground');
  });
});

describe('what a step may only state', () => {
  const wrong = '$$ s^2 + (t + 1)^2 = s^2 + t^2 + 1 $$';

  it('restricts no more than the names that it brings', () => {
    expect(last(`$$ \\int p(x) (x - t)^2 \\, dx = s^2 $$\n\n${wrong}`)).toBe('refuted');
    expect(last(`$$ F = s + t $$\n\n$$ 2 F = s - t + r $$\n\n${wrong}`)).toBe('refuted');
  });

  it('restricts the others where there are more such steps than new names', () => {
    expect(last(`The aim is $s^2 = t$.\n\n${wrong}`)).toBe('no-common-ground');
    expect(last(`Here $r + 1 = s + t$ and $2 r = s t$.\n\n${wrong}`)).toBe('no-common-ground');
  });

  it('is not met by a point at which it holds everywhere', () => {
    const product = '$$ \\frac{d}{dy} (f(y) g(y)) = \\frac{d f(y)}{dy} \\frac{d g(y)}{dy} $$';
    expect(last(product)).toBe('refuted');
    expect(last(`The model is $f(x)^2 = x g(x)^2$.\n\n${product}`)).toBe('no-common-ground');
  });
});

describe('a letter that is free on one side and summed over on the other', () => {
  const term = 'p_\\theta(s) \\frac{\\nabla_\\theta p_\\theta(s)}{p_\\theta(s)}';

  it('is a mistake whatever the functions of that letter are', () => {
    expect(last(`$$ ${term} = \\sum_s ${term} r(s) $$`)).toBe('refuted');
  });

  it('is none where what is new may depend on it as well, or names the sum', () => {
    expect(last(`$$ ${term} = r(s) \\sum_s ${term} $$`)).toBe('no-common-ground');
    expect(last(`$$ F(s) = \\sum_s ${term} r(s) $$`)).not.toBe('refuted');
  });
});

describe('a function known by its gradient', () => {
  const known = '$$ \\nabla_\\theta J(\\theta) = \\nabla_\\theta \\sum_s p_\\theta(s) r(s) $$\n\n';
  const score = 'p_\\theta(s) \\nabla_\\theta \\log p_\\theta(s)';

  it('is introduced by it', () => {
    expect(verdicts(`${known}$$ \\nabla_\\theta J(\\theta) = \\sum_s ${score} \\, r(s) $$`)).toEqual([
      'definition',
      'proved',
    ]);
    expect(verdicts(`${known}$$ \\nabla_\\theta J(\\theta) = 2 \\sum_s ${score} \\, r(s) $$`)[1]).toBe(
      'refuted',
    );
  });

  it('is not where the document speaks of its values', () => {
    expect(verdicts(`${known}$$ J(\\theta) = \\sum_s p_\\theta(s) r(s) + 1 $$`)).not.toContain('refuted');
  });

  it('may be estimated with a sign of equality', () => {
    const mean = '\\frac{1}{m} \\sum_{i=1}^m \\nabla_\\theta \\log p_\\theta(s^{(i)}) \\, r(s^{(i)})';
    expect(verdicts(`${known}$$ \\nabla_\\theta J(\\theta) = ${mean} $$`)[1]).toBe('no-common-ground');
  });
});

describe('labels and cases', () => {
  it('a list on one side may hold labels of which one is one', () => {
    const loss = '- \\sum_{i=1}^V y_i \\log p(w_i) = - \\log p(w_O)';
    expect(last(`The loss is the cross entropy\n\n$$\nL = ${loss}\n$$\n`)).toBe('no-common-ground');
    expect(last('$$ \\sum_{i=1}^n y_i^2 = 2 \\sum_{i=1}^n y_i^2 $$')).toBe('refuted');
  });

  it('what a sentence says of a case is not refuted in others, in no row of the display', () => {
    const rows = '|a| &= -a \\\\ |a| b &= -a b';
    const display = `\n\n$$\n\\begin{align*}\n${rows}\n\\end{align*}\n$$\n`;
    expect(verdicts(`When $a < 0$, this gives${display}`).slice(-2)).toEqual([
      'obscure-function',
      'obscure-function',
    ]);
    expect(verdicts(`By the definition of $a$ this gives${display}`).slice(-2)).toEqual([
      'refuted',
      'refuted',
    ]);
  });
});

it('a sign that a sentence supposes for one case is given for no other', () => {
  const note = (words: string): readonly string[] =>
    verdicts(`${words} $a < 0$ we get\n\n$$ |a| = -a $$\n\nNow for all $a$:\n\n$$ |a| b = -a b $$`).slice(-1);
  expect(note('When')).not.toContain('proved');
  expect(note('If')).not.toContain('proved');
});
