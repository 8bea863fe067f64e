/**
 * What is remembered of one search. Proofs, and what led to counterexamples, are proposals: they are checked whenever
 * they are used, so anyone may have written them. All else is the word of a program, which counts for this very program
 * alone. Plain data; what is read and is none of it is null.
 */
import { z } from 'zod';
import type { OpenReason } from '../refute/outcome.js';
import { looks } from '../refute/refute.js';

const reasons = {
  'no-numeric-meaning': 'no-numeric-meaning',
  'no-model': 'no-model',
  'too-few-models': 'too-few-models',
  'within-error': 'within-error',
  'differs-at-a-point': 'differs-at-a-point',
} as const satisfies { readonly [Reason in OpenReason]: Reason };

const count = z.int().nonnegative();
const tally = z.object({ drawn: count, admitted: count, differing: count });

const proposal = z.discriminatedUnion('kind', [
  /** Steps for a judge to perform (perform.ts). */
  z.object({ kind: z.literal('proof'), proof: z.unknown() }),
  /** No proof was found, and a search of models with this effort shows that there is none. */
  z.object({
    kind: z.literal('denied'),
    effort: z.object({
      attempts: count,
      look: z.enum(looks).exactOptional(),
      shrinking: z.boolean().exactOptional(),
    }),
  }),
  /** The last model drawn failed, and became the counterexample by the trail. */
  z.object({
    kind: z.literal('refuted'),
    tally: tally.refine(({ drawn }) => drawn > 0),
    trail: z.array(count).readonly(),
  }),
]);

const finding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unproved') }),
  z.object({ kind: z.literal('agrees'), tally }),
  z.object({ kind: z.literal('open'), reason: z.enum(reasons), message: z.string(), tally }),
  z.object({ kind: z.literal('glimpse'), found: z.enum(['refuted', 'agrees', 'open']), tally }),
]);

export type Proposal = Readonly<z.infer<typeof proposal>>;
export type Entry = Proposal | Readonly<z.infer<typeof finding>>;

/** `trusted`: was it written by this very program? */
export function entryIn(value: unknown, trusted: boolean): Entry | null {
  return proposal.safeParse(value).data ?? (trusted ? finding.safeParse(value).data : null) ?? null;
}

export const isProposal = (entry: Entry): entry is Proposal =>
  entry.kind === 'proof' || entry.kind === 'denied' || entry.kind === 'refuted';
