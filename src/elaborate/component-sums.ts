/**
 * Sums over all components of a vector, `\sum_{h_1} \sum_{h_2} \cdots \sum_{h_n}` and `\sum_{h_1, \dots, h_n}`, are sums over
 * the vector, where h is known to be one of n components; and a sum over one component that is known to be one of two numbers,
 * `\sum_{h_i}`, runs over these. From syntax to syntax, before anything else is concluded.
 */
import type { Document } from '../read/document.js';
import type { NameSyntax, ScriptedSyntax, Syntax } from '../read/syntax.js';
import type { Corners } from '../terms/sort.js';
import { cover } from '../text/source.js';
import { cornersSaid } from './inference/corners.js';
import { evidenceOf } from './inference/evidence.js';
import { spelledArguments } from './inference/spelled-arguments.js';
import { changeFormulas, formulasOf, rewriteSyntax, withRunsAsOne, type Item } from './rewrite-syntax.js';
import { spelled } from './structure/spelling.js';

export function withComponentSums(document: Document): Document {
  const corners = cornersSaid(document);
  let known: LastOf | null = null;
  const isLast: LastOf = (vector, number) => (known ??= lastComponents(document))(vector, number);
  return changeFormulas(document, (syntax) =>
    rewriteSyntax(syntax, (items) => overValues(overVectors(items, isLast), corners)),
  );
}

/** Is this the number of the last component of the vector? */
type LastOf = (vector: string, number: string) => boolean;

/** As `x \in \mathbb{R}^n` says it, or else the sums over the components of what a definition spells out. */
function lastComponents(document: Document): LastOf {
  const formulas = formulasOf(document);
  const { carriers, ranges } = evidenceOf(formulas);
  const spelledOut = spelledArguments(document, formulas);
  const lengths = lengthsSaid(document);
  const ends = (vector: string): ReadonlySet<string> =>
    new Set(
      [...ranges].flatMap(([index, { to }]) =>
        carriers.get(index)?.has(vector) === true ? [spelled(to)] : [],
      ),
    );
  return (vector, number) => {
    const length = lengths.get(vector);
    if (length !== undefined) return length === number;
    const found = spelledOut.has(vector) ? ends(vector) : new Set<string>();
    return found.size === 1 && found.has(number);
  };
}

/** `n` of `h \in \{0, 1\}^n`, by the name of the vector. */
function lengthsSaid({ chains, statements }: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (left: Syntax | null | undefined, right: Syntax | null | undefined): void => {
    if (!left || right?.kind !== 'scripted' || right.sup === null) return;
    for (const item of left.kind === 'list' ? left.items : [left])
      if (item.kind === 'name') found.set(item.name, spelled(right.sup));
  };
  for (const { members, links } of chains)
    links.forEach(({ relation }, at) => {
      if (relation === '\\in') note(members[at]?.syntax, members[at + 1]?.syntax);
    });
  for (const { syntax } of statements)
    if (syntax?.kind === 'relation' && syntax.relations[0] === '\\in') note(...pairOf(syntax.members));
  return found;
}

const pairOf = ([left, right]: readonly Syntax[]): readonly [Syntax | undefined, Syntax | undefined] => [
  left,
  right,
];

const overVectors = (items: readonly Item[], isLast: LastOf): readonly Item[] =>
  withRunsAsOne(items, (at) => {
    const all = overAll(items, at);
    return all !== null && isLast(all.vector.name, all.number) ? { body: all.sum, last: all.last } : null;
  });

interface SumOverAll {
  readonly vector: NameSyntax;
  readonly sum: ScriptedSyntax;
  /** Of the last component. */
  readonly number: string;
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
        number: other.number,
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
  const number = more.at(-1)?.number;
  return first?.number === '1' && dots === items.length - 2 && isRow && number !== undefined
    ? { vector: first.vector, sum: { ...sum, sub: first.vector }, number, last: at }
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
