/**
 * Remainders as propositions: `f = g + o(\epsilon^2)` says that the difference of the two sides, as a function of the
 * small parameter, is negligible at zero. Definitions that rest on the parameter are unfolded, so that it is seen.
 */
import { definitionOf } from '../kernel/kernel.js';
import { unfoldAll } from '../kernel/ledger.js';
import type { Remainder } from '../refute/claim.js';
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
