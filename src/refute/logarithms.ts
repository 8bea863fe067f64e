/**
 * Logarithms taken apart before they are evaluated: of the density e^{-E}/Z, which is nought in floating point far out,
 * the logarithm -E - log Z is not. Only what is never negative comes out of a logarithm: \log(ab) has a value where both
 * are negative. Relies on terms only.
 */
import { signOf } from '../numbers/rational.js';
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
        if (b !== undefined && (isNonNegative(a, theory) || isNonNegative(b, theory)))
          return apply('add', logarithmOf(a, theory), logarithmOf(b, theory));
        break;
      case 'divide':
        if (b !== undefined && (isNonNegative(a, theory) || isNonNegative(b, theory)))
          return apply('subtract', logarithmOf(a, theory), logarithmOf(b, theory));
        break;
      default:
    }
  const definition = argument.kind === 'call' ? theory.definitions.get(argument.function) : undefined;
  if (argument.kind === 'call' && definition !== undefined && isProduct(definition.body))
    return logarithmOf(unfolded(definition, argument.arguments), theory);
  return apply('log', argument);
}

/** By its form, or as a density. */
function isNonNegative(term: Term, theory: Theory, depth = 0): boolean {
  const all = (parts: readonly Term[]): boolean => parts.every((part) => isNonNegative(part, theory, depth));
  switch (term.kind) {
    case 'number':
      return signOf(term.value) >= 0;
    case 'call': {
      const definition = theory.definitions.get(term.function);
      if (definition !== undefined) return depth < 20 && isNonNegative(definition.body, theory, depth + 1);
      return ['density', 'positive'].includes(theory.functions.get(term.function)?.role.kind ?? '');
    }
    case 'apply':
      return (
        nonNegative.has(term.operator) ||
        (['add', 'multiply', 'divide'].includes(term.operator) && all(term.arguments))
      );
    case 'binder':
      return ['integral', 'sum', 'product', 'expectation'].includes(term.binder) && all(term.bodies);
    case 'symbol':
    case 'bound':
      return false;
  }
}

const nonNegative: ReadonlySet<string> = new Set([
  'exp',
  'abs',
  'sqrt',
  'cosh',
  'sigmoid',
  'softplus',
  'pi',
  'normal',
]);

/** Is it worth unfolding? */
const isProduct = (body: Term): boolean =>
  body.kind === 'apply' && ['exp', 'multiply', 'divide'].includes(body.operator);

const unfolded = ({ parameters, body }: Definition, values: readonly Term[]): Term =>
  substitute(body, (found) => values[parameters.findIndex((one) => sameSymbol(one, found))] ?? null);
