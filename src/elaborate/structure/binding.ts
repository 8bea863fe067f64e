/**
 * Operators that bind a variable: ∫ with its `dx` or without, Σ and Π over a range or a space, \sup, \inf, \lim. An
 * integral reaches to its `dx`, over plus signs too; everything else to the end of its product.
 */
import { cover, type Span } from '../../text/source.js';
import type { RelationSyntax, Syntax } from '../../read/syntax.js';
import { number } from '../../terms/term.js';
import { unknown, type BindingExpression, type Domain, type Expression } from '../expression.js';
import { missingOperand, unsupportedNotation } from '../messages.js';
import type { Message } from '../../text/message.js';
import type { Grammar } from './grammar.js';
import { countedBy, exclusionIn, leftOut } from './excluded.js';
import { extremumOfTwo } from './extremum-of-two.js';
import { componentIn, othersIn, runFrom, type FoundPart } from './parts.js';
import { membershipIn } from '../inference/named-sets.js';
import { listedNumbers, namedMember } from './listed-numbers.js';
import { overMembers } from './members.js';
import { domainBelow, isSpace } from './sets-below.js';
import { spelled, unsaidEnd } from './spelling.js';
import { multiplied, reach } from './reach.js';
import { cursorOver, peek, peekItem, type Cursor, type ItemToken } from './tokens.js';

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
  const membership = sub !== null && (binder === 'sum' || binder === 'product') ? membershipIn(sub) : null;
  const set = membership && grammar.vocabulary.setNamed(spelled(membership.set));
  const unclear = unknown(unsupportedNotation(`the range of ${spelled(item)}`, item.span));
  if (set?.kind === 'unknown') return unclear;
  if (membership && set?.kind === 'list') {
    const names = membership.variables.map(spelled);
    const body = reach(names, cursor, grammar, token.span);
    const span = cover(token.span, body.span);
    return overMembers(binder, names, spelled(membership.set), set, body, span) ?? unclear;
  }
  const exclusion = binder === 'sum' || binder === 'product' ? exclusionIn(sub) : null;
  if (exclusion !== null && (binder === 'sum' || binder === 'product')) {
    const names = [spelled(exclusion.index)];
    const body = reach(names, cursor, grammar, token.span);
    const [index, other] = [grammar.whole(exclusion.index), grammar.whole(exclusion.other)];
    const rest = leftOut(binder, index, other, body);
    const domain = domainOf(binder, exclusion.range ?? countedBy(exclusion.index, sup), sup, names, grammar);
    return rest === null || domain?.kind !== 'range'
      ? unclear
      : nest(binder, names, domain, rest, cover(token.span, body.span));
  }
  const variables = boundIn(sub);
  if (variables === null) return unknown(unsupportedNotation(spelled(item), item.span));
  const family = variables.find((name) => name !== null && grammar.vocabulary.isFunction(name));
  if (family !== undefined && sub?.kind === 'relation') {
    const body = reach(variables, cursor, grammar, token.span);
    return unknown(unsupportedNotation(`${spelled(base)} over functions`, cover(token.span, body.span)));
  }
  const places = binder === 'limit' && sub?.kind === 'list' ? sub.items : null;
  if (places !== null) return limits(places, variables, token, cursor, grammar);
  const domain = domainOf(binder, sub, sup, variables, grammar);
  if (domain === null) return unclear;
  const body = (binder === 'product' ? multiplied : reach)(variables, cursor, grammar, token.span);
  const over = domain.kind === 'listed' && sub?.kind === 'relation' ? withMembers(sub, body, grammar) : body;
  return over === null
    ? unknown(unsupportedNotation(spelled(item), item.span))
    : nest(binder, variables, domain, over, cover(token.span, body.span));
}

/** What `h_j \in \{0, 1\}` binds is a name of its own in the body; null where the body speaks of all of h. */
function withMembers(
  { members: [bound] }: RelationSyntax,
  body: Expression,
  grammar: Grammar,
): Expression | null {
  if (bound?.kind !== 'scripted') return body;
  return namedMember(spelled(bound.base), grammar.whole(bound), body);
}

/** `\lim_{a \to \infty, b \to -\infty}`: one limit after the other, from the inside. */
function limits(
  places: readonly Syntax[],
  variables: readonly (string | null)[],
  token: ItemToken,
  cursor: Cursor,
  grammar: Grammar,
): Expression {
  const domains = places.map((place) => domainOf('limit', place, null, variables, grammar));
  const body = reach(variables, cursor, grammar, token.span);
  const span = cover(token.span, body.span);
  return places.reduceRight<Expression>((inner, place, at) => {
    const domain = domains[at];
    return domain?.kind === 'point'
      ? nest('limit', boundIn(place) ?? [], domain, inner, span)
      : unknown(unsupportedNotation(`the limit ${spelled(place)}`, place.span));
  }, body);
}

interface Limits {
  readonly sub: Syntax | null;
  readonly sup: Syntax | null;
}

