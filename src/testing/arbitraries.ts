/**
 * Energies for property tests: a family of the library at random parameters, with its space, as an arbitrary of
 * fast-check. The library is handed in, so that this package brings none of its own. Relies on the library of families.
 */
import type * as FastCheck from 'fast-check';
import { families } from '../gradient/families.js';
import { caseOf, type Family } from '../gradient/family.js';
import { endAt } from '../gradient/partition.js';
import type { Point, Space } from '../gradient/energy.js';

export interface DrawnEnergy {
  readonly name: string;
  /** NaN where the energy is not defined. */
  readonly energy: (x: number | readonly number[], theta: readonly number[]) => number;
  /** As in a module of `verify gradient`. */
  readonly space: object;
  readonly theta: readonly number[];
}

/** Energies for which every law of this entry holds. */
export const energies = (
  fc: Pick<typeof FastCheck, 'constantFrom' | 'tuple' | 'double'>,
): FastCheck.Arbitrary<DrawnEnergy> =>
  fc
    .constantFrom(...families.filter(({ failing }) => failing === undefined))
    .chain((family) =>
      fc
        .tuple(...family.parameters.map(({ range: [min, max] }) => fc.double({ min, max, noNaN: true })))
        .map((theta) => drawn(family, theta)),
    );

function drawn(family: Family, theta: Point): DrawnEnergy {
  const { energy } = caseOf(family, theta);
  return {
    name: family.name,
    energy: (x, at) => energy.value(typeof x === 'number' ? [x] : x, at).value,
    space: described(energy.space, theta),
    theta,
  };
}

function described(space: Space, theta: Point): object {
  switch (space.kind) {
    case 'line':
    case 'naturals':
      return space;
    case 'interval':
      return { kind: 'interval', from: endAt(space.from, theta).value, to: endAt(space.to, theta).value };
    case 'halfLine':
      return { kind: 'halfLine', from: endAt(space.from, theta).value };
    case 'points':
      return { kind: 'points', points: space.points.map((point) => (point.length === 1 ? point[0] : point)) };
  }
}
