/**
 * A row of items is read as syntax: brackets make groups, separators make lists, relations, signs and products follow
 * in this order. Relies on items; knows what a row looks like and never what it means. What cannot be read is a message,
 * and the rest goes on.
 */
import { cover, span, type Span } from '../text/source.js';
import type { Item, Messages } from './items.js';
import { makeGroups } from './nesting.js';
import { readSum } from './sums.js';
import type { Syntax } from './syntax.js';

/** In a script a sign may stand alone (`x^+`, `x^*`), and a relation may lack a side (`x_{<t}`). */
export type Mode = 'term' | 'script';

export function readRow(
  items: readonly Item[],
  place: Span,
  messages: Messages,
  mode: Mode = 'term',
): Syntax {
  const lone = mode === 'script' ? loneSign(items) : null;
  if (lone !== null) return lone;
  return readList(makeGroups(items, messages), place, messages);
}

/** Items without loose brackets, separated or not. */
export function readList(items: readonly Item[], place: Span, messages: Messages): Syntax {
  const { parts, between } = split(items, (item) => item.kind === 'separator', place);
  const separators = between.flatMap((item) => (item.kind === 'separator' ? [item.text] : []));
  const read = parts.map((part) => readRelations(part.items, part.place, messages));
  const [only] = read;
  if (only !== undefined && separators.length === 0) return only;
  return { kind: 'list', ...joinBars(read, separators), span: placed(items, place) };
}

/** Two bars with nothing between them are a double bar: `p | | q`. */
function joinBars(
  items: readonly Syntax[],
  separators: readonly string[],
): { readonly items: readonly Syntax[]; readonly separators: readonly string[] } {
  const at = items.findIndex(
    (item, index) => item.kind === 'empty' && separators[index - 1] === '|' && separators[index] === '|',
  );
  if (at < 0) return { items, separators };
  return joinBars(
    [...items.slice(0, at), ...items.slice(at + 1)],
    [...separators.slice(0, at - 1), '\\|', ...separators.slice(at + 1)],
  );
}

function readRelations(items: readonly Item[], place: Span, messages: Messages): Syntax {
  const { parts, between } = split(items, (item) => item.kind === 'relation', place);
  const relations = between.flatMap((item) => (item.kind === 'relation' ? [item.name] : []));
  const members = parts.map((part) => readSum(part.items, part.place, messages));
  const [only] = members;
  if (only !== undefined && relations.length === 0) return only;
  return { kind: 'relation', members, relations, span: placed(items, place) };
}

interface Part {
  readonly items: readonly Item[];
  readonly place: Span;
}

/** The parts between the items that separate; an empty part has its place between its neighbours. */
function split(
  items: readonly Item[],
  separates: (item: Item) => boolean,
  place: Span,
): { readonly parts: readonly Part[]; readonly between: readonly Item[] } {
  const between = items.filter(separates);
  const cuts = items.flatMap((item, at) => (separates(item) ? [at] : []));
  const parts = [...cuts, items.length].map((cut, number): Part => {
    const inside = items.slice(number === 0 ? 0 : (cuts[number - 1] ?? 0) + 1, cut);
    const start = between[number - 1]?.span.end ?? place.start;
    return { items: inside, place: placed(inside, span(start, start)) };
  });
  return { parts, between };
}

function placed(items: readonly Item[], place: Span): Span {
  const [first, ...rest] = items;
  return first === undefined ? place : cover(first.span, ...rest.map((item) => item.span));
}

function loneSign(items: readonly Item[]): Syntax | null {
  const [item] = items;
  if (items.length !== 1 || item === undefined) return null;
  const name = (text: string): Syntax => ({ kind: 'name', name: text, style: 'letter', span: item.span });
  switch (item.kind) {
    case 'sign':
      return name(item.sign);
    case 'times':
      return name(item.name === 'cdot' ? '*' : `\\${item.name}`);
    case 'relation':
      return name(item.name);
    case 'operator':
      return item.syntax.kind === 'operator' ? name(`\\${item.name}`) : null;
    default:
      return null;
  }
}
