/** Argument lists: `(x, y; \theta)`, `(y | x)`, `(\cdot | x)`. Relies on the reader's lists and their separators. */
import type { Syntax } from '../../read/syntax.js';
import { unknown, type Argument, type Expression } from '../expression.js';
import { unsupportedNotation } from '../messages.js';
import type { Grammar } from './grammar.js';
import { placeholder } from './placeholder.js';
import { isSlice, spelled } from './spelling.js';

export function argumentsIn(body: Syntax, grammar: Grammar): readonly Argument[] {
  const first: Argument['place'] = 'parenthesis';
  if (body.kind === 'empty') return [];
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

const argument = (item: Syntax, grammar: Grammar): Expression =>
  item.kind === 'dots'
    ? { kind: 'name', name: placeholder, span: item.span }
    : item.kind === 'list'
      ? { kind: 'name', name: spelled(item), span: item.span }
      : grammar.whole(item);
