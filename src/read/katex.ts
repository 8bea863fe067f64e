/**
 * The one adapter around KaTeX's parser, whose tree is no public contract: tokens in, the reader's own tree out. What
 * needs no parsing (relations, delimiters, words, operators) goes in as a placeholder and comes out as the token it
 * was; KaTeX reads braces, scripts, fractions, accents, faces and arrays, and refuses what it could not set. Every node
 * gets its place in the file back. Never throws: what KaTeX refuses is a message at the place where it stopped.
 */
import katex from 'katex';
import type { Message } from '../text/message.js';
import { cover, span, type Span } from '../text/source.js';
import { bodyOf, cellsOf, isKatexError, parseOf, type KatexNode } from './katexTree.js';
import { strayPiece, tooDeep, tooLong } from './messages.js';
import { refusal } from './refusals.js';
import { spell, type Spelling } from './spell.js';
import type { Tex, TexShape } from './tex.js';
import { isSymbol, nesting, type Token } from './tokens.js';

export type Parsed =
  | { readonly kind: 'parsed'; readonly body: readonly Tex[] }
  | { readonly kind: 'refused'; readonly message: Message };

const MAX_DEPTH = 100;
const MAX_TOKENS = 20_000;

/** The tree of these tokens. `place` is where to point when there is no token to point at. */
export function parseTex(tokens: readonly Token[], place: Span): Parsed {
  if (tokens.length > MAX_TOKENS) return { kind: 'refused', message: tooLong(place) };
  if (deepest(tokens) > MAX_DEPTH) return { kind: 'refused', message: tooDeep(place) };
  const spelling = spell(tokens);
  try {
    const reader: Reader = { tokens, spelling, cursor: 0, stray: null };
    const body = texts(parseOf(katex, spelling.text), reader);
    return reader.stray === null
      ? { kind: 'parsed', body }
      : { kind: 'refused', message: strayPiece(reader.stray.span, wordsOf(reader.stray)) };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'refused', message: tooDeep(place) };
    if (!isKatexError(error)) throw error;
    return { kind: 'refused', message: refusal(error.rawMessage, error.position, spelling, tokens, place) };
  }
}

/** Whether KaTeX knows this command. The answer never changes, so that it is asked once. */
export function isCommand(command: string): boolean {
  const known = KNOWN.get(command) ?? !isUnknown(command);
  KNOWN.set(command, known);
  return known;
}

const KNOWN = new Map<string, boolean>();

function isUnknown(command: string): boolean {
  try {
    parseOf(katex, command);
    return false;
  } catch (error) {
    return isKatexError(error) && error.rawMessage.startsWith('Undefined control sequence');
  }
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly spelling: Spelling;
  /** Index of the next token that no node has claimed. */
  cursor: number;
  /** A token out of which KaTeX made something that this adapter does not know. */
  stray: Token | null;
}

const texts = (nodes: readonly KatexNode[], reader: Reader): readonly Tex[] =>
  nodes.flatMap((node) => texOf(node, reader) ?? []);

