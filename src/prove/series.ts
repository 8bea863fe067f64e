/**
 * Infinite series in closed form: geometric and exponential, with or without a factor in front. Untrusted search; gives
 * equations made by the judge, all conditions met.
 */
import { isInfinite, type BinderTerm } from '../terms/term.js';
import { byRule } from './conditions.js';
import type { Equation, Prover } from './prover.js';

const rows = [
  'geometric-series',
  'geometric-series:2',
  'geometric-series:3',
  'exponential-series',
  'exponential-series:2',
] as const;

/** sum over all numbers from zero on = its value; null where no row fits, or where its conditions are not met. */
export function summed(term: BinderTerm, prover: Prover): Equation {
  const [range] = term.operands;
  const last = range?.kind === 'apply' ? range.arguments[1] : undefined;
  if (term.binder !== 'sum' || last === undefined || !isInfinite(last)) return null;
  for (const row of rows) {
    const equation = byRule(row, term, prover);
    if (equation) return equation;
  }
  return null;
}
