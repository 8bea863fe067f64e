/**
 * The refuter: tries a claim in models of the givens, the simple ones first, and answers with a counterexample shrunk
 * to what a reader can check by hand, with agreement in enough generic models, or with the reason why neither can be
 * said. Same claim, same seed, same answer; the work is bounded by counted attempts and evaluations. Relies on terms
 * and numbers only, never on the prover.
 */
import { generator } from '../numbers/generator.js';
import type { Theory } from '../terms/theory.js';
import type { Claim } from './claim.js';
import { describeModel } from './describe.js';
import { drawModel, needsPlane, type Variety } from './draw.js';
import { closeLook, judgeOf, type Judge, type Judgement, type Refuting } from './judge.js';
import { logarithmsApart, withLogarithmsApart } from './logarithms.js';
import { withoutMeaning } from './meaning.js';
import type { Model } from './model.js';
import type { Outcome, Tally } from './outcome.js';
import { planOf, type Plan } from './plan.js';
import {
  conclude,
  count,
  emptyRun,
  fewestModels,
  isWanting,
  noteThin,
  open,
  simpleModels,
  withFailure,
  type Run,
} from './run.js';
import { isThin } from './thin.js';
import { followed, shrunken } from './trail.js';
import { tooCostly } from './world.js';

export type { Claim } from './claim.js';

export interface Options {
  readonly seed: number;
  /** Models to draw at most. */
  readonly attempts: number;
  /**
   * For claims that have a proof: no integrals over the plane, and few evaluations. Where the proof rests on nothing
   * that is assumed, a glance is enough: a model that costs more counts as seen.
   */
  readonly look?: Look;
  /** Whether a counterexample is made small for a reader; else any will do. */
  readonly shrinking?: boolean;
  /** Where a counterexample was found before: it is looked for there first, and then as if nothing had been known. */
  readonly lead?: Lead | undefined;
}

/** The last model drawn failed, and became the counterexample by the trail. */
export type Lead = Pick<Extract<Outcome, { kind: 'refuted' }>, 'tally' | 'trail'>;

export function refute(
  claim: Claim,
  theory: Theory,
  { seed, attempts, look = 'close', shrinking = true, lead }: Options,
): Outcome {
  const meaningless = withoutMeaning(claim.left, theory) ?? withoutMeaning(claim.right, theory);
  if (meaningless !== null)
    return open('no-numeric-meaning', `${meaningless} has no numeric meaning`, {
      drawn: 0,
      admitted: 0,
      differing: 0,
    });
  const plan = planOf(
    { ...claim, left: logarithmsApart(claim.left, theory), right: logarithmsApart(claim.right, theory) },
    withLogarithmsApart(theory),
  );
  const newJudge = (): Judge => judgeOf(plan, look === 'glance' ? atAGlance : closeLook);
  const modelAt = (attempt: number): Model =>
    drawModel(plan, generator(seed, attempt), varietyOf(plan, attempt, look));
  const exhibits = { claim, theory, seed };
  const patient = patienceFor(claim, look);
  if (lead && isPossible(lead.tally, patient * attempts)) {
    const known = followed(plan, newJudge(), modelAt(lead.tally.drawn - 1), lead.trail);
    if (known) return refuted(plan, known, lead, exhibits);
  }
  const judge = newJudge();
  const run = emptyRun(needsPlane(plan) && look === 'close');
  const most = (): number => (isCostly(run, judge) ? attempts : patient * attempts);
  for (let attempt = 0; attempt < most() && !isEnough(run, judge, { look, patient }); attempt++) {
    const model = modelAt(attempt);
    const judgement = judge.judge(model);
    if (look === 'glance' && isTooCostly(judgement)) count(run, { kind: 'unclear' }, model, plan);
    else if (judgement.kind !== 'fails') count(run, judgement, model, plan);
    else if (!judge.confirms({ model, failure: judgement })) count(run, { kind: 'unclear' }, model, plan);
    else if (isThin(plan, judge, model)) noteThin(run, model);
    else {
      const found = { model, failure: judgement };
      const { refuting, trail } = shrinking ? shrunken(plan, judge, found) : { refuting: found, trail: [] };
      return refuted(plan, refuting, { tally: withFailure(run), trail }, exhibits);
    }
  }
  return conclude(plan, run);
}

