/**
 * One run of `verify`, from the words of the command line to the exit code. Complaints come before any output, so what
 * is printed is whole. Exceptions that arrive here are our own bugs.
 */
import { parseArguments, type Request } from './arguments.js';
import { requestProblems } from './checks.js';
import { contentOf, gatherInputs, type Input } from './inputs.js';
import { judgeDocuments } from './judging.js';
import { answerLines } from './lines.js';
import type { ExitCode } from './outcome.js';
import { ourBug, stepNeedsOneFile } from './problems.js';
import { memoryFor } from './remembering.js';
import { reportWhole } from './reporting.js';
import type { JudgeOptions, NamedText, World } from './world.js';

export async function runCommand(words: readonly string[], world: World): Promise<ExitCode> {
  try {
    const parsed = parseArguments(words, world.version, world.columns);
    switch (parsed.kind) {
      case 'text':
        await world.print(parsed.text);
        return 0;
      case 'wrong':
        return complain([parsed.message], world);
      case 'request':
        return await run(parsed.request, world);
      case 'gradient': {
        const { checkGradient } = await import('./gradientCommand.js');
        const ending = await checkGradient(parsed.request, world);
        return ending.kind === 'done' ? ending.code : complain(ending.problems, world);
      }
      default:
        return parsed satisfies never;
    }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    world.printError(`${ourBug(message)}\n${world.debug ? `${stack ?? ''}\n` : ''}`);
    return 3;
  }
}

function complain(problems: readonly string[], world: World): ExitCode {
  for (const problem of problems) world.printError(`verify: ${problem.replace(/\s*\n\s*/g, ' ')}\n`);
  return 2;
}

async function run(request: Request, world: World): Promise<ExitCode> {
  const wrong = await requestProblems(request, world);
  if (wrong.length > 0) return complain(wrong, world);
  const { sideFile, problems } = await sideFileOf(request, world);
  const gathered = await gatherInputs(request.paths, request.format === 'jsonl', world);
  const all = [...problems, ...gathered.problems];
  if (request.only !== null && gathered.inputs.length > 1) all.push(stepNeedsOneFile());
  if (all.length > 0) return complain(all, world);
  return judgeAndReport(
    gathered.inputs,
    {
      seed: request.seed,
      sideFile,
      only: request.only,
      repairs: request.repairs,
      programs: request.emit !== null,
      contextOnly: request.explainContext,
      program: await world.programName(),
    },
    request,
    world,
  );
}

async function judgeAndReport(
  inputs: readonly Input[],
  options: JudgeOptions,
  request: Request,
  world: World,
): Promise<ExitCode> {
  const judge = await world.judge();
  const documents = await judgeDocuments(inputs, judge, options, await memoryFor(request, world));
  if (documents.problems.length > 0) return complain(documents.problems, world);
  const job = { inputs, documents: documents.result, judge, options, request };
  const ending = await (request.format === 'jsonl' ? answerLines(job, world) : reportWhole(job, world));
  return ending.kind === 'problem' ? complain([ending.message], world) : ending.code;
}

interface SideFile {
  readonly sideFile: NamedText | null;
  readonly problems: readonly string[];
}

async function sideFileOf({ given }: Request, world: World): Promise<SideFile> {
  if (given === null) return { sideFile: null, problems: [] };
  const content = contentOf(given, await world.read(given));
  return content.kind === 'problem'
    ? { sideFile: null, problems: [content.message] }
    : { sideFile: { path: given, text: content.text }, problems: [] };
}
