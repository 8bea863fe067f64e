/**
 * Brackets in halves: TeX wants `\left( a \right. \\ \left. + b \right)` where a bracket reaches over rows. The
 * invisible halves are found and dropped, so that the visible ones can pair. Relies on what stands outside braces.
 */
import { bracketsOutsideBraces } from './outside.js';
import { PARTNERS } from './pairs.js';
import type { Token } from './tokens.js';

export interface Halves {
  /** Brackets that only an invisible one closes, and those that only an invisible one opens. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
  /** The tokens without the invisible ones. */
  readonly visible: readonly Token[];
}

export function halvesOf(tokens: readonly Token[]): Halves {
  const opened: string[] = [];
  const closed: string[] = [];
  const invisible = new Set<number>();
  for (const [open, close] of bracketsOutsideBraces(tokens).partner) {
    const [left, right] = [textOf(tokens[open]), textOf(tokens[close])];
    if (right === '.' && PARTNERS.has(left)) {
      opened.push(left);
      invisible.add(close);
    }
    if (left === '.' && PARTNERS.has(PARTNERED.get(right) ?? '')) {
      closed.push(right);
      invisible.add(open);
    }
  }
  return { opened, closed, visible: tokens.filter((_, at) => !invisible.has(at)) };
}

/** Whether a bracket that is half in the first row has its other half in the second. */
export const completes = (first: Halves, second: Halves): boolean =>
  first.opened.some((open) => second.closed.includes(PARTNERS.get(open) ?? ''));

const textOf = (token: Token | undefined): string => (token?.kind === 'delimiter' ? token.text : '');

const PARTNERED: ReadonlyMap<string, string> = new Map([...PARTNERS].map(([open, close]) => [close, open]));
