/**
 * Energies given by a function of numbers, such as a user writes in JavaScript: nothing is known of it but its values,
 * so its derivatives are finite differences, with their errors. At a kink the derivative is the mean of both sides,
 * known up to half of the jump; where a quadrature cares, it will come closer. Steps in the space stay inside of it.
 * Relies on finite differences.
 */
import { absent, isAbsent, rounded, timesExact, widened, type Bounded } from '../numbers/bounded.js';
import { differentiate, differentiateTwice } from '../numbers/differences.js';
import type { Energy, Jet, Point, Space } from './energy.js';
import { fittingDifference } from './fittingSteps.js';
import { endAt } from './partition.js';

export function functionEnergy(f: (x: Point, theta: Point) => number, space: Space): Energy {
  const value = (x: Point, theta: Point): Bounded => {
    const result = f(x, theta);
    return Number.isFinite(result)
      ? rounded(result, 0, Math.abs(result), roundings)
      : absent('the energy is not finite; let the space end where it is infinite');
  };
  return {
    space,
    value,
    inParameter: (x, theta, k) => jetOf((h) => value(x, shifted(theta, k, h))),
    inPoint: (x, theta, j) => {
      const room = roomIn(space, x, theta);
      if (!(room > 0)) return { value: value(x, theta), first: atEnd, second: atEnd };
      const { first, second, ...jet } = jetOf((h) => value(shifted(x, j, h * room), theta));
      // The points of the difference are rounded as well, and more so the closer they are.
      const rounding = (Math.abs(x[j] ?? 0) * 2 ** -48) / room;
      return {
        ...jet,
        first: scaled(first, 1 / room, rounding),
        second: scaled(second, room ** -2, rounding),
      };
    },
  };
}

const atEnd = absent('a derivative at the end of a space');

const scaled = (derivative: Bounded, factor: number, rounding: number): Bounded =>
  isAbsent(derivative)
    ? derivative
    : widened(timesExact(derivative, factor), Math.abs(derivative.value * factor) * rounding);

/** How far one may go in either direction, 1 at most. */
function roomIn(space: Space, [x = 0]: Point, theta: Point): number {
  switch (space.kind) {
    case 'interval':
      return Math.min(1, x - endAt(space.from, theta).value, endAt(space.to, theta).value - x);
    case 'halfLine':
      return Math.min(1, x - endAt(space.from, theta).value);
    case 'line':
    case 'points':
    case 'naturals':
      return 1;
  }
}

/** How many roundings of its value the function is believed to make. */
const roundings = 16;

const shifted = (point: Point, at: number, h: number): Point =>
  point.map((value, index) => (index === at ? value + h : value));

function jetOf(sample: (h: number) => Bounded): Jet {
  const value = sample(0);
  return { value, first: firstOf(sample), second: fittingDifference(differentiateTwice, sample) };
}

function firstOf(sample: (h: number) => Bounded): Bounded {
  const smooth = fittingDifference(differentiate, sample);
  const [low, middle, high] = [sample(-narrow), sample(0), sample(narrow)];
  if (isAbsent(low) || isAbsent(middle) || isAbsent(high)) return smooth;
  const mean = (high.value - low.value) / (2 * narrow);
  const jump = Math.abs(high.value - middle.value - (middle.value - low.value)) / narrow;
  const noise = (high.error + low.error + 2 * middle.error) / narrow;
  // A kink beside the point makes estimates that straddle it: those here, much nearer, know better.
  const apart = isAbsent(smooth) || Math.abs(smooth.value - mean) > smooth.error + noise + jump;
  return apart ? rounded(mean, jump + noise, Math.abs(mean)) : smooth;
}

const narrow = 2 ** -22;
