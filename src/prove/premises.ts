/**
 * Given equations put to use: a claim may be a multiple of one; or one is solved for something that occurs in it to the
 * first power only, and what it is solved for is replaced in both sides of the claim. Relies on the judge's arithmetic
 * for every step. Untrusted search.
 */
import type { Theorem } from '../kernel/kernel.js';
import { isGeneral } from '../kernel/ledger.js';
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import {
  monomialPower,
  product,
  scale,
  single,
  sum,
  times,
  type Monomial,
  type Polynomial,
} from '../numbers/polynomial.js';
import { negate, one } from '../numbers/rational.js';
import { isClosed } from '../terms/substitute.js';
import { apply, number, partsOf, same, type Term } from '../terms/term.js';
import { polynomialTerm } from './canonical.js';
import { solve } from './conditions.js';
import { expand } from './expand.js';
import { normalise } from './normalise.js';
import { atomOf, atomsIn, isFirstPower } from './order/goal.js';
import {
  discharged,
  inParts,
  join,
  resultOf,
  spend,
  underBinder,
  type Equation,
  type Prover,
} from './prover.js';

type Equal = (left: Term, right: Term, prover: Prover) => Theorem | null;

/** Given equations that may be used one after the other. */
const IN_A_ROW = 2;

/** left = right with the help of given equations, or null. */
export function fromPremises(left: Term, right: Term, prover: Prover, equal: Equal): Theorem | null {
  return withPremises(left, right, givenEquations(prover), prover, equal, IN_A_ROW);
}

function withPremises(
  left: Term,
  right: Term,
  premises: readonly Theorem[],
  prover: Prover,
  equal: Equal,
  more: number,
): Theorem | null {
  if (more === 0) return null;
  const { judge } = prover;
  for (const premise of premises) {
    const vanishing = vanishingOf(premise, prover);
    if (vanishing === null) continue;
    const multiple = asMultiple(left, right, vanishing, prover);
    if (multiple) return multiple;
    for (const solved of solutionsOf(vanishing, prover)) {
      if (!spend(prover)) return null;
      const [first, second] = [left, right].map((side) => replaced(side, solved, prover));
      if (!first && !second) continue;
      const [from, to] = [resultOf(left, first ?? null), resultOf(right, second ?? null)];
      const others = premises.filter((other) => other !== premise);
      const middle = equal(from, to, prover) ?? withPremises(from, to, others, prover, equal, more - 1);
      if (middle === null) continue;
      const half = join(judge, first ?? null, middle) ?? middle;
      return second ? judge.transitivity(half, judge.symmetry(second)) : half;
    }
  }
  return null;
}

/** The equations between numbers that are given of these very symbols. */
const givenEquations = ({ judge }: Prover): readonly Theorem[] =>
  judge.theory.facts.flatMap((fact) => {
    const { proposition } = fact;
    const isEquation = proposition.kind === 'apply' && proposition.operator === 'equal';
    return isEquation && !isGeneral(fact) ? [judge.assume(proposition)] : [];
  });

/** d = 0, where d is the difference of two sides of a given equation in normal form. */
interface Vanishing {
  readonly zero: Theorem;
  readonly difference: Term;
  readonly polynomial: Polynomial;
  readonly unknowns: Unknowns;
}

function vanishingOf(premise: Theorem, prover: Prover): Vanishing | null {
  const { judge } = prover;
  const [a, b] = partsOf(premise.conclusion);
  if (a === undefined || b === undefined) return null;
  const difference = apply('subtract', a, b);
  const expanded = expand(difference, prover);
  const normal = join(judge, expanded, normalise(resultOf(difference, expanded), prover));
  const vanishing = judge.congruence(difference, [premise, judge.reflexivity(b)]);
  const nothing = judge.ring(resultOf(difference, vanishing), number(0));
  if (nothing === null) return null;
  const whole = judge.transitivity(vanishing, nothing);
  const zero = normal ? judge.transitivity(judge.symmetry(normal), whole) : whole;
  const unknowns = newUnknowns('whole');
  const polynomial = translate(resultOf(difference, normal), unknowns);
  return polynomial && { zero, difference: resultOf(difference, normal), polynomial, unknowns };
}

