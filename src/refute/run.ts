/**
 * What a search among models has seen so far, and what follows if no model refutes the claim: agreement in enough of
 * them, or the reason why nothing can be said. Relies on judgements; draws nothing.
 */
import { powerOutside } from '../numbers/power.js';
import { describeSymbols } from './describe.js';
import { isCount } from './draw.js';
import type { Failure, Judgement } from './judge.js';
import type { Model } from './model.js';
import type { OpenReason, Outcome, Tally } from './outcome.js';
import type { Plan } from './plan.js';
import { dependsOnSigns } from './roots.js';

/** Fewer models in which both sides are equal are no agreement. */
export const fewestModels = 8;
/** Simple models that are tried before generic ones. */
export const simpleModels = 8;
export interface Run {
  drawn: number;
  admitted: number;
  differing: number;
  sharp: number;
  unclear: number;
  /** The first in which the sides differ though they agree all around. */
  thin: Model | null;
  /** Sharp agreements with two components still wanted, where a slip of an index would show with two only. */
  planesWanted: number;
  /** Sharp agreements in generic models still wanted: simple ones often do not depend on what a claim is about. */
  genericWanted: number;
  /** The largest value that each number of things had where both sides agreed sharply. */
  readonly largest: Map<string, number>;
  readonly exclusions: Map<string, number>;
}

export const emptyRun = (planar: boolean): Run => ({
  planesWanted: planar ? 2 : 0,
  genericWanted: 2,
  drawn: 0,
  admitted: 0,
  differing: 0,
  sharp: 0,
  unclear: 0,
  thin: null,
  largest: new Map(),
  exclusions: new Map(),
});

export const isWanting = ({ planesWanted, genericWanted }: Run): boolean =>
  planesWanted > 0 || genericWanted > 0;

export function count(run: Run, judgement: Exclude<Judgement, Failure>, model: Model, plan: Plan): void {
  run.drawn++;
  if (judgement.kind === 'excluded') {
    run.exclusions.set(judgement.reason, (run.exclusions.get(judgement.reason) ?? 0) + 1);
    return;
  }
  run.admitted++;
  if (judgement.kind === 'unclear') run.unclear++;
  else {
    if (judgement.sharp) run.sharp++;
    if (judgement.sharp) noteCounts(run, plan, model);
    if (judgement.sharp && run.drawn > simpleModels) run.genericWanted--;
    if (judgement.sharp && [...model.dimensions.values()].includes(2)) run.planesWanted--;
    if (judgement.differing) run.differing++;
  }
}

export function noteThin(run: Run, model: Model): void {
  run.drawn++;
  run.admitted++;
  run.thin ??= model;
}

function noteCounts({ largest }: Run, plan: Plan, { symbols, dimensions }: Model): void {
  for (const { symbol, value } of symbols)
    if (isCount(plan, symbol, dimensions)) {
      const number = Number(value[0]?.numerator ?? 0n);
      largest.set(symbol.name, Math.max(number, largest.get(symbol.name) ?? 0));
    }
}

const tallyOf = ({ drawn, admitted, differing }: Run): Tally => ({ drawn, admitted, differing });

export const withFailure = ({ drawn, admitted, differing }: Run): Tally => ({
  drawn: drawn + 1,
  admitted: admitted + 1,
  differing: differing + 1,
});

export function conclude(plan: Plan, run: Run): Outcome {
  const { claim, symbols, theory } = plan;
  const tally = tallyOf(run);
  if (run.admitted === 0)
    return open('no-model', `no model was admitted: ${mostFrequent(run.exclusions)}`, tally);
  if (run.thin !== null) {
    const values = describeSymbols(run.thin, plan).map(({ name, meaning }) => `$${name} = ${meaning}$`);
    return open(
      'differs-at-a-point',
      `the sides differ for ${values.join(', ')}, and agree all around, so that it may not be meant`,
      tally,
    );
  }
  if (run.unclear > 0)
    return open(
      'within-error',
      'in some models the sides differ by no more than the numeric error may explain',
      tally,
    );
  if (claim.kind === 'notEqual' && run.differing === 0)
    return open('within-error', 'in no model do the two sides clearly differ', tally);
  if (run.admitted < fewestModels)
    return open(
      'too-few-models',
      `only ${String(run.admitted)} models were admitted: ${mostFrequent(run.exclusions)}`,
      tally,
    );
  if (run.sharp < fewestModels)
    return open(
      'within-error',
      'the sides agree, but the numeric error is too large for that to mean much',
      tally,
    );
  if (run.planesWanted > 1)
    return open('too-few-models', 'the sides agree, but no model with two components was admitted', tally);
  if (run.genericWanted > 1)
    return open('too-few-models', 'the sides agree, but no generic model was admitted', tally);
  const lone = [...run.largest].find(([, value]) => value < 2);
  if (lone !== undefined)
    return open(
      'too-few-models',
      `the sides agree, but no model with ${lone[0]} above 1 was admitted`,
      tally,
    );
  if (run.exclusions.has(powerOutside) && dependsOnSigns(claim.left, claim.right))
    return open(
      'too-few-models',
      'the sides agree where the bases of powers are positive, and elsewhere a convention is missing',
      tally,
    );
  const unsaid = symbols.find(({ name }) => theory.symmetric?.get(name) === 'unsaid');
  if (unsaid !== undefined)
    return open(
      'too-few-models',
      `the sides agree where ${unsaid.name} is symmetric, and nothing says that it is`,
      tally,
    );
  return { kind: 'agrees', tally };
}

export const open = (reason: OpenReason, message: string, tally: Tally): Outcome => ({
  kind: 'open',
  reason,
  message,
  tally,
});

function mostFrequent(exclusions: ReadonlyMap<string, number>): string {
  const [first] = [...exclusions].sort(([, a], [, b]) => b - a);
  return first === undefined ? 'nothing was drawn' : first[0];
}
