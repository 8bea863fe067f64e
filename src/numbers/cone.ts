/**
 * Cones: is a vector a sum of non-negative multiples of given ones? Answered exactly, by the simplex method with
 * Bland's rule (Chvátal, Linear Programming, chapters 2 and 3), so that it ends and the same question has the same
 * answer. Relies on exact rationals.
 */
import {
  add,
  inverse,
  isZero,
  multiply,
  negate,
  one,
  signOf,
  subtract,
  zero,
  type Rational,
} from './rational.js';

/** Coordinates by name; those that are missing are zero. */
export type Vector = ReadonlyMap<string, Rational>;

/** Pivots of one search at most. */
const PIVOTS = 400;

/** Non-negative multiples of the generators that add up to the target, one for each; null if there are none. */
export function coneCombination(target: Vector, generators: readonly Vector[]): readonly Rational[] | null {
  const rows = [...new Set([target, ...generators].flatMap((vector) => [...vector.keys()]))];
  const tableau = rows.map((row): Rational[] => {
    const value = target.get(row) ?? zero;
    const sign = (entry: Rational): Rational => (signOf(value) < 0 ? negate(entry) : entry);
    return [...generators.map((one) => sign(one.get(row) ?? zero)), sign(value)];
  });
  // Each row begins with an artificial variable of its own, number -1; the sum of these is to become zero.
  const basis = rows.map(() => -1);
  for (let count = 0; count < PIVOTS; count++) {
    const column = generators.findIndex((_, index) => signOf(costOf(index, tableau, basis)) > 0);
    if (column < 0) break;
    const row = leavingRow(column, generators.length, tableau, basis);
    if (row < 0) return null;
    pivot(row, column, tableau);
    basis[row] = column;
  }
  const isLeft = basis.some((index, row) => index < 0 && !isZero(tableau[row]?.[generators.length] ?? zero));
  if (isLeft) return null;
  const values = generators.map(() => zero);
  basis.forEach((index, row) => {
    if (index >= 0) values[index] = tableau[row]?.[generators.length] ?? zero;
  });
  return values;
}

/** What the artificial variables lose in sum when the variable grows. */
const costOf = (column: number, tableau: readonly Rational[][], basis: readonly number[]): Rational =>
  tableau.reduce(
    (sum, entries, row) => ((basis[row] ?? 0) < 0 ? add(sum, entries[column] ?? zero) : sum),
    zero,
  );

/** The row of the smallest ratio; among equals an artificial variable, then the one with the lowest number. */
function leavingRow(
  column: number,
  last: number,
  tableau: readonly Rational[][],
  basis: readonly number[],
): number {
  let best = -1;
  let least = zero;
  tableau.forEach((entries, row) => {
    const entry = entries[column] ?? zero;
    if (signOf(entry) <= 0) return;
    const ratio = multiply(entries[last] ?? zero, inverse(entry));
    const order = best < 0 ? -1 : signOf(subtract(ratio, least));
    if (order < 0 || (order === 0 && (basis[row] ?? 0) < (basis[best] ?? 0))) [best, least] = [row, ratio];
  });
  return best;
}

function pivot(row: number, column: number, tableau: Rational[][]): void {
  const entries = tableau[row] ?? [];
  const factor = inverse(entries[column] ?? one);
  const scaled = entries.map((entry) => (isZero(entry) ? entry : multiply(entry, factor)));
  tableau.forEach((other, index) => {
    const by = other[column] ?? zero;
    if (index === row) tableau[index] = scaled;
    else if (!isZero(by))
      tableau[index] = other.map((entry, at) => {
        const step = scaled[at] ?? zero;
        return isZero(step) ? entry : subtract(entry, multiply(by, step));
      });
  });
}
