/**
 * Argument lists: `(x, y; \theta)`, `(y | x)`, `(\cdot | x)`, and events such as `(y = 0 | x)`, which belong to the name
 * of the law. Relies on the reader's lists and their separators.
 */
import type { Syntax } from '../../read/syntax.js';
import type { Argument, Expression } from '../expression.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';

/** The name of a dot that stands for an argument, as in `q(\cdot | x)`. */
export const placeholder = '\\cdot';

/** `behindBar`: the list is what is left of `(y = 0 | x)`. */
export function argumentsIn(body: Syntax, grammar: Grammar, behindBar = false): readonly Argument[] {
  const first: Argument['place'] = behindBar ? 'condition' : 'parenthesis';
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

/**
 * `p(y = 1)` is a number with a name of its own, `p(y = 0 | x)` a function of x; null where no event is written.
 */
export function eventName(
  name: string,
  body: Syntax,
): { readonly name: string; readonly rest: Syntax | null } | null {
  const items = body.kind === 'list' ? body.items : [body];
  const events = items.filter((item) => item.kind === 'relation');
  if (events.length === 0) return null;
  if (events.length === items.length) return { name: `${name}(${spelled(body)})`, rest: null };
  const [first, ...rest] = items;
  const [last] = rest;
  if (first?.kind === 'relation' && events.length === 1 && last !== undefined && body.kind === 'list')
    return {
      name: `${name}(${spelled(first)}|\\cdot)`,
      rest: rest.length === 1 ? last : { ...body, items: rest, separators: body.separators.slice(1) },
    };
  const second = items[1];
  if (second?.kind === 'relation' && first !== undefined && items.length === 2)
    return { name: `${name}(\\cdot|${spelled(second)})`, rest: first };
  return null;
}
