/**
 * The real world: Node's files and streams, the terminal, the judge and KaTeX loaded when they are wanted. The only
 * file of the program with effects, with those it gathers from.
 */
import { createReadStream, readFileSync } from 'node:fs';
import picocolors from 'picocolors';
import { noColours, type Colours } from '../report/colours.js';
import { cacheFolder, programName } from './cacheFolder.js';
import { filesBelow, filesLike, kindOf, readBytes, writeWhole } from './files.js';
import { katexFiles } from './katexFiles.js';
import { loadModule } from './loadModule.js';
import { parallelJudge } from './parallelJudge.js';
import type { World } from './world.js';

export function nodeWorld({ stdout, stderr, stdin, env }: NodeJS.Process): World {
  const print = printer(stdout);
  return {
    version: packageVersion(),
    columns: stdout.columns || 100,
    colours: wantsColour(stdout, env) ? (picocolors.createColors(true) satisfies Colours) : noColours,
    debug: env['PROOFLINE_DEBUG'] !== undefined && env['PROOFLINE_DEBUG'] !== '',
    kindOf,
    read: readBytes,
    filesBelow,
    filesLike,
    load: loadModule,
    standardInput: () => stdin as AsyncIterable<Uint8Array>,
    stream: (path) => createReadStream(path) as AsyncIterable<Uint8Array>,
    write: writeWhole,
    print,
    printError: (text) => stderr.write(text),
    judge: parallelJudge,
    cacheFolder: (asked) => cacheFolder(asked, env),
    programName,
    katexFiles,
  };
}

/** https://no-color.org; FORCE_COLOR as in Node itself. */
function wantsColour(stdout: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stdout.isTTY && env['TERM'] !== 'dumb';
}

/** A closed pipe, as behind `| head`, is the reader's right and no failure. */
function printer(stdout: NodeJS.WriteStream): World['print'] {
  let open = true;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return (text) =>
    open
      ? new Promise((resolve) => {
          stdout.write(text, () => {
            resolve(open);
          });
        })
      : Promise.resolve(false);
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  return version;
}
