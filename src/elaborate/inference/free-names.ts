/** Names that are free in an expression, and those that stand as points of functions. Relies on expressions only. */
import { partsOfDomain, partsOfExpression, partsOfVector, walk, type Expression } from '../expression.js';
import type { Signatures } from './signatures.js';

/** Function names without arguments count as names; the bound variable of ∫, Σ, E does not. */
export function freeNames(expression: Expression): ReadonlySet<string> {
  const found = new Set<string>();
  collect(expression, new Set(), found);
  return found;
}

function collect(expression: Expression, bound: ReadonlySet<string>, found: Set<string>): void {
  const add = (name: string): void => {
    if (!bound.has(name)) found.add(name);
  };
  switch (expression.kind) {
    case 'name':
      add(expression.name);
      return;
    case 'part':
      add(expression.base);
      break;
    case 'binding': {
      for (const part of partsOfVector(expression.part)) collect(part, bound, found);
      for (const part of partsOfDomain(expression.domain)) collect(part, bound, found);
      // Of what is left of a vector, the body still speaks.
      const isPart = (expression.part?.kind ?? 'all') !== 'all';
      const inner = expression.variable === null || isPart ? bound : new Set([...bound, expression.variable]);
      collect(expression.body, inner, found);
      return;
    }
    case 'expectation': {
      const inner = expression.variable === null ? bound : new Set([...bound, expression.variable]);
      collect(expression.law, inner, found);
      collect(expression.body, inner, found);
      return;
    }
    case 'divergence': {
      const inner = expression.variable === null ? bound : new Set([...bound, expression.variable]);
      collect(expression.from, inner, found);
      collect(expression.to, inner, found);
      return;
    }
    case 'derivative':
      if (expression.at !== undefined && expression.variable !== null) {
        collect(expression.at, bound, found);
        collect(expression.body, new Set([...bound, expression.variable]), found);
        return;
      }
      if (expression.variable !== null && expression.component === null) add(expression.variable);
      break;
    default:
      break;
  }
  for (const part of partsOfExpression(expression)) collect(part, bound, found);
}

/** The plain names that stand as points or conditions of functions, in order of appearance. */
export function pointsIn(expression: Expression, signatures: Signatures): readonly string[] {
  const found: string[] = [];
  walk(expression, (part) => {
    if (part.kind !== 'application') return;
    const { points, conditions } = signatures.spellingOf(part.arguments);
    for (const value of [...points, ...conditions]) if (value.kind === 'name') found.push(value.name);
  });
  return found;
}

/** The same in a complete expression. */
export function completePoints(expression: Expression, signatures: Signatures): readonly string[] {
  const found: string[] = [];
  walk(expression, (part) => {
    if (part.kind !== 'call') return;
    const slots = signatures.all.find(({ key }) => key === part.function)?.slots;
    part.arguments.forEach((value, at) => {
      if (value.kind === 'name' && slots?.[at]?.kind === 'point') found.push(value.name);
    });
  });
  return found;
}
