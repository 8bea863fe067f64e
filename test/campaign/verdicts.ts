/** What `verify` says of a claim that is written otherwise, and what is really so. */
import { searchesFrom } from '../../src/records/searches.js';
import { judgeClaim, type Claim, type Finding } from '../../src/verify/judgeStep.js';
import type { Mutant } from './mutation.js';
import { claimsWith, type ProvedStep } from './steps.js';
import { truthOf } from './truth.js';

export type Fate =
  /** No meaning, or none that differs from what was proved. */
  | 'unreadable'
  /** In all models of the campaign the sides are equal. */
  | 'equal'
  /** No model, or none in which the values are known well enough. */
  | 'unknown'
  /** Really false; and proved, supported, open, or refuted. */
  | 'proved'
  | 'supported'
  | 'undecided'
  | 'refuted';

export const fates: readonly Fate[] = [
  ...(['unreadable', 'equal', 'unknown'] as const),
  ...(['proved', 'supported', 'undecided', 'refuted'] as const),
];

/** Models for the campaign's own judgement of a claim. */
const models = 6;

export function fateOf({ step, side, latex }: Mutant, seed: number): Fate {
  const claims = claimsWith(step, side, latex);
  if (claims.length === 0) return 'unreadable';
  for (const claim of claims) {
    const { kind } = truthOf(claim, step.judge.theory, seed, models);
    if (kind !== 'false') return kind === 'agrees' ? 'equal' : 'unknown';
  }
  return verdictOf(claims, step);
}

/** The mildest finding of all readings, as for a step of a document. */
export function verdictOf(claims: readonly Claim[], { judge, link, chain }: ProvedStep): Finding['kind'] {
  const place = { opens: link === 0, inline: chain.chain.style === 'inline' };
  let best: Finding['kind'] = 'refuted';
  for (const claim of claims) {
    const { kind } = finding(() => judgeClaim(claim, judge, searchesFrom(0), place));
    if (ranks.indexOf(kind) < ranks.indexOf(best)) best = kind;
    if (best === 'proved') break;
  }
  return best;
}

const ranks: readonly Finding['kind'][] = ['proved', 'supported', 'undecided', 'refuted'];

/** Proved and refuted at once throws; the proof is what counts here. */
function finding(judge: () => Finding): Pick<Finding, 'kind'> {
  try {
    return judge();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('proved and refuted')) return { kind: 'proved' };
    throw error;
  }
}
