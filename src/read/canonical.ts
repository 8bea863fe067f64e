/**
 * From pieces to tokens: every command is given its canonical spelling, and what is silent (spaces, sizes, labels) is
 * dropped. Relies on the tables of spellings and on macros having been expanded; never looks at meaning, never fails:
 * what it does not know stays a symbol, and KaTeX will say what it thinks of it.
 */
import { cover, type Span } from '../text/source.js';
import { withBareWords } from './bareWords.js';
import { groupAfter, joined, takeGroup } from './groups.js';
import type { Piece } from './lexer.js';
import { relationAt } from './relations.js';
import * as spellings from './spellings.js';
import { textAt, upright } from './texts.js';
import { isSymbol, type Side, type Token, type TokenShape } from './tokens.js';

/** The tokens of a formula. */
export function canonical(pieces: readonly Piece[]): readonly Token[] {
  const output: Token[] = [];
  const pending = [...pieces].reverse();
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    output.push(...tokensAt(piece, pending, output));
  }
  return markTombstones(withBareWords(output));
}

/** The tokens that begin with this piece; what they need beyond it is taken from `pending`. */
function tokensAt(piece: Piece, pending: Piece[], before: readonly Token[]): readonly Token[] {
  const { span } = piece;
  const text = spellings.SYNONYMS.get(piece.text) ?? piece.text;
  const one = (shape: TokenShape, place: Span = span): readonly Token[] => [{ ...shape, span: place }];
  if (text.startsWith('%')) return one({ kind: 'comment', text });
  if (SIZES.has(text)) return sized(piece, pending);
  const inScript = isSymbol(before.at(-1), '^') || isSymbol(before.at(-1), '_');
  const relation = inScript ? null : relationAt({ ...piece, text }, pending);
  if (relation !== null) return [relation];
  if (spellings.TEXTS.has(text)) return textAt(piece, pending, canonical);
  const word = upright(piece, pending);
  if (word !== null) return [word];
  if (spellings.WIDE.has(text)) return one({ kind: 'wide' });
  const silent = spellings.SILENT.get(text);
  if (silent !== undefined) {
    dropArguments(text, silent, pending);
    return [];
  }
  if (isBar(text) && isBar(pending.at(-1)?.text)) {
    const second = pending.pop() ?? piece;
    const apart = second.spaced ? '| |' : '||';
    return one({ kind: 'delimiter', text: apart, side: 'bar' }, cover(span, second.span));
  }
  const delimiter = spellings.DELIMITERS.get(text);
  if (delimiter !== undefined) return one({ kind: 'delimiter', ...delimiter });
  const separator = spellings.SEPARATORS.get(text);
  if (separator !== undefined) return one({ kind: 'separator', text: separator });
  if (text === '.' && pending.at(-1)?.text === '.') {
    const more = pending.splice(pending.at(-2)?.text === '.' ? -2 : -1);
    return one({ kind: 'dots', name: 'ldots' }, cover(span, ...more.map((dot) => dot.span)));
  }
  switch (text) {
    case '+':
    case '-':
    case '\\pm':
    case '\\mp':
      return one({ kind: 'sign', sign: text });
    case '\\cdot':
    case '\\times':
    case '*':
      return one({ kind: 'times', name: text === '\\times' ? 'times' : 'cdot' });
    case '/':
    case '\\div':
    case '\\slash':
      return one({ kind: 'slash' });
    case '\\ldots':
    case '\\cdots':
    case '\\vdots':
    case '\\ddots':
      return one({ kind: 'dots', name: text.slice(1) });
    case '&':
      return one({ kind: 'align' });
    case '\\\\':
    case '\\newline':
    case '\\cr':
    case '\\tabularnewline':
      dropGap(pending);
      return one({ kind: 'break' });
    case '\\tag':
      if (pending.at(-1)?.text === '*') pending.pop();
      return one({ kind: 'remark', text: `(${joined(groupAfter(pending))})` });
    case '\\begin':
    case '\\end':
      return environment(piece, pending);
    case '\\substack':
      return substack(piece, pending);
    case '\\overset':
    case '\\underset':
    case '\\stackrel':
      return stacked(piece, pending);
    case '\\therefore':
    case '\\because':
      return one({ kind: 'word', text: text.slice(1), prose: true });
    case '\\arg':
      if (['\\max', '\\min'].includes(pending.at(-1)?.text ?? '')) {
        const second = pending.pop() ?? piece;
        const place = cover(span, second.span);
        return one({ kind: 'word', text: `arg${second.text.slice(1)}`, prose: false }, place);
      }
      break;
    default:
  }
  if (spellings.OPERATORS.has(text) && !inScript) {
    return one({ kind: 'operator', name: text.slice(1) });
  }
  return one({ kind: 'symbol', text });
}

/** `\left(`, `\Big|`, `\middle|`: the delimiter, with the side that the command gives it. */
function sized(piece: Piece, pending: Piece[]): readonly Token[] {
  const escaped = pending.at(-1)?.text === '\\\\' ? escapedBrace(pending) : null;
  if (escaped !== null) pending.splice(-2, 2, escaped);
  const next = pending.at(-1);
  const side = SIZES.get(piece.text) ?? null;
  if (next === undefined) return [{ kind: 'symbol', text: piece.text, span: piece.span }];
  const span = cover(piece.span, next.span);
  if (next.text === '.' && side !== null && side !== 'middle') {
    pending.pop();
    return [{ kind: 'delimiter', text: '.', side, span }];
  }
  const angle = next.text === '<' ? '\\langle' : next.text === '>' ? '\\rangle' : next.text;
  const delimiter = spellings.DELIMITERS.get(spellings.SYNONYMS.get(angle) ?? angle);
  if (delimiter === undefined) return side === null ? [] : [{ kind: 'symbol', text: piece.text, span }];
  pending.pop();
  if (side === 'middle') return [{ kind: 'separator', text: delimiter.text, span }];
  return [{ kind: 'delimiter', text: delimiter.text, side: side ?? delimiter.side, span }];
}

