/**
 * The campaign as a program, `npm run mutants`: mutants in an order that is always the same, in chunks of a hundred, each
 * chunk one line of the file of results as soon as it is done. What that file has is not done again, so that a run may be
 * stopped at any time, and several may share the work: `--part 2/3` takes every third chunk.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { derivations } from '../judged.js';
import { mutantsOf } from './mutation.js';
import { isPlain, provedSteps } from './steps.js';
import { isChunk, tableOf, type Chunk } from './tally.js';
import { fateOf } from './verdicts.js';

const { values } = parseArgs({
  options: {
    results: { type: 'string', default: 'mutants.jsonl' },
    target: { type: 'string', default: '20000' },
    part: { type: 'string', default: '1/1' },
    seed: { type: 'string', default: '2026' },
  },
});

const size = 100;
const seed = Number(values.seed);
const [part = 1, parts = 1] = values.part.split('/').map(Number);

const done = (): readonly Chunk[] =>
  existsSync(values.results)
    ? readFileSync(values.results, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line))
        .filter(isChunk)
    : [];

const falseOnes = (chunks: readonly Chunk[]): number =>
  chunks
    .flatMap(({ counts }) => Object.values(counts))
    .reduce((sum, row) => sum + row.proved + row.supported + row.undecided + row.refuted, 0);

const steps = derivations.flatMap(provedSteps).filter(isPlain);
const mutants = mutantsOf(steps, seed);
console.log(`${String(steps.length)} proved steps, ${String(mutants.length)} mutants`);

for (let chunk = part - 1; chunk * size < mutants.length; chunk += parts) {
  const known = done();
  if (falseOnes(known) >= Number(values.target)) break;
  if (known.some((one) => one.chunk === chunk && one.seed === seed)) continue;
  appendFileSync(values.results, `${JSON.stringify(judged(chunk))}\n`);
}
console.log(tableOf(done()));

function judged(chunk: number): Chunk {
  const began = performance.now();
  const counts: Record<string, Record<string, number>> = {};
  const missed: Chunk['missed'][number][] = [];
  for (const mutant of mutants.slice(chunk * size, (chunk + 1) * size)) {
    const fate = fateOf(mutant, seed);
    const row = (counts[mutant.slip] ??= {});
    row[fate] = (row[fate] ?? 0) + 1;
    if (fate === 'proved' || fate === 'supported' || fate === 'undecided')
      missed.push({ fate, place: mutant.step.place, side: mutant.side, latex: mutant.latex });
  }
  return {
    seed,
    chunk,
    seconds: Math.round((performance.now() - began) / 1000),
    counts: full(counts),
    missed,
  };
}

function full(counts: Readonly<Record<string, Readonly<Record<string, number>>>>): Chunk['counts'] {
  return Object.fromEntries(
    Object.entries(counts).map(([slip, row]) => [
      slip,
      {
        unreadable: row['unreadable'] ?? 0,
        equal: row['equal'] ?? 0,
        unknown: row['unknown'] ?? 0,
        proved: row['proved'] ?? 0,
        supported: row['supported'] ?? 0,
        undecided: row['undecided'] ?? 0,
        refuted: row['refuted'] ?? 0,
      },
    ]),
  );
}