/** left = right + c d, hence left = right. */
function asMultiple(
  left: Term,
  right: Term,
  { zero, difference, polynomial, unknowns }: Vanishing,
  prover: Prover,
): Theorem | null {
  const { judge } = prover;
  const claim = translate(apply('subtract', left, right), unknowns);
  const [wanted] = claim?.values() ?? [];
  if (!claim || wanted === undefined || claim.size !== polynomial.size) return null;
  for (const given of polynomial.values()) {
    const factor = single(times(wanted, monomialPower(given, negate(one))));
    const multiple = product(factor, polynomial);
    if (multiple === null || sum(claim, scale(multiple, negate(one))).size > 0) continue;
    const c = polynomialTerm(factor, unknowns);
    const around = (part: Term): Term => apply('add', right, apply('multiply', c, part));
    const inner = judge.congruence(apply('multiply', c, difference), [judge.reflexivity(c), zero]);
    const middle = judge.congruence(around(difference), [judge.reflexivity(right), inner]);
    return proved(left, middle, right, prover);
  }
  return null;
}

/** left = right from an equation in the middle, the rest by arithmetic with all of its conditions met. */
function proved(left: Term, middle: Theorem, right: Term, prover: Prover): Theorem | null {
  const { judge } = prover;
  const [from, to] = partsOf(middle.conclusion);
  const before = from && judge.ring(left, from);
  const after = to && judge.ring(to, right);
  if (!before || !after) return null;
  const theorem = judge.transitivity(judge.transitivity(before, middle), after);
  const clean = discharged(theorem, judge, (condition) => solve(condition, prover));
  const isOpen = (condition: Term): boolean =>
    !middle.hypotheses.some((given) => same(given, condition)) && solve(condition, prover) === null;
  return clean.hypotheses.some(isOpen) ? null : clean;
}

/** u = s for each u that the difference is linear in. */
const solutionsOf = (vanishing: Vanishing, prover: Prover): readonly Theorem[] =>
  atomsIn(vanishing.polynomial, vanishing.unknowns).flatMap((atom) => {
    const solved = solvedFor(atom, vanishing, prover);
    return solved ? [solved] : [];
  });

/** From d = 0 with d = c u + r, where neither c nor r speaks of u: u = -r / c. */
function solvedFor(
  atom: Term,
  { zero, difference, polynomial, unknowns }: Vanishing,
  prover: Prover,
): Theorem | null {
  const { judge } = prover;
  const isAtom = (variable: number): boolean => {
    const found = atomOf(variable, unknowns);
    return found !== null && same(found, atom);
  };
  const linear: Monomial[] = [];
  const rest: Monomial[] = [];
  for (const { coefficient, factors } of polynomial.values()) {
    const own = factors.filter(({ variable }) => isAtom(variable));
    const others = factors.filter((factor) => !own.includes(factor));
    if (!own.every(isFirstPower)) return null;
    (own.length > 0 ? linear : rest).push({ coefficient, factors: others });
  }
  const c = polynomialTerm(sum(...linear.map(single)), unknowns);
  const r = polynomialTerm(scale(sum(...rest.map(single)), negate(one)), unknowns);
  if (!isClosed(atom) || contains(c, atom) || contains(r, atom)) return null;
  const value = apply('divide', r, c);
  const around = (part: Term): Term => apply('add', value, apply('divide', part, c));
  const inner = judge.congruence(apply('divide', difference, c), [zero, judge.reflexivity(c)]);
  const middle = judge.congruence(around(difference), [judge.reflexivity(value), inner]);
  return proved(atom, middle, value, prover);
}

const contains = (term: Term, part: Term): boolean =>
  same(term, part) || partsOf(term).some((inner) => contains(inner, part));

/** The term with the left side of the equation replaced everywhere, definitions unfolded. */
function replaced(term: Term, equation: Theorem, prover: Prover): Equation {
  const expanded = expand(term, prover);
  const inner = everywhere(resultOf(term, expanded), equation, prover);
  return inner && join(prover.judge, expanded, inner);
}

function everywhere(term: Term, equation: Theorem, prover: Prover): Equation {
  const [atom] = partsOf(equation.conclusion);
  if (atom !== undefined && same(term, atom)) return equation;
  const change = (part: Term, inner: Prover): Equation => everywhere(part, equation, inner);
  return term.kind === 'binder' ? underBinder(term, prover, change) : inParts(term, prover, change);
}
