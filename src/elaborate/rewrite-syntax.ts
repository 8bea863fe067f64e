/**
 * Rewriting of syntax: every node, or every row of factors, put through a function, the innermost first. What nothing
 * changes in stays the same object. Knows no mathematics and keeps every place.
 */
import type { Document } from '../read/document.js';
import { partsOf } from '../read/parts.js';
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
    if (only !== undefined && more.length === 0) return only.body;
    return areSame(items, node.items) ? node : { ...node, items };
  });
}

const areSame = (items: readonly Item[], others: readonly Item[]): boolean =>
  items.length === others.length &&
  items.every(({ body, dot }, at) => body === others[at]?.body && dot === others[at].dot);

/** Every node put through a function, the innermost first; what nothing changes in is returned itself. */
export const rewriteNodes = (syntax: Syntax, change: (node: Syntax) => Syntax): Syntax =>
  change(withParts(syntax, (part) => rewriteNodes(part, change)));

/** The node with its direct parts changed, itself where none is; they are counted in the order in which they stand. */
export function withParts(syntax: Syntax, change: (part: Syntax, at: number) => Syntax): Syntax {
  const parts = partsOf(syntax);
  const changed = shared(parts, change);
  return changed === parts ? syntax : withOtherParts(syntax, changed);
}

/** The list with its members changed; the same list where none is. */
export function shared<Member>(
  list: readonly Member[],
  change: (member: Member, at: number) => Member,
): readonly Member[] {
  let changed: Member[] | null = null;
  for (const [at, member] of list.entries()) {
    const next = change(member, at);
    if (next === member) continue;
    changed ??= [...list];
    changed[at] = next;
  }
  return changed ?? list;
}

function withOtherParts(syntax: Syntax, parts: readonly Syntax[]): Syntax {
  let count = 0;
  const next = (part: Syntax): Syntax => parts[count++] ?? part;
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
      return { ...syntax, items: parts };
    case 'relation':
      return { ...syntax, members: parts };
    case 'cases':
      return { ...syntax, rows: syntax.rows.map((cells) => cells.map(next)) };
  }
}

/** Some items of a row, up to the last of them, as one. */
export interface Run {
  readonly body: Syntax;
  readonly last: number;
}

/** The row with runs as single items, wherever one begins. */
export function withRunsAsOne(items: readonly Item[], runAt: (at: number) => Run | null): readonly Item[] {
  const found: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const [item, run] = [items[at], runAt(at)];
    if (item !== undefined) found.push(run === null ? item : { ...item, body: run.body });
    at = run?.last ?? at;
  }
  return found;
}

/** The same in all formulas of a document. */
export const rewriteDocument = (document: Document, row: RowRewriting): Document =>
  changeFormulas(document, (syntax) => rewriteSyntax(syntax, row));

/** Every formula of a document put through a function; a document in which nothing changes is returned itself. */
export function changeFormulas(document: Document, change: (syntax: Syntax) => Syntax): Document {
  const over = <T extends { readonly syntax: Syntax | null }>(part: T): T => {
    const syntax = part.syntax && change(part.syntax);
    return syntax === part.syntax ? part : { ...part, syntax };
  };
  const statements = shared(document.statements, over);
  const mentions = shared(document.mentions, over);
  const chains = shared(document.chains, (chain) => {
    const members = shared(chain.members, over);
    return members === chain.members ? chain : { ...chain, members };
  });
  const isSame =
    statements === document.statements && mentions === document.mentions && chains === document.chains;
  return isSame ? document : { ...document, statements, mentions, chains };
}

/** All formulas of a document: statements, mentions and members of chains. */
export const formulasOf = ({ statements, mentions, chains }: Document): readonly Syntax[] =>
  [...statements, ...mentions, ...chains.flatMap(({ members }) => members)].flatMap(({ syntax }) =>
    syntax === null ? [] : [syntax],
  );
