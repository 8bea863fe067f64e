/**
 * From text to TeX's smallest pieces: `\alpha`, `x`, `{`, `\\`, a comment. Relies on nothing but places; knows no
 * command but the damage that publishing does to formulas: Markdown's escaped `\_` and `\*`, HTML's `&lt;`, a literal
 * `\n` where a line feed was, spaces that are no ASCII spaces. Never looks inside braces.
 */
import { span, type Span } from '../text/source.js';

export interface Piece {
  readonly text: string;
  readonly span: Span;
  /** White space stands before it. */
  readonly spaced: boolean;
}

/**
 * The pieces of `text` between two offsets, every one with its place in `text`. Spaces and line feeds are no pieces;
 * a comment is one, with its `%`.
 */
export function lex(text: string, { start, end }: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  PIECE.lastIndex = start;
  while (PIECE.lastIndex < end) {
    const found = PIECE.exec(text)?.[0];
    if (found === undefined) break;
    const from = PIECE.lastIndex - found.length;
    const seen = found.slice(0, end - from);
    if (BLANK.test(seen)) {
      spaced = true;
      continue;
    }
    pieces.push({ text: REPAIRED.get(seen) ?? seen, span: span(from, from + seen.length), spaced });
    spaced = false;
  }
  return pieces;
}

/** A command, a comment to the end of its line, an HTML entity, or one character with the accents combined with it. */
const PIECE =
  /\\n(?![a-zA-Z])|\\[a-zA-Z]+|\\\s|\\[\ud800-\udbff][\udc00-\udfff]|\\.|\\|%[^\n]*|&(?:lt|gt|amp|nbsp);|[\s\u200b\ufeff\u2061-\u2064]+|(?:[\ud800-\udbff][\udc00-\udfff]|[^])[\u0300-\u036f]*/gy;

const BLANK = /^(?:[\s\u200b\ufeff\u2061-\u2064]+|\\n|&nbsp;)$/;

const REPAIRED: ReadonlyMap<string, string> = new Map([
  ['\\_', '_'],
  ['\\*', '*'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['\\\n', '\\ '],
  ['\\\r', '\\ '],
  ['\\\t', '\\ '],
]);
