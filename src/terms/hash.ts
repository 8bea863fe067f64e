/**
 * Hashes of what terms are made of: equal things have equal hashes, and unequal ones seldom do. Relies on exact
 * rationals only.
 */
import type { Rational } from '../numbers/rational.js';

/** One more value in a hash. */
export const mix = (seed: number, value: number): number => {
  const mixed = Math.imul(seed ^ value, 0x9e3779b1);
  return ((mixed ^ (mixed >>> 15)) + Math.imul(seed, 31)) | 0;
};

/** Names are few and their hashes are asked for again and again, so they are remembered. */
export function hashText(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  let hash = 7;
  for (let index = 0; index < text.length; index++) hash = mix(hash, text.charCodeAt(index));
  hashes.set(text, hash);
  return hash;
}

const hashes = new Map<string, number>();

/** The few numbers that formulas are full of need no text. */
export const hashNumber = ({ numerator, denominator }: Rational): number =>
  denominator === 1n && numerator >= -64n && numerator <= 64n
    ? mix(8, Number(numerator))
    : hashText(`${String(numerator)}/${String(denominator)}`);
