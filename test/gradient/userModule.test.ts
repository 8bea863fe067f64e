/** A user's module: what it may export, and what is said of one that cannot be used. */
import { describe, expect, test } from 'vitest';
import { checkCase } from '../../src/gradient/library.js';
import type { Row } from '../../src/gradient/result.js';
import { readUserModule } from '../../src/gradient/userModule.js';

function rowsOf(exports: Readonly<Record<string, unknown>>): readonly Row[] {
  const found = readUserModule(exports);
  if (found.kind === 'problem') throw new Error(found.message);
  const rows = found.cases.flatMap((one) => checkCase('user', found.formula, one).rows);
  expect(found.faults).toEqual([]);
  return rows;
}

const summary = (rows: readonly Row[]): string =>
  rows.map(({ claim, direction, verdict }) => `${claim} ${direction} ${verdict}`).join(', ');

describe('a module', () => {
  test('with numbers', () => {
    const rows = rowsOf({
      energy: (x: number, theta: number) => x ** 4 / 4 - (theta * x ** 2) / 2,
      parameters: [0.5, 1.3],
    });
    const once = 'gradient theta agrees, curvature theta agrees, score x agrees';
    expect(summary(rows)).toBe(`${once}, ${once}`);
  });

  test('with lists of parameters and points in the plane', () => {
    const rows = rowsOf({
      energy: ([x, y]: [number, number], [a, b]: [number, number]) => (a * x * x + y * y) / 2 + b * x,
      space: { kind: 'line', dimension: 2 },
      parameters: [[1.5, 0.4]],
    });
    expect(rows.map(({ verdict }) => verdict)).toEqual(Array(6).fill('agrees'));
    const truth = -1 / 3 - 0.08 / 2.25;
    for (const side of [rows[0]?.left, rows[0]?.right]) {
      expect(Math.abs((side?.value ?? NaN) - truth)).toBeLessThanOrEqual(side?.error ?? 0);
      expect(side?.error).toBeLessThan(1e-8);
    }
  });

  test('without a value beyond the ends of its space', () => {
    const rows = rowsOf({
      energy: (x: number, [a, b]: [number, number]) => -(a - 1) * Math.log(x) - (b - 1) * Math.log(1 - x),
      space: { kind: 'interval', from: 0, to: 1 },
      parameters: [[3, 4]],
    });
    expect(rows.map(({ verdict }) => verdict)).toEqual(Array(5).fill('agrees'));
    expect(rows[0]?.left?.value).toBeCloseTo(-(1 / 3 + 1 / 4 + 1 / 5 + 1 / 6), 9);
  });

  test('with a kink in x and one in the parameter', () => {
    const rows = rowsOf({
      energy: (x: number, [k, m]: [number, number]) => k * Math.abs(x - m),
      parameters: [[1.2, 0.3]],
    });
    const gradients = rows.filter(({ claim }) => claim === 'gradient');
    expect(gradients.map(({ verdict }) => verdict)).toEqual(['agrees', 'agrees']);
    expect(gradients[0]?.right?.value).toBeCloseTo(-1 / 1.2, 9);
  });

  test.each<readonly [string, unknown, number]>([
    ['an interval', { kind: 'interval', from: 0, to: 1 }, -0.5],
    ['a half line', { kind: 'halfLine' }, NaN],
    ['points', { kind: 'points', points: [0, 1, 2, 3] }, -1.5],
  ])('on %s', (_, space, truth) => {
    const [row] = rowsOf({ energy: (x: number, t: number) => t * x, space, parameters: [1e-9, 1] });
    if (Number.isNaN(truth)) return;
    expect(row?.verdict).toBe('agrees');
    expect(row?.right?.value).toBeCloseTo(truth, 6);
  });
});

describe('what is wrong is said', () => {
  const energy = (x: number, t: number): number => t * x * x;
  test.each<readonly [string, Readonly<Record<string, unknown>>, RegExp]>([
    ['no energy', {}, /exports no function "energy".*exports nothing/],
    ['a misspelt one', { energi: energy }, /it exports energi/],
    ['no parameters', { energy }, /"parameters".*write the values to try/],
    ['no values', { energy, parameters: [] }, /"parameters"/],
    ['values of different lengths', { energy, parameters: [[1], [1, 2]] }, /different lengths/],
    ['a value that is no number', { energy, parameters: [1, 'a'] }, /"parameters" at 1/],
    ['an unknown space', { energy, parameters: [1], space: { kind: 'sphere' } }, /"space" at kind/],
    ['a misspelt end', { energy, parameters: [1], space: { kind: 'interval', from: 0, too: 1 } }, /"space"/],
    [
      'ends in the wrong order',
      { energy, parameters: [1], space: { kind: 'interval', from: 1, to: 0 } },
      /"from" is to be less than "to"/,
    ],
    [
      'points of two dimensions',
      { energy, parameters: [1], space: { kind: 'points', points: [1, [1, 2]] } },
      /different dimensions/,
    ],
    ['a text for an energy', { energy: () => 'high', parameters: [1] }, /energy\(1, 1\) gives "high"/],
    ['nothing for an energy', { energy: () => undefined, parameters: [1] }, /energy\(1, 1\) gives undefined/],
    ['no number', { energy: () => NaN, parameters: [1] }, /energy gives NaN at x = 1 and theta = 1/],
    [
      'an exception',
      {
        energy: () => {
          throw new TypeError('no such layer');
        },
        parameters: [1],
      },
      /energy\(1, 1\) throws TypeError: no such layer/,
    ],
  ])('%s', (_, exports, message) => {
    const found = readUserModule(exports);
    expect(found.kind === 'problem' ? found.message : '').toMatch(message);
  });

  test('a fault that shows only later is kept, and the function not called again', () => {
    let calls = 0;
    const found = readUserModule({
      energy: (x: number) => (x === 1 || ++calls > 3 ? (calls > 3 ? 'broken' : 1) : x * x),
      parameters: [1],
    });
    if (found.kind === 'problem') throw new Error(found.message);
    for (const one of found.cases) checkCase('user', found.formula, one);
    expect(found.faults).toHaveLength(1);
    expect(calls).toBe(4);
  });
});
