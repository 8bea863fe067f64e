/**
 * Terms to closures: `compile` turns a term once into a function of a world and of the values in scope, which is then
 * run in many models. Relies on terms, worlds and scalars; operators stand in operate.ts, binders in bind.ts. Asks
 * nothing whether a term has a numeric meaning (meaning.ts does, first); what has none is absent.
 */
import { exact } from '../numbers/bounded.js';
import { absentScalar, plain, type Scalar } from '../numbers/scalar.js';
import { roundedRational } from './constants.js';
import type { Sort } from '../terms/sort.js';
import type { ApplyTerm, BinderTerm, SymbolTerm, Term } from '../terms/term.js';
import { compileBinder } from './bind.js';
import { compileDomain } from './domain.js';
import { inverse, rowsOf, symmetricRows } from './matrices.js';
import { operate, replaceComponent } from './operate.js';
import { symbolKey, type Meaning, type Value, type World } from './world.js';

/** The value of a scalar term; slots hold the parameters, then the bound variables from the outside in. */
export type Evaluator = (world: World, slots: readonly Value[]) => Scalar;
export type PointEvaluator = (world: World, slots: readonly Value[]) => Value;

export interface Scope {
  /** Slots of parameters by `symbolKey`. */
  readonly parameters: ReadonlyMap<string, number>;
  /** Number of slots in use. */
  readonly depth: number;
  /** Slots of bound variables that are integers. */
  readonly integers: ReadonlySet<number>;
}

export const topScope: Scope = { parameters: new Map(), depth: 0, integers: new Set() };

/** Inside of a binder of a variable of the sort. */
export const innerScope = (scope: Scope, sort: Sort): Scope => ({
  ...scope,
  depth: scope.depth + 1,
  integers: sort.kind === 'integer' ? new Set([...scope.integers, scope.depth]) : scope.integers,
});

/** A scalar term. */
export function compile(term: Term, scope: Scope = topScope): Evaluator {
  switch (term.kind) {
    case 'number': {
      const value = roundedRational(term.value);
      return () => value;
    }
    case 'symbol':
    case 'bound':
    case 'call': {
      const point = compilePoint(term, scope);
      return (world, slots) => onlyComponent(point(world, slots));
    }
    case 'apply':
      return operate(term, scope);
    case 'binder':
      return compileBinder(term, scope);
  }
}

/** A term that may stand for a vector or a point of a space as well. */
export function compilePoint(term: Term, scope: Scope): PointEvaluator {
  switch (term.kind) {
    case 'symbol':
      return compileSymbol(term, scope);
    case 'bound': {
      const slot = scope.depth - 1 - term.index;
      return (_, slots) => slots[slot] ?? missing('a variable without a value');
    }
    case 'call': {
      const parts = term.arguments.map((part) => compilePoint(part, scope));
      const name = term.function;
      return (world, slots) =>
        callOf(
          world,
          name,
          parts.map((part) => part(world, slots)),
        );
    }
    case 'apply':
      if (term.operator === 'withComponent') return replaceComponent(term, scope);
      if (term.operator === 'inverse' || term.operator === 'symmetricInverse') return inverted(term, scope);
      return componentsOf(term, scope);
    case 'binder':
      if (term.binder === 'tuple') return compileTuple(term, scope);
      return componentsOf(term, scope);
    case 'number':
      return componentsOf(term, scope);
  }
}

function inverted(term: ApplyTerm, scope: Scope): PointEvaluator {
  const [matrix] = term.arguments.map((part) => compilePoint(part, scope));
  const rows = term.operator === 'inverse' ? rowsOf : symmetricRows;
  return (world, slots) => inverse(rows(matrix?.(world, slots) ?? []));
}

/** A number is its own one component. */
function componentsOf(term: Term, scope: Scope): PointEvaluator {
  const scalar = compile(term, scope);
  return (world, slots) => [scalar(world, slots)];
}

/** A vector by its components. */
function compileTuple(term: BinderTerm, scope: Scope): PointEvaluator {
  const [body, range] = [term.bodies[0], term.operands[0]];
  if (body === undefined || range === undefined) return () => missing('a vector without components');
  const component = compile(body, innerScope(scope, term.variable.sort));
  const domain = compileDomain(range, term.variable.sort, scope);
  return (world, slots) => {
    const over = domain(world, slots);
    if (over.kind !== 'points') return missing('a vector without a dimension');
    const outer = slots.slice(0, scope.depth);
    return over.points.map((point) => component(world, [...outer, point]));
  };
}

/** A function given by terms over its parameters, one for each component of the result. */
export function compileFunction(parameters: readonly SymbolTerm[], bodies: readonly Term[]): Meaning {
  const slots = parameters.map(({ name, sort }, index): [string, number] => [symbolKey(name, sort), index]);
  const scope: Scope = { ...topScope, parameters: new Map(slots), depth: parameters.length };
  const [body, ...rest] = bodies.map((part) => compilePoint(part, scope));
  if (body !== undefined && rest.length === 0) return body;
  const components = bodies.map((part) => compile(part, scope));
  return (world, values) => components.map((component) => component(world, values));
}

function compileSymbol(term: SymbolTerm, scope: Scope): PointEvaluator {
  const key = symbolKey(term.name, term.sort);
  const slot = scope.parameters.get(key);
  if (slot !== undefined) return (_, slots) => slots[slot] ?? missing('a parameter without a value');
  return (world) => world.symbols.get(key) ?? missing(`the symbol ${term.name} without a value`);
}

function callOf(world: World, name: string, values: readonly Value[]): Value {
  world.budget.left--;
  for (const value of values)
    for (const component of value) {
      const { reason } = plain(component);
      if (reason !== null) return missing(reason);
    }
  return world.functions.get(name)?.(world, values) ?? missing(`the function ${name} without a meaning`);
}

function onlyComponent(value: Value): Scalar {
  const [component] = value;
  return value.length === 1 && component !== undefined
    ? component
    : absentScalar('a vector where a number is expected');
}

const missing = (reason: string): Value => [absentScalar(reason)];

/** A double that stands for itself, as a value. */
export const valueOf = (...numbers: readonly number[]): Value => numbers.map(exact);
