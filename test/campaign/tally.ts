/** What a campaign has counted, chunk by chunk, and the table of it. Plain data. */
import type { Chunk } from './chunks.js';
import { slips } from './mutation.js';
import { fates, type Fate } from './verdicts.js';

export interface Counted extends Chunk {
  /** By kind of slip. */
  readonly counts: Readonly<Record<string, Readonly<Record<Fate, number>>>>;
  /** Really false mutants that were not refuted. */
  readonly missed: readonly {
    readonly fate: Fate;
    readonly place: string;
    readonly side: string;
    readonly latex: string;
  }[];
}

export const isCounted = (value: unknown): value is Counted =>
  typeof value === 'object' && value !== null && 'chunk' in value && 'counts' in value;

/** In Markdown. */
export function tableOf(chunks: readonly Counted[]): string {
  const rows = slips.map((slip) => ({ name: slip, counts: countsOf(chunks, [slip]) }));
  const all = [...rows, { name: 'in all', counts: countsOf(chunks, slips) }];
  return [
    '| slip | made | no meaning | equal all the same | unknown | really false | proved | supported | undecided | refuted |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...all.map(({ name, counts }) => {
      const isFalse = counts.proved + counts.supported + counts.undecided + counts.refuted;
      const made = isFalse + counts.unreadable + counts.equal + counts.unknown;
      const numbers = [made, counts.unreadable, counts.equal, counts.unknown, isFalse];
      const verdicts = [counts.proved, counts.supported, counts.undecided, counts.refuted];
      return `| ${name} | ${[...numbers, ...verdicts].map(String).join(' | ')} |`;
    }),
  ].join('\n');
}

function countsOf(chunks: readonly Counted[], names: readonly string[]): Readonly<Record<Fate, number>> {
  const total = (fate: Fate): number =>
    chunks.reduce(
      (sum, { counts }) => sum + names.reduce((inner, name) => inner + (counts[name]?.[fate] ?? 0), 0),
      0,
    );
  const found = Object.fromEntries(fates.map((fate) => [fate, total(fate)]));
  return found as Record<Fate, number>;
}
