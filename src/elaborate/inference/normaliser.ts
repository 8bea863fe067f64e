/**
 * Normalising constants without a formula: where `p(x) = \frac{1}{Z} e^{-E(x)}` defines a density and nothing says what
 * Z is, Z is the integral of the rest over the point. Only where the rest is an exponential, or p is used as a density.
 */
import { operation, type Argument, type Expression } from '../expression.js';
import type { Candidate, DefinitionSetting, FoundDefinition } from './definitions.js';

export function normaliserIn(
  { name, arguments: parts, body, candidate }: FoundDefinition,
  setting: DefinitionSetting,
): FoundDefinition | null {
  const points = setting
    .spellingOf(parts)
    .points.flatMap((point) => (point.kind === 'name' ? [point.name] : []));
  if (points.length === 0) return null;
  const factors = factorsOf(body);
  const below = factors.filter(({ above }) => !above);
  const above = factors.filter((factor) => factor.above && !isOne(factor.value));
  const [only] = below;
  if (only === undefined || below.length !== 1) return null;
  const target = constantName(only.value, points);
  if (target === null || setting.vocabulary.isVariable(target.name)) return null;
  const exponential =
    above.length === 1 && above[0]?.value.kind === 'operation' && above[0].value.operator === 'exp';
  if (!exponential && !setting.isDensity(name)) return null;
  const [first, ...rest] = above.map(({ value }) => value);
  if (first === undefined) return null;
  const weight = rest.reduce((product, value) => operation(body.span, 'multiply', product, value), first);
  const integral = points.reduceRight<Expression>(
    (inner, variable) => ({
      kind: 'binding',
      binder: 'integral',
      variable,
      domain: { kind: 'whole' },
      body: inner,
      span: body.span,
    }),
    weight,
  );
  return { ...target, body: integral, candidate, origin: 'inferred' };
}

/**
 * The weight of a law that was defined by a function of which nothing is said, `p(x) = \tilde{p}(x) / Z`, where a later
 * formula for the same law over the same constant says what it is: `p(x) = e^{-E(x)} / Z`. Null where there is none.
 */
export function weightIn(
  { body }: FoundDefinition,
  again: Candidate,
  { keyOf }: DefinitionSetting,
): FoundDefinition | null {
  const [before, after] = [factorsOf(body), factorsOf(again.right)];
  const key = (value: Expression): string | null =>
    value.kind === 'name' || value.kind === 'application'
      ? keyOf(value.name, value.kind === 'application' ? value.arguments : [])
      : null;
  const constants = [before, after].map((factors) =>
    factors.filter(({ above }) => !above).map(({ value }) => key(value)),
  );
  const [constant] = constants[0] ?? [];
  if (constants.some(({ length }) => length !== 1) || !constant || constants[1]?.[0] !== constant)
    return null;
  const [weight, ...others] = before.filter((factor) => factor.above && !isOne(factor.value));
  const [first, ...rest] = after
    .filter((factor) => factor.above && !isOne(factor.value))
    .map(({ value }) => value);
  if (weight?.value.kind !== 'application' || others.length > 0 || first === undefined) return null;
  return {
    name: weight.value.name,
    arguments: weight.value.arguments,
    body: rest.reduce((product, value) => operation(again.span, 'multiply', product, value), first),
    candidate: again,
    origin: 'written',
  };
}

/** A name, or a function of plain names that are not the points. */
function constantName(
  value: Expression,
  points: readonly string[],
): { readonly name: string; readonly arguments: readonly Argument[] } | null {
  if (value.kind === 'name') return points.includes(value.name) ? null : { name: value.name, arguments: [] };
  if (value.kind !== 'application') return null;
  const plain = value.arguments.every(
    ({ value: part }) => part.kind === 'name' && !points.includes(part.name),
  );
  return plain ? { name: value.name, arguments: value.arguments } : null;
}

interface Factor {
  readonly value: Expression;
  readonly above: boolean;
}

function factorsOf(expression: Expression, above = true): readonly Factor[] {
  if (expression.kind === 'dot')
    return [...factorsOf(expression.left, above), ...factorsOf(expression.right, above)];
  if (expression.kind !== 'operation') return [{ value: expression, above }];
  const [first, second] = expression.arguments;
  if (first === undefined || second === undefined) return [{ value: expression, above }];
  switch (expression.operator) {
    case 'multiply':
      return [...factorsOf(first, above), ...factorsOf(second, above)];
    case 'divide':
      return [...factorsOf(first, above), ...factorsOf(second, !above)];
    case 'power':
      return isMinusOne(second) ? factorsOf(first, !above) : [{ value: expression, above }];
    default:
      return [{ value: expression, above }];
  }
}

const isOne = (value: Expression): boolean =>
  value.kind === 'number' && value.value.numerator === value.value.denominator;

const isMinusOne = (value: Expression): boolean =>
  value.kind === 'operation' &&
  value.operator === 'negate' &&
  value.arguments[0] !== undefined &&
  isOne(value.arguments[0]);
