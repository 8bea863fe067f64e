/**
 * Operators that bind a variable: ∫ with its `dx` or without, Σ and Π over a range or a space, \sup, \inf, \lim. An
 * integral reaches to its `dx`, over plus signs too; everything else to the end of its product.
 */
import { cover, type Span } from '../../text/source.js';
import type { Syntax } from '../../read/syntax.js';
import { operation, unknown, type BindingExpression, type Domain, type Expression } from '../expression.js';
import { missingOperand, unsupportedNotation } from '../messages.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';
import { reach } from './reach.js';
import { cursorOver, peekItem, type Cursor, type ItemToken } from './tokens.js';

export const bindingOperators: ReadonlyMap<string, BindingExpression['binder']> = new Map([
  ['int', 'integral'],
  ['sum', 'sum'],
  ['prod', 'product'],
  ['sup', 'supremum'],
  ['inf', 'infimum'],
  ['max', 'supremum'],
  ['min', 'infimum'],
  ['lim', 'limit'],
]);

export function binding(cursor: Cursor, grammar: Grammar): Expression {
  const token = peekItem(cursor);
  if (token === undefined) return unknown(missingOperand('the operator', cursor.span));
  const item = token.body;
  const [base, sub, sup] = item.kind === 'scripted' ? [item.base, item.sub, item.sup] : [item, null, null];
  const binder = base.kind === 'operator' ? bindingOperators.get(base.name) : undefined;
  cursor.at++;
  if (binder === undefined) return unknown(unsupportedNotation(spelled(item), item.span));
  if (binder === 'integral') return integral(token, { sub, sup }, cursor, grammar);
  if (sub === null && (binder === 'supremum' || binder === 'infimum'))
    return extremumOfTwo(token, binder, cursor, grammar);
  const variables = boundIn(sub);
  if (variables === null) return unknown(unsupportedNotation(spelled(item), item.span));
  const family = variables.find((name) => name !== null && grammar.vocabulary.isFunction(name));
  if (family !== undefined && sub?.kind === 'relation') {
    const body = reach(variables, cursor, grammar, token.span);
    return unknown(unsupportedNotation(`${spelled(base)} over functions`, cover(token.span, body.span)));
  }
  const domain = domainOf(binder, sub, sup, variables, grammar);
  if (domain === null) return unknown(unsupportedNotation(`the range of ${spelled(item)}`, item.span));
  const body = reach(variables, cursor, grammar, token.span);
  return nest(binder, variables, domain, body, cover(token.span, body.span));
}

interface Limits {
  readonly sub: Syntax | null;
  readonly sup: Syntax | null;
}

function integral(token: ItemToken, limits: Limits, cursor: Cursor, grammar: Grammar): Expression {
  const end = differentialBehind(cursor);
  if (end === null) {
    const named = limits.sup === null ? (boundIn(limits.sub) ?? [null]) : [null];
    const variables = named.map((name) =>
      name !== null && grammar.vocabulary.isFunction(name) ? null : name,
    );
    const body = reach(variables, cursor, grammar, token.span);
    const domain = intervalOf(limits, grammar);
    return nest('integral', variables, domain, body, cover(token.span, body.span));
  }
  const variable = cursor.tokens[end + 1];
  if (variable?.kind !== 'item') return unknown(missingOperand('the differential', token.span));
  const rows = cursor.tokens.slice(cursor.at, end);
  cursor.at = end + 2;
  const between = cursorOver(rows, cover(token.span, variable.span));
  const name = boundIn(variable.body);
  const body = rows.length === 0 ? reach(name ?? [], cursor, grammar, token.span) : grammar.sum(between);
  const span = cover(token.span, variable.span, body.span);
  if (name === null || name.length !== 1)
    return unknown(unsupportedNotation(`integration over ${spelled(variable.body)}`, variable.span));
  return nest('integral', name, intervalOf(limits, grammar), body, span);
}

