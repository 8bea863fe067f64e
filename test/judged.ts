/**
 * Documents judged as `verify` judges them, for tests that look at whole documents; and the claims of their steps with
 * the terms that were proved, for tests that look behind a verdict.
 */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { elaborate } from '../src/elaborate/elaborate.js';
import { propositionOf } from '../src/elaborate/propositions.js';
import type { Judge } from '../src/kernel/kernel.js';
import { judgeFor, proveClaim, type Proof } from '../src/prove/prove.js';
import { readDocument } from '../src/read/readDocument.js';
import { noColours } from '../src/report/colours.js';
import { renderTerminal } from '../src/report/terminal.js';
import { proveRemainder } from '../src/prove/remainders.js';
import type { Term } from '../src/terms/term.js';
import type { Source } from '../src/text/source.js';
import type { Claim } from '../src/verify/judgeStep.js';
import type { FileResult, Result, StepResult } from '../src/verify/result.js';
import type { Book } from '../src/records/book.js';
import { remainderClaim } from '../src/records/goal.js';
import { claimOf } from '../src/verify/upTo.js';
import { verifySources } from '../src/verify/verify.js';

export const derivations: readonly Source[] = globSync('derivations/*.md')
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

export const judge = (...sources: readonly Source[]): Result =>
  verifySources(sources, { seed: 0, sideFile: null, only: null });

/** Likewise, for tests that look at verdicts only: nothing is looked for that would be true instead. */
export const judgeOnly = (...sources: readonly Source[]): Result =>
  verifySources(sources, { seed: 0, sideFile: null, only: null, repairs: false });

/** Likewise, by what a book has on the steps; afterwards it has what was found. */
export const judgeWith = (book: Book, source: Source): Result =>
  verifySources([source], { seed: 0, sideFile: null, only: null, repairs: false, book });

/** The text of a note and what is found in it. */
export const judgeText = (text: string, path = 'notes.md'): Result => judge({ path, text });

export const stepsOf = (result: Result): readonly StepResult[] =>
  result.files.flatMap((file: FileResult) => file.chains.flatMap(({ steps }) => steps));

/** As printed where there is no terminal. */
export const reportOf = (result: Result, verbose = false): string =>
  renderTerminal(result, { columns: 100, colours: noColours, verbose });

/** A step that has a proof: what it claims of its sides as they were read, and the proof. */
export interface Proved {
  /** File and line of the first member of the chain, and the number of the relation. */
  readonly place: string;
  readonly claim: Claim;
  /** What the proof concludes: the relation of the sides (up to a constant: of their difference at two values), or the order of their difference. */
  readonly proposition: Term;
  readonly proof: Proof;
  readonly judge: Judge;
}

/** The relations of a document that are proved, each with the likeliest readings that make it so. */
export function provedIn(source: Source): readonly Proved[] {
  const { chains, theory } = elaborate(readDocument(source));
  const own = judgeFor(theory);
  return chains.flatMap(({ chain, members, steps }) =>
    steps.flatMap((step, index): readonly Proved[] => {
      const [from, to] = [members[index], members[index + 1]];
      if (step.kind !== 'claim' || from?.kind !== 'terms' || to?.kind !== 'terms') return [];
      const place = `${source.path}:${String(chain.links[index]?.display)}:${String(chain.links[index]?.indexInDisplay)}`;
      for (const { term: first } of from.readings)
        for (const { term: second } of to.readings) {
          const claim = claimOf(step, first, second);
          const { kind, left, right } = claim;
          const remainder = claim.remainder && remainderClaim(left, right, claim.remainder, theory);
          const proposition = remainder ?? propositionOf(kind, left, right);
          const proof = remainder ? proveRemainder(remainder, own) : proveClaim(kind, left, right, own);
          if (proof !== null) return [{ place, claim, proposition, proof, judge: own }];
        }
      return [];
    }),
  );
}
