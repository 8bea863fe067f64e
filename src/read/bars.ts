/**
 * Bars in one level of a row: which open, which close, which part (`x | y`), which evaluate (`f |_{x=0}`). A bar after
 * an operand closes what is open; if nothing is, it opens when bars of its kind are left in pairs and parts when one is
 * left over. Relies on the items of the level, brackets already being groups.
 */
import { span } from '../text/source.js';
import type { Item } from './items.js';

export interface BarRoles {
  readonly partner: ReadonlyMap<number, number>;
  readonly evaluations: ReadonlySet<number>;
  readonly unclosed: readonly number[];
  /** A double bar stands where a single one is open: perhaps it is two single bars. */
  readonly crowded: boolean;
}

export function roleOfBars(level: readonly Item[]): BarRoles {
  const partner = new Map<number, number>();
  const evaluations = new Set<number>();
  const open: { readonly at: number; readonly text: string; readonly doubtful: boolean }[] = [];
  const left = new Map<string, number>();
  /** The bar that last ended something. */
  let closed = -2;
  let crowded = false;
  for (const item of level) {
    if (item.kind !== 'delimiter') continue;
    const text = barText(item.text);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  level.forEach((item, at) => {
    if (item.kind !== 'delimiter') return;
    const text = barText(item.text);
    const remaining = left.get(text) ?? 0;
    left.set(text, remaining - 1);
    const innermost = open.at(-1);
    crowded ||= item.text === '||' && innermost?.text === '|';
    crowded ||= item.text === '| |' && left.has('|');
    if (!endsOperand(level[at - 1]) && closed !== at - 1) {
      open.push({ at, text, doubtful: false });
    } else if (innermost?.text === text) {
      open.pop();
      const parts = innermost.doubtful && hasComma(level, innermost.at, at);
      if (!parts) partner.set(innermost.at, at);
      closed = at;
    } else if (item.scripts !== null) {
      evaluations.add(at);
      closed = at;
    } else if (remaining % 2 === 0) {
      open.push({ at, text, doubtful: true });
    }
  });
  const unclosed = open.filter((bar) => !bar.doubtful).map((bar) => bar.at);
  return { partner, evaluations, unclosed, crowded };
}

/** Two bars typed side by side are a double bar. */
export const barText = (text: string): string => (text === '||' || text === '| |' ? '\\|' : text);

/** The level with every `||` taken as two bars. */
export function splitDoubles(level: readonly Item[]): readonly Item[] {
  return level.flatMap((item): readonly Item[] => {
    if (item.kind !== 'delimiter' || barText(item.text) === item.text) return [item];
    const first = span(item.own.start, item.own.start + 1);
    const second = span(Math.max(first.end, item.own.end - 1), item.own.end);
    return [
      { ...item, text: '|', scripts: null, own: first, span: first },
      { ...item, text: '|', own: second, span: span(second.start, item.span.end) },
    ];
  });
}

/** Something ends here that a bar can close. */
const endsOperand = (item: Item | undefined): boolean => item?.kind === 'operand';

const hasComma = (level: readonly Item[], from: number, to: number): boolean =>
  level.slice(from, to).some((item) => item.kind === 'separator' && item.text === ',');
