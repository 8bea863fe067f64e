/**
 * By cases: an absolute value, a maximum or a supremum is small if each of the values that it may have is small, and
 * likewise a minimum or an infimum is large. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { sum, single, scaled, type Monomial } from '../../numbers/polynomial.js';
import { negate, one, rational, signOf } from '../../numbers/rational.js';
import { open } from '../../terms/substitute.js';
import { apply, type BinderTerm, type Term } from '../../terms/term.js';
import { polynomialTerm, monomialTerm } from '../canonical.js';
import { solve } from '../conditions.js';
import { infer } from '../infer.js';
import { fresh, inside } from '../prover.js';
import {
  asDifference,
  carriedTo,
  multiplied,
  occurrences,
  positive,
  type Goal,
  type Occurrence,
} from './goal.js';

/** The goal from a bound on one of its extremes, or null. */
export function byCases(goal: Goal): Theorem | null {
  const { kind, polynomial, unknowns } = goal;
  if (kind === 'less') return null;
  for (const found of occurrences(polynomial, unknowns, isExtreme)) {
    const theorem = bounded(found, goal);
    if (theorem) return theorem;
  }
  return null;
}

const isExtreme = (atom: Term): boolean =>
  atom.kind === 'apply'
    ? ['abs', 'maximum', 'minimum'].includes(atom.operator)
    : atom.kind === 'binder' && (atom.binder === 'supremum' || atom.binder === 'infimum');

const isUpper = (atom: Term): boolean =>
  atom.kind === 'apply' ? atom.operator !== 'minimum' : atom.kind === 'binder' && atom.binder === 'supremum';

/** R - c A with c > 0: A is at most R / c. R + c A: A is at least -R / c. */
function bounded({ atom, monomial, cofactor }: Occurrence, goal: Goal): Theorem | null {
  const { polynomial, unknowns, prover, value } = goal;
  const upper = isUpper(atom);
  const factor: Monomial = upper ? scaled(cofactor, rational(-1)) : cofactor;
  if (signOf(factor.coefficient) < 0) return null;
  const front = monomialTerm(factor, unknowns);
  const sign = solve(positive('less', front), prover);
  if (sign === null) return null;
  const rest = sum(polynomial, single(scaled(monomial, negate(one))));
  const others = polynomialTerm(rest, unknowns);
  const bound = apply('divide', upper ? others : apply('negate', others), front);
  const theorem = atom.kind === 'binder' ? extremeOver(atom, bound, goal) : extremeOfTwo(atom, bound, goal);
  return theorem && carriedTo(value, multiplied(sign, asDifference(theorem, prover), prover), prover);
}

function extremeOfTwo(atom: Term, bound: Term, goal: Goal): Theorem | null {
  if (atom.kind !== 'apply') return null;
  const { judge } = goal.prover;
  const [a, b] = atom.arguments;
  if (a === undefined) return null;
  switch (atom.operator) {
    case 'abs': {
      const lemmas = both(below(a, bound, goal), () => below(apply('negate', a), bound, goal));
      return lemmas && infer(judge, 'absolute-value-by-cases', { a, b: bound }, lemmas);
    }
    case 'maximum': {
      const lemmas = b && both(below(a, bound, goal), () => below(b, bound, goal));
      return lemmas ? infer(judge, 'maximum-is-the-least-upper-bound', { a, b, c: bound }, lemmas) : null;
    }
    case 'minimum': {
      const lemmas = b && both(below(bound, a, goal), () => below(bound, b, goal));
      return lemmas ? infer(judge, 'minimum-is-the-greatest-lower-bound', { a, b, c: bound }, lemmas) : null;
    }
    default:
      return null;
  }
}

function extremeOver(atom: BinderTerm, bound: Term, goal: Goal): Theorem | null {
  const { judge } = goal.prover;
  const [domain] = atom.operands;
  const variable = fresh(goal.prover, atom.variable.sort, atom.variable.name);
  const [body] = open(atom, variable);
  if (domain === undefined || body === undefined) return null;
  const inner = { ...goal, prover: inside(goal.prover, atom, variable) };
  const upper = atom.binder === 'supremum';
  const each = upper ? below(body, bound, inner) : below(bound, body, inner);
  const inhabited = solve(apply('positiveMeasure', domain), goal.prover);
  if (each === null || inhabited === null) return null;
  const forAll = judge.generalise(each, variable, 'forall', domain);
  const rule = upper ? 'supremum-is-the-least-upper-bound' : 'infimum-is-the-greatest-lower-bound';
  return infer(judge, rule, { f: { of: variable, body }, S: domain, c: bound }, [inhabited, forAll]);
}

const both = (first: Theorem | null, second: () => Theorem | null): readonly Theorem[] | null => {
  const other = first && second();
  return first && other ? [first, other] : null;
};

/** a <= b. */
export const below = (
  a: Term,
  b: Term,
  { prover, depth, search }: Pick<Goal, 'prover' | 'depth' | 'search'>,
): Theorem | null => {
  const theorem = search('lessEqual', apply('subtract', b, a), prover, depth - 1);
  return theorem && infer(prover.judge, 'order-by-difference', { a, b }, [theorem]);
};
