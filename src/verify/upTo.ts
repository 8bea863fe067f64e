/**
 * Equality up to a constant: left and right differ by something that does not depend on a symbol exactly if their
 * difference is the same for all values of the symbol. So the claim becomes an equation between the difference and
 * itself at another value, which prover and refuter take like any other.
 */
import type { ElaboratedStep } from '../elaborate/elaborated.js';
import type { Claim } from './judgeStep.js';
import { freshSymbol, substitute } from '../terms/substitute.js';
import { apply, same, type SymbolTerm, type Term } from '../terms/term.js';

/** What a step says of the terms of its members. */
export const claimOf = (
  { claim, upTo, remainder }: Extract<ElaboratedStep, { readonly kind: 'claim' }>,
  left: Term,
  right: Term,
): Claim => ({
  kind: claim,
  ...(upTo === undefined ? { left, right } : differenceAtTwoValues(left, right, upTo)),
  ...(remainder === undefined ? {} : { remainder }),
});

/** The two sides of the equation that says it. */
function differenceAtTwoValues(
  left: Term,
  right: Term,
  symbols: readonly SymbolTerm[],
): { readonly left: Term; readonly right: Term } {
  const difference = apply('subtract', left, right);
  const others = symbols.map((one) => freshSymbol({ name: `${one.name}'`, sort: one.sort }, [difference]));
  const elsewhere = substitute(difference, (found) => {
    const index = symbols.findIndex((one) => same(one, found));
    return others[index] ?? null;
  });
  return { left: difference, right: elsewhere };
}
