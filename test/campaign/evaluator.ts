/**
 * A second opinion on the value of a term in a model, written without a line of src/refute's evaluation: numbers of 31
 * digits, derivatives by differences of all that stands under them, integrals by the trapezoidal rule on the line and by
 * the rule of Gauss on intervals, each over a fixed grid. There are no error bounds: whoever asks does so with two
 * `Fineness`es and compares. What has no value here is NaN.
 */
import type { Model } from '../../src/refute/model.js';
import { sortName, type Sort } from '../../src/terms/sort.js';
import type { BinderTerm, SymbolTerm, Term } from '../../src/terms/term.js';
import { partsOf } from '../../src/terms/term.js';
import type { Definition } from '../../src/terms/theory.js';
import { isWhole } from '../../src/terms/whole.js';
import * as numbers from './doubleDouble.js';
import { make, none, nought, unit, type Double2 } from './doubleDouble.js';
import { gauss, type Node } from './gauss.js';

/** How fine the grids are. */
export interface Fineness {
  /** Of differences, in the variable. */
  readonly step: number;
  /** By how many integrals stand around: the distance of points on the line, and how far out they go. */
  readonly line: readonly { readonly distance: number; readonly reach: number }[];
  /** Points on an interval. */
  readonly points: number;
  /** Terms of a series. */
  readonly terms: number;
}

export const coarse: Fineness = {
  step: 1e-6,
  line: [
    { distance: 1 / 4, reach: 16 },
    { distance: 2 / 5, reach: 12 },
    { distance: 1 / 2, reach: 10 },
  ],
  points: 24,
  terms: 300,
};

export const fine: Fineness = {
  step: 1.6e-6,
  line: [
    { distance: 1 / 5, reach: 19 },
    { distance: 1 / 3, reach: 14 },
    { distance: 4 / 9, reach: 11 },
  ],
  points: 36,
  terms: 600,
};

type Value = readonly Double2[];
type Evaluator = (slots: Value[]) => Double2;
type Components = (slots: Value[]) => Value;

interface Scope {
  readonly parameters: ReadonlyMap<string, number>;
  readonly depth: number;
  /** Integrals around. */
  readonly integrals: number;
}

const keyOf = (name: string, sort: Sort): string => `${name}:${sortName(sort)}`;

export interface Opinion {
  /** Of a term whose free symbols are those of the model; with other values for some of them. */
  readonly of: (term: Term, others?: ReadonlyMap<string, Value>) => Double2;
  readonly isOutOfWork: () => boolean;
}

/** Evaluations of integrands that one opinion may take. */
const work = 60_000;

