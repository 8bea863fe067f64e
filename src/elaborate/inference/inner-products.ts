/**
 * Inner products: in `w^\top x` both are vectors of one dimension, where neither may be a matrix. Relies on expressions and
 * on the classes of things that must have one sort.
 */
import { walk, type CallExpression, type Expression, type OperationExpression } from '../expression.js';
import { normalLaws } from '../structure/normal.js';
import type { Trait } from './traits.js';
import type { Classes } from './unification.js';

/** `column`: the class member of the right factor; null for a plain number. */
export function innerProduct(
  { operator, arguments: [left, right] }: OperationExpression,
  column: string | null,
  columns: ReadonlySet<string>,
  classes: Classes<Trait>,
): void {
  if (operator !== 'multiply' || left === undefined || right === undefined || column === null) return;
  const factor = lastFactor(left);
  const row = factor.kind === 'transpose' ? memberOf(factor.body) : null;
  if (row === null || factor.kind !== 'transpose') return;
  if (memberOf(right) === null && right.kind !== 'derivative') return;
  if (mayBeMatrix(factor.body, columns) || mayBeMatrix(right, columns)) return;
  classes.note(column, { kind: 'vectorial', dimension: null });
  classes.unite(row, column);
}

const lastFactor = (expression: Expression): Expression =>
  expression.kind === 'operation' && expression.operator === 'multiply' && expression.arguments[1]
    ? lastFactor(expression.arguments[1])
    : expression;

/** The class member of a name or of the value of a function. */
function memberOf(expression: Expression): string | null {
  if (expression.kind === 'name') return `name:${expression.name}`;
  return expression.kind === 'call' ? `result:${expression.function}` : null;
}

/** Capital letters may be matrices, but for those among the `columns`. */
export const mayBeMatrix = (expression: Expression, columns: ReadonlySet<string>): boolean =>
  isCapital(expression) && !(expression.kind === 'name' && columns.has(expression.name));

const isCapital = (expression: Expression): boolean => /^\w+:\\?[A-Z]/.test(memberOf(expression) ?? '');

/**
 * Capital letters that are vectors, for their product with a small one stands where only a number can: W in
 * `(y - W^\top x)^2`.
 */
export function columnsIn(
  expressions: readonly Expression[],
  isMatrix: (name: string) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const visitNumber = (number: Expression): void => {
    if (number.kind !== 'operation') return;
    if (sums.has(number.operator) || entrywise.has(number.operator)) number.arguments.forEach(visitNumber);
    const [left, right] = number.arguments;
    if (number.operator !== 'multiply' || left === undefined || right === undefined) return;
    const row = lastFactor(left);
    if (row.kind !== 'transpose' || memberOf(right) === null) return;
    const pair = [row.body, right];
    if (pair.every(isCapital)) return;
    for (const one of pair) if (one.kind === 'name' && !isMatrix(one.name)) found.add(one.name);
  };
  for (const expression of expressions)
    walk(expression, (part) => {
      if (takesNumbers(part)) part.arguments.forEach(visitNumber);
    });
  return found;
}

/** Squares, exponentials, logarithms, and the normal law on the line; a power may as well be that of a matrix. */
const takesNumbers = (expression: Expression): expression is OperationExpression | CallExpression =>
  expression.kind === 'call'
    ? expression.function === normalLaws.real
    : expression.kind === 'operation' &&
      (expression.operator === 'power'
        ? isTwo(expression.arguments[1])
        : expression.operator === 'exp' || expression.operator === 'log');

const isTwo = (exponent: Expression | undefined): boolean =>
  exponent?.kind === 'number' && exponent.value.numerator === 2n && exponent.value.denominator === 1n;

const sums: ReadonlySet<string> = new Set(['add', 'subtract', 'negate']);

/** What some take entry by entry shows a number only where one is wanted of it: in `\log \sigma(W^\top x)`. */
const entrywise: ReadonlySet<string> = new Set(['sigmoid', 'softplus', 'tanh']);
