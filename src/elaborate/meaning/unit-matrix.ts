/**
 * The unit matrix: `I`, `I_d`, `\mathbb{I}`, where the document gives these letters no other meaning. Without a number
 * below it, it has as many rows as what it is added to or multiplied by.
 */
import { apply } from '../../terms/term.js';
import type { Setting } from './setting.js';
import type { Shaped } from './shaped.js';

/** Stands for a number of rows or columns that what is beside the matrix tells. */
export const anySide = '\\dim I';

/** Null for any other name. */
export function unitMatrix(name: string, { vocabulary, sorts }: Setting): Shaped | null {
  const found = /^(?:I|\\mathbb\{[I1]\}|\\mathbf\{I\})(?:_\{([a-z]|[DKMNP]|\d+)\})?$/.exec(name);
  if (
    found === null ||
    vocabulary.matrices.size === 0 ||
    vocabulary.isDeclared(name) ||
    vocabulary.isPoint(name) ||
    vocabulary.isCount(name)
  )
    return null;
  if (sorts.ofName(name).kind === 'vector' || sorts.traitsOfName(name).some(({ kind }) => kind === 'scalar'))
    return null;
  const side = found[1] ?? anySide;
  return {
    shape: [side, side],
    row: false,
    broken: false,
    guessed: true,
    at: ([row, column]) => apply('delta', ...(row && column ? [row, column] : [])),
  };
}

/** The value with the sides of the shape for those that are open. */
export const fitted = (value: Shaped, rows: string | undefined): Shaped =>
  rows !== undefined && value.shape.length === 2 && value.shape.every((side) => side === anySide)
    ? { ...value, shape: [rows, rows] }
    : value;

export const isOpenUnit = ({ shape }: { readonly shape: readonly string[] }): boolean =>
  shape.length === 2 && shape.every((side) => side === anySide);
