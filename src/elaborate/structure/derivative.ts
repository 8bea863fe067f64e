/**
 * Derivatives: `\frac{\partial}{\partial\theta} f`, `\frac{\partial f}{\partial\theta}`, `\partial_\theta f`,
 * `\nabla_\theta f`, `\nabla f`. By house rule a derivative takes the next factor; nested derivatives nest.
 */
import type { Message } from '../../text/message.js';
import { cover, type Span } from '../../text/source.js';
import type { FractionSyntax, Syntax } from '../../read/syntax.js';
import { operation, unknown, type DerivativeExpression, type Expression } from '../expression.js';
import { derivativeOrder, missingOperand, unsupportedNotation } from '../messages.js';
import { differentialOf } from './differential.js';
import { headOf, isTransposition } from './head.js';
import type { Grammar } from './grammar.js';
import { isOperatorLike } from './prefixed.js';
import { productUntil } from './reach.js';
import { indicesBelow } from './indices.js';
import { hasSeveralIndices, spelled, withoutCount, withScripts } from './spelling.js';
import { atEnd, cursorOver, peek, peekItem, type Cursor } from './tokens.js';

export function isDerivativeOperator(item: Syntax): boolean {
  const base = item.kind === 'scripted' ? item.base : item;
  if (base.kind !== 'operator') return false;
  return base.name === 'nabla' || (base.name === 'partial' && item.kind === 'scripted' && item.sub !== null);
}

/** `\nabla_\theta^2 f`, `\partial_\theta f`: the operator is at the cursor. */
export function differentiation(cursor: Cursor, grammar: Grammar): Expression {
  const token = peekItem(cursor);
  cursor.at++;
  if (token === undefined) return unknown(missingOperand('the derivative', cursor.span));
  const item = token.body;
  const sub = item.kind === 'scripted' ? item.sub : null;
  const sup = item.kind === 'scripted' ? item.sup : null;
  const base = item.kind === 'scripted' ? item.base : item;
  const style = base.kind === 'operator' && base.name === 'nabla' ? 'nabla' : 'partial';
  const next = peekItem(cursor);
  if (next?.dot === true && style === 'nabla' && sup === null) {
    const field = operand(cursor, grammar, token.span);
    return divergenceOf(sub, field, cover(token.span, field.span), grammar);
  }
  const power = sup === null ? '' : spelled(sup);
  const transposed = isTransposition(power);
  if (power !== '' && power !== '2' && !transposed)
    return unknown(unsupportedNotation(`a derivative to the power ${power}`, token.span));
  const body = operand(cursor, grammar, token.span);
  const variables = sub?.kind === 'list' ? sub.items : power === '2' ? [sub, sub] : [sub];
  const value = differentiate(variables, { style }, body, cover(token.span, body.span), grammar);
  return transposed ? { kind: 'transpose', body: value, span: value.span } : value;
}

/** The trace of the gradient of a vector field. */
export const divergenceOf = (
  variable: Syntax | null,
  field: Expression,
  span: Span,
  grammar: Grammar,
): Expression => ({
  kind: 'trace',
  body: differentiate([variable], inSpace, spatial(field), span, grammar),
  span,
});

const inSpace = { style: 'nabla', spatial: true } as const;

/** The gradient in `\nabla \cdot \nabla f` is one in space too. */
const spatial = (field: Expression): Expression =>
  field.kind === 'derivative' && field.variable === null ? { ...field, spatial: true } : field;

/** `\Delta f`: the operator is at the cursor. */
export function laplacian(cursor: Cursor, grammar: Grammar): Expression {
  const token = peekItem(cursor);
  cursor.at++;
  if (token === undefined) return unknown(missingOperand('the derivative', cursor.span));
  const variable = token.body.kind === 'scripted' ? token.body.sub : null;
  const body = operand(cursor, grammar, token.span);
  const span = cover(token.span, body.span);
  return { kind: 'trace', body: differentiate([variable, variable], inSpace, body, span, grammar), span };
}

/** A fraction that is a derivative; null if it is a common fraction. The cursor stands behind it. */
export function fractionDerivative(
  item: FractionSyntax,
  cursor: Cursor,
  grammar: Grammar,
): Expression | null {
  const differential = differentialOf(item, grammar.vocabulary.isVariable);
  if (differential === null) return null;
  const { sign, ordinary, order, variables, rest } = differential;
  const style = ordinary ? 'ordinary' : 'partial';
  const body =
    rest.length === 0
      ? operand(cursor, grammar, item.span)
      : grammar.sum(cursorOver(rest, item.numerator.span));
  const times = order === null ? '1' : spelled(order);
  if (times !== String(variables.length)) return unknown(disagreement(times, variables.length, item));
  const value = differentiate(variables, { style }, body, cover(item.span, body.span), grammar);
  return sign === '-' ? operation(value.span, 'negate', value) : value;
}