export function opinionIn(
  model: Model,
  definitions: ReadonlyMap<string, Definition>,
  fineness: Fineness,
): Opinion {
  let left = work;
  const functions = new Map<string, (parts: Value[]) => Value>();
  const symbols = new Map<string, Value>(
    model.symbols.map(({ symbol, value }) => [
      keyOf(symbol.name, symbol.sort),
      value.map(({ numerator, denominator }) => numbers.ofRational(numerator, denominator)),
    ]),
  );
  let others: ReadonlyMap<string, Value> = new Map();

  function compile(term: Term, scope: Scope): Evaluator {
    switch (term.kind) {
      case 'number': {
        const value = numbers.ofRational(term.value.numerator, term.value.denominator);
        return () => value;
      }
      case 'symbol':
      case 'bound':
      case 'call': {
        const all = components(term, scope);
        return (slots) => {
          const value = all(slots);
          return value.length === 1 ? (value[0] ?? none) : none;
        };
      }
      case 'apply':
        return operation(term, scope);
      case 'binder':
        return binding(term, scope);
    }
  }

  function components(term: Term, scope: Scope): Components {
    switch (term.kind) {
      case 'symbol': {
        const key = keyOf(term.name, term.sort);
        const slot = scope.parameters.get(key);
        if (slot !== undefined) return (slots) => slots[slot] ?? [none];
        return () => others.get(key) ?? symbols.get(key) ?? [none];
      }
      case 'bound': {
        const slot = scope.depth - 1 - term.index;
        return (slots) => slots[slot] ?? [none];
      }
      case 'call': {
        const parts = term.arguments.map((part) => components(part, scope));
        return (slots) =>
          left-- <= 0
            ? [none]
            : functionNamed(term.function, scope.integrals)(parts.map((part) => part(slots)));
      }
      case 'binder':
        if (term.binder === 'tuple') return tuple(term, scope);
        break;
      case 'apply':
        if (term.operator === 'withComponent') return otherComponent(term.arguments, scope);
        break;
      default:
    }
    const one = compile(term, scope);
    return (slots) => [one(slots)];
  }

  function functionNamed(name: string, integrals: number): (parts: Value[]) => Value {
    const key = `${name}/${String(Math.min(integrals, 2))}`;
    const known = functions.get(key);
    if (known) return known;
    const made = functionOf(name, integrals);
    functions.set(key, made);
    return made;
  }

  function functionOf(name: string, integrals: number): (parts: Value[]) => Value {
    const found = model.functions.find(({ declaration }) => declaration.name === name);
    if (found?.kind === 'list') {
      const values = found.values.map((value) =>
        value.map(({ numerator, denominator }) => numbers.ofRational(numerator, denominator)),
      );
      return ([index]) => values[(index?.[0]?.high ?? NaN) - 1] ?? [none];
    }
    const definition = definitions.get(name);
    const parameters = found?.parameters ?? definition?.parameters ?? [];
    const bodies = found?.bodies ?? (definition ? [definition.body] : []);
    const scope = functionScope(parameters, integrals);
    const [body, ...rest] = bodies.map((one) => components(one, scope));
    if (body === undefined) return () => [none];
    return rest.length === 0
      ? (parts) => body([...parts])
      : (parts) => [body, ...rest].map((one) => one([...parts])[0] ?? none);
  }

  function tuple(term: BinderTerm, scope: Scope): Components {
    const body = compile(termAt(term.bodies, 0), deeper(scope));
    const range = ends(termAt(term.operands, 0), scope);
    return (slots) => {
      const [from, to] = range(slots).map(({ high }) => high);
      if (from === undefined || to === undefined || !(to - from < 50)) return [none];
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) =>
        body([...slots.slice(0, scope.depth), [make(from + n)]]),
      );
    };
  }

  function otherComponent(parts: readonly Term[], scope: Scope): Components {
    const vector = components(termAt(parts, 0), scope);
    const [index, value] = [compile(termAt(parts, 1), scope), compile(termAt(parts, 2), scope)];
    return (slots) => vector(slots).map((one, at) => (at === index(slots).high - 1 ? value(slots) : one));
  }

  function operation(term: Extract<Term, { kind: 'apply' }>, scope: Scope): Evaluator {
    if (term.operator === 'component') {
      const [vector, index] = [
        components(termAt(term.arguments, 0), scope),
        compile(termAt(term.arguments, 1), scope),
      ];
      return (slots) => vector(slots)[index(slots).high - 1] ?? none;
    }
    if (term.operator === 'normal') return normalLaw(term.arguments, scope);
    if (term.operator === 'log') return logarithm(termAt(term.arguments, 0), scope);
    const parts = term.arguments.map((part) => compile(part, scope));
    const [a, b] = parts;
    const one = unary[term.operator];
    const two = binary[term.operator];
    if (term.operator === 'pi') return () => numbers.pi;
    if (a && !b && one) return (slots) => one(a(slots));
    if (a && b && two) return (slots) => two(a(slots), b(slots));
    return () => none;
  }

  /** Of a quotient that is nought in doubles, by its parts; these are compiled when they are needed. */
  function logarithm(argument: Term, scope: Scope): Evaluator {
    const plain = compile(argument, scope);
    let apart: Evaluator | undefined;
    return (slots) => {
      const value = plain(slots);
      return value.high > 1e-280 && value.high < Infinity
        ? numbers.log(value)
        : value.high < 0
          ? none
          : (apart ??= logarithmByParts(argument, scope))(slots);
    };
  }

  function logarithmByParts(argument: Term, scope: Scope): Evaluator {
    if (argument.kind === 'call') {
      const definition = definitions.get(argument.function);
      const found = model.functions.find(({ declaration }) => declaration.name === argument.function);
      const parameters = found?.kind === 'formula' ? found.parameters : (definition?.parameters ?? []);
      const body = found?.kind === 'formula' ? found.bodies[0] : definition?.body;
      if (body === undefined) return () => none;
      const parts = argument.arguments.map((part) => components(part, scope));
      const inner = logarithm(body, functionScope(parameters, scope.integrals));
      return (slots) => inner(parts.map((part) => part(slots)));
    }
    const [a, b] = argument.kind === 'apply' ? argument.arguments : [];
    if (argument.kind !== 'apply' || a === undefined) return () => none;
    if (argument.operator === 'exp') return compile(a, scope);
    const join = { multiply: numbers.add, divide: numbers.subtract }[argument.operator as string];
    if (join === undefined || b === undefined) return () => none;
    const [first, second] = [logarithm(a, scope), logarithm(b, scope)];
    return (slots) => join(first(slots), second(slots));
  }

  function normalLaw(parts: readonly Term[], scope: Scope): Evaluator {
    const [point, mean] = [0, 1].map((at) => components(termAt(parts, at), scope));
    const variance = compile(termAt(parts, 2), scope);
    return (slots) => {
      const [x, m, v] = [point?.(slots) ?? [], mean?.(slots) ?? [], variance(slots)];
      if (x.length !== m.length) return none;
      const squares = x.map((one, at) => {
        const gap = numbers.subtract(one, m[at] ?? none);
        return numbers.multiply(gap, gap);
      });
      const exponent = numbers.divide(squares.reduce(numbers.add, nought), numbers.multiply(make(-2), v));
      const root = numbers.sqrt(numbers.multiply(numbers.multiply(make(2), numbers.pi), v));
      return numbers.divide(numbers.exp(exponent), numbers.integerPower(root, x.length));
    };
  }

  function binding(term: BinderTerm, scope: Scope): Evaluator {
    switch (term.binder) {
      case 'derivative':
        return remembered(term, scope, derivative(term, scope));
      case 'sum':
      case 'product':
      case 'integral':
      case 'expectation':
      case 'supremum':
      case 'infimum':
        return remembered(term, scope, over(term, scope));
      default:
        return () => none;
    }
  }

  /** By the values of all that stands in the term: a partition function is asked for at every point. */
  function remembered(term: BinderTerm, scope: Scope, evaluate: Evaluator): Evaluator {
    const used = [...slotsIn(term, scope)];
    let known = new Map<string, Double2>();
    let world = others;
    return (slots) => {
      if (world !== others || known.size > 5000) {
        known = new Map();
        world = others;
      }
      let key = '';
      for (const slot of used) for (const { high, low } of slots[slot] ?? []) key += `${high},${low};`;
      const found = known.get(key);
      if (found) return found;
      const value = evaluate(slots);
      known.set(key, value);
      return value;
    };
  }

  function derivative(term: BinderTerm, scope: Scope): Evaluator {
    const body = compile(termAt(term.bodies, 0), deeper(scope));
    const at = components(termAt(term.operands, 0), scope);
    const component = compile(termAt(term.operands, 1), scope);
    const { step } = fineness;
    return (slots) => {
      const centre = at(slots);
      const index = component(slots).high - 1;
      const before = slots.slice(0, scope.depth);
      const moved = (by: number): Double2 =>
        body([...before, centre.map((one, n) => (n === index ? numbers.add(one, make(by)) : one))]);
      if (centre[index] === undefined) return none;
      const near = numbers.subtract(moved(step), moved(-step));
      const far = numbers.subtract(moved(2 * step), moved(-2 * step));
      return numbers.divide(
        numbers.subtract(numbers.multiply(make(8), near), far),
        numbers.multiply(make(12), make(step)),
      );
    };
  }

  function over(term: BinderTerm, scope: Scope): Evaluator {
    const weighs = term.binder === 'integral' || term.binder === 'expectation';
    const domain = termAt(term.operands, 0);
    const nodes = nodesOf(domain, term, scope);
    const isContinuous = weighs && isContinuum(domain, term.variable.sort);
    const inner = { ...deeper(scope), integrals: scope.integrals + (isContinuous ? 1 : 0) };
    const bodies = term.bodies.map((body) => compile(body, inner));
    const start = term.binder === 'product' ? unit : nought;
    const fold = folds[term.binder] ?? numbers.add;
    return (slots) => {
      const points = nodes(slots);
      if (points === null) return none;
      const own = slots.slice(0, scope.depth);
      let total: Double2 | null = term.binder === 'supremum' || term.binder === 'infimum' ? null : start;
      for (const { at, weight } of points) {
        if (left-- <= 0 || isNaN(total?.high ?? 0)) return none;
        own[scope.depth] = at;
        let value = weighs ? weight : unit;
        for (const body of bodies) value = numbers.multiply(value, body(own));
        total = total === null ? value : fold(total, value);
      }
      return total ?? none;
    };
  }

  type Nodes = (slots: Value[]) => readonly Node[] | null;

  const isContinuum = (domain: Term, sort: Sort): boolean =>
    isWhole(domain, sort)
      ? model.spaces.find((one) => sortName(one.sort) === sortName(sort))?.kind !== 'finite'
      : domain.kind === 'apply' && domain.operator !== 'range';

  function nodesOf(domain: Term, term: BinderTerm, scope: Scope): Nodes {
    const { sort } = term.variable;
    if (isWhole(domain, sort)) {
      const space = model.spaces.find((one) => sortName(one.sort) === sortName(sort));
      if (space?.kind === 'finite') {
        const points = space.points.map((point, at) => ({
          at: point.map(({ numerator, denominator }) => numbers.ofRational(numerator, denominator)),
          weight: numbers.ofRational(
            space.weights[at]?.numerator ?? 1n,
            space.weights[at]?.denominator ?? 1n,
          ),
        }));
        return () => points;
      }
      if (space === undefined || !integrates(term)) return () => null;
      const points =
        space.dimension > 2 ? null : grid(space.dimension, scope.integrals + space.dimension - 1);
      return () => points;
    }
    if (domain.kind !== 'apply') return () => null;
    if (domain.operator === 'range') return rangeNodes(domain, term, scope);
    if (domain.operator === 'interval' && integrates(term)) return segmentNodes(domain, scope);
    return () => null;
  }

  const integrates = ({ binder }: BinderTerm): boolean => binder === 'integral' || binder === 'expectation';

  function grid(dimension: number, around: number): readonly Node[] {
    const { distance, reach } = fineness.line[Math.min(around, fineness.line.length - 1)] ?? {
      distance: 1,
      reach: 1,
    };
    const count = Math.round(reach / distance);
    const line = Array.from({ length: 2 * count + 1 }, (_, n) => (n - count) * distance);
    return dimension === 1
      ? line.map((x) => ({ at: [make(x)], weight: make(distance) }))
      : line.flatMap((x) =>
          line.map((y) => ({
            at: [make(x), make(y)],
            weight: numbers.multiply(make(distance), make(distance)),
          })),
        );
  }

  function rangeNodes(domain: Term, { binder }: BinderTerm, scope: Scope): Nodes {
    const range = ends(domain, scope);
    return (slots) => {
      const [from, to] = range(slots).map(({ high }) => high);
      if (from === undefined || to === undefined || !Number.isInteger(from)) return null;
      const isSeries = to === Infinity && binder === 'sum';
      const last = isSeries ? from + fineness.terms : to;
      if (!Number.isInteger(last) || last - from > 5000) return null;
      return Array.from({ length: Math.max(0, last - from + 1) }, (_, n) => ({
        at: [make(from + n)],
        weight: unit,
      }));
    };
  }

  function segmentNodes(domain: Term, scope: Scope): Nodes {
    const segment = ends(domain, scope);
    return (slots) => {
      const [from, to] = segment(slots);
      if (from === undefined || to === undefined || isNaN(from.high) || isNaN(to.high)) return null;
      return gauss(from, to, fineness.points);
    };
  }

  function ends(domain: Term, scope: Scope): (slots: Value[]) => readonly Double2[] {
    const parts = domain.kind === 'apply' ? domain.arguments : [];
    const both = parts.map((part) => {
      const [inner] = part.kind === 'apply' && part.operator === 'negate' ? part.arguments : [];
      if (isInfinity(part)) return () => make(Infinity);
      return inner !== undefined && isInfinity(inner) ? () => make(-Infinity) : compile(part, scope);
    });
    return (slots) => both.map((end) => end(slots));
  }

  return {
    of: (term, changed = new Map()) => {
      others = changed;
      return compile(term, { parameters: new Map(), depth: 0, integrals: 0 })([]);
    },
    isOutOfWork: () => left <= 0,
  };
}

