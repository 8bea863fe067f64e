/**
 * Laws of energies as functions that say whether they hold and, if not, how the numbers come out. An energy is a
 * function of a point and the parameters, on a space as in a module of `verify gradient`. Relies on gradient/.
 */
import { isAbsent } from '../numbers/bounded.js';
import { check, type Case } from '../gradient/check.js';
import { smoothDimension } from '../gradient/energy.js';
import type { Claim, Estimate, Row } from '../gradient/result.js';
import { steinGap } from '../gradient/stein.js';
import { readUserModule } from '../gradient/userModule.js';

export interface EnergyLike {
  /** Numbers or lists of numbers, as the space and the parameters are; the value is a number. */
  readonly energy: (x: never, theta: never) => number;
  /** The line unless it says otherwise; see docs/gradient.md. */
  readonly space?: unknown;
}

export interface Law {
  readonly holds: boolean;
  /** Empty where the law holds. */
  readonly explanation: string;
}

type Theta = number | readonly number[];

/** d/da log Z = -E[dE/da] for every parameter a, within the errors of both sides. */
export const logPartitionGradient = (energy: EnergyLike, theta: Theta): Law =>
  lawOf(energy, theta, (given) => claimed(given, 'gradient'));

/** E[d/dx log p(x)] = 0 for every coordinate x. In a space of points there is nothing to ask. */
export const scoreHasMeanZero = (energy: EnergyLike, theta: Theta): Law =>
  lawOf(energy, theta, (given) => claimed(given, 'score'));

/** E[f'(x) + f(x) d/dx log p(x)] = 0 for a function f of the point that gives a number. */
export const steinIdentity = (energy: EnergyLike, theta: Theta, f: (x: never) => number): Law =>
  lawOf(energy, theta, (given) => {
    const dimension = smoothDimension(given.energy.space);
    const at = f as (x: unknown) => number;
    return Array.from({ length: dimension }, (_, j) => {
      const gap = steinGap(given.energy, given.theta, (x) => at(dimension === 1 ? x[0] : x), j);
      if (gap === null) return 'the energy does not rise far out, so that Z is infinite';
      if (isAbsent(gap)) return gap.reason;
      const isZero = Math.abs(gap.value) <= gap.error && gap.error <= worst * Math.max(1, gap.scale);
      return isZero ? null : `E[f' + f d/dx log p] is ${inWords(gap)} along coordinate ${j + 1}`;
    }).filter((one) => one !== null);
  });

/** An error larger than this says nothing. */
const worst = 1e-5;

function lawOf(energy: EnergyLike, theta: Theta, complaintsOf: (given: Case) => readonly string[]): Law {
  const read = readUserModule({
    energy: energy.energy,
    parameters: [theta],
    ...(energy.space === undefined ? {} : { space: energy.space }),
  });
  if (read.kind === 'problem') return { holds: false, explanation: read.message };
  const complaints = read.cases.flatMap(complaintsOf);
  const all = read.faults.length > 0 ? read.faults : complaints;
  return { holds: all.length === 0, explanation: all.join('; ') };
}

const claimed = (given: Case, claim: Claim): readonly string[] =>
  check(given, [claim])
    .filter(({ verdict }) => verdict !== 'agrees')
    .map(inSentence);

function inSentence({ claim, direction, left, right, reason, missing }: Row): string {
  const sides =
    left === null || right === null ? (reason ?? '') : `${inWords(left)} against ${inWords(right)}`;
  const lacking = missing === null ? '' : `, which lacks ${missing.term}, ${inWords(missing.estimate)}`;
  const what = claim === 'score' ? `mean of the score in ${direction}` : `d/d${direction} log Z`;
  return `${what}: ${sides}${lacking}`;
}

const inWords = ({ value, error }: Estimate): string => `${value} ± ${error.toExponential(0)}`;
