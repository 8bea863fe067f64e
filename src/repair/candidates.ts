/**
 * Everything that might be true instead of a step, the smallest slips first: the left side as it was mended in the step
 * before, edits of the right side, suppositions, other relations, edits of the left side. Plain data; whether there is
 * anything in a candidate is for repair.ts to find out.
 */
import type { Claim } from '../refute/claim.js';
import type { Theory } from '../terms/theory.js';
import { variantsOf } from './edits/edits.js';
import { otherRelations } from './relations.js';
import type { BrokenStep, Repair } from './step.js';
import { suppositionsFor, type Supposition } from './suppositions.js';

export interface Candidate {
  readonly cost: number;
  readonly offer: Omit<Repair, 'verdict'>;
  readonly question: Question;
}

/** What must hold for the candidate to be offered. */
export type Question =
  /** The step with another text for a member. */
  | { readonly kind: 'retold'; readonly left?: string; readonly right?: string }
  | { readonly kind: 'related'; readonly claim: Claim; readonly onlyProved: boolean }
  | { readonly kind: 'supposed'; readonly supposition: Supposition };

export const candidatesFor = (step: BrokenStep, theory: Theory): readonly Candidate[] =>
  [
    ...(step.mended === null ? [] : [onTheLeft(step, step.mended, 0)]),
    ...variantsOf(step.right, { ...step, other: step.left }, step.fault)
      .filter(({ latex }) => !repeats(latex, step.left.latex))
      .map(({ latex, cost }) => onTheRight(latex, cost)),
    ...(step.claim === null ? [] : suppositionsFor(step.claim, theory).map(supposed)),
    ...(step.claim === null ? [] : related(step, step.claim)),
    ...variantsOf(step.left, { ...step, other: step.right }, step.fault)
      .filter(({ latex }) => !repeats(latex, step.right.latex))
      .map(({ latex, cost }) => onTheLeft(step, latex, cost + leftIsLess)),
  ].sort((a, b) => a.cost - b.cost);

/** A slip on the left is looked for only where none on the right will do. */
const leftIsLess = 4;

const onTheRight = (latex: string, cost: number): Candidate => ({
  cost,
  offer: { latex, kind: 'edit', member: { side: 'right', latex } },
  question: { kind: 'retold', right: latex },
});

const onTheLeft = ({ relation, right }: BrokenStep, latex: string, cost: number): Candidate => ({
  cost,
  offer: { latex: `${latex} ${relation} ${right.latex}`, kind: 'edit', member: { side: 'left', latex } },
  question: { kind: 'retold', left: latex },
});

const supposed = (supposition: Supposition): Candidate => ({
  cost: supposition.cost,
  offer: { latex: supposition.latex, kind: 'assumption', member: null },
  question: { kind: 'supposed', supposition },
});

const related = ({ left, right }: BrokenStep, broken: Claim): readonly Candidate[] =>
  otherRelations(broken).map(({ claim, sign, cost, onlyProved }) => ({
    cost,
    offer: { latex: `${left.latex} ${sign} ${right.latex}`, kind: 'edit', member: null },
    question: { kind: 'related', claim, onlyProved },
  }));

/** A side that is written like the other says nothing. */
const repeats = (a: string, b: string): boolean => a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
