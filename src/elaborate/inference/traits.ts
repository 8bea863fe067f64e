/** What is noted of a name by how it is used, from which its sort is concluded (sorts.ts). Plain data. */
import type { Sort } from '../../terms/sort.js';

export type Trait =
  | { readonly kind: 'declared'; readonly sort: Sort }
  /** Used as a matrix, with as many rows and columns as what it is multiplied by demands. */
  | { readonly kind: 'matrix'; readonly sort: Sort }
  /** A power, a product of two, an argument of \exp: certainly a number. */
  | { readonly kind: 'scalar' }
  /** Added, subtracted, multiplied by a number: a number or a vector. */
  | { readonly kind: 'linear' }
  | { readonly kind: 'count' }
  | { readonly kind: 'differentiated'; readonly style: 'nabla' | 'partial' }
  /** A gradient by it is squared, or has a length: it is a number, or a vector, itself. */
  | { readonly kind: 'gradient'; readonly is: 'number' | 'vector' }
  | { readonly kind: 'vectorial'; readonly dimension: string | null }
  | { readonly kind: 'integrated' }
  | { readonly kind: 'summed' };

/** Is it a vector for certain? */
export const isVector = (traits: readonly Trait[]): boolean =>
  traits.some(
    (trait) => trait.kind === 'vectorial' || (trait.kind === 'declared' && trait.sort.kind === 'vector'),
  );
