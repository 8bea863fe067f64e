/**
 * Integrals and sums taken apart: of a sum of products, each product's part that does not depend on the variable comes
 * out. What is left is matched with what is given (a density integrates to one). Untrusted search.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import type { Theorem } from '../kernel/kernel.js';
import {
  commonFactor,
  monomialPower,
  product,
  single,
  type Factor,
  type Monomial,
  type Polynomial,
} from '../numbers/polynomial.js';
import { equals, negate, one, type Rational, rational } from '../numbers/rational.js';
import { compareTerms } from '../terms/order.js';
import { open } from '../terms/substitute.js';
import { apply, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { balancedSum, dependsOn, monomialTerm, polynomialTerm, splitBy } from './canonical.js';
import { byRule, solve } from './conditions.js';
import { summedOverDelta } from './delta.js';
import { rewrite } from './expand.js';
import { normalMoment } from './normal.js';
import { integrableOverSlice } from './fubini.js';
import { givenValue } from './mass.js';
import { may } from './memory.js';
import { discharged, fresh, inParts, inside, join, resultOf, type Equation, type Prover } from './prover.js';

/** integral = Σ coefficient · integral of the part that depends on the variable; likewise for finite sums. */
export function splitIntegral(term: BinderTerm, prover: Prover): Equation {
  const arranged = arrangedBody(term, prover);
  return arranged && join(prover.judge, arranged, takenApart(resultOf(term, arranged), prover));
}

/** The binder over its body with what does not depend on the variable in front of each product. */
export function arrangedBody(term: BinderTerm, prover: Prover): Theorem | null {
  const { judge } = prover;
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const [body] = open(term, variable);
  const [domain] = term.operands;
  if (body === undefined || domain === undefined) return null;
  const summands = summandsOf(body, variable, term.binder === 'sum' || may(prover, 'apart'));
  if (summands === null) return null;
  const form = balancedSum(summands.map(({ coefficient, rest }) => times(coefficient, rest)));
  const theorem = judge.ring(body, form, 'whole');
  if (theorem === null) return null;
  const inner = inside(prover, term, variable);
  const equal = discharged(theorem, judge, (one) => solve(one, inner));
  return judge.abstraction(term, variable, [equal], [judge.reflexivity(domain)]);
}

/** limit = constant · limit of what depends on the variable, in which the first coefficient is one. */
export function constantOutOfLimit(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const [body] = open(term, variable);
  const unknowns = newUnknowns('whole');
  const polynomial = body && translate(body, unknowns);
  if (!body || !polynomial) return null;
  const depends = dependsOn(variable, unknowns);
  const [first] = [...polynomial.values()]
    .map((monomial) => ({ monomial, term: monomialTerm({ ...monomial, coefficient: one }, unknowns) }))
    .sort((a, b) => compareTerms(a.term, b.term));
  if (first === undefined) return null;
  const front = {
    coefficient: first.monomial.coefficient,
    factors: commonFactor(polynomial).factors.filter((factor) => !depends(factor.variable)),
  };
  const rest = product(polynomial, single(monomialPower(front, negate(one))));
  const form = rest && apply('multiply', monomialTerm(front, unknowns), polynomialTerm(rest, unknowns));
  const equal = form && judge.ring(body, form, 'whole');
  if (!equal) return null;
  const clean = discharged(equal, judge, (condition) => solve(condition, inside(prover, term, variable)));
  const arranged = judge.abstraction(term, variable, [clean], term.operands.map(judge.reflexivity));
  const limit = resultOf(term, arranged);
  const out = ['', ':2', ':3'].map((row) => rewrite(`constant-out-of-the-limit${row}`, limit, prover));
  return join(judge, arranged, out.find((equation) => equation !== null) ?? null);
}

/** A product, unless the coefficient is one. */
const times = (coefficient: Term, rest: Term): Term =>
  coefficient.kind === 'number' && equals(coefficient.value, one)
    ? rest
    : apply('multiply', coefficient, rest);

interface Summand {
  readonly coefficient: Term;
  readonly rest: Term;
}

/** Products with a factor that is free of the variable; all in one, with their common factor, unless taken apart. */
function summandsOf(body: Term, variable: SymbolTerm, apart: boolean): readonly Summand[] | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  if (polynomial === null) return null;
  const depends = dependsOn(variable, unknowns);
  const groups = splitBy(polynomial, depends);
  if (!apart && groups.length > 1) {
    const front = {
      coefficient: leadingCoefficient(polynomial, unknowns),
      factors: commonFactor(polynomial).factors.filter((factor) => !depends(factor.variable)),
    };
    const rest = product(polynomial, single(monomialPower(front, negate(one))));
    return rest && [{ coefficient: monomialTerm(front, unknowns), rest: polynomialTerm(rest, unknowns) }];
  }
  return groups
    .map(({ coefficient, rest }) => ({
      coefficient: balancedSum(coefficient.map((one) => monomialTerm(one, unknowns))),
      rest: withSumLast(rest, unknowns),
    }))
    .sort((a, b) => compareTerms(a.rest, b.rest));
}

