/**
 * One step with one reading on either side: proved, refuted, or neither. The prover and the refuter both look at every
 * claim; a claim that is proved without any assumption and refuted all the same is a bug of ours and throws.
 */
import type { Judge } from '../kernel/kernel.js';
import type { Assumption } from '../kernel/ledger.js';
import type { Proof } from '../prove/prove.js';
import type { Searches } from '../records/searches.js';
import type { Remainder } from '../refute/claim.js';
import type { Counterexample, Outcome, Tally } from '../refute/outcome.js';
import type { ClaimKind } from '../elaborate/elaborated.js';
import { doubtOf, type Doubt, type Place } from './commonGround.js';
import { contradiction, type Breakdown } from './contained.js';
import { provedBy } from './proved.js';
import type { Relation } from './relation.js';
import { withinConditions } from './textConditions.js';
import { withTotals } from './unsaidTotals.js';
import { printPlain } from '../terms/print.js';
import { calledFunctions, freeSymbols, mentions } from '../terms/substitute.js';
import type { SymbolTerm, Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';

/** Models drawn for a claim that has no proof, and for the cross-check of one that has. */
export const ATTEMPTS = 40;
export const CROSS_CHECKS = 6;

export interface Claim {
  readonly kind: ClaimKind;
  readonly left: Term;
  readonly right: Term;
  readonly remainder?: Remainder;
  /** The sides as they are written, where the claim is made of them. */
  readonly written?: { readonly left: Term; readonly right: Term };
  /** The claim says that something is the same for all values of these symbols. */
  readonly varying?: readonly SymbolTerm[];
}

export type Finding =
  | {
      readonly kind: 'proved';
      readonly rules: readonly string[];
      readonly ledger: readonly Assumption[];
      readonly tally: Tally;
    }
  | {
      readonly kind: 'refuted';
      readonly counterexample: Counterexample;
      readonly unless: readonly Assumption[];
      /** The left value is that of the quotient of the difference by the power, for a small parameter. */
      readonly remainder?: Remainder;
      /** The left value is the product of the gaps between two places that the sides order the other way round. */
      readonly extremum?: boolean;
      readonly tally: Tally;
    }
  | { readonly kind: 'supported'; readonly tally: Tally }
  | {
      readonly kind: 'undecided';
      readonly reason: string;
      readonly message: string;
      readonly tally: Tally;
      /** What the step may only state, so that other steps with the same names may be in doubt, too. */
      readonly states?: Relation;
    };

/** From good to bad. */
export const ranks = { proved: 0, supported: 1, undecided: 2, refuted: 3 } as const;

export function judgeClaim(claim: Claim, judge: Judge, searches: Searches, place: Place): Finding {
  if (isSoughtFar(claim)) return judgeOrder(claim, judge, searches, place);
  const proof = searches.prove(claim, judge);
  return proof ? crossChecked(claim, proof, judge, searches, place) : tried(claim, judge, searches, place);
}

/** A proof of an order is looked for far, which costs more than all the models: they are asked first. */
function judgeOrder(claim: Claim, judge: Judge, searches: Searches, place: Place): Finding {
  const known = searches.recall(claim, judge);
  if (known) return crossChecked(claim, known, judge, searches, place);
  const doubt = doubtAbout(claim, judge, place);
  const outcome = inModels(claim, judge, searches, doubt);
  const proof = outcome.kind === 'refuted' ? null : searches.prove(claim, judge);
  return proof
    ? crossChecked(claim, proof, judge, searches, place)
    : unlessDoubtful(fromOutcome(outcome), doubt, claim, judge, searches);
}

const isSoughtFar = ({ kind, remainder }: Claim): boolean =>
  kind !== 'equal' && kind !== 'notEqual' && remainder === undefined;

/** For a claim of which not all givens are understood: a proof counts, a model does not. */
export function proveOnly(claim: Claim, judge: Judge, searches: Searches, why: string): Finding {
  const tally: Tally = { drawn: 0, admitted: 0, differing: 0 };
  const isHopeless = (): boolean => isSoughtFar(claim) && isDenied(claim, judge, searches);
  const proof = searches.recall(claim, judge) ?? (isHopeless() ? null : searches.prove(claim, judge));
  const isEmpty = proof?.ledger.some(isOnInterval) === true && isOfNothing(claim, judge.theory, searches);
  return proof && !isEmpty
    ? provedBy(proof, proof.ledger, tally)
    : { kind: 'undecided', reason: 'obscure-function', message: why, tally };
}

/** A proof, held against what models say. */
function crossChecked(
  claim: Claim,
  proof: Proof,
  judge: Judge,
  searches: Searches,
  { given = judge.theory }: Place,
): Finding {
  const unless = proof.ledger.filter(({ origin }) => origin === 'assumed');
  const isNarrow = proof.ledger.some(isOnInterval);
  const look = unless.length > 0 || isNarrow ? 'check' : 'glance';
  const outcome = searches.refute(claim, judge.theory, { attempts: CROSS_CHECKS, look });
  const { tally } = outcome;
  const mayBeEmpty =
    tally.admitted === 0 &&
    (isNarrow || proof.ledger.some((one) => isGivenRelation(one) || mayBeDenied(one, given)));
  if (outcome.kind !== 'refuted' && mayBeEmpty && isOfNothing(claim, given, searches))
    return {
      kind: 'undecided',
      reason: 'no-model',
      message: 'in no model is everything that is given so, and has each side a value',
      tally,
    };
  if (outcome.kind !== 'refuted') return provedBy(proof, proof.ledger, tally);
  if (unless.length > 0) {
    const finding = { kind: 'refuted', counterexample: outcome.counterexample, unless, tally } as const;
    return unlessOutside(finding, claim, judge, searches);
  }
  throw contradiction(
    `proved and refuted at once: ${printPlain(claim.left)} = ${printPlain(claim.right)}; ` +
      `in a model the sides are ${String(outcome.counterexample.left)} and ${String(outcome.counterexample.right)}`,
  );
}

/** Is a value never there on both sides, in models of what is given? Then everything would follow. */
function isOfNothing(claim: Claim, given: Theory, { refute }: Searches): boolean {
  const { tally } = refute(claim, given, { attempts: 5 * ATTEMPTS, look: 'check' });
  return tally.drawn > 0 && tally.admitted === 0;
}

/** A given relation that no model may satisfy; what a claim itself supposes may well be impossible. */
const isGivenRelation = ({ origin, proposition }: Assumption): boolean =>
  origin === 'given' && proposition.kind === 'apply' && isRelation(proposition.operator);

/** Something asked of numbers that the givens restrict as well: of a negative one, that it be positive. */
const mayBeDenied = ({ origin, proposition }: Assumption, { facts }: Theory): boolean =>
  origin === 'domain' &&
  isOfNumbers(proposition) &&
  facts.some(
    ({ proposition: fact }) =>
      isOfNumbers(fact) && freeSymbols(proposition).some((one) => mentions(fact, one)),
  );

const isOfNumbers = (term: Term): boolean =>
  term.kind === 'apply' &&
  isRelation(term.operator) &&
  calledFunctions(term).size === 0 &&
  freeSymbols(term).every(({ sort }) => sort.kind === 'real');

/** Something asked for all through an interval, where it may never hold: no pole is inside. */
const isOnInterval = ({ origin, proposition }: Assumption): boolean =>
  origin !== 'given' &&
  proposition.kind === 'binder' &&
  proposition.binder === 'forall' &&
  proposition.operands.some((one) => one.kind === 'apply' && one.operator === 'interval');

const isRelation = (operator: string): boolean =>
  ['equal', 'notEqual', 'less', 'lessEqual'].includes(operator);

function tried(claim: Claim, judge: Judge, searches: Searches, place: Place): Finding {
  const doubt = doubtAbout(claim, judge, place);
  const finding =
    claim.kind === 'notEqual'
      ? differs(inModels({ ...claim, kind: 'equal' }, judge, searches, doubt))
      : withQuotient(fromOutcome(inModels(claim, judge, searches, doubt)), claim);
  return unlessDoubtful(finding, doubt, claim, judge, searches);
}

function doubtAbout(claim: Claim, { theory }: Judge, place: Place): Doubt | null {
  // What goes to zero with a small parameter is no value that a document gives to something.
  const where = { ...place, opens: place.opens && claim.remainder === undefined };
  return doubtOf({ ...claim, ...claim.written }, theory, where);
}

/** A difference that was found means something only where enough is known of what the claim speaks of. */
function unlessDoubtful(
  finding: Finding,
  doubt: Doubt | null,
  claim: Claim,
  judge: Judge,
  searches: Searches,
): Finding {
  if (doubt === null || finding.kind !== 'refuted')
    return unlessOutside(unlessTotalsAreOne(finding, claim, judge, searches), claim, judge, searches);
  const open = doubtful(finding, doubt.names, judge);
  return doubt.relation === null ? open : { ...open, states: doubt.relation };
}

/** A difference that is gone as soon as weights and laws that may be such have a total of one is none. */
function unlessTotalsAreOne(finding: Finding, claim: Claim, judge: Judge, searches: Searches): Finding {
  const normal = finding.kind === 'refuted' ? withTotals(claim, judge.theory) : null;
  if (normal === null) return finding;
  const outcome = searches.refute(normal.claim, normal.theory, { attempts: ATTEMPTS });
  return outcome.kind === 'agrees' ? doubtful(finding, normal.names, judge) : finding;
}

const unlessOutside = (finding: Finding, claim: Claim, { theory }: Judge, { refute }: Searches): Finding =>
  withinConditions(finding, claim, theory, (narrower) => refute(claim, narrower, { attempts: ATTEMPTS }));

/** Left open: judging it broke down. */
export const brokenDown = ({ reason, message }: Breakdown): Finding => ({
  kind: 'undecided',
  reason,
  message,
  tally: { drawn: 0, admitted: 0, differing: 0 },
});

/** A difference below one in the last place of a decimal is no mistake: the decimal is a rounded number. */
export function unlessRounded(finding: Finding, lastPlace: number | undefined): Finding {
  if (finding.kind !== 'refuted' || lastPlace === undefined) return finding;
  const { left, right } = finding.counterexample;
  if (Math.abs(left - right) >= lastPlace) return finding;
  return {
    kind: 'undecided',
    reason: 'rounded',
    message: 'the sides differ by less than one in the last place of the decimal, as rounded numbers do',
    tally: finding.tally,
  };
}

/** What is true only in a reading that is hardly meant is left open. */
export const asHardlyMeant = (finding: Finding): Finding =>
  finding.kind === 'refuted' || finding.kind === 'undecided'
    ? finding
    : {
        kind: 'undecided',
        reason: 'ambiguous-slash',
        message: 'it holds only where the slash divides by another part of what stands behind it than usual',
        tally: finding.tally,
      };

/** No verdict, since the givens are not known well enough for the difference that was found to mean something. */
export function doubtful(
  { tally }: Finding,
  names: readonly string[],
  { theory }: Judge,
): Extract<Finding, { kind: 'undecided' }> {
  const written = names.map((name) => `$${theory.functions.get(name)?.notation.name ?? name}$`);
  return {
    kind: 'undecided',
    reason: 'no-common-ground',
    message: `no proof was found, and too little is said of ${written.join(', ')} for a model to show a mistake`,
    tally,
  };
}

/** A counterexample that would mean nothing is read by nobody. */
const inModels = (claim: Claim, { theory }: Judge, { refute }: Searches, doubt: Doubt | null): Outcome =>
  refute(claim, theory, { attempts: ATTEMPTS, shrinking: doubt === null });

const isDenied = (claim: Claim, { theory }: Judge, { glimpse }: Searches): boolean =>
  glimpse(claim, theory, { attempts: ATTEMPTS }).kind === 'refuted';

const withQuotient = (finding: Finding, { remainder }: Claim): Finding =>
  finding.kind === 'refuted' && remainder !== undefined ? { ...finding, remainder } : finding;

function fromOutcome(outcome: Outcome): Finding {
  const { tally } = outcome;
  switch (outcome.kind) {
    case 'refuted':
      return { kind: 'refuted', counterexample: outcome.counterexample, unless: [], tally };
    case 'agrees':
      return { kind: 'supported', tally };
    case 'open':
      return { kind: 'undecided', reason: outcome.reason, message: outcome.message, tally };
  }
}

/** That two expressions are not the same in general is borne out by one model in which they differ. */
function differs(outcome: Outcome): Finding {
  const { tally } = outcome;
  if (outcome.kind === 'refuted') return { kind: 'supported', tally };
  const message =
    outcome.kind === 'open' ? outcome.message : 'no model was found in which the two sides differ';
  return { kind: 'undecided', reason: 'no-difference-found', message, tally };
}
