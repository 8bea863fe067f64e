/**
 * One member, one statement: tokens in, syntax or the first message out. Puts KaTeX's adapter and the reading of rows
 * together; relies on tokens that hold no row breaks of the display.
 */
import type { Message } from '../text/message.js';
import { cover, span, type Span } from '../text/source.js';
import { itemsOf, type Messages } from './items.js';
import { parseTex } from './katex.js';
import { tooDeep, tooLong } from './messages.js';
import { readRow } from './row.js';
import { partsOf } from './parts.js';
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
  const message = messages[0] ?? limitReached(syntax, where);
  return message === null ? { syntax, message: null } : { syntax: null, message };
}

/** What nests deeper than this is no formula that a person wrote. */
const MAX_DEPTH = 150;

/** Sums and products have at most so many parts: as terms they are nested that deeply. */
const MAX_PARTS = 800;

function limitReached(whole: Syntax, place: Span): Message | null {
  let level: readonly Syntax[] = [whole];
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth += 1) {
    if (level.some((syntax) => partsOf(syntax).length > MAX_PARTS)) return tooLong(place);
    level = level.flatMap(partsOf);
  }
  return level.length > 0 ? tooDeep(place) : null;
}
