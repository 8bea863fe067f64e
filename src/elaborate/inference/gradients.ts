/**
 * Functions known by their gradients alone: `\nabla_\theta J(\theta) = \nabla_\theta \sum_\tau P(\tau) R(\tau)`. Where the
 * document speaks of J under derivatives only, what is differentiated on the right may stand for it, for a constant
 * between the two makes no difference to them.
 */
import { walk, type DerivativeExpression, type Expression } from '../expression.js';
import { isUnderstood, leadsTo, targetOf, type Candidate, type DefinitionSetting } from './definitions.js';
import type { FoundDefinition } from './definitions.js';

export function gradientDefinitions(
  candidates: readonly Candidate[],
  expressions: readonly Expression[],
  written: readonly FoundDefinition[],
  setting: DefinitionSetting,
): readonly FoundDefinition[] {
  const found = new Map(
    written.map((definition) => [setting.keyOf(definition.name, definition.arguments), definition]),
  );
  const own: FoundDefinition[] = [];
  for (const candidate of candidates) {
    const { left, right } = candidate;
    if (left.kind !== 'derivative' || right.kind !== 'derivative' || !isSameKind(left, right)) continue;
    const target = left.body.kind === 'application' ? targetOf(left.body, setting) : null;
    if (target === null || found.has(setting.keyOf(target.name, target.arguments))) continue;
    const key = setting.keyOf(target.name, target.arguments);
    const isKnown = written.some(({ name }) => name === target.name) || setting.isDensity(target.name);
    if (isKnown || !isUnderstood(right.body) || leadsTo(right.body, key, found, setting)) continue;
    if (!expressions.every((expression) => isUnderDerivatives(target.name, expression))) continue;
    const definition: FoundDefinition = { ...target, body: right.body, candidate, origin: 'written' };
    found.set(key, definition);
    own.push(definition);
  }
  return own;
}

const isSameKind = (a: DerivativeExpression, b: DerivativeExpression): boolean =>
  a.style === b.style &&
  a.variable === b.variable &&
  a.component === null &&
  b.component === null &&
  a.at === undefined &&
  b.at === undefined;

/** Does the function stand below a derivative wherever it stands? */
function isUnderDerivatives(name: string, expression: Expression): boolean {
  const count = { all: 0, below: 0 };
  const isCall = (part: Expression): boolean =>
    (part.kind === 'application' || part.kind === 'name') && part.name === name;
  walk(expression, (part) => {
    if (isCall(part)) count.all++;
    if (part.kind === 'derivative' && isCall(part.body)) count.below++;
  });
  return count.all === count.below;
}
