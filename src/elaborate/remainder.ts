/**
 * Remainders: `e^\epsilon = 1 + \epsilon + o(\epsilon)`. A member that ends in o or O of a power says that the two sides
 * differ by something of this order as the small parameter goes to zero. A remainder below a sum, an integral or an
 * expectation is one of the whole, uniform in what is summed over; a power of the parameter as a factor raises the
 * order. Elsewhere a remainder has no meaning yet.
 */
import { add, compare, negate, one, signOf, type Rational } from '../numbers/rational.js';
import { number } from '../terms/term.js';
import {
  hasRemainder,
  operation,
  partsOfDomain,
  type Expression,
  type RemainderExpression,
} from './expression.js';
import { freeNames } from './inference/free-names.js';

export interface Remainder {
  readonly order: 'little' | 'big';
  /** The small parameter. */
  readonly variable: string;
  readonly power: Rational;
}

export interface WithoutRemainder {
  readonly expression: Expression;
  readonly remainder: Remainder | null;
}

/**
 * A complete member without its remainders, and what they are together; as it stands where this cannot be said, or where
 * they are not of a number that may be small.
 */
export function withoutRemainder(
  expression: Expression,
  isSmall: (name: string) => boolean,
): WithoutRemainder {
  const found = hasRemainder(expression) ? apart(expression) : null;
  if (found === null || !isSmall(found.remainder.variable)) return { expression, remainder: null };
  const nought: Expression = { kind: 'number', value: number(0).value, span: expression.span };
  return { expression: found.rest ?? nought, remainder: found.remainder };
}

/** Is everything of the one order of the other as well? */
export function isWithin(inner: Remainder, outer: Remainder): boolean {
  if (inner.variable !== outer.variable) return false;
  const order = compare(inner.power, outer.power);
  return order > 0 || (order === 0 && (inner.order === 'little' || outer.order === 'big'));
}

/** Are both of one order of one parameter? */
export const sameOrder = (a: Remainder | null, b: Remainder | null): boolean =>
  a !== null && b !== null && isWithin(a, b) && isWithin(b, a);

interface Apart {
  /** Null if nothing is left. */
  readonly rest: Expression | null;
  readonly remainder: Remainder;
}

/** For an expression with a remainder in it; null where its place has no meaning. */
function apart(expression: Expression): Apart | null {
  switch (expression.kind) {
    case 'remainder': {
      const remainder = orderOf(expression);
      return remainder && { rest: null, remainder };
    }
    case 'operation':
      return ofOperation(expression);
    case 'expectation':
    case 'binding': {
      const body = apart(expression.body);
      const around = expression.kind === 'binding' ? partsOfDomain(expression.domain) : [];
      const isFree = body !== null && around.every((part) => !freeNames(part).has(body.remainder.variable));
      if (body === null || !isFree || expression.variable === body.remainder.variable) return null;
      if (expression.kind === 'binding' && !linear.has(expression.binder)) return null;
      return { ...body, rest: body.rest && { ...expression, body: body.rest } };
    }
    default:
      return null;
  }
}

const linear: ReadonlySet<string> = new Set(['integral', 'sum']);

/** `\epsilon`, `\epsilon^2`, or such a power times a number. */
function orderOf({ order, of }: RemainderExpression): Remainder | null {
  const power = powerOf(of.kind === 'operation' && of.operator === 'multiply' ? withoutNumber(of) : of);
  return power && signOf(power.power) > 0 ? { order, ...power } : null;
}

function withoutNumber({
  arguments: parts,
  ...product
}: Extract<Expression, { kind: 'operation' }>): Expression {
  const [left, right] = parts;
  return left?.kind === 'number' && right !== undefined ? right : { ...product, arguments: parts };
}

function powerOf(expression: Expression): { readonly variable: string; readonly power: Rational } | null {
  if (expression.kind === 'name') return { variable: expression.name, power: one };
  if (expression.kind !== 'operation' || expression.operator !== 'power') return null;
  const [base, exponent] = expression.arguments;
  return base?.kind === 'name' && exponent?.kind === 'number'
    ? { variable: base.name, power: exponent.value }
    : null;
}

function ofOperation(expression: Extract<Expression, { kind: 'operation' }>): Apart | null {
  const { operator, arguments: parts, span } = expression;
  const [left, right] = parts;
  if (left === undefined) return null;
  if (operator === 'negate') {
    const found = apart(left);
    return found && { ...found, rest: found.rest && operation(span, 'negate', found.rest) };
  }
  if (right === undefined) return null;
  if (operator === 'add' || operator === 'subtract') return ofSum(expression, left, right);
  if (operator === 'multiply' && !hasRemainder(left)) return ofMultiple(expression, right, left, 1);
  if (operator === 'multiply' && !hasRemainder(right)) return ofMultiple(expression, left, right, 1);
  return operator === 'divide' && !hasRemainder(right) ? ofMultiple(expression, left, right, -1) : null;
}

function ofSum(
  { operator, span }: Extract<Expression, { kind: 'operation' }>,
  left: Expression,
  right: Expression,
): Apart | null {
  const [first, second] = [left, right].map((part) =>
    hasRemainder(part) ? apart(part) : { rest: part, remainder: null },
  );
  if (!first || !second) return null;
  const remainder = together(first.remainder, second.remainder);
  if (remainder === null) return null;
  if (second.rest === null) return { rest: first.rest, remainder };
  if (first.rest === null)
    return { rest: operator === 'add' ? second.rest : operation(span, 'negate', second.rest), remainder };
  return { rest: operation(span, operator, first.rest, second.rest), remainder };
}

/** The larger of two orders; null if they are of different parameters. */
function together(first: Remainder | null, second: Remainder | null): Remainder | null {
  if (first === null || second === null) return first ?? second;
  return isWithin(second, first) ? first : isWithin(first, second) ? second : null;
}

/** A factor that is free of the parameter, or a power of it. */
function ofMultiple(
  expression: Extract<Expression, { kind: 'operation' }>,
  part: Expression,
  factor: Expression,
  sign: 1 | -1,
): Apart | null {
  const found = apart(part);
  if (found === null) return null;
  const { remainder, rest } = found;
  const product = rest && {
    ...expression,
    arguments: expression.arguments.map((one) => (one === part ? rest : one)),
  };
  if (!freeNames(factor).has(remainder.variable)) return { rest: product, remainder };
  const raised = powerOf(factor);
  if (raised?.variable !== remainder.variable) return null;
  const power = add(remainder.power, sign > 0 ? raised.power : negate(raised.power));
  return signOf(power) > 0 ? { rest: product, remainder: { ...remainder, power } } : null;
}
