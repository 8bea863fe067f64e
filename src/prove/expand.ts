/**
 * Expansion: the definitions that may be unfolded are, and expectations become integrals, everywhere in a term.
 * Untrusted; gives an equation made by the judge.
 */
import { definitionOf } from '../kernel/kernel.js';
import type { Term } from '../terms/term.js';
import { emptyMatch, matches, mayFit } from './match.js';
import { may } from './memory.js';
import { inParts, join, resultOf, underBinder, type Equation, type Prover } from './prover.js';

/** term = the term expanded. */
export function expand(term: Term, prover: Prover): Equation {
  const here = atTop(term, prover);
  if (here === null)
    return term.kind === 'binder' ? underBinder(term, prover, expand) : inParts(term, prover, expand);
  return join(prover.judge, here, expand(resultOf(term, here), prover));
}

function atTop(term: Term, prover: Prover): Equation {
  const { judge } = prover;
  if (term.kind === 'call' && definitionOf(term, judge.theory) !== null)
    return may(prover, 'unfold').has(term.function) ? judge.unfold(term) : null;
  return term.kind === 'binder' && term.binder === 'expectation'
    ? rewrite('expectation-as-integral', term, prover)
    : null;
}

/**
 * The rule filled in so that it fits: an equation whose left side is the term, or a rule that concludes the term. Its
 * conditions are hypotheses. Null if it does not fit.
 */
export function rewrite(name: string, term: Term, { judge }: Prover): Equation {
  const rule = judge.rules.get(name);
  if (rule === undefined) return null;
  const { conclusion } = rule;
  const isEquation = conclusion.kind === 'apply' && conclusion.operator === 'equal';
  const pattern = isEquation ? conclusion.arguments[0] : conclusion;
  if (pattern === undefined || !mayFit(pattern, term)) return null;
  const match = emptyMatch();
  return matches(pattern, term, match) ? judge.instance(name, match) : null;
}
