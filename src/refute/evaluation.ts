/**
 * Evaluation of a term in a model by any arithmetic: numbers, symbols, functions and definitions, operators, and the
 * binders that run over finitely many points. No value (null) for everything else and for what is undefined. The two
 * arithmetics are exact.ts and precise.ts; doubles with their derivatives and integrals are compile.ts. Relies on models.
 */
import { rational, type Rational } from '../numbers/rational.js';
import type { OperatorName } from '../terms/operators.js';
import { sortName, type Sort } from '../terms/sort.js';
import { isClosed } from '../terms/substitute.js';
import type { ApplyTerm, BinderTerm, CallTerm, SymbolTerm, Term } from '../terms/term.js';
import type { Definition } from '../terms/theory.js';
import { isWhole } from '../terms/whole.js';
import type { Model } from './model.js';
import { symbolKey } from './world.js';

export interface Setting {
  readonly model: Model;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** What it takes to compute with values of some kind. */
export interface Arithmetic<Value> {
  readonly of: (value: Rational) => Value;
  readonly add: (a: Value, b: Value) => Value | null;
  readonly multiply: (a: Value, b: Value) => Value | null;
  /** The value of an operator of one argument or two. */
  readonly operate: (operator: OperatorName, parts: readonly Value[]) => Value | null;
  /** The integer that a value is, for indices and ends of ranges. */
  readonly integerOf: (value: Value) => bigint | null;
}

/** The value of a closed term (its symbols have their value in the model), or null. */
export const valueIn = <Value>(term: Term, setting: Setting, arithmetic: Arithmetic<Value>): Value | null =>
  scalar(term, { setting, arithmetic, bound: [], parameters: new Map(), work: { left: mostPoints } });

/** Points that all sums of one evaluation run over at most. */
const mostPoints = 10_000;

interface Environment<Value> {
  readonly setting: Setting;
  readonly arithmetic: Arithmetic<Value>;
  /** Innermost first. */
  readonly bound: readonly (readonly Value[])[];
  readonly parameters: ReadonlyMap<string, readonly Value[]>;
  readonly work: { left: number };
}

function scalar<Value>(term: Term, environment: Environment<Value>): Value | null {
  const found = components(term, environment);
  return found?.length === 1 ? (found[0] ?? null) : null;
}

function components<Value>(term: Term, environment: Environment<Value>): readonly Value[] | null {
  switch (term.kind) {
    case 'number':
      return [environment.arithmetic.of(term.value)];
    case 'bound':
      return environment.bound[term.index] ?? null;
    case 'symbol':
      return symbolValue(term, environment);
    case 'call':
      return callValue(term, environment);
    case 'apply':
      return alone(operation(term, environment));
    case 'binder':
      return alone(fold(term, environment));
  }
}

const alone = <Value>(value: Value | null): readonly Value[] | null => (value === null ? null : [value]);

function symbolValue<Value>(
  term: SymbolTerm,
  { setting, arithmetic, parameters }: Environment<Value>,
): readonly Value[] | null {
  const key = symbolKey(term.name, term.sort);
  const given = parameters.get(key);
  if (given !== undefined) return given;
  const found = setting.model.symbols.find(({ symbol }) => symbolKey(symbol.name, symbol.sort) === key);
  return found?.value.map(arithmetic.of) ?? null;
}

function callValue<Value>(term: CallTerm, environment: Environment<Value>): readonly Value[] | null {
  const { setting, arithmetic } = environment;
  const values: (readonly Value[])[] = [];
  for (const part of term.arguments) {
    const value = components(part, environment);
    if (value === null) return null;
    values.push(value);
  }
  const found = setting.model.functions.find(({ declaration }) => declaration.name === term.function);
  if (found?.kind === 'list') {
    const [index] = values[0] ?? [];
    const n = index === undefined ? null : arithmetic.integerOf(index);
    return (n === null ? null : found.values[Number(n) - 1]?.map(arithmetic.of)) ?? null;
  }
  const definition = setting.definitions.get(term.function);
  const [names, bodies] =
    found === undefined
      ? [definition?.parameters ?? [], definition ? [definition.body] : []]
      : [found.parameters, found.bodies];
  const parameters = new Map(
    names.map(({ name, sort }, index): [string, readonly Value[]] => [
      symbolKey(name, sort),
      values[index] ?? [],
    ]),
  );
  const inner: Environment<Value> = { ...environment, bound: [], parameters };
  const [body, ...rest] = bodies;
  if (body === undefined) return null;
  if (rest.length === 0) return components(body, inner);
  const all = bodies.map((part) => scalar(part, inner));
  return all.every((component) => component !== null) ? all : null;
}

function operation<Value>(term: ApplyTerm, environment: Environment<Value>): Value | null {
  const { arithmetic } = environment;
  const [first, second] = term.arguments;
  if (term.operator === 'component' && first !== undefined && second !== undefined) {
    const index = scalar(second, environment);
    const n = index === null ? null : arithmetic.integerOf(index);
    return n === null ? null : (components(first, environment)?.[Number(n) - 1] ?? null);
  }
  const parts: Value[] = [];
  for (const part of term.arguments) {
    const value = scalar(part, environment);
    if (value === null) return null;
    parts.push(value);
  }
  return arithmetic.operate(term.operator, parts);
}

function fold<Value>(term: BinderTerm, environment: Environment<Value>): Value | null {
  const { arithmetic } = environment;
  const [operand] = term.operands;
  if (operand === undefined || !foldable.has(term.binder)) return null;
  const domain = pointsOf(operand, term.variable.sort, environment);
  if (domain === null) return null;
  const weighted = term.binder === 'integral' || term.binder === 'expectation';
  let total: Value | null = arithmetic.of(rational(term.binder === 'product' ? 1 : 0));
  for (const { point, weight } of domain) {
    if (environment.work.left-- <= 0) return null;
    const inner = { ...environment, bound: [point.map(arithmetic.of), ...environment.bound] };
    let value: Value | null = arithmetic.of(weighted ? weight : rational(1));
    for (const body of term.bodies) {
      const part = scalar(body, inner);
      if (part === null || value === null) return null;
      value = arithmetic.multiply(value, part);
    }
    if (value === null || total === null) return null;
    total = term.binder === 'product' ? arithmetic.multiply(total, value) : arithmetic.add(total, value);
  }
  return total;
}

const foldable: ReadonlySet<string> = new Set(['sum', 'product', 'integral', 'expectation']);

interface Point {
  readonly point: readonly Rational[];
  readonly weight: Rational;
}

/** Ranges are no longer than this. */
const longestRange = 2000;

function pointsOf<Value>(domain: Term, sort: Sort, environment: Environment<Value>): readonly Point[] | null {
  if (isWhole(domain, sort)) {
    const space = environment.setting.model.spaces.find((found) => sortName(found.sort) === sortName(sort));
    return space?.kind === 'finite'
      ? space.points.map((point, index) => ({ point, weight: space.weights[index] ?? rational(1) }))
      : null;
  }
  const ends = domain.kind === 'apply' && domain.operator === 'range' ? domain.arguments : [];
  const [from, to] = ends.map((end) => {
    const value = scalar(end, environment);
    return value === null ? null : environment.arithmetic.integerOf(value);
  });
  if (from === undefined || to === undefined || from === null || to === null) return null;
  const length = Number(to - from) + 1;
  if (length > longestRange || (length < 0 && isClosed(domain))) return null;
  return Array.from({ length: Math.max(0, length) }, (_, n) => ({
    point: [rational(from + BigInt(n))],
    weight: rational(1),
  }));
}
