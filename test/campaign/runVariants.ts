/** True variants as a program, `npm run mutants:true`, chunk by chunk (chunks.ts) until there are enough. */
import { generator } from '../../src/numbers/generator.js';
import { printPlain } from '../../src/terms/print.js';
import { derivations } from '../judged.js';
import { done, work, workOf, type Chunk } from './chunks.js';
import { isPlain, provedSteps } from './steps.js';
import { variantOf } from './variants.js';
import { verdictOf } from './verdicts.js';

interface Judged extends Chunk {
  readonly counts: Readonly<Record<string, number>>;
  readonly refuted: readonly string[];
}

const isJudged = (value: unknown): value is Judged =>
  typeof value === 'object' && value !== null && 'counts' in value && 'refuted' in value;

const asked = workOf('variants.jsonl');
const steps = derivations.flatMap(provedSteps).filter(isPlain);
work(asked, asked.target, isJudged, () => false, judged);
console.log(totals());

function judged(from: number, to: number): Pick<Judged, 'counts' | 'refuted'> {
  const counts: Record<string, number> = {};
  const refuted: string[] = [];
  for (let at = from; at < to; at++) {
    const random = generator(asked.seed, at);
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
  return { counts, refuted };
}

function totals(): string {
  const sum: Record<string, number> = {};
  for (const { counts } of done(asked, isJudged))
    for (const [verdict, count] of Object.entries(counts)) sum[verdict] = (sum[verdict] ?? 0) + count;
  return Object.entries(sum)
    .map(([verdict, count]) => `${verdict} ${String(count)}`)
    .join(', ');
}
