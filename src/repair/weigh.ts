/**
 * What a claim is worth: denied by a model, borne out by models, or proved. A few models reject nearly everything that is
 * wrong at once; the rest gets what any step of a document gets. Relies on the prover and the refuter; offers nothing
 * itself.
 */
import type { Judge } from '../kernel/kernel.js';
import type { Proof } from '../prove/prove.js';
import type { Searches } from '../records/searches.js';
import type { Claim } from '../refute/claim.js';

/** Models for a first look, and for a claim that has no proof. */
const models = { first: 12, unproved: 40 } as const;

/** What a few models say: they are silent where integrals cost too much for a first look. */
export type Look = 'denied' | 'silent' | 'admitted';

export function firstLook(claim: Claim, { theory }: Judge, { glimpse }: Searches): Look {
  const { kind, tally } = glimpse(claim, theory, { attempts: models.first, look: 'check' });
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
  { searches, onlyProved }: { readonly searches: Searches; readonly onlyProved: boolean },
): Worth {
  if (look === 'denied') return null;
  if (claim.kind !== 'equal' && firstLook({ ...claim, kind: 'equal' }, judge, searches) !== 'denied')
    return null;
  const proof = searches.prove(claim, judge);
  if (proof !== null) return look === 'admitted' || !relies(proof) ? 'proved' : null;
  if (onlyProved) return null;
  const { kind } = searches.glimpse(claim, judge.theory, { attempts: models.unproved });
  return kind === 'agrees' ? 'supported' : null;
}

/** Does the proof use relations that are given? If no model satisfies them, everything would follow. */
const relies = ({ ledger }: Proof): boolean =>
  ledger.some(({ origin, proposition }) => origin === 'given' && proposition.kind === 'apply');
