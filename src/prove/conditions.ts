/**
 * Conditions: proofs of signs, of integrability and of whatever else rules ask for, from the facts in sight and the
 * rows on signs. Untrusted search. A condition of regularity that cannot be proved is left to the ledger by the callers.
 */
import { isInstance, unfoldAll } from '../kernel/ledger.js';
import { definitionOf, type Theorem } from '../kernel/kernel.js';
import { compareRegular } from './integrability.js';
import { fromBounds } from './bounds.js';
import { constantOf } from '../terms/constant.js';
import { open } from '../terms/substitute.js';
import { apply, partsOf, same, type Term } from '../terms/term.js';
import { differentiable } from './differentiability.js';
import { rewrite } from './expand.js';
import { emptyMatch, filled, matches, mayFit, type Match } from './match.js';
import { isSought, recall, remember } from './memory.js';
import { integrableMoment } from './normal.js';
import { discharged, dischargeOnce, fresh, inside, spend, type Equation, type Prover } from './prover.js';
import { headOf, ruleIndex } from './ruleIndex.js';
import { fromSameSign } from './signFacts.js';

const DEPTH = 14;
/** Nearer to the end of a search, facts are only looked up. */
const SEARCH = 8;

/** A theorem with this conclusion, on hypotheses that are facts in sight or given; else null. */
export function solve(proposition: Term, prover: Prover, depth = DEPTH): Theorem | null {
  const { solved } = prover.memory;
  const known = recall(solved, proposition, prover, isSought(depth));
  if (known) return known.theorem;
  if (depth === 0 || !spend(prover)) return null;
  const find = () => ({ theorem: solveAnew(proposition, prover, depth), depth });
  return remember(solved, proposition, prover, find).theorem;
}

/** An equation that starts at the term, by a rule all of whose conditions are met. */
export function byRule(name: string, term: Term, prover: Prover): Equation {
  const instance = rewrite(name, term, prover);
  return instance && allMet(instance, prover);
}

/** Likewise, by the first of several rules. */
export function byRules(names: readonly string[], term: Term, prover: Prover): Equation {
  for (const name of names) {
    const equation = byRule(name, term, prover);
    if (equation) return equation;
  }
  return null;
}

/** The theorem on facts alone, the rest of its hypotheses solved; null if one is left. */
export function allMet(theorem: Theorem, prover: Prover): Theorem | null {
  const clean = discharged(theorem, prover.judge, (one) => solve(one, prover));
  return isMet(clean, prover) ? clean : null;
}

/** Can all its hypotheses be solved? */
export const isMet = ({ hypotheses }: Theorem, prover: Prover): boolean =>
  hypotheses.every((one) => solve(one, prover) !== null);

function solveAnew(proposition: Term, prover: Prover, depth: number): Theorem | null {
  // What a part of the search asks for is never looked for deeper than the rest of this one: so every search ends.
  const solveFurther = (one: Term, inner: Prover, asked = DEPTH): Theorem | null =>
    solve(one, inner, Math.min(asked, depth - 1));
  return (
    fromFacts(proposition, prover) ??
    fromNumbers(proposition, prover) ??
    (headOf(proposition) === 'forall' ? fromRules(proposition, prover, depth) : null) ??
    fromInside(proposition, prover, depth) ??
    fromRegularity(proposition, prover, solveFurther) ??
    (depth >= SEARCH ? fromSameSign(proposition, prover, depth, solveFurther) : null) ??
    fromRules(proposition, prover, depth) ??
    fromBounds(proposition, prover, solveFurther) ??
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

function fromRegularity(proposition: Term, prover: Prover, solveFurther: typeof solve): Theorem | null {
  if (proposition.kind !== 'binder') return null;
  if (proposition.binder === 'differentiable') return differentiable(proposition, prover, solveFurther);
  return proposition.binder === 'integrable'
    ? (compareRegular(proposition, prover, solveFurther) ??
        integrableMoment(proposition, prover, solveFurther))
    : null;
}

function fromRules(proposition: Term, prover: Prover, depth: number): Theorem | null {
  const { judge } = prover;
  for (const { name, conclusion, premises } of ruleIndex(judge).conditions.get(headOf(proposition)) ?? []) {
    if (!mayFit(conclusion, proposition)) continue;
    const match = emptyMatch();
    if (!matches(conclusion, proposition, match)) continue;
    const lemmas = eachSolved(premises, match, prover, depth - 1);
    if (lemmas === null) continue;
    return lemmas.reduce((before, lemma) => dischargeOnce(before, lemma, judge), judge.instance(name, match));
  }
  return null;
}

/** A theorem for each of the premises as they are filled in; null as soon as one is not solved. */
function eachSolved(
  premises: readonly Term[],
  match: Match,
  prover: Prover,
  depth: number,
): readonly Theorem[] | null {
  const lemmas: Theorem[] = [];
  for (const premise of premises) {
    const condition = filled(premise, match);
    const lemma = condition && solve(condition, prover, depth);
    if (lemma === null) return null;
    lemmas.push(lemma);
  }
  return lemmas;
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
