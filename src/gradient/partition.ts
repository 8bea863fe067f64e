/**
 * The partition function of an energy and expectations under its density. Everything is an integral or a sum over the
 * space against e^{-E}, taken relative to the lowest energy in sight so that nothing overflows. Relies on quadrature
 * and energies; never differentiates.
 */
import {
  absent,
  addBounded,
  divideBounded,
  exact,
  isAbsent,
  multiplyBounded,
  negateBounded,
  timesExact,
  widened,
  type Bounded,
} from '../numbers/bounded.js';
import { applyFunction, functions } from '../numbers/functions.js';
import { coarse, integrate, integratePlane, thorough } from '../numbers/quadrature.js';
import { plain } from '../numbers/scalar.js';
import { sumSeries } from '../numbers/series.js';
import type { End, Energy, Point } from './energy.js';
import type { Frame } from './frame.js';

/** log of the integral of e^{-E}. */
export function logPartition(energy: Energy, theta: Point, frame: Frame): Bounded {
  const { mass } = densityOf(energy, theta, frame);
  return addBounded(plain(applyFunction(functions.log, mass)), exact(-frame.lowest));
}

/** e^{-E} without the factor that the lowest energy makes, and its integral. */
export interface Density {
  readonly energy: Energy;
  readonly theta: Point;
  readonly frame: Frame;
  readonly weight: (x: Point) => Bounded;
  readonly mass: Bounded;
}

export function densityOf(energy: Energy, theta: Point, frame: Frame): Density {
  const weight = weightOf(energy, theta, frame);
  return { energy, theta, frame, weight, mass: integrateOver(energy, theta, frame, weight) };
}

export function weightOf(energy: Energy, theta: Point, frame: Frame): Density['weight'] {
  const lowest = exact(frame.lowest);
  return (x) =>
    plain(applyFunction(functions.exp, addBounded(lowest, negateBounded(energy.value(x, theta)))));
}

/** The density at a point. */
export const densityAt = ({ weight, mass }: Density, x: Point): Bounded => divideBounded(weight(x), mass);

/** The expectation of f under the density. */
export function expectation(
  { energy, theta, frame, weight, mass }: Density,
  f: (x: Point) => Bounded,
): Bounded {
  const moment = integrateOver(energy, theta, frame, (x) => {
    const share = weight(x);
    return isGone(share) ? exact(0) : multiplyBounded(share, f(x));
  });
  return divideBounded(moment, mass);
}

/** Underflowed, so that no power of x can bring it back. */
const isGone = (weight: Bounded): boolean => Math.abs(weight.value) < 1e-290 && !isAbsent(weight);

/** The integral or sum of f over the space of the energy. */
export function integrateOver(
  { space }: Energy,
  theta: Point,
  { centre, width }: Frame,
  f: (x: Point) => Bounded,
): Bounded {
  const [c = 0, d = 0] = centre;
  const [s = 1, r = 1] = width;
  switch (space.kind) {
    case 'line':
      return space.dimension === 1
        ? timesExact(
            integrate((t) => f([c + s * t]), -Infinity, Infinity, thorough),
            s,
          )
        : timesExact(
            integratePlane((t, u) => f([c + s * t, d + r * u]), fine),
            s * r,
          );
    case 'halfLine': {
      const from = endAt(space.from, theta);
      if (isAbsent(from)) return from;
      return moved(
        f,
        [from],
        integrate((x) => f([x]), from.value, Infinity, thorough),
      );
    }
    case 'interval': {
      const [from, to] = [endAt(space.from, theta), endAt(space.to, theta)];
      if (isAbsent(from) || isAbsent(to)) return isAbsent(from) ? from : to;
      return moved(
        f,
        [from, to],
        integrate((x) => f([x]), from.value, to.value, thorough),
      );
    }
    case 'points':
      return space.points.reduce((sum, point) => addBounded(sum, f(point)), exact(0));
    case 'naturals':
      return sumSeries((n) => f([n]), space.from);
  }
}

const fine = { ...coarse, halvings: [2, 4], settled: 1e-11, negligible: 1e-16 } as const;

export const endAt = (end: End, theta: Point): Bounded => plain(end(theta.map(exact)));

/** An end known up to an error moves the integral by the integrand there. */
function moved(f: (x: Point) => Bounded, ends: readonly Bounded[], integral: Bounded): Bounded {
  let result = integral;
  for (const { value, error } of ends) {
    if (error === 0) continue;
    const there = f([value]);
    // A density without a bound at its end: what is lost there is the tail of a convergent integral, yet unknown.
    if (isAbsent(there)) return absent('an integrand without a value at an end that is not known exactly');
    result = widened(result, 2 * Math.abs(there.value) * error);
  }
  return result;
}
