/**
 * Groups of a row: brackets with what stands between them become one operand; bars become groups where they enclose,
 * separators where they part, and a bar with limits becomes an evaluation of what stands before it. Relies on `pairs`
 * and `bars` for who belongs to whom.
 */
import { cover, span } from '../text/source.js';
import { barText, roleOfBars, splitDoubles } from './bars.js';
import { withScripts, type Item, type Messages } from './items.js';
import { unclosed, unopened } from './messages.js';
import { pairBrackets, type Bracket } from './pairs.js';
import { readList } from './row.js';
import type { Syntax } from './syntax.js';

/** The row with its groups made; brackets without a partner are messages and gone. */
export function makeGroups(row: readonly Item[], messages: Messages): readonly Item[] {
  if (!row.some((item) => item.kind === 'delimiter')) return row;
  const items = row.map((item, at) => (isPlaceholder(row, at) ? placeholder(item) : item));
  const { partner, ...lost } = pairBrackets(items.map(bracketOf));
  const alone = [...lost.unclosed, ...lost.unopened];
  const gone = new Set(alone.filter((at) => !isBar(items[at])));
  for (const at of gone) complain(items, at, messages);
  const level = (from: number, to: number): readonly Item[] => {
    const inside: Item[] = [];
    for (let at = from; at < to; at += 1) {
      const item = items[at];
      const end = partner.get(at);
      const close = end === undefined ? undefined : items[end];
      if (item === undefined || gone.has(at)) continue;
      if (end === undefined || close === undefined) {
        inside.push(alone.includes(at) ? asBar(item) : item);
      } else {
        inside.push(group(item, level(at + 1, end), close, messages));
        at = end;
      }
    }
    return makeBars(inside, messages);
  };
  return level(0, items.length);
}

/** The items of one level with their bars made groups or separators. */
function makeBars(level: readonly Item[], messages: Messages): readonly Item[] {
  if (!level.some((item) => item.kind === 'delimiter')) return level;
  const whole = roleOfBars(level);
  const halves = whole.unclosed.length > 0 || whole.crowded ? splitDoubles(level) : level;
  const again = halves === level ? whole : roleOfBars(halves);
  const better =
    again.unclosed.length < whole.unclosed.length || (whole.crowded && again.unclosed.length === 0);
  const { items, roles } = better ? { items: halves, roles: again } : { items: level, roles: whole };
  for (const at of roles.unclosed) complain(items, at, messages);
  const gone = new Set(roles.unclosed);
  const build = (from: number, to: number): readonly Item[] => {
    const made: Item[] = [];
    for (let at = from; at < to; at += 1) {
      const item = items[at];
      const end = roles.partner.get(at);
      const close = end === undefined ? undefined : items[end];
      if (item === undefined || gone.has(at)) continue;
      if (end !== undefined && close !== undefined) {
        made.push(group(item, build(at + 1, end), close, messages));
        at = end;
      } else if (item.kind !== 'delimiter') made.push(item);
      else if (roles.evaluations.has(at)) evaluate(made, item, messages);
      else made.push({ kind: 'separator', text: barText(item.text), span: item.span });
    }
    return made;
  };
  return build(0, items.length);
}

const isBar = (item: Item | undefined): boolean => item?.kind === 'delimiter' && /^\\?\|+$/.test(item.text);

/** `\lvert` that found no `\rvert` may pair with a plain bar. */
const asBar = (item: Item): Item => (item.kind === 'delimiter' ? { ...item, side: 'bar' } : item);

type Delimiter = Extract<Item, { kind: 'delimiter' }>;

/** A group of the items between two delimiters; scripts of the closing one are scripts of the group. */
function group(open: Item, inside: readonly Item[], close: Item, messages: Messages): Item {
  const [first, last] = [open, close].flatMap((item) => (item.kind === 'delimiter' ? [item] : []));
  return made(barText(first?.text ?? '.'), open.span.start, inside, last, messages);
}

function made(
  open: string,
  start: number,
  inside: readonly Item[],
  close: Delimiter | undefined,
  messages: Messages,
): Item {
  const from = inside[0]?.span.start ?? start + 1;
  const body = readList(inside, span(from, from), messages);
  const own = close === undefined ? body.span : cover(span(start, start), body.span, close.own);
  const syntax: Syntax = { kind: 'group', open, close: barText(close?.text ?? '.'), body, span: own };
  const scripts = close?.scripts ?? null;
  const whole = cover(own, close?.span ?? own);
  if (scripts === null) return { kind: 'operand', syntax, span: own };
  return { kind: 'operand', syntax: withScripts(syntax, scripts, whole), span: whole };
}

/** `f(x) |_{x=0}`: the factors since the last sign, evaluated. */
function evaluate(before: Item[], bar: Delimiter, messages: Messages): void {
  const sign = before
    .map(({ kind }) => kind === 'sign' || kind === 'separator' || kind === 'relation')
    .lastIndexOf(true);
  const factors = before.splice(sign + 1);
  before.push(made('.', factors[0]?.span.start ?? bar.span.start, factors, bar, messages));
}

function bracketOf(item: Item): Bracket {
  if (item.kind === 'separator') return item.text === ',' ? { kind: 'comma' } : null;
  if (item.kind !== 'delimiter' || item.side === 'bar') return null;
  return { kind: item.side, text: item.text };
}

/** `\cdot` with nothing to multiply on either side, as in `\|\cdot\|`. */
function isPlaceholder(row: readonly Item[], at: number): boolean {
  const [before, after] = [row[at - 1], row[at + 1]];
  if (row[at]?.kind !== 'times') return false;
  const ended = after === undefined || !['operand', 'operator'].includes(after.kind);
  const begun =
    before?.kind === 'delimiter'
      ? before.side === 'open' || (before.side === 'bar' && row[at - 2]?.kind !== 'operand')
      : before?.kind !== 'operand';
  return begun && ended && !(after?.kind === 'delimiter' && after.side === 'open');
}

const placeholder = (item: Item): Item => ({
  kind: 'operand',
  syntax: { kind: 'dots', name: item.kind === 'times' ? item.name : '', span: item.span },
  span: item.span,
});

function complain(items: readonly Item[], at: number, messages: Messages): void {
  const item = items[at];
  if (item?.kind !== 'delimiter') return;
  messages.push(item.side === 'close' ? unopened(item.own, item.text) : unclosed(item.own, item.text));
}
