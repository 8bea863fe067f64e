/**
 * Signs from facts about the same value written another way: where 0 < c x + d is in sight, 0 < d + c x is, and where
 * 0 < x^2 + 2 is, 0 < 1 + x^2 / 2 is. Untrusted search; the judge's arithmetic makes the connection. Values in which
 * different symbols occur are not held against each other.
 */
import type { Theorem } from '../kernel/kernel.js';
import { apply, number, same, type ApplyTerm, type Term } from '../terms/term.js';
import { proportion } from './canonical.js';
import { discharged, type Prover } from './prover.js';

type Solve = (proposition: Term, prover: Prover, depth: number) => Theorem | null;

/** A theorem with this conclusion from a fact about a multiple of the same value; null where there is none. */
export function fromSameSign(proposition: Term, prover: Prover, depth: number, solve: Solve): Theorem | null {
  const { judge, facts } = prover;
  const goal = signClaim(proposition);
  if (goal === null) return null;
  for (const fact of facts) {
    const known = signClaim(fact);
    if (known?.operator !== goal.operator || same(known.value, goal.value)) continue;
    if (known.value.marks !== goal.value.marks) continue;
    const equal = equalByArithmetic(known.value, goal.value, prover, depth, solve);
    const value = equal?.conclusion.kind === 'apply' ? equal.conclusion.arguments[0] : undefined;
    const sign = value && solve(claimOf(goal.operator, value), prover, depth - 1);
    if (equal && sign)
      return judge.transport(sign, judge.congruence(sign.conclusion, sides(goal.operator, equal, prover)));
  }
  return null;
}

/** A multiple of the known value = the value; where both are the same function of something, so of that. */
function equalByArithmetic(
  known: Term,
  value: Term,
  prover: Prover,
  depth: number,
  solve: Solve,
): Theorem | null {
  const { judge } = prover;
  const ratio = proportion(value, known);
  if (ratio !== null) {
    const found = judge.ring(apply('multiply', number(ratio), known), value);
    const equal = found && discharged(found, judge, (one) => solve(one, prover, depth - 2));
    return equal?.hypotheses.every((one) => solve(one, prover, 1) !== null) ? equal : null;
  }
  if (known.kind !== 'apply' || value.kind !== 'apply' || known.operator !== value.operator) return null;
  const [[inner, ...more], [other]] = [known.arguments, value.arguments];
  const equal = inner && other && more.length === 0 ? judge.ring(inner, other) : null;
  return equal?.hypotheses.length === 0 ? judge.congruence(known, [equal]) : null;
}

type Sign = 'less' | 'lessEqual' | 'notEqual';

const isSign = (operator: string): operator is Sign => ['less', 'lessEqual', 'notEqual'].includes(operator);

/** What is said of a value by 0 < a, 0 <= a or a != 0. */
function signClaim(term: Term): { readonly operator: Sign; readonly value: Term } | null {
  if (term.kind !== 'apply' || !isSign(term.operator)) return null;
  const [first, second] = term.operator === 'notEqual' ? [...term.arguments].reverse() : term.arguments;
  return first !== undefined && second !== undefined && same(first, number(0))
    ? { operator: term.operator, value: second }
    : null;
}

const claimOf = (operator: Sign, value: Term): ApplyTerm =>
  operator === 'notEqual' ? apply(operator, value, number(0)) : apply(operator, number(0), value);

/** Equations for the two sides of a claim, of which one is zero. */
function sides(operator: Sign, equal: Theorem, { judge }: Prover): readonly Theorem[] {
  const zero = judge.reflexivity(number(0));
  return operator === 'notEqual' ? [equal, zero] : [zero, equal];
}
