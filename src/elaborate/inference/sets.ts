/**
 * Sets as authors write them, and the sorts that membership gives: `\mathbb{R}`, `\mathbb{R}^d`, `\mathbb{N}`, `\mathcal{X}`.
 */
import type { Syntax } from '../../read/syntax.js';
import { integer, real, space, vector, type Corners, type Sort } from '../../terms/sort.js';
import { flattened, isMatrix, matrixOf } from '../../terms/matrix.js';
import { listedNumbers } from '../structure/listed-numbers.js';
import { spelled } from '../structure/spelling.js';

export interface KnownSet {
  readonly sort: Sort;
  /** What membership says beyond the sort. */
  readonly condition: 'none' | 'positive' | 'nonnegative' | 'natural';
}

/** Null for a set that is not understood. */
export function setOf(syntax: Syntax): KnownSet | null {
  const corners = syntax.kind === 'scripted' && syntax.sub === null ? cornersOf(syntax.base) : null;
  if (corners !== null && syntax.kind === 'scripted' && syntax.sup !== null)
    return { sort: vector(spelled(syntax.sup)), condition: 'none' };
  const base = syntax.kind === 'scripted' ? spelled(syntax.base) : spelled(syntax);
  const sub = syntax.kind === 'scripted' && syntax.sub !== null ? spelled(syntax.sub) : '';
  const sup = syntax.kind === 'scripted' && syntax.sup !== null ? spelled(syntax.sup) : '';
  switch (base) {
    case '\\mathbb{R}':
      if (isSign(sup) || isSign(sub))
        return { sort: real, condition: /0/.test(sub) && !/>/.test(sub) ? 'nonnegative' : 'positive' };
      if (sub !== '') return null;
      return {
        sort: sup === '' || sup === '1' ? real : (spaceOfMatrices(syntax) ?? vector(sup)),
        condition: 'none',
      };
    case '\\mathbb{N}':
      return { sort: integer, condition: 'natural' };
    case '\\mathbb{Z}':
      return { sort: integer, condition: 'none' };
    default:
      return /^\\math(?:cal|frak)\{[A-Z]\}$/.test(base) && sub === '' && sup === ''
        ? { sort: space(base), condition: 'none' }
        : null;
  }
}

/** The two integers of `\{0, 1\}` and of `\{-1, 1\}`. */
export function cornersOf(syntax: Syntax): Corners | null {
  const [first, second, ...more] = (listedNumbers(syntax) ?? []).map((item) => Number(spelled(item)));
  if (first === undefined || second === undefined || more.length > 0) return null;
  return [Math.min(first, second), Math.max(first, second)];
}

/** An array that goes by a small letter, an image `x \in \mathbb{R}^{h \times w}`, is taken for a long vector. */
export const setFor = (names: readonly string[], set: KnownSet): KnownSet =>
  isMatrix(set.sort) && !names.every((name) => /^\\?[A-Z]/.test(name))
    ? { ...set, sort: flattened(set.sort) }
    : set;

/** `\mathbb{R}^{m \times n}` */
function spaceOfMatrices(syntax: Syntax): Sort | null {
  const sup = syntax.kind === 'scripted' ? syntax.sup : null;
  const [rows, columns, ...more] = sup?.kind === 'product' ? sup.items : [];
  return rows && columns?.dot === true && more.length === 0
    ? matrixOf(spelled(rows.body), spelled(columns.body))
    : null;
}

const isSign = (script: string): boolean => /^(?:\+|\+\+|>\s*0|\\geq?\s*0|\\ge0)$/.test(script);
