/**
 * Where the derivative of log Z is known, both estimates cover it with their errors, and the errors are small; at random
 * parameters. `npm run gradient-campaign` draws ten thousand times.
 */
import { describe, expect, test } from 'vitest';
import { gradientOfLogPartition } from '../../src/gradient/check.js';
import { families } from '../../src/gradient/families.js';
import { caseOf, type Family } from '../../src/gradient/family.js';
import { frameOf } from '../../src/gradient/frame.js';
import { densityOf, expectation } from '../../src/gradient/partition.js';
import { negateBounded, type Bounded } from '../../src/numbers/bounded.js';
import { generator, type Generator } from '../../src/numbers/generator.js';
import { closedForms } from './closedForms.js';

const draws = Number(process.env['GRADIENT_DRAWS'] ?? 90);
const known = families.filter(({ name }) => name in closedForms);

function drawn({ parameters }: Family, { uniform }: Generator): readonly number[] {
  return parameters.map(({ range: [from, to] }) => from + (to - from) * uniform());
}

/** What is wrong with an estimate; null if nothing is. */
function complaint(side: string, { value, error, reason }: Bounded, truth: number): string | null {
  if (reason !== null) return `${side}: ${reason}`;
  // The closed form itself is rounded.
  if (Math.abs(value - truth) > error + 1e-13 * Math.abs(truth))
    return `${side}: ${value} is off by ${value - truth}, its error is ${error}`;
  return error <= 1e-6 * Math.max(Math.abs(truth), 1e-2) ? null : `${side}: the error ${error} is large`;
}

function complaints(family: Family, theta: readonly number[]): readonly string[] {
  const { energy } = caseOf(family, theta);
  const frame = frameOf(energy, theta);
  if (frame === null) return ['no frame'];
  const density = densityOf(energy, theta, frame);
  const named = Object.fromEntries(family.parameters.map(({ name }, k) => [name, theta[k] ?? NaN]));
  return family.parameters.flatMap(({ name }, k) => {
    const truth = closedForms[family.name]?.[name]?.(named) ?? NaN;
    const left = gradientOfLogPartition(energy, theta, k, frame);
    const right = negateBounded(expectation(density, (x) => energy.inParameter(x, theta, k).first));
    return [complaint('left', left, truth), complaint('right', right, truth)]
      .filter((one) => one !== null)
      .map((one) => `${family.name} at ${JSON.stringify(named)}, d/d${name}, ${one}`);
  });
}

test('every closed form belongs to a family', () => {
  expect(known.map(({ name }) => name)).toEqual(Object.keys(closedForms));
});

describe('the error covers what is known to be true', () => {
  test.each(known.map((family, stream) => ({ family, stream })))(
    '$family.name',
    { timeout: 3_600_000 },
    ({ family, stream }) => {
      const random = generator(7, stream);
      const wrong: string[] = [];
      for (let n = 0; n < draws / known.length; n++) wrong.push(...complaints(family, drawn(family, random)));
      expect(wrong).toEqual([]);
    },
  );
});
