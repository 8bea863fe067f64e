/**
 * Worlds: what a model comes down to when terms are evaluated: values of symbols, functions as functions of values,
 * spaces as domains. A value is the list of its components, one for a number or a point of a finite space. Relies on
 * numbers only. The budget counts evaluations of integrands and calls, so that a run ends without a clock; the memo holds
 * integrals already found. Both belong to one world and change while it is used.
 */
import type { Bounded } from '../numbers/bounded.js';
import { levelOf, type Scalar } from '../numbers/scalar.js';
import type { Sort } from '../terms/sort.js';
import { sortName } from '../terms/sort.js';

/** The components of a number (one), a vector, or a point of a space. */
export type Value = readonly Scalar[];

export interface World {
  /** By `symbolKey`. */
  readonly symbols: ReadonlyMap<string, Value>;
  readonly functions: ReadonlyMap<string, Meaning>;
  /** What an integral over the whole of a sort runs over, by sort name. */
  readonly spaces: ReadonlyMap<string, Domain>;
  readonly budget: { left: number };
  readonly memo: Map<object, { readonly used: readonly Value[]; readonly result: Scalar }[]>;
}

/** The highest level of derivatives that some values carry. */
export function highestLevel(values: readonly Value[]): number {
  let highest = 0;
  for (const value of values) for (const scalar of value) highest = Math.max(highest, levelOf(scalar));
  return highest;
}

export type Meaning = (world: World, values: readonly Value[]) => Value;

export type Domain =
  | { readonly kind: 'points'; readonly points: readonly Value[]; readonly weights: readonly Bounded[] }
  | { readonly kind: 'line'; readonly dimension: number }
  /** The points of a line of this dimension whose component with this number, from 1, is zero. */
  | { readonly kind: 'slice'; readonly dimension: number; readonly component: number }
  | { readonly kind: 'segment'; readonly from: Scalar; readonly to: Scalar }
  /** The integers from a first one on. */
  | { readonly kind: 'series'; readonly from: number }
  | { readonly kind: 'absent'; readonly reason: string };

export const symbolKey = (name: string, sort: Sort): string => `${name}:${sortName(sort)}`;

/** Evaluations of integrands and calls of functions that one model may cost. */
export const evaluationLimit = 300_000;

/** Why a value is absent that would cost more. */
export const tooCostly = 'a sum or an integral that takes too many evaluations';

export const worldOf = (
  parts: Pick<World, 'symbols' | 'functions' | 'spaces'>,
  limit = evaluationLimit,
): World => ({
  ...parts,
  budget: { left: limit },
  memo: new Map(),
});
