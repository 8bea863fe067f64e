/**
 * Terms in plain notation: the inverse of `parseTerm`. Operators are infix where notation.ts has a sign for them, and
 * by name otherwise; bound variables keep their names unless that would capture another. Relies on the tables; never
 * fails: names that cannot be typed, such as `\theta`, and rationals that are no decimals are printed as they are.
 */
import { toText, type Rational } from '../numbers/rational.js';
import { isBinder } from './binders.js';
import { isOperator, operators } from './operators.js';
import { sortName } from './sort.js';
import { calledFunctions, freeSymbols } from './substitute.js';
import type { ApplyTerm, BinderTerm, Term } from './term.js';

export const printPlain = (term: Term): string => print(term, [], levels.relation);

/** What a place accepts without parentheses; the grammar of notation.ts, from loose to tight. */
const levels = { relation: 0, sum: 1, product: 2, signed: 3, power: 4, atom: 5 } as const;

type Level = (typeof levels)[keyof typeof levels];

/** `scope` holds the names of the bound variables, innermost first. */
function print(term: Term, scope: readonly string[], demanded: Level): string {
  switch (term.kind) {
    case 'number':
      return enclose(decimal(term.value), term.value.numerator < 0n ? levels.signed : levels.atom, demanded);
    case 'symbol':
      return term.name;
    case 'bound':
      return scope[term.index] ?? `#${String(term.index - scope.length)}`;
    case 'call':
      return `${term.function}(${list(term.arguments, scope)})`;
    case 'apply':
      return printApply(term, scope, demanded);
    case 'binder':
      return printBinder(term, scope);
  }
}

/** The level of an infix form, and what it demands of its left and right argument. */
const infix: Readonly<Record<string, readonly [Level, Level, Level]>> = {
  '=': [levels.relation, levels.sum, levels.sum],
  '!=': [levels.relation, levels.sum, levels.sum],
  '<': [levels.relation, levels.sum, levels.sum],
  '<=': [levels.relation, levels.sum, levels.sum],
  '+': [levels.sum, levels.sum, levels.product],
  '-': [levels.sum, levels.sum, levels.product],
  '*': [levels.product, levels.product, levels.signed],
  '/': [levels.product, levels.product, levels.signed],
  '^': [levels.power, levels.atom, levels.signed],
};

function printApply(term: ApplyTerm, scope: readonly string[], demanded: Level): string {
  const [left, right] = term.arguments;
  if (left === undefined) return term.operator;
  if (term.operator === 'negate' && left.kind !== 'number')
    return enclose(`-${print(left, scope, levels.signed)}`, levels.signed, demanded);
  const row = operators[term.operator];
  const sign = 'infix' in row ? row.infix : undefined;
  const form = sign === undefined ? undefined : infix[sign];
  if (sign === undefined || form === undefined || right === undefined)
    return `${term.operator}(${list(term.arguments, scope)})`;
  const space = sign === '^' ? '' : ' ';
  const text = [print(left, scope, form[1]), sign, print(right, scope, form[2])].join(space);
  return enclose(text, form[0], demanded);
}

function printBinder(term: BinderTerm, scope: readonly string[]): string {
  const name = freshName(term, scope);
  const { sort } = term.variable;
  const variable = sort.kind === 'real' ? name : `${name}:${sortName(sort)}`;
  const operands = term.operands.map((operand) => `; ${print(operand, scope, levels.relation)}`);
  return `${term.binder}(${variable}. ${list(term.bodies, [name, ...scope])}${operands.join('')})`;
}

function freshName(term: BinderTerm, scope: readonly string[]): string {
  const taken = new Set([...scope, ...calledFunctions(term), ...freeSymbols(term).map(({ name }) => name)]);
  let { name } = term.variable;
  while (taken.has(name) || isOperator(name) || isBinder(name)) name += "'";
  return name;
}

const list = (terms: readonly Term[], scope: readonly string[]): string =>
  terms.map((term) => print(term, scope, levels.relation)).join(', ');

const enclose = (text: string, level: Level, demanded: Level): string =>
  level < demanded ? `(${text})` : text;

/** `0.25` for 1/4; a fraction that no decimal equals stays a fraction. */
function decimal(value: Rational): string {
  for (let digits = 0, scale = 1n; digits <= 30; digits++, scale *= 10n) {
    if (scale % value.denominator !== 0n) continue;
    const scaled = value.numerator * (scale / value.denominator);
    const [sign, size] = scaled < 0n ? ['-', -scaled] : ['', scaled];
    const text = String(size).padStart(digits + 1, '0');
    const cut = text.length - digits;
    return sign + text.slice(0, cut) + (digits === 0 ? '' : `.${text.slice(cut)}`);
  }
  return `(${toText(value)})`;
}
