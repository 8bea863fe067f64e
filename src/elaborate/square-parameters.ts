/**
 * Functions of a square, `p(x \mid \mu, \sigma^2)`, `\ell(\mu, \sigma^2)`: where an argument is never anything else than a
 * square, the function is one of what is squared just as well, and written as such. From syntax to syntax; what is
 * differentiated with primes, whose places would then mean something else, stays as it is.
 */
import { partsOf } from '../read/parts.js';
import type { Document } from '../read/document.js';
import type { GroupSyntax, Syntax } from '../read/syntax.js';
import { bracketBehind, isNameLike } from './inference/brackets.js';
import { letterOf } from './inference/evidence.js';
import { changeFormulas, formulasOf, rewriteSyntax, type Item } from './rewrite-syntax.js';
import { rootOf } from './structure/squared.js';

export function withSquareParameters(document: Document): Document {
  const squares = squaresIn(formulasOf(document));
  if (squares.size === 0) return document;
  const inRow = (items: readonly Item[]): readonly Item[] =>
    items.map((item, at) => {
      const group = item.body;
      const places = group.kind === 'group' && at > 0 ? squares.get(keyAt(items, at - 1) ?? '') : undefined;
      return group.kind === 'group' && places ? { ...item, body: withRoots(group, places) } : item;
    });
  return changeFormulas(document, (syntax) => rewriteSyntax(syntax, inRow));
}

/** By function and number of arguments, the places at which only squares stand. */
function squaresIn(formulas: readonly Syntax[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  const primed = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'scripted' && syntax.primes > 0) primed.add(letterOf(syntax));
    if (syntax.kind === 'product')
      syntax.items.forEach((_, at) => {
        const key = keyAt(syntax.items, at);
        const list = key === null ? null : bracketBehind(syntax.items, at);
        if (key === null || list?.kind !== 'list') return;
        const places = list.items.flatMap((one, place) => (rootOf(one) === null ? [] : [place]));
        const known = found.get(key);
        found.set(key, new Set(known === undefined ? places : places.filter((place) => known.has(place))));
      });
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  const isTold = (key: string): boolean => !primed.has(key.slice(0, key.indexOf(' ')));
  return new Map([...found].filter(([key, places]) => places.size > 0 && isTold(key)));
}

/** The letter of a function with its arguments behind it, and how these are parted; null where none stands. */
function keyAt(items: readonly Item[], at: number): string | null {
  const head = items[at]?.body;
  const list = head && isNameLike(head) ? bracketBehind(items, at) : null;
  if (head === undefined || list?.kind !== 'list' || /^(?:N|\\mathcal\{N\})$/.test(letterOf(head)))
    return null;
  return `${letterOf(head)} ${list.separators.join('')}`;
}

function withRoots(group: GroupSyntax, places: ReadonlySet<number>): GroupSyntax {
  if (group.body.kind !== 'list') return group;
  const items = group.body.items.map((one, place) => (places.has(place) ? (rootOf(one) ?? one) : one));
  return { ...group, body: { ...group.body, items } };
}
