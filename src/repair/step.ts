/**
 * A step that is to be repaired: its members as written, what it claims, and how to learn what it would claim if it were
 * written otherwise. Plain data; made by whoever knows the document.
 */
import type { Claim } from '../refute/claim.js';
import type { Assumption } from '../kernel/ledger.js';
import type { Fault } from './edits/edits.js';
import type { Formula } from './edit.js';

export interface BrokenStep {
  readonly left: Formula;
  readonly right: Formula;
  /** As the author wrote it. */
  readonly relation: string;
  readonly fault: Fault;
  /** What the step claims as it stands; null where it cannot be read. */
  readonly claim: Claim | null;
  /** What a proof would have to assume though some model denies it. */
  readonly unless: readonly Assumption[];
  /** The claims of the step with another text for a member, the likelier reading first; none without meaning. */
  readonly retell: (latex: { readonly left?: string; readonly right?: string }) => readonly Claim[];
  /** The left member as the repair of the step before has it; null where there is none. */
  readonly mended: string | null;
  readonly constants: readonly string[];
  readonly laws: readonly string[];
  readonly sums: readonly string[];
}

export interface Repair {
  /** The true right side, the true relation, or what must be assumed. */
  readonly latex: string;
  readonly kind: 'edit' | 'assumption';
  readonly verdict: 'proved' | 'supported';
  /** Which member was edited, with its text; null for another relation or an assumption. */
  readonly member: { readonly side: 'left' | 'right'; readonly latex: string } | null;
}
