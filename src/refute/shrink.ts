/**
 * Shrinking: a refuting model made as simple as it can be while it still refutes with a visible gap: two points,
 * unit weights, numbers among 0, 1, -1, 2, ..., functions among the simple ones of their family. Every candidate is
 * put to the caller, who judges it. Relies on families of simple functions; judges nothing itself.
 */
import { equals, one, rational, zero, type Rational } from '../numbers/rational.js';
import { isOfCorners, sortName } from '../terms/sort.js';
import { sizeOf } from '../terms/substitute.js';
import { sameAll, type Term } from '../terms/term.js';
import { settingOf, pointsOf } from './draw.js';
import { simpleBodies } from './families.js';
import type { Failure } from './judge.js';
import type { Coordinates, FunctionModel, Model, SpaceModel, SymbolModel } from './model.js';
import type { Plan } from './plan.js';
import { symbolKey } from './world.js';

/** The last of the models that are taken; which are depends on `isEnough` alone, so the order of questions does as well. */
export function shrink(plan: Plan, found: Model, isEnough: (model: Model) => boolean): Model {
  let current = found;
  const accept = (model: Model): boolean => {
    const accepted = isEnough(model);
    if (accepted) current = model;
    return accepted;
  };
  for (let pass = 0, changed = true; changed && pass < 4; pass++) {
    const before = current;
    if (pass === 0) {
      allSimple(plan, current).some(accept);
      allNumbers(current).some(accept);
    }
    current.spaces.forEach((_, index) => {
      simplerSpaces(plan, current, index).some(accept);
    });
    current.functions.forEach((_, index) => {
      simplerFunctions(plan, current, index).some(accept);
    });
    current.symbols.forEach((_, index) => {
      simplerSymbols(plan, current, index).some(accept);
    });
    changed = current !== before;
  }
  return current;
}

/** Of the two sides. */
export const relativeGap = ({ gap, left, right }: Failure): number =>
  gap / Math.max(Math.abs(left), Math.abs(right), 1e-300);

const replaced = <T>(list: readonly T[], index: number, value: T): readonly T[] =>
  list.map((entry, at) => (at === index ? value : entry));

/** Fewer points (two at least), then unit weights. */
function simplerSpaces(plan: Plan, model: Model, index: number): readonly Model[] {
  const space = model.spaces[index];
  if (space?.kind !== 'finite' || isOfCorners(space.sort)) return [];
  const size = space.points[0]?.length ?? 1;
  const unweighted = space.weights.every((weight) => equals(weight, one));
  const smaller = (count: number): SpaceModel => ({
    ...space,
    points: pointsOf(count, size),
    weights: Array.from({ length: count }, () => one),
  });
  const counts = [2, 3].filter(
    (count) => count < space.points.length || (count === space.points.length && !unweighted),
  );
  return counts.map((count) =>
    moved({ ...model, spaces: replaced(model.spaces, index, smaller(count)) }, smaller(count), plan),
  );
}

/** Points that are gone become the first one. */
function moved(model: Model, space: SpaceModel, plan: Plan): Model {
  const points = space.kind === 'finite' ? space.points : [];
  const name = sortName(space.sort);
  const kept = (value: Coordinates): Coordinates =>
    points.some((point) => point.every((part, at) => equals(part, value[at] ?? zero)))
      ? value
      : (points[0] ?? value);
  return {
    ...model,
    symbols: model.symbols.map((entry) =>
      sortName(entry.symbol.sort) === name ? { ...entry, value: kept(entry.value) } : entry,
    ),
    functions: model.functions.map((entry) =>
      entry.kind === 'list' && sortName(entry.declaration.result) === name && plan.functions.length > 0
        ? { ...entry, values: entry.values.map(kept) }
        : entry,
    ),
  };
}

/** All functions at once among the first of their family, where changing one at a time loses the refutation. */
function allSimple(plan: Plan, model: Model): readonly Model[] {
  return [0, 1, 2].map((choice) =>
    model.functions.reduce((current: Model, _, index) => {
      const candidates = simpleFunctions(plan, current, index);
      const candidate = candidates[Math.min(choice, candidates.length - 1)];
      return candidate === undefined ? current : withFunction(current, index, candidate);
    }, model),
  );
}

const withFunction = (model: Model, index: number, entry: FunctionModel): Model => ({
  ...model,
  functions: replaced(model.functions, index, entry),
});