const isInfinity = (term: Term): boolean => term.kind === 'apply' && term.operator === 'infinity';

const functionScope = (parameters: readonly SymbolTerm[], integrals: number): Scope => ({
  parameters: new Map(parameters.map(({ name, sort }, at) => [keyOf(name, sort), at])),
  depth: parameters.length,
  integrals,
});

const deeper = (scope: Scope): Scope => ({ ...scope, depth: scope.depth + 1 });

function termAt(terms: readonly Term[], at: number): Term {
  const found = terms[at];
  if (found === undefined) throw new Error('a term without its parts');
  return found;
}

/** The slots that a term reads. */
function slotsIn(term: Term, scope: Scope, under = 0, found = new Set<number>()): ReadonlySet<number> {
  if (term.kind === 'bound' && term.index >= under) found.add(scope.depth - 1 - (term.index - under));
  if (term.kind === 'symbol') {
    const slot = scope.parameters.get(keyOf(term.name, term.sort));
    if (slot !== undefined) found.add(slot);
  }
  const bodies = term.kind === 'binder' ? term.bodies.length : 0;
  partsOf(term).forEach((part, at) => slotsIn(part, scope, at < bodies ? under + 1 : under, found));
  return found;
}

const larger = (a: Double2, b: Double2): Double2 =>
  isNaN(a.high) || isNaN(b.high) ? none : numbers.isLess(a, b) ? b : a;
