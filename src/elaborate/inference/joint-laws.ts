/**
 * One law behind one letter: where `p(x \mid z)` and `p(z)` are written, p(x, z) is their product, p(x) its integral
 * over z, and p(z \mid x) their quotient; where p(x, z) is written without such factors, p(x) and p(z \mid x) are made
 * of it. Only what the document speaks of and gives no formula is concluded, and only as far as all of it can be one
 * law. It is inferred, and says so.
 */
import { integralOver, operation, walk, type Argument, type Expression } from '../expression.js';
import { nameOfEntry } from '../structure/bound-entries.js';
import { leadsTo, type DefinitionSetting, type FoundDefinition } from './definitions.js';

/** The law of some variables given others, as the document writes it most often. */
interface Law {
  readonly name: string;
  readonly key: string;
  readonly arguments: readonly Argument[];
  readonly points: readonly string[];
  readonly conditions: readonly string[];
  readonly value: Extract<Expression, { kind: 'application' }>;
}

export function jointLaws(
  expressions: readonly Expression[],
  written: readonly FoundDefinition[],
  setting: DefinitionSetting,
): readonly FoundDefinition[] {
  const found = new Map(
    written.map((definition) => [setting.keyOf(definition.name, definition.arguments), definition]),
  );
  const concluded = new Set<string>();
  const conclude = (law: Law, body: Expression): void => {
    if (found.has(law.key) || leadsTo(body, law.key, found, setting)) return;
    found.set(law.key, inferred(law, body));
    concluded.add(law.key);
  };
  for (const laws of familiesOf(lawsIn(expressions, setting))) {
    const those = (points: readonly string[], conditions: readonly string[]): readonly Law[] =>
      laws.filter((law) => sameNames(law.points, points) && sameNames(law.conditions, conditions));
    const isOpen = ({ key }: Law): boolean => !found.has(key);
    for (const { splits, rest, density } of jointsIn(laws, isOpen, setting)) {
      for (const [some, others] of splits) {
        const marginals = those(some, rest);
        if (marginals.some(({ key }) => concluded.has(key))) continue;
        const total = integralOver(others, density);
        const [marginal] = marginals;
        those([...some, ...others], rest).forEach((law) => {
          conclude(law, density);
        });
        marginals.forEach((law) => {
          conclude(law, total);
        });
        those(others, [...some, ...rest]).forEach((law) => {
          conclude(law, operation(density.span, 'divide', density, marginal?.value ?? total));
        });
      }
    }
  }
  return [...concluded].flatMap((key) => found.get(key) ?? []);
}

/** A law of several variables with its formula, and the ways to split the variables that are to be concluded from it. */
interface Joint {
  readonly splits: readonly (readonly [readonly string[], readonly string[]])[];
  readonly rest: readonly string[];
  readonly density: Expression;
  /** The lightest is taken first: where the condition has a law with a formula, is summed over, has no parameters. */
  readonly weight: number;
}

/** Products of a conditional law and the law of its condition, else laws of several variables as they are. */
function jointsIn(
  laws: readonly Law[],
  isOpen: (law: Law) => boolean,
  { vocabulary }: DefinitionSetting,
): readonly Joint[] {
  const products = laws.flatMap((given): readonly Joint[] =>
    laws.flatMap((alone): readonly Joint[] => {
      const rest = given.conditions.filter((name) => !alone.points.includes(name));
      const fits =
        alone.points.every((name) => given.conditions.includes(name)) && sameNames(rest, alone.conditions);
      if (!fits || given.points.some((name) => alone.points.includes(name))) return [];
      const density = operation(given.value.span, 'multiply', given.value, alone.value);
      if (!isOpen(alone) && !isOpen(given)) return [];
      const isHidden = alone.points.every(vocabulary.isPoint) && !given.points.every(vocabulary.isPoint);
      const weight = (isOpen(alone) ? 100 : 0) + (isHidden ? 0 : 10) + alone.arguments.length;
      return [{ splits: [[given.points, alone.points]], rest, density, weight }];
    }),
  );
  const wholes = laws.filter(
    (law) =>
      law.points.length > 1 &&
      isOpen(law) &&
      !products.some(({ splits, rest }) =>
        splits.some((split) => sameNames(split.flat(), law.points) && sameNames(rest, law.conditions)),
      ),
  );
  return [
    ...[...products].sort((a, b) => a.weight - b.weight),
    ...wholes.map(({ points, conditions, value }): Joint => ({
      splits: points.flatMap((name) => {
        const others = points.filter((other) => other !== name);
        return [
          [[name], others],
          [others, [name]],
        ] as const;
      }),
      rest: conditions,
      density: value,
      weight: Infinity,
    })),
  ];
}

function lawsIn(expressions: readonly Expression[], setting: DefinitionSetting): readonly Law[] {
  const found = new Map<string, Law>();
  for (const expression of expressions)
    walk(expression, (written) => {
      if (written.kind !== 'application') return;
      const part = ofPoints(written, setting);
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

/** `q_i` is one of several laws, each of which is a law of its own. */
const isNumber = (value: Expression): boolean => value.kind === 'name' && /^[i-n]$/.test(value.name);

const spelledEntry = (value: Expression): string | null =>
  value.kind === 'name' ? value.name : value.kind === 'indexed' ? nameOfEntry(value) : null;

/** Laws of one letter, where a bar says that it is one. */
function familiesOf(laws: readonly Law[]): readonly (readonly Law[])[] {
  const names = new Set(laws.flatMap(({ name, conditions }) => (conditions.length > 0 ? [name] : [])));
  return [...names].map((name) => laws.filter((law) => law.name === name));
}

/** Null if some part is no plain name. */
function namesIn(parts: readonly Expression[]): readonly string[] | null {
  const names = parts.flatMap((part) => (part.kind === 'name' ? [part.name] : []));
  return names.length === parts.length ? names : null;
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

const inferred = ({ name, arguments: parts, value }: Law, body: Expression): FoundDefinition => ({
  name,
  arguments: parts,
  body,
  candidate: { left: value, right: body, step: null, latex: name, span: value.span },
  origin: 'inferred',
});
