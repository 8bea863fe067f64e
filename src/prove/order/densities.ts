/**
 * Functions over a domain of which the integral is known: densities, constants where the domain has measure one or is a
 * range, and positive functions by whose integral the goal is multiplied. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { bind, isClosed, mentions, open } from '../../terms/substitute.js';
import {
  apply,
  number,
  partsOf,
  same,
  type BinderTerm,
  type SymbolTerm,
  type Term,
} from '../../terms/term.js';
import { solve } from '../conditions.js';
import { infer } from '../infer.js';
import { computedMass } from '../mass.js';
import { inside, type Prover } from '../prover.js';
import { atomsIn, positive, type Goal } from './goal.js';

/** A function of the variable with its integral; `total` says that the integral over the domain has this value. */
export interface Weight {
  readonly body: Term;
  readonly integral: Term;
  readonly total: Theorem | null;
}

/** Weights over the domain of `like` that occur in the goal, as functions of the variable. */
export function densitiesOver(like: BinderTerm, variable: SymbolTerm, goal: Goal): readonly Weight[] {
  const { value, prover } = goal;
  const one = number(1);
  const folds = subterms(value).filter((term) => isLike(term, like));
  const bodies = subterms(value).flatMap((term) => (isOver(like, term) ? open(term, variable) : []));
  const laws = bodies
    .flatMap(subterms)
    .flatMap(lawsIn)
    .filter((term) => isClosed(term) && mentions(term, variable));
  const known = [one, ...distinct(laws)].flatMap((body): readonly Weight[] => {
    const total = totalOf(body, like, variable, prover);
    return total ? [total] : [];
  });
  const inFront = atomsIn(goal.polynomial, goal.unknowns);
  const own = distinct(folds.filter((term) => inFront.some((atom) => same(atom, term)))).flatMap(
    (term): readonly Weight[] =>
      open(term, variable).flatMap((body) =>
        solve(positive('less', body), inside(prover, like, variable))
          ? [{ body, integral: term, total: null }]
          : [],
      ),
  );
  return [...known, ...own];
}

/** What may be a density: a function's value, and what a logarithm is taken of. */
function lawsIn(term: Term): readonly Term[] {
  if (term.kind === 'call') return [term];
  return term.kind === 'apply' && term.operator === 'log' ? term.arguments : [];
}

/** The function with its integral, if that is a number or the length of a range. */
function totalOf(body: Term, like: BinderTerm, variable: SymbolTerm, prover: Prover): Weight | null {
  const { judge } = prover;
  const [domain] = like.operands;
  if (like.binder === 'sum') {
    const [m, n] = domain ? partsOf(domain) : [];
    if (!same(body, number(1)) || !m || !n || !same(m, number(1))) return null;
    const natural = solve(apply('natural', n), prover);
    if (natural === null) return null;
    const total = infer(judge, 'sum-of-constant', { c: body, n }, [natural]);
    return { body, integral: apply('multiply', n, body), total };
  }
  const integral = bind('integral', variable, [body], like.operands);
  const total = solve(apply('equal', integral, number(1)), prover) ?? computedMass(integral, prover);
  return total && { body, integral: number(1), total };
}

export const subterms = (term: Term): readonly Term[] => [term, ...partsOf(term).flatMap(subterms)];

export const distinct = <One extends Term>(terms: readonly One[]): readonly One[] =>
  terms.filter((term, index) => !terms.slice(0, index).some((before) => same(before, term)));

/** Is the term an integral or a sum over the same domain? */
export const isLike = (one: Term, other: BinderTerm): one is BinderTerm =>
  isOver(other, one) && one.binder === other.binder;

/** Does the term bind a variable of the same domain? */
const isOver = (other: BinderTerm, one: Term): one is BinderTerm =>
  one.kind === 'binder' &&
  one.variable.sort.kind === other.variable.sort.kind &&
  one.operands.every((operand, index) => same(operand, other.operands[index] ?? one));
