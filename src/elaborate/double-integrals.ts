/**
 * Several integrals in one sign: `\iint f \, dx \, dy` and `\int_{x, y} f \, dx \, dy` become `\int \int f \, dx \, dy`. From
 * syntax to syntax, before anything else is concluded; a sign with a set below it
 * or with dots behind it stays.
 */
import type { Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { isNameLike } from './inference/brackets.js';
import { changeFormulas, rewriteSyntax, type Item } from './rewrite-syntax.js';

export const withSingleIntegrals = (document: Document): Document =>
  changeFormulas(document, (syntax) => rewriteSyntax(syntax, inRow));

const inRow = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item, at) => {
    const count = integralsIn(item.body);
    const closed = items.slice(at).filter(({ body }) => isDifferential(body)).length;
    if (count < 2 || closed < count || items[at + 1]?.body.kind === 'dots') return [item];
    const { span } = item.body;
    const single: Item = { body: { kind: 'operator', name: 'int', span }, dot: false };
    return Array.from({ length: count }, () => single);
  });

/** How many integrals a sign stands for; none where it is another sign, or one with a set. */
function integralsIn(syntax: Syntax): number {
  if (syntax.kind === 'operator') return several.get(syntax.name) ?? 0;
  if (syntax.kind !== 'scripted' || syntax.base.kind !== 'operator' || syntax.base.name !== 'int') return 0;
  const { sub, sup } = syntax;
  return sub?.kind === 'list' && sup === null && sub.items.every(isNameLike) ? sub.items.length : 0;
}

const several: ReadonlyMap<string, number> = new Map([
  ['iint', 2],
  ['iiint', 3],
]);

const isDifferential = (syntax: Syntax): boolean => syntax.kind === 'operator' && syntax.name === 'd';
