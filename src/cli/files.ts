/** Files as values: looked for, read and written, with the failures a user can cause told apart from our own. */
import { constants, type Dirent } from 'node:fs';
import { access, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { PathKind, Reading, Search, Writing } from './world.js';

export async function kindOf(path: string): Promise<PathKind> {
  try {
    const found = await stat(path);
    const folder = found.isDirectory();
    await access(path, folder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return folder ? 'folder' : 'file';
  } catch (error) {
    return failureOf(error) === 'denied' ? 'denied' : 'missing';
  }
}

export async function readBytes(path: string): Promise<Reading> {
  try {
    return { kind: 'bytes', bytes: await readFile(path) };
  } catch (error) {
    return { kind: failureOf(error) };
  }
}

export async function filesBelow(folder: string, extensions: readonly string[]): Promise<Search> {
  const files: string[] = [];
  const denied: string[] = [];
  const wanted = (name: string): boolean => extensions.includes(extname(name).toLowerCase());
  const search = async (inside: string): Promise<void> => {
    const entries = await entriesOf(inside);
    if (entries === null) denied.push(inside);
    for (const entry of entries ?? []) {
      const path = join(inside, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) await search(path);
      else if (wanted(entry.name) && (entry.isFile() || (await kindOf(path)) === 'file')) files.push(path);
    }
  };
  await search(folder);
  return { files: files.sort(byCodeUnit), denied: denied.sort(byCodeUnit) };
}

/** Null where the folder may not be read. */
async function entriesOf(folder: string): Promise<readonly Dirent[] | null> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (failureOf(error) === 'denied') return null;
    throw error;
  }
}

export async function filesLike(pattern: string): Promise<readonly string[] | null> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  if (!isDynamicPattern(slashed)) return null;
  const found = await glob([slashed], { ignore: ['**/node_modules/**'], expandDirectories: false });
  return found.sort(byCodeUnit);
}

/** Through a temporary file beside it, so that the file is the old one or the new one at any time. */
export async function writeWhole(path: string, text: string): Promise<Writing> {
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, path);
    return { kind: 'written' };
  } catch (error) {
    await rm(temporary, { force: true });
    const code = codeOf(error);
    if (code === null) throw error;
    return { kind: 'failed', reason: reasons.get(code) ?? code };
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** What cannot be caused by a user is thrown on. */
function failureOf(error: unknown): 'missing' | 'denied' | 'folder' {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return 'missing';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    case 'EISDIR':
      return 'folder';
    default:
      throw error;
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EISDIR', 'it is a folder'],
  ['ENOENT', 'its folder does not exist'],
]);

/** The same order on every machine. */
const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
