/**
 * Conditions of integrability brought to a simple form, so that one that turns up twice is seen to be one: constants
 * dropped, products in order, sums summand by summand. Untrusted search.
 */
import type { Theorem } from '../kernel/kernel.js';
import { isSmooth } from '../kernel/ledger.js';
import { open } from '../terms/substitute.js';
import { same, type BinderTerm, type Term } from '../terms/term.js';
import { rewrite } from './expand.js';
import { normalFacts, normalForm } from './normalFacts.js';
import { discharged, fresh, inside, resultOf, unfoldingAll, withLiberties, type Prover } from './prover.js';
import { arrangedBody } from './split.js';

/** Steps that the normal form of one condition, those of all in sight, and the search among them may take. */
const STEPS = 500;

type Solve = (proposition: Term, prover: Prover) => Theorem | null;

/** A theorem that the condition follows from simpler ones; null if it is simple already, or no such condition. */
export function simplified(condition: Term, prover: Prover, solve: Solve): Theorem | null {
  if (condition.kind !== 'binder') return null;
  if (condition.binder === 'forall' || condition.binder === 'near') return forAll(condition, prover, solve);
  return condition.binder === 'integrable' ? integrable(condition, prover, solve) : null;
}

function forAll(condition: BinderTerm, prover: Prover, solve: Solve): Theorem | null {
  const variable = fresh(prover, condition.variable.sort, condition.variable.name);
  const [body] = open(condition, variable);
  const [operand] = condition.operands;
  if (body === undefined || operand === undefined) return null;
  const theorem = simplified(body, inside(prover, condition, variable), solve);
  return (
    theorem &&
    prover.judge.generalise(theorem, variable, condition.binder === 'near' ? 'near' : 'forall', operand)
  );
}

function integrable(condition: BinderTerm, prover: Prover, solve: Solve): Theorem | null {
  return inNormalForm(condition, prover, solve) ?? inOrder(condition, prover, solve);
}

/** From a condition in sight that says the same, or of a multiple, once derivatives are taken. */
function inNormalForm(condition: BinderTerm, prover: Prover, solve: Solve): Theorem | null {
  const { judge } = prover;
  const careful = withLiberties(unfoldingAll(prover), { interchange: false, byParts: 'never' });
  const limited = (): Prover => ({ ...careful, budget: { steps: STEPS } });
  const goal = normalForm(condition, limited());
  const wanted = resultOf(condition, goal);
  if (wanted.kind !== 'binder') return null;
  const { facts, forms } = normalFacts(limited());
  const known = facts.flatMap(({ fact, equation }) =>
    equation === null ? [] : [judge.transport(judge.assume(fact), equation)],
  );
  const seen = { ...forms, budget: { steps: STEPS } };
  const found = solve(wanted, seen);
  if (found === null) return null;
  const theorem = discharged(
    found,
    judge,
    (one) => known.find(({ conclusion }) => same(conclusion, one)) ?? null,
  );
  const result = goal === null ? theorem : judge.transport(theorem, judge.symmetry(goal));
  const clean = discharged(result, judge, (one) => solve(one, prover));
  const isFree = (one: Term): boolean => isSmooth(one, judge.theory) || solve(one, prover) !== null;
  return clean.hypotheses.every(isFree) ? clean : null;
}

/** By its parts, with constants dropped and products in order. */
function inOrder(condition: BinderTerm, prover: Prover, solve: Solve): Theorem | null {
  const { judge } = prover;
  const arranged = arrangedBody(condition, prover);
  if (arranged === null) return null;
  const form = judge.symmetry(arranged).conclusion;
  const result = form.kind === 'apply' ? form.arguments[0] : undefined;
  if (result === undefined) return null;
  const theorem = solve(result, prover) ?? fromParts(result, prover, solve);
  if (theorem === null)
    return same(result, condition) ? null : judge.transport(judge.assume(result), judge.symmetry(arranged));
  return judge.transport(theorem, judge.symmetry(arranged));
}

const parts = [
  'integrable-sum',
  'integrable-multiple',
  'integrable-finite-sum',
  'integrable-multiple-of-a-finite-sum',
];

/** Integrability by the rows on sums, multiples and finite sums, their own conditions simplified in turn. */
function fromParts(condition: Term, prover: Prover, solve: Solve): Theorem | null {
  for (const name of parts) {
    const theorem = rewrite(name, condition, prover);
    if (theorem)
      return discharged(theorem, prover.judge, (one) => solve(one, prover) ?? simplified(one, prover, solve));
  }
  return null;
}
