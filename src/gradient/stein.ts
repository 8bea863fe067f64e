/**
 * Stein's identity: E[f'(x)] = E[f(x) dE/dx] for a function f that the density holds down at both ends. The derivative
 * of f is a finite difference, for nothing is known of f but its values. Relies on partition functions.
 */
import { addBounded, multiplyBounded, negateBounded, type Bounded } from '../numbers/bounded.js';
import type { Energy, Point } from './energy.js';
import { frameOf } from './frame.js';
import { functionEnergy } from './functionEnergy.js';
import { densityOf, expectation } from './partition.js';

/** E[df/dx_j - f dE/dx_j], which is to be zero; null if the energy does not rise far out. */
export function steinGap(energy: Energy, theta: Point, f: (x: Point) => number, j: number): Bounded | null {
  const frame = frameOf(energy, theta);
  if (frame === null) return null;
  const density = densityOf(energy, theta, frame);
  const test = functionEnergy(f, energy.space);
  return expectation(density, (x) => {
    const { value, first } = test.inPoint(x, theta, j);
    return addBounded(first, negateBounded(multiplyBounded(value, energy.inPoint(x, theta, j).first)));
  });
}