const smaller = (a: Double2, b: Double2): Double2 =>
  isNaN(a.high) || isNaN(b.high) ? none : numbers.isLess(a, b) ? a : b;

const folds: Readonly<Record<string, (a: Double2, b: Double2) => Double2>> = {
  product: numbers.multiply,
  supremum: larger,
  infimum: smaller,
};

const reciprocal = (a: Double2): Double2 => numbers.divide(unit, a);
const half = (a: Double2): Double2 => numbers.divide(a, make(2));

const unary: Readonly<Record<string, (a: Double2) => Double2>> = {
  negate: numbers.negate,
  abs: numbers.absolute,
  sqrt: numbers.sqrt,
  exp: numbers.exp,
  log: numbers.log,
  sin: (a) => numbers.waves(a).sin,
  cos: (a) => numbers.waves(a).cos,
  tan: (a) => numbers.divide(numbers.waves(a).sin, numbers.waves(a).cos),
  sinh: (a) => half(numbers.subtract(numbers.exp(a), numbers.exp(numbers.negate(a)))),
  cosh: (a) => half(numbers.add(numbers.exp(a), numbers.exp(numbers.negate(a)))),
  tanh: (a) => {
    const square = numbers.exp(numbers.multiply(make(2), a));
    return numbers.divide(numbers.subtract(square, unit), numbers.add(square, unit));
  },
  sigmoid: (a) => reciprocal(numbers.add(unit, numbers.exp(numbers.negate(a)))),
  softplus: (a) => numbers.log(numbers.add(unit, numbers.exp(a))),
  factorial: ({ high }) => {
    if (!Number.isInteger(high) || high < 0 || high > 25) return none;
    let value = unit;
    for (let n = 2; n <= high; n++) value = numbers.multiply(value, make(n));
    return value;
  },
};

const binary: Readonly<Record<string, (a: Double2, b: Double2) => Double2>> = {
  add: numbers.add,
  subtract: numbers.subtract,
  multiply: numbers.multiply,
  divide: numbers.divide,
  minimum: smaller,
  maximum: larger,
  delta: (a, b) =>
    Number.isInteger(a.high) && Number.isInteger(b.high) ? make(a.high === b.high ? 1 : 0) : none,
  power: (a, b) => {
    if (b.low === 0 && Number.isInteger(b.high) && Math.abs(b.high) < 1000)
      return a.high === 0 && b.high <= 0 ? none : numbers.integerPower(a, b.high);
    return numbers.exp(numbers.multiply(b, numbers.log(a)));
  },
};
