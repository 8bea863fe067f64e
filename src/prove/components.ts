/**
 * Vectors with another component in place of one of theirs: brought to their simplest form, and found in terms.
 * Untrusted search.
 */
import { partsOf, same, type ApplyTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { isClosed } from '../terms/substitute.js';
import { byRule } from './conditions.js';
import type { Equation, Prover } from './prover.js';

/** A component of such a vector, or such a vector itself, said more simply. */
export function simplerComponents(term: Term, prover: Prover): Equation {
  if (term.kind !== 'apply') return null;
  for (const name of simplifications[term.operator] ?? []) {
    const equation = byRule(name, term, prover);
    if (equation) return equation;
  }
  return null;
}

const simplifications: Readonly<Record<string, readonly string[]>> = {
  component: ['component-put-in', 'component-left-alone'],
  withComponent: ['component-put-in-twice', 'component-put-back'],
};

/** The point with the variable for one of its components, where just one such point occurs. */
export function pointWith(variable: SymbolTerm, term: Term): ApplyTerm | null {
  const [point, ...more] = pointsWith(variable, term);
  return point !== undefined && more.every((one) => same(one, point)) ? point : null;
}

function pointsWith(variable: SymbolTerm, term: Term): readonly ApplyTerm[] {
  const [, , value] = term.kind === 'apply' && term.operator === 'withComponent' ? term.arguments : [];
  if (term.kind === 'apply' && value !== undefined && same(value, variable))
    return isClosed(term) ? [term] : [];
  return partsOf(term).flatMap((part) => pointsWith(variable, part));
}
