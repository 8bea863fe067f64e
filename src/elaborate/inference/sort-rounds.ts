/**
 * Sorts of a document, in rounds: what the sorts of one round show of the values of functions (vector-values.ts) is known
 * in the next, until nothing new turns up.
 */
import { walk, type Expression } from '../expression.js';
import { numberedByName } from './gradient-values.js';
import { columnsIn } from './inner-products.js';
import { shapesIn, type Shapes } from './shapes.js';
import { sortsWith, type SortedFormulas, type Sorts } from './sorts.js';
import { vectorValues } from './vector-values.js';

/** How often functions turn out to have vectors as values because others do. */
const ROUNDS = 3;

export interface Formulas extends SortedFormulas {
  /** What stands on the two sides of an equality sign. */
  readonly equated: readonly (readonly [Expression, Expression])[];
  readonly hasMatrices: boolean;
  readonly isSymmetric: (name: string) => boolean;
  readonly isInTwoFaces: (name: string) => boolean;
  /** May the values of the function be vectors, though nobody says so? */
  readonly isOpen: (key: string) => boolean;
  /** Are components of its values written? */
  readonly hasComponents: (key: string) => boolean;
}

export function sortsOf(formulas: Formulas): Sorts {
  const vectors = new Map<string, string | null>(
    calledIn(formulas.expressions)
      .filter((key) => formulas.hasComponents(key) && formulas.isOpen(key))
      .map((key) => [key, null]),
  );
  const isKnown = (key: string, dimension: string | null): boolean => vectors.has(key) && dimension === null;
  const numbers = numberedByName(formulas.expressions, formulas.equated);
  const columns = columnsIn(formulas.expressions, formulas.isMatrix);
  let shapes: Shapes = { lengths: new Map(), matrices: new Map() };
  let sorts = sortsWith(formulas, vectors, numbers, shapes, columns);
  const isNumber = (name: string): boolean =>
    sorts
      .traitsOfName(name)
      .some(
        ({ kind, ...trait }) =>
          kind === 'scalar' || kind === 'count' || ('sort' in trait && trait.sort.kind !== 'vector'),
      );
  for (let round = 0; round < ROUNDS; round++) {
    if (formulas.hasMatrices) {
      const { ofName, ofResult } = sorts;
      shapes = shapesIn(formulas.expressions, formulas.equated, { ...formulas, ofName, ofResult, isNumber });
      sorts = sortsWith(formulas, vectors, numbers, shapes, columns);
    }
    const found = vectorValues(formulas.expressions, formulas.equated, columns, sorts);
    const fresh = [...found].filter(
      ([key, dimension]) =>
        formulas.isOpen(key) && (vectors.get(key) ?? null) === null && !isKnown(key, dimension),
    );
    if (fresh.length === 0) return sorts;
    for (const [key, dimension] of fresh) vectors.set(key, dimension);
    sorts = sortsWith(formulas, vectors, numbers, shapes, columns);
  }
  return sorts;
}

function calledIn(expressions: readonly Expression[]): readonly string[] {
  const found = new Set<string>();
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'call') found.add(part.function);
    });
  return [...found];
}
