/**
 * Arithmetic on shaped values: sums of like shapes, products of numbers with anything, inner and outer products,
 * matrices times vectors, ‖a‖². Everything else takes numbers only.
 */
import { apply, number, type Term } from '../../terms/term.js';
import type { OperatorName } from '../../terms/operators.js';
import type { Span } from '../../text/source.js';
import type { Expression } from '../expression.js';
import { asFarAsKnown, shapeExpected, shapeMismatch, unsupportedNotation } from '../messages.js';
import { chainRule } from './chain-rule.js';
import { isMatrixLike } from './guesses.js';
import { determinantOf, inverseOf, invertedIn } from './inverse.js';
import { meaningOf, sumOfSquares, sumOver } from './meaning.js';
import { failed, type Setting } from './setting.js';
import {
  isMaybeMatrix,
  isScalar,
  pointwise,
  sameShape,
  scalar,
  scaled,
  shapeName,
  termOf,
  type Shaped,
} from './shaped.js';
import { fitted } from './unit-matrix.js';

export function arithmetic(
  expression: Extract<Expression, { kind: 'operation' | 'dot' }>,
  setting: Setting,
): Shaped {
  if (expression.kind === 'dot') {
    const [left, right] = [meaningOf(expression.left, setting), meaningOf(expression.right, setting)];
    return left.shape.length === 1 && right.shape.length === 1
      ? inner(left, right, expression.span, setting)
      : product(left, right, expression.span, setting);
  }
  const { operator, span } = expression;
  const [first, second] = expression.arguments;
  const chained = operator === 'multiply' && first && second ? chainRule(first, second, setting) : null;
  if (chained !== null) return chained;
  if (operator === 'cell') return failed(unsupportedNotation('an entry of what is no matrix', span), setting);
  const ofMatrix = asMatrix(expression, setting);
  if (ofMatrix !== null) return ofMatrix;
  const square = squaredNorm(expression, setting);
  if (square !== null) return square;
  const isEntry = operator === 'component' && second?.kind === 'operation' && second.operator === 'cell';
  const operands = isEntry ? expression.arguments.slice(0, 1) : expression.arguments;
  const values = operands.map((part) => meaningOf(part, setting));
  const [left, right] = values;
  if (left === undefined) return scalar(apply(operator));
  switch (operator) {
    case 'add':
    case 'subtract':
      return right === undefined ? left : sum(operator, left, right, expression, setting);
    case 'negate':
      return pointwise('negate', left);
    case 'multiply':
      if (right === undefined) return left;
      return standsForMatrix(expression, left, right, setting)
        ? failed(unsupportedNotation('a letter that may be a matrix', span), setting)
        : product(left, right, span, setting);
    case 'divide':
      if (right !== undefined && isScalar(right)) return scaled('divide', left, right);
      break;
    case 'component':
      if (right !== undefined && left.shape.length === 1 && isScalar(right))
        return scalar(left.at([termOf(right)]));
      if (isEntry) return entryIn(left, second, span, setting);
      if (right !== undefined && left.shape.length === 2 && isScalar(right) && second?.kind === 'name')
        return rowOf(left, termOf(right));
      break;
    default:
      break;
  }
  const broken = values.find((value) => value.broken);
  if (broken !== undefined) return broken;
  if (right === undefined && left.shape.length === 1 && !left.row && byComponents.has(operator))
    return pointwise(operator, left);
  const odd = values.find((value) => !isScalar(value));
  if (odd !== undefined) {
    const message = shapeExpected(`\\${operator}`, 'numbers', shapeName(odd), span);
    return failed(asFarAsKnown(message, odd.guessed), setting);
  }
  return { ...scalar(apply(operator, ...values.map(termOf))), guessed: mayBeVector(operator, values) };
}

/** `W_i`, a row of W. */
const rowOf = (matrix: Shaped, place: Term): Shaped => ({
  ...matrix,
  shape: matrix.shape.slice(1),
  row: true,
  guessed: true,
  at: (indices) => matrix.at([place, ...indices]),
});

/** What stands in a row and a column. */
function entryIn(
  matrix: Shaped,
  cell: Extract<Expression, { kind: 'operation' }>,
  span: Span,
  setting: Setting,
): Shaped {
  if (matrix.broken) return matrix;
  const places = cell.arguments.map((part) => meaningOf(part, setting));
  return matrix.shape.length === 2 && places.every(isScalar)
    ? scalar(matrix.at(places.map(termOf)))
    : failed(unsupportedNotation('an entry of what is no matrix', span), setting);
}

/** The inverse, the square and the determinant of a matrix; null where none stands. */
function asMatrix(
  { operator, arguments: [base, exponent], span }: Extract<Expression, { kind: 'operation' }>,
  setting: Setting,
): Shaped | null {
  if (base === undefined || !['power', 'abs', 'determinant'].includes(operator)) return null;
  if (setting.vocabulary.matrices.size === 0) return null;
  // What is not understood in it is told of by whoever reads the base as it is.
  const value = meaningOf(base, { ...setting, messages: [] });
  if (value.shape.length !== 2) return null;
  if (operator !== 'power') return determinantOf(base, setting);
  const whole: Expression = {
    kind: 'operation',
    operator,
    arguments: exponent ? [base, exponent] : [base],
    span,
  };
  if (invertedIn(whole) !== null) return inverseOf(base, setting);
  const isSquare =
    exponent?.kind === 'number' && exponent.value.numerator === 2n && exponent.value.denominator === 1n;
  return isSquare
    ? product(meaningOf(base, setting), meaningOf(base, setting), span, setting)
    : failed(unsupportedNotation('this power of a matrix', span), setting);
}

