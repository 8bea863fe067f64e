/** The trace of a matrix: `\operatorname{tr}(A)`, `\text{trace}(A)`; and of a gradient: `\operatorname{div} f`. */
import { cover } from '../../text/source.js';
import { unknown, type Expression } from '../expression.js';
import { missingOperand } from '../messages.js';
import { divergenceOf } from './derivative.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';
import { peekItem, type Cursor } from './tokens.js';

const names: ReadonlySet<string> = new Set(['tr', 'Tr', 'trace', 'div']);

export function isTrace(cursor: Cursor, grammar: Grammar): boolean {
  const item = peekItem(cursor)?.body;
  return (
    item?.kind === 'name' &&
    item.style === 'word' &&
    names.has(item.name) &&
    !grammar.vocabulary.isDeclared(item.name)
  );
}

export function traceOf(cursor: Cursor, grammar: Grammar): Expression {
  const token = peekItem(cursor);
  cursor.at++;
  if (token === undefined || peekItem(cursor) === undefined)
    return unknown(missingOperand('the trace', token?.span ?? cursor.span));
  const body = grammar.factor(cursor);
  if (spelled(token.body) === 'div') return divergenceOf(null, body, cover(token.span, body.span), grammar);
  return { kind: 'trace', body, span: cover(token.span, body.span) };
}
