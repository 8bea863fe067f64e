/**
 * What it takes for a term to be defined: the conditions that its operators and binders put on their arguments, said
 * outside of all binders. A step claims its relation wherever both of its members are defined, so these conditions are
 * free. Part of what must be trusted: a condition too many here would be an assumption that nobody sees.
 */
import { compare, equals, isInteger, isZero, one, signOf } from '../numbers/rational.js';
import { binders } from '../terms/binders.js';
import { constantOf } from '../terms/constant.js';
import { operators } from '../terms/operators.js';
import { bind, mentions, open, replaceSymbol, unusedSymbol } from '../terms/substitute.js';
import {
  apply,
  binder,
  number,
  same,
  sortOf,
  type BinderTerm,
  type SymbolTerm,
  type Term,
} from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { placeOf, sidesOf } from '../terms/matrix.js';
import { dimensionTerm, isWhole } from '../terms/whole.js';
import type { Sort } from '../terms/sort.js';
import { definitionOf } from './kernel.js';
import { fill, readRule } from './rule.js';

/** Propositions that hold wherever all of the terms are defined, definitions unfolded; each once. */
export function domainOf(terms: readonly Term[], theory: Theory): readonly Term[] {
  const found: Term[] = [];
  for (const term of terms)
    for (const condition of conditionsOf(term, theory))
      if (!found.some((known) => same(known, condition))) found.push(condition);
  return found;
}

/** Conditions inside of more binders than this are not free: each binder may double their number. */
const DEEPEST = 8;

function conditionsOf(term: Term, theory: Theory, depth = 0): readonly Term[] {
  switch (term.kind) {
    case 'number':
    case 'symbol':
    case 'bound':
      return [];
    case 'call': {
      const value = definitionOf(term, theory);
      const unfolded = value === null ? [] : conditionsOf(value, theory, depth);
      return [...unfolded, ...term.arguments.flatMap((part) => conditionsOf(part, theory, depth))];
    }
    case 'apply': {
      const own = ownConditions(term);
      return [...own, ...term.arguments.flatMap((part) => conditionsOf(part, theory, depth))];
    }
    case 'binder':
      return depth < DEEPEST ? [...binderConditions(term), ...insideConditions(term, theory, depth + 1)] : [];
  }
}

function ownConditions(term: Term & { kind: 'apply' }): readonly Term[] {
  switch (term.operator) {
    case 'power':
      return powerConditions(term.arguments);
    case 'component':
    case 'withComponent':
      return indexConditions(term.arguments);
    case 'divide':
      return [...operatorConditions(term), ...radicandConditions(term.arguments[1])];
    case 'log':
      return [...operatorConditions(term), ...baseConditions(term.arguments[0])];
    default:
      return operatorConditions(term);
  }
}

/** What has a root that is not zero is positive, and what has a size is not zero. */
function radicandConditions(denominator: Term | undefined): readonly Term[] {
  const [a, b] = denominator?.kind === 'apply' ? denominator.arguments : [];
  if (denominator?.kind !== 'apply' || a === undefined) return [];
  if (denominator.operator === 'abs') return [apply('notEqual', a, number(0))];
  const exponent = denominator.operator === 'power' && b !== undefined ? constantOf(b) : null;
  const isEvenRoot = exponent !== null && signOf(exponent) > 0 && exponent.denominator % 2n === 0n;
  return denominator.operator === 'sqrt' || isEvenRoot ? [apply('less', number(0), a)] : [];
}

/** A power with a natural exponent that is positive is none of zero. */
function baseConditions(argument: Term | undefined): readonly Term[] {
  const [a, b] = argument?.kind === 'apply' && argument.operator === 'power' ? argument.arguments : [];
  const exponent = b && constantOf(b);
  return a && exponent && isInteger(exponent) && signOf(exponent) > 0
    ? [apply('notEqual', a, number(0))]
    : [];
}

/** The components of a vector are numbered from 1 to its dimension. */
function indexConditions([vector, index]: readonly Term[]): readonly Term[] {
  if (vector === undefined || index === undefined) return [];
  const sort = sortOf(vector);
  if (sort.kind !== 'vector') return [];
  const [rows] = sidesOf(sort.dimension) ?? [];
  const [row] = placeOf(index) ?? [];
  // That the column is one is said of the cell itself.
  return rows !== undefined && row !== undefined
    ? [apply('lessEqual', row, dimensionTerm(rows))]
    : [apply('lessEqual', number(1), index), apply('lessEqual', index, dimensionTerm(sort.dimension))];
}

const operatorRules = new Map(
  Object.entries(operators).map(([name, row]) => [
    name,
    row.defined.map((holds) => readRule({ name, holds, source: '' }).conclusion),
  ]),
);

function operatorConditions(term: Term & { kind: 'apply' }): readonly Term[] {
  const meanings = new Map(
    term.arguments.map((body, index) => [['a', 'b', 'c'][index] ?? '', { parameters: [], body }]),
  );
  return (operatorRules.get(term.operator) ?? []).map((condition) =>
    fill(condition, { meanings, sorts: new Map() }),
  );
}

