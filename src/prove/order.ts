/**
 * Inequalities: solved as they stand by the rows on the order, or by the sign of the difference. Untrusted search.
 */
import type { Theorem } from '../kernel/kernel.js';
import { apply, type Term } from '../terms/term.js';
import { solve } from './conditions.js';
import { expand } from './expand.js';
import { infer } from './infer.js';
import type { Order } from './order/goal.js';
import { isPositive } from './order/positivity.js';
import { inParts, resultOf, type Prover } from './prover.js';

export type { Order };

/** A theorem that left < right or left <= right by the rows on the order as they stand, or null. */
export function orderedByRows(kind: Order, left: Term, right: Term, prover: Prover): Theorem | null {
  const { judge } = prover;
  const goal = apply(kind, left, right);
  const theorem = solve(goal, prover);
  if (theorem) return theorem;
  const expanded = inParts(goal, prover, expand);
  const after = expanded && solve(resultOf(goal, expanded), prover);
  return after && judge.transport(after, judge.symmetry(expanded));
}

/** Likewise by a search for the sign of the difference. */
export function orderedByDifference(kind: Order, left: Term, right: Term, prover: Prover): Theorem | null {
  const sign = isPositive(kind, apply('subtract', right, left), prover);
  const rule = kind === 'less' ? 'strict-order-by-difference' : 'order-by-difference';
  return sign && infer(prover.judge, rule, { a: left, b: right }, [sign]);
}
