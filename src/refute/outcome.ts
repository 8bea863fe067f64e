/** What the refuter says of a claim. Plain data. */
import type { Digits } from './compare.js';
import type { Exhibit } from './python/exhibit.js';

export type Outcome =
  /** A model of the givens in which both sides are defined and the claim fails by more than the error. */
  | {
      readonly kind: 'refuted';
      readonly counterexample: Counterexample;
      readonly trail: Trail;
      readonly tally: Tally;
    }
  /** In every admitted model the claim held within the error. */
  | { readonly kind: 'agrees'; readonly tally: Tally }
  /** No verdict: a code and a sentence say why. */
  | { readonly kind: 'open'; readonly reason: OpenReason; readonly message: string; readonly tally: Tally };

export type OpenReason =
  /** Something in the claim has no numeric meaning. */
  | 'no-numeric-meaning'
  /** No model of the givens was found in which both sides are defined. */
  | 'no-model'
  /** Models were found, but too few for a verdict. */
  | 'too-few-models'
  /** The sides differ, but by no more than the error can explain. */
  | 'within-error'
  /** The sides agree in models all around the only one in which they differ. */
  | 'differs-at-a-point';

export interface Counterexample {
  /** Symbols and functions in the author's notation with their meaning, in LaTeX, in a sensible order of reading. */
  readonly model: readonly { readonly name: string; readonly meaning: string }[];
  readonly left: number;
  readonly right: number;
  /** Bound on the absolute error of the two values together. */
  readonly error: number;
  /** Both sides in more digits, where doubles do not tell them apart. */
  readonly digits: Digits | null;
  readonly seed: number;
  readonly exhibit: Exhibit;
}

/** How a counterexample was made small: the simpler models that did as well, by their numbers among those tried. */
export type Trail = readonly number[];

export interface Tally {
  readonly drawn: number;
  readonly admitted: number;
  readonly differing: number;
}
