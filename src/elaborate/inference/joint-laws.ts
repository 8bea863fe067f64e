/**
 * One law behind one letter: where `p(x \mid z)` and `p(z)` are written, p(x, z) is their product, p(x) its integral
 * over z, and p(z \mid x) their quotient; where p(x, z) is written without such factors, p(x) and p(z \mid x) are made
 * of it. Only what the document speaks of and gives no formula is concluded, and only as far as all of it can be one
 * law. It is inferred, and says so.
 */
import { integralOver, operation, walk, type Expression } from '../expression.js';
import { familyOf } from '../structure/spelling.js';
import { leadsTo, type DefinitionSetting, type FoundDefinition } from './definitions.js';
import { familiesOf, lawsIn, type Law } from './written-laws.js';

export function jointLaws(
  expressions: readonly Expression[],
  written: readonly FoundDefinition[],
  setting: DefinitionSetting,
): readonly FoundDefinition[] {
  const found = new Map(
    written.map((definition) => [setting.keyOf(definition.name, definition.arguments), definition]),
  );
  const concluded = new Set<string>();
  for (const laws of familiesOf(lawsIn(expressions, setting))) {
    const isOpen = ({ key }: Law): boolean => !found.has(key);
    const conclude = (law: Law, joint: Joint, given: readonly string[]): void => {
      const body = bodyOf(law, joint, given, laws);
      const condition = lawsOf(laws, given, joint.rest).flatMap(({ parameters }) => parameters);
      if (!law.parameters.every((name) => isOwn(name, [...joint.parameters, ...condition]))) return;
      if (found.has(law.key) || leadsTo(body, law.key, found, setting)) return;
      found.set(law.key, inferred(law, body));
      concluded.add(law.key);
    };
    const split = (joint: Joint): void => {
      for (const [some, others] of joint.splits) {
        const marginals = lawsOf(laws, some, joint.rest);
        if (marginals.some(({ key }) => concluded.has(key))) continue;
        for (const law of [...lawsOf(laws, joint.points, joint.rest), ...marginals]) conclude(law, joint, []);
        for (const law of lawsOf(laws, others, [...some, ...joint.rest])) conclude(law, joint, some);
      }
    };
    /** Does its formula speak of no law behind the letter? */
    const isPlain = ({ key, name }: Law): boolean => {
      const body = found.get(key)?.body;
      return body !== undefined && !callsLetter(body, name);
    };
    const products = productsIn(laws, { isOpen, isPlain }, setting);
    products.forEach(split);
    const wholes = wholesIn(laws, products, { isOpen, isPlain });
    wholes.forEach(split);
    const factors = keysIn(
      [...concluded].flatMap((key) => found.get(key)?.body ?? []),
      setting,
    );
    for (const joint of wholes)
      for (const law of laws) {
        const given = factors.has(law.key) ? null : conditionsIn(law, joint);
        if (given !== null && !lawsOf(laws, given, joint.rest).some(({ key }) => concluded.has(key)))
          conclude(law, joint, given);
      }
  }
  return [...concluded].flatMap((key) => found.get(key) ?? []);
}

/** Is none of the others this parameter at another value, `\theta_1` beside θ? */
const isOwn = (name: string, others: readonly string[]): boolean =>
  others.every((other) => other === name || familyOf(other) !== familyOf(name));

/** Does the formula speak of laws behind the letter? */
export function callsLetter(formula: Expression, letter: string): boolean {
  let calls = false;
  walk(formula, (part) => {
    calls ||= part.kind === 'application' && part.name === letter;
  });
  return calls;
}

/** Of what the formulas are made. */
function keysIn(formulas: readonly Expression[], { keyOf }: DefinitionSetting): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const formula of formulas)
    walk(formula, (part) => {
      if (part.kind === 'application') keys.add(keyOf(part.name, part.arguments));
    });
  return keys;
}

/** Of the joint law's variables the law's own, given these: an integral, over the law of what is given. */
function bodyOf(
  { points: own }: Law,
  { points, rest, density }: Joint,
  given: readonly string[],
  laws: readonly Law[],
): Expression {
  const total = (kept: readonly string[]): Expression =>
    integralOver(
      points.filter((name) => !kept.includes(name)),
      density,
    );
  const whole = total([...own, ...given]);
  const [condition] = lawsOf(laws, given, rest);
  return given.length === 0
    ? whole
    : operation(density.span, 'divide', whole, condition?.value ?? total(given));
}

