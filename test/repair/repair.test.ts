/** What is offered for single steps that are wrong, and what is not offered. */
import { describe, expect, test } from 'vitest';
import type { RepairResult } from '../../src/verify/result.js';
import { verifyLine } from '../../src/verify/verify.js';

interface Wrong {
  readonly latex: string;
  readonly given?: readonly string[];
}

/** Of the last step. */
function repairOf({ latex, given = [] }: Wrong): RepairResult | null {
  const options = { seed: 0, sideFile: null, only: null };
  const step = verifyLine({ id: 'wrong', given, assume: [], latex }, options).steps.at(-1);
  expect(['refuted', 'unreadable']).toContain(step?.verdict);
  return step?.repair ?? null;
}

const numbers = ['x', 'y', 'a', 'b', 'c', 'd'].map((name) => `${name} \\in \\mathbb{R}`);
const densities = [
  'x \\in \\mathcal{X}',
  'p(x) \\text{ is a density}',
  'q(x) \\text{ is a density}',
  'f(x) \\in \\mathbb{R}',
];

describe('an edit gives the right side as it should be', () => {
  test.each<[string, Wrong, string]>([
    ['a sign', { given: numbers, latex: '(a - b)^2 = a^2 + 2 a b + b^2' }, 'a^2 - 2 a b + b^2'],
    [
      'an exponent',
      { given: numbers, latex: '(x^3 - y^3) = (x - y) (x^2 + x y + y^3)' },
      '(x - y) (x^2 + x y + y^2)',
    ],
    ['a factor', { given: ['x \\in \\mathbb{R}'], latex: '\\frac{d}{dx} x^2 = x' }, '2 x'],
    ['a ratio', { given: ['x > 0', 'y > 0'], latex: 'x = \\frac{y}{x} y' }, '\\frac{x}{y} y'],
    [
      'a name',
      { given: numbers, latex: '\\frac{a}{b} + \\frac{c}{d} = \\frac{a d + b b}{b d}' },
      '\\frac{a d + c b}{b d}',
    ],
    ['a bracket', { given: numbers, latex: 'a b + a c = a (b) + c' }, 'a (b + c)'],
    [
      'a law',
      {
        given: densities,
        latex: '\\int p(x) f(x) \\, dx = \\mathbb{E}_{q(x)}[f(x)]',
      },
      '\\mathbb{E}_{p(x)}[f(x)]',
    ],
    [
      'the order of arguments',
      {
        given: [...densities, 'p(x) > 0', 'q(x) > 0'],
        latex: '\\int p(x) \\log \\frac{p(x)}{q(x)} \\, dx = \\mathrm{KL}(q \\| p)',
      },
      '\\mathrm{KL}(p \\| q)',
    ],
    [
      'an index',
      {
        given: ['x \\in \\mathbb{R}^d', 'f(x) \\in \\mathbb{R}'],
        latex:
          '\\| \\nabla_x f(x) \\|^2 = \\sum_{i=1}^d \\frac{\\partial f(x)}{\\partial x_i} \\frac{\\partial f(x)}{\\partial x_1}',
      },
      '\\sum_{i=1}^d \\frac{\\partial f(x)}{\\partial x_i} \\frac{\\partial f(x)}{\\partial x_i}',
    ],
    [
      'the reciprocal of an integral',
      {
        given: ['x \\in \\mathcal{X}', 'E(x) \\in \\mathbb{R}', 'Z = \\int e^{-E(x)} \\, dx'],
        latex: 'Z^{-1} = \\int e^{E(x)} \\, dx',
      },
      '\\frac{1}{\\int e^{-E(x)} \\, dx}',
    ],
  ])('%s', (_, wrong, latex) => {
    expect(repairOf(wrong)).toEqual({ latex, kind: 'edit', verdict: 'proved' });
  });
});

