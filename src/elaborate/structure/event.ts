/**
 * Events in brackets: `p(y = 1)` is a number, `p(y = 0 \mid x)` a function of x that answers, `p(x \mid y = 0)` the law of
 * x given the event. The event becomes part of the name, the rest stays an argument: `p(y=0|\cdot)` of x.
 */
import type { Syntax } from '../../read/syntax.js';
import { placeholder } from './placeholder.js';
import { spelled } from './spelling.js';

export interface EventName {
  /** What the law is called without the event. */
  readonly law: string;
  readonly variable: string;
  readonly value: string;
  /** `alone`: p(y=1); `asked`: p(y=1|x); `given`: p(x|y=1). */
  readonly side: 'alone' | 'asked' | 'given';
}

export const eventName = ({ law, variable, value, side }: EventName): string => {
  const event = `${variable}=${value}`;
  const inside =
    side === 'alone' ? event : side === 'asked' ? `${event}|${placeholder}` : `${placeholder}|${event}`;
  return `${law}(${inside})`;
};

/** The event that is part of a name; null if there is none. */
export function eventIn(name: string): EventName | null {
  const inside = /^(.*)\((\\cdot\|)?([^=()|]+)=([^=()|]+?)(\|\\cdot)?\)$/.exec(name);
  const [, law, given, variable, value, asked] = inside ?? [];
  if (law === undefined || variable === undefined || value === undefined) return null;
  if (given !== undefined && asked !== undefined) return null;
  return {
    law,
    variable,
    value,
    side: given !== undefined ? 'given' : asked !== undefined ? 'asked' : 'alone',
  };
}

export interface EventBrackets {
  readonly side: EventName['side'];
  readonly variable: string;
  readonly value: string;
  /** What else stands in the brackets. */
  readonly rest: readonly Syntax[];
}

/** Brackets with one event `y = 0`, alone or parted by a bar from the rest; null for brackets without, or with more. */
export function eventBrackets(body: Syntax): EventBrackets | null {
  if (body.kind === 'relation') return eventWith(body, 'alone', []);
  if (body.kind !== 'list') return null;
  const [first, ...behind] = body.items;
  const last = body.items.at(-1);
  const bars = body.separators.filter((separator) => separator === '|');
  if (bars.length !== 1 || first === undefined || last === undefined) return null;
  if (first.kind === 'relation' && body.separators[0] === '|') return eventWith(first, 'asked', behind);
  return last.kind === 'relation' && body.separators.at(-1) === '|'
    ? eventWith(last, 'given', body.items.slice(0, -1))
    : null;
}

function eventWith(
  { members, relations }: Extract<Syntax, { kind: 'relation' }>,
  side: EventName['side'],
  rest: readonly Syntax[],
): EventBrackets | null {
  const [variable, value] = members;
  if (variable === undefined || value === undefined || members.length !== 2 || relations[0] !== '=')
    return null;
  if (rest.some(({ kind }) => kind === 'relation')) return null;
  return { side, variable: spelled(variable), value: spelled(value), rest };
}

/** Does an equation stand in the brackets? */
export const hasEvent = (body: Syntax): boolean =>
  (body.kind === 'list' ? body.items : [body]).some((item) => item.kind === 'relation');
