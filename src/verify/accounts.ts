/**
 * What is found of a step, in the words of the document it was found in: the whole one, or what is left of it where
 * only a part counts. Plain data, and questions about it.
 */
import type { ElaboratedChain, Elaboration } from '../elaborate/elaborated.js';
import type { Theory } from '../terms/theory.js';
import type { JudgedStep } from './judgeChain.js';

export interface Account {
  readonly chain: ElaboratedChain;
  readonly judged: JudgedStep | null;
  readonly theory: Theory;
}

/** For each chain, an entry a step. */
export type Accounts = readonly (readonly Account[])[];

/** `steps` for each chain, an entry a step; null for what claims nothing. */
export const accountsOf = (
  { chains, theory }: Elaboration,
  steps: readonly (readonly (JudgedStep | null)[])[],
): Accounts =>
  chains.map((chain, at) =>
    chain.steps.map((_, step): Account => ({ chain, judged: steps[at]?.[step] ?? null, theory })),
  );

export const isOpen = ({ chain, judged }: Account, step: number): boolean =>
  judged === null
    ? chain.steps[step]?.kind === 'unsupported' && chain.steps[step].reason !== 'remark'
    : judged.finding.kind === 'undecided' && !judged.defines;

/** Proved, or at least supported. */
export const isBorneOut = ({ judged }: Account): boolean =>
  judged?.defines === false && (judged.finding.kind === 'proved' || judged.finding.kind === 'supported');

export const isRefuted = ({ judged }: Account): boolean =>
  judged?.defines === false && judged.finding.kind === 'refuted';

export const isDefined = ({ chain, judged }: Account, step: number): boolean =>
  judged?.defines ?? chain.steps[step]?.kind === 'definition';

/** The account with a step that was decided left open, since its names may mean something else. */
export function inDoubt(account: Account, message: string): Account {
  const { judged } = account;
  if (judged === null || judged.finding.kind === 'undecided') return account;
  const { tally } = judged.finding;
  return {
    ...account,
    judged: { ...judged, finding: { kind: 'undecided', reason: 'two-meanings', message, tally } },
  };
}
