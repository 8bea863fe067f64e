/** A total order on terms that depends on nothing but the terms, so that normal forms come out the same every time. */
import { compare } from '../numbers/rational.js';
import { sortName } from './sort.js';
import { partsOf, same, type Term } from './term.js';

const ranks = { number: 0, symbol: 1, bound: 2, call: 3, apply: 4, binder: 5 } as const;

export function compareTerms(a: Term, b: Term): number {
  if (same(a, b)) return 0;
  return ranks[a.kind] - ranks[b.kind] || compareHeads(a, b) || compareLists(partsOf(a), partsOf(b));
}

export function compareLists(a: readonly Term[], b: readonly Term[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) break;
    const order = compareTerms(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareHeads(a: Term, b: Term): number {
  if (a.kind === 'number' && b.kind === 'number') return compare(a.value, b.value);
  if (a.kind === 'bound' && b.kind === 'bound') return a.index - b.index;
  const [left, right] = [headOf(a), headOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function headOf(term: Term): string {
  switch (term.kind) {
    case 'number':
    case 'bound':
      return '';
    case 'symbol':
      return `${term.name}:${sortName(term.sort)}`;
    case 'call':
      return `${term.function}:${sortName(term.result)}`;
    case 'apply':
      return term.operator;
    case 'binder':
      return `${term.binder}:${sortName(term.variable.sort)}`;
  }
}
