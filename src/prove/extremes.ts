/**
 * The larger and the smaller of two numbers by the absolute value of their difference, which arithmetic computes with.
 * Untrusted search; gives equations made by the judge.
 */
import { partsOf, type Term } from '../terms/term.js';
import { rewrite } from './expand.js';
import { inParts, join, resultOf, underBinder, type Equation, type Prover } from './prover.js';

/** term = the term without maxima and minima of two numbers; null where there are none. */
export function withoutExtremes(term: Term, prover: Prover): Equation {
  if (!hasExtremes(term)) return null;
  const inner =
    term.kind === 'binder'
      ? underBinder(term, prover, withoutExtremes)
      : inParts(term, prover, withoutExtremes);
  const here = resultOf(term, inner);
  const written =
    rewrite('maximum-by-absolute-value', here, prover) ?? rewrite('minimum-by-absolute-value', here, prover);
  return join(prover.judge, inner, written);
}

const hasExtremes = (term: Term): boolean =>
  (term.kind === 'apply' && (term.operator === 'maximum' || term.operator === 'minimum')) ||
  partsOf(term).some(hasExtremes);
