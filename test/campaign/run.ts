/**
 * The campaign as a program, `npm run mutants`: mutants in an order that is always the same, chunk by chunk (chunks.ts),
 * until enough are really false.
 */
import { derivations } from '../judged.js';
import { done, work, workOf } from './chunks.js';
import { mutantsOf } from './mutation.js';
import { isPlain, provedSteps } from './steps.js';
import { isCounted, tableOf, type Counted } from './tally.js';
import { fateOf } from './verdicts.js';

const asked = workOf('mutants.jsonl');
const steps = derivations.flatMap(provedSteps).filter(isPlain);
const mutants = mutantsOf(steps, asked.seed);
console.log(`${String(steps.length)} proved steps, ${String(mutants.length)} mutants`);

const isEnough = (known: readonly Counted[]): boolean => falseOnes(known) >= asked.target;
work(asked, mutants.length, isCounted, isEnough, judged);
console.log(tableOf(done(asked, isCounted)));

function falseOnes(chunks: readonly Counted[]): number {
  return chunks
    .flatMap(({ counts }) => Object.values(counts))
    .reduce((sum, row) => sum + row.proved + row.supported + row.undecided + row.refuted, 0);
}

function judged(from: number, to: number): Pick<Counted, 'counts' | 'missed'> {
  const counts: Record<string, Record<string, number>> = {};
  const missed: Counted['missed'][number][] = [];
  for (const mutant of mutants.slice(from, to)) {
    const fate = fateOf(mutant, asked.seed);
    const row = (counts[mutant.slip] ??= {});
    row[fate] = (row[fate] ?? 0) + 1;
    if (fate === 'proved' || fate === 'supported' || fate === 'undecided')
      missed.push({ fate, place: mutant.step.place, side: mutant.side, latex: mutant.latex });
  }
  return { counts: full(counts), missed };
}

function full(counts: Readonly<Record<string, Readonly<Record<string, number>>>>): Counted['counts'] {
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
