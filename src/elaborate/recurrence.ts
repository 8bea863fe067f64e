/**
 * Recurrences: `x_t = \sqrt{a} x_{t-1} + z_t` and `\theta^{(k+1)} = \theta^{(k)} - \eta g(\theta^{(k)})` say how the next
 * entry of a list is made of the one before it. Looks at syntax only.
 */
import { partsOf } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';
import { spelled, withScripts } from './structure/spelling.js';

/** Does the right side make the entry on the left out of the one before it? */
export function isRecurrence(left: Syntax, right: Syntax): boolean {
  if (left.kind !== 'scripted' || left.base.kind !== 'name' || left.primes > 0) return false;
  const [base, sub, sup] = [spelled(left.base), left.sub && spelled(left.sub), left.sup && spelled(left.sup)];
  const [fromSub, fromSup] = [sub, sup].map((script) => (script === null ? null : beforeIn(script)));
  const found = new Set(partsOutsideScripts(right).map(spelled));
  if (found.has(spelled(left))) return false;
  if (fromSub && found.has(withScripts(base, fromSub, sup))) return true;
  // With the letter itself beside it, `x^{n + 1} = x^n x` is about powers.
  const mayBePower = sup !== null && !sup.startsWith('(') && sub === null;
  if (mayBePower && found.has(base)) return false;
  return Boolean(fromSup) && found.has(withScripts(base, sub, fromSup ?? null));
}

/** `t` for `t + 1`, and `t - 1` for `t`, also in brackets; null for anything else. */
function beforeIn(script: string): string | null {
  const [, open = '', index, next, close = ''] = /^(\(?)([a-z])(\+1)?(\)?)$/.exec(script) ?? [];
  if (index === undefined) return null;
  return open + index + (next === undefined ? '-1' : '') + close;
}

/** The syntax and all of its parts but for scripts, and the bases that have them. */
function partsOutsideScripts(syntax: Syntax): readonly Syntax[] {
  const parts =
    syntax.kind !== 'scripted' ? partsOf(syntax) : syntax.base.kind === 'name' ? [] : [syntax.base];
  return [syntax, ...parts.flatMap(partsOutsideScripts)];
}
