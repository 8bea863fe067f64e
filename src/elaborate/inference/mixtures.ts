/**
 * Mixtures and Bayes: where `m(x) = p(y=1) a(x) + p(y=0) b(x)` is written, a is the law of x given y=1, and the probability
 * of y=0 given x is p(y=0) b(x) / m(x). A law `m_{n,\theta}` beside `m_{n,data}` is mixed alike. Everything concluded here
 * is an inferred definition and says so.
 */
import { operation, walk, type Argument, type Expression } from '../expression.js';
import { eventIn, eventName } from '../structure/event.js';
import type { Candidate, FoundDefinition } from './definitions.js';
import type { Vocabulary } from './vocabulary.js';

/** A law of a point, a sum over the values of a discrete variable. */
export interface Mixture {
  readonly law: string;
  readonly point: string;
  readonly variable: string;
  /** By value of the variable: its probability and the law given it. */
  readonly parts: ReadonlyMap<string, { readonly weight: string; readonly component: Expression }>;
  /** Is there a formula for the law in the document? */
  readonly written: boolean;
  readonly candidate: Candidate;
}

export function mixturesIn(
  candidates: readonly Candidate[],
  expressions: readonly Expression[],
  vocabulary: Vocabulary,
): readonly Mixture[] {
  const written = candidates.flatMap((candidate) => mixtureOf(candidate) ?? []);
  const missing = new Set(
    conditionalsIn(expressions)
      .map(({ law }) => law)
      .filter((law) => !candidates.some(({ left }) => left.kind === 'application' && left.name === law)),
  );
  const alike = [...missing].flatMap((law) => {
    const [found] = written.flatMap((model) => likeIt(model, law, expressions, vocabulary) ?? []);
    return found === undefined ? [] : [found];
  });
  return [...written, ...alike];
}

/** Definitions of the laws, the conditional laws and the probabilities given a point that the document speaks of. */
export function mixtureDefinitions(
  mixtures: readonly Mixture[],
  expressions: readonly Expression[],
): readonly FoundDefinition[] {
  const laws = mixtures.flatMap((mixture) =>
    mixture.written ? [] : [inferred(mixture.law, mixture, mixed(mixture))],
  );
  const names = new Map(conditionalsIn(expressions).map((event) => [eventName(event), event]));
  const conditionals = [...names].flatMap(([name, { law, variable, value, side }]) => {
    const mixture = mixtures.find((one) => isOf(one, law) && one.variable === variable);
    const part = mixture?.parts.get(value);
    if (mixture === undefined || part === undefined) return [];
    const { span } = mixture.candidate;
    const weight: Expression = { kind: 'name', name: part.weight, span };
    const given = eventName({ law, variable, value, side: 'given' });
    const component = names.has(given) ? { ...lawAt(mixture), name: given } : part.component;
    const joint = operation(span, 'multiply', component, weight);
    return [
      inferred(
        name,
        mixture,
        side === 'given' ? part.component : operation(span, 'divide', joint, lawAt(mixture)),
      ),
    ];
  });
  return [...laws, ...conditionals];
}

/** `m(x \mid y=0)`, and `p(x \mid y=0)` where p(y=0) is the weight. */
const isOf = ({ law, parts }: Mixture, name: string): boolean =>
  name === law || [...parts.values()].every(({ weight }) => eventIn(weight)?.law === name);

function inferred(name: string, { point, candidate }: Mixture, body: Expression): FoundDefinition {
  const value: Expression = { kind: 'name', name: point, span: candidate.span };
  return { name, arguments: [{ value, place: 'parenthesis' }], body, candidate, origin: 'inferred' };
}

const lawAt = ({
  law,
  point,
  candidate: { span },
}: Mixture): Extract<Expression, { kind: 'application' }> => ({
  kind: 'application',
  name: law,
  arguments: [{ value: { kind: 'name', name: point, span }, place: 'parenthesis' }],
  span,
});

function mixed({ parts, candidate: { span } }: Mixture): Expression {
  const [first, ...rest] = [...parts.values()].map(({ weight, component }) =>
    operation(span, 'multiply', { kind: 'name', name: weight, span }, component),
  );
  return rest.reduce<Expression>(
    (sum, term) => operation(span, 'add', sum, term),
    first ?? operation(span, 'infinity'),
  );
}

