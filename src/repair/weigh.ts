/**
 * What a claim is worth: denied by a model, borne out by models, or proved. A few models reject nearly everything that is
 * wrong at once; the rest gets what any step of a document gets. Relies on the prover and the refuter; offers nothing
 * itself.
 */
import type { Judge } from '../kernel/kernel.js';
import { proveClaim, type Proof } from '../prove/prove.js';
import type { Claim } from '../refute/claim.js';
import { refute } from '../refute/refute.js';

/** Models for a first look, for a claim that has a proof, and for one that has none. */
const models = { first: 5, proved: 6, unproved: 40 } as const;

/** What a few models say; they are silent where none is found, or where its integrals cost too much for a look. */
export function firstLook(claim: Claim, { theory }: Judge, seed: number): 'denied' | 'silent' | 'admitted' {
  const outcome = refute(claim, theory, { seed, attempts: models.first, glance: true, shrinking: false });
  if (outcome.kind === 'refuted') return 'denied';
  return outcome.tally.admitted > 0 ? 'admitted' : 'silent';
}

/** Null where it cannot be relied on. */
export function worth(claim: Claim, judge: Judge, seed: number): 'proved' | 'supported' | null {
  const { theory } = judge;
  const proof = proveClaim(claim.kind, claim.left, claim.right, judge);
  if (proof !== null) {
    const options = { seed, attempts: models.proved, glance: true, shrinking: false };
    const { kind, tally } = refute(claim, theory, options);
    const stands = kind !== 'refuted' && (tally.admitted > 0 || !relies(proof));
    return stands ? 'proved' : null;
  }
  if (claim.kind !== 'equal') return null;
  const { kind } = refute(claim, theory, { seed, attempts: models.unproved, shrinking: false });
  return kind === 'agrees' ? 'supported' : null;
}

/** Does the proof use relations that are given? If no model satisfies them, everything would follow. */
const relies = ({ ledger }: Proof): boolean =>
  ledger.some(({ origin, proposition }) => origin === 'given' && proposition.kind === 'apply');
