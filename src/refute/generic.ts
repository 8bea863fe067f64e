/** Formulas that are nothing by accident: squares, products and a wave, with small rational coefficients. */
import type { Generator } from '../numbers/generator.js';
import { apply, type Term } from '../terms/term.js';
import { plus, ratio, squared, times } from './formula.js';

export const generic = (coordinates: readonly Term[], random: Generator): Term =>
  plus(
    nonZero(random, 1),
    ...coordinates.map((x) => times(nonZero(random, 1), x)),
    ...coordinates.flatMap((x, index) =>
      coordinates.slice(index).map((y) => times(nonZero(random, 2), x === y ? squared(x) : times(x, y))),
    ),
    bounded(coordinates, random),
  );

/** A wave through all coordinates. */
export const bounded = (coordinates: readonly Term[], random: Generator): Term =>
  coordinates.length === 0
    ? nonZero(random, 1)
    : times(
        nonZero(random, 1),
        apply('sin', plus(nonZero(random, 1), ...coordinates.map((x) => times(nonZero(random, 1), x)))),
      );

/** A rational of size at most 1 / `size`, never zero. */
export function nonZero(random: Generator, size: number, positive = false): Term {
  const numerator = random.integer(1, 7);
  return ratio(positive || random.chance(0.5) ? numerator : -numerator, 7 * size);
}
