/** What an author has in sight while writing a member: the other member, and names and sums of the document. Plain data. */
import type { Formula } from './edit.js';

export interface Sight {
  readonly other: Formula;
  /** Constants that the document speaks of, in its notation. */
  readonly constants: readonly string[];
  /** Names of densities. */
  readonly laws: readonly string[];
  /** `\sum_{i=1}^n` and the like, with their bounds. */
  readonly sums: readonly string[];
}
