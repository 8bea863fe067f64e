/**
 * All steps of a document, each judged by itself, then in the light of the others: what the document only states, and
 * what is in doubt because of that. Every name has one meaning here.
 */
import { elaborate } from '../elaborate/elaborate.js';
import type { Elaboration } from '../elaborate/elaborated.js';
import type { Judge } from '../kernel/kernel.js';
import { judgeFor } from '../prove/prove.js';
import type { Document } from '../read/document.js';
import type { Searches } from '../records/searches.js';
import type { Origin } from '../terms/theory.js';
import { positionOf, type Source } from '../text/source.js';
import type { Accounts } from './accounts.js';
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

/** A document as if some of its chains were not there, judged; by the places of the whole document. */
export interface JudgedView {
  readonly view: Document;
  readonly judged: JudgedDocument;
  /** From the accounts of the view, those of the chains of the whole document. */
  readonly inWhole: (accounts: Accounts) => Accounts;
}

/** `wanted` asks for the places of the whole document. */
export function judgeView(
  view: Document,
  { chains }: Document,
  searches: Searches,
  wanted: (chain: number, step: number) => boolean,
  understood: (view: Document) => Elaboration = elaborate,
): JudgedView {
  const places = view.chains.map((chain) => chains.indexOf(chain));
  const judged = judgeElaboration(understood(view), view.source, searches, (at, step) =>
    wanted(places[at] ?? -1, step),
  );
  return {
    view,
    judged,
    inWhole: (accounts) => chains.map((chain) => accounts[view.chains.indexOf(chain)] ?? []),
  };
}
