/**
 * Signatures: which arguments a function takes, in which order, and how they are written. Collected from all spellings
 * of the function in a document, for authors drop arguments: `p(x)`, `p_\theta(x)`, `p(x; \theta)` and `p_\theta` are one
 * function of θ and x. Parameters come first, then points, then what stands behind a bar.
 */
import type { Notation } from '../../terms/theory.js';
import {
  walk,
  type Argument,
  type ApplicationExpression,
  type Expression,
  type LawExpression,
} from '../expression.js';
import { isInnerVariable, placeholder } from '../structure/placeholder.js';
import { isNormal } from '../structure/normal.js';
import { familyOf, isBesideModel, numbered } from '../structure/spelling.js';
import type { Vocabulary } from './vocabulary.js';

export interface Slot {
  readonly kind: 'parameter' | 'point' | 'condition';
  /** The symbol that stands there most often; null if none does. */
  readonly usual: string | null;
}

export interface Signature {
  /** What the function is called in terms. */
  readonly key: string;
  readonly slots: readonly Slot[];
  readonly notation: Notation;
  /** Every use shows all arguments in order, and one place holds a parameter here and a point there. */
  readonly isPositional?: boolean;
}

/** The arguments of one spelling, sorted by kind. */
export interface Spelling {
  readonly parameters: readonly Expression[];
  readonly points: readonly Expression[];
  readonly conditions: readonly Expression[];
}

export interface Signatures {
  /** Null for a name that is no function. */
  readonly of: (name: string, parts: readonly Argument[] | null) => Signature | null;
  readonly spellingOf: (parts: readonly Argument[]) => Spelling;
  readonly all: readonly Signature[];
}

/**
 * `constants` are names without arguments that are functions all the same, for they are defined; `ofOne` are functions
 * of one variable, whatever stands there.
 */
export function signaturesOf(
  expressions: readonly Expression[],
  { isParameter, isFunction, isIndex }: Pick<Vocabulary, 'isParameter' | 'isFunction' | 'isIndex'>,
  constants: ReadonlySet<string>,
  ofOne: ReadonlySet<string> = new Set(),
): Signatures {
  const spell = (parts: readonly Argument[]): Spelling => spellingOf(parts, isParameter);
  const applications = new Map<string, ApplicationExpression[]>();
  for (const name of constants) applications.set(name, []);
  const add = (name: string, found: ApplicationExpression | null): void => {
    const list = applications.get(name) ?? [];
    applications.set(name, list);
    if (found !== null) list.push(found);
  };
  const addLaw = (law: LawExpression, variable: string | null): void => {
    if (law.kind === 'call') return;
    const parts = law.kind === 'application' ? law.arguments : [];
    if (parts.some(({ place }) => place === 'parenthesis' || place === 'variate')) return;
    const value: Expression = { kind: 'name', name: variable ?? placeholder, span: law.span };
    const point: Argument = { value, place: isNormal(law.name) ? 'variate' : 'parenthesis' };
    add(law.name, { kind: 'application', name: law.name, arguments: [...parts, point], span: law.span });
  };
  for (const expression of expressions)
    walk(expression, (found) => {
      if (found.kind === 'application' && found.arguments.every(({ value }) => value.kind !== 'unknown')) {
        const places = found.arguments.map(({ place }) => place);
        const isPointless = isNormal(found.name) && places.every((place) => place === 'behind');
        if (isPointless) addLaw(found, null);
        else add(found.name, found);
      }
      if (found.kind === 'name' && isFunction(found.name)) add(found.name, null);
      if (found.kind === 'expectation') addLaw(found.law, found.variable);
      if (found.kind === 'divergence')
        [found.from, found.to].forEach((law) => {
          addLaw(law, null);
        });
    });
  const signatures = new Map<string, Signature>();
  const positional = (name: string, list: readonly ApplicationExpression[]): boolean =>
    isPositional(list, spell, ofOne.has(name) ? 1 : 2);
  const overloaded = new Set<string>();
  // `q_i(z_i)` is one of a list of laws where `q_\phi(z)` is a law with a parameter.
  const mixed = new Set<string>();
  const keyOf = (name: string, spelling: Spelling): string =>
    overloadKey(mixed.has(name) && isNumbered(spelling, isIndex) ? numbered(name, 1) : name, spelling);
  for (const [name, list] of applications) {
    if (positional(name, list)) {
      const group = list.map(({ arguments: parts }) => ({ parts, spelling: inOrder(parts) }));
      signatures.set(name, { ...signatureOf(name, name, group), isPositional: true });
      continue;
    }
    const spellings = list.map(({ arguments: parts }) => spell(parts));
    const shapes = new Set(spellings.map(shapeOf));
    shapes.delete('0|0');
    const numbers = spellings.filter((spelling) => isNumbered(spelling, isIndex)).length;
    const isMixed = numbers > 0 && spellings.some((spelling) => isFamily(spelling, isParameter));
    if (isMixed) mixed.add(name);
    if (shapes.size > 1 || isMixed) overloaded.add(name);
    const groups = overloaded.has(name)
      ? groupBy(list, ({ arguments: parts }) => keyOf(name, spell(parts)))
      : new Map([[name, list]]);
    for (const [key, group] of groups)
      signatures.set(
        key,
        signatureOf(
          key,
          name,
          group.map(({ arguments: parts }) => ({ parts, spelling: spell(parts) })),
        ),
      );
  }
  borrowSlots(signatures);
  return {
    of: (name, parts) =>
      (overloaded.has(name) && parts !== null ? signatures.get(keyOf(name, spell(parts))) : null) ??
      signatures.get(name) ??
      (overloaded.has(name)
        ? ([...signatures.values()].find(({ notation }) => notation.name === name) ?? null)
        : null),
    spellingOf: spell,
    all: [...signatures.values()],
  };
}

