/** The counterexample of a refuted step as a program, for --emit: which step is meant, and what if there is none. */
import type { Result, StepResult } from '../verify/result.js';
import { noProgram, nothingToEmit, severalToEmit } from './problems.js';

export type Emitted =
  | { readonly kind: 'program'; readonly text: string }
  | { readonly kind: 'problem'; readonly message: string };

export function emittedOf({ files }: Result): Emitted {
  const refuted = files.flatMap(({ path, chains }) =>
    chains.flatMap(({ steps }) =>
      steps.filter(({ verdict }) => verdict === 'refuted').map((step) => ({ path, step })),
    ),
  );
  const [only, ...others] = refuted;
  if (only === undefined) return problem(nothingToEmit());
  if (others.length > 0)
    return problem(severalToEmit(refuted.map(({ path, step }) => `${path} ${optionFor(step)}`)));
  const text = only.step.counterexample?.program ?? null;
  return text === null
    ? problem(noProgram(`${only.path}:${String(only.step.line)}`))
    : { kind: 'program', text };
}

const problem = (message: string): Emitted => ({ kind: 'problem', message });

const optionFor = ({ display, indexInDisplay }: StepResult): string =>
  `--step ${String(display)}:${String(indexInDisplay)}`;
