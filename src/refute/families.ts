/**
 * Families of functions for models: for every opaque function the simple ones that a reader can compute with, in order
 * of preference, and generic ones that are nothing by accident. What fits depends on the use: an energy in an exponent
 * under an integral over the line confines, a factor of such an integrand decays, a density is normalised exactly.
 * Relies on terms; draws from a generator that is handed in.
 */
import type { Generator } from '../numbers/generator.js';
import { rational } from '../numbers/rational.js';
import { bind } from '../terms/substitute.js';
import { sortName } from '../terms/sort.js';
import { apply, symbol, type SymbolTerm, type Term } from '../terms/term.js';
import type { FunctionDeclaration } from '../terms/theory.js';
import { whole } from '../terms/whole.js';
import { constant, exponential, minus, opposite, over, plus, ratio, squared, times } from './formula.js';
import { bounded, generic, nonZero } from './generic.js';
import { chainsOf, linksOf } from './joint.js';
import type { SpaceModel } from './model.js';
import type { FunctionUsage } from './usage.js';

export interface Setting {
  readonly spaces: ReadonlyMap<string, SpaceModel>;
  readonly dimensions: ReadonlyMap<string, number>;
  readonly usage: FunctionUsage;
  /** The arguments over which the function is one law; none for any other function. */
  readonly joint: readonly number[];
}

/** Bodies of one component of the result, simplest first. `turn` says which component, so that they differ. */
export function simpleBodies(
  declaration: FunctionDeclaration,
  parameters: readonly SymbolTerm[],
  setting: Setting,
  turn = 0,
): readonly Term[] {
  const { lines, others } = coordinatesOf(parameters, setting, turn);
  const { role } = declaration;
  if (role.kind === 'density') return simpleDensities(parameters, role.variable, setting);
  if (setting.joint.length > 0)
    return chainsOf(linksOf(parameters, setting.joint).map((link) => simpleDensities(link, 0, setting)));
  const positive = role.kind === 'positive';
  if (lines.length === 0)
    return positive
      ? [
          ...others.filter(isNatural(setting)).map((x) => plus(constant(1), x)),
          ...polynomials(others).map(exponential),
        ]
      : polynomials(others);
  if (positive) return bells(lines, others);
  if (setting.usage.exponent !== 0) return confining(lines, others, setting.usage.exponent < 0);
  return setting.usage.factor ? decaying(lines, others) : polynomials([...others, ...lines]);
}

/** A generic body of the same kind. */
export function genericBody(
  declaration: FunctionDeclaration,
  parameters: readonly SymbolTerm[],
  setting: Setting,
  random: Generator,
): Term {
  const { lines, others } = coordinatesOf(parameters, setting, 0);
  const { role } = declaration;
  if (role.kind === 'density') return genericDensity(parameters, role.variable, setting, random);
  if (setting.joint.length > 0)
    return times(
      ...linksOf(parameters, setting.joint).map((link) => genericDensity(link, 0, setting, random)),
    );
  const all = [...others, ...lines];
  const positive = role.kind === 'positive';
  if (lines.length === 0) return positive ? exponential(generic(all, random)) : generic(all, random);
  if (setting.usage.exponent !== 0 && !positive) {
    const body = plus(
      ...lines.map((x) => well(x, random)),
      tilt(lines, others, random),
      bounded(all, random),
    );
    return setting.usage.exponent < 0 ? body : opposite(body);
  }
  if (positive || setting.usage.factor) {
    const decay = exponential(
      opposite(plus(...lines.map((x) => times(nonZero(random, 2, true), squared(x))))),
    );
    return times(
      positive ? exponential(bounded(all, random)) : plus(generic(others, random), bounded(all, random)),
      decay,
    );
  }
  return generic(all, random);
}

interface Coordinates {
  /** Real coordinates that are integrated over. */
  readonly lines: readonly Term[];
  readonly others: readonly Term[];
}

