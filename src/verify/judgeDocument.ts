/**
 * All steps of a document, each judged by itself, then in the light of the others: what the document only states, and
 * what is in doubt because of that. Every name has one meaning here.
 */
import type { Elaboration } from '../elaborate/elaborated.js';
import type { Judge } from '../kernel/kernel.js';
import { judgeFor } from '../prove/prove.js';
import type { Searches } from '../records/searches.js';
import type { Origin } from '../terms/theory.js';
import { positionOf, type Source } from '../text/source.js';
import { judgeChain, withoutDoubtful, type JudgedStep } from './judgeChain.js';
import { sectionAt } from './sections.js';
import { withStatements } from './statements.js';

export interface JudgedDocument {
  readonly elaboration: Elaboration;
  readonly judge: Judge;
  /** For each chain, an entry a step; null for what claims nothing. */
  readonly steps: readonly (readonly (JudgedStep | null)[])[];
  /** Where the document states what nothing was said of before. */
  readonly stated: readonly Origin[];
}

export function judgeElaboration(
  elaboration: Elaboration,
  source: Source,
  searches: Searches,
  wanted: (chain: number, step: number) => boolean,
): JudgedDocument {
  const { chains, theory } = elaboration;
  const judge = judgeFor(theory);
  const alone = chains.map((chain, at) => judgeChain(chain, judge, searches, (step) => wanted(at, step)));
  const { steps, origins } = withStatements(
    withoutDoubtful(alone, chains, judge, sectionAt(source.text)),
    chains,
    judge,
    searches,
    ({ chain }) => positionOf(source, chain.span.start).line,
  );
  return { elaboration, judge, steps, stated: origins };
}
