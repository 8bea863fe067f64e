/**
 * Sets as authors write them, and the sorts that membership gives: `\mathbb{R}`, `\mathbb{R}^d`, `\mathbb{N}`, `\mathcal{X}`.
 */
import type { Syntax } from '../../read/syntax.js';
import { integer, real, space, vector, type Sort } from '../../terms/sort.js';
import { flattened, isMatrix, matrixOf } from '../../terms/matrix.js';
import { spelled } from '../structure/spelling.js';

export interface KnownSet {
  readonly sort: Sort;
  /** What membership says beyond the sort. */
  readonly condition: 'none' | 'positive' | 'nonnegative' | 'natural';
}

/** Null for a set that is not understood. */
export function setOf(syntax: Syntax): KnownSet | null {
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
