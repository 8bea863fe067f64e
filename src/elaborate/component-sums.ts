/**
 * Sums over all components of a vector, `\sum_{h_1} \sum_{h_2} \cdots \sum_{h_n}` and `\sum_{h_1, \dots, h_n}`, are sums over
 * the vector, where h stands by itself as well; and a sum over one component that is known to be one of two numbers,
 * `\sum_{h_i}`, runs over these. From syntax to syntax, before anything else is concluded.
 */
import { partsOf } from '../read/parts.js';
import type { Document } from '../read/document.js';
import type { NameSyntax, ScriptedSyntax, Syntax } from '../read/syntax.js';
import type { Corners } from '../terms/sort.js';
import { cover } from '../text/source.js';
import { cornersSaid } from './inference/corners.js';
import { changeFormulas, rewriteSyntax, type Item } from './rewrite-syntax.js';

export function withComponentSums(document: Document): Document {
  const corners = cornersSaid(document);
  let bare: ReadonlySet<string> | null = null;
  const isVector = (name: string): boolean => (bare ??= bareNames(document)).has(name);
  return changeFormulas(document, (syntax) =>
    rewriteSyntax(syntax, (items) => overValues(overVectors(items, isVector), corners)),
  );
}

/** Names that stand somewhere without anything below them. */
function bareNames({ statements, mentions, chains }: Document): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'name') found.add(syntax.name);
    if (syntax.kind === 'scripted' && syntax.base.kind === 'name')
      [syntax.sub, syntax.sup].filter((part) => part !== null).forEach(visit);
    else partsOf(syntax).forEach(visit);
  };
  for (const { syntax } of [...statements, ...mentions, ...chains.flatMap(({ members }) => members)])
    if (syntax !== null) visit(syntax);
  return found;
}

function overVectors(items: readonly Item[], isVector: (name: string) => boolean): readonly Item[] {
  const found: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item === undefined) continue;
    const all = overAll(items, at);
    if (all === null || !isVector(all.vector.name)) found.push(item);
    else {
      found.push({ ...item, body: all.sum });
      at = all.last;
    }
  }
  return found;
}

interface SumOverAll {
  readonly vector: NameSyntax;
  readonly sum: ScriptedSyntax;
  /** Where the row of signs ends. */
  readonly last: number;
}

/** Signs from the first component to the last that begin here. */
function overAll(items: readonly Item[], at: number): SumOverAll | null {
  const first = items[at]?.body;
  if (first === undefined || !isSum(first)) return null;
  if (first.sub.kind === 'list') return overList(first, first.sub.items, at);
  const entry = entryOf(first.sub);
  if (entry?.number !== '1') return null;
  for (let last = at + 1; last < items.length; last++) {
    const body = items[last]?.body;
    if (body?.kind === 'dots') continue;
    const other = body !== undefined && isSum(body) ? entryOf(body.sub) : null;
    if (body === undefined || other?.vector.name !== entry.vector.name) return null;
    if (items[last - 1]?.body.kind === 'dots')
      return {
        vector: entry.vector,
        sum: { ...first, sub: entry.vector, span: cover(first.span, body.span) },
        last,
      };
    if (other.number !== String(last - at + 1)) return null;
  }
  return null;
}

/** `\sum_{h_1, \dots, h_n}` */
function overList(sum: ScriptedSyntax, items: readonly Syntax[], at: number): SumOverAll | null {
  const dots = items.findIndex(({ kind }) => kind === 'dots');
  const [first, ...more] = items.filter((_, place) => place !== dots).map(entryOf);
  const isRow = more.every((entry, place) => {
    const isLast = place === more.length - 1;
    return entry?.vector.name === first?.vector.name && (isLast || entry?.number === String(place + 2));
  });
  return first?.number === '1' && dots === items.length - 2 && isRow
    ? { vector: first.vector, sum: { ...sum, sub: first.vector }, last: at }
    : null;
}

type SumSign = ScriptedSyntax & { readonly sub: Syntax };

const isSum = (syntax: Syntax): syntax is SumSign =>
  syntax.kind === 'scripted' &&
  syntax.base.kind === 'operator' &&
  syntax.base.name === 'sum' &&
  syntax.sub !== null &&
  syntax.sup === null;

interface Entry {
  readonly vector: NameSyntax;
  readonly number: string;
}

/** `h_i`: a name with one letter or number below it. */
function entryOf(syntax: Syntax): Entry | null {
  if (syntax.kind !== 'scripted' || syntax.base.kind !== 'name' || syntax.sup !== null) return null;
  const { sub } = syntax;
  if (syntax.primes > 0 || (sub?.kind !== 'name' && sub?.kind !== 'number')) return null;
  return { vector: syntax.base, number: sub.kind === 'name' ? sub.name : sub.text };
}

const overValues = (items: readonly Item[], corners: ReadonlyMap<string, Corners>): readonly Item[] =>
  items.map((item) => {
    const sum = isSum(item.body) ? item.body : null;
    const values = sum && corners.get(entryOf(sum.sub)?.vector.name ?? '');
    return sum && values ? { ...item, body: { ...sum, sub: amongValues(sum.sub, values) } } : item;
  });

/** `h_i \in \{0, 1\}` */
function amongValues(entry: Syntax, values: Corners): Syntax {
  const { span } = entry;
  const items = values.map((value): Syntax => {
    const digits: Syntax = { kind: 'number', text: String(Math.abs(value)), span };
    return value < 0 ? { kind: 'sum', terms: [{ sign: '-', body: digits, span }], span } : digits;
  });
  const list: Syntax = { kind: 'list', items, separators: items.slice(1).map(() => ','), span };
  const set: Syntax = { kind: 'group', open: '{', close: '}', body: list, span };
  return { kind: 'relation', members: [entry, set], relations: ['\\in'], span };
}