/** `\left\\{`: Markdown takes one backslash away. */
function escapedBrace(pending: readonly Piece[]): Piece | null {
  const [slashes, brace] = pending.slice(-2).reverse();
  if (slashes === undefined || brace === undefined || !/^[{}|]$/.test(brace.text)) return null;
  return { ...brace, text: `\\${brace.text}`, span: cover(slashes.span, brace.span) };
}

/** `\begin{array}{ll}`: the environment without its star; its arguments go with it. */
function environment(piece: Piece, pending: Piece[]): readonly Token[] {
  const group = takeGroup(pending);
  const name = joined(group.content).replace(/\*$/, '');
  const span = cover(piece.span, group.span ?? piece.span);
  if (piece.text === '\\end') {
    return [{ kind: 'end', environment: name, text: `\\end{${katexName(name)}}`, span }];
  }
  while (pending.at(-1)?.text === '[') dropBracket(pending);
  const takesArgument = /^(?:array|alignat|alignedat|subarray|tabular|IEEEeqnarray)$/.test(name);
  const argument = takesArgument ? joined(groupAfter(pending)) : '';
  const columns = katexName(name) === 'array' ? `{${argument.replace(/[^lcr]/g, '') || 'l'}}` : '';
  return [{ kind: 'begin', environment: name, text: `\\begin{${katexName(name)}}${columns}`, span }];
}

const katexName = (name: string): string =>
  spellings.DISPLAYS.has(name) ? 'aligned' : /^(?:tabular|subarray)$/.test(name) ? 'array' : name;

/** `\substack{a \\ b}` is an environment of one column. */
function substack(piece: Piece, pending: Piece[]): readonly Token[] {
  const rows = canonical(groupAfter(pending));
  const { span } = piece;
  return [
    { kind: 'begin', environment: 'subarray', text: '\\begin{array}{c}', span },
    ...rows,
    { kind: 'end', environment: 'subarray', text: '\\end{array}', span },
  ];
}

/** `\underset{a}{b}` where b is no relation: the same as `{b}_{a}`. */
function stacked(piece: Piece, pending: Piece[]): readonly Token[] {
  const { span } = piece;
  const symbol = (text: string): Token => ({ kind: 'symbol', text, span });
  const script = canonical(groupAfter(pending));
  const base = canonical(groupAfter(pending));
  const braced = base.length === 1 ? base : [symbol('{'), ...base, symbol('}')];
  const mark = symbol(piece.text === '\\underset' ? '_' : '^');
  return [...braced, mark, symbol('{'), ...script, symbol('}')];
}

/** Marks at the end of a proof, where nothing follows them, are remarks. */
function markTombstones(tokens: readonly Token[]): readonly Token[] {
  let last = true;
  return [...tokens]
    .reverse()
    .map((token): Token => {
      if (last && token.kind === 'symbol' && spellings.TOMBSTONES.has(token.text)) {
        return { kind: 'remark', text: token.text, span: token.span };
      }
      const ends = ['break', 'end', 'comment', 'remark', 'wide', 'align'].includes(token.kind);
      const point = isSymbol(token, '.') || token.kind === 'separator';
      last = ends || (last && point);
      return token;
    })
    .reverse();
}

function dropArguments(text: string, count: number, pending: Piece[]): void {
  if (pending.at(-1)?.text === '*' && count > 0) pending.pop();
  for (let taken = 0; taken < count; taken += 1) groupAfter(pending);
  if (text === '\\hskip') dropDimension(pending);
}

function dropDimension(pending: Piece[]): void {
  while (/^[-\d.]$/.test(pending.at(-1)?.text ?? '')) pending.pop();
  if (/^[a-z]$/.test(pending.at(-1)?.text ?? '')) pending.splice(-2, 2);
}

/** The `*` and the `[10pt]` behind `\\`. */
function dropGap(pending: Piece[]): void {
  if (pending.at(-1)?.text === '*') pending.pop();
  const ahead = joined(pending.slice(-12).reverse());
  if (/^\[\s*-?[\d.]+\s*(?:pt|em|ex|mm|cm|in|px|mu|\\[a-z]+)\s*\]/.test(ahead)) dropBracket(pending);
}

function dropBracket(pending: Piece[]): void {
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    if (piece.text === ']') return;
  }
}

const isBar = (text: string | undefined): boolean => text === '|' || text === '\\vert';

const SIZES: ReadonlyMap<string, Side | 'middle' | null> = new Map([
  ['\\left', 'open'],
  ['\\right', 'close'],
  ['\\middle', 'middle'],
  ...['\\bigl', '\\Bigl', '\\biggl', '\\Biggl'].map((text): [string, Side] => [text, 'open']),
  ...['\\bigr', '\\Bigr', '\\biggr', '\\Biggr'].map((text): [string, Side] => [text, 'close']),
  ...['\\bigm', '\\Bigm', '\\biggm', '\\Biggm'].map((text): [string, 'middle'] => [text, 'middle']),
  ...['\\big', '\\Big', '\\bigg', '\\Bigg'].map((text): [string, null] => [text, null]),
]);