/** May a search that ends with a failure have come by it? */
const isPossible = ({ drawn, admitted, differing }: Tally, most: number): boolean =>
  drawn <= most && admitted <= drawn && differing <= admitted && differing > 0;

export const looks = ['close', 'check', 'glance'] as const;

export type Look = (typeof looks)[number];

const atAGlance = { limit: 3_000, digits: false } as const;

const isTooCostly = (judgement: Judgement): boolean =>
  judgement.kind === 'excluded' && judgement.reason === tooCostly;

/** Sharp agreements after which nothing more is drawn, with integrals over a continuum and without. */
const enoughModels = { costly: 16, cheap: 36 } as const;
/** Calls that a model without integrals over a continuum costs at most. */
const cheap = 1000;

/** An order may fail in a corner only; where models cost little, so many times more of them are tried. */
const patienceFor = ({ kind, remainder }: Claim, look: Look): number =>
  look !== 'close' || kind === 'equal' || kind === 'notEqual' || remainder !== undefined ? 1 : 4;

const isCostly = (run: Run, judge: Judge): boolean => judge.spent() > cheap * run.drawn;
/** Evaluations of integrands for one claim, by how it is looked at. */
const evaluations = { claim: 500_000, check: 20_000, glance: 5_000 } as const;

const isEnough = (
  run: Run,
  judge: Judge,
  { look, patient }: { readonly look: Look; readonly patient: number },
): boolean =>
  (look !== 'close' && judge.spent() > evaluations[look]) ||
  (!isWanting(run) &&
    (run.sharp >= (isCostly(run, judge) ? enoughModels.costly : patient * enoughModels.cheap) ||
      (judge.spent() > evaluations.claim && run.sharp >= fewestModels))) ||
  judge.spent() > (isWanting(run) ? 4 : 2) * evaluations.claim;

/** Vectors have one component or two: a slip of an index shows with two only. */
function varietyOf(plan: Plan, attempt: number, look: Look): Variety {
  const continuous = plan.usage.integrated.size > 0;
  const vectors = [...plan.usage.integrated].some((name) => name.startsWith('vector'));
  const two = vectors ? look === 'close' && twoDimensional.has(attempt) : attempt % 2 === 1;
  const numbers = continuous
    ? (['medium', 'unit'] as const)[attempt % 2]
    : numberCycle[attempt % numberCycle.length];
  return {
    kind: attempt >= simpleModels ? 'generic' : isStrict(plan) && attempt < flatModels ? 'flat' : 'simple',
    numbers: numbers ?? 'medium',
    dimension: two ? 2 : 1,
  };
}

/** A strict order fails where both sides are the same, which they often are where nothing varies. */
const isStrict = ({ claim }: Plan): boolean => claim.kind === 'less' || claim.kind === 'greater';
const flatModels = 2;

/** Integrals over the plane are costly: these attempts only. */
const twoDimensional: ReadonlySet<number> = new Set([1, 3, 9, 11, 13, 15]);

/** Where there are no integrals, wide numbers cost nothing. */
const numberCycle = ['medium', 'unit', 'medium', 'wide', 'unit'] as const;

function refuted(
  plan: Plan,
  { model, failure }: Refuting,
  { tally, trail }: Lead,
  { claim, theory, seed }: Pick<Plan, 'claim' | 'theory'> & Pick<Options, 'seed'>,
): Outcome {
  const { left, right, error, digits = null } = failure;
  const exhibit = { claim, model, theory, definitions: planOf(claim, theory).definitions };
  return {
    kind: 'refuted',
    counterexample: { model: describeModel(model, plan), left, right, error, digits, seed, exhibit },
    trail,
    tally,
  };
}