/** Of the monomial that comes first in the order of terms, so that f and -f differ in the factor in front only. */
function leadingCoefficient(polynomial: Polynomial, unknowns: Unknowns): Rational {
  const [first] = [...polynomial.values()]
    .map(({ coefficient, factors }) => ({
      coefficient,
      term: monomialTerm({ coefficient: one, factors }, unknowns),
    }))
    .sort((a, b) => compareTerms(a.term, b.term));
  return first?.coefficient ?? one;
}

const two = rational(2);

/** A product in which a finite sum or its square, if there is just one, is the last factor. */
function withSumLast(monomial: Monomial, unknowns: Unknowns): Term {
  const isSum = ({ variable, exponent }: Factor): boolean => {
    const unknown = unknowns.list[variable];
    return (
      (equals(exponent, one) || equals(exponent, two)) &&
      unknown?.kind === 'atom' &&
      unknown.term.kind === 'binder' &&
      unknown.term.binder === 'sum'
    );
  };
  const [sum, ...more] = monomial.factors.filter(isSum);
  if (sum === undefined || more.length > 0 || monomial.factors.length === 1)
    return monomialTerm(monomial, unknowns);
  const others = { ...monomial, factors: monomial.factors.filter((factor) => factor !== sum) };
  return apply(
    'multiply',
    monomialTerm(others, unknowns),
    monomialTerm({ coefficient: one, factors: [sum] }, unknowns),
  );
}

function takenApart(term: Term, prover: Prover): Equation {
  if (term.kind !== 'binder') return null;
  const { judge } = prover;
  const name = term.binder === 'integral' ? 'the-integral' : 'the-sum';
  const sum =
    term.binder === 'sum' || may(prover, 'apart') ? linear(`linearity-of-${name}`, term, prover) : null;
  if (sum) return join(judge, sum, inBoth(resultOf(term, sum), prover));
  const product = rewrite(`constant-out-of-${name}`, term, prover);
  if (product) return join(judge, product, inBoth(resultOf(term, product), prover));
  return (
    evaluated(term, prover) ??
    (term.binder === 'integral' && may(prover, 'apart') ? overFiniteSum(term, prover) : null)
  );
}

/** The integral of a finite sum is the sum of the integrals. */
const overFiniteSum = (term: BinderTerm, prover: Prover): Equation =>
  linear('integral-of-a-finite-sum', term, prover) ??
  linear('integral-of-a-multiple-of-a-finite-sum', term, prover) ??
  overSquare(term, prover);

/** The integral of a multiple of the square of a finite sum is that of a sum over two indices. */
function overSquare(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const [body] = open(term, variable);
  const squared = body && squareApart(body, prover);
  if (!squared) return null;
  const double = judge.abstraction(term, variable, [squared], term.operands.map(judge.reflexivity));
  const changed = resultOf(term, double);
  const apart = changed.kind === 'binder' ? overFiniteSum(changed, prover) : null;
  return apart && join(judge, double, apart);
}

/** A square of a finite sum, alone or the last factor of a product, as a sum over two indices. */
function squareApart(body: Term, prover: Prover): Equation {
  if (body.kind !== 'apply') return null;
  if (body.operator === 'power') return rewrite('square-of-a-finite-sum', body, prover);
  const [rest, last] = body.operator === 'multiply' ? body.arguments : [];
  const square = last && squareApart(last, prover);
  return rest && square ? prover.judge.congruence(body, [prover.judge.reflexivity(rest), square]) : null;
}

const inBoth = (term: Term, prover: Prover): Equation =>
  term.kind === 'apply'
    ? inParts(term, prover, (part) => (part.kind === 'binder' ? takenApart(part, prover) : null))
    : null;

/** Linearity, its conditions of integrability met or left to the ledger. */
function linear(name: string, term: BinderTerm, prover: Prover): Equation {
  const theorem = rewrite(name, term, prover);
  return (
    theorem &&
    discharged(
      theorem,
      prover.judge,
      (one) => solve(one, prover) ?? integrableOverSlice(one, prover) ?? asMultiple(one, prover),
    )
  );
}

/** A multiple is integrable if what it is a multiple of is. */
function asMultiple(condition: Term, prover: Prover): Theorem | null {
  const theorem = rewrite('integrable-multiple', condition, prover);
  return theorem && discharged(theorem, prover.judge, (one) => integrableOverSlice(one, prover));
}

/** The values of integrals and sums that are known at once. */
function evaluated(term: BinderTerm, prover: Prover): Equation {
  const constant = byRule('sum-of-constant', term, prover);
  return (
    constant ??
    (term.binder === 'sum' ? summedOverDelta(term, prover) : null) ??
    rewrite('integral-of-zero', term, prover) ??
    (term.binder === 'integral' ? normalMoment(term, prover, solve) : null) ??
    givenValue(term, prover)
  );
}
