/** Which steps fail a run, and so its exit code. */
import type { Result, StepResult } from '../verify/result.js';

export type ExitCode = 0 | 1 | 2 | 3;

export function exitCodeOf({ files }: Pick<Result, 'files'>, strict: boolean): 0 | 1 {
  const failing = files.some(
    (file) =>
      file.messages.length > 0 ||
      file.chains.some((chain) => chain.steps.some((step) => fails(step, strict))),
  );
  return failing ? 1 : 0;
}

/** An expected verdict is the pass, any other is the failure, in both directions. */
export function fails(step: StepResult, strict: boolean): boolean {
  if (strict && step.assumptions.some(({ origin }) => origin === 'assumed')) return true;
  return step.expected === null ? failsUnasked(step, strict) : step.expected !== step.verdict;
}

function failsUnasked({ verdict }: StepResult, strict: boolean): boolean {
  switch (verdict) {
    case 'refuted':
    case 'undecided':
    case 'unreadable':
      return true;
    case 'supported':
      return strict;
    case 'proved':
    case 'definition':
    case 'approximation':
      return false;
    default:
      return verdict satisfies never;
  }
}
