/**
 * Logarithms taken apart before they are evaluated: of the density e^{-E}/Z, which is nought in floating point far out,
 * the logarithm -E - log Z is not. The values are the same wherever the parts are positive; elsewhere there is none.
 * Relies on terms only.
 */
import { apply, partsOf, withParts, type Term } from '../terms/term.js';
import { sameSymbol, substitute } from '../terms/substitute.js';
import type { Definition, Theory } from '../terms/theory.js';

/** The term with its logarithms taken apart, definitions unfolded where they stand under one. */
export function logarithmsApart(term: Term, theory: Theory): Term {
  const parts = partsOf(term);
  const changed = parts.map((part) => logarithmsApart(part, theory));
  const whole = changed.every((part, index) => part === parts[index]) ? term : withParts(term, changed);
  if (whole.kind !== 'apply' || whole.operator !== 'log') return whole;
  const [argument] = whole.arguments;
  return argument === undefined ? whole : logarithmOf(argument, theory);
}

/** A theory whose definitions are written like that. */
export const withLogarithmsApart = (theory: Theory): Theory => ({
  ...theory,
  definitions: new Map(
    [...theory.definitions].map(([name, definition]) => [
      name,
      { ...definition, body: logarithmsApart(definition.body, theory) },
    ]),
  ),
});

function logarithmOf(argument: Term, theory: Theory): Term {
  const [a, b] = argument.kind === 'apply' ? argument.arguments : [];
  if (argument.kind === 'apply' && a !== undefined)
    switch (argument.operator) {
      case 'exp':
        return a;
      case 'multiply':
        if (b !== undefined) return apply('add', logarithmOf(a, theory), logarithmOf(b, theory));
        break;
      case 'divide':
        if (b !== undefined) return apply('subtract', logarithmOf(a, theory), logarithmOf(b, theory));
        break;
      default:
    }
  const definition = argument.kind === 'call' ? theory.definitions.get(argument.function) : undefined;
  if (argument.kind === 'call' && definition !== undefined && isProduct(definition.body))
    return logarithmOf(unfolded(definition, argument.arguments), theory);
  return apply('log', argument);
}

/** Is it worth unfolding? */
const isProduct = (body: Term): boolean =>
  body.kind === 'apply' && ['exp', 'multiply', 'divide'].includes(body.operator);

const unfolded = ({ parameters, body }: Definition, values: readonly Term[]): Term =>
  substitute(body, (found) => values[parameters.findIndex((one) => sameSymbol(one, found))] ?? null);
