/**
 * Words in formulas: `\text{data}`, `\operatorname*{arg\,max}`, `\mathrm{KL}`, `{\rm data}`. Prose (words with spaces in
 * or around them, or a word that joins statements) is told from names. Relies on pieces; knows no names.
 */
import { cover, type Span } from '../text/source.js';
import { groupAfter, joined, lookAhead, takeGroup } from './groups.js';
import type { Piece } from './lexer.js';
import { SILENT } from './spellings.js';
import type { Token } from './tokens.js';

/** The tokens of a text command and its argument; mathematics between dollars inside it is read by `read`. */
export function textAt(
  piece: Piece,
  pending: Piece[],
  read: (pieces: readonly Piece[]) => readonly Token[],
): readonly Token[] {
  if (pending.at(-1)?.text === '*') pending.pop();
  const group = takeGroup(pending);
  const content = group.content;
  const span = cover(piece.span, group.span ?? piece.span);
  if (piece.text.startsWith('\\operatorname')) {
    return [{ kind: 'word', text: letters(content), prose: false, span }];
  }
  const parts = splitAt(content, '$');
  if (parts.length === 1) return wordToken(content, span);
  return parts.flatMap((part, at) =>
    at % 2 === 1 ? read(part) : wordToken(part, cover(span, ...part.map((inner) => inner.span))),
  );
}

/** `\mathrm{KL}` and `\rm data`: several upright letters are a word. Takes its letters only if it is one. */
export function upright(piece: Piece, pending: Piece[]): Token | null {
  if (piece.text === '\\rm') {
    const run: Piece[] = [];
    const { ahead } = lookAhead(pending);
    for (let next = ahead.pop(); next !== undefined && isLetter(next); next = ahead.pop()) {
      run.push(next);
    }
    return run.length > 1 ? wordOf(piece, run, pending, run.length) : null;
  }
  if (!WORDS.has(piece.text)) return null;
  const { ahead, taken } = lookAhead(pending);
  const content = groupAfter(ahead);
  if (!content.every(isLetter) || letters(content).length < 2) return null;
  return wordOf(piece, content, pending, taken());
}

function wordOf(piece: Piece, run: readonly Piece[], pending: Piece[], taken: number): Token {
  const gone = pending.splice(pending.length - taken, taken);
  const span = cover(piece.span, ...gone.map((part) => part.span));
  return { kind: 'word', text: letters(run), prose: false, span };
}

function wordToken(content: readonly Piece[], span: Span): readonly Token[] {
  const written = joined(content).replace(/\\ |~|\\quad|\\,/g, ' ');
  const text = written
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[.,;:]+\s*|\s*[.,;:]+$/g, '')
    .replace(/^(arg) (max|min)$/, '$1$2');
  if (text === '')
    return written.trim() === '' ? [] : [{ kind: 'symbol', text: written.trim().slice(0, 1), span }];
  const prose = /\s/.test(text) || JOINING.has(text.toLowerCase());
  return [{ kind: 'word', text, prose, span }];
}

const letters = (pieces: readonly Piece[]): string =>
  pieces
    .filter((piece) => !SILENT.has(piece.text))
    .map((piece) => piece.text)
    .join('')
    .replace(/\\(?:mathrm|text|rm)|[{}]/g, '');

const isLetter = (piece: Piece): boolean => /^[A-Za-z\d.-]$/.test(piece.text) || SILENT.get(piece.text) === 0;

function splitAt(pieces: readonly Piece[], mark: string): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.text === mark) parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

const WORDS: ReadonlySet<string> = new Set(['\\mathrm', '\\mathit', '\\mathsf', '\\mathtt', '\\textnormal']);

/** Words that join or explain statements and name nothing. */
const JOINING: ReadonlySet<string> = new Set([
  ...['and', 'or', 'if', 'for', 'where', 'with', 'when', 'since', 'because', 'by', 'then', 'so'],
  ...['hence', 'thus', 'as', 'is', 'are', 'iff', 'such', 'that', 'subject', 's.t', 'i.e', 'e.g'],
  ...['let', 'assume', 'given', 'on', 'in', 'from', 'using', 'which', 'but', 'while', 'under'],
]);
