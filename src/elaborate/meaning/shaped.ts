/**
 * Shaped values: scalars, vectors and matrices on paper, by their components. A shape is a list of dimensions; `at` gives
 * the component as a scalar term. Products, sums and norms are put together here; where shapes do not fit there is a
 * message that names both.
 */
import { apply, type Term } from '../../terms/term.js';
import type { OperatorName } from '../../terms/operators.js';

export interface Shaped {
  /** Dimension names, none for a scalar. */
  readonly shape: readonly string[];
  /** Transposed: a row rather than a column. */
  readonly row: boolean;
  /** Stands for something that has no meaning; a message says why, and nothing more is said of it. */
  readonly broken: boolean;
  /** Nothing tells for certain that it has this shape: no declaration, and no use that only this shape allows. */
  readonly guessed: boolean;
  /** Takes as many indices as the shape is long. */
  readonly at: (indices: readonly Term[]) => Term;
}

export const scalar = (term: Term): Shaped => ({
  shape: [],
  row: false,
  broken: false,
  guessed: false,
  at: () => term,
});

export const isScalar = ({ shape }: Shaped): boolean => shape.length === 0;

/** The term of a scalar. */
export const termOf = (value: Shaped): Term => value.at([]);

/** An operator on components: of one value, or of two of the same shape. */
export const pointwise = (operator: OperatorName, first: Shaped, ...rest: readonly Shaped[]): Shaped => ({
  ...first,
  guessed: [first, ...rest].every(({ guessed }) => guessed),
  at: (indices) => apply(operator, first.at(indices), ...rest.map((value) => value.at(indices))),
});

/** A number times, or divided into, a value of any shape. */
export const scaled = (operator: 'multiply' | 'divide', left: Shaped, right: Shaped): Shaped => {
  const shaped = isScalar(left) ? right : left;
  return {
    ...shaped,
    guessed: isScalar(shaped) ? left.guessed || right.guessed : shaped.guessed,
    at: (indices) =>
      apply(operator, left.at(isScalar(left) ? [] : indices), right.at(isScalar(right) ? [] : indices)),
  };
};

/** Rows for columns. */
export const transposed = (value: Shaped): Shaped =>
  value.shape.length < 2
    ? { ...value, row: value.shape.length === 1 && !value.row }
    : {
        ...value,
        shape: [...value.shape].reverse(),
        at: (indices) => value.at([...indices].reverse()),
      };

export function shapeName({ shape, row }: Shaped): string {
  const [first, second] = shape;
  if (first === undefined) return 'a number';
  if (second === undefined)
    return row ? `a transposed vector of ${dimensionName(first)}` : `a vector of ${dimensionName(first)}`;
  return shape.some(isOpen) ? 'a matrix' : `a matrix of ${shape.join(' by ')}`;
}

/** Nothing in the document says how long the vector is: only that it is as long as itself. */
const isOpen = (dimension: string): boolean => dimension.startsWith('\\dim ');

const dimensionName = (dimension: string): string =>
  isOpen(dimension) ? `the dimension of ${dimension.slice('\\dim '.length)}` : `dimension ${dimension}`;

/** Capital letters with a transpose may as well be matrices. */
export const isMaybeMatrix = ({ shape }: Shaped): boolean =>
  shape.some((dimension) => /^\\dim [A-Z]$/.test(dimension));

export const sameShape = (a: Shaped, b: Shaped): boolean =>
  a.shape.length === b.shape.length &&
  a.shape.every((dimension, index) => dimension === b.shape[index]) &&
  (a.shape.length !== 1 || a.row === b.row);
