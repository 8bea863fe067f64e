/**
 * Things in the wrong order or connected otherwise: swapped arguments, brackets that end too early or too late, a sum for
 * a product and a product for a sum. Relies on places.
 */
import type { GroupSyntax, Syntax } from '../../read/syntax.js';
import { change, edit, textAt, type Edit, type Formula } from '../edit.js';
import { everything, isDifferential, isDivergence } from '../places.js';

export const order = (formula: Formula): readonly Edit[] =>
  everything(formula.syntax).flatMap((node) => [
    ...swapped(formula, node),
    ...brackets(formula, node),
    ...connected(node),
  ]);

/** `p \| q` for `q \| p`. */
function swapped({ latex }: Formula, node: Syntax): readonly Edit[] {
  const [first, second, ...more] = node.kind === 'list' ? node.items : [];
  if (first === undefined || second === undefined || more.length > 0) return [];
  const [a, b] = [textAt(latex, first.span), textAt(latex, second.span)];
  return [edit(1, change(first.span, b), change(second.span, a))];
}

/** A closing bracket behind the next factor, the rest of its row, the next term; or before the last term inside. */
function brackets({ latex }: Formula, node: Syntax): readonly Edit[] {
  if (node.kind === 'product')
    return node.items.flatMap(({ body }, at) => {
      const group = groupIn(body);
      const measure = node.items.findIndex(({ body }, index) => index > at && isDifferential(body));
      const behind = node.items.slice(at + 1, measure < 0 ? undefined : measure);
      const ends = group === null ? [] : behind.map((item) => item.body.span.end);
      return group === null
        ? []
        : [...new Set([ends[0], ends.at(-1)])].flatMap((end) => moved(latex, group, end));
    });
  if (node.kind === 'sum')
    return node.terms.flatMap(({ body }, at) => {
      const last = body.kind === 'product' ? body.items.at(-1)?.body : body;
      const group = last === undefined ? null : groupIn(last);
      const next = node.terms[at + 1]?.body.span.end;
      return group === null ? [] : moved(latex, group, next);
    });
  if (node.kind !== 'group' || node.body.kind !== 'sum') return [];
  return moved(latex, node, node.body.terms.at(-2)?.body.span.end);
}

const groupIn = (syntax: Syntax): GroupSyntax | null => (syntax.kind === 'group' ? syntax : null);

function moved(latex: string, { body, span }: GroupSyntax, end: number | undefined): readonly Edit[] {
  if (end === undefined) return [];
  const place = { start: body.span.end, end: span.end };
  return [edit(2, change(place, ' '), change({ start: end, end }, textAt(latex, place)))];
}

/** `a + b` for `a b`, and `a b` for `a + b`. */
function connected(node: Syntax): readonly Edit[] {
  const bodies =
    node.kind === 'sum'
      ? node.terms.map(({ body }) => body)
      : node.kind === 'product'
        ? node.items.map(({ body }) => body)
        : [];
  const sign = node.kind === 'sum' ? ' ' : ' + ';
  return bodies.slice(1).flatMap((body, at) => {
    const before = bodies[at];
    if (before === undefined || [before, body].some((one) => one.kind === 'operator')) return [];
    if (node.kind === 'sum' && [before, body].some(({ kind }) => kind === 'number')) return [];
    if (node.kind === 'product' && (body.kind === 'group' || isDivergence(node.items, at))) return [];
    return [edit(2.5, change({ start: before.span.end, end: body.span.start }, sign))];
  });
}