/** Where the `d` of the integral before the cursor stands; null if there is none. */
function differentialBehind(cursor: Cursor): number | null {
  let open = 1;
  for (let at = cursor.at; at < cursor.tokens.length; at++) {
    const token = cursor.tokens[at];
    if (token?.kind !== 'item') continue;
    const base = token.body.kind === 'scripted' ? token.body.base : token.body;
    if (base.kind !== 'operator') continue;
    if (base.name === 'int') open++;
    if (base.name === 'd') open--;
    if (open === 0) return at;
  }
  return null;
}

function intervalOf({ sub, sup }: Limits, grammar: Grammar): Domain {
  if (sub === null || sup === null) return { kind: 'whole' };
  if (spelled(sub) === '-\\infty' && /^\+?\\infty$/.test(spelled(sup))) return { kind: 'whole' };
  return { kind: 'interval', from: grammar.whole(sub), to: grammar.whole(sup) };
}

function domainOf(
  binder: BindingExpression['binder'],
  sub: Syntax | null,
  sup: Syntax | null,
  variables: readonly (string | null)[],
  grammar: Grammar,
): Domain | null {
  const value = sub?.kind === 'relation' ? sub.members[1] : undefined;
  const counts = binder === 'sum' || binder === 'product';
  if (value === undefined || sub?.kind !== 'relation') {
    const [index] = variables;
    if (!counts || !index || !grammar.vocabulary.isIndex(index)) return { kind: 'whole' };
    const range = variables.length === 1 ? grammar.vocabulary.rangeOf(index) : null;
    return range && { kind: 'range', from: grammar.whole(range.from), to: grammar.whole(range.to) };
  }
  if (binder === 'limit') return { kind: 'point', at: grammar.whole(value) };
  const isSpace = sub.relations[0] === '\\in' && value.kind !== 'group';
  if (counts && !isSpace && (sup === null || sub.relations[0] !== '=' || sub.relations.length > 1))
    return null;
  return sup !== null && sub.relations[0] === '='
    ? { kind: 'range', from: grammar.whole(value), to: grammar.whole(sup) }
    : { kind: 'whole' };
}

/** The variables named below an operator or behind a `d`; a set named there (`\mathcal{X}`) leaves the variable open. */
function boundIn(sub: Syntax | null): readonly (string | null)[] | null {
  if (sub === null) return [null];
  switch (sub.kind) {
    case 'name':
      return [/^\\math(?:cal|bb|frak)\{/.test(sub.name) ? null : sub.name];
    case 'scripted':
      return sub.sup === null && sub.base.kind === 'name' && !/^\\mathbb/.test(sub.base.name)
        ? [spelled(sub)]
        : sub.sub === null && sub.primes === 0
          ? [null]
          : null;
    case 'relation':
      return sub.members[0] === undefined ? null : boundIn(sub.members[0]);
    case 'list':
      return sub.items.flatMap((item) => boundIn(item) ?? []);
    default:
      return null;
  }
}

const nest = (
  binder: BindingExpression['binder'],
  variables: readonly (string | null)[],
  domain: Domain,
  body: Expression,
  span: Span,
): Expression =>
  variables.reduceRight<Expression>(
    (value, variable) => ({ kind: 'binding', binder, variable, domain, body: value, span }),
    body,
  );

/** `\max(a, b)`. */
function extremumOfTwo(
  token: ItemToken,
  binder: 'supremum' | 'infimum',
  cursor: Cursor,
  grammar: Grammar,
): Expression {
  const group = peekItem(cursor)?.body;
  if (group?.kind !== 'group' || group.body.kind !== 'list' || group.body.items.length < 2)
    return unknown(unsupportedNotation(spelled(token.body), token.span));
  cursor.at++;
  const span = cover(token.span, group.span);
  const operator = binder === 'supremum' ? 'maximum' : 'minimum';
  return group.body.items
    .map((item) => grammar.whole(item))
    .reduce((left, right) => operation(span, operator, left, right));
}
