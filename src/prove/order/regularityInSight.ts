/**
 * Conditions of regularity that are facts in sight written another way: the facts are brought to the same normal form
 * as the functions that a search works with. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { same, type Term } from '../../terms/term.js';
import { solve } from '../conditions.js';
import { compareRegular } from '../integrability.js';
import { recall, remember } from '../memory.js';
import { normalFacts, normalForm } from '../normalFacts.js';
import { discharged, resultOf, type Prover } from '../prover.js';
import { simplified } from '../regularity.js';

/** The theorem with its conditions of integrability met, or brought to their simplest form. */
export const regular = (theorem: Theorem, prover: Prover): Theorem =>
  discharged(theorem, prover.judge, (one) => settled(one, prover));

/** A theorem that the condition holds, or that it follows from simpler ones; or null. */
const settled = (condition: Term, prover: Prover): Theorem | null =>
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

const multipleOf = (wanted: Term, prover: Prover): Theorem | null =>
  wanted.kind === 'binder' && wanted.binder === 'integrable' ? compareRegular(wanted, prover, solve) : null;
