/**
 * Models in print: every symbol, function and space of a model in the author's notation, in LaTeX, in the order in
 * which a reader needs them: dimensions above one, spaces, functions, symbols. Relies on the printer of terms.
 */
import { equals, one } from '../numbers/rational.js';
import { sidesOf } from '../terms/matrix.js';
import { isOfCorners } from '../terms/sort.js';
import { printLatex } from '../terms/print.js';
import { call, number, symbol, type Term } from '../terms/term.js';
import { whole } from '../terms/whole.js';
import type { Counterexample } from './outcome.js';
import type { Coordinates, FunctionModel, Model, SpaceModel } from './model.js';
import type { Plan } from './plan.js';
import { symbolKey } from './world.js';

export function describeModel(model: Model, plan: Plan): Counterexample['model'] {
  const print = (term: Term): string => printLatex(term, plan.theory);
  return [
    ...[...model.dimensions]
      .filter(([name, size]) => size > 1 && !/^\d+$/.test(name) && sidesOf(name) === null)
      .map(([name, size]) => ({
        name: print(symbol(name, { kind: 'integer' })),
        meaning: String(size),
      })),
    ...model.spaces.filter(isWorthSaying).map((space) => ({
      name: print(whole(space.sort)),
      meaning: spaceMeaning(space),
    })),
    ...model.functions.flatMap((found) => functionLines(found, model, print)),
    ...describeSymbols(model, plan),
  ];
}

/** Its numbers, vectors and points alone. */
export function describeSymbols(model: Model, plan: Plan): Counterexample['model'] {
  const symbols = model.symbols.filter(({ symbol: { name, sort } }) => {
    const dimension = plan.usage.indices.get(symbolKey(name, sort));
    const plainIndex = dimension !== undefined && model.dimensions.get(dimension) === 1;
    const isSmall = plan.claim.remainder?.variable.name === name;
    return !isSmall && plan.shown.has(symbolKey(name, sort)) && !plainIndex && !model.dimensions.has(name);
  });
  return symbols.map((found) => ({
    name: printLatex(found.symbol, plan.theory),
    meaning: valueLatex(found, model),
  }));
}

/** A matrix row by row. */
function valueLatex({ symbol: { sort }, value }: Model['symbols'][number], { dimensions }: Model): string {
  const [, columns] = (sort.kind === 'vector' ? sidesOf(sort.dimension) : null) ?? [];
  const width = columns === undefined ? 0 : (dimensions.get(columns) ?? 0);
  if (width === 0) return coordinatesLatex(value);
  const parts = value.map((part) => printLatex(number(part)));
  const rows = parts.flatMap((_, at) => (at % width === 0 ? [parts.slice(at, at + width).join(' & ')] : []));
  return `\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix}`;
}

const isWorthSaying = ({ kind, sort }: SpaceModel): boolean =>
  (kind === 'finite' && !isOfCorners(sort)) || sort.kind === 'space';

function spaceMeaning(space: SpaceModel): string {
  if (space.kind === 'line')
    return space.dimension === 1 ? '\\mathbb{R}' : `\\mathbb{R}^${String(space.dimension)}`;
  const points = space.points.map(coordinatesLatex).join(', ');
  if (space.weights.every((weight) => equals(weight, one))) return `\\{${points}\\}`;
  const weights = space.weights.map((weight) => printLatex(number(weight))).join(', ');
  return `\\{${points}\\} \\text{ with weights } ${weights}`;
}

export const coordinatesLatex = (value: Coordinates): string => {
  const parts = value.map((part) => printLatex(number(part)));
  return parts.length === 1 ? parts.join('') : `(${parts.join(', ')})`;
};

function functionLines(
  found: FunctionModel,
  model: Model,
  print: (term: Term) => string,
): Counterexample['model'] {
  const { name, result } = found.declaration;
  if (found.kind === 'list') {
    const longest = Math.max(
      ...model.symbols
        .filter(({ symbol: { sort } }) => sort.kind === 'integer')
        .map(({ value }) => Number(value[0]?.numerator ?? 0n)),
    );
    const shown = longest > 0 ? found.values.slice(0, longest) : found.values;
    return shown.map((value, index) => ({
      name: print(call(name, [number(index + 1)], result)),
      meaning: coordinatesLatex(value),
    }));
  }
  const bodies = found.bodies.map(print);
  return [
    {
      name: print(call(name, found.parameters, result)),
      meaning: bodies.length === 1 ? bodies.join('') : `(${bodies.join(', ')})`,
    },
  ];
}
