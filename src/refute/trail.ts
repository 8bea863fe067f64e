/**
 * Counterexamples made small, and found again. Which of the simpler models that shrinking tries are taken is a trail of
 * numbers; whoever knows it need look at the last of them alone. Relies on shrinking and the judge; the number of models
 * that are looked at is limited.
 */
import type { Judge, Refuting } from './judge.js';
import type { Model } from './model.js';
import type { Trail } from './outcome.js';
import type { Plan } from './plan.js';
import { relativeGap, shrink } from './shrink.js';
import { isThin } from './thin.js';

const limits = { models: 400, evaluations: 400_000 } as const;

/** The simplest models still refute with a visible gap. */
const visibleGap = 0.05;

export interface Shrunken {
  readonly refuting: Refuting;
  readonly trail: Trail;
}

export function shrunken(plan: Plan, judge: Judge, found: Refuting): Shrunken {
  const margin = Math.min(visibleGap, relativeGap(found.failure));
  const before = judge.spent();
  const trail: number[] = [];
  let refuting = found;
  let tried = 0;
  shrink(plan, found.model, (model) => {
    tried += 1;
    if (tried > limits.models || judge.spent() - before >= limits.evaluations) return false;
    const failure = judge.judge(model);
    if (failure.kind !== 'fails' || relativeGap(failure) < margin || isThin(plan, judge, model)) return false;
    refuting = { model, failure };
    trail.push(tried);
    return true;
  });
  return refuting === found || judge.confirms(refuting)
    ? { refuting, trail }
    : { refuting: found, trail: [] };
}

/** What is at the end of the trail that begins at the model, if the claim fails there. */
export function followed(plan: Plan, judge: Judge, from: Model, trail: Trail): Refuting | null {
  const taken = new Set(trail);
  let tried = 0;
  const model = shrink(plan, from, () => taken.has((tried += 1)));
  const failure = judge.judge(model);
  return failure.kind === 'fails' && judge.confirms({ model, failure }) ? { model, failure } : null;
}