function texOf(node: KatexNode, reader: Reader): Tex | null {
  switch (node.type) {
    case 'mathord':
    case 'textord':
    case 'atom':
    case 'spacing':
    case 'op-token':
      return leaf(node, reader);
    case 'ordgroup':
      return node.loc == null ? grouped(bodyOf(node.body), reader) : braces(node, reader);
    case 'supsub':
      return scripts(node, reader);
    case 'genfrac':
      return around(reader, () => ({
        kind: 'fraction',
        numerator: inside(node.numer, reader),
        denominator: inside(node.denom, reader),
        style: node.hasBarLine === false ? 'binomial' : 'bar',
      }));
    case 'sqrt':
      return around(reader, () => {
        const degree = node.index == null ? null : inside(node.index, reader);
        return { kind: 'root', degree, radicand: inside(bodyOf(node.body)[0], reader) };
      });
    case 'accent':
    case 'accentUnder':
      return around(reader, () => {
        const accent = (node.label ?? '').replace('\\', '');
        return { kind: 'accent', accent, base: inside(node.base ?? undefined, reader) };
      });
    case 'overline':
    case 'underline':
      return around(reader, () => {
        return { kind: 'accent', accent: node.type, base: inside(bodyOf(node.body)[0], reader) };
      });
    case 'font':
      return around(reader, () => {
        return { kind: 'face', face: node.font ?? '', body: inside(bodyOf(node.body)[0], reader) };
      });
    case 'horizBrace':
      return around(reader, () => ({
        kind: 'captioned',
        over: node.isOver === true,
        base: inside(node.base ?? undefined, reader),
      }));
    case 'array':
      return rows(node, reader);
    case 'leftright':
    case 'styling':
      return grouped(bodyOf(node.body), reader);
    case 'mclass':
    case 'pmb':
    case 'color':
    case 'enclose':
    case 'vcenter':
    case 'raisebox':
    case 'href':
    case 'html':
      return around(reader, () => {
        const body = texts(bodyOf(node.body), reader);
        const [only] = body;
        return body.length === 1 && only !== undefined ? only : { kind: 'braces', body };
      });
    default:
      reader.stray ??= reader.tokens[reader.cursor] ?? reader.tokens.at(-1) ?? null;
      return null;
  }
}

function leaf(node: KatexNode, reader: Reader): Tex | null {
  const { loc } = node;
  const local = loc != null && (loc.lexer === undefined || loc.lexer.input === reader.spelling.text);
  const at = local ? reader.spelling.indexAt(loc.start) : reader.cursor;
  const token = reader.tokens[at];
  if (token === undefined) return null;
  if (!local) {
    reader.stray ??= token;
    return null;
  }
  reader.cursor = at + 1;
  const unknown = node.type === 'atom' && token.kind === 'symbol' ? (node.family ?? null) : null;
  return { kind: 'leaf', token, family: unknown, span: token.span };
}

/** A group in braces, whose place KaTeX knows. */
function braces(node: KatexNode, reader: Reader): Tex {
  const from = reader.spelling.indexAt(node.loc?.start ?? 0);
  const to = reader.spelling.indexAt((node.loc?.end ?? 1) - 1) + 1;
  reader.cursor = isSymbol(reader.tokens[from], '{') ? from + 1 : from;
  const body = texts(bodyOf(node.body), reader);
  reader.cursor = Math.max(reader.cursor, to);
  return { kind: 'braces', body, span: placeOf(reader, from, to) };
}

/** A group that only holds things together. */
function grouped(nodes: readonly KatexNode[], reader: Reader): Tex {
  const from = reader.cursor;
  const body = texts(nodes, reader);
  const [only] = body;
  if (body.length === 1 && only !== undefined) return only;
  return { kind: 'braces', body, span: placeOf(reader, from, reader.cursor) };
}

/** A node that begins with a command: its place reaches from there to where its braces are closed. */
function around(reader: Reader, read: () => TexShape): Tex {
  const from = reader.cursor;
  const first = reader.tokens[from];
  if (first?.kind !== 'begin' && !isSymbol(first, '{')) reader.cursor += 1;
  const shape = read();
  reader.cursor = closing(reader, from);
  const own = placeOf(reader, from, reader.cursor);
  return { ...shape, span: cover(own, ...childrenOf(shape).map((child) => child.span)) };
}

const inside = (node: KatexNode | undefined, reader: Reader): Tex =>
  (node === undefined ? null : texOf(node, reader)) ?? {
    kind: 'braces',
    body: [],
    span: placeOf(reader, reader.cursor, reader.cursor),
  };

