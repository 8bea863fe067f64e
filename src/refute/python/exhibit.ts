/** What a counterexample is made of, for whoever wants to show it otherwise than in words. Plain data. */
import type { Definition, Theory } from '../../terms/theory.js';
import type { Claim } from '../claim.js';
import type { Model } from '../model.js';

export interface Exhibit {
  readonly claim: Claim;
  readonly model: Model;
  /** Those of the document, and those that a given amounts to. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly theory: Theory;
}
