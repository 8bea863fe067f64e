/** Intervals as sets: what membership of `(a, b]` says by signs of order. Looks at syntax only. */
import type { Syntax } from '../../read/syntax.js';

export interface Bound {
  readonly relation: string;
  readonly left: Syntax;
  readonly right: Syntax;
}

/** What it says of something to be in `(a, b]`; null for a set of another form. */
export function boundsOf(left: Syntax, right: Syntax): readonly Bound[] | null {
  if (right.kind !== 'group' || right.body.kind !== 'list' || right.body.items.length !== 2) return null;
  const [from, to] = right.body.items;
  if (from === undefined || to === undefined || right.open === '{') return null;
  return [
    { relation: right.open === '[' ? '\\le' : '<', left: from, right: left },
    { relation: right.close === ']' ? '\\le' : '<', left, right: to },
  ];
}