describe('a step whose shapes do not fit is mended before it is judged', () => {
  const given = ['x \\in \\mathbb{R}^d', 'f(x) \\in \\mathbb{R}'];

  test('a trace is missing', () => {
    const latex = '\\sum_{i=1}^d \\frac{\\partial^2}{\\partial x_i^2} f(x) = \\nabla_x^2 f(x)';
    expect(repairOf({ given, latex })?.latex).toBe('\\operatorname{tr}\\left(\\nabla_x^2 f(x)\\right)');
  });

  test('a gradient is missing', () => {
    const latex = '\\| \\nabla_x f(x) \\|^2 = \\nabla_x f(x)^\\top f(x)';
    expect(repairOf({ given, latex })?.latex).toBe('\\nabla_x f(x)^\\top \\nabla_x f(x)');
  });
});

describe('another relation, or the left side', () => {
  test('an inequality the wrong way round is turned', () => {
    expect(repairOf({ given: numbers, latex: 'a^2 + b^2 \\le 2 a b' })).toEqual({
      latex: 'a^2 + b^2 \\ge 2 a b',
      kind: 'edit',
      verdict: 'proved',
    });
  });

  test('a slip on the left is mended there', () => {
    expect(repairOf({ given: numbers, latex: 'e^{a b} = e^a e^b' })?.latex).toBe('e^{a + b} = e^a e^b');
  });

  test('the step behind a mended one is right as it stands', () => {
    const { steps } = verifyLine(
      { id: 'chain', given: numbers, assume: [], latex: '(a - b)^2 = a^2 + 2 a b + b^2 = b^2 - 2 a b + a^2' },
      { seed: 0, sideFile: null, only: null },
    );
    expect(steps.map(({ repair }) => repair?.latex)).toEqual([
      'a^2 - 2 a b + b^2',
      'a^2 - 2 a b + b^2 = b^2 - 2 a b + a^2',
    ]);
  });
});

describe('an assumption is offered where it suffices', () => {
  test('a sign', () => {
    expect(
      repairOf({
        given: ['x \\in \\mathbb{R}', 'f(x) \\in \\mathbb{R}'],
        latex: '\\frac{x}{\\sqrt{x^2}} f(x) = f(x)',
      }),
    ).toEqual({
      latex: 'x > 0',
      kind: 'assumption',
      verdict: 'proved',
    });
  });

  test('a power that is one', () => {
    const repair = repairOf({
      given: ['x > 0', 'y > 0', 'a \\in \\mathbb{R}'],
      latex: '(x + y)^a = x^a + y^a',
    });
    expect(repair).toEqual({ latex: 'a = 1', kind: 'assumption', verdict: 'proved' });
  });
});

describe('nothing is offered', () => {
  test.each<[string, Wrong]>([
    ['that holds at one value only', { given: ['x > 0'], latex: '(\\log x)^2 = \\frac{x - 1}{x}' }],
    ['where doubles see no difference', { given: ['x \\in \\mathbb{R}'], latex: '\\sin(x + 710) = \\sin x' }],
    [
      'that contradicts what is given',
      { given: ['x > 0', 'y > 0', 'a > 1'], latex: '(x + y)^a = x^a + y^a' },
    ],
  ])('%s', (_, wrong) => {
    const repair = repairOf(wrong);
    expect(repair?.kind === 'assumption' ? repair : null).toBeNull();
  });

  test('to those who do not want it', () => {
    const options = { seed: 0, sideFile: null, only: null, repairs: false };
    const { steps } = verifyLine({ id: 'no', given: numbers, assume: [], latex: 'a - b = a + b' }, options);
    expect(steps.map(({ verdict, repair }) => ({ verdict, repair }))).toEqual([
      { verdict: 'refuted', repair: null },
    ]);
  });

  test('that only repeats the other side', () => {
    const repair = repairOf({ given: numbers, latex: 'a + b = a - b' });
    expect(repair?.latex.replace(/\s/g, '')).not.toBe('a+b');
  });
});
