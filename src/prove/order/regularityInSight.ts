/**
 * Conditions of regularity that are facts in sight written another way: the facts are brought to the same normal form
 * as the functions that a search works with. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { same, type Term } from '../../terms/term.js';
import { solve } from '../conditions.js';
import { compareRegular } from '../integrability.js';
import { holdsFor, listening, newMemory, type Finding, type Memory } from '../memory.js';
import { resultOf, type Equation, type Prover } from '../prover.js';
import { normalForm } from './goal.js';

/** A theorem that the condition holds, or null. */
export function inSight(condition: Term, prover: Prover): Theorem | null {
  const theorem = solve(condition, prover);
  if (theorem || condition.kind !== 'binder') return theorem;
  const { judge } = prover;
  const { facts, forms } = normalFacts(prover);
  const normal = normalForm(condition, prover);
  const wanted = resultOf(condition, normal);
  const found = facts.some(({ form }) => same(form, wanted))
    ? judge.assume(wanted)
    : multipleOf(wanted, forms);
  if (found === null) return null;
  const founded = facts.reduce((result, { fact, equation, form }) => {
    if (equation === null || !result.hypotheses.some((one) => same(one, form))) return result;
    return judge.discharge(result, judge.transport(judge.assume(fact), equation));
  }, found);
  return normal ? judge.transport(founded, judge.symmetry(normal)) : founded;
}

interface NormalFact {
  readonly fact: Term;
  readonly equation: Equation;
  readonly form: Term;
}

/** The facts on regularity in normal form, and the memory of searches that know these forms as well. */
interface NormalFacts {
  readonly facts: readonly NormalFact[];
  readonly memory: Memory;
}

const known = new WeakMap<Memory, readonly Finding<NormalFacts>[]>();

function normalFacts(prover: Prover): { readonly facts: readonly NormalFact[]; readonly forms: Prover } {
  const before = known.get(prover.memory) ?? [];
  let found = before.find((finding) => holdsFor(finding, prover.liberties));
  if (found === undefined) {
    found = listening(prover, () => ({ facts: normalForms(prover), memory: newMemory() }));
    known.set(prover.memory, [...before, found]);
  }
  prover.asked.bits |= found.asked;
  const { facts, memory } = found.value;
  return { facts, forms: { ...prover, facts: [...facts.map(({ form }) => form), ...prover.facts], memory } };
}

const normalForms = (prover: Prover): readonly NormalFact[] =>
  prover.facts
    .filter((fact) => fact.kind === 'binder' && ['integrable', 'boundedAbove'].includes(fact.binder))
    .map((fact) => {
      const equation = normalForm(fact, prover);
      return { fact, equation, form: resultOf(fact, equation) };
    });

const multipleOf = (wanted: Term, prover: Prover): Theorem | null =>
  wanted.kind === 'binder' && wanted.binder === 'integrable' ? compareRegular(wanted, prover, solve) : null;
