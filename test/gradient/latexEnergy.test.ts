/** Energies as they are written on the command line: what is understood, what comes out, what is said of the rest. */
import { describe, expect, test } from 'vitest';
import { check } from '../../src/gradient/check.js';
import { readLatexEnergy } from '../../src/gradient/latexEnergy.js';
import type { Row } from '../../src/gradient/result.js';
import { polygamma } from '../../src/numbers/special.js';
import { readSpace } from '../../src/gradient/space.js';

function rowsOf(
  energy: string,
  values: Readonly<Record<string, number>>,
  space = 'x \\in \\mathbb{R}',
): readonly Row[] {
  const found = readLatexEnergy({
    energy,
    space,
    parameters: Object.entries(values).map(([latex, value]) => ({ latex, value })),
  });
  if (found.kind === 'problem') throw new Error(found.message);
  return check(found.case);
}

const verdicts = (rows: readonly Row[]): string => rows.map(({ verdict }) => verdict).join(' ');

describe('energies in LaTeX', () => {
  test.each<readonly [string, Readonly<Record<string, number>>, string, number]>([
    ['\\frac{\\theta}{2} x^2', { '\\theta': 2 }, 'x \\in \\mathbb{R}', -1 / 4],
    ['\\theta |x|', { '\\theta': 2 }, 'x \\in \\R', -1 / 2],
    ['\\theta \\log(1 + x^2)', { '\\theta': 1 }, 'x \\in \\mathbb{R}', -2 * Math.log(2)],
    ['-b x', { b: 0 }, 'x \\in \\{0, 1\\}', 1 / 2],
    ['-b_1 x', { b_1: 0 }, 'x \\in \\{1, \\dots, 5\\}', 3],
    ['\\lambda n', { '\\lambda': Math.LN2 }, 'n \\in \\mathbb{N}', -1],
    ['a x', { a: 2 }, 'x > 0', -1 / 2],
    ['0 \\cdot t', { t: 2 }, 'x \\in [-1, 1]', 0],
  ])('%s', (energy, values, space, truth) => {
    const [row] = rowsOf(energy, values, space);
    expect(row?.verdict).toBe('agrees');
    expect(row?.right?.value).toBeCloseTo(truth, 9);
  });

  test('all identities of a quartic agree', () => {
    expect(verdicts(rowsOf('x^4/4 - \\theta x^2/2', { '\\theta': 1.3 }))).toBe('agrees agrees agrees');
  });

  test('peaks far out, narrow or wide, are seen', () => {
    const normal = '\\frac{(x - \\mu)^2}{2 \\sigma^2}';
    for (const [mean, deviation] of [
      [300, 0.01],
      [-5000, 300],
      [40, 1],
    ] as const) {
      const rows = rowsOf(normal, { '\\mu': mean, '\\sigma': deviation });
      expect(verdicts(rows)).toBe('agrees agrees agrees agrees agrees');
      expect((rows[1]?.right?.value ?? NaN) * deviation).toBeCloseTo(1, 8);
    }
  });

  test('a density that is steep at an end, to which points can only come so close', () => {
    const digamma = (x: number): number => polygamma(0, x);
    for (const [a, b] of [
      [3, 1.2],
      [0.7, 1.5],
      [0.6, 1.1],
    ] as const) {
      const rows = rowsOf('-(a - 1) \\ln x - (b - 1) \\ln(1 - x)', { a, b }, 'x \\in (0, 1)');
      const truths = [digamma(a) - digamma(a + b), digamma(b) - digamma(a + b)];
      truths.forEach((truth, k) => {
        expect(rows[k]?.verdict).toBe('agrees');
        for (const side of [rows[k]?.left, rows[k]?.right]) {
          expect(Math.abs((side?.value ?? NaN) - truth)).toBeLessThanOrEqual(side?.error ?? 0);
          expect(side?.error).toBeLessThan(1e-6);
        }
      });
    }
  });

  test('a kink in the parameter: the first derivative holds, the second lacks the kink', () => {
    const rows = rowsOf('|x - \\theta|', { '\\theta': 2 });
    expect(verdicts(rows)).toBe('agrees disagrees agrees');
    expect(rows[1]?.missing?.kind).toBe('kink');
    expect(rows[1]?.missing?.estimate.value).toBeCloseTo(-1, 2);
  });

  test('an interval whose ends move lacks the boundary term', () => {
    const [row] = rowsOf('x', { '\\theta': 1.5 }, 'x \\in [-\\theta, \\theta^2]');
    expect(row?.verdict).toBe('disagrees');
    expect(row?.missing?.kind).toBe('end');
    const [from, to] = [-1.5, 2.25];
    const mass = Math.exp(-from) - Math.exp(-to);
    expect(row?.missing?.estimate.value).toBeCloseTo((Math.exp(-to) * 3 + Math.exp(-from)) / mass, 9);
  });

  test.each([
    ['-\\theta x^2', 2, /does not rise/],
    ['\\theta \\log(1 + x^2)', 0.4, /diverges|does not rise/],
    ['\\theta', 1, /diverges|does not rise/],
    ['\\theta x', 1, /diverges|does not rise/],
  ])('%s has no partition function', (energy, value, reason) => {
    for (const row of rowsOf(energy, { '\\theta': value })) {
      expect(row.verdict).toBe('undecided');
      expect(row.reason).toMatch(reason);
    }
  });
});

