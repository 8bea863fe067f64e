/**
 * Gradients that must be numbers, `(\partial_x \log p(x))^2`, and so are taken by numbers; also behind the name of a function
 * that is one, `s(x) = \partial_x \log p(x)` where `s(x)^2` stands. Collects; sorts.ts concludes.
 */
import { walk, type Expression } from '../expression.js';
import type { Trait } from './traits.js';
import type { Classes } from './unification.js';

/** Notes of the variables what the gradients in the values of expressions must be. */
export function gradientsAre(
  is: 'number' | 'vector',
  expressions: readonly Expression[],
  classes: Classes<Trait>,
): void {
  for (const name of expressions.flatMap(gradientsIn)) classes.note(`name:${name}`, { kind: 'gradient', is });
}

/** The variables by all of which the value of an expression is a derivative. */
function gradientsIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'derivative':
      return expression.variable !== null && expression.component === null && expression.style !== 'ordinary'
        ? [expression.variable]
        : [];
    case 'operation':
      return linear.has(expression.operator) ? expression.arguments.flatMap(gradientsIn) : [];
    default:
      return [];
  }
}

const linear: ReadonlySet<string> = new Set(['add', 'subtract', 'negate', 'multiply', 'divide']);

/** The variables of gradients that are equated with values which a power is taken of. */
export function numberedByName(
  expressions: readonly Expression[],
  equated: readonly (readonly [Expression, Expression])[],
): readonly string[] {
  const squared = new Set<string>();
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind !== 'operation' || part.operator !== 'power') return;
      const [base] = part.arguments;
      if (base) callsIn(base).forEach((key) => squared.add(key));
    });
  return equated.flatMap(([left, right]) =>
    left.kind === 'call' && squared.has(left.function) ? gradientsIn(right) : [],
  );
}

const callsIn = (expression: Expression): readonly string[] => {
  if (expression.kind === 'call') return [expression.function];
  return expression.kind === 'operation' && linear.has(expression.operator)
    ? expression.arguments.flatMap(callsIn)
    : [];
};
