/** The documents of a run, judged together; and what about them ends the run with a complaint instead of a report. */
import type { FileResult, Result } from '../verify/result.js';
import type { Request } from './arguments.js';
import type { Input } from './inputs.js';
import { brokenFrontMatter, noChains, noSuchStep } from './problems.js';
import type { Memory } from './remembering.js';
import type { Judge, JudgeOptions } from './world.js';

/** All that the second half of a run needs. */
export interface Job {
  readonly inputs: readonly Input[];
  /** One file for each input that is a document, in order. */
  readonly documents: Result;
  readonly judge: Judge;
  readonly options: JudgeOptions;
  readonly request: Request;
}

/** How a run ends. */
export type Ending =
  { readonly kind: 'done'; readonly code: 0 | 1 } | { readonly kind: 'problem'; readonly message: string };

export interface JudgedDocuments {
  readonly result: Result;
  readonly problems: readonly string[];
}

export async function judgeDocuments(
  inputs: readonly Input[],
  judge: Judge,
  options: JudgeOptions,
  memory: Memory,
): Promise<JudgedDocuments> {
  const documents = inputs.flatMap((input) => (input.kind === 'document' ? [input.source] : []));
  const sources = await Promise.all(
    documents.map(async (source) => ({ ...source, records: await memory.recall(source.path) })),
  );
  const { result, remembered } = await judge.verifySources(sources, options);
  const unwritten = await Promise.all(
    remembered.map(async (one, at) => one && (await memory.keep(sources[at]?.path ?? '', one))),
  );
  const broken = result.files.flatMap((file) =>
    file.messages.filter(isFrontMatter).map((message) => ({ file, message })),
  );
  return {
    result,
    problems: [
      ...unwritten.filter((problem) => problem !== null),
      ...new Set(
        broken.map(({ file, message }) =>
          brokenFrontMatter(message.path ?? file.path, message.line, message.text),
        ),
      ),
    ],
  };
}

const isFrontMatter = ({ code }: FileResult['messages'][number]): boolean => code === 'front-matter';

/** Why there is nothing to report: the user has named the wrong files, or a step that is not there. */
export function nothingIn(inputs: readonly Input[], { only }: JudgeOptions): string {
  const [path = '-', ...others] = inputs.map((input) =>
    input.kind === 'lines' ? input.path : input.source.path,
  );
  return only === null ? noChains(path, others.length) : noSuchStep(path, only.line, only.step);
}

/** One file with a derivation is enough. */
export function isNothing(files: readonly FileResult[], { only }: JudgeOptions): boolean {
  return only === null
    ? files.every((file) => file.chains.length === 0 && file.messages.length === 0)
    : files.every((file) => file.chains.every((chain) => chain.steps.length === 0));
}
