/**
 * The form of a row in the library of families, and the energy that a row stands for. Energies are written in plain
 * notation over the coordinates (`x`, or `x1`, `x2`, ... in more than one dimension) and the parameters. Relies on
 * terms and energies.
 */
import { integer, real } from '../terms/sort.js';
import { parseTerm, type Names } from '../terms/notation.js';
import { symbol, type SymbolTerm, type Term } from '../terms/term.js';
import type { Case } from './check.js';
import { fixedEnd, type Point, type Space } from './energy.js';
import type { Claim } from './result.js';
import { termEnd, termEnergy } from './termEnergy.js';

export interface Family {
  readonly name: string;
  /** For people. */
  readonly formula: string;
  readonly energy: string;
  readonly space: SpaceRow;
  readonly parameters: readonly ParameterRow[];
  readonly failing?: Failing;
}

export interface ParameterRow {
  readonly name: string;
  /** What the table shows the family at. */
  readonly value: number;
  /** What random values are drawn from. */
  readonly range: readonly [number, number];
}

/** The ends of an interval are in plain notation over the parameters. */
export type SpaceRow =
  | { readonly kind: 'line' }
  | { readonly kind: 'interval'; readonly from: string; readonly to: string }
  | { readonly kind: 'halfLine'; readonly from: string }
  | { readonly kind: 'points'; readonly points: readonly Point[] }
  | { readonly kind: 'naturals'; readonly from: number };

/** Identities that do not hold for this family, and why. */
export interface Failing {
  readonly claims: readonly Claim[];
  readonly remark: string;
}

/** The family at some values of its parameters. */
export function caseOf(family: Family, theta: Point): Case {
  const { parameters, failing } = family;
  const symbols = parameters.map(({ name }) => symbol(name, real));
  const coordinates = coordinatesOf(family.space);
  const term = parseTerm(family.energy, namesOf([...coordinates, ...symbols]));
  return {
    energy: termEnergy(term, coordinates, symbols, spaceOf(family.space, symbols)),
    theta,
    parameterNames: parameters.map(({ name }) => latexOf(name)),
    coordinateNames: coordinates.map(({ name }) => latexOf(name)),
    ...(failing === undefined ? {} : { failing: failing.claims }),
  };
}

/** `w1_2` is w with the index 12. */
export const latexOf = (name: string): string =>
  name.replace(
    /^([a-zA-Z])([0-9_]+)$/,
    (_, letter: string, index: string) => `${letter}_{${index.replace('_', '')}}`,
  );

function coordinatesOf(space: SpaceRow): readonly SymbolTerm[] {
  if (space.kind === 'naturals') return [symbol('x', integer)];
  const dimension = space.kind === 'points' ? (space.points[0]?.length ?? 1) : 1;
  if (dimension === 1) return [symbol('x', space.kind === 'points' ? integer : real)];
  return Array.from({ length: dimension }, (_, j) => symbol(`x${j + 1}`, integer));
}

function spaceOf(space: SpaceRow, parameters: readonly SymbolTerm[]): Space {
  const endOf = (text: string) => termEnd(parseTerm(text, namesOf(parameters)), parameters);
  switch (space.kind) {
    case 'line':
      return { kind: 'line', dimension: 1 };
    case 'interval':
      return { kind: 'interval', from: endOf(space.from), to: endOf(space.to) };
    case 'halfLine':
      return space.from === '0'
        ? { kind: 'halfLine', from: fixedEnd(0) }
        : { kind: 'halfLine', from: endOf(space.from) };
    case 'points':
    case 'naturals':
      return space;
  }
}

const namesOf =
  (symbols: readonly SymbolTerm[]): Names =>
  (name): Term => {
    const found = symbols.find((one) => one.name === name);
    if (found === undefined) throw new Error(`a family speaks of ${name}, which it does not have`);
    return found;
  };
