/** Argument lists: `(x, y; \theta)`, `(y | x)`, `(\cdot | x)`. Relies on the reader's lists and their separators. */
import type { Syntax } from '../../read/syntax.js';
import { unknown, type Argument, type Expression } from '../expression.js';
import { unsupportedNotation } from '../messages.js';
import type { Grammar } from './grammar.js';
import { pointOf } from './parts.js';
import { placeholder } from './placeholder.js';
import { isSlice, spelled } from './spelling.js';

export function argumentsIn(body: Syntax, grammar: Grammar): readonly Argument[] {
  const first: Argument['place'] = 'parenthesis';
  if (body.kind === 'empty') return [];
  const point = partedPoint(body, grammar);
  if (point !== null) return point;
  if (body.kind !== 'list') return [{ value: argument(body, grammar), place: first }];
  const slice = body.items.find((item) => isSlice(spelled(item)));
  if (slice !== undefined) {
    const parts = unknown(unsupportedNotation(`the part ${spelled(slice)} of a vector`, slice.span));
    return [{ value: parts, place: first }];
  }
  let place: Argument['place'] = first;
  return body.items.map((item, index): Argument => {
    const before = body.separators[index - 1];
    if (before === ';') place = 'behind';
    if (before === '|' || before === '\\|') place = 'condition';
    return { value: argument(item, grammar), place };
  });
}

/** `(a, x_{2:d}; \theta)`: what stands before the first other separator spells one point. */
function partedPoint(body: Syntax, grammar: Grammar): readonly Argument[] | null {
  const { items, separators } =
    body.kind === 'list' ? body : { items: [body], separators: [] as readonly string[] };
  const cut = separators.findIndex((separator) => separator !== ',');
  const count = cut < 0 ? items.length : cut + 1;
  const value = pointOf(items.slice(0, count), body.span, grammar);
  if (value === null) return null;
  const point: Argument = { value, place: 'parenthesis' };
  if (body.kind !== 'list' || cut < 0) return [point];
  const place = separators[cut] === ';' ? 'behind' : 'condition';
  return [point, ...items.slice(count).map((item): Argument => ({ value: argument(item, grammar), place }))];
}

const argument = (item: Syntax, grammar: Grammar): Expression =>
  item.kind === 'dots'
    ? { kind: 'name', name: placeholder, span: item.span }
    : item.kind === 'list'
      ? { kind: 'name', name: spelled(item), span: item.span }
      : grammar.whole(item);
