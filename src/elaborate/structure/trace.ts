/** The trace of a matrix: `\operatorname{tr}(A)`, `\text{trace}(A)`. */
import { cover } from '../../text/source.js';
import { unknown, type Expression } from '../expression.js';
import { missingOperand } from '../messages.js';
import type { Grammar } from './grammar.js';
import { peekItem, type Cursor } from './tokens.js';

const names: ReadonlySet<string> = new Set(['tr', 'Tr', 'trace']);

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
  return { kind: 'trace', body, span: cover(token.span, body.span) };
}
