/** A user's JavaScript module, loaded and run; what it throws on the way comes back as a value with its line. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loading } from './world.js';

export async function loadModule(path: string): Promise<Loading> {
  const { href } = pathToFileURL(resolve(path));
  try {
    const exports = (await import(href)) as Readonly<Record<string, unknown>>;
    return { kind: 'module', exports };
  } catch (error) {
    if (!(error instanceof Error)) return { kind: 'broken', message: String(error), line: null };
    // The stack of a syntax error does not say where it is; Node's own complaint does.
    const said = error instanceof SyntaxError ? await complaintOf(path) : (error.stack ?? '');
    return {
      kind: 'broken',
      message: `${error.name}: ${error.message}`,
      line: lineIn(said, [href, resolve(path)]),
    };
  }
}

/** What stands behind the first mention of the module. */
function lineIn(text: string, names: readonly string[]): number | null {
  for (const name of names) {
    const [, line] = /^:(\d+)/.exec(text.split(name)[1] ?? '') ?? [];
    if (line !== undefined) return Number(line);
  }
  return null;
}

const complaintOf = (path: string): Promise<string> =>
  new Promise((found) => {
    execFile(process.execPath, ['--check', resolve(path)], (_, __, complaint) => {
      found(complaint);
    });
  });
