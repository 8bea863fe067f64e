/** JSON lines judged one by one: answered as a stream, or gathered to a file like any other for the other reports. */
import { chainLine, errorLine, renderJsonLines } from '../report/jsonl.js';
import type { ChainResult, FileResult, MessageResult } from '../verify/result.js';
import { outputOf } from './delivery.js';
import { isNothing, nothingIn, type Ending, type Job } from './judging.js';
import { fails } from './outcome.js';
import { recordsIn, type RecordLine } from './records.js';
import type { Judge, JudgeOptions, World } from './world.js';

/** Answers in the order of the inputs, each as soon as it is known. */
export async function answerLines(job: Job, world: World): Promise<Ending> {
  const { inputs, documents, judge, options, request } = job;
  const output = outputOf(request.output, world);
  const files = [...documents.files];
  let failed = false;
  let answered = !isNothing(documents.files, options);
  for (const input of inputs) {
    if (input.kind === 'document') {
      const file = files.shift();
      if (file === undefined) continue;
      failed ||= file.chains.some((chain) => chainFails(chain, request.strict));
      if (!(await output.print(renderJsonLines({ files: [file] })))) break;
      continue;
    }
    for await (const line of recordsIn(input.bytes())) {
      if (isElsewhere(line, options)) continue;
      answered = true;
      const chain = line.kind === 'bad' ? null : judgeRecord(line, judge, options);
      failed ||= chain === null || chainFails(chain, request.strict);
      const answer =
        line.kind === 'bad' ? errorLine(line.id, line.error) : chain === null ? '' : chainLine(chain);
      if (!(await output.print(answer))) return { kind: 'done', code: failed ? 1 : 0 };
    }
  }
  if (!answered) return { kind: 'problem', message: nothingIn(inputs, options) };
  const problem = await output.finish();
  return problem === null ? { kind: 'done', code: failed ? 1 : 0 } : { kind: 'problem', message: problem };
}

const chainFails = (chain: ChainResult, strict: boolean): boolean =>
  chain.steps.some((step) => fails(step, strict));

/** All lines as one file, whose steps stand at the lines of their records. */
export async function fileOfLines(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  judge: Judge,
  options: JudgeOptions,
): Promise<FileResult> {
  const chains: ChainResult[] = [];
  const messages: MessageResult[] = [];
  for await (const line of recordsIn(bytes)) {
    if (isElsewhere(line, options)) continue;
    if (line.kind === 'bad') {
      const { code, message } = line.error;
      messages.push({ code, line: line.line, column: 1, text: message, hint: null, frame: '' });
    } else chains.push(at(line.line, judgeRecord(line, judge, options)));
  }
  return { path, given: [], chains, messages };
}

/** With --step, a record is a display at its line. */
const isElsewhere = (line: RecordLine, { only }: JudgeOptions): boolean =>
  only !== null && only.line !== line.line;

function judgeRecord(
  { record }: Extract<RecordLine, { readonly kind: 'record' }>,
  judge: Judge,
  options: JudgeOptions,
): ChainResult {
  const { only } = options;
  const chain = judge.verifyLine(record, { ...options, only: null });
  return only === null ? chain : { ...chain, steps: chain.steps.filter(({ n }) => n === only.step) };
}

const at = (line: number, chain: ChainResult): ChainResult => ({
  ...chain,
  line,
  steps: chain.steps.map((step) => ({ ...step, line, display: line, indexInDisplay: step.n })),
});
