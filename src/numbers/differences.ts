/**
 * First and second derivatives by finite differences: central differences with halved steps, extrapolated by
 * Richardson's scheme; of all entries of the table the one is taken whose error is least (Ridders 1982). The error
 * combines the change from entry to entry (truncation) with the errors of the samples over the step (rounding,
 * quadrature). Relies on bounded numbers; several functions are differentiated at once, sample by sample.
 */
import { absent, isAbsent, rounded, type Bounded } from './bounded.js';

/** The derivatives at 0 of the functions whose values `sample` gives. `width` is the first step. */
export const differentiate = (sample: (h: number) => readonly Bounded[], width = 0.25): readonly Bounded[] =>
  extrapolated(sample, width, centralDifference);

/** The second derivatives at 0. */
export const differentiateTwice = (
  sample: (h: number) => readonly Bounded[],
  width = 0.25,
): readonly Bounded[] => extrapolated(sample, width, secondDifference);

type Quotient = (middle: Bounded, high: Bounded, low: Bounded, h: number) => Estimate;

interface Estimate {
  readonly estimate: number;
  readonly noise: number;
}

const centralDifference: Quotient = (_, high, low, h) => ({
  estimate: (high.value - low.value) / (2 * h),
  noise: (high.error + low.error) / (2 * h),
});

const secondDifference: Quotient = (middle, high, low, h) => ({
  estimate: (high.value - middle.value - (middle.value - low.value)) / (h * h),
  noise: (high.error + low.error + 2 * middle.error) / (h * h),
});

function extrapolated(
  sample: (h: number) => readonly Bounded[],
  width: number,
  quotient: Quotient,
): readonly Bounded[] {
  const centre = sample(0);
  const tables = centre.map(() => emptyTable);
  for (let row = 0; row < rows; row++) {
    const h = width * 2 ** -row;
    const [above, below] = [sample(h), sample(-h)];
    centre.forEach((middle, index) => {
      const [high, low, table] = [above[index], below[index], tables[index]];
      if (high !== undefined && low !== undefined && table !== undefined)
        tables[index] = extended(table, quotient, middle, high, low, h);
    });
    if (tables.every((table) => table.steps >= 3 && table.error <= 1e-13 * table.scale)) break;
    if (tables.every((table) => table.steps >= 5 && table.bestStep < table.steps)) break;
  }
  return tables.map(resultOf);
}

const rows = 9;

interface Table {
  readonly steps: number;
  /** The last row: estimates and their noise, more extrapolated from left to right. */
  readonly last: readonly Estimate[];
  readonly best: number;
  /** The row of the best estimate: later rows that do not improve on it are noise. */
  readonly bestStep: number;
  readonly error: number;
  readonly scale: number;
  /** |f(h) + f(-h) - 2 f(0)| / h, at the first and the last step, and its noise. */
  readonly bends: { readonly first: number; readonly last: number; readonly noise: number } | null;
  readonly reason: string;
}

const emptyTable: Table = {
  steps: 0,
  last: [],
  best: NaN,
  bestStep: 0,
  error: Infinity,
  scale: 0,
  bends: null,
  reason: 'a derivative that does not exist',
};

function extended(
  table: Table,
  quotient: Quotient,
  middle: Bounded,
  high: Bounded,
  low: Bounded,
  h: number,
): Table {
  const missing = [middle, high, low].find(isAbsent);
  if (missing !== undefined) return { ...emptyTable, reason: missing.reason ?? emptyTable.reason };
  const row = [quotient(middle, high, low, h)];
  let { best, bestStep, error } = table;
  let factor = 4;
  for (const above of table.last) {
    const left = row[row.length - 1];
    if (left === undefined) break;
    const estimate = left.estimate + (left.estimate - above.estimate) / (factor - 1);
    const noise = (factor * left.noise + above.noise) / (factor - 1);
    row.push({ estimate, noise });
    const change = Math.max(Math.abs(estimate - left.estimate), Math.abs(estimate - above.estimate));
    if (2 * change + noise < error) [best, bestStep, error] = [estimate, table.steps + 1, 2 * change + noise];
    factor *= 4;
  }
  const bend = Math.abs(high.value + low.value - 2 * middle.value) / h;
  const noise = (high.error + low.error + 2 * middle.error) / h;
  return {
    ...table,
    steps: table.steps + 1,
    last: row,
    best,
    bestStep,
    error,
    scale: Math.max(table.scale, high.scale, low.scale),
    bends: { first: table.bends?.first ?? bend, last: bend, noise },
  };
}

function resultOf(table: Table): Bounded {
  const { bends, steps, best, error, scale, reason } = table;
  if (bends === null || steps < 3) return absent(reason);
  // Where the function is smooth the bend is proportional to the step; at a kink it stays.
  if (bends.last > 10 * bends.noise && bends.last > 2 * bends.first * 2 ** -(steps - 1) + 1e-9 * scale)
    return absent('a derivative that does not exist');
  return rounded(best, error, scale, 4);
}
