/**
 * Argument lists: `(x, y; \theta)`, `(y | x)`, `(\cdot | x)`, and events such as `(y = 1)`, which belong to the name. Relies on the reader's lists and their separators.
 */
import type { Syntax } from '../../read/syntax.js';
import type { Argument, Expression } from '../expression.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';

/** The name of a dot that stands for an argument, as in `q(\cdot | x)`. */
export const placeholder = '\\cdot';

export function argumentsIn(body: Syntax, grammar: Grammar): readonly Argument[] {
  const first: Argument['place'] = 'parenthesis';
  if (body.kind === 'empty') return [];
  if (body.kind !== 'list') return [{ value: argument(body, grammar), place: first }];
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

/** `p(y = 1)` is a number with a name of its own; an event beside other arguments has no meaning yet. */
export function eventName(
  name: string,
  body: Syntax,
): { readonly kind: 'number' | 'conditional'; readonly name: string } | null {
  const items = body.kind === 'list' ? body.items : [body];
  const events = items.filter((item) => item.kind === 'relation').length;
  if (events === 0) return null;
  return { kind: events === items.length ? 'number' : 'conditional', name: `${name}(${spelled(body)})` };
}
