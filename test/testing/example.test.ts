import fc from 'fast-check';
import { energies, logPartitionGradient, scoreHasMeanZero, steinIdentity } from 'proofline/testing';
import { expect, test } from 'vitest';

const softplus = (z: number): number => Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0);

const network = {
  energy: (x: number, [weight = 0, bias = 0]: readonly number[]) => x ** 2 / 2 + softplus(weight * x + bias),
};

test('the network is an energy like any other', () => {
  const theta = [1.5, -0.3];
  expect(logPartitionGradient(network, theta)).toEqual({ holds: true, explanation: '' });
  expect(scoreHasMeanZero(network, theta).holds).toBe(true);
  expect(steinIdentity(network, theta, (x: number) => Math.sin(x)).holds).toBe(true);
});

test('and so are those of the library', () => {
  const law = fc.property(energies(fc), (drawn) => logPartitionGradient(drawn, drawn.theta).holds);
  fc.assert(law, { seed: 1, numRuns: 10 });
});

test('a density that stops at once has a score whose mean is not zero', () => {
  const exponential = { energy: (x: number, rate: number) => rate * x, space: { kind: 'halfLine' } };
  expect(logPartitionGradient(exponential, 1.4).holds).toBe(true);
  expect(scoreHasMeanZero(exponential, 1.4).explanation).toContain('p at the ends of the support');
});
