/**
 * What a whole document says of one slip in it: whether the first wrong step it finds is the one with the slip, and
 * whether the first thing it offers instead is what stood there before.
 */
import { proveEqual } from '../../src/prove/prove.js';
import { verifySources } from '../../src/verify/verify.js';
import { stepsOf } from '../judged.js';
import type { Mutant } from './mutation.js';
import { claimsWith } from './steps.js';

export interface Mending {
  readonly located: boolean;
  readonly mended: boolean;
}

/** Of a mutant on the right of an equation; null where the document reads otherwise with it. */
export function mendingOf({ step, latex }: Mutant): Mending | null {
  const { chain, link, document } = step;
  const member = chain.chain.members[link + 1];
  const at = chain.chain.links[link];
  if (member === undefined || at === undefined) return null;
  const { path, text } = document.source;
  const { start, end } = member.span;
  const source = { path, text: text.slice(0, start) + latex + text.slice(end) };
  const options = { seed: 0, sideFile: null, repairs: false };
  const all = stepsOf(verifySources([source], { ...options, only: null }));
  const first = all.find(({ verdict, expected }) => verdict === 'refuted' && expected === null);
  if (first === undefined) return null;
  const only = { line: first.display, step: first.indexInDisplay };
  const [judged] = stepsOf(verifySources([source], { ...options, repairs: true, only }));
  const repair = judged?.repair ?? null;
  return {
    located: first.display === at.display && first.indexInDisplay === at.indexInDisplay,
    mended: repair?.kind === 'edit' && isSame(step, repair.latex),
  };
}

/** Is it what the author had, by a proof? */
const isSame = (step: Mutant['step'], latex: string): boolean =>
  claimsWith(step, 'right', latex).some(
    ({ right }) => proveEqual(right, step.claim.right, step.judge) !== null,
  );
