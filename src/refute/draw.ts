/**
 * Drawing models of a plan from a seeded generator: dimensions, then spaces, symbols, functions. Simple models use
 * small numbers and simple formulas, generic ones nothing special. Signs that the facts give are respected from the
 * start; whether all facts hold is judged later (judge.ts). Relies on plans, families and the generator.
 */
import type { Generator } from '../numbers/generator.js';
import { one, rational, subtract, type Rational } from '../numbers/rational.js';
import { sidesOf } from '../terms/matrix.js';
import { isOfCorners, sortName, type Corners, type Sort } from '../terms/sort.js';
import { number, same, symbol, type SymbolTerm, type Term } from '../terms/term.js';
import type { FunctionDeclaration } from '../terms/theory.js';
import { exactValue } from './exact.js';
import { genericBody, simpleBodies, simpleDensities, type Setting } from './families.js';
import type { Coordinates, FunctionModel, Model, SpaceModel, SymbolModel } from './model.js';
import type { Plan } from './plan.js';
import { symmetricMatrix } from './symmetric.js';
import { symbolKey } from './world.js';
import { drawSize, largestIn, type Numbers } from './sizes.js';

export interface Variety {
  /** Of functions and numbers: `flat` where all functions are constant and all numbers 1. */
  readonly kind: 'flat' | 'simple' | 'generic';
  /** The size of generic numbers: between 0 and 1, a few units, up to thousands. */
  readonly numbers: Numbers;
  /** The number of components of vectors, where the plan leaves it open. */
  readonly dimension: 1 | 2;
}

export function drawModel(plan: Plan, random: Generator, variety: Variety): Model {
  const dimensions = dimensionsOf(plan, variety.dimension);
  const spaces = [...plan.spaces.values()].map((sort) => drawSpace(plan, sort, dimensions, random, variety));
  const bySort = new Map(spaces.map((space) => [sortName(space.sort), space]));
  const counts = plan.symbols
    .filter((found) => isCount(plan, found, dimensions))
    .map((found): SymbolModel => ({
      symbol: found,
      value: [rational(drawCount(plan, random, variety))],
    }));
  const length = Math.max(0, ...counts.map(({ value }) => Number(value[0]?.numerator ?? 0n))) || 3;
  const counted = new Set(counts.map(({ symbol: found }) => symbolKey(found.name, found.sort)));
  const isWide = variety.kind === 'generic' && variety.numbers === 'wide';
  const beyond = isWide ? largestIn([plan.claim.left, plan.claim.right]) : null;
  const drawing: Drawing = { bySort, dimensions, length, random, variety, beyond };
  const rest = plan.symbols
    .filter((found) => !counted.has(symbolKey(found.name, found.sort)))
    .map((found): SymbolModel => ({
      symbol: found,
      value: drawSymbol(plan, found, drawing),
    }));
  const functions = plan.functions.map((declaration) => drawFunction(plan, declaration, drawing));
  return withTotals(plan, withSolved(plan, { spaces, functions, symbols: [...counts, ...rest], dimensions }));
}

interface Drawing {
  readonly bySort: ReadonlyMap<string, SpaceModel>;
  readonly dimensions: ReadonlyMap<string, number>;
  /** Of lists of data. */
  readonly length: number;
  readonly random: Generator;
  readonly variety: Variety;
  /** The largest number that the claim names, where numbers are wide. */
  readonly beyond: Rational | null;
}

function dimensionsOf(plan: Plan, dimension: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const note = (sort: Extract<Sort, { kind: 'vector' }>): number => {
    const known = found.get(sort.dimension);
    if (known !== undefined) return known;
    const sides = sidesOf(sort.dimension);
    const size =
      sides !== null
        ? sides.reduce((product, side) => product * note({ kind: 'vector', dimension: side }), 1)
        : /^\d+$/.test(sort.dimension)
          ? Number(sort.dimension)
          : Math.max(isPlane(plan, sort) ? dimension : 1, plan.usage.components.get(sort.dimension) ?? 1);
    found.set(sort.dimension, size);
    return size;
  };
  for (const sort of plan.spaces.values()) if (sort.kind === 'vector') note(sort);
  return found;
}

/** Is there an integral over vectors whose components are told apart? A slip of an index shows with two of them only. */
export const needsPlane = (plan: Plan): boolean =>
  [...plan.spaces.values()].some(
    (sort) =>
      sort.kind === 'vector' &&
      !/^\d+$/.test(sort.dimension) &&
      plan.usage.integrated.has(sortName(sort)) &&
      isPlane(plan, sort),
  );

