/**
 * Work that is done a hundred at a time, each chunk one line in a file of results as soon as it is done. What the file
 * has is not done again, so that a run may be stopped at any time; and several may share the work: `--part 2/3` takes
 * every third chunk.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

export const size = 100;

/** What every chunk says of itself. */
export interface Chunk {
  readonly seed: number;
  readonly chunk: number;
  readonly seconds: number;
}

export interface Work {
  readonly results: string;
  readonly target: number;
  readonly seed: number;
  readonly part: number;
  readonly parts: number;
}

/** What the command line asks for. */
export function workOf(results: string): Work {
  const { values } = parseArgs({
    options: {
      results: { type: 'string', default: results },
      target: { type: 'string', default: '20000' },
      part: { type: 'string', default: '1/1' },
      seed: { type: 'string', default: '2026' },
    },
  });
  const [part = 1, parts = 1] = values.part.split('/').map(Number);
  return { results: values.results, target: Number(values.target), seed: Number(values.seed), part, parts };
}

/** The chunks in the file, whoever did them. */
export function done<One extends Chunk>({ results }: Work, isOne: (value: unknown) => value is One): One[] {
  if (!existsSync(results)) return [];
  const lines = readFileSync(results, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
    .filter(isOne);
}

/** Does this part of the chunks up to `total` items, until they are done or enough is known. */
export function work<One extends Chunk>(
  all: Work,
  total: number,
  isOne: (value: unknown) => value is One,
  isEnough: (known: readonly One[]) => boolean,
  judged: (from: number, to: number) => Omit<One, keyof Chunk>,
): void {
  const { results, seed, part, parts } = all;
  for (let chunk = part - 1; chunk * size < total; chunk += parts) {
    const known = done(all, isOne);
    if (isEnough(known)) return;
    if (known.some((one) => one.chunk === chunk && one.seed === seed)) continue;
    const began = performance.now();
    const found = judged(chunk * size, (chunk + 1) * size);
    const seconds = Math.round((performance.now() - began) / 1000);
    appendFileSync(results, `${JSON.stringify({ seed, chunk, seconds, ...found })}\n`);
  }
}