function coordinatesOf(parameters: readonly SymbolTerm[], setting: Setting, turn: number): Coordinates {
  const lines: Term[] = [];
  const others: Term[] = [];
  parameters.forEach((parameter, index) => {
    const onLine =
      setting.usage.integrated.has(index) && setting.spaces.get(sortName(parameter.sort))?.kind === 'line';
    (onLine ? lines : others).push(...rotated(componentsOf(parameter, setting), turn));
  });
  return { lines, others };
}

const rotated = (terms: readonly Term[], turn: number): readonly Term[] =>
  terms.map((_, index) => terms[(index + turn) % terms.length]).filter((term) => term !== undefined);

/** A parameter by its components: itself if it has one only. */
export function componentsOf(
  parameter: SymbolTerm,
  { spaces, dimensions }: Pick<Setting, 'spaces' | 'dimensions'>,
): readonly Term[] {
  const { sort } = parameter;
  const space = spaces.get(sortName(sort));
  const size =
    sort.kind === 'vector'
      ? (dimensions.get(sort.dimension) ?? 1)
      : sort.kind === 'space' && space?.kind === 'line'
        ? space.dimension
        : 1;
  return size === 1
    ? [parameter]
    : Array.from({ length: size }, (_, index) => apply('component', parameter, constant(index + 1)));
}

/** Points of a finite space and indices: never negative. */
const isNatural =
  ({ spaces }: Setting) =>
  (term: Term): boolean =>
    term.kind === 'symbol' &&
    (term.sort.kind === 'integer' ||
      (term.sort.kind === 'space' && spaces.get(sortName(term.sort))?.kind === 'finite'));

function polynomials(coordinates: readonly Term[]): readonly Term[] {
  if (coordinates.length === 0) return [0, 1, -1, 2, 3].map(constant);
  const several = coordinates.length > 1;
  return [
    times(...coordinates),
    ...(several ? [plus(...coordinates)] : []),
    plus(constant(1), times(...coordinates)),
    opposite(times(...coordinates)),
    ...(several ? coordinates.map((x) => times(x, plus(...coordinates))) : []),
    squared(times(...coordinates)),
    times(...coordinates.map((x) => plus(constant(1), x))),
    ...(several ? coordinates : []),
    constant(1),
    constant(0),
    constant(2),
  ];
}

function confining(lines: readonly Term[], others: readonly Term[], upward: boolean): readonly Term[] {
  const wells = plus(...lines.map((x) => over(squared(x), constant(2))));
  const quartic = plus(...lines.map((x) => over(apply('power', x, constant(4)), constant(4))));
  const push = times(...others);
  const bodies =
    others.length === 0
      ? [wells, plus(...lines.map(squared)), plus(wells, ...lines), quartic]
      : [
          plus(wells, ...lines.map((x) => opposite(times(push, x)))),
          over(plus(...lines.map((x) => squared(minus(x, push)))), constant(2)),
          times(plus(constant(1), squared(push)), wells),
          plus(quartic, ...lines.map((x) => opposite(times(push, x)))),
          wells,
        ];
  return upward ? bodies : bodies.map(opposite);
}

/** Positive, and falling off. */
function bells(lines: readonly Term[], others: readonly Term[]): readonly Term[] {
  const steep = opposite(plus(...lines.map(squared)));
  const push = times(...others, ...lines);
  return [
    exponential(steep),
    exponential(plus(push, steep)),
    ...(others.length === 0 ? [] : [exponential(plus(times(...others), steep))]),
  ];
}

function decaying(lines: readonly Term[], others: readonly Term[]): readonly Term[] {
  const bell = exponential(opposite(plus(...lines.map(squared))));
  const push = times(...others);
  const bodies = [times(...lines, bell), times(plus(constant(1), ...lines), bell)];
  return others.length === 0
    ? [bell, ...bodies]
    : [times(push, bell), ...bodies.map((body) => times(push, body)), bell];
}

