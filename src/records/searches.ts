/**
 * The searches for a claim, side by side: for a proof, and for a model in which it fails. Whoever judges claims is handed
 * them as one value, so that searches that remember (recorded.ts) may stand in their place. Relies on prover and refuter.
 */
import type { Judge } from '../kernel/kernel.js';
import { proveClaim, type Proof } from '../prove/prove.js';
import { proveRemainder } from '../prove/remainders.js';
import type { Claim } from '../refute/claim.js';
import type { Outcome, Tally } from '../refute/outcome.js';
import { refute, type Lead, type Options } from '../refute/refute.js';
import type { Theory } from '../terms/theory.js';
import { remainderClaim } from './goal.js';

export interface Searches {
  readonly prove: (claim: Claim, judge: Judge) => Proof | null;
  /** A proof that is at hand without a search. */
  readonly recall: (claim: Claim, judge: Judge) => Proof | null;
  /** A counterexample is made small for a reader; where one was found before, it is looked for first. */
  readonly refute: (claim: Claim, theory: Theory, effort: Effort, lead?: Lead) => Outcome;
  /** Likewise, if nobody is going to read it. */
  readonly glimpse: (claim: Claim, theory: Theory, effort: Effort) => Glimpse;
}

/** How far models are looked for, and whether one that is found is made small for a reader. */
export type Effort = Pick<Options, 'attempts' | 'look' | 'shrinking'>;

export interface Glimpse {
  readonly kind: Outcome['kind'];
  readonly tally: Tally;
}

/** Searches that remember nothing; models are drawn by the seed. */
export const searchesFrom = (seed: number): Searches => ({
  prove: ({ kind, left, right, remainder }, judge) =>
    remainder === undefined
      ? proveClaim(kind, left, right, judge)
      : proveRemainder(remainderClaim(left, right, remainder, judge.theory), judge),
  recall: () => null,
  refute: (claim, theory, effort, lead) => refute(claim, theory, { seed, ...effort, lead }),
  glimpse: (claim, theory, effort) => {
    const { kind, tally } = refute(claim, theory, { seed, ...effort, shrinking: false });
    return { kind, tally };
  },
});
