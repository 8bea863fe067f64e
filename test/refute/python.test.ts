/**
 * Counterexamples as programs: what Python prints is what the report says, for the wrong steps of the derivations and for
 * steps of all kinds.
 */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { verifyLine, verifySources } from '../../src/verify/verify.js';
import type { StepResult } from '../../src/verify/result.js';
import { derivations, stepsOf } from '../judged.js';

const options = { seed: 0, sideFile: null, only: null, repairs: false, programs: true };

const python = spawnSync('python3', ['--version']);
const hasPython = python.status === 0;
if (!hasPython) console.info('skipped what runs Python: there is no python3 here');

const lines: Readonly<Record<string, readonly [string, ...(readonly string[])]>> = {
  arithmetic: ['(a + b)^2 = a^2 + b^2'],
  'a sum': [
    String.raw`\sum_{i=1}^n a_i b_i = \sum_{i=1}^n a_i \sum_{i=1}^n b_i`,
    String.raw`n \in \mathbb{N}`,
  ],
  'an integral over an interval': [String.raw`\int_0^1 \log x \, dx = 1`],
  'one over half a line': [String.raw`\int_0^\infty e^{-a x} \, dx = a`, 'a > 0'],
  'one over the line': [String.raw`\int e^{-x^2/2} \, dx = \sqrt{\pi}`, String.raw`x \in \mathbb{R}`],
  'a mean over a finite space': [
    String.raw`\mathbb{E}_{p(x)}[f(x)^2] = \mathbb{E}_{p(x)}[f(x)]^2`,
    String.raw`x \in \mathcal{X}`,
    String.raw`p(x) \text{ is a density}`,
    String.raw`f(x) \in \mathbb{R}`,
  ],
  'derivatives of a normaliser': [
    String.raw`\nabla_\theta \log Z(\theta) = \mathbb{E}_{p_\theta(x)}[\nabla_\theta E_\theta(x)]`,
    String.raw`\theta \in \mathbb{R}`,
    String.raw`x \in \mathbb{R}`,
    String.raw`E_\theta(x) \in \mathbb{R}`,
    String.raw`Z(\theta) = \int e^{-E_\theta(x)} \, dx`,
    String.raw`p_\theta(x) = \frac{e^{-E_\theta(x)}}{Z(\theta)}`,
  ],
  components: [String.raw`\nabla_x \|x\|^2 = x`, String.raw`x \in \mathbb{R}^d`],
  'a normal law in space': [
    String.raw`\mathbb{E}_{z \sim \mathcal{N}(0, I)}[\|z\|^2] = 1`,
    String.raw`z \in \mathbb{R}^d`,
  ],
};

const refuted = (steps: readonly StepResult[]) =>
  steps.flatMap(({ line, counterexample }) => (counterexample === null ? [] : [{ line, counterexample }]));

const cases = [
  ...Object.entries(lines).flatMap(([name, [latex, ...given]]) =>
    refuted(verifyLine({ id: 'line', given, assume: [], latex }, options).steps).map((one) => ({
      ...one,
      name,
    })),
  ),
  ...derivations
    .filter(({ text }) => text.includes('% expect: refuted'))
    .flatMap((source) =>
      refuted(stepsOf(verifySources([source], options))).map((one) => ({
        ...one,
        name: `${source.path}:${String(one.line)}`,
      })),
    ),
];

describe('a counterexample in Python', () => {
  test('is there for each of these steps', () => {
    expect(cases.length).toBeGreaterThan(Object.keys(lines).length + 3);
    for (const { name, counterexample } of cases)
      expect(counterexample.program, name).toContain('import math');
  });

  test.skipIf(!hasPython).each(cases)('prints the two values of $name', ({ counterexample }) => {
    const { program, left, right, error } = counterexample;
    const { status, stdout, stderr } = spawnSync('python3', ['-'], {
      input: program ?? '',
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const values = /^left: +(\S+)\nright: +(\S+)\n$/.exec(stdout)?.slice(1).map(Number) ?? [];
    for (const [at, expected] of [left, right].entries())
      expect(Math.abs((values[at] ?? NaN) - expected)).toBeLessThan(
        1e-6 * (1 + Math.abs(expected)) + 10 * error,
      );
  });

  test('is none where doubles cannot tell the two sides apart', () => {
    const latex = String.raw`\frac{355}{113} + \frac{1}{10^{40}} = \frac{355}{113}`;
    const [found] = refuted(verifyLine({ id: 'digits', given: [], assume: [], latex }, options).steps);
    expect(found?.counterexample.digits).not.toBeNull();
    expect(found?.counterexample.program).toBeNull();
  });

  test('is not made unless it is asked for', () => {
    const line = { id: 'none', given: [], assume: [], latex: '1 = 2' };
    const [step] = refuted(verifyLine(line, { ...options, programs: false }).steps);
    expect(step?.counterexample).not.toHaveProperty('program');
  });
});
