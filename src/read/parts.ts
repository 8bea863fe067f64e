/** The direct parts of a node of syntax, in the order in which they stand. For walks that treat all nodes alike. */
import type { Syntax } from './syntax.js';

export function partsOf(syntax: Syntax): readonly Syntax[] {
  switch (syntax.kind) {
    case 'number':
    case 'name':
    case 'operator':
    case 'dots':
    case 'empty':
      return [];
    case 'scripted':
      return [syntax.base, ...[syntax.sub, syntax.sup].filter((script) => script !== null)];
    case 'fraction':
      return [syntax.numerator, syntax.denominator];
    case 'root':
      return [...(syntax.degree === null ? [] : [syntax.degree]), syntax.radicand];
    case 'group':
      return [syntax.body];
    case 'sum':
      return syntax.terms.map((term) => term.body);
    case 'product':
      return syntax.items.map((item) => item.body);
    case 'list':
      return syntax.items;
    case 'relation':
      return syntax.members;
    case 'cases':
      return syntax.rows.flat();
  }
}
