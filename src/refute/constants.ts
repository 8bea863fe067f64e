/** Numbers of a term as bounded numbers: exact where a double holds them, rounded once where not. */
import { exact, rounded, type Bounded } from '../numbers/bounded.js';
import { toNumber, type Rational } from '../numbers/rational.js';

export function roundedRational(value: Rational): Bounded {
  const nearest = toNumber(value);
  const held = value.denominator === 1n && Number.isFinite(nearest) && BigInt(nearest) === value.numerator;
  return held || isDyadic(value) ? exact(nearest) : rounded(nearest, 0, Math.abs(nearest));
}

const isDyadic = ({ numerator, denominator }: Rational): boolean =>
  denominator < 1_000_000n &&
  (denominator & (denominator - 1n)) === 0n &&
  numerator < 1_000_000_000n &&
  numerator > -1_000_000_000n;
