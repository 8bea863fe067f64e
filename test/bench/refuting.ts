/**
 * The refuter warm, on the proved steps of the derivations: how long models are asked about a step that has a proof,
 * about the same step as if it had none, and about one whose right side is doubled.
 */
import { refute, type Options } from '../../src/refute/refute.js';
import { apply, number, type Term } from '../../src/terms/term.js';
import { ATTEMPTS, CROSS_CHECKS } from '../../src/verify/judgeStep.js';
import { isPlain, provedSteps, type ProvedStep } from '../campaign/steps.js';
import { derivations } from '../judged.js';
import { fastest } from './measure.js';

const runs = 2;

export interface Tried {
  readonly what: string;
  /** Milliseconds, one for each step. */
  readonly times: readonly number[];
}

export function triedInModels(): readonly Tried[] {
  const steps = derivations.flatMap(provedSteps).filter(isPlain);
  const timed = (
    what: string,
    options: Pick<Options, 'attempts' | 'look'>,
    right: (step: ProvedStep) => Term,
  ) => ({
    what,
    times: steps.map((step) => {
      const claim = { ...step.claim, right: right(step) };
      return fastest(runs, () => refute(claim, step.judge.theory, { seed: 0, ...options }));
    }),
  });
  const itself = ({ claim }: ProvedStep): Term => claim.right;
  const doubled = ({ claim }: ProvedStep): Term => apply('multiply', number(2n), claim.right);
  return [
    timed('proved, a glance', { attempts: CROSS_CHECKS, look: 'glance' }, itself),
    timed('as if without a proof', { attempts: ATTEMPTS }, itself),
    timed('false, with a small counterexample', { attempts: ATTEMPTS }, doubled),
  ];
}
