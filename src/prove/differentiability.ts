/**
 * Differentiability: of a function whose derivative can be computed, of one that divides another, of one whose
 * definition is differentiable. Untrusted search; what is left over, the smoothness of functions without definition
 * above all, stays a hypothesis.
 */
import type { Theorem } from '../kernel/kernel.js';
import { isSmooth, unfoldAll } from '../kernel/ledger.js';
import { same, type BinderTerm, type Term } from '../terms/term.js';
import { derivativeTheorem } from './differentiate.js';
import { expand } from './expand.js';
import { emptyMatch, matches } from './match.js';
import { discharged, resultOf, unfoldingAll, withLiberties, type Prover } from './prover.js';

type Solve = (proposition: Term, prover: Prover, depth?: number) => Theorem | null;

export const differentiable = (goal: BinderTerm, prover: Prover, solve: Solve): Theorem | null =>
  byComputation(goal, prover) ?? asDenominator(goal, prover, solve) ?? byDefinition(goal, prover, solve);

/** A function is differentiable where a derivative can be computed on facts in sight alone. */
function byComputation(goal: BinderTerm, prover: Prover): Theorem | null {
  const { judge } = prover;
  const theorem = derivativeTheorem(goal, withLiberties(prover, { interchange: false }));
  if (theorem === null || theorem.conclusion.kind !== 'binder') return null;
  const value = theorem.conclusion.operands[2];
  const match = emptyMatch();
  const rule = judge.rules.get('differentiable');
  if (rule === undefined || value === undefined || !matches(rule.conclusion, goal, match)) return null;
  match.meanings.set('v', { parameters: [], body: value });
  const result = judge.discharge(judge.instance('differentiable', match), theorem);
  return result.hypotheses.some((one) => same(one, goal)) ? null : result;
}

/** A function is differentiable if it divides one that is, and the quotient is known to be. */
function asDenominator(goal: BinderTerm, prover: Prover, solve: Solve): Theorem | null {
  const { judge, facts } = prover;
  const rule = judge.rules.get('differentiable-denominator');
  const [quotient] = rule?.premises ?? [];
  if (rule === undefined || quotient === undefined) return null;
  const unfolded = unfoldAll(goal, judge.theory);
  for (const fact of facts) {
    const match = emptyMatch();
    if (!matches(rule.conclusion, unfolded, match) || !matches(quotient, fact, match)) continue;
    const theorem = discharged(judge.instance('differentiable-denominator', match), judge, (one) =>
      solve(one, prover, 6),
    );
    if (isFree(theorem, prover, solve)) return folded(theorem, goal, prover);
  }
  return null;
}

/** A defined function is differentiable if its definition is. */
function byDefinition(goal: BinderTerm, prover: Prover, solve: Solve): Theorem | null {
  const equation = unfolding(goal, prover);
  const unfolded = resultOf(goal, equation);
  if (equation === null || unfolded.kind !== 'binder') return null;
  const found = byComputation(unfolded, prover);
  const theorem = found && discharged(found, prover.judge, (one) => solve(one, prover, 6));
  return theorem && isFree(theorem, prover, solve) ? folded(theorem, goal, prover) : null;
}

/** Does the theorem rest on nothing but facts in sight and the smoothness of functions without definition? */
const isFree = (theorem: Theorem, prover: Prover, solve: Solve): boolean =>
  theorem.hypotheses.every((one) => isSmooth(one, prover.judge.theory) || solve(one, prover, 1) !== null);

const unfolding = (goal: BinderTerm, prover: Prover): Theorem | null => expand(goal, unfoldingAll(prover));

/** The theorem for the goal, of which it speaks with all definitions unfolded. */
function folded(theorem: Theorem, goal: BinderTerm, prover: Prover): Theorem | null {
  if (same(theorem.conclusion, goal)) return theorem;
  const equation = unfolding(goal, prover);
  return equation && same(resultOf(goal, equation), theorem.conclusion)
    ? prover.judge.transport(theorem, prover.judge.symmetry(equation))
    : null;
}
