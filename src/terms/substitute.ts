/**
 * Binding and replacing: close a term over a symbol, open a binder at a term, replace symbols, find free symbols.
 * Bound variables are indices, so nothing is ever captured. Relies on terms only.
 */
import {
  binder,
  bound,
  partsOf,
  same,
  symbol,
  withParts,
  type BinderTerm,
  type SymbolTerm,
  type Term,
} from './term.js';
import type { BinderName } from './binders.js';
import { sameSort, type Sort } from './sort.js';

/**
 * A binder over a symbol: `bind('integral', x, [f], [S])` is the integral over x of f. It is printed with the symbol's
 * name, without the mark of symbols made by a search.
 */
export const bind = (
  name: BinderName,
  variable: SymbolTerm,
  bodies: readonly Term[],
  operands: readonly Term[] = [],
): BinderTerm =>
  binder(
    name,
    { name: hintOf(variable.name), sort: variable.sort },
    bodies.map((body) => close(body, variable)),
    operands,
  );

/** Symbols made by a search are called `#` and a number, then what they are like. */
export const hintOf = (name: string): string => name.replace(/^#\d+/, '') || 'x';

/** The bodies of a binder with its variable replaced. Searches open the same binder at the same value many times. */
export function open(term: BinderTerm, value: Term): readonly Term[] {
  const known = opened.get(term);
  if (known?.value === value) return known.bodies;
  const bodies = term.bodies.map((body) => openBody(body, value));
  opened.set(term, { value, bodies });
  return bodies;
}

const opened = new WeakMap<BinderTerm, { readonly value: Term; readonly bodies: readonly Term[] }>();

/** A body with its outermost variable (`bound(0)` at the top) replaced. */
export const openBody = (body: Term, value: Term): Term => replaceBound(body, value, 0);

/** A body over a symbol: every occurrence of the symbol becomes the variable of a binder around the body. */
export const close = (body: Term, variable: SymbolTerm): Term => closeAt(body, variable, 0);

/** Replaces free symbols, all at once. Values may hold variables bound around the whole term. */
export function substitute(term: Term, replace: (found: SymbolTerm) => Term | null, depth = 0): Term {
  if (term.marks === 0) return term;
  if (term.kind === 'symbol') {
    const value = replace(term);
    return value === null ? term : lift(value, depth);
  }
  return mapParts(term, depth, (part, inner) => substitute(part, replace, inner));
}

/** Replaces one free symbol. */
export const replaceSymbol = (term: Term, variable: SymbolTerm, value: Term): Term =>
  replaceAt(term, variable, value, 0);

/** Replaces every occurrence of a term in which no variable is bound outside of it. */
export const replaceTerm = (term: Term, target: Term, value: Term): Term =>
  same(term, target) ? value : mapParts(term, 0, (part) => replaceTerm(part, target, value));

export const sameSymbol = (a: SymbolTerm, b: SymbolTerm): boolean =>
  a.name === b.name && sameSort(a.sort, b.sort);

/** Raises the variables that are bound outside of the term by `by` binders. */
export function lift(term: Term, by: number, depth = 0): Term {
  if (by === 0 || term.reach <= depth) return term;
  if (term.kind === 'bound') return bound(term.index + by);
  return mapParts(term, depth, (part, inner) => lift(part, by, inner));
}

/** Does some variable bound outside occur, the n-th outward from the term? */
export function mentionsBound(term: Term, index: number): boolean {
  if (term.reach <= index) return false;
  if (term.kind === 'bound') return term.index === index;
  if (term.kind === 'binder')
    return (
      term.bodies.some((body) => mentionsBound(body, index + 1)) ||
      term.operands.some((operand) => mentionsBound(operand, index))
    );
  return partsOf(term).some((part) => mentionsBound(part, index));
}

/** Does no variable occur that is bound outside of the term? */
export const isClosed = (term: Term, depth = 0): boolean => term.reach <= depth;

export function mentions(term: Term, variable: SymbolTerm): boolean {
  if ((term.marks & variable.marks) === 0) return false;
  if (term.kind === 'symbol') return sameSymbol(term, variable);
  return partsOf(term).some((part) => mentions(part, variable));
}

/** The free symbols of some terms, each once, in order of first appearance. */
export function freeSymbols(...terms: readonly Term[]): readonly SymbolTerm[] {
  const found = new Map<string, SymbolTerm>();
  const visit = (term: Term): void => {
    if (term.marks === 0) return;
    if (term.kind === 'symbol') {
      const key = `${term.name}:${String(term.hash)}`;
      if (!found.has(key)) found.set(key, term);
    } else partsOf(term).forEach(visit);
  };
  terms.forEach(visit);
  return [...found.values()];
}

/** The names of the functions that occur, each once. */
export function calledFunctions(...terms: readonly Term[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (term: Term): void => {
    if (term.kind === 'call') found.add(term.function);
    partsOf(term).forEach(visit);
  };
  terms.forEach(visit);
  return found;
}

/**
 * A symbol that no document can hold and that occurs free in none of the terms: its name is `#`, a number, and what it
 * is like.
 */
export function unusedSymbol(
  like: { readonly name: string; readonly sort: Sort },
  avoid: readonly Term[],
): SymbolTerm {
  const taken = new Set(freeSymbols(...avoid).map(({ name }) => name));
  for (let count = 0; ; count++) {
    const name = `#${String(count)}${hintOf(like.name)}`;
    if (!taken.has(name)) return symbol(name, like.sort);
  }
}

/** A symbol with a name like `like` that occurs free in none of the terms. */
export function freshSymbol(
  like: SymbolTerm | { name: string; sort: SymbolTerm['sort'] },
  avoid: readonly Term[],
): SymbolTerm {
  const taken = new Set(freeSymbols(...avoid).map(({ name }) => name));
  let name = like.name;
  while (taken.has(name)) name += "'";
  return symbol(name, like.sort);
}

/** How many nodes a term has. */
export const sizeOf = (term: Term): number => partsOf(term).reduce((size, part) => size + sizeOf(part), 1);

function replaceAt(term: Term, variable: SymbolTerm, value: Term, depth: number): Term {
  if ((term.marks & variable.marks) === 0) return term;
  if (term.kind === 'symbol') return sameSymbol(term, variable) ? lift(value, depth) : term;
  return mapParts(term, depth, (part, inner) => replaceAt(part, variable, value, inner));
}

function closeAt(term: Term, variable: SymbolTerm, depth: number): Term {
  if (term.reach <= depth && (term.marks & variable.marks) === 0) return term;
  if (term.kind === 'symbol') return sameSymbol(term, variable) ? bound(depth) : term;
  if (term.kind === 'bound') return bound(term.index + 1);
  return mapParts(term, depth, (part, inner) => closeAt(part, variable, inner));
}

function replaceBound(term: Term, value: Term, depth: number): Term {
  if (term.reach <= depth) return term;
  if (term.kind === 'bound') return term.index === depth ? lift(value, depth) : bound(term.index - 1);
  return mapParts(term, depth, (part, inner) => replaceBound(part, value, inner));
}

/** Applies `change` to the direct parts, telling it how many binders stand around each; shares what does not change. */
function mapParts(term: Term, depth: number, change: (part: Term, depth: number) => Term): Term {
  const parts = partsOf(term);
  const bodies = term.kind === 'binder' ? term.bodies.length : 0;
  let changed: Term[] | null = null;
  for (const [index, part] of parts.entries()) {
    const next = change(part, index < bodies ? depth + 1 : depth);
    if (next === part) continue;
    changed ??= [...parts];
    changed[index] = next;
  }
  return changed === null ? term : withParts(term, changed);
}
