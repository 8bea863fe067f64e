/**
 * Moments that are given for all indices, as E[z_i z_j] = \delta_ij of a standard normal law: an integral is such a
 * moment if its integrand is that of the moment, at indices that occur in it. Untrusted search.
 */
import { isGeneral } from '../kernel/ledger.js';
import { freeSymbols, isClosed, open, substitute } from '../terms/substitute.js';
import {
  partsOf,
  same,
  sameAll,
  sortOf,
  type BinderTerm,
  type SymbolTerm,
  type Term,
} from '../terms/term.js';
import type { Fact } from '../terms/theory.js';
import { rewrite } from './expand.js';
import { fresh, join, resultOf, type Equation, type Prover } from './prover.js';

/** integral = its value, by a given moment. */
export function momentOf(term: BinderTerm, prover: Prover): Equation {
  if (term.binder !== 'integral') return null;
  for (const fact of prover.judge.theory.facts.filter(isMoment))
    for (const claim of claimsOf(fact, indicesIn(term))) {
      const equation = byClaim(term, claim, prover);
      if (equation) return equation;
    }
  return null;
}

const isMoment = (fact: Fact): boolean => {
  const [left] = fact.proposition.kind === 'apply' ? fact.proposition.arguments : [];
  return (
    isGeneral(fact) &&
    fact.proposition.kind === 'apply' &&
    fact.proposition.operator === 'equal' &&
    left?.kind === 'binder' &&
    left.binder === 'expectation'
  );
};

/** The fact with indices put in for its own, in all ways. */
function claimsOf({ proposition }: Fact, indices: readonly Term[]): readonly Term[] {
  const own = freeSymbols(proposition).filter(({ sort }) => sort.kind === 'integer');
  if (own.length === 0 || own.length > MOST) return [];
  const ways = own.reduce<readonly ReadonlyMap<string, Term>[]>(
    (found, { name }) => found.flatMap((way) => indices.map((index) => new Map([...way, [name, index]]))),
    [new Map()],
  );
  const isOwn = (found: SymbolTerm): boolean => own.some((one) => same(one, found));
  return ways.map((way) =>
    substitute(proposition, (found) => (isOwn(found) ? (way.get(found.name) ?? null) : null)),
  );
}

/** Indices of one moment that are looked for. */
const MOST = 4;

/** What stands as an index in the term, each once. */
function indicesIn(term: Term): readonly Term[] {
  const found: Term[] = [];
  const visit = (part: Term): void => {
    const index = part.kind === 'apply' && part.operator === 'component' ? part.arguments[1] : undefined;
    if (index !== undefined && isClosed(index) && sortOf(index).kind !== 'vector')
      if (!found.some((one) => same(one, index))) found.push(index);
    partsOf(part).forEach(visit);
  };
  visit(term);
  return found;
}

function byClaim(term: BinderTerm, claim: Term, prover: Prover): Equation {
  const { judge } = prover;
  const [moment] = claim.kind === 'apply' ? claim.arguments : [];
  const asIntegral = moment && rewrite('expectation-as-integral', moment, prover);
  const integral = moment && resultOf(moment, asIntegral ?? null);
  if (!asIntegral || integral?.kind !== 'binder') return null;
  const point = fresh(prover, term.variable.sort, term.variable.name);
  const [body, known] = [open(term, point)[0], open(integral, point)[0]];
  if (!body || !known || !sameDomain(term, integral)) return null;
  const equal = judge.ring(body, known, 'whole');
  if (equal === null || equal.hypotheses.length > 0) return null;
  const over = judge.abstraction(term, point, [equal], term.operands.map(judge.reflexivity));
  return join(judge, judge.transitivity(over, judge.symmetry(asIntegral)), judge.assume(claim));
}

const sameDomain = (a: BinderTerm, b: BinderTerm): boolean => sameAll(a.operands, b.operands);
