/**
 * True variants as a program, `npm run mutants:true`, in the same manner as the mutants (run.ts): chunks of a hundred,
 * one line each in a file of results, what is there is not done again.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generator } from '../../src/numbers/generator.js';
import { printPlain } from '../../src/terms/print.js';
import { derivations } from '../judged.js';
import { isPlain, provedSteps } from './steps.js';
import { variantOf } from './variants.js';
import { verdictOf } from './verdicts.js';

interface Chunk {
  readonly seed: number;
  readonly chunk: number;
  readonly seconds: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly refuted: readonly string[];
}

const { values } = parseArgs({
  options: {
    results: { type: 'string', default: 'variants.jsonl' },
    target: { type: 'string', default: '20000' },
    part: { type: 'string', default: '1/1' },
    seed: { type: 'string', default: '2026' },
  },
});

const size = 100;
const seed = Number(values.seed);
const [part = 1, parts = 1] = values.part.split('/').map(Number);
const steps = derivations.flatMap(provedSteps).filter(isPlain);

const done = (): readonly Chunk[] =>
  existsSync(values.results)
    ? readFileSync(values.results, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Chunk)
    : [];

for (let chunk = part - 1; chunk * size < Number(values.target); chunk += parts) {
  if (done().some((one) => one.chunk === chunk && one.seed === seed)) continue;
  appendFileSync(values.results, `${JSON.stringify(judged(chunk))}\n`);
}
console.log(totals());

function judged(chunk: number): Chunk {
  const began = performance.now();
  const counts: Record<string, number> = {};
  const refuted: string[] = [];
  for (let at = chunk * size; at < (chunk + 1) * size; at++) {
    const random = generator(seed, at);
    const step = steps[random.integer(0, steps.length - 1)];
    if (step === undefined) continue;
    const { claim, judge, changes } = variantOf(step, random);
    const verdict = verdictOf([claim], { ...step, judge });
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    if (verdict === 'refuted')
      refuted.push(
        `${step.place} ${printPlain(claim.left)} = ${printPlain(claim.right)} by ${changes.join('; ')}`,
      );
  }
  return { seed, chunk, seconds: Math.round((performance.now() - began) / 1000), counts, refuted };
}

function totals(): string {
  const sum: Record<string, number> = {};
  for (const { counts } of done())
    for (const [verdict, count] of Object.entries(counts)) sum[verdict] = (sum[verdict] ?? 0) + count;
  return Object.entries(sum)
    .map(([verdict, count]) => `${verdict} ${String(count)}`)
    .join(', ');
}
