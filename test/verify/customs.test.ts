/** Customs that a text announces for its formulas: bases of logarithms, sums that no sign shows, constants left out. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const found = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).map(({ verdict, reason }) => reason ?? verdict);

describe('the base of logarithms', () => {
  const bit = '$$ -\\log \\frac{1}{2} = 1 $$';

  it.each([
    'All logarithms are to base 2.',
    'We use base-2 logarithms throughout.',
    'Here $\\log$ is the logarithm to the base $2$.',
    'where the log is taken in base two',
  ])('is said in words: %s', (sentence) => {
    expect(found(`${sentence}\n\n${bit}`)).toEqual(['proved']);
  });

  it.each(['', 'All logarithms are natural.', 'The number is written in base 2. We take its log.'])(
    'is the number e else: %s',
    (sentence) => {
      expect(found(`${sentence}\n\n${bit}`)).toEqual(['refuted']);
    },
  );

  it('belongs to a derivative and to a power', () => {
    const note = (step: string): string => `Logarithms are to base 2.\n\n$$ ${step} $$`;
    expect(found(note('\\frac{d}{dx} \\log x = \\frac{1}{x \\ln 2}'))).toEqual(['proved']);
    expect(found(note('\\frac{d}{dx} \\log x = \\frac{1}{x}'))).toEqual(['refuted']);
    expect(found(note('\\log^2 8 = 9'))).toEqual(['proved']);
  });

  it('measures divergences, too', () => {
    const note =
      'Logs are to base 2. Let $p(x)$ and $q(x)$ be densities.\n\n$$ KL(p \\| q) = \\int p(x) \\log \\frac{p(x)}{q(x)} dx $$';
    expect(found(note)).toEqual(['proved']);
  });

  it('is written below those that have one, where some have', () => {
    const note = 'Here $\\log_2$ is the logarithm to base 2.\n\n$$ \\log e^2 = 2 $$\n\n$$ \\log_2 4 = 2 $$';
    expect(found(note)).toEqual(['proved', 'proved']);
  });
});

describe('the summation convention', () => {
  const note = (step: string): string => `Repeated indices are summed over.\n\n$$ ${step} $$`;

  it.each(['\\delta_{ii} = 1', '\\delta_{ii} = d', 'a_i b_i = b_i a_i', 'c \\, a_{ij} b_j = a_{ij} b_j c'])(
    'leaves a sum open that no sign shows: %s',
    (step) => {
      expect(found(note(step))).toEqual(['unsupported-notation']);
    },
  );

  it('says nothing of other formulas', () => {
    expect(found(note('\\sum_{i=1}^n a_i b_i = \\sum_{i=1}^n b_i a_i'))).toEqual(['proved']);
    expect(found(note('a_i + b_i = b_i + a_i'))).toEqual(['proved']);
    expect(found('$$ a_i b_i = b_i a_i $$')).toEqual(['proved']);
  });
});

describe('constants that are left out', () => {
  const step = '$$ -\\frac{(u - v)^2}{2} = u v - \\frac{v^2}{2} $$';

  it.each([
    'We ignore additive constants throughout.',
    'In this note we always drop terms that do not depend on $v$.',
    'Dropping the normalising constant, we find',
  ])('may be what two sides differ by: %s', (sentence) => {
    expect(found(`${sentence}\n\n${step}`)).toEqual(['obscure-function']);
  });

  it.each(['', 'The constant $u$ is known.', 'Constants matter here.'])('else may not: %s', (sentence) => {
    expect(found(`${sentence}\n\n${step}`)).toEqual(['refuted']);
  });

  it('are left out in one paragraph where only that says so', () => {
    const note = `Dropping the normalising constant, we find\n\n${step}\n\nThis is that.\n\nAnd now to something else, with all of its terms in their places, as they should be.\n\n`;
    expect(found(note + step)).toEqual(['obscure-function', 'refuted']);
  });
});

describe('things that do not commute', () => {
  const step = '$$ (A + B)^2 = A^2 + 2 A B + B^2 $$';

  it.each([
    'Let $A$ and $B$ be bounded operators.',
    'For operators $A, B$ on a Hilbert space:',
    'Note that $A$ and $B$ need not commute.',
    'Their commutator is $[A, B]$.',
    'The quaternions $A$ and $B$:',
    'We write $B$ for $A^\\dagger$.',
  ])('have no product of numbers: %s', (sentence) => {
    expect(found(`${sentence}\n\n${step}`).at(-1)).toBe('unsupported-notation');
  });

  it.each([
    'Let $A$ and $B$ be $n \\times n$ matrices.',
    'For matrices $A$ and $B$:',
    'The matrices $A, B$:',
  ])('are matrices where they are called so: %s', (sentence) => {
    expect(found(`${sentence}\n\n${step}`).at(-1)).toBe('refuted');
    expect(found(`${sentence}\n\n$$ (A + B)^2 = A^2 + A B + B A + B^2 $$`).at(-1)).toBe('proved');
  });

  it.each(['', 'Let $A$ and $B$ be real numbers.', 'The operator $T$ is not of interest.'])(
    'are numbers else: %s',
    (sentence) => {
      expect(found(`${sentence}\n\n${step}`).at(-1)).toBe('proved');
    },
  );
});

describe('a decimal', () => {
  it.each([
    '\\ln 2 = 0.693',
    '\\ln 2 = 0.69',
    '0.667 = 2/3',
    '-\\ln 2 = -0.6931',
    'e^{-10} = 4.54 \\cdot 10^{-5}',
    '\\pi = 3.14',
  ])('is a rounded number: %s', (step) => {
    expect(found(`$$ ${step} $$`)).toEqual(['rounded']);
  });

  it.each([
    '\\ln 2 = 0.639',
    '\\ln 2 = 0.68',
    '2/3 = 0.766',
    'e^{-10} = 4.54 \\cdot 10^{-4}',
    '\\pi = 3.41',
    '\\ln 2 < 0.69',
  ])('is wrong in its digits all the same: %s', (step) => {
    expect(found(`$$ ${step} $$`)).toEqual(['refuted']);
  });

  it('that is exact is proved', () => {
    expect(found('$$ 0.9 \\cdot 0.01 + 0.05 \\cdot 0.99 = 0.0585 $$')).toEqual(['proved']);
  });
});

describe('the star of a convolution', () => {
  const text = 'The convolution is $(f * g)(x) = \\int f(y) g(x - y) dy$.\n\n';

  it('is no product of numbers', () => {
    expect(found(`${text}$$ f * g = f g $$`).at(-1)).toBe('unsupported-notation');
    expect(found(`${text}$$ f \\ast g = g \\ast f $$`).at(-1)).toBe('unsupported-notation');
  });

  it('is one where nothing else is said, and no mark of a name', () => {
    expect(found('$$ 2 * a = a + a $$')).toEqual(['proved']);
    expect(found(`${text}$$ 2 a^* = a^* + a^{*} $$`).at(-1)).toBe('proved');
  });
});
