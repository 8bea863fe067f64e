/**
 * Searches that remember. What a book has on a claim is tried before anything is searched for: a recorded proof is
 * performed by the judge of the theory at hand and must come out as a theorem of just this claim, a recorded refutation
 * must be found again in the models. Whatever does not hold is as if it were not there. Relies on the searches for which
 * it stands.
 */
import type { Judge } from '../kernel/kernel.js';
import { ledgerOf } from '../kernel/ledger.js';
import type { Proof } from '../prove/prove.js';
import { isOfRemainder } from '../prove/remainders.js';
import type { Claim } from '../refute/claim.js';
import type { Outcome } from '../refute/outcome.js';
import { same } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import type { Book } from './book.js';
import type { Entry } from './entry.js';
import { goalOf } from './goal.js';
import { keyOf } from './key.js';
import { performed } from './perform.js';
import { proofNodes } from './proofNodes.js';
import type { Effort, Searches } from './searches.js';

export function recorded(searches: Searches, book: Book, seed: number): Searches {
  const asked = new Map<string, { readonly theory: Theory; readonly outcome: Outcome }>();
  const unproved = new Set<string>();

  const refute = (claim: Claim, theory: Theory, effort: Effort): Outcome => {
    const own = keyOf(claim, theory);
    const key = `${own} ${effortName(effort, seed)}`;
    const known = asked.get(key);
    if (known?.theory === theory) return known.outcome;
    const before = book.find(key);
    const lead = before?.kind === 'refuted' ? before : undefined;
    const outcome =
      before?.kind === 'agrees' || before?.kind === 'open'
        ? before
        : searches.refute(claim, theory, effort, lead);
    asked.set(key, { theory, outcome });
    book.keep(key, outcome.kind === 'refuted' ? leadTo(outcome) : outcome);
    if (outcome.kind === 'refuted' && unproved.has(own)) book.keep(own, { kind: 'denied', effort });
    return outcome;
  };

  /** Is it known that there is no proof? A search that a model would prove wrong is no use. */
  const isHopeless = (entry: Entry | null, claim: Claim, theory: Theory): boolean =>
    entry?.kind === 'unproved' ||
    (entry?.kind === 'denied' && refute(claim, theory, entry.effort).kind === 'refuted');

  const recall = (claim: Claim, judge: Judge): Proof | null => {
    const key = keyOf(claim, judge.theory);
    const before = book.find(key);
    const again = before?.kind === 'proof' ? proofFrom(before.proof, claim, judge) : null;
    if (before !== null && again !== null) book.keep(key, before);
    return again;
  };

  return {
    refute,
    recall,
    prove: (claim, judge) => {
      const again = recall(claim, judge);
      if (again !== null) return again;
      const key = keyOf(claim, judge.theory);
      const before = book.find(key);
      if (before !== null && isHopeless(before, claim, judge.theory)) {
        book.keep(key, before);
        unproved.add(key);
        return null;
      }
      const proof = searches.prove(claim, judge);
      if (proof === null) unproved.add(key);
      book.keep(key, proof ? { kind: 'proof', proof: proofNodes(proof.theorem) } : { kind: 'unproved' });
      return proof;
    },
    glimpse: (claim, theory, effort) => {
      const key = `${keyOf(claim, theory)} ${effortName(effort, seed)} glimpse`;
      const before = book.find(key);
      const { kind, tally } =
        before?.kind === 'glimpse'
          ? { kind: before.found, tally: before.tally }
          : searches.glimpse(claim, theory, effort);
      book.keep(key, { kind: 'glimpse', found: kind, tally });
      return { kind, tally };
    },
  };
}

const leadTo = ({ kind, tally, trail }: Extract<Outcome, { readonly kind: 'refuted' }>): Entry => ({
  kind,
  tally,
  trail,
});

const effortName = ({ attempts, look = 'close', shrinking = true }: Effort, seed: number): string =>
  `${String(seed)} ${String(attempts)} ${look}${shrinking ? '' : ' as found'}`;

/** What the judge makes of a record, if it is a proof of the claim and rests on nothing that a search may not assume. */
function proofFrom(record: unknown, claim: Claim, judge: Judge): Proof | null {
  const goal = goalOf(claim, judge.theory);
  const theorem = performed(record, judge);
  if (goal === null || theorem === null || !same(theorem.conclusion, goal.proposition)) return null;
  if (claim.remainder !== undefined && !isOfRemainder(theorem, judge.theory)) return null;
  const ledger = ledgerOf(theorem, goal.left, goal.right, judge.theory);
  return ledger && { theorem, ledger };
}
