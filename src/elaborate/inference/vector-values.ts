/**
 * Functions whose values must be vectors, though nobody declares them: what a transposed vector is multiplied by,
 * `\theta^\top f(x)`, what is transposed itself, `f(x) f(x)^\top`, what is added to a vector or a gradient or equated
 * with one, what has a trace of its derivative. A function that is put into \exp, raised to a power, differentiated by a
 * number or integrated under is a number, whatever stands beside it. Relies on the sorts of an earlier round; notes and concludes nothing else.
 */
import { mayBeMatrix } from './inner-products.js';
import type { Sort } from '../../terms/sort.js';
import { walk, type CallExpression, type DerivativeExpression, type Expression } from '../expression.js';

export interface KnownSorts {
  readonly ofName: (name: string) => Sort;
  readonly ofResult: (key: string) => Sort;
}

/** By key of the function, how long its values are; null where nothing tells. `equated` stand on the sides of a sign. */
export function vectorValues(
  expressions: readonly Expression[],
  equated: readonly (readonly [Expression, Expression])[],
  columns: ReadonlySet<string>,
  sorts: KnownSorts,
): ReadonlyMap<string, string | null> {
  const numbers = numbersIn(expressions);
  for (const [left, right] of equated)
    for (const [side, other] of [
      [left, right],
      [right, left],
    ] as const)
      if (side.kind === 'call' && isNumber(other, sorts)) numbers.add(side.function);
  const found = new Map<string, string | null>();
  const note = (expression: Expression | undefined, dimension: string | null): void => {
    const call = expression && valueIn(expression, sorts);
    if (!call || numbers.has(call.function) || isLongAs(sorts.ofResult(call.function))) return;
    if (found.get(call.function) == null) found.set(call.function, dimension);
  };
  const noteBeside = (left: Expression | undefined, right: Expression | undefined): void => {
    const [ours, theirs] = [left, right].map((side) => (side ? dimensionIn(side, sorts) : null));
    if (ours && !isGradientOf(left, right, sorts)) note(right, ours);
    if (theirs && !isGradientOf(right, left, sorts)) note(left, theirs);
  };
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'transpose') note(part.body, null);
      if (part.kind === 'trace' && isGradient(part.body)) note(part.body.body, dimensionIn(part.body, sorts));
      if (part.kind !== 'operation') return;
      const [left, right] = part.arguments;
      if (part.operator === 'multiply' && left?.kind === 'transpose' && !mayBeMatrix(left.body, columns))
        note(right, dimensionIn(left, sorts));
      if (['add', 'subtract', 'equal'].includes(part.operator)) noteBeside(left, right);
    });
  for (const [left, right] of equated) noteBeside(left, right);
  return found;
}

/** Functions whose values are certainly numbers. */
function numbersIn(expressions: readonly Expression[]): Set<string> {
  const numbers = new Set<string>();
  const note = (expression: Expression): void => {
    if (expression.kind === 'call') numbers.add(expression.function);
    if (expression.kind === 'operation' && linear.has(expression.operator))
      expression.arguments.forEach(note);
  };
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'operation' && !linear.has(part.operator) && !shaped.has(part.operator))
        part.arguments.forEach(note);
      if (part.kind === 'operation' && part.operator === 'divide') part.arguments.slice(1).forEach(note);
      if (part.kind === 'derivative' && !isGradient(part)) note(part.body);
      if (part.kind === 'expectation') note(part.law);
      if (part.kind === 'divergence') [part.from, part.to].forEach(note);
    });
  return numbers;
}

const linear: ReadonlySet<string> = new Set(['add', 'subtract', 'negate', 'divide']);
const shaped: ReadonlySet<string> = new Set(['multiply', 'component', 'equal']);

/** The one function whose value this is, but for its sign and factors that are numbers on paper. */
function valueIn(expression: Expression, sorts: KnownSorts): CallExpression | null {
  if (expression.kind === 'call') return expression;
  if (expression.kind !== 'operation') return null;
  const [first, second] = expression.arguments;
  if (expression.operator === 'negate') return first ? valueIn(first, sorts) : null;
  return expression.operator === 'multiply' && first && second && isNumber(first, sorts)
    ? valueIn(second, sorts)
    : null;
}

/** A number on paper: written as one, a name for one, or made of such. */
const isNumber = (expression: Expression, sorts: KnownSorts): boolean =>
  expression.kind === 'number' ||
  (expression.kind === 'name' && sorts.ofName(expression.name).kind === 'real') ||
  (expression.kind === 'dot' && isNumber(expression.left, sorts) && isNumber(expression.right, sorts)) ||
  (expression.kind === 'operation' && expression.arguments.every((part) => isNumber(part, sorts)));

/** The length of what is certainly a vector; null for anything else. */
function dimensionIn(expression: Expression, sorts: KnownSorts): string | null {
  switch (expression.kind) {
    case 'name':
      return lengthOf(sorts.ofName(expression.name));
    case 'call':
      return lengthOf(sorts.ofResult(expression.function));
    case 'transpose':
      return dimensionIn(expression.body, sorts);
    case 'derivative':
      return isGradient(expression) ? lengthOf(sorts.ofName(expression.variable)) : null;
    case 'operation': {
      const [first, second] = expression.arguments;
      if (first === undefined) return null;
      if (['add', 'subtract', 'negate'].includes(expression.operator))
        return dimensionIn(first, sorts) ?? (second ? dimensionIn(second, sorts) : null);
      return expression.operator === 'multiply' && second && isNumber(first, sorts)
        ? dimensionIn(second, sorts)
        : null;
    }
    default:
      return null;
  }
}

/** By all of a variable: the gradient of a number, or the derivative of a vector. */
const isGradient = (
  expression: Expression,
): expression is DerivativeExpression & { readonly variable: string } =>
  expression.kind === 'derivative' &&
  expression.style === 'nabla' &&
  expression.variable !== null &&
  expression.component === null;

/** `\nabla_x f(x) = f(x)` is a slip, and f a number. */
const isGradientOf = (
  side: Expression | undefined,
  value: Expression | undefined,
  sorts: KnownSorts,
): boolean => {
  const call = value && valueIn(value, sorts);
  let found = false;
  if (side !== undefined && call)
    walk(side, (part) => {
      if (part.kind === 'derivative' && part.body.kind === 'call' && part.body.function === call.function)
        found = true;
    });
  return found;
};

/** Is it a vector whose length something else tells? */
const isLongAs = (sort: Sort): boolean => sort.kind === 'vector' && !sort.dimension.startsWith('\\dim ');

const lengthOf = (sort: Sort): string | null => (sort.kind === 'vector' ? sort.dimension : null);
