/**
 * Conditions of regularity that are facts in sight written another way: the facts are brought to the same normal form
 * as the functions that a search works with. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { same, type Term } from '../../terms/term.js';
import { solve } from '../conditions.js';
import { compareRegular } from '../integrability.js';
import { holdsFor, listening, newMemory, recall, remember, type Finding, type Memory } from '../memory.js';
import { resultOf, type Equation, type Prover } from '../prover.js';
import { simplified } from '../regularity.js';
import { normalForm } from './goal.js';

/** A theorem that the condition holds, or that it follows from simpler ones; or null. */
export const settled = (condition: Term, prover: Prover): Theorem | null =>
  found(
    'settled',
    condition,
    prover,
    () => inSight(condition, prover) ?? simplified(condition, prover, inSight),
  );

/** A theorem that the condition holds, or null. */
export const inSight = (condition: Term, prover: Prover): Theorem | null =>
  found('inSight', condition, prover, () => seen(condition, prover));

/** The same conditions turn up with every mean of the same functions. */
function found(
  how: 'settled' | 'inSight',
  condition: Term,
  prover: Prover,
  find: () => Theorem | null,
): Theorem | null {
  const findings = prover.memory[how];
  const known = recall(findings, condition, prover);
  return known === undefined ? remember(findings, condition, prover, find) : known;
}

function seen(condition: Term, prover: Prover): Theorem | null {
  const theorem = solve(condition, prover);
  if (theorem || condition.kind !== 'binder') return theorem;
  const { judge } = prover;
  const { facts, forms } = normalFacts(prover);
  const normal = normalForm(condition, prover);
  const wanted = resultOf(condition, normal);
  const like = facts.some(({ form }) => same(form, wanted))
    ? judge.assume(wanted)
    : multipleOf(wanted, forms);
  if (like === null) return null;
  const founded = facts.reduce((result, { fact, equation, form }) => {
    if (equation === null || !result.hypotheses.some((one) => same(one, form))) return result;
    return judge.discharge(result, judge.transport(judge.assume(fact), equation));
  }, like);
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
  let finding = before.find((one) => holdsFor(one, prover.liberties));
  if (finding === undefined) {
    finding = listening(prover, () => ({ facts: normalForms(prover), memory: newMemory() }));
    known.set(prover.memory, [...before, finding]);
  }
  prover.asked.bits |= finding.asked;
  const { facts, memory } = finding.value;
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