describe('what is wrong is said', () => {
  test.each([
    ['\\theta x^2 + y', 'x \\in \\mathbb{R}', /--energy: y has no value/],
    ['\\theta f(x)', 'x \\in \\mathbb{R}', /--energy: f has no value/],
    ['E = \\theta x^2', 'x \\in \\mathbb{R}', /is no formula by itself/],
    ['\\theta x^', 'x \\in \\mathbb{R}', /\(character \d+\)/],
    ['\\theta x^2', 'x \\in \\mathcal{X}', /--space: .* is not understood/],
    ['\\theta x^2', 'x \\in [0, b]', /--space: b has no value/],
    ['\\theta n', 'n \\in \\{2, \\dots, 1\\}', /no points/],
  ])('%s with %s', (energy, space, message) => {
    const found = readLatexEnergy({ energy, space, parameters: [{ latex: '\\theta', value: 1 }] });
    expect(found.kind === 'problem' ? found.message : '').toMatch(message);
  });

  test('a parameter that is no name, or named twice', () => {
    const twice = [
      { latex: '\\theta', value: 1 },
      { latex: '\\theta', value: 2 },
    ];
    const found = readLatexEnergy({ energy: '\\theta x^2', space: 'x \\in \\mathbb{R}', parameters: twice });
    expect(found).toEqual({ kind: 'problem', message: '--parameter: \\theta has a meaning already' });
    const wrong = readLatexEnergy({
      energy: 'x^2',
      space: 'x \\in \\mathbb{R}',
      parameters: [{ latex: 'a + b', value: 1 }],
    });
    expect(wrong.kind).toBe('problem');
  });
});

describe('spaces', () => {
  test.each([
    ['x \\in \\mathbb{R}', { kind: 'line' }],
    ['$x \\in \\R$', { kind: 'line' }],
    ['x \\in (-\\infty, \\infty)', { kind: 'line' }],
    ['x \\in \\left[0, \\frac{1}{2}\\right]', { kind: 'interval', from: '0', to: '\\frac{1}{2}' }],
    ['x \\in (0, +\\infty)', { kind: 'halfLine', from: '0' }],
    ['x \\in \\mathbb{R}_{>0}', { kind: 'halfLine', from: '0' }],
    ['x \\geq 2', { kind: 'halfLine', from: '2' }],
    ['x \\in \\{-1, 1\\}', { kind: 'points', points: ['-1', '1'] }],
    ['x \\in \\{0, 1, \\dots\\}', { kind: 'naturals', from: '0' }],
    ['x \\in \\{1, \\dots, n\\}', { kind: 'range', from: '1', to: 'n' }],
    ['n \\in \\mathbb{N}', { kind: 'naturals', from: '0' }],
    ['x', null],
    ['x \\in [0]', null],
  ])('%s', (latex, space) => {
    expect(readSpace(latex)?.space ?? null).toEqual(space);
  });
});

test('an energy that is not defined everywhere on its space has no partition function', () => {
  const rows = rowsOf('\\theta x^2 + \\sqrt{9 - x^2}', { '\\theta': 2 });
  expect(verdicts(rows)).toBe('undecided undecided undecided');
});
