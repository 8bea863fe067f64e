/**
 * Laws of several variables, `p(x, z \mid \theta)`: an expectation under one is an integral over all of them, and so is a
 * divergence between two. Relies on how the law is written.
 */
import type { Span } from '../../text/source.js';
import { integralOver, operation, type ApplicationExpression, type Expression } from '../expression.js';
import type { Grammar } from './grammar.js';
import { placeholder } from './placeholder.js';

/** What the law draws; none where something in its brackets is no plain variable. */
export function pointsOf(law: Expression, { vocabulary }: Grammar): readonly string[] {
  if (law.kind !== 'application') return [];
  const points = law.arguments.filter(({ place }) => place === 'parenthesis');
  const names = points.flatMap(({ value }) =>
    value.kind === 'name' && value.name !== placeholder && !vocabulary.isParameter(value.name)
      ? [value.name]
      : [],
  );
  return names.length === points.length ? names : [];
}

/** What is not understood in the brackets of a law; null if there is nothing. */
export const unclearIn = (law: Expression): Expression | null =>
  law.kind === 'application'
    ? (law.arguments.find(({ value }) => value.kind === 'unknown')?.value ?? null)
    : null;

/** Law times body, over all points. `others` are laws too. */
export function averageOver(
  points: readonly string[],
  law: ApplicationExpression,
  body: Expression,
  span: Span,
  others: readonly ApplicationExpression[] = [],
): Expression {
  const average = integralOver(points, operation(span, 'multiply', law, body));
  return average.kind === 'binding' ? { ...average, laws: [law, ...others], span } : average;
}

export const sameNames = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name) => others.includes(name));
