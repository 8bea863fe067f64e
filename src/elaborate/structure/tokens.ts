/**
 * Runs of formula as the reader left them: signs and items in one row, so that an integral can reach over a plus sign to
 * its `dx`. A cursor walks a row; nothing here knows what the items mean.
 */
import { cover, type Span } from '../../text/source.js';
import type { Syntax } from '../../read/syntax.js';

export type Token = SignToken | ItemToken;

export interface SignToken {
  readonly kind: 'sign';
  readonly sign: '+' | '-' | '\\pm' | '\\mp';
  readonly span: Span;
}

export interface ItemToken {
  readonly kind: 'item';
  readonly body: Syntax;
  /** A sign of multiplication stands before it. */
  readonly dot: boolean;
  readonly span: Span;
}

/** The row of a formula; a leading plus is dropped. Every pass asks for it, so it is made once. */
export function tokensOf(syntax: Syntax): readonly Token[] {
  const known = rows.get(syntax);
  if (known !== undefined) return known;
  const row = rowOf(syntax);
  rows.set(syntax, row);
  return row;
}

const rows = new WeakMap<Syntax, readonly Token[]>();

function rowOf(syntax: Syntax): readonly Token[] {
  switch (syntax.kind) {
    case 'sum':
      return syntax.terms.flatMap(({ sign, body, span }, index): readonly Token[] =>
        index === 0 && sign === '+' ? tokensOf(body) : [{ kind: 'sign', sign, span }, ...tokensOf(body)],
      );
    case 'product':
      return syntax.items.flatMap(({ body, dot }) =>
        tokensOf(body).map((token, index) =>
          token.kind === 'item' && index === 0 ? { ...token, dot: token.dot || dot } : token,
        ),
      );
    case 'empty':
      return [];
    default:
      return [{ kind: 'item', body: syntax, dot: false, span: syntax.span }];
  }
}

/** A place in a row; `at` moves, nothing else does. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  /** The place of the whole row, for messages about what is missing. */
  readonly span: Span;
}

export const cursorOf = (syntax: Syntax): Cursor => cursorOver(tokensOf(syntax), syntax.span);

export const cursorOver = (tokens: readonly Token[], span: Span): Cursor => ({ tokens, at: 0, span });

export const peek = (cursor: Cursor): Token | undefined => cursor.tokens[cursor.at];

/** The item at the cursor; undefined at a sign and at the end. */
export function peekItem(cursor: Cursor): ItemToken | undefined {
  const token = peek(cursor);
  return token?.kind === 'item' ? token : undefined;
}

export const atEnd = (cursor: Cursor): boolean => cursor.at >= cursor.tokens.length;

/** The place from a token on to the one before the cursor. */
export function spanFrom(cursor: Cursor, start: number): Span {
  const first = cursor.tokens[start];
  const last = cursor.tokens[cursor.at - 1];
  return first && last ? cover(first.span, last.span) : cursor.span;
}
