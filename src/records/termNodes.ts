/**
 * Terms as a list of nodes: each is written once, behind its parts, and what stands at the head of a node is written
 * once as well. What is read may come from anywhere: whatever is no list of well-formed terms of a bearable size is
 * null. Relies on terms only.
 */
import { rational, toText, type Rational } from '../numbers/rational.js';
import { binders, isBinder } from '../terms/binders.js';
import { isOperator, operators } from '../terms/operators.js';
import { sortName } from '../terms/sort.js';
import { apply, binder, bound, call, number, partsOf, symbol, type Term } from '../terms/term.js';
import { interned, isIndex } from './interned.js';
import { sortCalled } from './sorts.js';

/**
 * An operator by its name, a number as text, a bound variable as its index; `['$', name, sort]` of a symbol, `['@',
 * name, sort]` of a function, `['%', binder, name of the variable, its sort]`.
 */
export type Head = string | number | readonly string[];

/** The number of the head, then those of the parts; of a leaf the number of the head alone. */
export type TermNode = number | readonly number[];

export interface TermNodes {
  readonly heads: readonly Head[];
  readonly terms: readonly TermNode[];
}

export interface TermWriter {
  readonly nodes: TermNodes;
  readonly numberOf: (term: Term) => number;
}

export function termWriter(): TermWriter {
  const [heads, terms] = [interned<Head>(), interned<TermNode>()];
  const known = new Map<Term, number>();
  const numberOf = (term: Term): number => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const parts = partsOf(term).map(numberOf);
    const head = heads.numberOf(headOf(term));
    const at = terms.numberOf(parts.length === 0 ? head : [head, ...parts]);
    known.set(term, at);
    return at;
  };
  return { nodes: { heads: heads.values, terms: terms.values }, numberOf };
}

function headOf(term: Term): Head {
  switch (term.kind) {
    case 'number':
      return toText(term.value);
    case 'bound':
      return term.index;
    case 'symbol':
      return ['$', term.name, sortName(term.sort)];
    case 'apply':
      return term.operator;
    case 'call':
      return ['@', term.function, sortName(term.result)];
    case 'binder':
      return ['%', term.binder, term.variable.name, sortName(term.variable.sort)];
  }
}

/** No term of a proof has nearly as many nodes, each counted as often as it stands there, or is nearly as deep. */
const LARGEST = { size: 100_000, depth: 500 } as const;

export function readTerms(heads: unknown, nodes: unknown): readonly Term[] | null {
  if (!Array.isArray(heads) || !Array.isArray(nodes)) return null;
  const makers = heads.map(makerOf);
  const terms: Term[] = [];
  const extents: Extent[] = [];
  for (const node of nodes as readonly unknown[]) {
    const [head, ...numbers] = Array.isArray(node) ? (node as readonly unknown[]) : [node];
    const parts = termsAt(numbers, terms);
    const term = isIndex(head) && parts !== null ? makers[head]?.(parts) : null;
    if (term === null || term === undefined) return null;
    const extent = around(numbers.flatMap((at) => extents[Number(at)] ?? []));
    if (extent.size > LARGEST.size || extent.depth > LARGEST.depth) return null;
    terms.push(term);
    extents.push(extent);
  }
  return terms;
}

interface Extent {
  readonly size: number;
  readonly depth: number;
}

const around = (parts: readonly Extent[]): Extent => ({
  size: parts.reduce((sum, { size }) => sum + size, 1),
  depth: Math.max(0, ...parts.map(({ depth }) => depth)) + 1,
});

/** Makes the term with this head of its parts; null where they are too many or too few. */
type Maker = (parts: readonly Term[]) => Term | null;

const leaf =
  (term: Term): Maker =>
  (parts) =>
    parts.length === 0 ? term : null;

/** Null for what is no head. */
function makerOf(head: unknown): Maker | null {
  if (typeof head === 'number') return isIndex(head) ? leaf(bound(head)) : null;
  if (typeof head === 'string') return operatorOrNumber(head);
  const words = Array.isArray(head) && head.every((word) => typeof word === 'string') ? head : [];
  const [kind, name, second, third] = words;
  if (name === undefined || second === undefined) return null;
  switch (kind) {
    case '$': {
      const sort = sortCalled(second);
      return sort && leaf(symbol(name, sort));
    }
    case '@': {
      const sort = sortCalled(second);
      return sort && ((parts) => call(name, parts, sort));
    }
    case '%':
      return third === undefined ? null : binderMaker(name, second, third);
    default:
      return null;
  }
}

function operatorOrNumber(head: string): Maker | null {
  if (isOperator(head))
    return (parts) => (parts.length === operators[head].arity ? apply(head, ...parts) : null);
  const value = rationalOf(head);
  return value && leaf(number(value));
}

function binderMaker(name: string, variable: string, sortOfVariable: string): Maker | null {
  const sort = sortCalled(sortOfVariable);
  if (sort === null || !isBinder(name)) return null;
  const { bodies, operands } = binders[name];
  return (parts) =>
    parts.length === bodies + operands
      ? binder(name, { name: variable, sort }, parts.slice(0, bodies), parts.slice(bodies))
      : null;
}

/** The terms with these numbers; null if one of them is none. */
export function termsAt(numbers: readonly unknown[], terms: readonly Term[]): readonly Term[] | null {
  const found = numbers.map((at) => (isIndex(at) ? (terms[at] ?? null) : null));
  return found.every((one) => one !== null) ? found : null;
}

function rationalOf(text: string): Rational | null {
  const [, numerator, denominator = '1'] = /^(-?\d{1,2000})(?:\/(\d{1,2000}))?$/.exec(text) ?? [];
  if (numerator === undefined || BigInt(denominator) === 0n) return null;
  return rational(BigInt(numerator), BigInt(denominator));
}
