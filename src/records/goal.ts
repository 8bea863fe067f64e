/**
 * What a claim asks a judge for: the proposition that its proof concludes, and the sides between which its proof may
 * take for granted that all is defined. There are two orders only, and the others are read from right to left. `f = g +
 * o(\epsilon^2)` says that the difference of the two sides, as a function of the small parameter, is negligible at zero;
 * definitions that rest on the parameter are unfolded, so that it is seen.
 */
import { definitionOf } from '../kernel/kernel.js';
import { unfoldAll } from '../kernel/ledger.js';
import type { Claim, Remainder } from '../refute/claim.js';
import { bind, mentions } from '../terms/substitute.js';
import {
  apply,
  number,
  partsOf,
  withParts,
  type BinderTerm,
  type SymbolTerm,
  type Term,
} from '../terms/term.js';
import type { Theory } from '../terms/theory.js';

export interface Goal {
  readonly proposition: Term;
  readonly left: Term;
  readonly right: Term;
}

/** Null for a difference, which is for models to show. */
export function goalOf({ kind, left, right, remainder }: Claim, theory: Theory): Goal | null {
  if (remainder !== undefined) {
    const proposition = remainderClaim(left, right, remainder, theory);
    return { proposition, left: proposition, right: proposition };
  }
  switch (kind) {
    case 'equal':
    case 'less':
    case 'lessEqual':
      return { proposition: apply(kind, left, right), left, right };
    case 'greater':
      return { proposition: apply('less', right, left), left: right, right: left };
    case 'greaterEqual':
      return { proposition: apply('lessEqual', right, left), left: right, right: left };
    case 'notEqual':
      return null;
  }
}

export function remainderClaim(
  left: Term,
  right: Term,
  { kind, variable, power }: Remainder,
  theory: Theory,
): BinderTerm {
  const difference = shownIn(apply('subtract', left, right), variable, theory);
  return bind(kind, variable, [difference], [number(0), number(power)]);
}

/** The term in which every definition that depends on the symbol is unfolded. */
function shownIn(term: Term, variable: SymbolTerm, theory: Theory): Term {
  const parts = partsOf(term);
  const shown = withParts(
    term,
    parts.map((part) => shownIn(part, variable, theory)),
  );
  const value = definitionOf(shown, theory);
  if (value === null || !hides(term, variable, theory)) return shown;
  return shownIn(value, variable, theory);
}

/** Does the value of a call depend on the symbol though none of its arguments does? */
function hides(term: Term, variable: SymbolTerm, theory: Theory): boolean {
  const body = term.kind === 'call' ? theory.definitions.get(term.function) : undefined;
  if (body === undefined || body.parameters.some((one) => one.name === variable.name)) return false;
  return mentions(unfoldAll(body.body, theory), variable);
}