function scripts(node: KatexNode, reader: Reader): Tex {
  const from = reader.cursor;
  const base = node.base == null ? null : texOf(node.base, reader);
  let primes = 0;
  let sub: Tex | null = null;
  let sup: Tex | null = null;
  const raised = node.sup ?? undefined;
  const marks = raised === undefined ? 0 : bodyOf(raised.body).filter(isMark).length;
  for (let token = reader.tokens[reader.cursor]; token !== undefined; token = reader.tokens[reader.cursor]) {
    if (isSymbol(token, "'") && primes < marks) {
      primes += 1;
      reader.cursor += 1;
    } else if (isSymbol(token, '_') && node.sub != null && sub === null) {
      reader.cursor += 1;
      sub = inside(node.sub, reader);
    } else if (isSymbol(token, '^') && raised !== undefined && sup === null) {
      reader.cursor += 1;
      const rest = bodyOf(raised.body).filter((part) => !isMark(part));
      sup = marks === 0 ? inside(raised, reader) : grouped(rest, reader);
    } else break;
  }
  const lost = (sub === null) !== (node.sub == null) || (sup === null && marks < partsOf(raised));
  if (lost) reader.stray ??= reader.tokens[reader.cursor] ?? reader.tokens[from] ?? null;
  const place = placeOf(reader, from, reader.cursor);
  return { kind: 'scripts', base, sub, sup, primes, span: cover(place, base?.span ?? place) };
}

const partsOf = (node: KatexNode | undefined): number =>
  node === undefined ? 0 : node.type === 'ordgroup' && node.loc == null ? bodyOf(node.body).length : 1;

/** A prime that KaTeX made out of an apostrophe. */
const isMark = (node: KatexNode): boolean => node.text === '\\prime' && node.loc == null;

function rows(node: KatexNode, reader: Reader): Tex {
  const begin = reader.tokens[reader.cursor];
  const environment = begin?.kind === 'begin' ? begin.environment : 'array';
  return around(reader, () => {
    const cells = cellsOf(node.body).map((row) =>
      row.map((cell) => {
        const before = reader.tokens[reader.cursor]?.kind;
        if (before === 'begin' || before === 'align' || before === 'break') reader.cursor += 1;
        return inside(cell, reader);
      }),
    );
    return { kind: 'rows', environment, rows: cells };
  });
}

function childrenOf(shape: TexShape): readonly Tex[] {
  switch (shape.kind) {
    case 'leaf':
      return [];
    case 'braces':
      return shape.body;
    case 'scripts':
      return [shape.base, shape.sub, shape.sup].filter((child) => child !== null);
    case 'fraction':
      return [shape.numerator, shape.denominator];
    case 'root':
      return [shape.radicand];
    case 'accent':
    case 'captioned':
      return [shape.base];
    case 'face':
      return [shape.body];
    case 'rows':
      return shape.rows.flat();
  }
}

/** The index after the brace or `\end` that closes what was opened since `from`. */
function closing(reader: Reader, from: number): number {
  let depth = 0;
  let at = from;
  while (at < reader.tokens.length && (at < reader.cursor || depth > 0)) {
    const token = reader.tokens[at];
    if (token !== undefined) depth += nesting(token);
    at += 1;
  }
  return at;
}

function placeOf(reader: Reader, from: number, to: number): Span {
  const [first, ...rest] = reader.tokens.slice(from, Math.max(to, from + 1));
  if (first !== undefined) return cover(first.span, ...rest.map((token) => token.span));
  const end = reader.tokens.at(-1)?.span.end ?? 0;
  return span(end, end);
}

/** How deep braces, brackets and commands before commands nest. */
function deepest(tokens: readonly Token[]): number {
  let [braces, brackets, commands, most] = [0, 0, 0, 0];
  for (const token of tokens) {
    braces += nesting(token);
    if (token.kind === 'delimiter') brackets += token.side === 'open' ? 1 : token.side === 'close' ? -1 : 0;
    commands = token.kind === 'symbol' && token.text.startsWith('\\') ? commands + 1 : 0;
    most = Math.max(most, braces + brackets + commands);
  }
  return most;
}

const wordsOf = (token: Token): string => ('text' in token ? token.text : token.kind);
