/**
 * Integrability of a function from that of others: f is integrable if f = c g, where g is known to be integrable and c
 * does not depend on the variable, and a sum of such functions is. Untrusted search.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns } from '../kernel/unknowns.js';
import type { Theorem } from '../kernel/kernel.js';
import type { Monomial } from '../numbers/polynomial.js';
import { open } from '../terms/substitute.js';
import { apply, same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { balancedSum, dependsOn, monomialTerm, splitBy } from './canonical.js';
import { discharged, fresh, type Prover } from './prover.js';

type Solve = (proposition: Term, prover: Prover, depth?: number) => Theorem | null;

/** A theorem that the function is integrable, from integrable functions in sight. */
export function compareRegular(goal: BinderTerm, prover: Prover, solve: Solve): Theorem | null {
  const [operand] = goal.operands;
  if (operand === undefined) return null;
  const variable = fresh(prover, goal.variable.sort, goal.variable.name);
  const [wanted] = open(goal, variable);
  if (wanted === undefined) return null;
  const known = prover.facts.filter(
    (fact): fact is BinderTerm =>
      fact.kind === 'binder' &&
      fact.binder === 'integrable' &&
      fact.operands.every((one) => same(one, operand)),
  );
  for (const fact of known) {
    const theorem = multipleOf(wanted, fact, variable, goal, prover, solve);
    if (theorem) return theorem;
  }
  return null;
}

/** f = c g with g integrable: the integrand of `fact` has the same part that depends on the variable. */
function multipleOf(
  wanted: Term,
  fact: BinderTerm,
  variable: SymbolTerm,
  goal: BinderTerm,
  prover: Prover,
  solve: Solve,
): Theorem | null {
  const { judge } = prover;
  const [given] = open(fact, variable);
  const [operand] = goal.operands;
  if (given === undefined || operand === undefined) return null;
  const factor = ratioOf(wanted, given, variable);
  if (factor === null) return null;
  const product = apply('multiply', factor, given);
  const equal = judge.ring(product, wanted, 'whole');
  if (equal === null) return null;
  const multiple = judge.instance('integrable-multiple', {
    meanings: new Map([
      ['c', { parameters: [], body: factor }],
      ['f', { parameters: [variable], body: given }],
      ['S', { parameters: [], body: operand }],
    ]),
    sorts: new Map([['x', variable.sort]]),
  });
  const same = judge.abstraction(goal, variable, [equal], [judge.reflexivity(operand)]);
  const clean = discharged(same, judge, (one) => solve(one, prover, 6));
  if (clean.hypotheses.some((one) => solve(one, prover, 2) === null)) return null;
  return judge.transport(multiple, clean);
}

/** c such that wanted = c · given with c free of the variable, where both have one part that depends on it. */
function ratioOf(wanted: Term, given: Term, variable: SymbolTerm): Term | null {
  const unknowns = newUnknowns('whole');
  const [top, bottom] = [translate(wanted, unknowns), translate(given, unknowns)];
  if (top === null || bottom === null) return null;
  const depends = dependsOn(variable, unknowns);
  const [tops, bottoms] = [splitBy(top, depends), splitBy(bottom, depends)];
  const [first, second] = [tops[0], bottoms[0]];
  if (first === undefined || second === undefined || tops.length !== 1 || bottoms.length !== 1) return null;
  const term = (monomials: readonly Monomial[]): Term =>
    balancedSum(monomials.map((monomial) => monomialTerm(monomial, unknowns)));
  if (!same(monomialTerm(first.rest, unknowns), monomialTerm(second.rest, unknowns))) return null;
  return apply('divide', term(first.coefficient), term(second.coefficient));
}
