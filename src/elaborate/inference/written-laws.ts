/**
 * The laws that a document writes, with what each is a law of and under which conditions, and which of them are laws
 * behind one letter. Relies on expressions; concludes nothing.
 */
import { walk, type Argument, type Expression } from '../expression.js';
import { nameOfEntry } from '../structure/bound-entries.js';
import type { DefinitionSetting } from './definitions.js';

/** The law of some variables given others, as the document writes it most often. */
export interface Law {
  readonly name: string;
  readonly key: string;
  readonly arguments: readonly Argument[];
  readonly points: readonly string[];
  readonly conditions: readonly string[];
  readonly parameters: readonly string[];
  readonly value: Extract<Expression, { kind: 'application' }>;
}

export function lawsIn(expressions: readonly Expression[], setting: DefinitionSetting): readonly Law[] {
  const found = new Map<string, Law>();
  for (const expression of expressions)
    walk(expression, (written) => {
      if (written.kind !== 'application') return;
      const part = ofParameters(ofPoints(written, setting), setting);
      const { parameters, points, conditions } = setting.spellingOf(part.arguments);
      if (parameters.some(isNumber)) return;
      const [ours, given] = [points, conditions].map(namesIn);
      if (
        !ours ||
        !given ||
        ours.length === 0 ||
        new Set([...ours, ...given]).size < ours.length + given.length
      )
        return;
      const key = setting.keyOf(part.name, part.arguments);
      const known = found.get(key);
      if (known !== undefined && known.arguments.length >= part.arguments.length) return;
      found.set(key, {
        name: part.name,
        key,
        arguments: part.arguments,
        points: ours,
        conditions: given,
        parameters: parameters.flatMap((value) => spelledEntry(value) ?? []),
        value: part,
      });
    });
  return [...found.values()];
}

/** What is said of the entries of lists, bound or not, `p(x_i \mid z_i)`, is said of points: p(x \mid z). */
const ofPoints = (
  { arguments: parts, ...law }: Law['value'],
  { vocabulary }: DefinitionSetting,
): Law['value'] => ({
  ...law,
  arguments: parts.map((part): Argument => {
    const { value } = part;
    const [, base, index] = /^(.+)(?:_\{|\^\{\()([a-z])\)?\}$/.exec(spelledEntry(value) ?? '') ?? [];
    if (base === undefined || index === undefined || vocabulary.isCount(index)) return part;
    if (vocabulary.isComponent(base, index)) return part;
    return { ...part, value: { kind: 'name', name: base, span: value.span } };
  }),
});

/** What is said of a law at `\theta_t`, `\theta^{(t)}` or `\theta'` is said of it at any θ. */
function ofParameters(law: Law['value'], { spellingOf }: DefinitionSetting): Law['value'] {
  const { parameters } = spellingOf(law.arguments);
  const plain = new Map(parameters.map((value) => [value, withoutStep(spelledEntry(value) ?? '')]));
  if (new Set(plain.values()).size < plain.size) return law;
  return {
    ...law,
    arguments: law.arguments.map((part): Argument => {
      const name = plain.get(part.value);
      return name ? { ...part, value: { kind: 'name', name, span: part.value.span } } : part;
    }),
  };
}

/** The name without what tells when it has its value. */
const withoutStep = (name: string): string =>
  name.replace(/(?:_\{(?:[a-z](?:[+-]1)?|\w*old|\w*new)\}|\^\{\(?(?:[a-z](?:[+-]1)?|old|new)\)?\}|'+)$/, '');

/** `q_i` is one of several laws, each of which is a law of its own. */
const isNumber = (value: Expression): boolean => value.kind === 'name' && /^[i-n]$/.test(value.name);

const spelledEntry = (value: Expression): string | null =>
  value.kind === 'name' ? value.name : value.kind === 'indexed' ? nameOfEntry(value) : null;

/** Laws of one letter, where a bar says that it is one. */
export function familiesOf(laws: readonly Law[]): readonly (readonly Law[])[] {
  const names = new Set(laws.flatMap(({ name, conditions }) => (conditions.length > 0 ? [name] : [])));
  return [...names].map((name) => laws.filter((law) => law.name === name));
}

/** Null if some part is no plain name. */
function namesIn(parts: readonly Expression[]): readonly string[] | null {
  const names = parts.flatMap((part) => (part.kind === 'name' ? [part.name] : []));
  return names.length === parts.length ? names : null;
}
