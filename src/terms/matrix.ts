/**
 * Matrices: points of R^{m × n}, a space of vectors of which the components are numbered row by row. What is written
 * in row i and column j is the component with the number `cell(i, j, n)`. Relies on sorts and terms.
 */
import { vector, type Sort } from './sort.js';
import { apply, type Term } from './term.js';
import { dimensionTerm } from './whole.js';

const sign = ' \\times ';

export const matrixOf = (rows: string, columns: string): Sort => vector(`${rows}${sign}${columns}`);

/** The names of the numbers of rows and columns; null for what is no space of matrices. */
export function sidesOf(dimension: string): readonly [string, string] | null {
  const [rows, columns, ...more] = dimension.split(sign);
  return rows !== undefined && columns !== undefined && more.length === 0 ? [rows, columns] : null;
}

export const isMatrix = (sort: Sort): boolean => sort.kind === 'vector' && sidesOf(sort.dimension) !== null;

/** All entries as one long vector, of which nobody speaks by row and column. */
export const flattened = (sort: Sort): Sort =>
  sort.kind === 'vector' ? vector(sort.dimension.replace(sign, ' ')) : sort;

/** The row and the column that the number of a component stands for; null for any other number. */
export function placeOf(index: Term): readonly [Term, Term] | null {
  if (index.kind !== 'apply' || (index.operator !== 'cell' && index.operator !== 'symmetricCell'))
    return null;
  const [row, column] = index.arguments;
  return row && column ? [row, column] : null;
}

/** What a symmetric matrix has in this row and column. */
export const symmetricEntryOf = (matrix: Term, row: Term, column: Term, side: string): Term =>
  apply('component', matrix, apply('symmetricCell', row, column, dimensionTerm(side)));

/** What a matrix of so many columns has in this row and column. */
export const entryOf = (matrix: Term, row: Term, column: Term, columns: string): Term =>
  apply('component', matrix, cellAt(row, column, columns));

export const cellAt = (row: Term, column: Term, columns: string): Term =>
  apply('cell', row, column, dimensionTerm(columns));
