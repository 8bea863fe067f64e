/** Counts verdicts: the summary that every result ends with, made from its files alone. */
import type { FileResult, Summary } from '../verify/result.js';
import { failsExpectation, verdictOrder } from './words.js';

export function summarise(files: readonly FileResult[]): Summary {
  const steps = files.flatMap((file) => file.chains).flatMap((chain) => chain.steps);
  const none: Summary = {
    proved: 0,
    refuted: 0,
    supported: 0,
    undecided: 0,
    unreadable: 0,
    definition: 0,
    approximation: 0,
    expectedFailures: steps.filter(failsExpectation).length,
  };
  return verdictOrder.reduce(
    (summary, verdict) => ({
      ...summary,
      [verdict]: steps.filter((step) => step.verdict === verdict).length,
    }),
    none,
  );
}
