/**
 * With the help of what is given: a multiple of a given inequality is taken away, so that an integral or an
 * extreme goes with it, and what remains is to be found positive. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { translate } from '../../kernel/translate.js';
import { monomialPower, product, scale, single, sum, times } from '../../numbers/polynomial.js';
import { negate, one, signOf } from '../../numbers/rational.js';
import { same, type Term } from '../../terms/term.js';
import { polynomialTerm } from '../canonical.js';
import { normalForm } from '../normalFacts.js';
import {
  added,
  asDifference,
  carried,
  carriedTo,
  multiplied,
  occurrences,
  positiveNumber,
  signOfProduct,
  valueOf,
  type Goal,
} from './goal.js';

/** The goal from one of the given inequalities and a remainder, or null. */
export function withRemainder(goal: Goal, given: readonly Theorem[]): Theorem | null {
  for (const inequality of given) {
    const difference = asDifference(inequality, goal.prover);
    const fact = carried(difference, normalForm(valueOf(difference), goal.prover), goal.prover);
    const theorem = lessMultiple(fact, goal);
    if (theorem) return theorem;
  }
  return null;
}

/** The goal from the fact, multiplied so that an integral or an extreme in it goes away. */
function lessMultiple(fact: Theorem, goal: Goal): Theorem | null {
  const { kind, value, polynomial, unknowns, prover, depth, search } = goal;
  const known = translate(valueOf(fact), unknowns);
  if (known === null) return null;
  for (const { atom, cofactor } of occurrences(known, unknowns, isFoldOrExtreme))
    for (const wanted of occurrences(polynomial, unknowns, (other) => same(other, atom))) {
      const { coefficient, factors } = times(wanted.cofactor, monomialPower(cofactor, negate(one)));
      const sign = signOf(coefficient) > 0 ? signOfProduct(factors, unknowns, prover) : null;
      const multiple = sign && product(known, single({ coefficient, factors }));
      if (!multiple) continue;
      const rest = sum(polynomial, scale(multiple, negate(one)));
      const remainder = search(kind, polynomialTerm(rest, unknowns), prover, depth - 1);
      if (remainder === null) continue;
      const part = multiplied(positiveNumber(coefficient, prover), multiplied(sign, fact, prover), prover);
      return carriedTo(value, added(remainder, part, prover), prover);
    }
  return null;
}

const isFoldOrExtreme = (atom: Term): boolean =>
  atom.kind === 'binder' && ['integral', 'sum', 'supremum', 'infimum'].includes(atom.binder);
