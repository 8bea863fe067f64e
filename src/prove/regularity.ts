/**
 * Conditions of integrability brought to a simple form, so that one that turns up twice is seen to be one: constants
 * dropped, products in order, sums summand by summand. Untrusted search.
 */
import type { Theorem } from '../kernel/kernel.js';
import { isSmooth } from '../kernel/ledger.js';
import { open } from '../terms/substitute.js';
import { same, type BinderTerm, type Term } from '../terms/term.js';
import { expand, rewrite } from './expand.js';
import { newMemory } from './memory.js';
import { normalise } from './normalise.js';
import {
  discharged,
  fresh,
  inside,
  join,
  resultOf,
  unfoldingAll,
  withLiberties,
  type Equation,
  type Prover,
} from './prover.js';
import { arrangedBody } from './split.js';

/** Steps that the normal forms of one condition, and of those in sight, may take. */
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
  const { judge, facts } = prover;
  const careful = withLiberties(unfoldingAll(prover), { interchange: false, byParts: 'never' });
  const plain: Prover = { ...careful, budget: { steps: STEPS } };
  const goal = normalForm(condition, plain);
  const wanted = resultOf(condition, goal);
  if (wanted.kind !== 'binder') return null;
  const known = facts.flatMap((fact) => {
    if (!isIntegrable(fact) || !fact.operands.every((one, at) => same(one, condition.operands[at] ?? fact)))
      return [];
    const form = normalForm(fact, plain);
    return [form === null ? judge.assume(fact) : judge.transport(judge.assume(fact), form)];
  });
  const seen = {
    ...plain,
    facts: [...facts, ...known.map(({ conclusion }) => conclusion)],
    memory: newMemory(),
  };
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

const isIntegrable = (fact: Term): fact is BinderTerm =>
  fact.kind === 'binder' && fact.binder === 'integrable';

/** Everything unfolded, derivatives taken. */
function normalForm(condition: Term, prover: Prover): Equation {
  const expanded = expand(condition, prover);
  return join(prover.judge, expanded, normalise(resultOf(condition, expanded), prover));
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