/** The simple functions of the family, in order of preference; none for lists. */
function simpleFunctions(plan: Plan, model: Model, index: number): readonly Formula[] {
  const found = model.functions[index];
  if (found?.kind !== 'formula') return [];
  const bySort = new Map(model.spaces.map((space) => [sortName(space.sort), space]));
  const setting = settingOf(plan, found.declaration, { bySort, dimensions: model.dimensions });
  const choices = found.bodies.map((_, turn) =>
    simpleBodies(found.declaration, found.parameters, setting, turn),
  );
  return (choices[0] ?? []).map((_, choice) => ({
    ...found,
    bodies: choices.flatMap((bodies) => bodies[choice] ?? []),
  }));
}

type Formula = Extract<FunctionModel, { kind: 'formula' }>;

function simplerFunctions(plan: Plan, model: Model, index: number): readonly Model[] {
  const found = model.functions[index];
  if (found === undefined) return [];
  if (found.kind === 'list')
    return simplerLists(model, found).map((entry) => withFunction(model, index, entry));
  const candidates = simpleFunctions(plan, model, index);
  const position = candidates.findIndex(({ bodies }) => sameAll(bodies, found.bodies));
  return candidates
    .slice(0, position < 0 ? candidates.length : position)
    .filter(({ bodies }) => position >= 0 || sizesOf(bodies) < sizesOf(found.bodies))
    .map((entry) => withFunction(model, index, entry));
}

const sizesOf = (bodies: readonly Term[]): number => bodies.reduce((size, body) => size + sizeOf(body), 0);

function simplerLists(
  model: Model,
  found: Extract<FunctionModel, { kind: 'list' }>,
): readonly FunctionModel[] {
  const space = model.spaces.find(({ sort }) => sortName(sort) === sortName(found.declaration.result));
  return found.values.flatMap((value, at) =>
    simplerValues(value, space).map((simpler) => ({ ...found, values: replaced(found.values, at, simpler) })),
  );
}

function simplerSymbols(plan: Plan, model: Model, index: number): readonly Model[] {
  const found = model.symbols[index];
  if (found === undefined) return [];
  const withSymbol = (value: Coordinates): Model => {
    const entry: SymbolModel = { ...found, value };
    return { ...model, symbols: replaced(model.symbols, index, entry) };
  };
  const { name, sort } = found.symbol;
  if (sort.kind !== 'integer') {
    const space = model.spaces.find((entry) => sortName(entry.sort) === sortName(sort));
    return simplerValues(found.value, space).map(withSymbol);
  }
  const isFixed = model.dimensions.has(name) || plan.usage.indices.has(symbolKey(name, sort));
  const value = Number(found.value[0]?.numerator ?? 1n);
  return isFixed ? [] : [1, 2, 3].filter((n) => n < value).map((n) => withSymbol([rational(n)]));
}

/** Two real numbers at once among the first of the preferred ones. */
function allNumbers(model: Model): readonly Model[] {
  const reals = model.symbols.flatMap(({ symbol: { sort } }, index) => (sort.kind === 'real' ? [index] : []));
  const [first, second] = reals;
  if (first === undefined || second === undefined || reals.length > 2) return [];
  const few = preferred.slice(0, 5);
  return few.flatMap((a) => few.map((b) => withNumber(withNumber(model, first, a), second, b)));
}

const withNumber = (model: Model, index: number, value: Rational): Model => ({
  ...model,
  symbols: model.symbols.map((entry, at) => (at === index ? { ...entry, value: [value] } : entry)),
});

/** Numbers in order of preference. */
const preferred: readonly Rational[] = [
  rational(0),
  rational(1),
  rational(-1),
  rational(2),
  rational(1, 2),
  rational(-2),
  rational(3),
  rational(-1, 2),
  rational(1, 3),
  rational(-3),
  rational(4),
  rational(1, 4),
  rational(5),
  rational(10),
  rational(-10),
];

/** Values before the present one in order of preference, one component changed at a time. */
function simplerValues(value: Coordinates, space: SpaceModel | undefined): readonly Coordinates[] {
  if (space?.kind === 'finite') {
    const at = space.points.findIndex((point) => point.every((part, n) => equals(part, value[n] ?? zero)));
    return at < 0 ? space.points : space.points.slice(0, at);
  }
  return value.flatMap((component, at) => {
    const position = preferred.findIndex((candidate) => equals(candidate, component));
    return preferred
      .slice(0, position < 0 ? preferred.length : position)
      .map((candidate) => replaced(value, at, candidate));
  });
}
