/**
 * What a claim is worth: denied by a model, borne out by models, or proved. A few models reject nearly everything that is
 * wrong at once; the rest gets what any step of a document gets. Relies on the prover and the refuter; offers nothing
 * itself.
 */
import type { Judge } from '../kernel/kernel.js';
import { proveClaim, type Proof } from '../prove/prove.js';
import type { Claim } from '../refute/claim.js';
import { refute } from '../refute/refute.js';

/** Models for a first look, and for a claim that has no proof. */
const models = { first: 12, unproved: 40 } as const;

/** What a few models say: they are silent where integrals cost too much for a first look. */
export type Look = 'denied' | 'silent' | 'admitted';

export function firstLook(claim: Claim, { theory }: Judge, seed: number): Look {
  const options = { seed, attempts: models.first, look: 'check', shrinking: false } as const;
  const { kind, tally } = refute(claim, theory, options);
  if (kind === 'refuted') return 'denied';
  if (tally.admitted > 0) return 'admitted';
  return tally.drawn > 0 && tally.drawn < models.first ? 'silent' : 'denied';
}

/** Null for a claim that cannot be relied on. */
export type Worth = 'proved' | 'supported' | null;

/** After a first look. An order between equal sides is worth nothing. */
export function worth(
  claim: Claim,
  look: Look,
  judge: Judge,
  { seed, onlyProved }: { readonly seed: number; readonly onlyProved: boolean },
): Worth {
  if (look === 'denied') return null;
  if (claim.kind !== 'equal' && firstLook({ ...claim, kind: 'equal' }, judge, seed) !== 'denied') return null;
  const proof = proveClaim(claim.kind, claim.left, claim.right, judge);
  if (proof !== null) return look === 'admitted' || !relies(proof) ? 'proved' : null;
  if (onlyProved) return null;
  const { kind } = refute(claim, judge.theory, { seed, attempts: models.unproved, shrinking: false });
  return kind === 'agrees' ? 'supported' : null;
}

/** Does the proof use relations that are given? If no model satisfies them, everything would follow. */
const relies = ({ ledger }: Proof): boolean =>
  ledger.some(({ origin, proposition }) => origin === 'given' && proposition.kind === 'apply');
