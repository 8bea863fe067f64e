/** The direct parts of a piece of syntax, whatever they are. Relies on the reader's types only. */
import type { Syntax } from '../../read/syntax.js';

export function childrenOf(syntax: Syntax): readonly Syntax[] {
  switch (syntax.kind) {
    case 'number':
    case 'name':
    case 'operator':
    case 'dots':
    case 'empty':
      return [];
    case 'scripted':
      return [syntax.base, syntax.sub, syntax.sup].filter((part) => part !== null);
    case 'fraction':
      return [syntax.numerator, syntax.denominator];
    case 'root':
      return syntax.degree === null ? [syntax.radicand] : [syntax.degree, syntax.radicand];
    case 'group':
      return [syntax.body];
    case 'sum':
      return syntax.terms.map(({ body }) => body);
    case 'product':
      return syntax.items.map(({ body }) => body);
    case 'list':
      return syntax.items;
    case 'relation':
      return syntax.members;
    case 'cases':
      return syntax.rows.flat();
  }
}
