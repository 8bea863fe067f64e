/** The laws hold for what they should, and say what is wrong where they do not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  energies,
  logPartitionGradient,
  scoreHasMeanZero,
  steinIdentity,
} from '../../src/testing/testing.js';

test('every law holds for every energy of the library', { timeout: 600_000 }, () => {
  const law = fc.property(energies(fc), (drawn) => {
    const { theta } = drawn;
    for (const one of [logPartitionGradient(drawn, theta), scoreHasMeanZero(drawn, theta)])
      expect({ name: drawn.name, theta, ...one }).toEqual({
        name: drawn.name,
        theta,
        holds: true,
        explanation: '',
      });
  });
  fc.assert(law, { seed: 5, numRuns: 15 });
});

describe("Stein's identity", () => {
  const normal = { energy: (x: number, [m, s]: [number, number]) => (x - m) ** 2 / (2 * s * s) };
  test.each<readonly [string, (x: number) => number]>([
    ['a constant', () => 1],
    ['x', (x) => x],
    ['a cube', (x) => x ** 3],
    ['a hyperbolic tangent', Math.tanh],
  ])('holds for %s', (_, f) => {
    expect(steinIdentity(normal, [0.4, 1.3], f)).toEqual({ holds: true, explanation: '' });
  });

  test('in the plane', () => {
    const plane = {
      energy: ([x, y]: [number, number], a: number) => (a * x * x + y * y) / 2 + (x * y) / 3,
      space: { kind: 'line', dimension: 2 },
    };
    expect(steinIdentity(plane, 1.5, ([x, y]: [number, number]) => x * y + x).explanation).toBe('');
  });

  test('fails for a function that does not vanish where the density stops', () => {
    const exponential = { energy: (x: number, rate: number) => rate * x, space: { kind: 'halfLine' } };
    expect(steinIdentity(exponential, 2, Math.cos).holds).toBe(false);
    expect(steinIdentity(exponential, 2, Math.sin)).toEqual({ holds: true, explanation: '' });
  });

  test('fails for an energy without a density', () => {
    expect(steinIdentity({ energy: (x: number, t: number) => t * x }, 1, Math.cos).holds).toBe(false);
  });
});

test('an energy that cannot be used is said so', () => {
  const wrong = { energy: () => NaN };
  expect(logPartitionGradient(wrong, 1).explanation).toContain('gives NaN');
  const unknown = { energy: (x: number, t: number) => t * x * x, space: { kind: 'sphere' } };
  expect(logPartitionGradient(unknown, 1).explanation).toContain('"space"');
});
