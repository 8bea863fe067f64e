/**
 * Terms: what formulas mean, as plain frozen trees. Four leaves and two kinds of nodes, nothing simplified on
 * construction. Bound variables are counted from the inside (0 is the innermost binder), so two terms that differ in
 * the names of bound variables only are the same term. Every node carries a hash, so that unequal terms part quickly.
 * Relies on exact rationals and the tables of operators and binders.
 */
import { equals, rational, type Rational } from '../numbers/rational.js';
import { binders, type BinderName } from './binders.js';
import { hashNumber, hashText, mix } from './hash.js';
import { operators, type OperatorName } from './operators.js';
import { identical, kept, madeBefore } from './recent.js';
import { proposition, real, sameSort, set, sortName, integer, vector, type Sort } from './sort.js';

export type Term = NumberTerm | SymbolTerm | BoundTerm | ApplyTerm | CallTerm | BinderTerm;

/** What a node knows of all that stands below it, so that searches need not go there. */
interface Node {
  /** Equal terms have equal hashes. */
  readonly hash: number;
  /** How many binders must stand around the term for each of its variables to be bound; 0 if it is closed. */
  readonly reach: number;
  /** A bit for each free symbol (see `markOf`); symbols may share a bit, so a set bit says only that one may occur. */
  readonly marks: number;
}

export interface NumberTerm extends Node {
  readonly kind: 'number';
  readonly value: Rational;
}

/** A free variable: a parameter, a point, an index. */
export interface SymbolTerm extends Node {
  readonly kind: 'symbol';
  readonly name: string;
  readonly sort: Sort;
}

/** A variable of a binder around it: 0 is the innermost. */
export interface BoundTerm extends Node {
  readonly kind: 'bound';
  readonly index: number;
}

/** A known operator (see operators.ts) of its arguments. */
export interface ApplyTerm extends Node {
  readonly kind: 'apply';
  readonly operator: OperatorName;
  readonly arguments: readonly Term[];
  /** Is it infinity, or made of it by operators that make no set of it? */
  readonly infinite: boolean;
}

/** A function of the document, defined or opaque: `E_\theta(x)` is `E` of `\theta` and `x`; constants have no arguments. */
export interface CallTerm extends Node {
  readonly kind: 'call';
  readonly function: string;
  readonly result: Sort;
  readonly arguments: readonly Term[];
}

/** The name a bound variable is printed with; it does not take part in equality. */
export interface Variable {
  readonly name: string;
  readonly sort: Sort;
}

/** A binder (see binders.ts): its variable is bound in the bodies, not in the operands. */
export interface BinderTerm extends Node {
  readonly kind: 'binder';
  readonly binder: BinderName;
  readonly variable: Variable;
  readonly bodies: readonly Term[];
  readonly operands: readonly Term[];
}

export function number(value: Rational | number | bigint): NumberTerm {
  const exact = typeof value === 'object' ? value : rational(value);
  const hash = mix(1, hashNumber(exact));
  const known = madeBefore(hash);
  if (known?.kind === 'number' && equals(known.value, exact)) return known;
  return kept({ kind: 'number', value: exact, hash, reach: 0, marks: 0 });
}

export function symbol(name: string, sort: Sort): SymbolTerm {
  const hash = mix(mix(2, hashText(name)), hashText(sortName(sort)));
  const known = madeBefore(hash);
  if (known?.kind === 'symbol' && known.name === name && sameSort(known.sort, sort)) return known;
  return kept({ kind: 'symbol', name, sort, hash, reach: 0, marks: markOf(name) });
}

/** The bit of a symbol's name among the 32 there are. */
export const markOf = (name: string): number => 1 << (hashText(name) & 31);

export function bound(index: number): BoundTerm {
  const hash = mix(3, index);
  const known = madeBefore(hash);
  if (known?.kind === 'bound' && known.index === index) return known;
  return kept({ kind: 'bound', index, hash, reach: index + 1, marks: 0 });
}

export const apply = (operator: OperatorName, ...parts: readonly Term[]): ApplyTerm =>
  applied(operator, parts);

function applied(operator: OperatorName, parts: readonly Term[]): ApplyTerm {
  const { arity, result } = operators[operator];
  if (parts.length !== arity) throw new Error(`${operator} takes ${String(arity)} arguments`);
  const hash = hashAll(mix(4, hashText(operator)), parts);
  const known = madeBefore(hash);
  if (known?.kind === 'apply' && known.operator === operator && identical(known.arguments, parts))
    return known;
  return kept({
    kind: 'apply',
    operator,
    arguments: Object.freeze([...parts]),
    infinite: operator === 'infinity' || (result !== 'set' && parts.some(isInfinite)),
    hash,
    reach: reachOf(parts),
    marks: marksOf(parts),
  });
}

/** Does infinity stand where a number should? As an end of an interval or a range it is fine, as a number it is none. */
export const isInfinite = (term: Term): boolean => term.kind === 'apply' && term.infinite;