/** The laws under which the document asks for, or conditions on, an event. */
function conditionalsIn(
  expressions: readonly Expression[],
): readonly NonNullable<ReturnType<typeof eventIn>>[] {
  const found: NonNullable<ReturnType<typeof eventIn>>[] = [];
  for (const expression of expressions)
    walk(expression, (part) => {
      const event = part.kind === 'application' ? eventIn(part.name) : null;
      if (event !== null && event.side !== 'alone') found.push(event);
    });
  return found;
}

function mixtureOf(candidate: Candidate): Mixture | null {
  const { left, right } = candidate;
  if (left.kind !== 'application') return null;
  const points = left.arguments.filter(({ place }) => place === 'parenthesis');
  const [point] = points.map(({ value }) => value);
  if (points.length !== 1 || point?.kind !== 'name') return null;
  const terms = termsOf(right).map(weighted);
  const [first] = terms;
  if (terms.length < 2 || !first) return null;
  const parts = new Map<string, { readonly weight: string; readonly component: Expression }>();
  for (const term of terms) {
    if (term === null || term.variable !== first.variable || term.law !== first.law || parts.has(term.value))
      return null;
    parts.set(term.value, { weight: term.weight, component: term.component });
  }
  return { law: left.name, point: point.name, variable: first.variable, parts, written: true, candidate };
}

const termsOf = (expression: Expression): readonly Expression[] =>
  expression.kind === 'operation' && expression.operator === 'add'
    ? expression.arguments.flatMap(termsOf)
    : [expression];

/** `p(y=1) a(x)`, in either order. */
function weighted(term: Expression): {
  readonly variable: string;
  readonly value: string;
  readonly law: string;
  readonly weight: string;
  readonly component: Expression;
} | null {
  const pair =
    term.kind === 'operation' && term.operator === 'multiply'
      ? term.arguments
      : term.kind === 'dot'
        ? [term.left, term.right]
        : [];
  const weight = pair.find((part) => part.kind === 'name' && eventIn(part.name)?.side === 'alone');
  const component = pair.find((part) => part.kind === 'application');
  const event = weight?.kind === 'name' ? eventIn(weight.name) : null;
  if (weight?.kind !== 'name' || event === null || component === undefined || pair.length !== 2) return null;
  return { ...event, weight: weight.name, component };
}

/** The mixture `m_{n,\theta}` made as `m_{n,data}` is: of the laws that the subscripts name. */
function likeIt(
  model: Mixture,
  law: string,
  expressions: readonly Expression[],
  vocabulary: Vocabulary,
): Mixture | null {
  const [ours, theirs] = [scriptsOf(law), scriptsOf(model.law)];
  if (ours === null || theirs === null || ours.base !== theirs.base) return null;
  if (ours.scripts.length !== theirs.scripts.length) return null;
  const parts = new Map<string, { readonly weight: string; readonly component: Expression }>();
  for (const [value, { weight, component }] of model.parts) {
    const at = theirs.scripts.findIndex(
      (script) => component.kind === 'application' && component.name === `${theirs.base}_{${script}}`,
    );
    const script = ours.scripts[at];
    const other = script === undefined ? null : relabelled(ours.base, script, component, vocabulary);
    if (other === null || !isUsed(other, expressions)) return null;
    parts.set(value, { weight, component: other });
  }
  return { ...model, law, parts, written: false };
}

/** `p_{data}(x)` with another script: a name of its own, or a parameter. */
function relabelled(
  base: string,
  script: string,
  model: Expression,
  vocabulary: Vocabulary,
): Extract<Expression, { kind: 'application' }> | null {
  if (model.kind !== 'application') return null;
  if (!vocabulary.isArgument(script)) return { ...model, name: `${base}_{${script}}` };
  const parameter: Argument = {
    value: { kind: 'name', name: script, span: model.span },
    place: 'subscript',
  };
  return { ...model, name: base, arguments: [parameter, ...model.arguments] };
}

function isUsed(
  law: Extract<Expression, { kind: 'application' }>,
  expressions: readonly Expression[],
): boolean {
  let used = false;
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'application' && part.name === law.name) used = true;
    });
  return used;
}

/** `p` and `n`, `data` of `p_{n,data}`. */
function scriptsOf(name: string): { readonly base: string; readonly scripts: readonly string[] } | null {
  const [, base, scripts] = /^([^_^]+)_\{([^{}]*,[^{}]*)\}$/.exec(name) ?? [];
  return base === undefined || scripts === undefined ? null : { base, scripts: scripts.split(',') };
}
