/** What is wrong with a request before any input is read. */
import { dirname } from 'node:path';
import type { Request } from './arguments.js';
import {
  cannotWrite,
  contextIsText,
  emitNeedsReport,
  noFiles,
  recordNeedsWhole,
  twoStandardInputs,
} from './problems.js';
import type { World } from './world.js';

export async function requestProblems(request: Request, world: World): Promise<readonly string[]> {
  if (request.paths.length === 0) return [noFiles()];
  return [
    ...(request.paths.filter((path) => path === '-').length > 1 ? [twoStandardInputs()] : []),
    ...(request.explainContext && request.format !== 'terminal' ? [contextIsText()] : []),
    ...(request.record && (request.only !== null || request.explainContext) ? [recordNeedsWhole()] : []),
    ...(request.emit === null ? [] : await emitProblems(request, request.emit, world)),
    ...(request.output === null ? [] : await outputProblems(request.output, world)),
  ];
}

/** Lines of JSON and contexts have no place for a program. */
async function emitProblems(
  { format, explainContext }: Request,
  path: string,
  world: World,
): Promise<readonly string[]> {
  return [
    ...(format === 'jsonl' || explainContext ? [emitNeedsReport()] : []),
    ...(await outputProblems(path, world, '--emit')),
  ];
}

/** Better said before a long run than after it. */
export async function outputProblems(
  output: string,
  world: World,
  option = '--output',
): Promise<readonly string[]> {
  if ((await world.kindOf(output)) === 'folder') return [cannotWrite(output, 'it is a folder', option)];
  const folder = dirname(output);
  return (await world.kindOf(folder)) === 'folder'
    ? []
    : [cannotWrite(output, `there is no folder ${folder}`, option)];
}
