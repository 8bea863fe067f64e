/**
 * One member, one statement: tokens in, syntax or the first message out. Puts KaTeX's adapter and the reading of rows
 * together; relies on tokens that hold no row breaks of the display.
 */
import type { Message } from '../text/message.js';
import { cover, span, type Span } from '../text/source.js';
import { itemsOf, type Messages } from './items.js';
import { parseTex } from './katex.js';
import { readRow } from './row.js';
import type { Syntax } from './syntax.js';
import type { Token } from './tokens.js';

export type Reading =
  { readonly syntax: Syntax; readonly message: null } | { readonly syntax: null; readonly message: Message };

export function readTokens(tokens: readonly Token[], place: Span): Reading {
  const [first, ...rest] = tokens;
  const where = first === undefined ? place : cover(first.span, ...rest.map((token) => token.span));
  const parsed = parseTex(tokens, where);
  if (parsed.kind === 'refused') return { syntax: null, message: parsed.message };
  const messages: Messages = [];
  const syntax = readRow(itemsOf(parsed.body, messages), span(where.start, where.start), messages);
  const [message] = messages;
  return message === undefined ? { syntax, message: null } : { syntax: null, message };
}