const lawsOf = (
  laws: readonly Law[],
  points: readonly string[],
  conditions: readonly string[],
): readonly Law[] =>
  laws.filter((law) => sameNames(law.points, points) && sameNames(law.conditions, conditions));

/** What a law has for conditions besides the joint's own, where it is about some of the joint's variables; else null. */
function conditionsIn(law: Law, { points, rest }: Joint): readonly string[] | null {
  const given = law.conditions.filter((name) => !rest.includes(name));
  const isWithin = [...law.points, ...given].every((name) => points.includes(name));
  return isWithin && law.conditions.length === given.length + rest.length ? given : null;
}

/** A law of several variables under some conditions, with its formula. */
interface Joint {
  /** The ways to split its variables that are taken first. */
  readonly splits: readonly (readonly [readonly string[], readonly string[]])[];
  readonly points: readonly string[];
  readonly rest: readonly string[];
  readonly parameters: readonly string[];
  readonly density: Expression;
}

/** Which laws have no formula yet, and which have one that speaks of no law behind their letter. */
interface Knowledge {
  readonly isOpen: (law: Law) => boolean;
  readonly isPlain: (law: Law) => boolean;
}

/** Products of a conditional law and the law of its condition, those first that others are more likely made of. */
function productsIn(
  laws: readonly Law[],
  { isOpen, isPlain }: Knowledge,
  { vocabulary }: DefinitionSetting,
): readonly Joint[] {
  // The lightest is taken first: where the condition has a law with a formula, is summed over, has no parameters.
  const weighed = laws.flatMap((given) =>
    laws.flatMap((alone) => {
      const areGiven = isPlain(alone) && isPlain(given);
      if (!isOpen(alone) && !isOpen(given) && !areGiven) return [];
      const rest = areGiven ? [...alone.conditions, ...unruled(given, alone, laws)] : alone.conditions;
      const product = productOf(given, { ...alone, rest, density: alone.value });
      if (product === null) return [];
      const isHidden = alone.points.every(vocabulary.isPoint) && !given.points.every(vocabulary.isPoint);
      const weight = (isOpen(alone) ? 100 : 0) + (isHidden ? 0 : 10) + alone.arguments.length;
      const joint: Joint = { ...product, splits: [[given.points, alone.points]] };
      return [{ joint, weight }];
    }),
  );
  return weighed.sort((a, b) => a.weight - b.weight).map(({ joint }) => joint);
}

/** Conditions of the one law that the other has not, and that no law is of: in `p(y \mid x, w) p(w)` x has no say in w. */
function unruled(given: Law, alone: Law, laws: readonly Law[]): readonly string[] {
  const known = new Set([...alone.points, ...alone.conditions]);
  const others = given.conditions.filter((name) => !known.has(name));
  return others.filter((name) => !laws.some(({ points }) => points.includes(name)));
}

/** Laws of several variables: those without a formula as products of three laws, where they are, else as they stand. */
const wholesIn = (
  laws: readonly Law[],
  products: readonly Joint[],
  { isOpen, isPlain }: Knowledge,
): readonly Joint[] =>
  laws
    .filter((law) => law.points.length > 1 && (isOpen(law) || isPlain(law)))
    .map((law): Joint => {
      const { points, conditions: rest, parameters, value: density } = law;
      const chains = isOpen(law)
        ? laws.flatMap((given) => products.flatMap((alone) => productOf(given, alone) ?? []))
        : [];
      const chain = chains.find((one) => sameNames(one.points, points) && sameNames(one.rest, rest));
      const splits = points.flatMap((name) => {
        const others = points.filter((other) => other !== name);
        return [
          [[name], others],
          [others, [name]],
        ] as const;
      });
      return { ...(chain ?? { points, rest, parameters, density }), splits };
    });

/** The law of all variables of both, if the one is the law of some given those of the other; else null. */
function productOf(
  given: Law,
  { points, rest, parameters, density }: Omit<Joint, 'splits'>,
): Omit<Joint, 'splits'> | null {
  const others = given.conditions.filter((name) => !points.includes(name));
  const fits = points.every((name) => given.conditions.includes(name)) && sameNames(others, rest);
  if (!fits || given.points.some((name) => points.includes(name))) return null;
  return {
    points: [...given.points, ...points],
    rest,
    parameters: [...given.parameters, ...parameters],
    density: operation(given.value.span, 'multiply', given.value, density),
  };
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
