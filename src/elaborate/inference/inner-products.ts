/**
 * Inner products: in `w^\top x` both are vectors of one dimension, where neither may be a matrix. Relies on expressions and
 * on the classes of things that must have one sort.
 */
import type { Expression, OperationExpression } from '../expression.js';
import type { Trait } from './traits.js';
import type { Classes } from './unification.js';

/** `column`: the class member of the right factor; null for a plain number. */
export function innerProduct(
  { operator, arguments: [left, right] }: OperationExpression,
  column: string | null,
  classes: Classes<Trait>,
): void {
  if (operator !== 'multiply' || left === undefined || right === undefined || column === null) return;
  const factor = lastFactor(left);
  const row = factor.kind === 'transpose' ? memberOf(factor.body) : null;
  if (row === null || factor.kind !== 'transpose') return;
  if (memberOf(right) === null && right.kind !== 'derivative') return;
  if (isCapital(factor.body) || isCapital(right)) return;
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

/** Capital letters may be matrices. */
const isCapital = (expression: Expression): boolean => /^\w+:\\?[A-Z]/.test(memberOf(expression) ?? '');
