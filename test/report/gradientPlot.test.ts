/** The plot of step sizes: both regimes are there, and the SVG is well formed and says what it shows. */
import { expect, test } from 'vitest';
import { families } from '../../src/gradient/families.js';
import { caseOf } from '../../src/gradient/family.js';
import { stepSizeCurve, type StepSizeCurve } from '../../src/gradient/stepSizes.js';
import { renderStepSizes } from '../../src/report/gradientPlot.js';

const curves = families
  .filter(({ name }) => ['quartic', 'Gamma', 'categorical', 'Poisson'].includes(name))
  .flatMap((family) => {
    const theta = family.parameters.map(({ value }) => value);
    return stepSizeCurve(family.name, caseOf(family, theta), 0) ?? [];
  });

/** The slope of the logarithms by least squares, over a range of steps. */
function slopeOf({ points }: StepSizeCurve, from: number, to: number): number {
  const logs = points
    .filter(({ step }) => step >= from && step <= to)
    .map(({ step, error }) => ({ x: Math.log(step), y: Math.log(error) }));
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [mean(logs.map((log) => log.x)), mean(logs.map((log) => log.y))];
  return mean(logs.map((log) => (log.x - x) * (log.y - y))) / mean(logs.map((log) => (log.x - x) ** 2));
}

test('a difference that is exact at every step has no curve', () => {
  expect(curves.map(({ name }) => name)).toEqual(['quartic', 'categorical', 'Gamma']);
});

test.each(curves)('truncation falls with slope 2 and rounding rises with slope -1: $name', (curve) => {
  expect(slopeOf(curve, 1e-3, 1e-1)).toBeCloseTo(2, 1);
  expect(Math.abs(slopeOf(curve, 1e-11, 1e-7) + 1)).toBeLessThan(0.35);
});

test('the SVG has a title, a description, and a line for each curve', () => {
  const svg = renderStepSizes(curves);
  expect(svg).toContain('<title id="title">');
  expect(svg).toContain('<desc id="description">');
  expect(svg).toContain('prefers-color-scheme: dark');
  expect(svg.match(/<polyline /g)).toHaveLength(curves.length);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  const opened = [...svg.matchAll(/<([a-z]+)(?:\s[^>]*[^/>])?>/g)].map(([, name]) => name);
  const closed = [...svg.matchAll(/<\/([a-z]+)>/g)].map(([, name]) => name);
  expect([...closed].sort()).toEqual([...opened].sort());
});

test('names are escaped', () => {
  const [first] = curves;
  if (first === undefined) throw new Error('there is a curve');
  expect(renderStepSizes([{ ...first, name: 'a < b & c' }])).toContain('a &lt; b &amp; c');
});
