/**
 * Definitions a document makes: `p(x) = \frac{1}{Z} e^{-E(x)}`, `$Z(\theta) = \int \dots$`, wherever they stand. The
 * first formula with a new function or symbol alone on its left defines it, unless the right side leads back to it.
 * What is a normaliser by its place in a density and has no formula of its own is defined here too.
 */
import {
  argumentName,
  hasRemainder,
  integralOver,
  operation,
  walk,
  type Argument,
  type Expression,
} from '../expression.js';
import type { Span } from '../../text/source.js';
import { contradictsLaws } from './law-slips.js';
import { normaliserIn, weightIn } from './normaliser.js';
import type { Spelling } from './signatures.js';
import type { Vocabulary } from './vocabulary.js';

/** A formula `left = right` that could define what stands on its left. */
export interface Candidate {
  readonly left: Expression;
  readonly right: Expression;
  /** Which step of which chain it is; null where it is declared. */
  readonly step: { readonly chain: number; readonly link: number } | null;
  readonly latex: string;
  readonly span: Span;
  /** `p(x) \propto f(x)`: the factor is what makes p a density. */
  readonly upToFactor?: boolean;
}

export interface FoundDefinition {
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly body: Expression;
  readonly candidate: Candidate;
  readonly origin: 'declared' | 'written' | 'inferred';
}

export interface DefinitionSetting {
  readonly vocabulary: Vocabulary;
  readonly spellingOf: (parts: readonly Argument[]) => Spelling;
  /** Tells overloads of one name apart. */
  readonly keyOf: (name: string, parts: readonly Argument[]) => string;
  /** Functions that an expectation is taken under, or that prose calls a density. */
  readonly isDensity: (name: string) => boolean;
}

/** `known` are there before any formula is looked at: what they are about is not defined again. */
export function definitionsAmong(
  candidates: readonly Candidate[],
  known: readonly FoundDefinition[],
  setting: DefinitionSetting,
): readonly FoundDefinition[] {
  const found = new Map<string, FoundDefinition>();
  for (const definition of known) found.set(setting.keyOf(definition.name, definition.arguments), definition);
  for (const candidate of candidates) {
    const target = targetOf(candidate.left, setting);
    if (target === null) continue;
    const key = setting.keyOf(target.name, target.arguments);
    if (found.has(key) || leadsTo(candidate.right, key, found, setting)) continue;
    if (!isUnderstood(candidate.right) || hasRemainder(candidate.right)) continue;
    if (candidate.step !== null && contradictsLaws(candidate.left, candidate.right)) continue;
    const body =
      candidate.upToFactor === true
        ? normalised(candidate.right, target.arguments, setting)
        : candidate.right;
    if (body === null) continue;
    found.set(key, {
      ...target,
      body,
      candidate,
      origin: candidate.step === null ? 'declared' : 'written',
    });
  }
  for (const candidate of candidates) {
    const target = targetOf(candidate.left, setting);
    const first = target && found.get(setting.keyOf(target.name, target.arguments));
    const weight = !first || first.candidate === candidate ? null : weightIn(first, candidate, setting);
    if (weight === null || !isUnderstood(weight.body) || targetOf(applied(weight), setting) === null)
      continue;
    const key = setting.keyOf(weight.name, weight.arguments);
    if (!found.has(key) && !leadsTo(weight.body, key, found, setting)) found.set(key, weight);
  }
  for (const definition of [...found.values()]) {
    const normaliser = normaliserIn(definition, setting);
    if (normaliser === null) continue;
    const key = setting.keyOf(normaliser.name, normaliser.arguments);
    if (!found.has(key) && !leadsTo(normaliser.body, key, found, setting)) found.set(key, normaliser);
  }
  return [...found.values()];
}

const applied = ({ name, arguments: parts, candidate }: FoundDefinition): Expression => ({
  kind: 'application',
  name,
  arguments: parts,
  span: candidate.span,
});

/** The formula, over its integral in the points that the law is a law of; null where there are none. */
function normalised(
  body: Expression,
  parts: readonly Argument[],
  setting: DefinitionSetting,
): Expression | null {
  const { points: proper } = setting.spellingOf(parts);
  const inBrackets = parts.filter(({ place }) => place === 'parenthesis').map(({ value }) => value);
  const points = proper.length > 0 ? proper : inBrackets;
  const names = points.flatMap((point) => (point.kind === 'name' ? [point.name] : []));
  if (names.length === 0 || names.length < points.length) return null;
  return operation(body.span, 'divide', body, integralOver(names, body));
}

/** The name and arguments that a left side introduces; null if it has a meaning of its own. */
export function targetOf(
  left: Expression,
  { vocabulary }: Pick<DefinitionSetting, 'vocabulary'>,
): { readonly name: string; readonly arguments: readonly Argument[] } | null {
  if (left.kind === 'name') {
    const taken =
      vocabulary.isVariable(left.name) || vocabulary.isPoint(left.name) || vocabulary.isParameter(left.name);
    const isOther = vocabulary.isIndex(left.name) || vocabulary.isVariate(left.name);
    return taken || isOther ? null : { name: left.name, arguments: [] };
  }
  if (left.kind !== 'application') return null;
  const names = left.arguments.map(({ value }) => argumentName(value));
  const distinct = new Set(names);
  return distinct.has(null) || distinct.size !== names.length
    ? null
    : { name: left.name, arguments: left.arguments };
}

/** Without parts that have no meaning. */
export function isUnderstood(body: Expression): boolean {
  let understood = true;
  walk(body, (part) => {
    if (part.kind === 'unknown' || part.kind === 'empirical') understood = false;
  });
  return understood;
}

/** Does the right side use the function, directly or through definitions found before? */
export function leadsTo(
  body: Expression,
  key: string,
  found: ReadonlyMap<string, FoundDefinition>,
  setting: DefinitionSetting,
  seen = new Set<string>(),
): boolean {
  let leads = false;
  walk(body, (part) => {
    if (part.kind !== 'name' && part.kind !== 'application') return;
    const used = setting.keyOf(part.name, part.kind === 'application' ? part.arguments : []);
    if (used === key) leads = true;
    if (leads || seen.has(used)) return;
    seen.add(used);
    const definition = found.get(used);
    if (definition !== undefined && leadsTo(definition.body, key, found, setting, seen)) leads = true;
  });
  return leads;
}