/**
 * A power exists for every base if the exponent is a natural number, for every base but zero if it is a negative
 * integer. An even root asks for a base that is not negative; of an odd root and of an exponent that is no number
 * nothing is said, for with some values these have negative bases too.
 */
function powerConditions([base, exponent]: readonly Term[]): readonly Term[] {
  if (base === undefined || exponent === undefined) return [];
  const value = constantOf(exponent);
  if (value === null) return [];
  const negative = signOf(value) < 0;
  if (isInteger(value)) return negative ? [apply('notEqual', base, number(0))] : [];
  if (value.denominator % 2n !== 0n) return negative ? [apply('notEqual', base, number(0))] : [];
  return [apply(negative ? 'less' : 'lessEqual', number(0), base)];
}

/** What the binder itself asks for. */
function binderConditions(term: BinderTerm): readonly Term[] {
  const [first, second] = term.bodies;
  if (first === undefined) return [];
  switch (term.binder) {
    case 'integral':
      return [binder('integrable', term.variable, [first], term.operands)];
    case 'supremum':
      return [binder('boundedAbove', term.variable, [first], term.operands)];
    case 'infimum':
      return [binder('boundedAbove', term.variable, [apply('negate', first)], term.operands)];
    case 'expectation':
      return second === undefined
        ? []
        : [binder('integrable', term.variable, [apply('multiply', first, second)], term.operands)];
    case 'derivative':
      return [...differentiability(term, first), ...indexConditions(term.operands)];
    default:
      return [];
  }
}

/**
 * What the bodies ask for, for all values of the variable that matter; and what the operands ask for. A remainder speaks
 * of what its variable comes near to, where the body need not be defined, so only what holds for every value of it is
 * free.
 */
function insideConditions(term: BinderTerm, theory: Theory, depth: number): readonly Term[] {
  if (term.binder === 'limit') return term.operands.flatMap((part) => conditionsOf(part, theory, depth));
  const variable = unusedSymbol(term.variable, [term]);
  if (term.binder === 'negligible' || term.binder === 'bounded')
    return open(term, variable)
      .flatMap((body) => conditionsOf(body, theory, depth))
      .filter((condition) => !mentions(condition, variable));
  const { quantifier, operand } = binders[term.binder].within;
  const over = term.operands[operand] ?? number(0);
  const inside = open(term, variable)
    .flatMap((body) => conditionsOf(body, theory, depth))
    .flatMap((condition) => quantified(condition, variable, quantifier, over, theory));
  return [...inside, ...term.operands.flatMap((part) => conditionsOf(part, theory, depth))];
}

/**
 * In a domain that is not empty, what does not depend on the variable holds by itself; what holds near a point holds at
 * it.
 */
function quantified(
  condition: Term,
  variable: SymbolTerm,
  quantifier: 'forall' | 'near',
  over: Term,
  theory: Theory,
): readonly Term[] {
  if (!mentions(condition, variable) && (quantifier === 'near' || isInhabited(over, variable.sort, theory)))
    return [condition];
  const bound = bind(quantifier, variable, [condition], [over]);
  return quantifier === 'near' ? [bound, replaceSymbol(condition, variable, over)] : [bound];
}

/** Whole spaces are not empty, nor are their slices, nor closed intervals, nor ranges from 1 to a natural number, nor ranges between numbers in order. */
function isInhabited(domain: Term, sort: Sort, theory: Theory): boolean {
  if (isWhole(domain, sort)) return true;
  if (domain.kind === 'apply' && (domain.operator === 'slice' || domain.operator === 'interval')) return true;
  if (domain.kind !== 'apply' || domain.operator !== 'range') return false;
  const [from, to] = domain.arguments;
  const first = from && constantOf(from);
  if (!first || to === undefined) return false;
  const last = constantOf(to);
  if (last !== null) return compare(first, last) <= 0;
  const natural = apply('natural', to);
  return equals(first, one) && theory.facts.some(({ proposition }) => same(proposition, natural));
}

/**
 * Where a derivative exists: its function is differentiable; and if that is made from another by an operation with a
 * differentiable inverse, so is the other.
 */
function differentiability(term: BinderTerm, body: Term): readonly Term[] {
  const own = binder('differentiable', term.variable, [body], term.operands);
  const inner = undone(body);
  return inner === null ? [own] : [own, ...differentiability(term, inner)];
}

/** f, where the term is log f, exp f, -f, 1 / f or f^-n with n odd, the latter two defined only where f is not zero. */
function undone(term: Term): Term | null {
  if (term.kind !== 'apply') return null;
  const [a, b] = term.arguments;
  switch (term.operator) {
    case 'log':
    case 'exp':
    case 'negate':
      return a ?? null;
    case 'divide':
      return a?.kind === 'number' && !isZero(a.value) ? (b ?? null) : null;
    case 'power': {
      const exponent = b && constantOf(b);
      const odd = exponent && isInteger(exponent) && exponent.numerator % 2n !== 0n;
      return odd && signOf(exponent) < 0 ? (a ?? null) : null;
    }
    default:
      return null;
  }
}
