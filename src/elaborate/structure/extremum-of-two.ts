/** The larger or the smaller of numbers that are listed in brackets: `\max(a, b)`, `\min\{a, b, c\}`. */
import { cover } from '../../text/source.js';
import { operation, unknown, type Expression } from '../expression.js';
import { unsupportedNotation } from '../messages.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';
import { peekItem, type Cursor, type ItemToken } from './tokens.js';

/** `\max(a, b)`. */
export function extremumOfTwo(
  token: ItemToken,
  binder: 'supremum' | 'infimum',
  cursor: Cursor,
  grammar: Grammar,
): Expression {
  const group = peekItem(cursor)?.body;
  const isPrimed = token.body.kind === 'scripted' && token.body.primes > 0;
  if (isPrimed || group?.kind !== 'group' || group.body.kind !== 'list' || group.body.items.length < 2)
    return unknown(unsupportedNotation(spelled(token.body), token.span));
  cursor.at++;
  const span = cover(token.span, group.span);
  const operator = binder === 'supremum' ? 'maximum' : 'minimum';
  return group.body.items
    .map((item) => grammar.whole(item))
    .reduce((left, right) => operation(span, operator, left, right));
}
