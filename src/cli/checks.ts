/** What is wrong with a request before any input is read. */
import { dirname } from 'node:path';
import type { Request } from './arguments.js';
import { cannotWrite, contextIsText, noFiles, twoStandardInputs } from './problems.js';
import type { World } from './world.js';

export async function requestProblems(request: Request, world: World): Promise<readonly string[]> {
  if (request.paths.length === 0) return [noFiles()];
  return [
    ...(request.paths.filter((path) => path === '-').length > 1 ? [twoStandardInputs()] : []),
    ...(request.explainContext && request.format !== 'terminal' ? [contextIsText()] : []),
    ...(request.output === null ? [] : await outputProblems(request.output, world)),
  ];
}

/** Better said before a long run than after it. */
export async function outputProblems(output: string, world: World): Promise<readonly string[]> {
  if ((await world.kindOf(output)) === 'folder') return [cannotWrite(output, 'it is a folder')];
  const folder = dirname(output);
  return (await world.kindOf(folder)) === 'folder'
    ? []
    : [cannotWrite(output, `there is no folder ${folder}`)];
}
