/**
 * Energies as this folder sees them, wherever they come from: a space, values, and derivatives in one direction at a
 * time, all with error bounds. The density of an energy is e^{-E} over its integral on the space. Plain data and
 * functions; relies on bounded numbers.
 */
import { exact, type Bounded } from '../numbers/bounded.js';
import type { Scalar } from '../numbers/scalar.js';

/** The coordinates of a point, or the parameters. */
export type Point = readonly number[];

export interface Energy {
  readonly space: Space;
  readonly value: (x: Point, theta: Point) => Bounded;
  /** Along the k-th parameter, counted from 0. */
  readonly inParameter: (x: Point, theta: Point, k: number) => Jet;
  /** Along the j-th coordinate of the point, counted from 0. */
  readonly inPoint: (x: Point, theta: Point, j: number) => Jet;
}

/** A value with its first two derivatives in one direction. */
export interface Jet {
  readonly value: Bounded;
  readonly first: Bounded;
  readonly second: Bounded;
}

/** What the density lives on: with Lebesgue's measure, or the counting measure. */
export type Space =
  | { readonly kind: 'line'; readonly dimension: 1 | 2 }
  | { readonly kind: 'interval'; readonly from: End; readonly to: End }
  | { readonly kind: 'halfLine'; readonly from: End }
  | { readonly kind: 'points'; readonly points: readonly Point[] }
  /** The integers from `from` on. */
  | { readonly kind: 'naturals'; readonly from: number };

/** An end may move with the parameters. */
export type End = (theta: readonly Scalar[]) => Scalar;

export const fixedEnd =
  (value: number): End =>
  () =>
    exact(value);

/** How many coordinates can be moved by a little; none in a space of points. */
export function smoothDimension(space: Space): 0 | 1 | 2 {
  switch (space.kind) {
    case 'line':
      return space.dimension;
    case 'interval':
    case 'halfLine':
      return 1;
    case 'points':
    case 'naturals':
      return 0;
  }
}
