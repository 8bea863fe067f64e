/**
 * Where integrands stand outside of their integrals: f of one number, f(t) in `\int_0^x f(t) dt`, is the same function
 * in f(x), though x is differentiated and would be a parameter elsewhere. Relies on the evidence of formulas.
 */
import { spelled } from '../structure/spelling.js';
import type { Token } from '../structure/tokens.js';
import type { Evidence } from './evidence.js';

/** All arguments of such functions. */
export function placesOfIntegrands({ brackets, running }: Evidence): ReadonlySet<string> {
  const ofOne = [...brackets.values()].filter((lists) => lists.every(({ length }) => length <= 1));
  return new Set(
    ofOne
      .map((lists) => lists.flat())
      .filter((names) => names.some((name) => running.has(name)))
      .flat(),
  );
}

/** An integral sign with both of its limits. */
export const isBetweenLimits = (token: Token): boolean =>
  token.kind === 'item' &&
  token.body.kind === 'scripted' &&
  spelled(token.body.base) === '\\int' &&
  token.body.sub !== null &&
  token.body.sup !== null;
