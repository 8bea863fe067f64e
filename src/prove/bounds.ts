/**
 * Signs from bounds in sight: a difference from the order of its parts, a positive number from a smaller one. Only
 * facts are looked up, for a search would run in circles. Untrusted.
 */
import type { Theorem } from '../kernel/kernel.js';
import { signOf } from '../numbers/rational.js';
import { constantOf } from '../terms/constant.js';
import { number, same, type Term } from '../terms/term.js';
import { rewrite } from './expand.js';
import { dischargeOnce, type Prover } from './prover.js';

type Solve = (proposition: Term, prover: Prover, depth?: number) => Theorem | null;

/** 0 < b - a, 0 <= b - a and 0 < a, from facts a < b, a <= b and c <= a with a positive number c. */
export function fromBounds(goal: Term, prover: Prover, solve: Solve): Theorem | null {
  if (goal.kind !== 'apply' || (goal.operator !== 'less' && goal.operator !== 'lessEqual')) return null;
  for (const name of ['difference-in-order', 'difference-in-order:2']) {
    const instance = rewrite(name, goal, prover);
    const premise = instance?.hypotheses[0];
    const lemma = premise ? solve(premise, prover, 1) : null;
    if (instance && lemma) return dischargeOnce(instance, lemma, prover.judge);
  }
  return aboveNumber(goal, prover, solve);
}

function aboveNumber(goal: Term & { kind: 'apply' }, prover: Prover, solve: Solve): Theorem | null {
  const { judge } = prover;
  const [zero, value] = goal.arguments;
  if (goal.operator !== 'less' || !zero || !same(zero, number(0)) || value === undefined) return null;
  const facts = [...prover.facts, ...judge.theory.facts.map(({ proposition }) => proposition)];
  for (const fact of facts) {
    if (fact.kind !== 'apply' || (fact.operator !== 'less' && fact.operator !== 'lessEqual')) continue;
    const [lower, upper] = fact.arguments;
    const least = lower && constantOf(lower);
    if (!lower || !upper || !same(upper, value) || !least || signOf(least) <= 0) continue;
    const meanings = new Map([
      ['a', { parameters: [], body: value }],
      ['b', { parameters: [], body: lower }],
    ]);
    const name = fact.operator === 'less' ? 'positive-since-above:2' : 'positive-since-above';
    const instance = judge.instance(name, { meanings, sorts: new Map() });
    const lemmas = instance.hypotheses.map((one) => solve(one, prover, 1));
    if (lemmas.every((lemma) => lemma !== null))
      return lemmas.reduce((before, lemma) => dischargeOnce(before, lemma, judge), instance);
  }
  return null;
}
