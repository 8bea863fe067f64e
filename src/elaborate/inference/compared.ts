/**
 * Names that stand alone on a side of an order: what is more or less than something is a number, though nothing is
 * computed with it. Collects; sorts.ts concludes.
 */
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import { operation, type Expression } from '../expression.js';
import type { Declaration } from './statements.js';

/** As comparisons of each name with itself. */
export function comparedNames(
  { chains }: Document,
  declarations: readonly Declaration[],
  structured: (syntax: Syntax) => Expression,
): readonly Expression[] {
  const sides = [
    ...chains.flatMap(({ members, links }) =>
      links.flatMap(({ relation }, at) =>
        orders.has(relation) ? [members[at]?.syntax, members[at + 1]?.syntax] : [],
      ),
    ),
    ...declarations.flatMap((declaration) =>
      declaration.kind === 'relation' && orders.has(declaration.relation)
        ? [declaration.left, declaration.right]
        : [],
    ),
  ];
  return sides
    .flatMap((side) => (side?.kind === 'name' || side?.kind === 'scripted' ? [structured(side)] : []))
    .filter((side) => side.kind === 'name')
    .map((name) => operation(name.span, 'lessEqual', name, name));
}

const orders: ReadonlySet<string> = new Set(['<', '>', '\\le', '\\ge']);
