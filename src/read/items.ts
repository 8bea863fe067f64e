/**
 * The items of a row: the step from the tree of braces to what stands side by side on the page. Braces, faces and
 * captions vanish here, since the page does not show them; names become canonical; numbers are put together. Relies on
 * `names`; what is inside fractions, roots and scripts is read by `rows`.
 */
import type { Message } from '../text/message.js';
import { cover, type Span } from '../text/source.js';
import { strayPiece } from './messages.js';
import { accented, nameOf } from './names.js';
import { joinDigits } from './numbers.js';
import { readRow } from './row.js';
import { REACHING } from './spellings.js';
import type { Syntax } from './syntax.js';
import type { Tex } from './tex.js';
import type { Side, Sign, Token } from './tokens.js';

export type Item = ItemShape & { readonly span: Span };

export type ItemShape =
  | { readonly kind: 'operand'; readonly syntax: Syntax }
  /** An operator with its limits; `name` is the bare one. */
  | { readonly kind: 'operator'; readonly name: string; readonly syntax: Syntax }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'times'; readonly name: string }
  | { readonly kind: 'slash' }
  | { readonly kind: 'separator'; readonly text: string }
  | { readonly kind: 'relation'; readonly name: string }
  /** `own` is the place of the sign without its scripts. */
  | {
      readonly kind: 'delimiter';
      readonly text: string;
      readonly side: Side;
      readonly scripts: Scripts | null;
      readonly own: Span;
    };

export interface Scripts {
  readonly sub: Syntax | null;
  readonly sup: Syntax | null;
  readonly primes: number;
}

/** Messages are collected here while a formula is read. */
export type Messages = Message[];

/** The items of some neighbouring nodes, in a face or none. */
export function itemsOf(
  body: readonly Tex[],
  messages: Messages,
  face: string | null = null,
): readonly Item[] {
  return joinDigits(
    body.flatMap((tex) => itemsOfOne(tex, messages, face)),
    messages,
  );
}

function itemsOfOne(tex: Tex, messages: Messages, face: string | null): readonly Item[] {
  const { span } = tex;
  const operand = (syntax: Syntax): readonly Item[] => [{ kind: 'operand', syntax, span }];
  const row = (inner: Tex): Syntax => readRow(itemsOf([inner], messages, face), inner.span, messages);
  switch (tex.kind) {
    case 'leaf':
      return [leafItem(tex.token, tex.family, face, messages)];
    case 'braces':
      return itemsOf(tex.body, messages, face);
    case 'captioned':
      return itemsOf([tex.base], messages, face);
    case 'face':
      return widened(itemsOf([tex.body], messages, tex.face), span);
    case 'accent':
      return operand(accented(tex.accent, row(tex.base), span));
    case 'fraction':
      return operand({
        kind: 'fraction',
        numerator: row(tex.numerator),
        denominator: row(tex.denominator),
        style: tex.style,
        span,
      });
    case 'root':
      return operand({
        kind: 'root',
        radicand: row(tex.radicand),
        degree: tex.degree === null ? null : row(tex.degree),
        span,
      });
    case 'rows':
      return operand(rowsOf(tex, row));
    case 'scripts':
      return scripted(tex, messages, face);
  }
}

/** A lone name takes the place of its face's command with it. */
function widened(items: readonly Item[], span: Span): readonly Item[] {
  const [only] = items;
  if (items.length !== 1 || only?.kind !== 'operand') return items;
  return [{ kind: 'operand', syntax: { ...only.syntax, span }, span }];
}

function rowsOf(tex: Extract<Tex, { kind: 'rows' }>, read: (cell: Tex) => Syntax): Syntax {
  const { environment, span } = tex;
  const rows = tex.rows.map((cells) => cells.map((cell) => read(withoutJoiner(cell))));
  if (environment !== 'subarray') return { kind: 'cases', environment, rows, span };
  const items = rows.flat().filter((item) => item.kind !== 'empty');
  const [only] = items;
  if (items.length === 1 && only !== undefined) return only;
  return { kind: 'list', items, separators: items.slice(1).map(() => ','), span };
}

/** A condition without the "if" or "for" that joins it to its value. */
function withoutJoiner(cell: Tex): Tex {
  if (cell.kind !== 'braces') return cell;
  const [first, ...rest] = cell.body;
  const joins =
    first?.kind === 'leaf' &&
    first.token.kind === 'word' &&
    /^(?:if|for|when|where|with|and)$/i.test(first.token.text);
  return joins && rest.length > 0 ? { ...cell, body: rest } : cell;
}

