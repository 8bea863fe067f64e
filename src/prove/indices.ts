/**
 * Sums over several indices, of one product: which of them is the first, the second and so on does not matter. Of all
 * orders the one is taken that makes the first term, so that sums which differ in order or names alone are the same.
 * Untrusted search; every change is an equation of the judge.
 */
import { integer } from '../terms/sort.js';
import { compareLists, compareTerms } from '../terms/order.js';
import { bind, mentions, open, substitute, sameSymbol } from '../terms/substitute.js';
import { partsOf, symbol, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { canonical } from './canonical.js';
import { entriesInOrder, withEntriesInOrder } from './components.js';
import { solve } from './conditions.js';
import { rewrite } from './expand.js';
import {
  deeper,
  discharged,
  fresh,
  join,
  resultOf,
  spend,
  underBinder,
  type Equation,
  type Prover,
} from './prover.js';

/** More orders than this are not compared. */
const MOST_ORDERS = 720;

/** Σ_i Σ_j … f = the same in the order that makes the first term; null for anything else, and where nothing changes. */
export function inOrderOfIndices(term: Term, prover: Prover): Equation {
  const chain = chainOf(term, prover);
  if (chain === null || !spend(prover)) return null;
  const best = firstOrder(chain, prover);
  if (best === null) return null;
  const { judge } = prover;
  const sorted = exchanged(term, best, prover);
  return join(judge, sorted, arranged(resultOf(term, sorted), chain.indices.length, prover));
}

/** The same sums with each of them in turn as the innermost one. */
export function turns(term: Term, prover: Prover): readonly Equation[] {
  const chain = chainOf(term, prover);
  const places = chain?.indices.map((_, at) => at) ?? [];
  return places.map((last) => exchanged(term, [...places.filter((at) => at !== last), last], prover));
}

/** Sums, outermost first, and the product under all of them. */
interface Chain {
  readonly indices: readonly { readonly variable: SymbolTerm; readonly range: Term }[];
  readonly product: Term;
}

/** Null where there is no sum, and where one runs over a range that another one sets. */
function chainOf(term: Term, prover: Prover): Chain | null {
  const indices: { readonly variable: SymbolTerm; readonly range: Term }[] = [];
  let product = term;
  for (let at = prover; isSum(product); at = deeper(at)) {
    const variable = fresh(at, integer, product.variable.name);
    const [range] = product.operands;
    const [body] = open(product, variable);
    if (range === undefined || body === undefined) return null;
    if (indices.some((other) => mentions(range, other.variable))) return null;
    indices.push({ variable, range });
    product = body;
  }
  return indices.length === 0 ? null : { indices, product };
}

const isSum = (term: Term): term is BinderTerm => term.kind === 'binder' && term.binder === 'sum';

/** Places of the indices in the order that makes the first term. */
function firstOrder(chain: Chain, prover: Prover): readonly number[] | null {
  const places = chain.indices.map((_, at) => at);
  const roles = places.map((at) => roleOf(chain, at));
  const compare = (a: number, b: number): number => {
    const [left, right] = [chain.indices[a]?.range, chain.indices[b]?.range];
    const byRange = left && right ? compareTerms(left, right) : 0;
    return byRange === 0 ? compareLists(roles[a] ?? [], roles[b] ?? []) : byRange;
  };
  const groups = grouped([...places].sort(compare), (a, b) => compare(a, b) === 0);
  const size = groups.reduce((total, group) => total * factorial(group.length), 1);
  if (size > MOST_ORDERS) return null;
  const orders = groups.reduce<readonly (readonly number[])[]>(
    (before, group) => before.flatMap((order) => permutations(group).map((next) => [...order, ...next])),
    [[]],
  );
  const [best] = orders
    .map((order) => ({ order, term: inOrder(chain, order, prover) }))
    .sort((a, b) => compareTerms(a.term, b.term));
  return best?.order ?? null;
}

/** Where the index stands in the factors, whatever the others are called. */
function roleOf({ indices, product }: Chain, at: number): readonly Term[] {
  const marked = substitute(product, (found) => {
    const place = indices.findIndex(({ variable }) => sameSymbol(variable, found));
    return place < 0 ? null : place === at ? itself : another;
  });
  return factorsOf(marked)
    .filter((factor) => mentions(factor, itself))
    .map(withEntriesInOrder)
    .sort(compareTerms);
}

const [itself, another] = [symbol('#this', integer), symbol('#that', integer)];

function factorsOf(term: Term): readonly Term[] {
  const isProduct = term.kind === 'apply' && ['multiply', 'divide', 'power'].includes(term.operator);
  return isProduct ? partsOf(term).flatMap(factorsOf) : [term];
}

/** The sums in this order, the product under them in normal form. */
function inOrder({ indices, product }: Chain, order: readonly number[], prover: Prover): Term {
  let at = prover;
  const names = order.map(() => {
    const name = fresh(at, integer, 'i');
    at = deeper(at);
    return name;
  });
  const renamed = substitute(product, (found) => {
    const place = indices.findIndex(({ variable }) => sameSymbol(variable, found));
    return place < 0 ? null : (names[order.indexOf(place)] ?? null);
  });
  return order.reduceRight<Term>(
    (body, place, outer) => {
      const [name, range] = [names[outer], indices[place]?.range];
      return name && range ? bind('sum', name, [body], [range]) : body;
    },
    canonical(withEntriesInOrder(renamed)),
  );
}

/** The signs of the sums in this order, by exchanges of neighbours. */
function exchanged(term: Term, order: readonly number[], prover: Prover): Equation {
  const current = order.map((_, at) => at);
  let equation: Equation = null;
  order.forEach((wanted, to) => {
    for (let at = current.indexOf(wanted); at > to; at--) {
      const swap = exchangedAt(resultOf(term, equation), at - 1, prover);
      equation = join(prover.judge, equation, swap);
      current.splice(at - 1, 2, wanted, current[at - 1] ?? wanted);
    }
  });
  return equation;
}

/** The sum under so many others and the one inside it change places. */
const exchangedAt = (term: Term, depth: number, prover: Prover): Equation =>
  depth === 0 || term.kind !== 'binder'
    ? rewrite('exchange-of-sums', term, prover)
    : underBinder(term, prover, (body, inner) => exchangedAt(body, depth - 1, inner));

/** The product under so many sums in normal form. */
function arranged(term: Term, depth: number, prover: Prover): Equation {
  if (depth > 0 && term.kind === 'binder')
    return underBinder(term, prover, (body, inner) => arranged(body, depth - 1, inner));
  const { judge } = prover;
  const turned = entriesInOrder(term, prover);
  const product = resultOf(term, turned);
  const equal = judge.ring(product, canonical(product), 'whole');
  return join(judge, turned, equal && discharged(equal, judge, (condition) => solve(condition, prover)));
}

function grouped(list: readonly number[], alike: (a: number, b: number) => boolean): readonly number[][] {
  const groups: number[][] = [];
  for (const item of list) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && alike(last[0], item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const permutations = (list: readonly number[]): readonly (readonly number[])[] =>
  list.length < 2
    ? [list]
    : list.flatMap((item) =>
        permutations(list.filter((other) => other !== item)).map((rest) => [item, ...rest]),
      );
