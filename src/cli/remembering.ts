/**
 * What is remembered from run to run: a cache that the program keeps for itself, and records beside documents that their
 * authors keep with them. Read before documents are judged and written after; a cache that cannot be written is worth
 * one note, and nothing else changes.
 */
import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import type { Request } from './arguments.js';
import { utf8 } from './decode.js';
import { cacheNotWritten, cannotWrite } from './problems.js';
import type { Remembered, World } from './world.js';

/** Beside `notes.md` stands `notes.md.proofs`. */
export const recordsBeside = (path: string): string => `${path}.proofs`;

export interface Memory {
  /** Texts of what is remembered of a document; null if nothing is to be. */
  readonly recall: (path: string) => Promise<readonly string[] | null>;
  /** Why something that was asked for could not be written; null if it could. */
  readonly keep: (path: string, remembered: Remembered) => Promise<string | null>;
}

export async function memoryFor(request: Request, world: World): Promise<Memory> {
  const cache = await cacheFor(request, world);
  const known = new Map<string, string>();
  const read = async (path: string): Promise<readonly string[]> => {
    const reading = await world.read(path);
    const text = reading.kind === 'bytes' ? utf8(reading.bytes) : null;
    if (text !== null) known.set(path, text);
    return text === null ? [] : [text];
  };
  const write = async (path: string, text: string): Promise<string | null> => {
    if (known.get(path) === text) return null;
    const writing = await world.write(path, text);
    return writing.kind === 'failed' ? writing.reason : null;
  };
  let noted = false;
  return {
    recall: async (path) => {
      if (path === '-' || request.explainContext) return null;
      if (request.fresh) return cache === null && !request.record ? null : [];
      const texts = [
        ...(cache === null ? [] : await read(cache(path))),
        ...(await read(recordsBeside(path))),
      ];
      return cache === null && !request.record && texts.length === 0 ? null : texts;
    },
    keep: async (path, { everything, proposals }) => {
      const failure = cache === null || request.only !== null ? null : await write(cache(path), everything);
      if (failure !== null && !noted) world.printError(cacheNotWritten(failure));
      noted ||= failure !== null;
      const beside = recordsBeside(path);
      const reason = request.record ? await write(beside, proposals) : null;
      return reason === null ? null : cannotWrite(beside, reason, 'folder for the document');
    },
  };
}

/** Where the cache keeps what it has on a document; null without a cache. */
async function cacheFor({ cache }: Request, world: World): Promise<((path: string) => string) | null> {
  const folder = cache === false ? null : await world.cacheFolder(cache);
  return folder === null ? null : (path) => join(folder, nameOf(relative(resolve(folder), resolve(path))));
}

/** Documents are known by where they lie from the cache, so that a project may move together with it. */
const nameOf = (place: string): string =>
  `${createHash('sha256').update(place).digest('hex').slice(0, 24)}.records`;
