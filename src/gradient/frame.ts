/**
 * Where the mass of a density is, roughly: the lowest energy in sight, and for densities on the line or the plane a
 * centre and a width for each coordinate. Quadrature begins there, so that narrow peaks far from zero are seen; no
 * result depends on it beyond rounding. Relies on energies.
 */
import { exact, isAbsent } from '../numbers/bounded.js';
import { plain } from '../numbers/scalar.js';
import type { Energy, Point, Space } from './energy.js';

export interface Frame {
  readonly lowest: number;
  readonly centre: Point;
  readonly width: Point;
}

/** Null if the mass runs off to infinity. */
export function frameOf(energy: Energy, theta: Point): Frame | null {
  const { space } = energy;
  const at = (x: Point): number => {
    const value = energy.value(x, theta);
    return isAbsent(value) ? Infinity : value.value;
  };
  if (space.kind === 'line') return centred(at, space.dimension);
  const values = probesOf(space, theta).map(at);
  const lowest = Math.min(...values);
  return { lowest: Number.isFinite(lowest) ? lowest : 0, centre: [], width: [] };
}

function probesOf(space: Exclude<Space, { kind: 'line' }>, theta: Point): readonly Point[] {
  switch (space.kind) {
    case 'points':
      return space.points;
    case 'naturals':
      return Array.from({ length: 100 }, (_, n) => [space.from + n]);
    case 'halfLine': {
      const from = plain(space.from(theta.map(exact))).value;
      return steps.map((t) => [from + Math.exp(t)]);
    }
    case 'interval': {
      const [from, to] = [space.from, space.to].map((end) => plain(end(theta.map(exact))).value);
      return steps.map((t) => [(from ?? 0) + ((to ?? 0) - (from ?? 0)) / (1 + Math.exp(-t))]);
    }
  }
}

const steps: readonly number[] = Array.from({ length: 97 }, (_, n) => (n - 48) / 8);

/** Quartiles along each coordinate in turn, on grids that follow them until they stay. */
function centred(at: (x: Point) => number, dimension: 1 | 2): Frame | null {
  const centre = Array.from({ length: dimension }, () => 0);
  const width = Array.from({ length: dimension }, () => 1);
  for (let round = 0; round < 24; round++) {
    let settled = true;
    for (let j = 0; j < dimension; j++) {
      const grid = steps.map((t) => (centre[j] ?? 0) + (width[j] ?? 1) * Math.sinh(t));
      const energies = grid.map((x) => at(centre.map((other, index) => (index === j ? x : other))));
      const next = quartilesOf(grid, energies);
      settled &&=
        Math.abs(next.middle - (centre[j] ?? 0)) < next.width && ratio(next.width, width[j] ?? 1) < 3;
      [centre[j], width[j]] = [next.middle, next.width];
    }
    if (centre.some((c) => Math.abs(c) > farthest) || width.some((w) => w > farthest)) return null;
    if (settled) break;
  }
  const lowest = at(centre);
  // No energy has a kink a little beside its median.
  const beside = centre.map((c, j) => c + aside * (width[j] ?? 1));
  return { lowest: Number.isFinite(lowest) ? lowest : 0, centre: beside, width };
}

const aside = Math.SQRT2 / 10;

const farthest = 1e15;

const ratio = (a: number, b: number): number => Math.max(a / b, b / a);

/** Of the mass e^{-energy} on a grid: the median, and half of the range between the quartiles, never less than a step. */
function quartilesOf(
  grid: readonly number[],
  energies: readonly number[],
): { readonly middle: number; readonly width: number } {
  const lowest = Math.min(...energies);
  const spacing = (n: number): number =>
    ((grid[Math.min(n + 1, grid.length - 1)] ?? 0) - (grid[Math.max(n - 1, 0)] ?? 0)) / 2;
  const masses = energies.map((energy, n) =>
    Number.isFinite(energy) ? Math.exp(lowest - energy) * spacing(n) : 0,
  );
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const indexAt = (part: number): number => {
    let sum = 0;
    const index = masses.findIndex((mass) => (sum += mass) >= part * total);
    return Math.max(index, 0);
  };
  const [low, middle, high] = [indexAt(0.25), indexAt(0.5), indexAt(0.75)];
  const width = Math.max(((grid[high] ?? 0) - (grid[low] ?? 0)) / 2, spacing(middle) / 2);
  return { middle: grid[middle] ?? 0, width };
}
