/**
 * Exact evaluation: the rational value of a term in a model, where everything in it is rational arithmetic: numbers,
 * finite sums, polynomial functions. No value (null) for everything else, for what is undefined, and for numbers that
 * grow too long. Relies on exact rationals and models; nothing here rounds.
 */
import {
  add,
  compare,
  inverse,
  isInteger,
  isZero,
  multiply,
  negate,
  one,
  power,
  rational,
  subtract,
  zero,
  type Rational,
} from '../numbers/rational.js';
import { sortName, type Sort } from '../terms/sort.js';
import type { ApplyTerm, BinderTerm, CallTerm, SymbolTerm, Term } from '../terms/term.js';
import type { Definition } from '../terms/theory.js';
import { isWhole } from '../terms/whole.js';
import type { Coordinates, Model } from './model.js';
import { symbolKey } from './world.js';

export interface Setting {
  readonly model: Model;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** The value of a closed term (its symbols have their value in the model), or null. */
export const exactValue = (term: Term, setting: Setting): Rational | null =>
  scalar(term, { setting, bound: [], parameters: new Map() });

interface Environment {
  readonly setting: Setting;
  /** Innermost first. */
  readonly bound: readonly Coordinates[];
  readonly parameters: ReadonlyMap<string, Coordinates>;
}

function scalar(term: Term, environment: Environment): Rational | null {
  const found = coordinates(term, environment);
  return found?.length === 1 ? (found[0] ?? null) : null;
}

function coordinates(term: Term, environment: Environment): Coordinates | null {
  switch (term.kind) {
    case 'number':
      return [term.value];
    case 'bound':
      return environment.bound[term.index] ?? null;
    case 'symbol':
      return symbolValue(term, environment);
    case 'call':
      return callValue(term, environment);
    case 'apply':
      return wrapped(operation(term, environment));
    case 'binder':
      return wrapped(fold(term, environment));
  }
}

const wrapped = (value: Rational | null): Coordinates | null =>
  value === null || isLong(value) ? null : [value];

const isLong = ({ numerator, denominator }: Rational): boolean =>
  BigInt.asIntN(longest, numerator) !== numerator || BigInt.asIntN(longest, denominator) !== denominator;

/** Bits. */
const longest = 5000;

function symbolValue(term: SymbolTerm, { setting, parameters }: Environment): Coordinates | null {
  const key = symbolKey(term.name, term.sort);
  const given = parameters.get(key);
  if (given !== undefined) return given;
  return (
    setting.model.symbols.find(({ symbol }) => symbolKey(symbol.name, symbol.sort) === key)?.value ?? null
  );
}

function callValue(term: CallTerm, environment: Environment): Coordinates | null {
  const values: Coordinates[] = [];
  for (const part of term.arguments) {
    const value = coordinates(part, environment);
    if (value === null) return null;
    values.push(value);
  }
  const { model, definitions } = environment.setting;
  const found = model.functions.find(({ declaration }) => declaration.name === term.function);
  if (found?.kind === 'list') {
    const index = values[0]?.[0];
    return index === undefined || !isInteger(index)
      ? null
      : (found.values[Number(index.numerator) - 1] ?? null);
  }
  const definition = definitions.get(term.function);
  const [names, bodies] =
    found === undefined
      ? [definition?.parameters ?? [], definition ? [definition.body] : []]
      : [found.parameters, found.bodies];
  const parameters = new Map(
    names.map(({ name, sort }, index): [string, Coordinates] => [symbolKey(name, sort), values[index] ?? []]),
  );
  const inner: Environment = { setting: environment.setting, bound: [], parameters };
  const [body, ...rest] = bodies;
  if (body === undefined) return null;
  if (rest.length === 0) return coordinates(body, inner);
  const components = bodies.map((part) => scalar(part, inner));
  return components.every((component) => component !== null) ? components : null;
}

function operation(term: ApplyTerm, environment: Environment): Rational | null {
  const [first, second] = term.arguments;
  if (term.operator === 'component' && first !== undefined && second !== undefined) {
    const index = scalar(second, environment);
    return index === null ? null : (coordinates(first, environment)?.[Number(index.numerator) - 1] ?? null);
  }
  const a = first === undefined ? null : scalar(first, environment);
  if (a === null) return null;
  if (second === undefined) {
    if (term.operator === 'negate') return negate(a);
    if (term.operator === 'abs') return a.numerator < 0n ? negate(a) : a;
    return null;
  }
  const b = scalar(second, environment);
  if (b === null) return null;
  switch (term.operator) {
    case 'add':
      return add(a, b);
    case 'subtract':
      return subtract(a, b);
    case 'multiply':
      return multiply(a, b);
    case 'divide':
      return isZero(b) ? null : multiply(a, inverse(b));
    case 'power':
      return integerPower(a, b);
    case 'minimum':
      return compare(a, b) < 0 ? a : b;
    case 'maximum':
      return compare(a, b) < 0 ? b : a;
    case 'delta':
      return compare(a, b) === 0 ? one : zero;
    default:
      return null;
  }
}

function integerPower(base: Rational, exponent: Rational): Rational | null {
  if (!isInteger(exponent)) return null;
  const n = Number(exponent.numerator);
  if (isZero(base)) return n > 0 ? zero : null;
  const bits = Math.max(base.numerator.toString(2).length, base.denominator.toString(2).length);
  const isUnit = base.denominator === 1n && (base.numerator === 1n || base.numerator === -1n);
  return isUnit || bits * Math.abs(n) < longest ? power(base, isUnit ? n % 2 : n) : null;
}

function fold(term: BinderTerm, environment: Environment): Rational | null {
  const [operand] = term.operands;
  if (operand === undefined || !foldable.has(term.binder)) return null;
  const domain = pointsOf(operand, term.variable.sort, environment);
  if (domain === null) return null;
  let total = term.binder === 'product' ? one : zero;
  for (const { point, weight } of domain) {
    const inner = { ...environment, bound: [point, ...environment.bound] };
    let value = one;
    for (const body of term.bodies) {
      const part = scalar(body, inner);
      if (part === null) return null;
      value = multiply(value, part);
    }
    if (term.binder === 'product') total = multiply(total, value);
    else total = add(total, term.binder === 'sum' ? value : multiply(weight, value));
  }
  return total;
}

const foldable: ReadonlySet<string> = new Set(['sum', 'product', 'integral', 'expectation']);

function pointsOf(
  domain: Term,
  sort: Sort,
  environment: Environment,
): readonly { readonly point: Coordinates; readonly weight: Rational }[] | null {
  if (isWhole(domain, sort)) {
    const space = environment.setting.model.spaces.find((found) => sortName(found.sort) === sortName(sort));
    return space?.kind === 'finite'
      ? space.points.map((point, index) => ({ point, weight: space.weights[index] ?? one }))
      : null;
  }
  const [first, last] = domain.kind === 'apply' && domain.operator === 'range' ? domain.arguments : [];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [scalar(first, environment), scalar(last, environment)];
  if (from === null || to === null || !isInteger(from) || !isInteger(to)) return null;
  const length = Number(to.numerator - from.numerator) + 1;
  if (length > 2000) return null;
  return Array.from({ length: Math.max(0, length) }, (_, n) => ({
    point: [rational(from.numerator + BigInt(n))],
    weight: one,
  }));
}
