/**
 * Items of a formula joined to a line, with blanks where a reader expects them: around relations and sums, after names
 * of functions, between factors that would run together. A dot appears only where a fraction in one line would
 * otherwise swallow its neighbour.
 */
import type { Item, ItemKind } from './items.js';

/** Tight lines, as in scripts, have no blanks around relations, signs and commas. */
export function joinItems(items: readonly Item[], spacing: 'wide' | 'tight' = 'wide'): string {
  const line = withBrackets(withDifferentials(withSigns(withoutIdleSpace(items, spacing))));
  return line.reduce((text, item, index) => {
    const before = line[index - 1];
    return text + (before === undefined ? '' : gap(before, item, spacing === 'tight' ? '' : ' ')) + item.text;
  }, '');
}

/** Space that the author put beside a fraction, at an end, or in a script says nothing in one line. */
function withoutIdleSpace(items: readonly Item[], spacing: 'wide' | 'tight'): readonly Item[] {
  const idle = (neighbour: Item | undefined): boolean =>
    neighbour === undefined || neighbour.kind === 'fraction';
  return items.filter(
    (item, index) =>
      item.kind !== 'space' || (spacing === 'wide' && !idle(items[index - 1]) && !idle(items[index + 1])),
  );
}

/** `log(a/b)`, not `log a/b`, where the author set a fraction. */
function withBrackets(items: readonly Item[]): readonly Item[] {
  return items.map((item, index) => {
    const before = items[index - 1]?.kind;
    return item.kind === 'fraction' && (before === 'function' || before === 'prefix')
      ? { ...item, text: `(${item.text})` }
      : item;
  });
}

/** A plus or minus without a left operand is a sign. */
export function withSigns(items: readonly Item[]): readonly Item[] {
  return items.map((item, index) => {
    const before = items[index - 1];
    const alone = before === undefined || leavesOperandOpen.has(before.kind);
    return alone && item.kind === 'binary' && /^[+−±∓]$/.test(item.text) ? { ...item, kind: 'sign' } : item;
  });
}

const leavesOperandOpen: ReadonlySet<ItemKind> = new Set<ItemKind>([
  ...([
    'binary',
    'relation',
    'open',
    'function',
    'big',
    'operator',
    'punctuation',
    'slash',
    'prefix',
  ] as const),
]);

/** After an integral sign, `d` and what follows are one word. */
function withDifferentials(items: readonly Item[]): readonly Item[] {
  const integral = items.findIndex((item) => /^[∫-∳]/.test(item.text));
  if (integral < 0) return items;
  const line: Item[] = [];
  items.forEach((item, index) => {
    const before = line.at(-1);
    if (index > integral + 1 && before?.text === 'd' && (item.kind === 'letter' || item.kind === 'word'))
      line.splice(-1, 1, { text: `d${item.text}`, kind: 'word' });
    else line.push(item);
  });
  return line;
}

const beginsFactor: ReadonlySet<ItemKind> = new Set<ItemKind>([
  ...(['letter', 'digit', 'word', 'function', 'big', 'prefix', 'open', 'fraction', 'operator'] as const),
]);
const endsFactor: ReadonlySet<ItemKind> = new Set<ItemKind>(['letter', 'digit', 'word', 'close', 'fraction']);

function gap(left: Item, right: Item, blank: string): string {
  if (left.kind === 'space' || right.kind === 'space') return '';
  if (left.kind === 'open' || right.kind === 'close' || right.kind === 'punctuation') return '';
  if (left.kind === 'punctuation') return blank;
  if ([left.kind, right.kind].some((kind) => kind === 'relation' || kind === 'binary')) return blank;
  if (left.kind === 'sign' || left.kind === 'slash' || right.kind === 'slash') return '';
  if (left.kind === 'fraction' && beginsFactor.has(right.kind)) return ' · ';
  if (right.kind === 'fraction' && endsFactor.has(left.kind)) return ' · ';
  if (left.kind === 'fraction' && right.kind === 'bar') return ' ';
  if (left.kind === 'bar' || right.kind === 'bar') return '';
  if (left.kind === 'function' || left.kind === 'prefix') return afterName(left, right);
  if (right.kind === 'open') return left.kind === 'big' || left.kind === 'operator' ? ' ' : '';
  if (left.kind === 'digit')
    return right.kind === 'digit' || right.kind === 'letter' || right.kind === 'word' ? '' : ' ';
  return left.kind === 'letter' && right.kind === 'letter' ? '' : ' ';
}

function afterName(left: Item, right: Item): string {
  if (right.kind === 'open' || right.kind === 'fraction') return '';
  const bare = left.kind === 'prefix' && Array.from(left.text).length === 1;
  return bare && (right.kind === 'letter' || right.kind === 'word') ? '' : ' ';
}
