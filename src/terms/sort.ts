/**
 * Sorts: what kind of thing a term stands for. Checked when terms are made by the elaborator; the kernel compares them
 * when a variable is replaced. Relies on nothing.
 */

export type Sort =
  | { readonly kind: 'real' }
  /** Indices and counts. */
  | { readonly kind: 'integer' }
  /**
   * A point of R^dimension; the dimension is a name (`d`), for proofs never look inside it. With corners a and b only
   * the points whose components are a or b: of `\{0, 1\}^n`.
   */
  | { readonly kind: 'vector'; readonly dimension: string; readonly corners?: Corners }
  /** A space about which nothing is known but that functions on it can be summed or integrated. */
  | { readonly kind: 'space'; readonly name: string }
  /** A domain of integration or summation. */
  | { readonly kind: 'set' }
  | { readonly kind: 'proposition' };

/** Two integers, in ascending order. */
export type Corners = readonly [number, number];

export const real: Sort = Object.freeze({ kind: 'real' });
export const integer: Sort = Object.freeze({ kind: 'integer' });
export const set: Sort = Object.freeze({ kind: 'set' });
export const proposition: Sort = Object.freeze({ kind: 'proposition' });
export const vector = (dimension: string, corners?: Corners): Sort =>
  Object.freeze({ kind: 'vector', dimension, ...(corners === undefined ? {} : { corners }) });
export const space = (name: string): Sort => Object.freeze({ kind: 'space', name });

export const isOfCorners = (sort: Sort): sort is Extract<Sort, { kind: 'vector' }> & { corners: Corners } =>
  sort.kind === 'vector' && sort.corners !== undefined;

export function sortName(sort: Sort): string {
  switch (sort.kind) {
    case 'vector':
      return `vector ${sort.dimension}${sort.corners === undefined ? '' : ` of ${sort.corners.join(' or ')}`}`;
    case 'space':
      return `space ${sort.name}`;
    case 'real':
    case 'integer':
    case 'set':
    case 'proposition':
      return sort.kind;
  }
}

export const sameSort = (a: Sort, b: Sort): boolean => a === b || sortName(a) === sortName(b);
