/**
 * Inequalities: solved as they stand by the rows on the order, or by the sign of the difference in normal form. Untrusted
 * search.
 */
import type { Theorem } from '../kernel/kernel.js';
import { apply, number, type Term } from '../terms/term.js';
import { solve } from './conditions.js';
import { expand } from './expand.js';
import { normalise } from './normalise.js';
import { join, resultOf, type Equation, type Prover } from './prover.js';

export type Order = 'less' | 'lessEqual';

/** A theorem that left < right or left <= right, or null. */
export function ordered(kind: Order, left: Term, right: Term, prover: Prover): Theorem | null {
  const goal = apply(kind, left, right);
  return solve(goal, prover) ?? afterChange(goal, expand, prover) ?? byDifference(kind, left, right, prover);
}

/** The goal with both sides changed, if the changed goal can be solved. */
function afterChange(
  goal: Term,
  change: (term: Term, prover: Prover) => Equation,
  prover: Prover,
): Theorem | null {
  if (goal.kind !== 'apply') return null;
  const { judge } = prover;
  const changed = goal.arguments.map((side) => change(side, prover));
  if (changed.every((one) => one === null)) return null;
  const sides = goal.arguments.map((side, index) => resultOf(side, changed[index] ?? null));
  const theorem = solve(apply(goal.operator, ...sides), prover);
  if (theorem === null) return null;
  const equal = judge.congruence(
    goal,
    goal.arguments.map((side, index) => changed[index] ?? judge.reflexivity(side)),
  );
  return judge.transport(theorem, judge.symmetry(equal));
}

/** 0 <= right - left, in normal form. */
function byDifference(kind: Order, left: Term, right: Term, prover: Prover): Theorem | null {
  const { judge } = prover;
  const goal = apply(kind, number(0), apply('subtract', right, left));
  const sign = afterChange(goal, normalForm, prover);
  const rule = kind === 'less' ? 'strict-order-by-difference' : 'order-by-difference';
  if (sign === null) return null;
  const meanings = new Map([
    ['a', { parameters: [], body: left }],
    ['b', { parameters: [], body: right }],
  ]);
  return judge.discharge(judge.instance(rule, { meanings, sorts: new Map() }), sign);
}

function normalForm(term: Term, prover: Prover): Equation {
  const expanded = expand(term, prover);
  return join(prover.judge, expanded, normalise(resultOf(term, expanded), prover));
}
