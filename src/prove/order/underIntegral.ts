/**
 * Under one integral: a sum of multiples of integrals over the same domain is the integral of the sum, and not negative
 * if that is not negative anywhere. What stands outside of the integrals comes inside as a multiple of a function whose
 * integral is one: a density in sight, or a positive function divided by its own integral. Likewise for finite sums.
 * Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { single, sum, scaled } from '../../numbers/polynomial.js';
import { negate, one } from '../../numbers/rational.js';
import type { BinderName } from '../../terms/binders.js';
import { open } from '../../terms/substitute.js';
import { apply, number, partsOf, type BinderTerm, type SymbolTerm, type Term } from '../../terms/term.js';
import { monomialTerm, polynomialTerm } from '../canonical.js';
import { infer, type Meanings } from '../infer.js';
import { dischargeOnce, fresh, inside, type Prover } from '../prover.js';
import { densitiesOver, isLike } from './densities.js';
import { regular } from './regularityInSight.js';
import { carried, carriedTo, occurrences, type Goal, type Occurrence } from './goal.js';

/** The goal from the same claim about the integrand, or null. */
export function underIntegral(goal: Goal): Theorem | null {
  const { polynomial, unknowns } = goal;
  const folds = occurrences(polynomial, unknowns, isFold);
  const domains = folds.flatMap(({ atom }) => (atom.kind === 'binder' ? [atom] : []));
  for (const [index, like] of domains.entries()) {
    if (domains.slice(0, index).some((before) => isLike(before, like))) continue;
    const theorem = overDomain(
      like,
      folds.filter(({ atom }) => isLike(atom, like)),
      goal,
    );
    if (theorem) return theorem;
  }
  return null;
}

const isFold = (term: Term): boolean =>
  term.kind === 'binder' && (term.binder === 'integral' || term.binder === 'sum');

/** One summand: a coefficient times an integral; `total` says what the integral is, if that is known. */
interface Summand {
  readonly coefficient: Term;
  readonly body: Term;
  readonly total: Theorem | null;
}

function overDomain(like: BinderTerm, folds: readonly Occurrence[], goal: Goal): Theorem | null {
  const { polynomial, unknowns, prover } = goal;
  const variable = fresh(prover, like.variable.sort, like.variable.name);
  const summands = folds.flatMap(({ atom, cofactor }): readonly Summand[] =>
    atom.kind === 'binder'
      ? open(atom, variable).map((body) => ({
          coefficient: monomialTerm(cofactor, unknowns),
          body,
          total: null,
        }))
      : [],
  );
  const rest = sum(polynomial, ...folds.map(({ monomial }) => single(scaled(monomial, negate(one)))));
  if (rest.size === 0) return integrated(like, variable, summands, goal);
  const outside = polynomialTerm(rest, unknowns);
  for (const { body, integral, total } of densitiesOver(like, variable, goal)) {
    const carrier = { coefficient: apply('divide', outside, integral), body, total };
    const theorem = integrated(like, variable, [...summands, carrier], goal);
    if (theorem) return theorem;
  }
  return null;
}

/** 0 <= the sum of the summands, hence of the goal, from its integrand. */
function integrated(
  like: BinderTerm,
  variable: SymbolTerm,
  summands: readonly Summand[],
  goal: Goal,
): Theorem | null {
  const { kind, value, prover, depth, search } = goal;
  const { judge } = prover;
  const [domain] = like.operands;
  const integrand = integrandOf(summands);
  const inner = search(kind, integrand, inside(prover, like, variable), depth - 1);
  if (inner === null || domain === undefined) return null;
  const everywhere = judge.generalise(inner, variable, 'forall', domain);
  const folded = infer(
    judge,
    signRules[like.binder === 'sum' ? 'sum' : 'integral'][kind],
    { f: { of: variable, body: integrand }, ...domainMeanings(like.binder, domain) },
    [everywhere],
  );
  const apart = takenApart(summands, variable, like, domain, prover);
  return carriedTo(value, carried(regular(folded, prover), apart, prover), prover);
}

const signRules = {
  integral: { less: 'integral-of-a-positive', lessEqual: 'integral-of-a-nonnegative' },
  sum: { less: 'sum-of-positives-over-a-range', lessEqual: 'sum-of-nonnegatives-over-a-range' },
} as const;

const integrandOf = (summands: readonly Summand[]): Term =>
  summands
    .map(({ coefficient, body }): Term => apply('multiply', coefficient, body))
    .reduceRight((after, before) => apply('add', before, after));

function domainMeanings(binder: BinderName, domain: Term): Meanings {
  const [m, n] = partsOf(domain);
  return binder === 'sum' && m !== undefined && n !== undefined ? { m, n } : { S: domain };
}

/** The sum of the summands is integrable, as each of them is; left to the ledger where that is not known. */
function integrable(
  summands: readonly Summand[],
  variable: SymbolTerm,
  domain: Term,
  prover: Prover,
): Theorem {
  const { judge } = prover;
  const [first, ...others] = summands;
  if (first === undefined) throw new Error('nothing to integrate');
  const f = { of: variable, body: first.body };
  const alone = regular(infer(judge, 'integrable-multiple', { c: first.coefficient, f, S: domain }), prover);
  if (others.length === 0) return alone;
  const rest = integrable(others, variable, domain, prover);
  const parts = {
    f: { of: variable, body: integrandOf([first]) },
    g: { of: variable, body: integrandOf(others) },
  };
  return infer(judge, 'integrable-sum', { ...parts, S: domain }, [alone, rest]);
}

/** The integral of the sum of the summands = the sum of coefficients times integrals. */
function takenApart(
  summands: readonly Summand[],
  variable: SymbolTerm,
  like: BinderTerm,
  domain: Term,
  prover: Prover,
): Theorem {
  const { judge } = prover;
  const [first, ...others] = summands;
  if (first === undefined) throw new Error('nothing to take apart');
  const over = domainMeanings(like.binder, domain);
  const suffix = like.binder === 'sum' ? 'the-sum' : 'the-integral';
  const { coefficient, body, total } = first;
  const out = infer(judge, `constant-out-of-${suffix}`, {
    c: coefficient,
    f: { of: variable, body },
    ...over,
  });
  const alone = total
    ? judge.transitivity(out, judge.congruence(twofold('multiply'), [judge.reflexivity(coefficient), total]))
    : out;
  if (others.length === 0) return alone;
  const split = infer(judge, `linearity-of-${suffix}`, {
    f: { of: variable, body: apply('multiply', coefficient, body) },
    g: { of: variable, body: integrandOf(others) },
    ...over,
  });
  const rest = takenApart(others, variable, like, domain, prover);
  const conditions =
    like.binder === 'sum' ? [] : [[first], others].map((part) => integrable(part, variable, domain, prover));
  const met = conditions.reduce((theorem, lemma) => dischargeOnce(theorem, lemma, judge), split);
  return judge.transitivity(met, judge.congruence(twofold('add'), [alone, rest]));
}

const twofold = (operator: 'add' | 'multiply'): Term => apply(operator, number(0), number(0));