/** Scripts go to the last item of their base; a caption is no script. */
function scripted(
  tex: Extract<Tex, { kind: 'scripts' }>,
  messages: Messages,
  face: string | null,
): readonly Item[] {
  const captioned = tex.base?.kind === 'captioned' ? tex.base : null;
  const read = (script: Tex | null): Syntax | null =>
    script === null ? null : readRow(itemsOf([script], messages, face), script.span, messages, 'script');
  const sub = captioned !== null && !captioned.over ? null : read(tex.sub);
  const sup = captioned?.over === true ? null : read(tex.sup);
  const scripts = withPrimes({ sub, sup, primes: tex.primes });
  const base = tex.base === null ? [] : itemsOf([tex.base], messages, face);
  if (scripts.sub === null && scripts.sup === null && scripts.primes === 0) return base;
  const last = base.at(-1);
  if (last === undefined) {
    const empty: Syntax = { kind: 'empty', span: { start: tex.span.start, end: tex.span.start } };
    const syntax = withScripts(empty, scripts, tex.span);
    return [{ kind: 'operand', syntax, span: tex.span }];
  }
  const place =
    base.length === 1 ? tex.span : cover(last.span, ...[sub, sup].flatMap((script) => script?.span ?? []));
  return [...base.slice(0, -1), itemWithScripts(last, scripts, place, messages)];
}

function itemWithScripts(item: Item, scripts: Scripts, span: Span, messages: Messages): Item {
  switch (item.kind) {
    case 'operand':
    case 'operator':
      return { ...item, syntax: withScripts(item.syntax, scripts, span), span };
    case 'delimiter':
      return { ...item, scripts, span };
    case 'times': {
      const base: Syntax = { kind: 'name', name: '*', style: 'letter', span: item.span };
      return { kind: 'operand', syntax: withScripts(base, scripts, span), span };
    }
    default:
      messages.push(strayPiece(span, 'script'));
      return item;
  }
}

/** `{x_i}^2` is `x_i^2`: scripts that the base does not have yet join those it has. */
export function withScripts(base: Syntax, { sub, sup, primes }: Scripts, span: Span): Syntax {
  if (base.kind === 'scripted' && base.sup === null && sub === null && primes === 0) {
    return { ...base, sup, span: cover(base.span, span) };
  }
  return { kind: 'scripted', base, sub, sup, primes, span };
}

/** `^\prime` is a prime. */
function withPrimes(scripts: Scripts): Scripts {
  const { sup } = scripts;
  const marks = sup?.kind === 'product' ? sup.items.map((item) => item.body) : sup === null ? [] : [sup];
  const primes = marks.filter((mark) => mark.kind === 'name' && mark.name === '\\prime').length;
  if (primes === 0 || primes < marks.length) return scripts;
  return { ...scripts, sup: null, primes: scripts.primes + primes };
}

function leafItem(token: Token, family: string | null, face: string | null, messages: Messages): Item {
  const { span } = token;
  const operator = (name: string): Item => ({
    kind: 'operator',
    name,
    syntax: { kind: 'operator', name, span },
    span,
  });
  switch (token.kind) {
    case 'operator':
      return operator(token.name);
    case 'sign':
    case 'times':
    case 'slash':
    case 'separator':
    case 'relation':
      return token;
    case 'delimiter':
      return { ...token, scripts: null, own: span };
    case 'dots':
      return { kind: 'operand', syntax: { kind: 'dots', name: token.name, span }, span };
    case 'word': {
      const syntax: Syntax = { kind: 'name', name: token.text, style: 'word', span };
      return REACHING.has(token.text)
        ? { kind: 'operator', name: token.text, syntax, span }
        : { kind: 'operand', syntax, span };
    }
    case 'symbol': {
      if (family !== null || token.text === '!') return operator(token.text.replace('\\', ''));
      if (/^[@"`?$~#\\]$/.test(token.text)) messages.push(strayPiece(span, token.text));
      return { kind: 'operand', syntax: nameOf(token.text, face, span), span };
    }
    default:
      messages.push(strayPiece(span, token.kind));
      return { kind: 'operand', syntax: { kind: 'empty', span }, span };
  }
}
