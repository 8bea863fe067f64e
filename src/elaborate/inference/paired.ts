/**
 * Vectors by their partners: in `c^\top h`, where h is known as a vector, c is one as well, and `c_i` with an index that
 * runs its component. Relies on syntax and evidence.
 */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { isTransposition } from '../structure/head.js';
import { spelled } from '../structure/spelling.js';
import type { Evidence } from './evidence.js';

export function pairedWith(
  vectors: ReadonlySet<string>,
  formulas: readonly Syntax[],
  { carriers, indices }: Evidence,
): ReadonlySet<string> {
  const found = new Set<string>();
  const isNumbered = (name: string): boolean =>
    [...carriers].some(([index, letters]) => indices.has(index) && letters.has(name));
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'product')
      syntax.items.forEach(({ body }, at) => {
        const next = syntax.items[at + 1]?.body;
        if (body.kind !== 'scripted' || body.sub !== null || body.sup === null) return;
        if (body.base.kind !== 'name' || next?.kind !== 'name' || !isTransposition(spelled(body.sup))) return;
        const { name } = body.base;
        if (vectors.has(next.name) && isNumbered(name)) found.add(name);
      });
    partsOf(syntax).forEach(visit);
  };
  if (vectors.size > 0) formulas.forEach(visit);
  return found;
}
