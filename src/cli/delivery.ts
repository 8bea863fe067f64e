/** Where output goes: to standard output as it comes, or to a file, whole or not at all. */
import { cannotWrite } from './problems.js';
import type { World } from './world.js';

export interface Output {
  /** False if nobody reads any more. */
  readonly print: (text: string) => Promise<boolean>;
  /** What went wrong; null if nothing did. */
  readonly finish: () => Promise<string | null>;
}

export function outputOf(path: string | null, world: World): Output {
  if (path === null) return { print: world.print, finish: () => Promise.resolve(null) };
  const texts: string[] = [];
  return {
    print: (text) => {
      texts.push(text);
      return Promise.resolve(true);
    },
    finish: async () => {
      const writing = await world.write(path, texts.join(''));
      return writing.kind === 'written' ? null : cannotWrite(path, writing.reason);
    },
  };
}
