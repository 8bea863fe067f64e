/**
 * Determinants and inverses of small matrices in numbers, by expansion along the first row, so that they have
 * derivatives as well. Relies on scalars.
 */
import {
  absentScalar,
  add,
  divide,
  multiply,
  negate,
  nought,
  plain,
  unit,
  type Scalar,
} from '../numbers/scalar.js';
import type { Value } from './world.js';

type Rows = readonly (readonly Scalar[])[];

/** The components of a square matrix row by row. */
export function rowsOf(value: Value): Rows {
  const side = Math.round(Math.sqrt(value.length));
  return Array.from({ length: side }, (_, i) => value.slice(i * side, (i + 1) * side));
}

/** Of a matrix of which only what stands on and above the diagonal counts. */
export const symmetricRows = (value: Value): Rows =>
  rowsOf(value).map((row, i, rows) => row.map((entry, j) => (i > j ? (rows[j]?.[i] ?? entry) : entry)));

export function determinant(rows: Rows): Scalar {
  const [first] = rows;
  if (first === undefined) return unit;
  if (first.length !== rows.length) return absentScalar('a determinant of what is not square');
  return first.reduce<Scalar>((sum, entry, j) => {
    const summand = multiply(entry, determinant(without(rows, 0, j)));
    return add(sum, j % 2 === 0 ? summand : negate(summand));
  }, nought);
}

/** By cofactors, row by row. */
export function inverse(rows: Rows): Value {
  const whole = determinant(rows);
  const { value, error, reason } = plain(whole);
  if (reason !== null || Math.abs(value) <= error) return [absentScalar('the inverse of a singular matrix')];
  return rows.flatMap((row, i) =>
    row.map((_, j) => {
      const minor = determinant(without(rows, j, i));
      return divide((i + j) % 2 === 0 ? minor : negate(minor), whole);
    }),
  );
}

const without = (rows: Rows, i: number, j: number): Rows =>
  rows.filter((_, at) => at !== i).map((row) => row.filter((_, at) => at !== j));
