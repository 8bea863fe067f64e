/**
 * Gradients of what a document defines by formulas, `\frac{\partial E}{\partial w_{ij}}`: what one is, is a matter of
 * calculation, and the names that it leaves behind are not restricted by it. A square matrix may be symmetric without
 * anybody saying so, and its entries no variables of their own. Relies on the theory; judges nothing.
 */
import { definitionOf } from '../kernel/kernel.js';
import { unfoldAll } from '../kernel/ledger.js';
import { sidesOf } from '../terms/matrix.js';
import { freeSymbols } from '../terms/substitute.js';
import { partsOf, type CallTerm, type SymbolTerm, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';

/** Is the term the derivative, or its opposite, of something all functions of which have formulas? */
export function isGradientOfFormulas(term: Term, theory: Theory): boolean {
  if (term.kind === 'apply' && term.operator === 'negate')
    return term.arguments.every((part) => isGradientOfFormulas(part, theory));
  if (term.kind !== 'binder' || term.binder !== 'derivative') return false;
  const called = term.bodies.flatMap(callsIn);
  const isKnown = (call: CallTerm): boolean =>
    definitionOf(call, theory) !== null || theory.functions.get(call.function)?.role.kind === 'data';
  const hasFormula = called.some((call) => definitionOf(call, theory) !== null);
  return hasFormula && called.every(isKnown) && !freeSymbols(unfoldAll(term, theory)).some(mayBeSquare);
}

const callsIn = (term: Term): readonly CallTerm[] => [
  ...(term.kind === 'call' ? [term] : []),
  ...partsOf(term).flatMap(callsIn),
];

/** Of sides that nobody tells, too. */
function mayBeSquare({ sort }: SymbolTerm): boolean {
  const [rows, columns] = (sort.kind === 'vector' ? sidesOf(sort.dimension) : null) ?? [];
  const isUnknown = [rows, columns].some((side) => side?.startsWith('\\dim ') === true);
  return rows !== undefined && (rows === columns || isUnknown);
}
