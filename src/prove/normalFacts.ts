/**
 * The facts on regularity in sight, in the normal form in which a search holds conditions against them. They are
 * brought to that form once for all conditions that are met with the same facts. Untrusted search.
 */
import type { Term } from '../terms/term.js';
import { expand } from './expand.js';
import { holdsFor, listening, newMemory, type Finding, type Memory } from './memory.js';
import { normalise } from './normalise.js';
import { join, resultOf, type Equation, type Prover } from './prover.js';

/** A fact, and what it says in normal form. */
export interface NormalFact {
  readonly fact: Term;
  readonly equation: Equation;
  readonly form: Term;
}

export interface NormalFacts {
  readonly facts: readonly NormalFact[];
  /** The search that knows the forms as well. */
  readonly forms: Prover;
}

interface Known {
  readonly facts: readonly NormalFact[];
  readonly memory: Memory;
}

const known = new WeakMap<Memory, readonly Finding<Known>[]>();

export function normalFacts(prover: Prover): NormalFacts {
  const before = known.get(prover.memory) ?? [];
  let finding = before.find((one) => holdsFor(one, prover.liberties));
  if (finding === undefined) {
    finding = listening(prover, () => ({ facts: inNormalForm(prover), memory: newMemory() }));
    known.set(prover.memory, [...before, finding]);
  }
  prover.asked.bits |= finding.asked;
  const { facts, memory } = finding.value;
  return { facts, forms: { ...prover, facts: [...facts.map(({ form }) => form), ...prover.facts], memory } };
}

const inNormalForm = (prover: Prover): readonly NormalFact[] =>
  prover.facts
    .filter((fact) => fact.kind === 'binder' && ['integrable', 'boundedAbove'].includes(fact.binder))
    .map((fact) => {
      const equation = normalForm(fact, prover);
      return { fact, equation, form: resultOf(fact, equation) };
    });

/** term = its normal form, definitions unfolded as far as allowed. */
export function normalForm(term: Term, prover: Prover): Equation {
  const expanded = expand(term, prover);
  return join(prover.judge, expanded, normalise(resultOf(term, expanded), prover));
}