/** A function that never shows its arguments takes those of its kin: `V_{\max}` those of `V_1(x)`. */
function borrowSlots(signatures: Map<string, Signature>): void {
  for (const [key, signature] of signatures) {
    if (signature.slots.length > 0 || isBesideModel(key)) continue;
    const kin = [...signatures.values()].find(
      ({ slots, notation: { name } }) =>
        slots.length > 0 && familyOf(name) !== name && familyOf(name) === familyOf(key),
    );
    if (kin === undefined || constantLike(key)) continue;
    signatures.set(key, { ...signature, slots: kin.slots, notation: { ...kin.notation, name: key } });
  }
}

const constantLike = (key: string): boolean => key.includes('(');

const shapeOf = ({ points, conditions }: Spelling): string =>
  `${String(points.length)}|${String(conditions.length)}`;

const isNumbered = ({ parameters }: Spelling, isIndex: (name: string) => boolean): boolean =>
  parameters.some((value) => value.kind === 'name' && isIndex(value.name));

const isFamily = ({ parameters }: Spelling, isParameter: (name: string) => boolean): boolean =>
  parameters.some((value) => value.kind === 'name' && isParameter(value.name));

const overloadKey = (name: string, { points, conditions }: Spelling): string => {
  const families = (parts: readonly Expression[]): string => parts.map(argumentFamily).join(',');
  if (points.length === 0) return name;
  return `${name}(${families(points)}${conditions.length === 0 ? '' : `|${families(conditions)}`})`;
};

function argumentFamily(argument: Expression): string {
  if (argument.kind === 'name') return familyOf(argument.name);
  return argument.kind === 'indexed' ? familyOf(argument.base) : '\\cdot';
}

export function spellingOf(parts: readonly Argument[], isParameter: (name: string) => boolean): Spelling {
  const parameter = ({ place, value }: Argument): boolean =>
    place === 'subscript' ||
    place === 'behind' ||
    (place === 'parenthesis' && value.kind === 'name' && isParameter(value.name));
  return {
    parameters: parts.filter(parameter).map(({ value }) => value),
    points: parts
      .filter((part) => part.place === 'variate' || (part.place === 'parenthesis' && !parameter(part)))
      .map(({ value }) => value),
    conditions: parts.filter(({ place }) => place === 'condition').map(({ value }) => value),
  };
}

