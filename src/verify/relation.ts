/**
 * Relations between names that a document may have stated without a calculation, and what they leave free. A relation
 * that brings a name of its own, `B = a + b` with a B of which nothing else is said, restricts nothing but that name,
 * and a function of which only integrals are spoken can meet any number of them. Relations restrict what a claim is
 * about as soon as they are more than the further names that they bring. Relies on terms; judges nothing.
 */
import { unfoldAll } from '../kernel/ledger.js';
import { freeSymbols } from '../terms/substitute.js';
import { partsOf, same, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import type { Claim } from './judgeStep.js';

export interface Relation {
  readonly claim: Claim;
  /** Functions and symbols that stand in a relation to each other. */
  readonly ties: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  /** Points at which functions are taken: the relation holds for all of them, and tells nothing of one. */
  readonly points: ReadonlySet<string>;
}

export function relationOf(claim: Claim, theory: Theory): Relation {
  const sides = [claim.left, claim.right].map((side) => unfoldAll(side, theory));
  const calls = sides.flatMap(callsIn);
  const points = calls.flatMap(({ arguments: parts }) => parts.flatMap((part) => freeSymbols(part)));
  return {
    claim,
    ties: new Set([...sides.flatMap(symbolsIn), ...calls.map((call) => call.function)]),
    functions: new Set(calls.map((call) => call.function)),
    points: new Set(points.map(({ name }) => name)),
  };
}

/** Functions and symbols that a claim is about, as it is written and with its definitions unfolded. */
export const namesOf = ({ left, right }: Claim, theory: Theory): ReadonlySet<string> =>
  new Set(
    [left, right]
      .flatMap((side) => [side, unfoldAll(side, theory)])
      .flatMap((term) => [...symbolsIn(term), ...callsIn(term).map((call) => call.function)]),
  );

/** Names among `about` that the relations may restrict: those of relations that no name of their own can meet. */
export function restricted(about: ReadonlySet<string>, relations: readonly Relation[]): readonly string[] {
  const pointwise = new Set(
    relations.filter(({ points }) => points.size > 0).flatMap(({ functions }) => [...functions]),
  );
  const isFree = (name: string): boolean => !about.has(name) && !pointwise.has(name);
  const distinct = relations.filter(
    ({ claim, functions }, at) =>
      ![...functions].some(isFree) && relations.findIndex((other) => sameClaim(other.claim, claim)) === at,
  );
  const own = distinct.map(({ ties, points }) =>
    [...ties].filter((name) => !about.has(name) && !points.has(name)),
  );
  const metBy = new Map<string, number>();
  const found = new Set<string>();
  distinct.forEach((_, at) => {
    const tried = new Set<number>();
    if (meet(at, own, metBy, tried)) return;
    for (const one of tried) distinct[one]?.ties.forEach((name) => found.add(name));
  });
  return [...found].filter((name) => about.has(name));
}

/** Gives the relation a name of its own, moving others to further names where need be; `tried` are those in its way. */
function meet(
  at: number,
  own: readonly (readonly string[])[],
  metBy: Map<string, number>,
  tried: Set<number>,
): boolean {
  tried.add(at);
  for (const name of own[at] ?? []) {
    const other = metBy.get(name);
    if (other === undefined || (!tried.has(other) && meet(other, own, metBy, tried))) {
      metBy.set(name, at);
      return true;
    }
  }
  return false;
}

const sameClaim = (a: Claim, b: Claim): boolean =>
  a.kind === b.kind && same(a.left, b.left) && same(a.right, b.right);

const symbolsIn = (term: Term): readonly string[] =>
  freeSymbols(term)
    .filter(({ sort }) => sort.kind !== 'set' && sort.kind !== 'integer')
    .map(({ name }) => name);

const callsIn = (term: Term): readonly Extract<Term, { kind: 'call' }>[] => [
  ...(term.kind === 'call' ? [term] : []),
  ...partsOf(term).flatMap(callsIn),
];
