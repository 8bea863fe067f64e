/**
 * The identities of an energy, checked at one value of its parameters: log Z is differentiated by finite differences of
 * whole integrals, the energy inside of the expectation by itself, so that the interchange of the two is tested and
 * never presumed. Relies on partition functions and finite differences.
 */
import {
  addBounded,
  exact,
  isAbsent,
  multiplyBounded,
  negateBounded,
  widened,
  type Bounded,
} from '../numbers/bounded.js';
import { differentiate, differentiateTwice } from '../numbers/differences.js';
import { missingIn } from './boundary.js';
import { smoothDimension, type Energy, type Point } from './energy.js';
import { fittingDifference } from './fittingSteps.js';
import { frameOf, type Frame } from './frame.js';
import { densityOf, expectation, logPartition, type Density } from './partition.js';
import type { Claim, Row } from './result.js';

/** Energy, parameters, and how they are called. */
export interface Case {
  readonly energy: Energy;
  readonly theta: Point;
  readonly parameterNames: readonly string[];
  readonly coordinateNames: readonly string[];
  /** The claims that are expected to fail. */
  readonly failing?: readonly Claim[];
}

/** A row for each claim, of all or of some, and direction. */
export function check(given: Case, wanted: readonly Claim[] = allClaims): readonly Row[] {
  const { energy, theta, parameterNames, coordinateNames } = given;
  const frame = frameOf(energy, theta);
  const density = frame === null ? null : densityOf(energy, theta, frame);
  const claims = [
    ...parameterNames.map((name, k) => ({ claim: 'gradient' as const, name, index: k })),
    ...parameterNames.map((name, k) => ({ claim: 'curvature' as const, name, index: k })),
    ...coordinateNames
      .slice(0, smoothDimension(energy.space))
      .map((name, j) => ({ claim: 'score' as const, name, index: j })),
  ].filter(({ claim }) => wanted.includes(claim));
  return claims.map(({ claim, name, index }): Row => {
    const expected = given.failing?.includes(claim) === true ? 'disagrees' : 'agrees';
    const start = { claim, direction: name, expected } as const;
    if (density === null)
      return { ...start, ...undecided('the energy does not rise far out, so that Z is infinite') };
    if (isAbsent(density.mass)) return { ...start, ...undecided(`Z: ${density.mass.reason ?? 'no value'}`) };
    const sides = sidesOf(claim, density, index);
    const row = compared(sides.left, sides.right);
    if (row.verdict !== 'disagrees') return { ...start, ...row };
    const gap = addBounded(sides.left, negateBounded(sides.right));
    return { ...start, ...row, missing: missingIn(claim, density, index, gap) };
  });
}

const allClaims: readonly Claim[] = ['gradient', 'curvature', 'score'];

interface Sides {
  readonly left: Bounded;
  readonly right: Bounded;
}

function sidesOf(claim: Claim, density: Density, index: number): Sides {
  const { energy, theta, frame } = density;
  switch (claim) {
    case 'gradient':
      return {
        left: gradientOfLogPartition(energy, theta, index, frame),
        right: negateBounded(expectation(density, (x) => energy.inParameter(x, theta, index).first)),
      };
    case 'curvature':
      return {
        left: fittingDifference(differentiateTwice, (h) =>
          logPartition(energy, moved(theta, index, h), frame),
        ),
        right: varianceLessCurvature(density, index),
      };
    case 'score':
      return {
        left: exact(0),
        right: negateBounded(expectation(density, (x) => energy.inPoint(x, theta, index).first)),
      };
  }
}

/** d/da log Z by finite differences. */
export const gradientOfLogPartition = (energy: Energy, theta: Point, k: number, frame: Frame): Bounded =>
  fittingDifference(differentiate, (h) => logPartition(energy, moved(theta, k, h), frame));

/** Var(dE/da) - E[d^2E/da^2], the variance about the mean found before, so that little cancels. */
function varianceLessCurvature(density: Density, k: number): Bounded {
  const { energy, theta } = density;
  const jet = (x: Point) => energy.inParameter(x, theta, k);
  const mean = expectation(density, (x) => jet(x).first);
  if (isAbsent(mean)) return mean;
  const about = exact(-mean.value);
  const spread = expectation(density, (x) => {
    const { first, second } = jet(x);
    const deviation = addBounded(first, about);
    return addBounded(multiplyBounded(deviation, deviation), negateBounded(second));
  });
  return widened(spread, mean.error ** 2);
}

export const moved = (theta: Point, k: number, h: number): Point =>
  theta.map((value, index) => (index === k ? value + h : value));

type Outcome = Pick<Row, 'left' | 'right' | 'gapInErrors' | 'verdict' | 'reason' | 'missing'>;

const undecided = (reason: string): Outcome => ({
  left: null,
  right: null,
  gapInErrors: null,
  verdict: 'undecided',
  reason,
  missing: null,
});

function compared(left: Bounded, right: Bounded): Outcome {
  const sides = { left: estimateOf(left), right: estimateOf(right) };
  if (isAbsent(left)) return { ...undecided(`left side: ${left.reason ?? ''}`), ...sides };
  if (isAbsent(right)) return { ...undecided(`right side: ${right.reason ?? ''}`), ...sides };
  const error = left.error + right.error;
  const gap = Math.abs(left.value - right.value);
  const gapInErrors = gap === 0 ? 0 : gap / error;
  const size = Math.max(Math.abs(left.value), Math.abs(right.value), right.scale);
  if (gap > error) return { ...sides, gapInErrors, verdict: 'disagrees', reason: null, missing: null };
  return error <= worstError * size || error <= worstError ** 2
    ? { ...sides, gapInErrors, verdict: 'agrees', reason: null, missing: null }
    : { ...undecided('the error is too large to tell'), ...sides, gapInErrors };
}

/** Agreement within an error larger than this, relative to what is added up, says nothing. */
const worstError = 1e-5;

export const estimateOf = (a: Bounded): Row['left'] =>
  isAbsent(a) ? null : { value: a.value, error: a.error };
