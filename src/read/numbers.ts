/**
 * Numbers are put together from digits that stand side by side: `12`, `0.5`, `10^{-3}`. Relies on the items of a row;
 * never reads a value.
 */
import { cover, type Span } from '../text/source.js';
import type { Item, Messages } from './items.js';
import { strayPiece } from './messages.js';
import type { NumberSyntax, Syntax } from './syntax.js';

/** The items with every run of digits made one number. */
export function joinDigits(items: readonly Item[], messages: Messages): readonly Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    const merged = before === undefined ? null : merge(before, item);
    if (merged === null) joined.push(item);
    else joined.splice(-1, 1, merged);
  }
  return joined.map((item, at) => withoutPoint(item, joined[at - 1], messages));
}

/** A point that is part of no number stands for an argument, as in `p(.)`, or for nothing. */
function withoutPoint(item: Item, before: Item | undefined, messages: Messages): Item {
  const number = item.kind === 'operand' ? numberIn(item.syntax) : null;
  if (number?.text !== '.') return item;
  const begins = before === undefined || before.kind === 'delimiter' || before.kind === 'separator';
  if (!begins) messages.push(strayPiece(number.span, 'point'));
  return { kind: 'operand', syntax: { kind: 'dots', name: 'cdot', span: number.span }, span: item.span };
}

function merge(before: Item, item: Item): Item | null {
  if (before.kind !== 'operand' || item.kind !== 'operand') return null;
  const left = before.syntax.kind === 'number' ? before.syntax : null;
  const right = numberIn(item.syntax);
  if (left === null || right === null || !touch(left.span, right.span)) return null;
  if (left.text.includes('.') && right.text.includes('.')) return null;
  const number: NumberSyntax = {
    kind: 'number',
    text: left.text + right.text,
    span: cover(left.span, right.span),
  };
  const span = cover(before.span, item.span);
  const syntax: Syntax = item.syntax.kind === 'scripted' ? { ...item.syntax, base: number, span } : number;
  return { kind: 'operand', syntax, span };
}

function numberIn(syntax: Syntax): NumberSyntax | null {
  if (syntax.kind === 'number') return syntax;
  return syntax.kind === 'scripted' && syntax.base.kind === 'number' ? syntax.base : null;
}

/** Side by side in the text, or both out of one macro. */
const touch = (one: Span, other: Span): boolean =>
  one.end === other.start || (one.start === other.start && one.end === other.end);
