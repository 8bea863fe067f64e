/**
 * The error of the plain central difference of log Z against its step: with large steps the truncation, which falls
 * with the square of the step, with small ones the rounding, which grows as the step shrinks. The truth is the
 * expectation. Relies on partition functions.
 */
import { isAbsent, negateBounded } from '../numbers/bounded.js';
import { moved, type Case } from './check.js';
import { frameOf } from './frame.js';
import { densityOf, expectation, logPartition } from './partition.js';

export interface StepSizeCurve {
  readonly name: string;
  readonly parameter: string;
  /** Of falling step. */
  readonly points: readonly { readonly step: number; readonly error: number }[];
}

/** For one parameter; null where there is no derivative, or none that a difference does not hit at once. */
export function stepSizeCurve(name: string, given: Case, k: number): StepSizeCurve | null {
  const { energy, theta } = given;
  const frame = frameOf(energy, theta);
  if (frame === null) return null;
  const truth = negateBounded(
    expectation(densityOf(energy, theta, frame), (x) => energy.inParameter(x, theta, k).first),
  );
  if (isAbsent(truth)) return null;
  const points = steps.flatMap((step) => {
    const [high, low] = [step, -step].map((h) => logPartition(energy, moved(theta, k, h), frame));
    if (high === undefined || low === undefined || isAbsent(high) || isAbsent(low)) return [];
    const error = Math.abs((high.value - low.value) / (2 * step) - truth.value);
    // Below the error of the truth nothing can be said.
    return error > truth.error ? [{ step, error }] : [];
  });
  const truncation = points.filter(({ step }) => step > 1e-2);
  return truncation.some(({ error }) => error > 1e-9)
    ? { name, parameter: given.parameterNames[k] ?? '', points }
    : null;
}

/** Powers of two from 1/2 down to 2^-40, which are exact. */
const steps: readonly number[] = Array.from({ length: 40 }, (_, n) => 2 ** -(n + 1));
