/** Every row of the library comes out as it should, and a wrong derivative does not. */
import { describe, expect, test } from 'vitest';
import { check, gradientOfLogPartition } from '../../src/gradient/check.js';
import type { Energy, Jet } from '../../src/gradient/energy.js';
import { families } from '../../src/gradient/families.js';
import { caseOf, type Family } from '../../src/gradient/family.js';
import { frameOf } from '../../src/gradient/frame.js';
import { checkLibrary } from '../../src/gradient/library.js';
import { boltzmannMachine, restrictedMachine } from '../../src/gradient/networks.js';
import { densityOf, expectation } from '../../src/gradient/partition.js';
import { isExpected, type Missing, type Row } from '../../src/gradient/result.js';
import { addBounded, timesExact, type Bounded } from '../../src/numbers/bounded.js';
import { generator } from '../../src/numbers/generator.js';

const result = checkLibrary();
const rowOf = (name: string, claim: Row['claim']): Row | undefined =>
  result.energies.find((energy) => energy.name === name)?.rows.find((row) => row.claim === claim);

describe('the library', () => {
  test('every row is as expected', () => {
    const wrong = result.energies.flatMap(({ name, rows }) =>
      rows.filter((row) => !isExpected(row)).map((row) => ({ name, row })),
    );
    expect(wrong).toEqual([]);
    expect(result.summary.unexpected).toBe(0);
    expect(result.summary.agree).toBeGreaterThan(100);
  });

  test('every side is known to six digits', () => {
    const rows = result.energies.flatMap((energy) => energy.rows);
    const loose = rows.filter(({ left, right }) => {
      const size = Math.max(Math.abs(left?.value ?? 0), Math.abs(right?.value ?? 0), 1e-2);
      return (left?.error ?? Infinity) + (right?.error ?? Infinity) > 1e-6 * size;
    });
    expect(loose).toEqual([]);
  });

  test.each<readonly [string, Row['claim'], Missing['kind'], number]>([
    ['uniform with a moving end', 'gradient', 'end', 1 / 2],
    ['exponential', 'score', 'end', 1.4],
    ['tail too heavy for the interchange', 'gradient', 'infinity', 1 / 2],
  ])('%s: the %s lacks a term at %s', (name, claim, kind, value) => {
    const row = rowOf(name, claim);
    expect(row?.verdict).toBe('disagrees');
    expect(row?.missing?.kind).toBe(kind);
    expect(row?.missing?.estimate.value).toBeCloseTo(value, 10);
  });
});

/** An energy whose derivatives are wrong by a thousandth. */
const twisted = (energy: Energy): Energy => {
  const wrong = ({ value, first, second }: Jet): Jet => ({
    value,
    first: timesExact(first, 1.001),
    second: timesExact(second, 0.999),
  });
  return { ...energy, inParameter: (x, theta, k) => wrong(energy.inParameter(x, theta, k)) };
};

test('a derivative that is wrong by a thousandth is seen, and nothing excuses it', () => {
  for (const family of families.filter(({ failing }) => failing === undefined)) {
    const given = caseOf(
      family,
      family.parameters.map(({ value }) => value),
    );
    const rows = check({ ...given, energy: twisted(given.energy) });
    const wrong = rows.filter(
      ({ claim, right, verdict, missing }) =>
        claim === 'gradient' &&
        Math.abs(right?.value ?? 0) > 1e-3 &&
        (verdict !== 'disagrees' || missing !== null),
    );
    expect({ family: family.name, wrong }).toEqual({ family: family.name, wrong: [] });
  }
});

/** Both sides of the gradient in a direction through several parameters. */
function alongLine(
  family: Family,
  theta: readonly number[],
  direction: readonly number[],
): readonly Bounded[] {
  const { energy } = caseOf(family, theta);
  const at = (t: number): readonly number[] => theta.map((value, k) => value + t * (direction[k] ?? 0));
  const along: Energy = { ...energy, value: (x, [t = 0]) => energy.value(x, at(t)) };
  const frame = frameOf(along, [0]);
  if (frame === null) throw new Error('a finite space has a frame');
  const density = densityOf(along, [0], frame);
  const slope = direction.flatMap((factor, k) =>
    factor === 0
      ? []
      : [
          timesExact(
            expectation(density, (x) => energy.inParameter(x, theta, k).first),
            -factor,
          ),
        ],
  );
  return [gradientOfLogPartition(along, [0], 0, frame), slope.reduce(addBounded)];
}

test('Boltzmann machines of up to 12 units agree in a random direction', () => {
  for (const units of [2, 7, 12]) {
    const family = boltzmannMachine(units);
    const { uniform } = generator(11, units);
    const random = (): readonly number[] => family.parameters.map(() => 2 * uniform() - 1);
    const direction = random().map((factor, k) => (k % 20 === units % 20 || k === 0 ? factor : 0));
    const [left, right] = alongLine(family, random(), direction);
    if (left === undefined || right === undefined) throw new Error('two sides');
    expect(Math.abs(left.value - right.value)).toBeLessThanOrEqual(left.error + right.error);
    expect(left.error + right.error).toBeLessThan(1e-8);
  }
});

test('the free energy of a restricted machine is that of the machine with the hidden units in sight', () => {
  const [visible, hidden] = [2, 3];
  const summed = restrictedMachine(visible, hidden);
  const theta = summed.parameters.map(({ value }) => value);
  const whole = boltzmannMachine(visible + hidden);
  const names = summed.parameters.map(({ name }) => name);
  // Units 1 and 2 are visible, 3 to 5 hidden; within a layer there are no weights.
  const valueOf = (name: string): number => {
    const [, i = '', j = ''] = /^w(\d)_(\d)$/.exec(name) ?? [];
    const unit = Number(/^b(\d)$/.exec(name)?.[1] ?? NaN);
    const own = Number.isNaN(unit)
      ? Number(i) <= visible && Number(j) > visible
        ? `w${i}_${Number(j) - visible}`
        : ''
      : unit <= visible
        ? `a${unit}`
        : `b${unit - visible}`;
    return theta[names.indexOf(own)] ?? 0;
  };
  const wholeCase = caseOf(
    whole,
    whole.parameters.map(({ name }) => valueOf(name)),
  );
  const rows = check(caseOf(summed, theta)).filter(({ claim }) => claim === 'gradient');
  const wholeRows = check(wholeCase).filter(({ claim }) => claim === 'gradient');
  const biases = wholeRows.slice(-(visible + hidden)).map(({ right }) => right?.value ?? NaN);
  const own = rows.slice(0, visible + hidden).map(({ right }) => right?.value ?? NaN);
  biases.forEach((bias, n) => {
    expect(own[n]).toBeCloseTo(bias, 12);
  });
});
