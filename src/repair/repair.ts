/**
 * What is true instead of a step that is not: the smallest slip that explains it. Candidates are tried in order of size;
 * models reject nearly all of them at once, and what they bear out is proved if that can be done. Nothing is offered that
 * a model denies, and nothing beyond the counted tries. Relies on the prover and the refuter for every claim; the
 * verdicts of steps are no business of this folder.
 */
import type { Judge } from '../kernel/kernel.js';
import { judgeFor } from '../prove/prove.js';
import type { Searches } from '../records/searches.js';
import type { Claim } from '../refute/claim.js';
import { printLatex } from '../terms/print.js';
import { same } from '../terms/term.js';
import { candidatesFor, type Question } from './candidates.js';
import { idleBinders } from './idle.js';
import type { BrokenStep, Repair } from './step.js';
import type { Supposition } from './suppositions.js';
import { firstLook, worth, type Worth } from './weigh.js';

/** For one step: candidates, claims that are looked at closely, and those of them of which models say nothing. */
const limits = { candidates: 200, claims: 8, silent: 1 } as const;

/** How much larger than a slip that models bear out one may be that is proved. */
const worthAProof = 1;

export function repairOf(step: BrokenStep, judge: Judge, searches: Searches): Repair | null {
  if (step.unless.length > 0) return needed(step, judge);
  const search: Search = { step, judge, searches, seen: [], left: { ...limits } };
  let borneOut: { readonly repair: Repair; readonly cost: number } | null = null;
  for (const { cost, offer, question } of candidatesFor(step, judge.theory)) {
    if (borneOut !== null && cost > borneOut.cost + worthAProof) break;
    if (search.left.candidates-- <= 0 || search.left.claims <= 0 || search.left.silent <= 0) break;
    const verdict = answer(question, search);
    if (verdict === 'proved') return { ...offer, verdict };
    if (verdict === 'supported') borneOut ??= { repair: { ...offer, verdict }, cost };
  }
  return borneOut?.repair ?? null;
}

/** A proof that rests on something which some model denies says itself what is missing. */
function needed({ unless }: BrokenStep, { theory }: Judge): Repair {
  const latex = unless.map(({ proposition }) => printLatex(proposition, theory)).join(' \\text{ and } ');
  return { latex, kind: 'assumption', verdict: 'proved', member: null };
}

interface Search {
  readonly step: BrokenStep;
  readonly judge: Judge;
  readonly searches: Searches;
  /** Claims that were looked at. */
  readonly seen: Claim[];
  readonly left: { candidates: number; claims: number; silent: number };
}

function answer(question: Question, search: Search): Worth {
  switch (question.kind) {
    case 'retold':
      return firstWorth(search.step.retell(question), search, false);
    case 'related':
      return firstWorth([question.claim], search, question.onlyProved);
    case 'supposed':
      return worthOfSupposition(question.supposition, search);
  }
}

/** Of the first of some readings that is worth anything. */
function firstWorth(claims: readonly Claim[], search: Search, onlyProved: boolean): Worth {
  const { step, judge, searches, seen, left } = search;
  for (const claim of claims) {
    if (isEmptier(claim, step.claim) || seen.some((one) => isSame(one, claim))) continue;
    seen.push(claim);
    const look = firstLook(claim, judge, searches);
    if (look === 'denied') continue;
    if (look === 'silent') left.silent--;
    left.claims--;
    const found = worth(claim, look, judge, {
      searches,
      onlyProved: onlyProved || isOtherOrder(claim, step),
    });
    if (found !== null) return found;
  }
  return null;
}

/** What is supposed must suffice, and there must be models of it. */
function worthOfSupposition({ claim, witness, theory }: Supposition, { searches, left }: Search): Worth {
  const judge = judgeFor(theory);
  if ([claim, witness].some((one) => firstLook(one, judge, searches) !== 'admitted')) return null;
  left.claims--;
  return worth(claim, 'admitted', judge, { searches, onlyProved: true });
}

/** An edit that leaves a sum without its index mends nothing. */
const isEmptier = (claim: Claim, broken: Claim | null): boolean =>
  broken !== null && idleBinders(claim) > idleBinders(broken);

/** An inequality with another side holds by accident too often for models to tell. */
const isOtherOrder = (claim: Claim, { claim: broken }: BrokenStep): boolean =>
  claim.kind !== 'equal' &&
  !(broken !== null && same(broken.left, claim.left) && same(broken.right, claim.right));

const isSame = (a: Claim, b: Claim): boolean =>
  a.kind === b.kind && same(a.left, b.left) && same(a.right, b.right);
