/**
 * Constants that are not written out: `J(\theta) = \dots + \text{const}`. As a summand of a whole member such a constant
 * says that the two sides agree up to something that does not depend on certain symbols; elsewhere it is a number about
 * which nothing is known. Relies on expressions and terms; which symbols are meant is said in up-to.ts.
 */
import { partsOf, symbol, type SymbolTerm, type Term } from '../terms/term.js';
import { real } from '../terms/sort.js';
import type { Definition } from '../terms/theory.js';
import { number } from '../terms/term.js';
import { operation, type Expression } from './expression.js';
import { constantName } from './structure/special.js';

export const unwrittenConstant: SymbolTerm = symbol(constantName, real);

export interface WithoutConstant {
  readonly expression: Expression;
  /** Was there a constant among the summands? */
  readonly constant: boolean;
}

/** A member without the constants among its summands. */
export function withoutConstant(expression: Expression): WithoutConstant {
  const rest = remainder(expression);
  if (rest === expression) return { expression, constant: false };
  const nought: Expression = { kind: 'number', value: number(0).value, span: expression.span };
  return { expression: rest ?? nought, constant: true };
}

/** What is left of a sum; null if nothing is. */
function remainder(expression: Expression): Expression | null {
  if (expression.kind === 'name' && expression.name === constantName) return null;
  if (expression.kind !== 'operation') return expression;
  const { operator, arguments: parts, span } = expression;
  const [left, right] = parts;
  if (operator === 'negate' && left !== undefined) {
    const rest = remainder(left);
    return rest === left ? expression : rest && operation(span, 'negate', rest);
  }
  if ((operator !== 'add' && operator !== 'subtract') || left === undefined || right === undefined)
    return expression;
  const [first, second] = [remainder(left), remainder(right)];
  if (first === left && second === right) return expression;
  if (second === null) return first;
  if (first === null) return operator === 'add' ? second : operation(span, 'negate', second);
  return operation(span, operator, first, second);
}

/** Does a constant that is not written out matter to the value? Under a derivative it does not. */
export function dependsOnConstant(
  term: Term,
  definitions: ReadonlyMap<string, Definition>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (term.kind === 'symbol') return term.name === constantName;
  if (term.kind === 'binder' && term.binder === 'derivative') return false;
  if (partsOf(term).some((part) => dependsOnConstant(part, definitions, seen))) return true;
  if (term.kind !== 'call' || seen.has(term.function)) return false;
  const definition = definitions.get(term.function);
  return (
    definition !== undefined &&
    dependsOnConstant(definition.body, definitions, new Set([...seen, term.function]))
  );
}
