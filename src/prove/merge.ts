/**
 * Integrals that are one and the same though their integrands are written differently: fractions with other denominators
 * have no common normal form, but the judge's arithmetic tells whether two of them are equal. Untrusted search.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import type { Monomial } from '../numbers/polynomial.js';
import { equals, one } from '../numbers/rational.js';
import { bind, open } from '../terms/substitute.js';
import { apply, same, type BinderTerm, type Term } from '../terms/term.js';
import { sameSort } from '../terms/sort.js';
import { solve } from './conditions.js';
import { balancedSum, monomialTerm } from './canonical.js';
import { rewrite } from './expand.js';
import {
  discharged,
  fresh,
  inParts,
  inside,
  join,
  resultOf,
  spend,
  type Equation,
  type Prover,
} from './prover.js';

/** Two terms with every integral of theirs replaced by the first that is equal to it. */
export function merged(terms: readonly Term[], prover: Prover): readonly Equation[] {
  const found: BinderTerm[] = [];
  const visit = (term: Term): Equation => {
    if (term.kind === 'apply') return inParts(term, prover, visit);
    if (term.kind !== 'binder' || term.binder !== 'integral') return null;
    for (const known of found) {
      if (same(known, term)) return null;
      const equation = equalIntegrals(term, known, prover);
      if (equation) return equation;
    }
    found.push(term);
    return null;
  };
  return terms.map(visit);
}

/** A combination of integrals over one domain as a single integral, where the functions are integrable. */
export function joined(term: Term, prover: Prover): Equation {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(term, unknowns);
  const summands = [...(polynomial?.values() ?? [])].map((monomial) => summandOf(monomial, unknowns));
  const [first] = summands;
  if (!first || summands.length < 2) return null;
  const { judge } = prover;
  const { variable: like, operands } = first.integral;
  const variable = fresh(prover, like.sort, like.name);
  const products: Term[] = [];
  for (const summand of summands) {
    if (summand === null || !sameSort(summand.integral.variable.sort, variable.sort)) return null;
    const { coefficient, integral } = summand;
    const [body] = open(integral, variable);
    const isOver = integral.operands.every((operand, at) => same(operand, operands[at] ?? term));
    if (body === undefined || !isOver) return null;
    products.push(apply('multiply', coefficient, body));
  }
  const split = takenApart(bind('integral', variable, [balancedSum(products)], operands), prover);
  const equal = split && judge.ring(term, resultOf(term, split), 'whole');
  if (!equal) return null;
  const clean = discharged(equal, judge, (one) => solve(one, prover));
  return judge.transitivity(clean, judge.symmetry(split));
}

/** One integral of a monomial, and what stands in front of it. */
function summandOf(
  monomial: Monomial,
  unknowns: Unknowns,
): { readonly coefficient: Term; readonly integral: BinderTerm } | null {
  const integrals = monomial.factors.flatMap((factor) => {
    const unknown = unknowns.list[factor.variable];
    const term = unknown?.kind === 'atom' ? unknown.term : null;
    return term?.kind === 'binder' && term.binder === 'integral' ? [{ factor, term }] : [];
  });
  const [only] = integrals;
  if (only === undefined || integrals.length > 1 || !equals(only.factor.exponent, one)) return null;
  const factors = monomial.factors.filter((factor) => factor !== only.factor);
  return { coefficient: monomialTerm({ ...monomial, factors }, unknowns), integral: only.term };
}

/** The integral of a sum of multiples as the sum of the multiples of integrals. */
function takenApart(term: Term, prover: Prover): Equation {
  const { judge } = prover;
  const sum = rewrite('linearity-of-the-integral', term, prover);
  const found = sum ?? rewrite('constant-out-of-the-integral', term, prover);
  if (found === null) return null;
  const clean = discharged(
    found,
    judge,
    (one) => solve(one, prover) ?? rewrite('integrable-multiple', one, prover),
  );
  return sum === null
    ? clean
    : join(
        judge,
        clean,
        inParts(resultOf(term, clean), prover, (part) => takenApart(part, prover)),
      );
}

/** integral(x. f(x); S) = integral(x. g(x); S), where f = g by arithmetic. */
function equalIntegrals(left: BinderTerm, right: BinderTerm, prover: Prover): Equation {
  if (!sameSort(left.variable.sort, right.variable.sort) || !spend(prover)) return null;
  if (!left.operands.every((operand, at) => same(operand, right.operands[at] ?? left))) return null;
  const { judge } = prover;
  const variable = fresh(prover, left.variable.sort, left.variable.name);
  const [body] = open(left, variable);
  const [other] = open(right, variable);
  const equal = body && other && judge.ring(body, other, 'whole');
  if (!equal) return null;
  const inner = inside(prover, left, variable);
  const clean = discharged(equal, judge, (one) => solve(one, inner));
  return judge.abstraction(left, variable, [clean], left.operands.map(judge.reflexivity));
}
