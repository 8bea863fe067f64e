/**
 * Rewriting of syntax: a copy with every row of factors put through a function, the innermost first. Knows no
 * mathematics and keeps every place.
 */
import type { Document } from '../read/document.js';
import type { NameSyntax, ProductSyntax, Syntax } from '../read/syntax.js';

export type Item = ProductSyntax['items'][number];

/** What becomes of the items of a product; a row that stays as it is may be returned itself. */
export type RowRewriting = (items: readonly Item[]) => readonly Item[];

/** What becomes of a name. */
export type NameRewriting = (name: NameSyntax) => Syntax;

export function rewriteSyntax(
  syntax: Syntax,
  row: RowRewriting,
  leaf: NameRewriting = (name) => name,
): Syntax {
  const within = (part: Syntax): Syntax => rewriteSyntax(part, row, leaf);
  const orNull = (part: Syntax | null): Syntax | null => part && within(part);
  switch (syntax.kind) {
    case 'name':
      return leaf(syntax);
    case 'number':
    case 'operator':
    case 'dots':
    case 'empty':
      return syntax;
    case 'scripted':
      return { ...syntax, base: within(syntax.base), sub: orNull(syntax.sub), sup: orNull(syntax.sup) };
    case 'fraction':
      return {
        ...syntax,
        numerator: within(syntax.numerator),
        denominator: within(syntax.denominator),
      };
    case 'root':
      return { ...syntax, radicand: within(syntax.radicand), degree: orNull(syntax.degree) };
    case 'group':
      return { ...syntax, body: within(syntax.body) };
    case 'sum':
      return { ...syntax, terms: syntax.terms.map((term) => ({ ...term, body: within(term.body) })) };
    case 'product': {
      const items = row(syntax.items.map((item) => ({ ...item, body: within(item.body) })));
      const [only, ...more] = items;
      return only !== undefined && more.length === 0 ? only.body : { ...syntax, items };
    }
    case 'list':
      return { ...syntax, items: syntax.items.map(within) };
    case 'relation':
      return { ...syntax, members: syntax.members.map(within) };
    case 'cases':
      return { ...syntax, rows: syntax.rows.map((cells) => cells.map(within)) };
  }
}

/** The same in all formulas of a document. */
export function rewriteDocument(document: Document, row: RowRewriting): Document {
  const over = <T extends { readonly syntax: Syntax | null }>(part: T): T => ({
    ...part,
    syntax: part.syntax && rewriteSyntax(part.syntax, row),
  });
  return {
    ...document,
    statements: document.statements.map(over),
    mentions: document.mentions.map(over),
    chains: document.chains.map((chain) => ({ ...chain, members: chain.members.map(over) })),
  };
}
