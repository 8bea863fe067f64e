/** Where caches are kept: with the packages of the project, as other tools do, or where the system has its caches. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder, made if need be; null where there can be none. */
export async function cacheFolder(asked: string | null, env: NodeJS.ProcessEnv): Promise<string | null> {
  const folder = asked ?? usualFolder(env);
  try {
    await mkdir(folder, { recursive: true });
    return folder;
  } catch {
    return null;
  }
}

function usualFolder(env: NodeJS.ProcessEnv): string {
  const project = projectAround(resolve('.'));
  return project === null
    ? join(systemCaches(env), 'proofline')
    : join(project, 'node_modules', '.cache', 'proofline');
}

/** The nearest with packages of its own. */
function projectAround(folder: string): string | null {
  if (['package.json', 'node_modules'].every((name) => existsSync(join(folder, name)))) return folder;
  const above = dirname(folder);
  return above === folder ? null : projectAround(above);
}

/** As https://specifications.freedesktop.org/basedir-spec says, and what is usual elsewhere. */
function systemCaches(env: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env;
  if (xdg !== undefined && xdg !== '') return xdg;
  if (process.platform === 'win32' && local !== undefined && local !== '') return local;
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

/**
 * A name for just this program and the machine below it: other code, another name. Null where the program does not run
 * from its bundle, so that nobody can tell.
 */
export async function programName(): Promise<string | null> {
  const folder = dirname(fileURLToPath(import.meta.url));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  if (names.length === 0) return null;
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 24);
}
