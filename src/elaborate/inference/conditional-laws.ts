/**
 * Laws that follow: where p(v, h) has a formula, or p(v) and p(h | v) have one each, `p(v \mid h) = \dots` defines
 * nothing, for p(v | h) is the quotient that joint-laws.ts concludes. What such an equation says is a claim.
 */
import type { Argument, Expression } from '../expression.js';
import type { DefinitionSetting, FoundDefinition } from './definitions.js';
import { callsLetter, jointLaws } from './joint-laws.js';

/** The definitions but for those of laws that follow from the others. */
export function withoutConsequences(
  definitions: readonly FoundDefinition[],
  expressions: readonly Expression[],
  setting: DefinitionSetting,
): readonly FoundDefinition[] {
  const may = definitions.filter((definition, at) => {
    const before = definitions.slice(0, at).filter(({ name }) => name === definition.name);
    return before.some((joint) => isLawOfAll(joint, definition)) || isOfProduct(before, definition);
  });
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

/** Is it a law of the variables of two laws, the one of what is given in the other, that have formulas of their own? */
function isOfProduct(before: readonly FoundDefinition[], law: FoundDefinition): boolean {
  const isStated = ({ candidate, body, name }: FoundDefinition): boolean =>
    candidate.step !== null && !callsLetter(body, name);
  const own = namesOf(law, (): boolean => true);
  if (law.candidate.step === null) return false;
  return before.filter(isStated).some((given) => {
    const conditions = namesOf(given, ({ place }) => place === 'condition');
    const points = namesOf(given, ({ place }) => place !== 'condition');
    const alone = before.filter(isStated).some((prior) => {
      const isPrior = prior.arguments.every(({ place }) => place !== 'condition');
      return isPrior && namesOf(prior, () => true).every((name) => conditions.includes(name));
    });
    return alone && conditions.length > 0 && own.every((name) => [...points, ...conditions].includes(name));
  });
}

const namesOf = (
  { arguments: parts }: FoundDefinition,
  isMeant: (argument: Argument) => boolean,
): readonly string[] =>
  parts.flatMap((part) => (isMeant(part) && part.value.kind === 'name' ? [part.value.name] : [])).sort();

/** Is the one the law, by a formula, of what the other is a law of and given? */
function isLawOfAll(joint: FoundDefinition, law: FoundDefinition): boolean {
  const isStated = joint.candidate.step !== law.candidate.step && law.candidate.step !== null;
  const isConditional = law.arguments.some(({ place }) => place === 'condition');
  if (!isStated || !isConditional || callsLetter(joint.body, joint.name)) return false;
  const [all, some] = [joint, law].map(({ arguments: parts }) =>
    parts.map(({ value }) => (value.kind === 'name' ? value.name : '')).sort(),
  );
  return joint.arguments.every(({ place }) => place !== 'condition') && all?.join() === some?.join();
}