export function call(name: string, parts: readonly Term[], result: Sort = real): CallTerm {
  const hash = hashAll(mix(5, hashText(name)), parts);
  const known = madeBefore(hash);
  if (
    known?.kind === 'call' &&
    known.function === name &&
    sameSort(known.result, result) &&
    identical(known.arguments, parts)
  )
    return known;
  return kept({
    kind: 'call',
    function: name,
    result,
    arguments: Object.freeze([...parts]),
    hash,
    reach: reachOf(parts),
    marks: marksOf(parts),
  });
}

/** The bodies hold the variable as `bound(0)`; use `bind` (substitute.ts) to close over a symbol. */
export function binder(
  name: BinderName,
  variable: Variable,
  bodies: readonly Term[],
  operands: readonly Term[] = [],
): BinderTerm {
  const shape = binders[name];
  if (bodies.length !== shape.bodies || operands.length !== shape.operands)
    throw new Error(`${name} takes ${String(shape.bodies)} bodies, ${String(shape.operands)} operands`);
  const seed = mix(mix(6, hashText(name)), hashText(sortName(variable.sort)));
  const hash = hashAll(hashAll(seed, bodies), operands);
  const known = madeBefore(hash);
  if (
    known?.kind === 'binder' &&
    known.binder === name &&
    known.variable.name === variable.name &&
    sameSort(known.variable.sort, variable.sort) &&
    identical(known.bodies, bodies) &&
    identical(known.operands, operands)
  )
    return known;
  return kept({
    kind: 'binder',
    binder: name,
    variable: Object.freeze({ ...variable }),
    bodies: Object.freeze([...bodies]),
    operands: Object.freeze([...operands]),
    hash,
    reach: Math.max(reachOf(bodies) - 1, reachOf(operands)),
    marks: marksOf(bodies) | marksOf(operands),
  });
}

function reachOf(terms: readonly Term[]): number {
  let reach = 0;
  for (const term of terms) reach = Math.max(reach, term.reach);
  return reach;
}

function marksOf(terms: readonly Term[]): number {
  let marks = 0;
  for (const term of terms) marks |= term.marks;
  return marks;
}

/** Equality up to the names of bound variables. */
export function same(a: Term, b: Term): boolean {
  if (a === b) return true;
  if (a.hash !== b.hash || a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'number':
      return b.kind === 'number' && equals(a.value, b.value);
    case 'symbol':
      return b.kind === 'symbol' && a.name === b.name && sameSort(a.sort, b.sort);
    case 'bound':
      return b.kind === 'bound' && a.index === b.index;
    case 'apply':
      return b.kind === 'apply' && a.operator === b.operator && sameAll(a.arguments, b.arguments);
    case 'call':
      return (
        b.kind === 'call' &&
        a.function === b.function &&
        sameSort(a.result, b.result) &&
        sameAll(a.arguments, b.arguments)
      );
    case 'binder':
      return (
        b.kind === 'binder' &&
        a.binder === b.binder &&
        sameSort(a.variable.sort, b.variable.sort) &&
        sameAll(a.bodies, b.bodies) &&
        sameAll(a.operands, b.operands)
      );
  }
}

export const sameAll = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length &&
  a.every((term, index) => {
    const other = b[index];
    return other !== undefined && same(term, other);
  });

/** The sort of a term; `scope` holds the sorts of the variables bound around it, innermost first. */
export function sortOf(term: Term, scope: readonly Sort[] = []): Sort {
  switch (term.kind) {
    case 'number':
      return real;
    case 'symbol':
      return term.sort;
    case 'bound':
      return scope[term.index] ?? real;
    case 'call':
      return term.result;
    case 'apply': {
      const { result } = operators[term.operator];
      const [first] = term.arguments;
      return result !== 'first' ? resultSorts[result] : first === undefined ? real : sortOf(first, scope);
    }
    case 'binder': {
      const { result } = binders[term.binder];
      return result === 'vector' ? vectorOver(term.operands[0]) : resultSorts[result];
    }
  }
}

/** The sort of vectors with a component for each number of a range from 1. */
function vectorOver(range: Term | undefined): Sort {
  const last = range?.kind === 'apply' && range.operator === 'range' ? range.arguments[1] : undefined;
  if (last?.kind === 'number') return vector(String(last.value.numerator));
  return vector(last?.kind === 'symbol' ? last.name : '?');
}

const resultSorts = { real, integer, set, proposition } as const;

/** The direct parts of a term, bodies before operands. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'number':
    case 'symbol':
    case 'bound':
      return [];
    case 'apply':
    case 'call':
      return term.arguments;
    case 'binder':
      return [...term.bodies, ...term.operands];
  }
}

/** A term like `term` with its direct parts replaced, in the order of `partsOf`. */
export function withParts(term: Term, parts: readonly Term[]): Term {
  switch (term.kind) {
    case 'number':
    case 'symbol':
    case 'bound':
      return term;
    case 'apply':
      return applied(term.operator, parts);
    case 'call':
      return call(term.function, parts, term.result);
    case 'binder': {
      const cut = term.bodies.length;
      return binder(term.binder, term.variable, parts.slice(0, cut), parts.slice(cut));
    }
  }
}

function hashAll(seed: number, terms: readonly Term[]): number {
  let hash = mix(seed, terms.length);
  for (const term of terms) hash = mix(hash, term.hash);
  return hash;
}
