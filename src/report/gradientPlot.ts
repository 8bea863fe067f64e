/**
 * The plot of `verify gradient --plot`: the error of central differences against the step, both on logarithmic axes, as
 * an SVG that stands alone, has a title and a description, and follows the reader's choice of light or dark. Relies on
 * the curves alone.
 */
import type { StepSizeCurve } from '../gradient/stepSizes.js';
import { plainMath } from './plainMath.js';

export function renderStepSizes(curves: readonly StepSizeCurve[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    '<title id="title">Error of the central difference of log Z against its step</title>',
    `<desc id="description">${escaped(descriptionOf(curves))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="paper" width="${width}" height="${height}" fill="#ffffff"/>`,
    ...grid(),
    ...guides(),
    ...curves.flatMap(curveMarkup),
    ...legend(curves),
    '</svg>',
    '',
  ].join('\n');
}

const width = 940;
const height = 600;
const frame = { left: 76, right: 600, top: 56, bottom: 530 };
/** Powers of ten at the ends of the axes. */
const steps = { from: -12, to: 0 };
const errors = { from: -15, to: 0 };

const xOf = (step: number): number =>
  frame.left + ((Math.log10(step) - steps.from) / (steps.to - steps.from)) * (frame.right - frame.left);
const yOf = (error: number): number =>
  frame.bottom - ((Math.log10(error) - errors.from) / (errors.to - errors.from)) * (frame.bottom - frame.top);

const isInside = ({ step, error }: { readonly step: number; readonly error: number }): boolean =>
  step >= 10 ** steps.from &&
  step <= 10 ** steps.to &&
  error >= 10 ** errors.from &&
  error <= 10 ** errors.to;

const descriptionOf = (curves: readonly StepSizeCurve[]): string =>
  `Both axes are logarithmic; the step falls from right to left. From the right, the error falls with the square of the step, until rounding takes over and it rises again like one over the step. ` +
  curves
    .map(({ name, parameter, points }) => {
      const best = points.reduce((a, b) => (b.error < a.error ? b : a), points[0] ?? { step: 1, error: 1 });
      return `${name}, by ${plainMath(parameter)}: least error ${best.error.toExponential(0)} at step ${best.step.toExponential(0)}.`;
    })
    .join(' ');

function grid(): readonly string[] {
  const columns = powers(steps, 2).map((power) => {
    const x = round(xOf(10 ** power));
    return `<line class="grid" x1="${x}" x2="${x}" y1="${frame.top}" y2="${frame.bottom}" stroke="#e3e3e3"/>${label(x, frame.bottom + 20, tenTo(power), 'middle')}`;
  });
  const rows = powers(errors, 3).map((power) => {
    const y = round(yOf(10 ** power));
    return `<line class="grid" x1="${frame.left}" x2="${frame.right}" y1="${y}" y2="${y}" stroke="#e3e3e3"/>${label(frame.left - 8, y + 4, tenTo(power), 'end')}`;
  });
  const middle = (frame.left + frame.right) / 2;
  return [
    ...columns,
    ...rows,
    `<text class="ink" x="${frame.left}" y="30" font-size="16" font-weight="600" fill="#222222" ${font}>Error of the central difference of log Z</text>`,
    label(middle, frame.bottom + 46, 'step h', 'middle'),
    `<text class="ink" transform="translate(20 ${(frame.top + frame.bottom) / 2}) rotate(-90)" text-anchor="middle" font-size="13" fill="#222222" ${font}>error of (log Z(θ + h) − log Z(θ − h)) / 2h</text>`,
  ];
}

/** Lines of slope 2 and -1, which the curves run along. */
function guides(): readonly string[] {
  const line = (from: Place, to: Place): string =>
    `<line class="guide" x1="${round(xOf(from.step))}" y1="${round(yOf(from.error))}" x2="${round(xOf(to.step))}" y2="${round(yOf(to.error))}" stroke="#777777" stroke-dasharray="2 5" stroke-width="1.5"/>`;
  return [
    line({ step: 1e-4, error: 1e-7 }, { step: 0.3, error: 0.9 }),
    label(xOf(1.2e-3), yOf(1e-4), 'truncation: slope 2', 'end'),
    line({ step: 1e-11, error: 1e-3 }, { step: 1e-5, error: 1e-9 }),
    label(xOf(3e-10), yOf(2e-4), 'rounding: slope −1', 'start'),
  ];
}

interface Place {
  readonly step: number;
  readonly error: number;
}

function curveMarkup({ points }: StepSizeCurve, index: number): readonly string[] {
  const path = points
    .filter(isInside)
    .map(({ step, error }) => `${round(xOf(step))},${round(yOf(error))}`)
    .join(' ');
  return [
    `<polyline points="${path}" fill="none" stroke-width="1.7" stroke-linejoin="round" ${strokeOf(index)}/>`,
  ];
}

function legend(curves: readonly StepSizeCurve[]): readonly string[] {
  const x = frame.right + 22;
  return curves.map(({ name, parameter }, index) => {
    const y = frame.top + 12 + index * 24;
    return `<line x1="${x}" x2="${x + 30}" y1="${y}" y2="${y}" stroke-width="2.5" ${strokeOf(index)}/>${label(x + 38, y + 4, `${name}, ${plainMath(parameter)}`, 'start')}`;
  });
}

/** Okabe and Ito's colours, which most people can tell apart; the second round is dashed. */
const colours: readonly { readonly light: string; readonly dark: string }[] = [
  { light: '#0072b2', dark: '#56b4e9' },
  { light: '#d55e00', dark: '#ff8c3b' },
  { light: '#009e73', dark: '#2fd6a6' },
  { light: '#b8518f', dark: '#e79ac6' },
  { light: '#a07800', dark: '#f0c419' },
  { light: '#444444', dark: '#dddddd' },
];

const strokeOf = (index: number): string => {
  const colour = index % colours.length;
  const dashes = ['', ' stroke-dasharray="7 3"', ' stroke-dasharray="2 3"'];
  return `class="curve${colour}" stroke="${colours[colour]?.light ?? '#000000'}"${dashes[Math.floor(index / colours.length) % 3] ?? ''}`;
};

const style = `@media (prefers-color-scheme: dark) { .paper { fill: #16181c } .ink { fill: #e8e8e8 } .grid { stroke: #33363c } .guide { stroke: #9a9a9a } ${colours
  .map(({ dark }, index) => `.curve${index} { stroke: ${dark} }`)
  .join(' ')} }`;

const font = 'font-family="system-ui, sans-serif"';

const label = (x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string =>
  `<text class="ink" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="13" fill="#222222" ${font}>${escaped(text)}</text>`;

const powers = (
  { from, to }: { readonly from: number; readonly to: number },
  by: number,
): readonly number[] => Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, n) => from + n * by);

const tenTo = (power: number): string =>
  power === 0
    ? '1'
    : `10${String(power)
        .replace('-', '⁻')
        .replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit)}`;

const round = (value: number): number => Math.round(value * 10) / 10;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
