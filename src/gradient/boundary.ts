/**
 * What an identity lacks where it fails: the density at an end of the support, times the speed of the end or, for the
 * score, by itself; the mass that leaves through infinity, which differs from what differentiation under the integral
 * says of the tail; or what a kink adds to the second derivative of the energy. Nothing is named that does not account
 * for the gap. Relies on partition functions.
 */
import {
  absent,
  addBounded,
  divideBounded,
  exact,
  multiplyBounded,
  negateBounded,
  type Bounded,
} from '../numbers/bounded.js';
import { differentiate } from '../numbers/differences.js';
import { integrate, thorough } from '../numbers/quadrature.js';
import { dual, plain, tangentAt, unit } from '../numbers/scalar.js';
import type { End, Point } from './energy.js';
import { densityAt, endAt, expectation, weightOf, type Density } from './partition.js';
import type { Claim, Missing } from './result.js';

/** Null where none of the terms makes up for the gap. */
export function missingIn(claim: Claim, density: Density, index: number, gap: Bounded): Missing | null {
  const candidates = [
    ...endTerms(claim, density, index),
    ...tailTerms(claim, density, index),
    ...kinkTerms(claim, density, index),
  ];
  return candidates.find(({ value }) => accountsFor(value, gap))?.missing ?? null;
}

interface Candidate {
  readonly value: Bounded;
  readonly missing: Missing;
}

/** A term that is hardly known would account for anything. */
const accountsFor = (value: Bounded, gap: Bounded): boolean =>
  value.error <= Math.abs(gap.value) / 100 && Math.abs(value.value - gap.value) <= value.error + gap.error;

const candidate = (kind: Missing['kind'], term: string, value: Bounded): Candidate => ({
  value,
  missing: { kind, term, estimate: { value: value.value, error: value.error } },
});

/** d/da of the integral from u(a) to v(a) has p(v) v' - p(u) u' beside the integral; that of dp/dx is p(v) - p(u). */
function endTerms(claim: Claim, density: Density, index: number): readonly Candidate[] {
  const { energy, theta } = density;
  const { space } = energy;
  if (claim === 'curvature' || (space.kind !== 'interval' && space.kind !== 'halfLine')) return [];
  const factor = (end: End): Bounded => (claim === 'score' ? exact(1) : speedOf(end, theta, index));
  const flux = (end: End): Bounded =>
    multiplyBounded(densityAt(density, [endAt(end, theta).value]), factor(end));
  const lower = negateBounded(flux(space.from));
  const total = space.kind === 'interval' ? addBounded(flux(space.to), lower) : lower;
  // The score's mean is the flux, and zero is what it should be.
  const lacking = claim === 'score' ? negateBounded(total) : total;
  const term =
    claim === 'score' ? 'p at the ends of the support' : 'p at the end of the support times its speed';
  return [candidate('end', term, lacking)];
}

function speedOf(end: End, theta: Point, k: number): Bounded {
  const moved = theta.map((value, index) => (index === k ? dual(1, exact(value), unit) : exact(value)));
  return plain(tangentAt(end(moved), 1));
}

/**
 * d/da of the mass beyond R, less what the integral of d/da e^{-E} beyond R says, over Z: zero where the two may be
 * exchanged.
 */
function tailTerms(claim: Claim, density: Density, index: number): readonly Candidate[] {
  const { energy, theta, frame, mass, weight } = density;
  const { space } = energy;
  if (claim !== 'gradient' || (space.kind !== 'halfLine' && space.kind !== 'line')) return [];
  if (space.kind === 'line' && space.dimension === 2) return [];
  const [centre = 0] = frame.centre;
  const [width = 1] = frame.width;
  const start = space.kind === 'halfLine' ? endAt(space.from, theta).value : centre;
  const beyond = (f: (x: Point) => Bounded): Bounded => {
    const right = integrate((x) => f([x]), start + 10 * width, Infinity, thorough);
    if (space.kind === 'halfLine') return right;
    return addBounded(
      right,
      integrate((x) => f([x]), -Infinity, start - 10 * width, thorough),
    );
  };
  const [moving = absent('')] = differentiate((h) => {
    const shifted = theta.map((value, k) => (k === index ? value + h : value));
    return [beyond(weightOf(energy, shifted, frame))];
  });
  const inside = beyond((x) => multiplyBounded(weight(x), energy.inParameter(x, theta, index).first));
  return [
    candidate(
      'infinity',
      'the rate at which mass leaves through infinity',
      divideBounded(addBounded(moving, inside), mass),
    ),
  ];
}

/**
 * The rate at which E[dE/da] changes under the density held fixed, less E[d^2E/da^2]: zero where the energy has no
 * kink.
 */
function kinkTerms(claim: Claim, density: Density, index: number): readonly Candidate[] {
  if (claim !== 'curvature') return [];
  const { energy, theta } = density;
  const [rate = absent('')] = differentiate((h) => {
    const shifted = theta.map((value, k) => (k === index ? value + h : value));
    return [expectation(density, (x) => energy.inParameter(x, shifted, index).first)];
  });
  const inside = expectation(density, (x) => energy.inParameter(x, theta, index).second);
  return [
    candidate(
      'kink',
      'minus what the kinks of E add to its second derivative',
      addBounded(inside, negateBounded(rate)),
    ),
  ];
}
