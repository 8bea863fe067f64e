/**
 * The story: sources in, result out. Every document is read, understood and judged step by step; nothing that goes
 * wrong in one step touches the next. Pure: no files, no clock, no randomness beyond the seed.
 */
import { elaborate } from '../elaborate/elaborate.js';
import type { ElaboratedChain, Elaboration, Given } from '../elaborate/elaborated.js';
import { withPossiblyOtherLaws } from '../elaborate/other-laws.js';
import type { Document } from '../read/document.js';
import { bookOf, type Book } from '../records/book.js';
import { recorded } from '../records/recorded.js';
import { searchesFrom, type Searches } from '../records/searches.js';
import { readDocument } from '../read/readDocument.js';
import { readLine } from '../read/readLine.js';
import type { Message } from '../text/message.js';
import { codeFrame } from '../text/frame.js';
import { positionOf, type Source } from '../text/source.js';
import { contained, type Breakdown } from './contained.js';
import type { JudgedStep } from './judgeChain.js';
import type { Accounts } from './accounts.js';
import { judgeElaboration, type JudgedDocument } from './judgeDocument.js';
import { eitherWay } from './otherLaws.js';
import { withNewMeanings } from './newMeanings.js';
import { inOwnSections } from './ownSections.js';
import {
  verdicts,
  type ChainResult,
  type FileResult,
  type MessageResult,
  type Result,
  type StepResult,
  type Summary,
} from './result.js';
import { repairsOf } from './repairs.js';
import { partsOfDocument } from './sections.js';
import { outsideSpecialCases } from './specialCases.js';
import { withSilentDependence } from './silentDependence.js';
import { repairResult, stepResult } from './stepResult.js';

export interface VerifyOptions {
  readonly seed: number;
  /** Statements for documents that one may not touch. */
  readonly sideFile: Source | null;
  /** Only the n-th relation of the display that begins in this line. */
  readonly only: { readonly line: number; readonly step: number } | null;
  /** Is it said what would be true instead of a wrong step? It is, unless this is false. */
  readonly repairs?: boolean;
  /** Are counterexamples also written as programs? */
  readonly programs?: boolean;
  /** Only what is given is asked for: no step is judged. */
  readonly contextOnly?: boolean;
  /** What is remembered of the steps, before and after. */
  readonly book?: Book;
}

/** A chain from a program: one JSON line. */
export interface LineRecord {
  readonly id: string;
  readonly given: readonly string[];
  readonly assume: readonly string[];
  readonly latex: string;
}

export function verifySources(sources: readonly Source[], options: VerifyOptions): Result {
  const files = sources.map((source) => verifySource(source, options));
  return { version: 1, files, summary: summaryOf(files.flatMap(({ chains }) => chains)) };
}

export function verifyLine(record: LineRecord, options: VerifyOptions): ChainResult {
  const { chains, messages } = contained(
    () => verifyDocument(readLine(record), options),
    (breakdown) => unjudged({ path: '-', text: record.latex }, breakdown),
  );
  return {
    id: record.id,
    line: 1,
    steps: chains.flatMap(({ steps }) => steps).map((step, index) => ({ ...step, n: index + 1 })),
    ...(messages.length === 0 ? {} : { messages }),
  };
}

function verifySource(source: Source, options: VerifyOptions): FileResult {
  const { sideFile } = options;
  return contained(
    () => verifyDocument(readDocument(source, sideFile === null ? {} : { sideFile }), options),
    (breakdown) => unjudged(source, breakdown),
  );
}

/** A document that could not be understood as a whole: none of its steps is judged, and the report says so. */
const unjudged = (source: Source, { reason, message }: Breakdown): FileResult => ({
  path: source.path,
  given: [],
  chains: [],
  messages: [messageResult({ code: reason, text: message, span: { start: 0, end: 0 } }, source)],
});

