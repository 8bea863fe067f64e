/**
 * Replay: a theorem made again from its justification alone, by any judge of the same theory and rules. Proofs are
 * graphs, so shared parts are replayed once. Trusts nothing but the judge it is given.
 */
import type { Judge, Justification, Theorem } from './kernel.js';
import { same } from '../terms/term.js';

/** The same theorem from `judge`; throws a refusal if some step does not hold, or if the two differ. */
export function replay(theorem: Theorem, judge: Judge, done = new Map<Theorem, Theorem>()): Theorem {
  const known = done.get(theorem);
  if (known) return known;
  const again = perform(theorem.justification, judge, (part) => replay(part, judge, done));
  const agrees =
    same(again.conclusion, theorem.conclusion) &&
    again.hypotheses.length === theorem.hypotheses.length &&
    again.hypotheses.every((one) => theorem.hypotheses.some((other) => same(one, other)));
  if (!agrees) throw new Error(`replay-differs: ${theorem.justification.step}`);
  done.set(theorem, again);
  return again;
}

/** The step that is described, taken by the judge; `made` are the theorems of this judge for those that it rests on. */
export function perform(by: Justification, judge: Judge, made: (theorem: Theorem) => Theorem): Theorem {
  switch (by.step) {
    case 'reflexivity':
      return judge.reflexivity(by.term);
    case 'symmetry':
      return judge.symmetry(made(by.of));
    case 'transitivity':
      return judge.transitivity(made(by.first), made(by.second));
    case 'congruence':
      return judge.congruence(by.term, by.parts.map(made));
    case 'abstraction':
      return judge.abstraction(by.term, by.variable, by.bodies.map(made), by.operands.map(made));
    case 'assume':
      return judge.assume(by.proposition);
    case 'instance':
      return judge.instance(by.rule, by.filling);
    case 'unfold':
      return judge.unfold(by.term);
    case 'ring': {
      const theorem = judge.ring(by.left, by.right, by.roots);
      if (theorem === null) throw new Error('replay-differs: ring');
      return theorem;
    }
    case 'compare':
      return judge.compare(by.proposition);
    case 'discharge':
      return judge.discharge(made(by.theorem), made(by.lemma));
    case 'generalise':
      return judge.generalise(made(by.theorem), by.variable, by.quantifier, by.operand);
    case 'specialise':
      return judge.specialise(made(by.theorem), by.value);
    case 'transport':
      return judge.transport(made(by.theorem), made(by.equation));
    case 'replace':
      return judge.replace(made(by.theorem), by.variable, by.value);
  }
}

/** The names of the rules that a theorem rests on, in order of use, each once; `definition` for unfolded ones. */
export function rulesOf(theorem: Theorem): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<Theorem>();
  const visit = (one: Theorem): void => {
    if (seen.has(one)) return;
    seen.add(one);
    const { justification } = one;
    partsOfJustification(justification).forEach(visit);
    if (justification.step === 'instance') names.add(justification.rule);
    if (justification.step === 'unfold') names.add('definition');
    if (justification.step === 'ring' && !same(justification.left, justification.right))
      names.add('arithmetic');
  };
  visit(theorem);
  return [...names];
}

function partsOfJustification(by: Justification): readonly Theorem[] {
  switch (by.step) {
    case 'reflexivity':
    case 'assume':
    case 'instance':
    case 'unfold':
    case 'ring':
    case 'compare':
      return [];
    case 'symmetry':
      return [by.of];
    case 'transitivity':
      return [by.first, by.second];
    case 'congruence':
      return by.parts;
    case 'abstraction':
      return [...by.bodies, ...by.operands];
    case 'discharge':
      return [by.theorem, by.lemma];
    case 'generalise':
    case 'specialise':
    case 'replace':
      return [by.theorem];
    case 'transport':
      return [by.theorem, by.equation];
  }
}
