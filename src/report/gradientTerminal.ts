/**
 * The report of `verify gradient` for people at a terminal: the identities once, then a table for each energy, with
 * what a row that does not agree needs said about it. Relies on the result alone; width and colours are passed in.
 */
import {
  isExpected,
  type EnergyResult,
  type Estimate,
  type GradientResult,
  type Missing,
  type Row,
} from '../gradient/result.js';
import type { Look } from './terminal.js';
import { plainMath } from './plainMath.js';
import { padEnd, shorten, widthOf, wrap } from './width.js';
import { boundInWords, numberInWords } from './words.js';

type GradientLook = Pick<Look, 'columns' | 'colours'>;

export function renderGradient(result: GradientResult, look: GradientLook): string {
  const blocks = result.energies.flatMap((energy) => [...energyLines(energy, look), '']);
  return `${['', ...identities, '', ...blocks, summaryLine(result, look)].join('\n')}\n`;
}

const identities: readonly string[] = [
  '  ∂/∂a     ∂ log Z/∂a = −E[∂E/∂a]',
  '  ∂²/∂a²   ∂² log Z/∂a² = Var(∂E/∂a) − E[∂²E/∂a²]',
  '  score    0 = E[∂ log p/∂x]',
  '',
  '  Left sides by finite differences of log Z, right sides as expectations; ± is a bound on the error.',
];

function energyLines(energy: EnergyResult, { columns, colours }: GradientLook): readonly string[] {
  const values = energy.parameters.map(({ name, value }) => `${plainMath(name)} = ${numberInWords(value)}`);
  const labels = energy.rows.map(labelOf);
  const first = Math.max(...labels.map(widthOf), 8) + 3;
  const head = [padEnd('', first), padEnd('left', side), padEnd('right', side), 'gap/error'].join('');
  return [
    `  ${colours.bold(energy.name)}   ${shorten(energy.formula, Math.max(20, columns - widthOf(energy.name) - 5))}`,
    ...wrap(values.join(', '), columns - 4).map((line) => colours.dim(`    ${line}`)),
    '',
    colours.dim(`    ${head}`),
    ...energy.rows.flatMap((row) => rowLines(row, first, { columns, colours })),
    ...(energy.remark === null ? [] : ['', ...wrap(energy.remark, columns - 4).map((line) => `    ${line}`)]),
  ];
}

const side = 23;

function labelOf({ claim, direction }: Row): string {
  const name = plainMath(direction);
  switch (claim) {
    case 'gradient':
      return `∂/∂${name}`;
    case 'curvature':
      return `∂²/∂${name}²`;
    case 'score':
      return `score, ${name}`;
  }
}

function rowLines(row: Row, first: number, { columns, colours }: GradientLook): readonly string[] {
  const paint = isExpected(row) ? colours.green : row.verdict === 'undecided' ? colours.yellow : colours.red;
  const line = [
    padEnd(labelOf(row), first),
    `${padEnd(estimateInWords(row.left), side - 1)} `,
    `${padEnd(estimateInWords(row.right), side - 1)} `,
    padEnd(gapInWords(row.gapInErrors), 11),
    paint(verdictInWords(row)),
  ].join('');
  const notes = [row.reason, row.missing === null ? null : missingInWords(row.missing)];
  return [
    `    ${line}`,
    ...notes
      .filter((note) => note !== null)
      .flatMap((note) => wrap(note, columns - 4 - first))
      .map((note) => colours.dim(`    ${' '.repeat(first)}${note}`)),
  ];
}

function verdictInWords(row: Row): string {
  switch (row.verdict) {
    case 'agrees':
      return row.expected === 'agrees' ? '✓ agree' : '✗ agree, which was not expected';
    case 'disagrees':
      return row.expected === 'disagrees' ? '✓ differ, as expected' : '✗ differ';
    case 'undecided':
      return '? undecided';
  }
}

/** Digits that the error covers are not shown. */
function estimateInWords(estimate: Estimate | null): string {
  if (estimate === null) return '–';
  const { value, error } = estimate;
  if (error < 1e-300) return numberInWords(value);
  const digits = Math.min(9, Math.ceil(Math.log10(Math.abs(value) / error)) + 1);
  const shown =
    digits < 1 || value === 0 ? '0' : String(Number(value.toPrecision(digits))).replaceAll('-', '−');
  return `${shown} ± ${boundInWords(error)}`;
}

const gapInWords = (gap: number | null): string =>
  gap === null ? '–' : gap < 100 ? gap.toFixed(2) : gap.toExponential(0).replace('+', '');

const missingInWords = ({ term, estimate }: Missing): string =>
  `missing on the right: ${term}, ${estimateInWords(estimate)}, which makes up for the gap`;

function summaryLine({ energies, summary }: GradientResult, { colours }: GradientLook): string {
  const rows = summary.agree + summary.disagree + summary.undecided;
  const counts = [
    `${summary.agree} agree`,
    ...(summary.disagree === 0 ? [] : [`${summary.disagree} differ`]),
    ...(summary.undecided === 0 ? [] : [`${summary.undecided} undecided`]),
  ];
  const head = `${energies.length} ${energies.length === 1 ? 'energy' : 'energies'}, ${rows} ${rows === 1 ? 'row' : 'rows'}`;
  const tail =
    summary.unexpected > 0
      ? colours.red(`, ${summary.unexpected} not as expected`)
      : summary.disagree > 0
        ? ', all as expected'
        : '';
  return `  ${head}: ${counts.join(', ')}${tail}`;
}
