/**
 * Functions written before their argument, with or without brackets: \log, \exp, \sin. With brackets they take just the
 * bracket; without, they reach over the product up to a dot, a sign or the next operator.
 */
import { cover, type Span } from '../../text/source.js';
import type { Syntax } from '../../read/syntax.js';
import type { OperatorName } from '../../terms/operators.js';
import { operation, unknown, type Expression } from '../expression.js';
import { missingOperand, unsupportedNotation } from '../messages.js';
import { isTransposition } from './head.js';
import type { Grammar } from './grammar.js';
import { differentialOf } from './differential.js';
import { derivedAt } from './primed.js';
import { isFactorial, isInverse } from './spelling.js';
import { peekItem, type Cursor } from './tokens.js';
import { isVariation } from './variation.js';

const operatorsByName: ReadonlyMap<string, OperatorName> = new Map([
  ['log', 'log'],
  ['det', 'determinant'],
  ['ln', 'log'],
  ['exp', 'exp'],
  ['sin', 'sin'],
  ['cos', 'cos'],
  ['tan', 'tan'],
  ['sinh', 'sinh'],
  ['cosh', 'cosh'],
  ['tanh', 'tanh'],
  ['arcsin', 'arcsin'],
  ['arccos', 'arccos'],
  ['arctan', 'arctan'],
  ['softplus', 'softplus'],
  ['sigmoid', 'sigmoid'],
  ['sigm', 'sigmoid'],
  ['erf', 'erf'],
  ['digamma', 'digamma'],
]);

/** The operator that an item names; null if it names none. */
export function prefixOperator(item: Syntax): OperatorName | null {
  if (item.kind !== 'operator' && !(item.kind === 'name' && item.style === 'word')) return null;
  return operatorsByName.get(item.name) ?? null;
}

export function prefixed(cursor: Cursor, grammar: Grammar): Expression {
  const token = peekItem(cursor);
  const item = token?.body;
  const base = item?.kind === 'scripted' ? item.base : item;
  const operator = base && prefixOperator(base);
  cursor.at++;
  if (token === undefined || item === undefined || !operator)
    return unknown(missingOperand('the operator', cursor.span));
  const sub = item.kind === 'scripted' ? item.sub : null;
  const sup = item.kind === 'scripted' ? item.sup : null;
  const next = peekItem(cursor);
  if (next === undefined) return unknown(missingOperand(`\\${operator}`, token.span));
  const { argument, outside } = argumentOf(cursor, grammar);
  const span = cover(token.span, argument.span);
  const of = (place: Expression): Expression => operation(span, operator, place);
  const primes = item.kind === 'scripted' ? item.primes : 0;
  let value = primes === 0 ? of(argument) : derivedAt(primes, operator, of, argument);
  if (sub !== null) {
    if (operator !== 'log') return unknown(unsupportedNotation(`a subscript of \\${operator}`, sub.span));
    value = operation(span, 'divide', value, operation(sub.span, 'log', grammar.whole(sub)));
  }
  if (sup !== null) {
    const power = isInverse(sup)
      ? inverseOf(operator, argument, sup.span)
      : operation(span, 'power', value, grammar.whole(sup));
    if (power === null) return unknown(unsupportedNotation(`the inverse of \\${operator}`, sup.span));
    value = power;
  }
  return outside === null ? value : outside(value);
}

/** `\sin^{-1} x` is the angle whose sine is x, and no reciprocal; null where the inverse has no name. */
function inverseOf(operator: OperatorName, argument: Expression, place: Span): Expression | null {
  const inverse = inverses.get(operator);
  return inverse === undefined ? null : operation(cover(place, argument.span), inverse, argument);
}

const inverses: ReadonlyMap<OperatorName, OperatorName> = new Map([
  ['sin', 'arcsin'],
  ['cos', 'arccos'],
  ['tan', 'arctan'],
]);

interface Taken {
  readonly argument: Expression;
  /** A power or transposition that is written behind the argument but belongs to the value. */
  readonly outside: ((value: Expression) => Expression) | null;
}

function argumentOf(cursor: Cursor, grammar: Grammar): Taken {
  const next = peekItem(cursor)?.body;
  const behind = cursor.tokens[cursor.at + 1];
  // \log (n - 1)! is the logarithm of the factorial.
  const marked = behind?.kind === 'item' && isFactorial(behind.body);
  if (next?.kind === 'group' && !marked) {
    cursor.at++;
    const argument = grammar.whole(inside(next));
    const isWhole = grammar.convention.prefix === 'whole' && next.open === '(';
    return { argument: isWhole ? reached(argument, cursor, grammar) : argument, outside: null };
  }
  if (next?.kind === 'scripted' && next.base.kind === 'group' && next.sub === null && next.sup !== null) {
    cursor.at++;
    const { sup, span } = next;
    const outside = (value: Expression): Expression =>
      isTransposed(sup)
        ? { kind: 'transpose', body: value, span }
        : operation(span, 'power', value, grammar.whole(sup));
    return { argument: grammar.whole(inside(next.base)), outside };
  }
  let argument = grammar.factor(cursor);
  let outside: Taken['outside'] = null;
  if (argument.kind === 'transpose') {
    const { span } = argument;
    argument = argument.body;
    outside = (value) => ({ kind: 'transpose', body: value, span });
  } else if (
    grammar.convention.prefix === 'whole' ||
    (grammar.convention.prefix !== 'factor' && !endsInBracket(argument))
  )
    argument = reached(argument, cursor, grammar);
  return { argument, outside };
}

/** The absolute value of `\log |x|` stays; other brackets only hold the argument together. */
const inside = (group: Extract<Syntax, { kind: 'group' }>): Syntax =>
  group.open === '|' || group.open === '\\|' ? group : group.body;

const isTransposed = (sup: Syntax): boolean => sup.kind === 'name' && isTransposition(sup.name);

const endsInBracket = (argument: Expression): boolean =>
  argument.kind === 'application' && argument.arguments.some(({ place }) => place !== 'subscript');

function reached(first: Expression, cursor: Cursor, grammar: Grammar): Expression {
  let argument = first;
  for (let next = peekItem(cursor); next && !next.dot; next = peekItem(cursor)) {
    const isOver = grammar.convention.prefix === 'through' && isBinder(next.body);
    if (isOperatorLike(next.body, grammar) && !isOver) break;
    const more = isOver ? grammar.product(cursor) : grammar.factor(cursor);
    argument = operation(cover(argument.span, more.span), 'multiply', argument, more);
  }
  return argument;
}

const isBinder = (item: Syntax): boolean => {
  const base = item.kind === 'scripted' ? item.base : item;
  return base.kind === 'operator' && /^(?:sum|prod|int)$/.test(base.name);
};

/** Something that takes what follows: where it stands, the reach of the operator before it ends. */
export function isOperatorLike(item: Syntax, grammar: Grammar): boolean {
  const base = item.kind === 'scripted' ? item.base : item;
  if (base.kind === 'operator' || prefixOperator(base) !== null) return true;
  if (base.kind === 'name') return base.name === '\\mathbb{E}';
  return (
    isVariation(base, grammar) ||
    (base.kind === 'fraction' && differentialOf(base, grammar.vocabulary.isVariable) !== null)
  );
}