function verifyDocument(document: Document, options: VerifyOptions): FileResult {
  const { source } = document;
  const elaboration = elaborate(document);
  if (options.contextOnly === true) return contextOf(elaboration, source);
  const searches = searchesFor(document, options);
  const wanted = ({ chain }: ElaboratedChain, index: number): boolean => {
    const link = chain.links[index];
    const { only } = options;
    return only === null || (link?.display === only.line && link.indexInDisplay === only.step);
  };
  // All of them, for what one says may put another in doubt.
  const whole = judgeElaboration(elaboration, source, searches, () => true);
  const accounts = generalAccounts(whole, document, searches);
  const chains = elaboration.chains.map((chain, at): ChainResult => {
    const mends = (index: number): boolean =>
      options.repairs !== false && chain.under === undefined && wanted(chain, index);
    const own = accounts[at] ?? [];
    const inWhole = own.map((account) => (account.chain === chain ? account.judged : null));
    const repairs = repairsOf(chain, inWhole, document, whole.judge, searches, mends);
    const steps = own.flatMap((account, index): readonly StepResult[] => {
      const { judged, theory } = account;
      if (!wanted(chain, index) || isRemark(chain, index) || isSupposed(account.chain, judged)) return [];
      const result = stepResult(account.chain, index, judged, theory, source, options);
      return [{ ...result, repair: repairResult(repairs[index] ?? null) }];
    });
    return { id: chain.chain.id, line: positionOf(source, chain.chain.span.start).line, steps };
  });
  const stated = whole.stated.map((origin): Given => ({
    ...origin,
    kind: 'definition',
    origin: origin.kind,
  }));
  return {
    path: source.path,
    given: [...elaboration.given, ...stated].sort((a, b) => a.line - b.line),
    chains: chains.filter(({ steps }) => steps.length > 0),
    messages: elaboration.messages.map((message) => messageResult(message, source)),
  };
}

/** What is found of the steps, each outside of the special cases that it does not speak of. */
const generalAccounts = (whole: JudgedDocument, document: Document, searches: Searches): Accounts =>
  outsideSpecialCases(accountsIn(whole, document, searches), whole.elaboration, document, (view) =>
    generalAccounts(
      judgeElaboration(elaborate(view), document.source, searches, () => true),
      view,
      searches,
    ),
  );

/** What is found of the steps, whatever their names may mean. */
function accountsIn(whole: JudgedDocument, document: Document, searches: Searches): Accounts {
  const inParts = (judged: JudgedDocument, of: Document): Accounts => {
    const shown = withNewMeanings(judged, of, searches);
    return inOwnSections(withSilentDependence(shown, of, searches), judged.elaboration, of, searches);
  };
  const accounts = inParts(whole, document);
  const other = withPossiblyOtherLaws(document);
  if (other === null) return accounts;
  const judged = judgeElaboration(elaborate(other), document.source, searches, () => true);
  return eitherWay(accounts, inParts(judged, other));
}

/** A document that is read in parts as well asks the same of them: what is found once is remembered for as long. */
function searchesFor(document: Document, { seed, book }: VerifyOptions): Searches {
  const searches = searchesFrom(seed);
  const remembered = book ?? (partsOfDocument(document).length > 0 ? bookOf([], null) : null);
  return remembered === null ? searches : recorded(searches, remembered, seed);
}

/** What the document gives, and its chains without their steps. */
const contextOf = ({ given, chains, messages }: Elaboration, source: Source): FileResult => ({
  path: source.path,
  given,
  chains: chains.map(({ chain }) => ({
    id: chain.id,
    line: positionOf(source, chain.span.start).line,
    steps: [],
  })),
  messages: messages.map((message) => messageResult(message, source)),
});

/** A hypothesis claims nothing; that it happens to be true is worth saying. */
const isSupposed = ({ isHypothesis }: ElaboratedChain, judged: JudgedStep | null): boolean =>
  isHypothesis === true && judged !== null && judged.finding.kind !== 'proved';

/** Conditions and declarations in the text claim nothing and are no steps. */
const isRemark = ({ steps }: ElaboratedChain, index: number): boolean => {
  const step = steps[index];
  return step?.kind === 'unsupported' && step.reason === 'remark';
};

export function messageResult(message: Message, document: Source): MessageResult {
  const source = message.source ?? document;
  return {
    code: message.code,
    ...(message.source === undefined || message.source.path === document.path
      ? {}
      : { path: message.source.path }),
    ...positionOf(source, message.span.start),
    text: message.text,
    hint: message.hint ?? null,
    frame: codeFrame(source, message.span),
  };
}

export function summaryOf(chains: readonly ChainResult[]): Summary {
  const steps = chains.flatMap((chain) => chain.steps);
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, steps.filter((step) => step.verdict === verdict).length]),
  );
  const expectedFailures = steps.filter(({ expected, verdict }) => expected !== null && expected !== verdict);
  return {
    ...(counts as Record<(typeof verdicts)[number], number>),
    expectedFailures: expectedFailures.length,
  };
}