/** More than one component is worth its cost where components are told apart, or nothing is integrated. */
const isPlane = (plan: Plan, sort: Extract<Sort, { kind: 'vector' }>): boolean =>
  !plan.usage.integrated.has(sortName(sort)) ||
  [...plan.usage.indices.values()].includes(sort.dimension) ||
  plan.usage.components.has(sort.dimension) ||
  plan.symbols.some(({ name, sort: { kind } }) => kind === 'integer' && name === sort.dimension);

function drawSpace(
  plan: Plan,
  sort: Sort,
  dimensions: ReadonlyMap<string, number>,
  random: Generator,
  variety: Variety,
): SpaceModel {
  const name = sortName(sort);
  const size = sort.kind === 'vector' ? (dimensions.get(sort.dimension) ?? 1) : 1;
  if (isOfCorners(sort)) {
    const points = cornersOf(sort.corners, size);
    return { kind: 'finite', sort, points, weights: points.map(() => one) };
  }
  const measure = plan.theory.spaces.get(name)?.measure ?? (sort.kind === 'space' ? 'unknown' : 'line');
  const byPosition = plan.usage.differentiated.has(name);
  if (measure === 'line' || (measure === 'unknown' && byPosition) || (sort.kind === 'space' && byPosition))
    return { kind: 'line', sort, dimension: size };
  const points = pointsOf(variety.kind === 'generic' ? random.pick([3, 2, 4]) : 2, size);
  const weighted =
    measure === 'unknown' && variety.kind === 'generic' && !plan.usage.summed.has(name) && random.chance(0.5);
  const share = random.pick([1, 2, 12]);
  const weights = points.map(() => (weighted ? rational(random.integer(1, 4), share) : one));
  return { kind: 'finite', sort, points, weights };
}

/** The points 0, 1, ..., in higher dimensions with their binary digits as components. */
export const pointsOf = (count: number, size: number): readonly Coordinates[] =>
  Array.from({ length: count }, (_, n) =>
    size === 1 ? [rational(n)] : Array.from({ length: size }, (__, digit) => rational((n >> digit) & 1)),
  );

/** All points with one of two numbers in each component. */
const cornersOf = (corners: Corners, size: number): readonly Coordinates[] =>
  Array.from({ length: size }).reduce<readonly Coordinates[]>(
    (points) => corners.flatMap((corner) => points.map((point) => [...point, rational(corner)])),
    [[]],
  );

/** An integer that is neither an index nor the name of a dimension. */
export function isCount(
  plan: Plan,
  { name, sort }: SymbolTerm,
  dimensions: ReadonlyMap<string, number>,
): boolean {
  const key = symbolKey(name, sort);
  return (
    sort.kind === 'integer' &&
    !dimensions.has(name) &&
    !plan.usage.indices.has(key) &&
    !plan.usage.dataIndices.has(key)
  );
}

/** Small as a rule, for lists are as long; where there are none, some larger ones, since much holds of the first few. */
function drawCount({ functions }: Plan, random: Generator, { kind, numbers }: Variety): number {
  if (kind !== 'generic') return random.integer(1, 2);
  const isFree = numbers === 'wide' && !functions.some(({ role }) => role.kind === 'data');
  return isFree && random.chance(0.5) ? random.integer(7, 30) : random.integer(1, 4);
}

function drawSymbol(plan: Plan, found: SymbolTerm, drawing: Drawing): Coordinates {
  const { bySort, dimensions, length, random } = drawing;
  const { sort } = found;
  if (sort.kind === 'integer') {
    const dimension = plan.usage.indices.get(symbolKey(found.name, sort));
    const last = dimension === undefined ? length : (dimensions.get(dimension) ?? 1);
    return [rational(dimensions.get(found.name) ?? random.integer(1, last))];
  }
  const space = bySort.get(sortName(sort));
  if (space?.kind === 'finite') return space.points[random.integer(0, space.points.length - 1)] ?? [];
  const size = space?.kind === 'line' ? space.dimension : 1;
  if (sort.kind === 'vector' && plan.theory.symmetric?.has(found.name) === true)
    return symmetricMatrix(Math.round(Math.sqrt(size)), (sign) => drawNumber(drawing, sign), random);
  const sign = signOfSymbol(plan, found);
  return Array.from({ length: size }, () => drawNumber(drawing, sign));
}

function drawNumber({ random, variety, beyond }: Drawing, sign: -1 | 0 | 1): Rational {
  if (variety.kind === 'flat') return rational(sign === 0 ? 1 : sign);
  if (variety.kind === 'simple')
    return sign === 0
      ? random.pick([rational(0), rational(1), rational(-1), rational(2)])
      : random.pick([rational(sign), rational(sign * 2), rational(sign, 2), rational(3 * sign)]);
  const negative = sign === 0 ? random.chance(0.5) : sign < 0;
  const size = drawSize(variety.numbers, beyond, random);
  return negative ? rational(-size.numerator, size.denominator) : size;
}

