/**
 * Models: a concrete meaning for every symbol, space and opaque function of a claim. Numbers are exact rationals, the
 * points of a finite space are 0, 1, ..., functions are terms over their parameters, so that a model can be printed,
 * checked by hand, and evaluated like the claim itself. Plain data; becomes a world to be evaluated in.
 */
import { exact } from '../numbers/bounded.js';
import type { Rational } from '../numbers/rational.js';
import { absentScalar, plain } from '../numbers/scalar.js';
import { integerOf } from '../numbers/bounded.js';
import { sortName, type Sort } from '../terms/sort.js';
import type { SymbolTerm, Term } from '../terms/term.js';
import type { FunctionDeclaration } from '../terms/theory.js';
import { compileFunction } from './compile.js';
import { roundedRational } from './constants.js';
import { symbolKey, worldOf, type Domain, type Meaning, type Value, type World } from './world.js';

export interface Model {
  readonly spaces: readonly SpaceModel[];
  readonly functions: readonly FunctionModel[];
  readonly symbols: readonly SymbolModel[];
  /** Dimensions of vectors by name. */
  readonly dimensions: ReadonlyMap<string, number>;
}

/** The components of a number (one), a vector, or a point. */
export type Coordinates = readonly Rational[];

export type SpaceModel =
  | {
      readonly kind: 'finite';
      readonly sort: Sort;
      readonly points: readonly Coordinates[];
      /** One for each point: its measure. */
      readonly weights: readonly Rational[];
    }
  | { readonly kind: 'line'; readonly sort: Sort; readonly dimension: number };

export type FunctionModel =
  | {
      readonly kind: 'formula';
      readonly declaration: FunctionDeclaration;
      readonly parameters: readonly SymbolTerm[];
      /** One for each component of the result. */
      readonly bodies: readonly Term[];
    }
  /** A list of points: the value at 1, 2, ... */
  | {
      readonly kind: 'list';
      readonly declaration: FunctionDeclaration;
      readonly values: readonly Coordinates[];
    };

export interface SymbolModel {
  readonly symbol: SymbolTerm;
  readonly value: Coordinates;
}

/** The world of a model, in which the functions of the definitions have their meaning as well. */
export function worldIn(model: Model, definitions: ReadonlyMap<string, Meaning>, limit: number): World {
  const functions = new Map(definitions);
  for (const found of model.functions)
    functions.set(
      found.declaration.name,
      found.kind === 'list' ? listed(found.values) : compileFunction(found.parameters, found.bodies),
    );
  const symbols = new Map(
    model.symbols.map(({ symbol, value }) => [
      symbolKey(symbol.name, symbol.sort),
      value.map(roundedRational),
    ]),
  );
  const spaces = new Map(model.spaces.map((space) => [sortName(space.sort), domainOf(space)]));
  return worldOf({ symbols, functions, spaces }, limit);
}

function listed(values: readonly Coordinates[]): Meaning {
  const points = values.map((value): Value => value.map(roundedRational));
  return (_, [index]) => {
    const n = index?.[0] === undefined ? null : integerOf(plain(index[0]));
    return (
      (n === null ? undefined : points[n - 1]) ?? [absentScalar('a point of the data that does not exist')]
    );
  };
}

function domainOf(space: SpaceModel): Domain {
  if (space.kind === 'line') return { kind: 'line', dimension: space.dimension };
  return {
    kind: 'points',
    points: space.points.map((point) => point.map(roundedRational)),
    weights: space.weights.map((weight) =>
      weight.numerator === weight.denominator ? exact(1) : roundedRational(weight),
    ),
  };
}
