/**
 * Names that are functions by never standing alone: a bracket is behind each of their occurrences. A standard deviation
 * stands alone somewhere. Relies on syntax.
 */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { bracketBehind } from './brackets.js';

/** Does the name, with primes or without, stand in formulas, and never without a bracket behind it? */
export function isAlwaysApplied(name: string, formulas: readonly Syntax[]): boolean {
  const count = { written: 0, applied: 0 };
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'name' && syntax.name === name) count.written++;
    if (syntax.kind === 'product')
      syntax.items.forEach(({ body: item }, at) => {
        const body = item.kind === 'scripted' && item.primes > 0 && item.sub === null ? item.base : item;
        const isName = body.kind === 'name' && body.name === name;
        if (isName && bracketBehind(syntax.items, at) !== null) count.applied++;
      });
    partsOf(syntax).forEach(visit);
  };
  formulas.filter(({ kind }) => kind !== 'name').forEach(visit);
  return count.applied > 0 && count.applied === count.written;
}