/** The sign that facts such as `0 < s` give to a symbol. */
function signOfSymbol(plan: Plan, found: Term): -1 | 0 | 1 {
  for (const fact of plan.facts) {
    if (fact.kind !== 'apply' || (fact.operator !== 'less' && fact.operator !== 'lessEqual')) continue;
    const [left, right] = fact.arguments;
    if (left === undefined || right === undefined) continue;
    if (left.kind === 'number' && left.value.numerator >= 0n && same(right, found)) return 1;
    if (right.kind === 'number' && right.value.numerator <= 0n && same(left, found)) return -1;
  }
  return 0;
}

function drawFunction(plan: Plan, declaration: FunctionDeclaration, drawing: Drawing): FunctionModel {
  const { bySort, dimensions, length, random, variety } = drawing;
  const size = sizeOfSort(declaration.result, bySort, dimensions);
  const target = bySort.get(sortName(declaration.result));
  if (
    declaration.role.kind === 'data' ||
    (target?.kind === 'finite' && declaration.parameters.length === 1)
  ) {
    const values = Array.from({ length: Math.max(length, 3) }, () =>
      target?.kind === 'finite'
        ? (target.points[random.integer(0, target.points.length - 1)] ?? [])
        : Array.from({ length: size }, () =>
            drawNumber(drawing, plan.positive.has(declaration.name) ? 1 : 0),
          ),
    );
    return { kind: 'list', declaration, values };
  }
  const parameters = parametersOf(plan, declaration);
  const setting = settingOf(plan, declaration, drawing);
  const bodies = Array.from({ length: size }, (_, turn) => {
    if (variety.kind === 'generic') return genericBody(declaration, parameters, setting, random);
    if (variety.kind === 'flat') return flatBody(declaration, parameters, setting);
    const [first, ...rest] = simpleBodies(declaration, parameters, setting, turn);
    return first === undefined
      ? genericBody(declaration, parameters, setting, random)
      : random.pick([first, ...rest]);
  });
  return { kind: 'formula', declaration, parameters, bodies };
}

/** One in which nothing varies: a constant, or a density that depends on nothing but its point. */
const flatBody = ({ role }: FunctionDeclaration, parameters: readonly SymbolTerm[], setting: Setting): Term =>
  (role.kind === 'density' ? simpleDensities(parameters, role.variable, setting).at(-1) : undefined) ??
  number(1);

export const settingOf = (
  plan: Plan,
  declaration: FunctionDeclaration,
  { bySort, dimensions }: Pick<Drawing, 'bySort' | 'dimensions'>,
): Setting => ({
  spaces: bySort,
  dimensions,
  joint: plan.joints.get(declaration.name) ?? [],
  usage: plan.usage.functions.get(declaration.name) ?? {
    integrated: new Set(),
    exponent: 0,
    factor: false,
    names: [],
  },
});

function sizeOfSort(sort: Sort, spaces: Drawing['bySort'], dimensions: Drawing['dimensions']): number {
  if (sort.kind === 'vector') return dimensions.get(sort.dimension) ?? 1;
  const space = spaces.get(sortName(sort));
  return sort.kind === 'space' && space?.kind === 'line' ? space.dimension : 1;
}

/** The parameters by the names that the document gives them. */
function parametersOf(plan: Plan, { name, parameters }: FunctionDeclaration): readonly SymbolTerm[] {
  const names = plan.usage.functions.get(name)?.names ?? [];
  const taken = new Set(names);
  return parameters.map((sort, index) => {
    const given = names[index];
    if (given !== undefined && given !== '') return symbol(given, sort);
    const free =
      ['x', 'y', 'z', 'u', 'v', 'w'].find((candidate) => !taken.has(candidate)) ?? `x${String(index)}`;
    taken.add(free);
    return symbol(free, sort);
  });
}

/** Symbols that an equation of the givens determines, where the other side is rational. */
function withSolved(plan: Plan, model: Model): Model {
  return plan.solved.reduce((current, { symbol: found, value }) => {
    const exact = exactValue(value, { model: current, definitions: plan.definitions });
    if (exact === null) return current;
    const symbols = current.symbols.map((entry) =>
      same(entry.symbol, found) ? { ...entry, value: [exact] } : entry,
    );
    return { ...current, symbols };
  }, model);
}

/** The last component of a vector is what is missing from the total that is given. */
function withTotals(plan: Plan, model: Model): Model {
  return plan.totals.reduce((current, { vector, total }) => {
    const exact = exactValue(total, { model: current, definitions: plan.definitions });
    if (exact === null) return current;
    const symbols = current.symbols.map((entry) => {
      const others = entry.value.slice(0, -1);
      return same(entry.symbol, vector)
        ? { ...entry, value: [...others, others.reduce(subtract, exact)] }
        : entry;
    });
    return { ...current, symbols };
  }, model);
}
