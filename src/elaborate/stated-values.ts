/**
 * Stated values: what an equation says of the name alone on one of its sides, if it states and does not claim. Where it
 * says what a function is everywhere, that is a definition; else it is an equation to rely on, if it shows all that the
 * value depends on. Relies on terms; whether an equation states is for others to say.
 */
import { freeSymbols, mentions } from '../terms/substitute.js';
import { apply, partsOf, same, type SymbolTerm, type Term } from '../terms/term.js';
import type { Definition, Fact, Origin } from '../terms/theory.js';

/** A value by its name alone, and what it is. */
export interface StatedValue {
  readonly name: string;
  readonly lone: Term;
  readonly other: Term;
}

export type Saying =
  | { readonly kind: 'definition'; readonly definition: Definition }
  | { readonly kind: 'equation'; readonly fact: Fact };

/** Null where nothing may rely on it. */
export function sayingOf({ lone, other }: StatedValue, origin: Origin): Saying | null {
  const hidden = unmentioned(freeSymbols(lone), other);
  if (hidden.some(({ sort }) => sort.kind === 'real' || sort.kind === 'vector')) return null;
  if (lone.kind === 'call') {
    const parameters = lone.arguments.flatMap((one) => (one.kind === 'symbol' ? [one] : []));
    const isPlain = new Set(parameters.map(({ name }) => name)).size === lone.arguments.length;
    const isOfThese = freeSymbols(other).every(
      (one) => parameters.some((parameter) => same(parameter, one)) || isFixed(one, other),
    );
    if (isPlain && isOfThese)
      return { kind: 'definition', definition: { function: lone.function, parameters, body: other, origin } };
  }
  return {
    kind: 'equation',
    fact: { proposition: apply('equal', lone, other), kind: 'assumption', origin },
  };
}

/** What a value is said to depend on and its formula does not mention: `A(\eta) = -\log(1 - p)` hides how p depends on η. */
export const unmentioned = (parameters: readonly SymbolTerm[], formula: Term): readonly SymbolTerm[] =>
  parameters.filter((parameter) => !mentions(formula, parameter));

/** The head of a value or of a component of one; null for anything else. */
export function loneName(term: Term): string | null {
  if (term.kind === 'call') return term.function;
  if (term.kind === 'symbol') return ['set', 'integer'].includes(term.sort.kind) ? null : term.name;
  const isComponent = term.kind === 'apply' && term.operator === 'component';
  return isComponent && term.arguments[0] ? loneName(term.arguments[0]) : null;
}

/** A space, or a number that tells how far something goes and not which entry of a list is meant. */
const isFixed = ({ name, sort }: SymbolTerm, term: Term): boolean =>
  sort.kind === 'set' || (sort.kind === 'integer' && !isArgument(name, term));

const isArgument = (name: string, term: Term): boolean =>
  (term.kind === 'call' && freeSymbols(...term.arguments).some((one) => one.name === name)) ||
  partsOf(term).some((part) => isArgument(name, part));
