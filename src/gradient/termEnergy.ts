/**
 * Energies given by terms: values by the evaluator of the refuter, derivatives by dual numbers. Relies on compiled
 * terms and scalars.
 */
import { exact, rounded } from '../numbers/bounded.js';
import {
  absentScalar,
  dual,
  nought,
  plain,
  primalAt,
  tangentAt,
  unit,
  type Scalar,
} from '../numbers/scalar.js';
import { compileFunction } from '../refute/compile.js';
import { worldOf, type World } from '../refute/world.js';
import type { SymbolTerm, Term } from '../terms/term.js';
import type { End, Energy, Jet, Point, Space } from './energy.js';

/** The term speaks of nothing but the coordinates of the point and the parameters. */
export function termEnergy(
  term: Term,
  coordinates: readonly SymbolTerm[],
  parameters: readonly SymbolTerm[],
  space: Space,
): Energy {
  const at = scalarFunction(term, [...coordinates, ...parameters]);
  // Close to an end that is not zero, points are rounded by much of their distance to it.
  const coordinate = (x: number): Scalar =>
    space.kind === 'interval' ? rounded(x, 0, Math.abs(x)) : exact(x);
  const scalars = (x: Point, theta: Point): readonly Scalar[] => [...x.map(coordinate), ...theta.map(exact)];
  return {
    space,
    value: (x, theta) => plain(at(scalars(x, theta))),
    inParameter: (x, theta, k) => jetOf(at, scalars(x, theta), x.length + k),
    inPoint: (x, theta, j) => jetOf(at, scalars(x, theta), j),
  };
}

/** An end given by a term in the parameters. */
export const termEnd = (term: Term, parameters: readonly SymbolTerm[]): End =>
  scalarFunction(term, parameters);

function scalarFunction(term: Term, symbols: readonly SymbolTerm[]): (values: readonly Scalar[]) => Scalar {
  const meaning = compileFunction(symbols, [term]);
  const world: World = {
    ...worldOf({ symbols: new Map(), functions: new Map(), spaces: new Map() }),
    budget: { left: Infinity },
  };
  return (values) =>
    meaning(
      world,
      values.map((value) => [value]),
    )[0] ?? absentScalar('an energy without a value');
}

/** At a + e + f for two dual units e and f: the derivatives are the factors of e and of ef. */
function jetOf(at: (values: readonly Scalar[]) => Scalar, values: readonly Scalar[], direction: number): Jet {
  const moved = values.map((value, index) =>
    index === direction ? dual(2, dual(1, value, unit), unit) : value,
  );
  const result = at(moved);
  const primal = primalAt(result, 2);
  const tangent = tangentAt(result, 2);
  return {
    value: plain(primalAt(primal, 1)),
    first: plain(tangentAt(primal, 1)),
    second: plain(tangent === nought ? nought : tangentAt(tangent, 1)),
  };
}