/** `f(s, t)` and `f(t, t)`, where t is differentiated and s integrated over: two numbers, in this order. */
function isPositional(
  list: readonly ApplicationExpression[],
  spell: (parts: readonly Argument[]) => Spelling,
  least: number,
): boolean {
  const [first, ...rest] = list.map(({ arguments: parts }) => parts);
  if (first === undefined || first.length < least) return false;
  const isPlain = list.every(({ arguments: parts }) => parts.every(({ place }) => place === 'parenthesis'));
  const count = spell(first).parameters.length;
  return (
    isPlain &&
    rest.every(({ length }) => length === first.length) &&
    rest.some((parts) => spell(parts).parameters.length !== count)
  );
}

/** All arguments are points, as they stand. */
export const inOrder = (parts: readonly Argument[]): Spelling => ({
  parameters: [],
  points: parts.map(({ value }) => value),
  conditions: [],
});

interface Occurrence {
  readonly parts: readonly Argument[];
  readonly spelling: Spelling;
}

function signatureOf(key: string, name: string, spelt: readonly Occurrence[]): Signature {
  const occurrences = spelt.map((one) => withoutStandIns(one, spelt));
  const slots = (['parameters', 'points', 'conditions'] as const).flatMap((kind) =>
    slotsOf(
      kind === 'parameters' ? 'parameter' : kind === 'points' ? 'point' : 'condition',
      occurrences.map(({ spelling }) => spelling[kind]),
    ),
  );
  return { key, slots, notation: notationOf(name, slots, occurrences) };
}

/** In `E(x)` and `E(x + \epsilon z)`, where x is a parameter, the formula stands in the place of one; so in `E'(2x)`. */
function withoutStandIns(occurrence: Occurrence, all: readonly Occurrence[]): Occurrence {
  const brackets = ({ parts }: Occurrence): readonly Expression[] =>
    parts.filter(({ place }) => place === 'parenthesis').map(({ value }) => value);
  const own = brackets(occurrence);
  const isStandIn = (value: Expression): boolean =>
    (value.kind !== 'name' || isInnerVariable(value.name)) &&
    all.some((other) => {
      const place = brackets(other)[own.indexOf(value)];
      return (
        place?.kind === 'name' &&
        brackets(other).length === own.length &&
        other.spelling.parameters.includes(place)
      );
    });
  const points = occurrence.spelling.points.filter((value) => !isStandIn(value));
  return { ...occurrence, spelling: { ...occurrence.spelling, points } };
}

function slotsOf(kind: Slot['kind'], lists: readonly (readonly Expression[])[]): readonly Slot[] {
  const count = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: count }, (_, at): Slot => {
    const names = lists
      .filter(({ length }) => length === count)
      .map((list) => list[at])
      .flatMap((value) => (value?.kind === 'name' && value.name !== placeholder ? [value.name] : []));
    return { kind, usual: mostFrequent(names) };
  });
}

export function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const best = Math.max(0, ...counts.values());
  return names.find((name) => counts.get(name) === best) ?? null;
}

/** As in the fullest spelling of the function. */
function notationOf(name: string, slots: readonly Slot[], occurrences: readonly Occurrence[]): Notation {
  const fullest = occurrences.reduce<readonly Argument[]>(
    (best, { parts }) => (parts.length > best.length ? parts : best),
    [],
  );
  const subscripts = fullest.filter(({ place }) => place === 'subscript').map((_, index) => index);
  const parameters = slots.filter(({ kind }) => kind === 'parameter').length;
  const behind = fullest.some(({ place }) => place === 'behind');
  const inside = slots.flatMap((_, index) => (subscripts.includes(index) ? [] : [index]));
  const ordered = behind
    ? [...inside.filter((index) => index >= parameters), ...inside.filter((index) => index < parameters)]
    : inside;
  return {
    name,
    subscripts,
    superscripts: [],
    parenthesised: ordered,
    separators: ordered
      .slice(0, -1)
      .map((index, at) =>
        behind && (ordered[at + 1] ?? 0) < parameters && index >= parameters
          ? ';'
          : slots[ordered[at + 1] ?? 0]?.kind === 'condition' && slots[index]?.kind === 'point'
            ? '|'
            : ',',
      ),
  };
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
