/** Squares as they are written, `\sigma^2`, and the letters that customarily stand below one. Relies on syntax only. */
import type { Syntax } from '../../read/syntax.js';
import { spelled } from './spelling.js';

/** What a square is the square of: a name, with its index if it has one; null for anything else. */
export function rootOf(syntax: Syntax): Syntax | null {
  if (syntax.kind !== 'scripted' || syntax.base.kind !== 'name' || syntax.primes > 0) return null;
  if (syntax.sup?.kind !== 'number' || syntax.sup.text !== '2') return null;
  return syntax.sub === null ? syntax.base : { ...syntax, sup: null };
}

/** A standard deviation by custom: `\sigma`, `s_1`, `\hat{\sigma}`. */
export const isDeviation = (syntax: Syntax): boolean =>
  /^(?:\\(?:hat|tilde|bar)\{)?(?:\\sigma|\\tau|s)\}?(?:_\{[^{}]*\})?$/.test(spelled(syntax));
