/**
 * Arguments of commands among pieces. A stack of pieces is read from its end, so that what was taken is gone; relies
 * on the lexer's pieces only.
 */
import { cover, type Span } from '../text/source.js';
import type { Piece } from './lexer.js';

/** How far a look ahead reaches. */
const AHEAD = 200;

/** What stands in the next pair of braces, or the next single piece; braces are taken off. */
export const groupAfter = (pending: Piece[]): readonly Piece[] => takeGroup(pending).content;

/** The same, with the place of the whole group, braces included; no place if there is no group. */
export function takeGroup(pending: Piece[]): {
  readonly content: readonly Piece[];
  readonly span: Span | null;
} {
  skipComments(pending);
  const first = pending.at(-1);
  if (first === undefined || first.text === '}') return { content: [], span: null };
  pending.pop();
  if (first.text !== '{') return { content: [first], span: first.span };
  const { inside, end } = until(pending, '}');
  return {
    content: inside,
    span: cover(first.span, ...inside.slice(-1).map((piece) => piece.span), end ?? first.span),
  };
}

/** A copy of the pieces that come next, to look ahead in; `taken` says how many of them are gone from it. */
export function lookAhead(pending: readonly Piece[]): {
  readonly ahead: Piece[];
  readonly taken: () => number;
} {
  const ahead = pending.slice(-AHEAD);
  const length = ahead.length;
  return { ahead, taken: () => length - ahead.length };
}

/** What stands in the next pair of brackets, if a bracket comes next; else null. */
export function optionalAfter(pending: Piece[]): readonly Piece[] | null {
  if (pending.at(-1)?.text !== '[') return null;
  pending.pop();
  return until(pending, ']').inside;
}

/** The pieces as one string, with the spaces between them. */
export const joined = (pieces: readonly Piece[]): string =>
  pieces.map((piece, at) => (at > 0 && needsSpace(pieces[at - 1], piece) ? ' ' : '') + piece.text).join('');

function until(
  pending: Piece[],
  close: string,
): { readonly inside: readonly Piece[]; readonly end: Span | null } {
  const inside: Piece[] = [];
  let depth = 0;
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    if (depth === 0 && piece.text === close) return { inside, end: piece.span };
    if (piece.text === '{') depth += 1;
    if (piece.text === '}') depth -= 1;
    inside.push(piece);
  }
  return { inside, end: null };
}

function skipComments(pending: Piece[]): void {
  while (pending.at(-1)?.text.startsWith('%') === true) pending.pop();
}

const needsSpace = (before: Piece | undefined, piece: Piece): boolean =>
  piece.spaced || (/\\[a-zA-Z]+$/.test(before?.text ?? '') && /^[a-zA-Z]/.test(piece.text));
