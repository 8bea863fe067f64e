/**
 * Symmetric positive definite matrices: drawn, and told from others. Models give such a value to every square matrix of
 * which the document does not say that it may be any, for most authors have no other in mind. Relies on exact rationals.
 */
import type { Generator } from '../numbers/generator.js';
import {
  add,
  equals,
  inverse,
  isZero,
  multiply,
  negate,
  signOf,
  subtract,
  zero,
  type Rational,
} from '../numbers/rational.js';
import type { Coordinates, Model } from './model.js';

/** Row by row; what stands on the diagonal outweighs the rest of its row. */
export function symmetricMatrix(
  side: number,
  number: (sign: 0 | 1) => Rational,
  random: Generator,
): Coordinates {
  const above = Array.from({ length: side * side }, () => (random.chance(0.2) ? zero : number(0)));
  const entry = (i: number, j: number): Rational => above[Math.min(i, j) * side + Math.max(i, j)] ?? zero;
  const sides = Array.from({ length: side }, (_, at) => at);
  const diagonal = (i: number): Rational =>
    sides.filter((j) => j !== i).reduce((sum, j) => add(sum, size(entry(i, j))), number(1));
  return sides.flatMap((i) => sides.map((j) => (i === j ? diagonal(i) : entry(i, j))));
}

/** Are these matrices of the model symmetric and positive definite? */
export const areSymmetric = (model: Model, names: ReadonlySet<string>): boolean =>
  model.symbols.every(({ symbol: { name }, value }) => !names.has(name) || isSymmetric(value));

function isSymmetric(value: Coordinates): boolean {
  const side = Math.round(Math.sqrt(value.length));
  const at = (i: number, j: number): Rational => value[i * side + j] ?? zero;
  const rows = Array.from({ length: side }, (_, i) => Array.from({ length: side }, (__, j) => at(i, j)));
  return rows.every((row, i) => row.every((entry, j) => equals(entry, at(j, i)))) && hasPositivePivots(rows);
}

/** By elimination. */
function hasPositivePivots(rows: readonly (readonly Rational[])[]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined) return true;
  const [pivot = zero] = first;
  if (isZero(pivot) || signOf(pivot) < 0) return false;
  const below = rest.map((row) => {
    const factor = multiply(row[0] ?? zero, inverse(pivot));
    return row.slice(1).map((entry, j) => subtract(entry, multiply(factor, first[j + 1] ?? zero)));
  });
  return hasPositivePivots(below);
}

const size = (value: Rational): Rational => (signOf(value) < 0 ? negate(value) : value);
