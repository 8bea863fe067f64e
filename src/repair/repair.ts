/**
 * What is true instead of a step that is not: the smallest slip that explains it. Edits of the members and suppositions
 * are tried in order of size; models reject nearly all of them at once, and what they bear out is proved if that can be
 * done. Nothing is offered that models deny, nothing that only repeats the left side, and nothing beyond the counted
 * tries. Relies on the prover and the refuter for every claim; the verdicts of steps are no business of this folder.
 */
import type { Judge } from '../kernel/kernel.js';
import { judgeFor } from '../prove/prove.js';
import { printLatex } from '../terms/print.js';
import { same } from '../terms/term.js';
import type { Claim } from '../refute/claim.js';
import { variantsOf } from './edits/edits.js';
import { otherRelations } from './relations.js';
import type { BrokenStep, Repair } from './step.js';
import { suppositionsFor } from './suppositions.js';
import { idleBinders } from './idle.js';
import { firstLook, worth } from './weigh.js';

/** Texts that are read, claims that are looked at closely, and those of them of which models say nothing, for one step. */
const limits = { texts: 200, claims: 8, silent: 3 } as const;

/** How much larger than a slip that models bear out one may be that is proved. */
const worthAProof = 1;

export function repairOf(step: BrokenStep, judge: Judge, seed: number): Repair | null {
  if (step.unless.length > 0) return needed(step, judge);
  const budget: Budget = { ...limits };
  let borneOut: { readonly repair: Repair; readonly cost: number } | null = null;
  for (const candidate of candidatesFor(step, judge)) {
    if (borneOut !== null && candidate.cost > borneOut.cost + worthAProof) break;
    if (budget.texts-- <= 0 || budget.claims <= 0 || budget.silent <= 0) break;
    const verdict = candidate.weigh(budget, seed);
    const repair = verdict && { ...candidate.repair, verdict };
    if (verdict === 'proved') return repair;
    if (repair !== null) borneOut ??= { repair, cost: candidate.cost };
  }
  return borneOut?.repair ?? null;
}

/** A proof that rests on something which some model denies says itself what is missing. */
function needed({ unless }: BrokenStep, { theory }: Judge): Repair {
  const latex = unless.map(({ proposition }) => printLatex(proposition, theory)).join(' \\text{ and } ');
  return { latex, kind: 'assumption', verdict: 'proved', member: null };
}

interface Budget {
  texts: number;
  claims: number;
  silent: number;
}

interface Candidate {
  readonly cost: number;
  readonly repair: Omit<Repair, 'verdict'>;
  readonly weigh: (budget: Budget, seed: number) => Repair['verdict'] | null;
}

/** A slip on the left is looked for only where none on the right will do. */
const onTheLeft = 4;

function candidatesFor(step: BrokenStep, judge: Judge): readonly Candidate[] {
  const { left, right, relation, claim, mended } = step;
  const seen: Claim[] = claim === null ? [] : [claim];
  const { constants, laws, sums, fault } = step;
  const whole = (a: string, sign: string, b: string): string => `${a} ${sign} ${b}`;
  const retold =
    (texts: { readonly left?: string; readonly right?: string }) => (budget: Budget, seed: number) =>
      best(step.retell(texts), claim, seen, judge, budget, seed);
  const before: readonly Candidate[] =
    mended === null
      ? []
      : [
          {
            cost: 0,
            repair: {
              latex: whole(mended, relation, right.latex),
              kind: 'edit',
              member: { side: 'left', latex: mended },
            },
            weigh: retold({ left: mended }),
          },
        ];
  const rights = variantsOf(right, { other: left, constants, laws, sums }, fault)
    .filter(({ latex }) => !isRepetition(latex, left.latex))
    .map(({ latex, cost }): Candidate => ({
      cost,
      repair: { latex, kind: 'edit', member: { side: 'right', latex } },
      weigh: retold({ right: latex }),
    }));
  const lefts = variantsOf(left, { other: right, constants, laws, sums }, fault)
    .filter(({ latex }) => !isRepetition(latex, right.latex))
    .map(({ latex, cost }): Candidate => ({
      cost: cost + onTheLeft,
      repair: {
        latex: whole(latex, relation, right.latex),
        kind: 'edit',
        member: { side: 'left', latex },
      },
      weigh: retold({ left: latex }),
    }));
  const suppositions = (claim === null ? [] : suppositionsFor(claim, judge.theory)).map((one): Candidate => ({
    cost: one.cost,
    repair: { latex: one.latex, kind: 'assumption', member: null },
    weigh: (budget, seed) => {
      const own = judgeFor(one.theory);
      const looks = [one.claim, one.witness].map((each) => firstLook(each, own, seed));
      if (looks.some((look) => look !== 'admitted')) return null;
      budget.claims--;
      return worth(one.claim, 'admitted', own, seed, true);
    },
  }));
  const relations = (claim === null ? [] : otherRelations(claim)).map(
    ({ claim: other, sign, cost, onlyProved }): Candidate => ({
      cost,
      repair: { latex: whole(left.latex, sign, right.latex), kind: 'edit', member: null },
      weigh: (budget, seed) => best([other], claim, seen, judge, budget, seed, onlyProved),
    }),
  );
  return [...before, ...rights, ...suppositions, ...relations, ...lefts].sort((a, b) => a.cost - b.cost);
}

/** The worth of the first of some readings that has any. What was looked at before is not looked at again. */
function best(
  claims: readonly Claim[],
  broken: Claim | null,
  seen: Claim[],
  judge: Judge,
  budget: Budget,
  seed: number,
  onlyProved?: boolean,
): Repair['verdict'] | null {
  for (const claim of claims) {
    if (isEmptier(claim, broken)) continue;
    if (
      seen.some(
        (one) => one.kind === claim.kind && same(one.left, claim.left) && same(one.right, claim.right),
      )
    )
      continue;
    seen.push(claim);
    const look = firstLook(claim, judge, seed);
    if (look === 'denied') continue;
    if (look === 'silent') budget.silent--;
    budget.claims--;
    const found = worth(claim, look, judge, seed, onlyProved);
    if (found !== null) return found;
  }
  return null;
}

/** An edit that leaves a sum without its index mends nothing. */
const isEmptier = (claim: Claim, broken: Claim | null): boolean =>
  broken !== null && idleBinders(claim) > idleBinders(broken);

const isRepetition = (a: string, b: string): boolean => a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
