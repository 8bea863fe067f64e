/**
 * The Kronecker delta: `\delta_{ij}` and `\delta_{i,j}` of two letters that number things elsewhere in the document, or
 * of numbers. A `\delta` that the document declares is its own.
 */
import type { Syntax } from '../../read/syntax.js';
import { operation, type Expression } from '../expression.js';
import type { Grammar } from './grammar.js';

/** Null for anything else. */
export function kronecker(item: Syntax, grammar: Grammar): Expression | null {
  if (item.kind !== 'scripted' || item.sub === null || item.sup !== null || item.primes > 0) return null;
  if (item.base.kind !== 'name' || item.base.name !== '\\delta') return null;
  if (grammar.vocabulary.isDeclared('\\delta')) return null;
  const parts = partsOf(item.sub);
  const [first, second] = parts;
  return first && second && parts.length === 2 && parts.every((part) => isIndex(part, grammar))
    ? operation(item.span, 'delta', grammar.whole(first), grammar.whole(second))
    : null;
}

function partsOf(sub: Syntax): readonly Syntax[] {
  if (sub.kind === 'product') return sub.items.map(({ body }) => body);
  return sub.kind === 'list' && sub.separators[0] === ',' ? sub.items : [];
}

const isIndex = (part: Syntax, { vocabulary }: Grammar): boolean =>
  part.kind === 'number' ||
  (part.kind === 'name' && part.style === 'letter' && vocabulary.isSubscript(part.name));
