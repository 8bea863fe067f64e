/**
 * Inverses and determinants of square matrices. Terms have those of a matrix with a name; of a product, a multiple, a
 * transpose or an inverse they are put together from these. Those of other formulas are not understood.
 */
import { symmetricEntryOf, entryOf, sidesOf } from '../../terms/matrix.js';
import { apply, number, symbol, type Term } from '../../terms/term.js';
import { dimensionTerm } from '../../terms/whole.js';
import type { Expression } from '../expression.js';
import { unsupportedNotation } from '../messages.js';
import { product } from './arithmetic.js';
import { isGuess } from './guesses.js';
import { meaningOf } from './meaning.js';
import { failed, type Setting } from './setting.js';
import { isScalar, scalar, scaled, termOf, transposed, type Shaped } from './shaped.js';
import { isOpenUnit } from './unit-matrix.js';

/** A^{-1} for a formula that is a matrix. */
export function inverseOf(expression: Expression, setting: Setting): Shaped {
  const matrix = namedMatrix(expression, setting);
  if (matrix !== null) {
    const { side, term, isSymmetric } = matrix;
    const inverse = apply(isSymmetric ? 'symmetricInverse' : 'inverse', term);
    const entry = isSymmetric ? symmetricEntryOf : entryOf;
    return {
      shape: [side, side],
      row: false,
      broken: false,
      guessed: matrix.guessed,
      at: ([row, column]) => (row && column ? entry(inverse, row, column, side) : inverse),
    };
  }
  if (expression.kind === 'transpose') return transposed(inverseOf(expression.body, setting));
  const [left, right] = expression.kind === 'operation' ? expression.arguments : [];
  if (expression.kind === 'operation' && left !== undefined) {
    const inverted = invertedIn(expression);
    if (inverted !== null) return meaningOf(inverted, setting);
    if (expression.operator === 'multiply' && right !== undefined) {
      const [a, b] = [left, right].map((part) => meaningOf(part, setting));
      if (a && isScalar(a)) return scaled('divide', inverseOf(right, setting), a);
      if (b && isScalar(b)) return scaled('divide', inverseOf(left, setting), b);
      if (a && b && isSquare(a) && isSquare(b))
        return product(inverseOf(right, setting), inverseOf(left, setting), expression.span, setting);
    }
    if (expression.operator === 'divide' && right !== undefined)
      return scaled('multiply', meaningOf(right, setting), inverseOf(left, setting));
  }
  const value = meaningOf(expression, setting);
  return value.broken || isOpenUnit(value)
    ? value
    : failed(unsupportedNotation('the inverse of this formula', expression.span), setting);
}

/** The determinant of a formula that is a matrix. */
export function determinantOf(expression: Expression, setting: Setting): Shaped {
  const value = determinant(expression, setting);
  return value === null
    ? failed(unsupportedNotation('the determinant of this formula', expression.span), setting)
    : scalar(value);
}

function determinant(expression: Expression, setting: Setting): Term | null {
  const matrix = namedMatrix(expression, setting);
  if (matrix !== null) return apply(matrix.isSymmetric ? 'symmetricDeterminant' : 'determinant', matrix.term);
  if (expression.kind === 'transpose') return determinant(expression.body, setting);
  const [left, right] = expression.kind === 'operation' ? expression.arguments : [];
  if (expression.kind !== 'operation' || left === undefined) return null;
  const inverted = invertedIn(expression);
  if (inverted !== null) {
    const below = determinant(inverted, setting);
    return below && apply('divide', number(1), below);
  }
  if (expression.operator !== 'multiply' || right === undefined) return null;
  const [a, b] = [left, right].map((part) => meaningOf(part, setting));
  if (a === undefined || b === undefined) return null;
  const [side] = b.shape;
  if (isScalar(a) && side !== undefined) {
    const below = determinant(right, setting);
    return below && apply('multiply', apply('power', termOf(a), dimensionTerm(side)), below);
  }
  const factors = [left, right].map((part) => determinant(part, setting));
  const [first, second] = factors;
  return first && second && isSquare(a) && isSquare(b) ? apply('multiply', first, second) : null;
}

/** A of `A^{-1}`; null for anything else. */
export function invertedIn(expression: Expression): Expression | null {
  if (expression.kind !== 'operation' || expression.operator !== 'power') return null;
  const [base, exponent] = expression.arguments;
  return base !== undefined && isMinusOne(exponent) ? base : null;
}

function isMinusOne(exponent: Expression | undefined): boolean {
  if (exponent?.kind === 'number')
    return exponent.value.numerator === -1n && exponent.value.denominator === 1n;
  const [size] = exponent?.kind === 'operation' && exponent.operator === 'negate' ? exponent.arguments : [];
  return size?.kind === 'number' && size.value.numerator === 1n && size.value.denominator === 1n;
}

const isSquare = ({ shape: [rows, columns] }: Shaped): boolean => rows !== undefined && rows === columns;

interface NamedMatrix {
  readonly term: Term;
  readonly side: string;
  readonly isSymmetric: boolean;
  readonly guessed: boolean;
}

function namedMatrix(expression: Expression, setting: Setting): NamedMatrix | null {
  if (expression.kind !== 'name' || setting.vocabulary.isDoubtfulMatrix(expression.name)) return null;
  const { name } = expression;
  const sort = setting.sorts.ofName(name);
  const [rows, columns] = (sort.kind === 'vector' ? sidesOf(sort.dimension) : null) ?? [];
  if (rows === undefined || rows !== columns) return null;
  return {
    term: symbol(name, sort),
    side: rows,
    isSymmetric: setting.vocabulary.isSymmetric(name),
    guessed: isGuess(name, setting),
  };
}
