/**
 * Equality up to a constant: left and right differ by a term, or a factor, that does not depend on a symbol exactly if
 * their difference, or quotient, is the same for all values of the symbol. So the claim becomes an equation between it
 * and itself at another value, which prover and refuter take like any other.
 */
import type { ElaboratedStep } from '../elaborate/elaborated.js';
import type { Claim } from './judgeStep.js';
import { freshSymbol, substitute } from '../terms/substitute.js';
import { apply, same, type SymbolTerm, type Term } from '../terms/term.js';

/** What a step says of the terms of its members. */
export const claimOf = (
  { claim, upTo, byFactor, remainder }: Extract<ElaboratedStep, { readonly kind: 'claim' }>,
  left: Term,
  right: Term,
): Claim => ({
  kind: claim,
  ...(upTo === undefined
    ? { left, right }
    : {
        ...atTwoValues(apply(byFactor === true ? 'divide' : 'subtract', left, right), upTo),
        written: { left, right },
        varying: upTo,
      }),
  ...(remainder === undefined ? {} : { remainder }),
});

/** The two sides of the equation that says it. */
function atTwoValues(
  term: Term,
  symbols: readonly SymbolTerm[],
): { readonly left: Term; readonly right: Term } {
  const others = symbols.map((one) => freshSymbol({ name: `${one.name}'`, sort: one.sort }, [term]));
  const elsewhere = substitute(term, (found) => {
    const index = symbols.findIndex((one) => same(one, found));
    return others[index] ?? null;
  });
  return { left: term, right: elsewhere };
}