/** `A x` and `x^\top A`, where nothing is known of A: with a matrix it is no multiple of x. */
function standsForMatrix(
  { arguments: [first, second] }: Extract<Expression, { kind: 'operation' }>,
  left: Shaped,
  right: Shaped,
  setting: Setting,
): boolean {
  if (isScalar(left) === isScalar(right)) return false;
  const letter = isScalar(left) ? first : left.row ? second : undefined;
  return letter !== undefined && isMatrixLike(letter, setting) && (isScalar(right) || !right.row);
}

/** The same of a vector may be meant: its components, or its square. */
const mayBeVector = (operator: OperatorName, values: readonly Shaped[]): boolean =>
  (byComponents.has(operator) || operator === 'power') && values[0]?.guessed === true;

/** Functions of one number that authors write before a vector for the vector of its values. */
const byComponents: ReadonlySet<OperatorName> = new Set([
  'exp',
  'log',
  'sqrt',
  'sigmoid',
  'tanh',
  'softplus',
]);

function sum(
  operator: 'add' | 'subtract',
  left: Shaped,
  right: Shaped,
  { arguments: parts, span }: Extract<Expression, { kind: 'operation' }>,
  setting: Setting,
): Shaped {
  const broken = [left, right].find((value) => value.broken);
  if (broken !== undefined) return broken;
  const [first, second] = [fitted(left, right.shape[0]), fitted(right, left.shape[0])];
  if (sameShape(first, second)) return pointwise(operator, first, second);
  // Zero is a vector of every dimension.
  const isNought = (part: Expression | undefined): boolean =>
    part?.kind === 'number' && part.value.numerator === 0n;
  if (isNought(parts[1])) return { ...left, at: (indices) => apply(operator, left.at(indices), number(0)) };
  if (isNought(parts[0])) return { ...right, at: (indices) => apply(operator, number(0), right.at(indices)) };
  return failed(
    asFarAsKnown(
      shapeMismatch('the terms of a sum differ in shape', shapeName(left), shapeName(right), span),
      left.guessed || right.guessed,
    ),
    setting,
  );
}

export function product(first: Shaped, second: Shaped, span: Span, setting: Setting): Shaped {
  const broken = [first, second].find((value) => value.broken);
  if (broken !== undefined) return broken;
  if (isScalar(first) || isScalar(second)) return scaled('multiply', first, second);
  const [left, right] = [fitted(first, second.shape[0]), fitted(second, first.shape.at(-1))];
  const [rows, columns] = left.shape;
  const [height, width] = right.shape;
  const mismatch = (): Shaped =>
    failed(
      [left, right].some(isMaybeMatrix)
        ? unsupportedNotation('a product of letters that may be matrices', span)
        : asFarAsKnown(
            shapeMismatch('the factors of a product do not fit', shapeName(left), shapeName(right), span),
            left.guessed || right.guessed,
          ),
      setting,
    );
  if (rows === undefined || height === undefined) return mismatch();
  if (columns === undefined && width === undefined) {
    if (left.row && !right.row) return inner(left, right, span, setting);
    if (!left.row && right.row)
      return {
        shape: [rows, height],
        row: false,
        broken: false,
        guessed: left.guessed || right.guessed,
        at: ([i, j]) =>
          apply('multiply', left.at(i === undefined ? [] : [i]), right.at(j === undefined ? [] : [j])),
      };
    return mismatch();
  }
  if (columns === undefined) {
    // A row times a matrix.
    if (!left.row || rows !== height || width === undefined) return mismatch();
    return {
      shape: [width],
      row: true,
      broken: false,
      guessed: left.guessed || right.guessed,
      at: (outer) => sumOver(rows, setting, (j) => apply('multiply', left.at([j]), right.at([j, ...outer]))),
    };
  }
  if (columns !== height || (width === undefined && right.row)) return mismatch();
  return {
    shape: width === undefined ? [rows] : [rows, width],
    row: false,
    broken: false,
    guessed: left.guessed || right.guessed,
    at: ([i, ...outer]) =>
      sumOver(columns, setting, (j) =>
        apply('multiply', left.at(i === undefined ? [j] : [i, j]), right.at([j, ...outer])),
      ),
  };
}

function inner(left: Shaped, right: Shaped, span: Span, setting: Setting): Shaped {
  const [dimension] = left.shape;
  if (dimension === undefined || dimension !== right.shape[0])
    return failed(
      asFarAsKnown(
        shapeMismatch('the factors of an inner product do not fit', shapeName(left), shapeName(right), span),
        left.guessed || right.guessed,
      ),
      setting,
    );
  return scalar(sumOver(dimension, setting, (j) => apply('multiply', left.at([j]), right.at([j]))));
}

/** `\|a\|^2` is a sum of squares, without a root. */
function squaredNorm(
  { operator, arguments: parts }: Extract<Expression, { kind: 'operation' }>,
  setting: Setting,
): Shaped | null {
  const [base, exponent] = parts;
  if (operator !== 'power' || base?.kind !== 'norm' || exponent?.kind !== 'number') return null;
  if (exponent.value.numerator !== 2n || exponent.value.denominator !== 1n) return null;
  const value = meaningOf(base.body, setting);
  if (value.shape.length > 1 && base.frobenius !== true) return null;
  return scalar(sumOfSquares(value, setting));
}
