/** How large the numbers are that a model gives to symbols: less than one, of a few ones, or beyond what a claim names. */
import type { Generator } from '../numbers/generator.js';
import { compare, isInteger, negate, power, rational, signOf, type Rational } from '../numbers/rational.js';
import { constantOf } from '../terms/constant.js';
import { partsOf, type Term } from '../terms/term.js';

export type Numbers = 'unit' | 'medium' | 'wide';

/** A positive number; wide ones go beyond the given one as well, where there is one. */
export function drawSize(numbers: Numbers, beyond: Rational | null, random: Generator): Rational {
  switch (numbers) {
    case 'unit':
      return rational(random.integer(1, 16), 17);
    case 'medium':
      return rational(random.integer(1, 40), random.pick([5, 7, 9, 13]));
    case 'wide':
      if (beyond !== null && random.chance(0.5)) return rational(3n * beyond.numerator + 1n, 2);
      return rational(random.pick([37, 149, 1237, 4001]), random.pick([1, 1, 3]));
  }
}

/** Wide numbers go beyond smaller ones anyway; larger ones are beyond computing with. */
const [least, most] = [rational(2000), rational(10n ** 30n)];

/** The largest whole number that terms name, of either sign; null where none is so large that it matters. */
export function largestIn(terms: readonly Term[]): Rational | null {
  let found: Rational | null = null;
  const visit = (term: Term): void => {
    const value = constantOf(term) ?? powerOf(term);
    const size = value && (signOf(value) < 0 ? negate(value) : value);
    const counts = size && isInteger(size) && compare(size, least) > 0 && compare(size, most) < 0;
    if (counts && (found === null || compare(size, found) > 0)) found = size;
    partsOf(term).forEach(visit);
  };
  terms.forEach(visit);
  return found;
}

/** 10^9 */
function powerOf(term: Term): Rational | null {
  const [base, exponent] = term.kind === 'apply' && term.operator === 'power' ? term.arguments : [];
  if (base?.kind !== 'number' || exponent?.kind !== 'number') return null;
  const isSmall = isInteger(exponent.value) && signOf(exponent.value) > 0 && exponent.value.numerator <= 100n;
  return isSmall ? power(base.value, Number(exponent.value.numerator)) : null;
}
