/** Reports that show a run as a whole: all files judged, one text made, printed or written. */
import type { FileResult, Result } from '../verify/result.js';
import { noColours } from '../report/colours.js';
import type { Look } from '../report/terminal.js';
import type { Request } from './arguments.js';
import { outputOf } from './delivery.js';
import { emittedOf } from './emitting.js';
import { isNothing, nothingIn, type Ending, type Job } from './judging.js';
import { fileOfLines } from './lines.js';
import { exitCodeOf } from './outcome.js';
import { cannotWrite } from './problems.js';
import type { World } from './world.js';

export async function reportWhole(job: Job, world: World): Promise<Ending> {
  const { request } = job;
  const result = await wholeResult(job);
  const contextOnly = request.explainContext && result.files.some((file) => file.given.length > 0);
  if (!contextOnly && isNothing(result.files, job.options))
    return { kind: 'problem', message: nothingIn(job.inputs, job.options) };
  const emitted = request.emit === null ? null : await emit(request.emit, result, world);
  if (emitted !== null) return { kind: 'problem', message: emitted };
  const output = outputOf(request.output, world);
  await output.print(await render(result, request, world));
  const problem = await output.finish();
  if (problem !== null) return { kind: 'problem', message: problem };
  return { kind: 'done', code: request.explainContext ? 0 : exitCodeOf(result, request.strict) };
}

/** What went wrong; null if nothing did. */
async function emit(path: string, result: Result, world: World): Promise<string | null> {
  const found = emittedOf(result);
  if (found.kind === 'problem') return found.message;
  const writing = await world.write(path, found.text);
  return writing.kind === 'failed' ? cannotWrite(path, writing.reason, '--emit') : null;
}

async function wholeResult({ inputs, documents, judge, options }: Job): Promise<Result> {
  const left = [...documents.files];
  const files: FileResult[] = [];
  for (const input of inputs) {
    if (input.kind === 'lines') files.push(await fileOfLines(input.path, input.bytes(), judge, options));
    else files.push(...left.splice(0, 1));
  }
  const linesToo = files.length > documents.files.length;
  return linesToo
    ? { ...documents, files, summary: judge.summaryOf(files.flatMap(({ chains }) => chains)) }
    : documents;
}

/** Each report is loaded only when it is wanted. */
async function render(result: Result, request: Request, world: World): Promise<string> {
  if (request.explainContext) {
    const { renderContext } = await import('../report/context.js');
    return renderContext(result, lookOf(request, world));
  }
  switch (request.format) {
    case 'terminal': {
      const { renderTerminal } = await import('../report/terminal.js');
      return renderTerminal(result, lookOf(request, world));
    }
    case 'json':
      return (await import('../report/json.js')).renderJson(result);
    case 'jsonl':
      return (await import('../report/jsonl.js')).renderJsonLines(result);
    case 'html': {
      const { renderHtml } = await import('../report/html.js');
      return renderHtml(result, await world.katexFiles());
    }
    default:
      return request.format satisfies never;
  }
}

/** A file is no terminal: it has no colours, and a width of its own. */
function lookOf({ output, colour, verbose }: Request, world: World): Look {
  return output === null
    ? { columns: world.columns, colours: colour ? world.colours : noColours, verbose }
    : { columns: FILE_COLUMNS, colours: noColours, verbose };
}

const FILE_COLUMNS = 100;
