/**
 * Rewriting of syntax: a copy with every node, or every row of factors, put through a function, the innermost first. Knows no
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
  return rewriteNodes(syntax, (node) => {
    if (node.kind === 'name') return leaf(node);
    if (node.kind !== 'product') return node;
    const items = row(node.items);
    const [only, ...more] = items;
    return only !== undefined && more.length === 0 ? only.body : { ...node, items };
  });
}

/** A copy with every node put through a function, the innermost first. */
export const rewriteNodes = (syntax: Syntax, change: (node: Syntax) => Syntax): Syntax =>
  change(withParts(syntax, (part) => rewriteNodes(part, change)));

/** The same node with its direct parts changed; they are counted in the order in which they stand. */
export function withParts(syntax: Syntax, change: (part: Syntax, at: number) => Syntax): Syntax {
  let count = 0;
  const next = (part: Syntax): Syntax => change(part, count++);
  const orNull = (part: Syntax | null): Syntax | null => part && next(part);
  switch (syntax.kind) {
    case 'name':
    case 'number':
    case 'operator':
    case 'dots':
    case 'empty':
      return syntax;
    case 'scripted':
      return { ...syntax, base: next(syntax.base), sub: orNull(syntax.sub), sup: orNull(syntax.sup) };
    case 'fraction':
      return { ...syntax, numerator: next(syntax.numerator), denominator: next(syntax.denominator) };
    case 'root':
      return { ...syntax, degree: orNull(syntax.degree), radicand: next(syntax.radicand) };
    case 'group':
      return { ...syntax, body: next(syntax.body) };
    case 'sum':
      return { ...syntax, terms: syntax.terms.map((term) => ({ ...term, body: next(term.body) })) };
    case 'product':
      return { ...syntax, items: syntax.items.map((item) => ({ ...item, body: next(item.body) })) };
    case 'list':
      return { ...syntax, items: syntax.items.map(next) };
    case 'relation':
      return { ...syntax, members: syntax.members.map(next) };
    case 'cases':
      return { ...syntax, rows: syntax.rows.map((cells) => cells.map(next)) };
  }
}

/** The same in all formulas of a document. */
export const rewriteDocument = (document: Document, row: RowRewriting): Document =>
  changeFormulas(document, (syntax) => rewriteSyntax(syntax, row));

/** Every formula of a document put through a function. */
export function changeFormulas(document: Document, change: (syntax: Syntax) => Syntax): Document {
  const over = <T extends { readonly syntax: Syntax | null }>(part: T): T => ({
    ...part,
    syntax: part.syntax && change(part.syntax),
  });
  return {
    ...document,
    statements: document.statements.map(over),
    mentions: document.mentions.map(over),
    chains: document.chains.map((chain) => ({ ...chain, members: chain.members.map(over) })),
  };
}
