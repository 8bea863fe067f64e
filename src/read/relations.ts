/**
 * Relation signs among pieces, in all their spellings: `\leq`, `:=`, `\not\in`, `\stackrel{(a)}{=}`, `\xrightarrow{d}`,
 * `{=}`, `\propto_y`. Relies on the table of relations; says nothing about what a relation claims.
 */
import { cover, type Span } from '../text/source.js';
import { groupAfter, joined, lookAhead, optionalAfter, takeGroup } from './groups.js';
import type { Piece } from './lexer.js';
import { RELATIONS } from './spellings.js';
import type { Token } from './tokens.js';

/** The relation that begins with this piece, or null; what it needs beyond the piece is taken from `pending`. */
export function relationAt(piece: Piece, pending: Piece[]): Token | null {
  const bare = signAt(piece, pending);
  if (bare === null) return null;
  let place = bare.span;
  let remark = bare.remark;
  let { name } = bare;
  while (pending.at(-1)?.text === '_' || pending.at(-1)?.text === '^') {
    place = cover(place, ...pending.slice(-1).map((mark) => mark.span));
    pending.pop();
    const script = takeGroup(pending);
    const text = joined(script.content);
    place = cover(place, script.span ?? place);
    remark = [remark, text].filter((part) => part !== null).join(' ');
    if (name === '=' && CONSTANT.test(text)) name = '\\overset{c}{=}';
  }
  return { kind: 'relation', name, remark, span: place };
}

interface Sign {
  readonly name: string;
  readonly remark: string | null;
  readonly span: Span;
}

function signAt(piece: Piece, pending: Piece[]): Sign | null {
  const next = pending.at(-1);
  const pair = next === undefined ? undefined : PAIRS.get(`${piece.text}${next.text}`);
  if (next !== undefined && pair !== undefined && next.span.start === piece.span.end) {
    pending.pop();
    return { name: pair, remark: null, span: cover(piece.span, next.span) };
  }
  switch (piece.text) {
    case '{':
      return bracedSign(piece, pending);
    case '\\mathrel':
      return next?.text === '{' ? bracedSign(pending.pop() ?? piece, pending) : null;
    case '\\not':
      return negatedSign(piece, pending);
    case '\\stackrel':
    case '\\overset':
    case '\\underset':
      return stackedSign(piece, pending);
    case '\\xrightarrow':
    case '\\xleftarrow': {
      optionalAfter(pending);
      const above = takeGroup(pending);
      return {
        name: RELATIONS.get(piece.text) ?? '',
        remark: joined(above.content),
        span: cover(piece.span, above.span ?? piece.span),
      };
    }
    default: {
      const name = RELATIONS.get(piece.text);
      return name === undefined ? null : { name, remark: null, span: piece.span };
    }
  }
}

/** `{=}` and `{:=}` are the sign itself. */
function bracedSign(open: Piece, pending: Piece[]): Sign | null {
  const [first, second, third] = pending.slice(-3).reverse();
  if (first === undefined || second === undefined) return null;
  const name = second.text === '}' ? RELATIONS.get(first.text) : undefined;
  if (name !== undefined) {
    pending.splice(-2, 2);
    return { name, remark: null, span: cover(open.span, second.span) };
  }
  const pair = third?.text === '}' ? PAIRS.get(`${first.text}${second.text}`) : undefined;
  if (third === undefined || pair === undefined) return null;
  pending.splice(-3, 3);
  return { name: pair, remark: null, span: cover(open.span, third.span) };
}

function negatedSign(piece: Piece, pending: Piece[]): Sign | null {
  const next = pending.at(-1);
  const name = next === undefined ? undefined : RELATIONS.get(next.text);
  if (next === undefined || name === undefined) return null;
  pending.pop();
  const negated = NEGATED.get(name) ?? `\\not${name}`;
  return { name: negated, remark: null, span: cover(piece.span, next.span) };
}

/**
 * A relation with something above it. Words and numbers of steps are remarks; a letter that changes what is claimed
 * (equal in distribution, equal up to a constant) makes another relation.
 */
function stackedSign(piece: Piece, pending: Piece[]): Sign | null {
  const { ahead, taken } = lookAhead(pending);
  const above = groupAfter(ahead);
  const base = [...groupAfter(ahead)].reverse();
  const first = base.pop();
  const sign = first === undefined ? null : signAt(first, base);
  if (sign === null || base.length > 0) return null;
  const gone = pending.splice(-taken(), taken());
  const place = cover(piece.span, ...gone.map((part) => part.span));
  const text = joined(above);
  const letter = text.replace(/\\(?!Delta|triangle|vartri|bigtri)[a-zA-Z]+|[{}\s.]/g, '');
  if (DEFINING.test(letter)) return { name: ':=', remark: text, span: place };
  const changes = /^(?:[cCdDL]|\+|\+?[cC]|const|dist)$/.test(letter);
  const name = changes ? `\\overset{${letter}}{${sign.name}}` : sign.name;
  return { name, remark: text, span: place };
}

const DEFINING = /^(?:def|Def|definition|\\Delta|\\triangle|\\vartriangle|\\bigtriangleup|Δ|:)$/;

/** `=_c`: equal up to a constant. */
const CONSTANT = /^\+?\s*(?:[cC]|(?:\\(?:text|mathrm)\s*\{)?const\.?\}?)$/;

const NEGATED: ReadonlyMap<string, string> = new Map([
  ['=', '\\ne'],
  ['\\in', '\\notin'],
]);

const PAIRS: ReadonlyMap<string, string> = new Map([
  [':=', ':='],
  ['\\colon=', ':='],
  ['=:', '=:'],
  ['==', '='],
  ['<=', '\\le'],
  ['>=', '\\ge'],
  ['!=', '\\ne'],
  ['=>', '\\Rightarrow'],
  ['->', '\\to'],
]);