/** Of a single mark above the line, as in `\frac{\partial f}{\partial \sigma^2}`, the variable itself may be a square. */
const disagreement = (order: string, times: number, { denominator, span }: FractionSyntax): Message =>
  /^\d+$/.test(order) && order !== '1'
    ? derivativeOrder(order, times, span)
    : unsupportedNotation(`a derivative of order ${order} by ${spelled(denominator)}`, span);

/** What the derivative takes. */
export function operand(cursor: Cursor, grammar: Grammar, place: Span): Expression {
  if (atEnd(cursor)) return unknown(missingOperand('the derivative', place));
  if (peek(cursor)?.kind === 'sign') return grammar.product(cursor);
  const bracket = peekItem(cursor)?.body.kind === 'group';
  const first =
    grammar.convention.derivative === 'product' && !bracket
      ? productUntil((item) => isOperatorLike(item, grammar), cursor, grammar)
      : grammar.factor(cursor);
  // Nobody differentiates 1/n: of `\nabla \frac1n \sum_i f` the derivative takes the sum as well.
  if (bracket || !isWeight(first, grammar) || peekItem(cursor)?.dot !== false) return first;
  const rest = operand(cursor, grammar, place);
  return operation(cover(first.span, rest.span), 'multiply', first, rest);
}

/** A number, or one divided by a count: `\frac1n`. */
const isWeight = (expression: Expression, grammar: Grammar): boolean =>
  expression.kind === 'number' ||
  (expression.kind === 'name' &&
    (/^(?:[nNmMKTB]|\|.*\|)$/.test(expression.name) || grammar.vocabulary.isCount(expression.name))) ||
  (expression.kind === 'operation' &&
    ['divide', 'negate', 'multiply'].includes(expression.operator) &&
    expression.arguments.every((part) => isWeight(part, grammar)));

function differentiate(
  variables: readonly (Syntax | null)[],
  form: Pick<DerivativeExpression, 'style' | 'spatial'>,
  body: Expression,
  span: Span,
  grammar: Grammar,
): Expression {
  if (body.kind === 'transpose') {
    const value = differentiate(variables, form, body.body, span, grammar);
    return { ...body, body: value };
  }
  const numbered = variables.find((variable) => variable !== null && isNumbered(variable, grammar));
  if (numbered) return unknown(unsupportedNotation(`a derivative by ${spelled(numbered)}`, numbered.span));
  return variables.reduceRight<Expression>(
    (value, variable) => ({
      kind: 'derivative',
      ...form,
      ...(variable === null ? { variable: null, component: null } : variableOf(variable, grammar)),
      body: value,
      span,
    }),
    body,
  );
}

/** `w_{ij}`: one number of many with two indices. */
function isNumbered(variable: Syntax, { vocabulary }: Grammar): boolean {
  const head = headOf(variable, vocabulary);
  return head !== null && hasSeveralIndices(head.name) && !vocabulary.isMatrix(withoutCount(head.name));
}

/** `x` or the component i of x. */
function variableOf(
  syntax: Syntax,
  grammar: Grammar,
): { readonly variable: string; readonly component: Expression | null } {
  if (syntax.kind === 'scripted' && syntax.base.kind === 'name' && syntax.sub !== null) {
    const base =
      withScripts(syntax.base.name, null, syntax.sup && spelled(syntax.sup)) + "'".repeat(syntax.primes);
    const [row, column] = indicesBelow(syntax.sub, base, grammar.vocabulary);
    if (grammar.vocabulary.isMatrix(base) && row && column) {
      const [i, j] = [grammar.whole(row), grammar.whole(column)];
      return { variable: base, component: operation(syntax.span, 'cell', i, j) };
    }
    const isOne = syntax.sub.kind !== 'product' && syntax.sub.kind !== 'list';
    if (isOne && grammar.vocabulary.isComponent(base, spelled(syntax.sub)))
      return { variable: base, component: grammar.whole(syntax.sub) };
  }
  return { variable: spelled(syntax), component: null };
}
