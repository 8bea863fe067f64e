/**
 * Derivatives taken somewhere: `\nabla_x \log p(x_i)` and `\nabla_\theta L(\theta_t)` are gradients at x_i and at θ_t, as
 * nobody differentiates a constant. Where several places stand under the sign, or one that may be a part of the variable,
 * it is not understood. Relies on complete expressions.
 */
import { walk, unknown, type DerivativeExpression, type Expression } from '../expression.js';
import { derivativeElsewhere } from '../messages.js';
import { rewrite } from '../rewrite.js';
import { familyOf } from '../structure/spelling.js';
import { freeNames } from './free-names.js';

/** The derivative at the place that its body speaks of, if it does not speak of the variable; unknown if that is unclear. */
export function atItsPlace(
  expression: DerivativeExpression & { readonly variable: string },
  isDefined: (name: string) => boolean,
): Expression {
  const { variable, body, style, span } = expression;
  const free = freeNames(body);
  if (free.has(variable)) return expression;
  const places = placesIn(body, variable, free);
  const [place, ...more] = places;
  if (place === undefined || places.some((one) => one.kind === 'name' && isDefined(one.name)))
    return expression;
  if (more.length > 0 || style !== 'nabla' || mayBePart(place))
    return unknown(derivativeElsewhere(variable, span));
  const own: Expression = { kind: 'name', name: variable, span: place.span };
  return {
    ...expression,
    at: place,
    body: rewrite(body, (part) => (keyOf(part) === keyOf(place) ? own : null)),
  };
}

/** Names and entries of lists with the letter of the variable, each once. */
function placesIn(body: Expression, variable: string, free: ReadonlySet<string>): readonly Expression[] {
  const found = new Map<string, Expression>();
  walk(body, (part) => {
    const isNamed =
      part.kind === 'name' &&
      free.has(part.name) &&
      familyOf(part.name) === variable &&
      part.name !== variable;
    const isEntry = part.kind === 'call' && part.function === variable && part.arguments.length > 0;
    const key = keyOf(part);
    if (key !== null && (isNamed || isEntry)) found.set(key, part);
  });
  return [...found.values()];
}

/** The same for the same name, or for the same entry of a list at a name or a number. */
function keyOf(expression: Expression): string | null {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'number')
    return `${String(expression.value.numerator)}/${String(expression.value.denominator)}`;
  if (expression.kind !== 'call' || expression.arguments.length === 0) return null;
  const parts = expression.arguments.map(keyOf);
  return parts.every((part) => part !== null) ? `${expression.function}[${parts.join()}]` : null;
}

/** `\theta_1` may be the first part of θ. */
const mayBePart = (place: Expression): boolean => place.kind === 'name' && /_\{[1-9]\d*\}$/.test(place.name);
