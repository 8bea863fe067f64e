/**
 * Conditions: proofs of signs, of integrability and of whatever else rules ask for, from the facts in sight and the
 * rows on signs. Untrusted search. A condition of regularity that cannot be proved is left to the ledger by the callers.
 */
import { isInstance, isSmooth, unfoldAll } from '../kernel/ledger.js';
import { definitionOf, type Theorem } from '../kernel/kernel.js';
import { compareRegular } from './integrability.js';
import { constantOf } from '../terms/constant.js';
import { open } from '../terms/substitute.js';
import { apply, partsOf, same, type BinderTerm, type Term } from '../terms/term.js';
import { derivativeTheorem } from './differentiate.js';
import { expand } from './expand.js';
import { emptyMatch, filled, matches } from './match.js';
import {
  discharged,
  dischargeOnce,
  fresh,
  inside,
  newMemory,
  resultOf,
  spend,
  type Prover,
} from './prover.js';
import { headOf, ruleIndex } from './ruleIndex.js';

const DEPTH = 14;

/** A theorem with this conclusion, on hypotheses that are facts in sight or given; else null. */
export function solve(proposition: Term, prover: Prover, depth = DEPTH): Theorem | null {
  const { solved } = prover.memory;
  const known = solved.get(proposition);
  if (known && (known.theorem !== null || known.depth >= depth)) return known.theorem;
  if (depth === 0 || !spend(prover)) return null;
  const theorem = solveAnew(proposition, prover, depth);
  solved.set(proposition, { theorem, depth });
  return theorem;
}

function solveAnew(proposition: Term, prover: Prover, depth: number): Theorem | null {
  return (
    fromFacts(proposition, prover) ??
    fromNumbers(proposition, prover) ??
    fromInside(proposition, prover, depth) ??
    fromRegularity(proposition, prover) ??
    fromRules(proposition, prover, depth) ??
    fromDefinition(proposition, prover, depth)
  );
}

function fromFacts(proposition: Term, { judge, facts }: Prover): Theorem | null {
  const { theory } = judge;
  const unfolded = unfoldAll(proposition, theory);
  const known =
    facts.some((fact) => same(fact, unfolded)) ||
    theory.facts.some((fact) => isInstance(fact, proposition) || isInstance(fact, unfolded));
  return known ? judge.assume(proposition) : null;
}

function fromNumbers(proposition: Term, { judge }: Prover): Theorem | null {
  if (proposition.kind !== 'apply' || !proposition.arguments.every((one) => constantOf(one) !== null))
    return null;
  try {
    return judge.compare(proposition);
  } catch {
    return null;
  }
}

/** For all x, or for all x near a: solved for a fresh x. */
function fromInside(proposition: Term, prover: Prover, depth: number): Theorem | null {
  if (proposition.kind !== 'binder') return null;
  const { binder, operands } = proposition;
  const [operand] = operands;
  if ((binder !== 'forall' && binder !== 'near') || operand === undefined) return null;
  const variable = fresh(prover, proposition.variable.sort, proposition.variable.name);
  const [body] = open(proposition, variable);
  const theorem = body && solve(body, inside(prover, proposition, variable), depth - 1);
  return theorem ? prover.judge.generalise(theorem, variable, binder, operand) : null;
}

function fromRegularity(proposition: Term, prover: Prover): Theorem | null {
  if (proposition.kind !== 'binder') return null;
  if (proposition.binder === 'differentiable')
    return differentiable(proposition, prover) ?? denominator(proposition, prover);
  return proposition.binder === 'integrable' ? compareRegular(proposition, prover, solve) : null;
}

/** A function is differentiable where a derivative can be computed on facts in sight alone. */
function differentiable(proposition: BinderTerm, prover: Prover): Theorem | null {
  const theorem = derivativeTheorem(proposition, { ...prover, interchange: false, memory: newMemory() });
  if (theorem === null || theorem.conclusion.kind !== 'binder') return null;
  const value = theorem.conclusion.operands[2];
  const match = emptyMatch();
  const rule = prover.judge.rules.get('differentiable');
  if (rule === undefined || value === undefined || !matches(rule.conclusion, proposition, match)) return null;
  match.meanings.set('v', { parameters: [], body: value });
  const result = prover.judge.discharge(prover.judge.instance('differentiable', match), theorem);
  return result.hypotheses.some((one) => same(one, proposition)) ? null : result;
}

/** A function is differentiable if it divides one that is, and the quotient is known to be. */
function denominator(proposition: BinderTerm, prover: Prover): Theorem | null {
  const { judge, facts } = prover;
  const rule = judge.rules.get('differentiable-denominator');
  const [quotient] = rule?.premises ?? [];
  if (rule === undefined || quotient === undefined) return null;
  const unfolded = unfoldAll(proposition, judge.theory);
  for (const fact of facts) {
    const match = emptyMatch();
    if (!matches(rule.conclusion, unfolded, match) || !matches(quotient, fact, match)) continue;
    const theorem = discharged(judge.instance('differentiable-denominator', match), judge, (one) =>
      solve(one, prover, 6),
    );
    const rest = theorem.hypotheses.filter(
      (one) => solve(one, prover, 1) === null && !isSmooth(one, judge.theory),
    );
    if (rest.length === 0)
      return same(unfolded, proposition) ? theorem : folded(theorem, proposition, prover);
  }
  return null;
}

/** The theorem for the proposition whose definitions it unfolds. */
function folded(theorem: Theorem, proposition: BinderTerm, prover: Prover): Theorem | null {
  const all = { ...prover, unfold: new Set(prover.judge.theory.definitions.keys()) };
  const equation = expand(proposition, all);
  return equation && same(resultOf(proposition, equation), theorem.conclusion)
    ? prover.judge.transport(theorem, prover.judge.symmetry(equation))
    : null;
}

function fromRules(proposition: Term, prover: Prover, depth: number): Theorem | null {
  const { judge } = prover;
  for (const { name, conclusion, premises } of ruleIndex(judge).conditions.get(headOf(proposition)) ?? []) {
    const match = emptyMatch();
    if (!matches(conclusion, proposition, match)) continue;
    const lemmas = premises.map((premise) => {
      const condition = filled(premise, match);
      return condition && solve(condition, prover, depth - 1);
    });
    if (!lemmas.every((lemma) => lemma !== null)) continue;
    return lemmas.reduce((before, lemma) => dischargeOnce(before, lemma, judge), judge.instance(name, match));
  }
  return null;
}

/** A condition on a defined value is one on its definition. */
function fromDefinition(proposition: Term, prover: Prover, depth: number): Theorem | null {
  if (proposition.kind !== 'apply') return null;
  const { judge } = prover;
  const parts = partsOf(proposition);
  if (!parts.some((part) => definitionOf(part, judge.theory) !== null)) return null;
  const equations = parts.map((part) =>
    definitionOf(part, judge.theory) === null ? judge.reflexivity(part) : judge.unfold(part),
  );
  const unfolded = apply(
    proposition.operator,
    ...parts.map((part) => definitionOf(part, judge.theory) ?? part),
  );
  const theorem = solve(unfolded, prover, depth - 1);
  return theorem && judge.transport(theorem, judge.symmetry(judge.congruence(proposition, equations)));
}
