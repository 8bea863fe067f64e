/**
 * Mixed derivatives in one order: by the sort of their variable, then by the place, then by the component, from the
 * outside in. Untrusted search; each exchange is a hypothesis that the ledger knows to be free for smooth functions.
 */
import { isSymmetry, otherOrder } from '../kernel/symmetry.js';
import { compareTerms } from '../terms/order.js';
import { sortName } from '../terms/sort.js';
import { open, unusedSymbol } from '../terms/substitute.js';
import { apply, same, type BinderTerm, type Term } from '../terms/term.js';
import { join, resultOf, underBinder, type Equation, type Prover } from './prover.js';

/** term = the same derivatives in order, for nested derivatives of a function without definition. */
export function inOrder(term: Term, prover: Prover): Equation {
  if (!isDerivative(term)) return null;
  const { judge } = prover;
  const below = underBinder(term, prover, inOrder);
  const sorted = resultOf(term, below);
  const swapped = isDerivative(sorted) && isOutOfOrder(sorted) ? otherOrder(sorted) : null;
  const equation = swapped && apply('equal', sorted, swapped);
  if (!swapped || !equation || !isSymmetry(equation, judge.theory)) return below;
  return join(judge, join(judge, below, judge.assume(equation)), inOrder(swapped, prover));
}

const isDerivative = (term: Term): term is BinderTerm =>
  term.kind === 'binder' && term.binder === 'derivative';

function isOutOfOrder(term: BinderTerm): boolean {
  const variable = unusedSymbol(term.variable, [term]);
  const [below] = open(term, variable);
  const [place, component] = term.operands;
  if (below === undefined || !isDerivative(below) || place === undefined || component === undefined)
    return false;
  const [innerPlace, innerComponent] = below.operands;
  if (innerPlace === undefined || innerComponent === undefined) return false;
  const [outer, inner] = [sortName(term.variable.sort), sortName(below.variable.sort)];
  if (outer !== inner) return outer > inner;
  return same(innerPlace, variable)
    ? compareTerms(component, innerComponent) > 0
    : compareTerms(place, innerPlace) > 0;
}