function integral(token: ItemToken, limits: Limits, cursor: Cursor, grammar: Grammar): Expression {
  skipDots(cursor);
  const end = differentialBehind(cursor);
  if (end === null) {
    const named = limits.sup === null ? (boundIn(limits.sub) ?? [null]) : [null];
    const variables = named.map((name) =>
      name !== null && grammar.vocabulary.isFunction(name) ? null : name,
    );
    const body = reach(variables, cursor, grammar, token.span);
    const domain = intervalOf(limits, variables, grammar);
    return domain === null
      ? unknown(unclearSet(limits.sub ?? token.body))
      : nest('integral', variables, domain, body, cover(token.span, body.span));
  }
  const variable = cursor.tokens[end + 1];
  if (variable?.kind !== 'item') return unknown(missingOperand('the differential', token.span));
  const rows = cursor.tokens.slice(cursor.at, end);
  cursor.at = end + 2;
  const between = cursorOver(rows, cover(token.span, variable.span));
  const found = partBehind(variable.body, cursor, grammar);
  const name = found === null ? boundIn(variable.body) : [found.base];
  const body =
    rows.length > 0
      ? grammar.sum(between)
      : isAlone(cursor)
        ? one(variable.span)
        : reach(name ?? [], cursor, grammar, token.span);
  const span = cover(token.span, variable.span, body.span);
  if (name === null || name.length !== 1)
    return unknown(unsupportedNotation(`integration over ${spelled(variable.body)}`, variable.span));
  const domain = intervalOf(limits, name, grammar);
  if (domain === null) return unknown(unclearSet(limits.sub ?? token.body));
  if (found !== null)
    return {
      kind: 'binding',
      binder: 'integral',
      variable: found.base,
      part: found.part,
      domain,
      body,
      span,
    };
  return nest('integral', name, domain, body, span);
}

/** Nothing is multiplied with the integral: in `\int_a^b dx` it is one that is integrated. */
const isAlone = (cursor: Cursor): boolean => peek(cursor)?.kind !== 'item';

const one = (span: Span): Expression => ({ kind: 'number', value: number(1).value, span });

/** `\int \cdots \int` is one integral, over what stands behind it. */
function skipDots(cursor: Cursor): void {
  const [dots, next] = [cursor.tokens[cursor.at], cursor.tokens[cursor.at + 1]];
  if (dots?.kind !== 'item' || dots.body.kind !== 'dots' || next?.kind !== 'item') return;
  const base = next.body.kind === 'scripted' ? next.body.base : next.body;
  if (base.kind === 'operator' && base.name === 'int') cursor.at += 2;
}

/** `dx_1`, `dx_{-1}`, `dx_2 \cdots dx_d`: some components of a vector; the cursor moves over what belongs to them. */
function partBehind(variable: Syntax, cursor: Cursor, grammar: Grammar): FoundPart | null {
  const [dots, ...rest] = cursor.tokens.slice(cursor.at, cursor.at + 3);
  if (dots?.kind === 'item' && dots.body.kind === 'dots') {
    const at = rest.findIndex((token) => token.kind !== 'item' || !/^\\?d$/.test(spelled(token.body)));
    const last = rest[at];
    const run = last?.kind === 'item' ? runFrom(variable, last.body, grammar) : null;
    if (run !== null) cursor.at += 2 + at;
    return run;
  }
  return othersIn(variable, grammar) ?? componentIn(variable, grammar);
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

const unclearSet = (sub: Syntax): Message => unsupportedNotation(`the set ${spelled(sub)}`, sub.span);

/** Null where a set is not understood. */
function intervalOf(
  { sub, sup }: Limits,
  variables: readonly (string | null)[],
  grammar: Grammar,
): Domain | null {
  if (sub === null || sup === null) return domainBelow(sub, variables, grammar);
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
    if (variables.length !== 1) return null;
    const range = grammar.vocabulary.rangeOf(index);
    return range === null
      ? unknownRange(index, sub?.span ?? { start: 0, end: 0 }, grammar)
      : { kind: 'range', from: grammar.whole(range.from), to: grammar.whole(range.to) };
  }
  if (binder === 'limit') return { kind: 'point', at: grammar.whole(value) };
  const listed = counts && sub.relations[0] === '\\in' ? listedNumbers(value) : null;
  if (listed !== null) return { kind: 'listed', values: listed.map((item) => grammar.whole(item)) };
  const isOverSpace = sub.relations[0] === '\\in' && isSpace(value, variables);
  if (counts && !isOverSpace && (sup === null || sub.relations[0] !== '=' || sub.relations.length > 1))
    return null;
  return sup !== null && sub.relations[0] === '='
    ? { kind: 'range', from: grammar.whole(value), to: grammar.whole(sup) }
    : counts
      ? { kind: 'whole' }
      : domainBelow(sub, variables, grammar);
}

/** Where the document never says how far an index runs: from one to a number of its own. */
const unknownRange = (index: string, span: Span, { vocabulary }: Grammar): Domain => ({
  kind: 'range',
  from: { kind: 'number', value: number(1).value, span },
  to: { kind: 'name', name: unsaidEnd(vocabulary.alike(index)), span },
});

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
      return sub.items.some(({ kind }) => kind === 'dots')
        ? null
        : sub.items.flatMap((item) => boundIn(item) ?? []);
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
