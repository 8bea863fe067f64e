import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf as judgedSteps } from '../judged.js';
import { lastMeaning, meaning, stepsOf, understoodLine, verdictsOf } from './elaborating.js';

describe('ordinary derivatives', () => {
  it('takes a prime on a known function for its derivative, which is claimed and not introduced', () => {
    const page = understoodLine("\\sigma'(x) = \\sigma(x) (1 + \\sigma(x))");
    expect(verdictsOf(page)).toEqual(['claim equal']);
    expect(meaning(page, 0, 0)).toBe("derivative(x'. sigmoid(x'); x; 1)");
    expect(meaning(understoodLine("f''(x) = 6x", ['f(x) = x^3']), 0, 0)).toMatch(/derivative.*derivative/);
  });

  it('takes the derivative at another place than a letter', () => {
    expect(lastMeaning(understoodLine("1 = f'(2x)", ['f(x) = x^3']))).toContain('; 2 * x; 1)');
  });

  it('knows the function by its one argument, whatever stands there', () => {
    const given = ['x \\in \\mathbb{R}', 'f(x) \\in \\mathbb{R}'];
    const page = understoodLine("\\frac{d}{dx} f(-x) = -f'(-x)", given);
    expect([meaning(page, 0, 0), meaning(page, 0, 1)].join(' ')).not.toMatch(/f\([^()]*, /);
  });

  it.each([
    ["\\tanh'(x) = 1 - \\tanh^2 x", 'proved'],
    ["\\tanh'(x) = \\tanh x", 'refuted'],
    ["\\max'(x, y) = \\max(x, y)", 'undecided'],
    ["\\sin'' x = -\\sin x", 'proved'],
    ["\\log'(2x) = \\frac{1}{2x}", 'proved'],
    ["\\log'(2x) = \\frac{1}{x}", 'refuted'],
  ])('takes a prime on a function with a name for its derivative: %s', (latex, verdict) => {
    const page = judgeOnly({ path: 'notes.md', text: `$$ ${latex} $$` });
    expect(judgedSteps(page).map((step) => step.verdict)).toEqual([verdict]);
  });

  it('takes dots for derivatives as well', () => {
    const given = ['m(t) = t^3'];
    expect(meaning(understoodLine('\\dot{m}(t) = 3 t^2', given), 0, 0)).toMatch(/^derivative/);
    expect(meaning(understoodLine('\\ddot m(t) = 6 t', given), 0, 0)).toMatch(/derivative.*derivative/);
    expect(verdictsOf(understoodLine('\\dot m(t) = 2 t^2', given))).toEqual(['claim equal']);
    expect(lastMeaning(understoodLine('p(x) = \\dot{p}(x)'))).toBe('\\dot{p}(x)');
  });

  it('leaves a primed law alone', () => {
    expect(lastMeaning(understoodLine("p(x) = p'(x)"))).toBe("p'(x)");
  });

  it('is by a number, unless the variable is declared', () => {
    const quotient = "\\frac{d}{dx}\\frac{f(x)}{g(x)} = \\frac{f'(x) g(x) - f(x) g'(x)}{g(x)^2}";
    expect(verdictsOf(understoodLine(quotient))).toEqual(['claim equal']);
    expect(verdictsOf(understoodLine('\\frac{\\mathrm{d}}{\\mathrm{d}x} f(x) = f(x)'))).not.toContain(
      'unreadable',
    );
  });

  it('names no dimension that the author has not named', () => {
    const [step] = stepsOf(understoodLine('f(x) + \\nabla_x f(x) = 1'));
    expect(step?.kind === 'unsupported' ? step.message : '').toContain('a vector of the dimension of x');
  });

  it('does not blame letters that may be matrices', () => {
    expect(verdictsOf(understoodLine('(AB)^\\top = B^\\top A^\\top'))).toEqual([
      'unsupported unsupported-notation',
    ]);
  });
});

describe('functions that are known by their primes', () => {
  const judged = (latex: string): string | undefined => {
    const step = judgedSteps(judgeOnly({ path: 'notes.md', text: `$$ ${latex} $$` })).at(-1);
    return step?.reason ?? step?.verdict;
  };

  it('have values wherever brackets are behind them, and no product is meant', () => {
    expect(judged("\\frac{d}{dx} f(g(x)) = f'(g(x)) g'(x)")).toBe('proved');
    expect(judged("\\frac{d}{dx} f(2x) = 2 f'(2x)")).toBe('proved');
    expect(judged("\\frac{d}{dx} f(x^2) = 2 x f'(x^2)")).toBe('proved');
  });

  it('have mistakes that are refuted, not taken for definitions', () => {
    expect(judged("\\frac{d}{dx} f(g(x)) = f'(x) g'(x)")).toBe('refuted');
    expect(judged("\\frac{d}{dx} f(g(x)) = f'(g(x))")).toBe('refuted');
    expect(judged("\\frac{d}{dx} f(g(x)) = f'(g'(x))")).toBe('refuted');
    expect(judged("\\frac{d}{dx} f(2x) = f'(2x)")).toBe('refuted');
    expect(judged("\\frac{d}{dx} f(x^2) = 2 x f'(x)")).toBe('refuted');
  });

  it('stand with their brackets everywhere: another letter is a number', () => {
    expect(judged("a'(2 b) + a = 2 a' b + a")).toBe('proved');
  });
});
