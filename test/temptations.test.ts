/** Of the false steps none is proved or supported, of the true ones none is refuted (temptations.ts). */
import { describe, expect, test } from 'vitest';
import { verifyLine } from '../src/verify/verify.js';
import { falseSteps, trueSteps, type Step } from './temptations.js';

const verdictOf = ([latex, ...given]: Step): string | undefined =>
  verifyLine(
    { id: 'step', given, assume: [], latex },
    { seed: 0, sideFile: null, only: null, repairs: false },
  ).steps.at(-1)?.verdict;

const rows = (steps: Readonly<Record<string, readonly Step[]>>) =>
  Object.entries(steps).flatMap(([subject, all]) => all.map((step) => ({ subject, latex: step[0], step })));

describe('a false step is neither proved nor supported', () => {
  const refuted = new Set<Step>();

  test.each(rows(falseSteps))('$subject: $latex', ({ step }) => {
    const verdict = verdictOf(step);
    expect(['refuted', 'undecided']).toContain(verdict);
    if (verdict === 'refuted') refuted.add(step);
  });

  test('and four of five are refuted', () => {
    expect(refuted.size).toBeGreaterThan(0.8 * rows(falseSteps).length);
  });
});

describe('a true step is not refuted', () => {
  const proved = new Set<Step>();

  test.each(rows(trueSteps))('$subject: $latex', ({ step }) => {
    const verdict = verdictOf(step);
    expect(['proved', 'supported', 'undecided']).toContain(verdict);
    if (verdict === 'proved') proved.add(step);
  });

  test('and half of them are proved', () => {
    expect(proved.size).toBeGreaterThan(0.5 * rows(trueSteps).length);
  });
});
