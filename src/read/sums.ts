/**
 * Sums: a row is cut at its signs of addition. A sign behind an operator or a sign of multiplication belongs to what
 * follows (`\sum_i -x_i`), and signs between an integral and its differential belong to the integrand. Relies on
 * `products` for the terms.
 */
import { cover, type Span } from '../text/source.js';
import { bracketIntegrals } from './integrals.js';
import type { Item, Messages } from './items.js';
import { missingOperand } from './messages.js';
import { readProduct } from './products.js';
import type { SumSyntax, Syntax } from './syntax.js';

export function readSum(row: readonly Item[], place: Span, messages: Messages): Syntax {
  if (row.length === 0) return { kind: 'empty', span: place };
  const items = bracketIntegrals(row, (inside, where) => readSum(inside, where, messages));
  const terms: SumSyntax['terms'][number][] = [];
  let from = 0;
  for (const cut of [...binarySigns(items), items.length]) {
    if (cut > from) terms.push(readTerm(items.slice(from, cut), messages));
    from = cut;
  }
  const [only] = terms;
  if (terms.length === 1 && only !== undefined && items[0]?.kind !== 'sign') return only.body;
  const [first, ...rest] = terms;
  return { kind: 'sum', terms, span: cover(first?.span ?? place, ...rest.map((term) => term.span)) };
}

/** Where terms begin with a sign: every sign but those that follow an operator, a slash, a product sign or a sign. */
export const binarySigns = (items: readonly Item[]): readonly number[] =>
  items.flatMap((item, at) => {
    const before = items[at - 1];
    return item.kind === 'sign' && (before === undefined || !awaitsMore(before)) ? [at] : [];
  });

/** A factorial takes what stands before it. */
const awaitsMore = (item: Item): boolean =>
  item.kind === 'operator' ? item.name !== '!' : ['slash', 'times', 'sign'].includes(item.kind);

function readTerm(items: readonly Item[], messages: Messages): SumSyntax['terms'][number] {
  const [first, ...rest] = items;
  const place = cover(...whole(items));
  if (first?.kind !== 'sign') return { sign: '+', body: readProduct(items, place, messages), span: place };
  if (rest.length === 0) messages.push(missingOperand(first.span, first.sign, 'after'));
  const end = { start: first.span.end, end: first.span.end };
  const body: Syntax =
    rest.length === 0 ? { kind: 'empty', span: end } : readProduct(rest, cover(...whole(rest)), messages);
  return { sign: first.sign, body, span: place };
}

function whole(items: readonly Item[]): [Span, ...Span[]] {
  const [first, ...rest] = items.map((item) => item.span);
  return [first ?? { start: 0, end: 0 }, ...rest];
}
