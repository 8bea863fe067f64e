/** The rules of a judge by what they conclude, so that a search looks only at those that can fit. Made once a table. */
import type { Judge } from '../kernel/kernel.js';
import { schematicName, type Rule } from '../kernel/rule.js';
import { onlyByName } from '../rules/rules.js';
import type { Term } from '../terms/term.js';

export interface RuleIndex {
  /** Rules for the derivative of a function of a certain form, in the order of the table. */
  readonly derivatives: readonly Rule[];
  /** Rules for conditions by `headOf` their conclusion. */
  readonly conditions: ReadonlyMap<string, readonly Rule[]>;
}

const indices = new WeakMap<Judge['rules'], RuleIndex>();

export function ruleIndex(judge: Judge): RuleIndex {
  const known = indices.get(judge.rules);
  if (known) return known;
  const all = [...judge.rules.values()];
  const conditions = new Map<string, readonly Rule[]>();
  for (const rule of all.filter(isCondition)) {
    const head = headOf(rule.conclusion);
    conditions.set(head, [...(conditions.get(head) ?? []), rule]);
  }
  const index = { derivatives: all.filter(isForm), conditions };
  indices.set(judge.rules, index);
  return index;
}

/** The outermost operator or binder of a proposition. */
export function headOf(proposition: Term): string {
  switch (proposition.kind) {
    case 'apply':
      return proposition.operator;
    case 'binder':
      return proposition.binder;
    default:
      return '';
  }
}

/** Rules that bounds.ts uses where a bound is in sight; anywhere else they lead in circles. */
const boundRules = /^(?:difference-in-order|positive-since-above)\b/;

/** Equations and derivatives have searches of their own, and some rules are only used by name. */
const isCondition = ({ name, conclusion }: Rule): boolean =>
  !boundRules.test(name) &&
  !onlyByName.has(name.replace(/:\d+$/, '')) &&
  !['equal', 'hasDerivative', 'differentiable', ''].includes(headOf(conclusion));

function isForm({ name, conclusion }: Rule): boolean {
  if (conclusion.kind !== 'binder' || conclusion.binder !== 'hasDerivative') return false;
  const [body] = conclusion.bodies;
  return body !== undefined && schematicName(body) === null && name !== 'derivative-of-constant';
}
