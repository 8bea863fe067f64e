/**
 * How far an operator without brackets reaches: to the end of its product. The less likely reading goes on over the
 * following terms, but only where they speak of the variable that the operator binds.
 */
import { cover, type Span } from '../../text/source.js';
import type { Syntax } from '../../read/syntax.js';
import { operation, unknown, type Expression } from '../expression.js';
import { freeNames } from '../inference/free-names.js';
import { missingOperand } from '../messages.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';
import { atEnd, peek, peekItem, type Cursor } from './tokens.js';

export function reach(
  variables: readonly (string | null)[],
  cursor: Cursor,
  grammar: Grammar,
  place: Span,
  /** Where a dot or an item like this stands, the product is said to end. */
  endsAt: ((item: Syntax) => boolean) | null = null,
): Expression {
  if (atEnd(cursor)) return unknown(missingOperand('the operator', place));
  if (grammar.convention.binding === 'speaking') return speaking(variables, cursor, grammar);
  const body = endsAt === null ? grammar.product(cursor) : productUntil(endsAt, cursor, grammar);
  const sign = peek(cursor);
  if (grammar.convention.binding === 'product' || sign?.kind !== 'sign') return body;
  const ahead = { ...cursor };
  ahead.at++;
  const rest = atEnd(ahead) ? null : grammar.sum(ahead);
  if (rest === null || !speaksOf(rest, variables)) return body;
  return over(body, cursor, grammar);
}

/**
 * What Π multiplies: the product behind it, up to another Σ or Π that does not speak of its index. In
 * `\prod_i a_i \prod_i b_i` there are two products, in `\prod_i \prod_j a_{ij}` there is one of products.
 */
export function multiplied(
  variables: readonly (string | null)[],
  cursor: Cursor,
  grammar: Grammar,
  place: Span,
): Expression {
  if (atEnd(cursor)) return unknown(missingOperand('the operator', place));
  if (peek(cursor)?.kind === 'sign') return grammar.product(cursor);
  if (grammar.convention.factors === 'speaking' || grammar.convention.binding === 'speaking')
    return speaking(variables, cursor, grammar);
  let total = grammar.factor(cursor);
  for (let next = peekItem(cursor); next; next = peekItem(cursor)) {
    const ahead = { ...cursor };
    const more = grammar.factor(ahead);
    if (opensProduct(next.body) && !speaksOf(more, variables)) break;
    cursor.at = ahead.at;
    const span = cover(total.span, more.span);
    total = next.dot
      ? { kind: 'dot', left: total, right: more, span }
      : operation(span, 'multiply', total, more);
  }
  return total;
}

const opensProduct = (item: Syntax): boolean => /^\\(?:sum|prod)(?![a-z])/.test(spelled(item));

const speaksOf = (expression: Expression, variables: readonly (string | null)[]): boolean => {
  const free = freeNames(expression);
  return variables.some((name) => name !== null && free.has(name));
};

/** The first factor, and those behind it that speak of what is bound. */
function speaking(variables: readonly (string | null)[], cursor: Cursor, grammar: Grammar): Expression {
  let total = peek(cursor)?.kind === 'sign' ? grammar.product(cursor) : grammar.factor(cursor);
  while (peekItem(cursor) !== undefined) {
    const ahead = { ...cursor };
    const more = grammar.factor(ahead);
    if (!speaksOf(more, variables)) break;
    cursor.at = ahead.at;
    total = operation(cover(total.span, more.span), 'multiply', total, more);
  }
  return total;
}

/** The factors up to a dot, a sign or an item that ends the reach; at least one. */
export function productUntil(
  endsAt: (item: Syntax) => boolean,
  cursor: Cursor,
  grammar: Grammar,
): Expression {
  if (peek(cursor)?.kind === 'sign') return grammar.product(cursor);
  let total = grammar.factor(cursor);
  for (let next = peekItem(cursor); next && !next.dot && !endsAt(next.body); next = peekItem(cursor)) {
    const more = grammar.factor(cursor);
    total = operation(cover(total.span, more.span), 'multiply', total, more);
  }
  return total;
}

/** The body and all terms behind it. */
function over(first: Expression, cursor: Cursor, grammar: Grammar): Expression {
  let total = first;
  for (let token = peek(cursor); token?.kind === 'sign'; token = peek(cursor)) {
    cursor.at++;
    const term = grammar.product(cursor);
    total = operation(cover(total.span, term.span), token.sign === '-' ? 'subtract' : 'add', total, term);
  }
  return total;
}
