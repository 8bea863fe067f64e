/**
 * Rewriting of expressions: a copy with some of its parts replaced, the largest first. Knows every kind of expression
 * and no mathematics; bound variables are left to whoever asks.
 */
import type { Domain, Expression, LawExpression, VectorPart } from './expression.js';

/** `replace` gives null for what stays as it is, apart from its parts. */
export function rewrite(
  expression: Expression,
  replace: (found: Expression) => Expression | null,
): Expression {
  const within = (part: Expression): Expression => rewrite(part, replace);
  const replaced = replace(expression);
  if (replaced !== null) return replaced;
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'unknown':
      return expression;
    case 'indexed':
      return { ...expression, index: within(expression.index) };
    case 'application':
      return {
        ...expression,
        arguments: expression.arguments.map((part) => ({ ...part, value: within(part.value) })),
      };
    case 'part':
      return {
        ...expression,
        part: rewritePart(expression.part, within),
        value: expression.value && within(expression.value),
      };
    case 'call':
    case 'operation':
      return { ...expression, arguments: expression.arguments.map(within) };
    case 'dot':
      return { ...expression, left: within(expression.left), right: within(expression.right) };
    case 'transpose':
    case 'norm':
    case 'trace':
      return { ...expression, body: within(expression.body) };
    case 'binding':
      return {
        ...expression,
        ...(expression.part && { part: rewritePart(expression.part, within) }),
        domain: rewriteDomain(expression.domain, within),
        body: within(expression.body),
      };
    case 'expectation':
    case 'variation':
      return { ...expression, law: lawOf(expression.law, within), body: within(expression.body) };
    case 'divergence':
      return { ...expression, from: lawOf(expression.from, within), to: lawOf(expression.to, within) };
    case 'derivative':
      return {
        ...expression,
        component: expression.component && within(expression.component),
        ...(expression.at && { at: within(expression.at) }),
        body: within(expression.body),
      };
    case 'empirical':
      return { ...expression, count: within(expression.count) };
    case 'remainder':
      return { ...expression, of: within(expression.of) };
  }
}

export const rewritePart = (
  part: VectorPart,
  within: (expression: Expression) => Expression,
): VectorPart => ({ ...part, index: within(part.index), end: part.end && within(part.end) });

/** A law stays a law: a replacement that is none does not count. */
function lawOf(law: LawExpression, within: (part: Expression) => Expression): LawExpression {
  const found = within(law);
  return found.kind === 'name' || found.kind === 'application' || found.kind === 'call' ? found : law;
}

export function rewriteDomain(domain: Domain, within: (part: Expression) => Expression): Domain {
  switch (domain.kind) {
    case 'whole':
      return domain;
    case 'interval':
    case 'range':
      return { ...domain, from: within(domain.from), to: within(domain.to) };
    case 'listed':
      return { ...domain, values: domain.values.map(within) };
    case 'point':
      return { ...domain, at: within(domain.at) };
  }
}

/** The same with functions and variables called otherwise. */
export const renamed = (expression: Expression, names: ReadonlyMap<string, string>): Expression =>
  rewrite(expression, (found) => {
    if (found.kind !== 'name' && found.kind !== 'application') return null;
    const name = names.get(found.name);
    if (name === undefined) return null;
    return found.kind === 'name'
      ? { ...found, name }
      : {
          ...found,
          name,
          arguments: found.arguments.map((part) => ({ ...part, value: renamed(part.value, names) })),
        };
  });
