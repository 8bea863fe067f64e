/**
 * Vectors with another component in place of one of theirs: brought to their simplest form, and found in terms.
 * Untrusted search.
 */
import { compareTerms } from '../terms/order.js';
import { partsOf, same, withParts, type ApplyTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { isClosed } from '../terms/substitute.js';
import { byRule } from './conditions.js';
import { inParts, type Equation, type Prover } from './prover.js';

/** A component of such a vector, or such a vector itself, said more simply. */
export function simplerComponents(term: Term, prover: Prover): Equation {
  if (term.kind !== 'apply') return null;
  if (term.operator === 'symmetricCell') return inOrderOfSides(term, prover);
  for (const name of simplifications[term.operator] ?? []) {
    const equation = byRule(name, term, prover);
    if (equation) return equation;
  }
  return null;
}

/** Of a symmetric matrix, the entry of which the row comes before the column. */
function inOrderOfSides(term: ApplyTerm, prover: Prover): Equation {
  const [row, column] = term.arguments;
  return row && column && compareTerms(row, column) > 0
    ? byRule('row-and-column-of-a-symmetric-matrix', term, prover)
    : null;
}

/** All entries of symmetric matrices that are in sight so. */
export function entriesInOrder(term: Term, prover: Prover): Equation {
  if (term.kind !== 'apply') return null;
  return term.operator === 'symmetricCell'
    ? inOrderOfSides(term, prover)
    : inParts(term, prover, entriesInOrder);
}

/** The term that this makes of it. */
export function withEntriesInOrder(term: Term): Term {
  if (term.kind !== 'apply') return term;
  const parts = term.arguments.map(withEntriesInOrder);
  const [row, column, ...rest] = parts;
  const isTurned = term.operator === 'symmetricCell' && row && column && compareTerms(row, column) > 0;
  return isTurned ? withParts(term, [column, row, ...rest]) : withParts(term, parts);
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
