/**
 * Conditional laws that follow: where p(v, h) has a formula, `p(h \mid v) = \dots` defines nothing, for p(h | v) is the
 * quotient that joint-laws.ts concludes. What such an equation says is a claim.
 */
import type { Expression } from '../expression.js';
import type { DefinitionSetting, FoundDefinition } from './definitions.js';
import { callsLetter, jointLaws } from './joint-laws.js';

/** The definitions but for those of laws that follow from the others. */
export function withoutConsequences(
  definitions: readonly FoundDefinition[],
  expressions: readonly Expression[],
  setting: DefinitionSetting,
): readonly FoundDefinition[] {
  const may = definitions.filter((definition, at) =>
    definitions.slice(0, at).some((joint) => isLawOfAll(joint, definition)),
  );
  if (may.length === 0) return definitions;
  const kept = definitions.filter((definition) => !may.includes(definition));
  const concluded = new Set(
    jointLaws(expressions, kept, setting).map((law) => setting.keyOf(law.name, law.arguments)),
  );
  return definitions.filter(
    (definition) =>
      !may.includes(definition) || !concluded.has(setting.keyOf(definition.name, definition.arguments)),
  );
}

/** Is the one the law, by a formula, of what the other is a law of and given? */
function isLawOfAll(joint: FoundDefinition, law: FoundDefinition): boolean {
  const isStated = joint.candidate.step !== law.candidate.step && law.candidate.step !== null;
  const isConditional = law.arguments.some(({ place }) => place === 'condition');
  if (!isStated || !isConditional || joint.name !== law.name || callsLetter(joint.body, joint.name))
    return false;
  const [all, some] = [joint, law].map(({ arguments: parts }) =>
    parts.map(({ value }) => (value.kind === 'name' ? value.name : '')).sort(),
  );
  return joint.arguments.every(({ place }) => place !== 'condition') && all?.join() === some?.join();
}