/** Simplest last: one that depends on nothing but its point. */
export function simpleDensities(
  parameters: readonly SymbolTerm[],
  variable: number,
  setting: Setting,
): readonly Term[] {
  const point = parameters[variable];
  if (point === undefined) return [];
  const others = parameters
    .filter((_, index) => index !== variable)
    .flatMap((parameter) => componentsOf(parameter, setting));
  if (setting.spaces.get(sortName(point.sort))?.kind !== 'finite') {
    const centre = others.length === 0 ? constant(0) : times(...others);
    const coordinates = componentsOf(point, setting);
    const uneven =
      coordinates.length > 1 ? [times(...coordinates.map((x, n) => normal(x, centre, n === 0 ? 1 : 3)))] : [];
    return [
      times(...coordinates.map((x) => normal(x, centre, 1))),
      ...uneven,
      ...[0, 1].map((mean) => times(...coordinates.map((x) => normal(x, constant(mean), 1)))),
    ];
  }
  const [x] = componentsOf(point, setting);
  const tilted =
    x === undefined || others.length === 0 ? [] : [normalised(exponential(times(...others, x)), point)];
  const linear = x === undefined ? [] : [normalised(plus(constant(1), x), point)];
  return [...tilted, ...linear, normalised(constant(1), point)];
}

function genericDensity(
  parameters: readonly SymbolTerm[],
  variable: number,
  setting: Setting,
  random: Generator,
): Term {
  const point = parameters[variable];
  if (point === undefined) return constant(1);
  if (setting.spaces.get(sortName(point.sort))?.kind === 'finite') {
    const all = parameters.flatMap((parameter) => componentsOf(parameter, setting));
    return normalised(exponential(generic(all, random)), point);
  }
  const others = parameters
    .filter((_, index) => index !== variable)
    .flatMap((parameter) => componentsOf(parameter, setting));
  const coordinates = componentsOf(point, setting);
  if (coordinates.length > 1) return chained(coordinates, others, random);
  const part = (share: Term, width: number): Term =>
    times(
      share,
      ...coordinates.map((x) => normal(x, plus(nonZero(random, 2), bounded(others, random)), width)),
    );
  return plus(part(ratio(1, 3), 1), part(ratio(2, 3), 2));
}

/** Each coordinate normal given the ones before it, with a mean that bends: neither a product nor normal as a whole. */
const chained = (coordinates: readonly Term[], others: readonly Term[], random: Generator): Term =>
  times(
    ...coordinates.map((x, index) => {
      const mean = bounded([...others, ...coordinates.slice(0, index)], random);
      return normal(x, mean, index === 0 ? 1 : 2);
    }),
  );

/** A function over the integral of itself over its point. */
function normalised(body: Term, point: SymbolTerm): Term {
  return over(body, bind('integral', symbol(point.name, point.sort), [body], [whole(point.sort)]));
}

/** The normal density with standard deviation `width` / 2 + 1/2, so that width 1 is the standard one. */
function normal(x: Term, mean: Term, width: number): Term {
  const variance = rational((width + 1) ** 2, 4);
  const square = squared(minus(x, mean));
  const spread = times(constant(rational(2)), constant(variance));
  const exponent =
    variance.denominator === 1n && variance.numerator === 1n
      ? over(square, constant(2))
      : over(square, spread);
  return over(
    exponential(opposite(exponent)),
    apply('sqrt', times(constant(2), constant(variance), apply('pi'))),
  );
}

/** Never so steep that another density outlives it in the range of doubles. */
const well = (x: Term, random: Generator): Term =>
  random.chance(0.5)
    ? times(ratio(random.integer(3, 8), 4), squared(x))
    : plus(over(apply('power', x, constant(4)), constant(128)), times(nonZero(random, 1), squared(x)));

const tilt = (lines: readonly Term[], others: readonly Term[], random: Generator): Term =>
  plus(
    ...lines.flatMap((x) => [
      times(nonZero(random, 1), x),
      ...others.map((o) => times(nonZero(random, 1), o, x)),
    ]),
  );
