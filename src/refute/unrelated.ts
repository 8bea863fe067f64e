/**
 * Functions that only one side of a claim knows, on both sides: `f(x) = g(x)` of two functions about which nothing is
 * said. Such a claim has counterexamples, but as a rule they say that a given was not understood; whoever reports a
 * refutation may want to ask here first. Relies on plans; judges nothing.
 */
import { calledFunctions } from '../terms/substitute.js';
import type { Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import type { Claim } from './claim.js';
import { planOf, type Plan } from './plan.js';

/** The opaque functions that stand on one side only, if both sides have some and no given connects them; else null. */
export function unrelatedFunctions(
  claim: Claim,
  theory: Theory,
): { readonly left: readonly string[]; readonly right: readonly string[] } | null {
  const plan = planOf(claim, theory);
  const [left, right] = [opaque(claim.left, plan), opaque(claim.right, plan)];
  const connected = (name: string): boolean =>
    plan.facts.some((fact) => {
      const inFact = opaque(fact, plan);
      return inFact.has(name) && inFact.size > 1;
    });
  const lonely = (own: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] =>
    [...own].filter((name) => !other.has(name) && !connected(name));
  const found = { left: lonely(left, right), right: lonely(right, left) };
  return found.left.length > 0 && found.right.length > 0 ? found : null;
}

/** The functions without a definition that a term calls, through all definitions. */
function opaque(term: Term, { definitions }: Plan): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (part: Term): void => {
    for (const name of calledFunctions(part)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const definition = definitions.get(name);
      if (definition === undefined) found.add(name);
      else visit(definition.body);
    }
  };
  visit(term);
  return found;
}
