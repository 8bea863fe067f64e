/**
 * The segments of a row: a row is cut where wide space, a further column, words or an implication stand, and at commas
 * between statements that have relations of their own. Relies on tokens; says nothing about what belongs together.
 */
import { latexOf } from './latexText.js';
import { outside } from './outside.js';
import { setAside } from './remarks.js';
import { ARROWS } from './spellings.js';
import { isSymbol, type Token } from './tokens.js';

export interface Segment {
  /** What stands before the segment. */
  readonly after: 'start' | 'wide' | 'column' | 'words' | 'comma' | 'arrow';
  readonly tokens: readonly Token[];
  /** The words or the arrow before it. */
  readonly lead: readonly string[];
  /** What was set aside in it. */
  readonly remarks: readonly string[];
  /** The arrow before it. */
  readonly arrow: string | null;
}

interface Piece {
  readonly after: Segment['after'];
  readonly remarks: string[];
  readonly arrow: string | null;
  readonly tokens: Token[];
  readonly free: boolean[];
}

export function segmentsOf(row: readonly Token[], text: string): readonly Segment[] {
  const free = outside(row);
  const pieces: Piece[] = [{ after: 'start', remarks: [], arrow: null, tokens: [], free: [] }];
  let columns = 0;
  row.forEach((token, at) => {
    const begin = (after: Segment['after'], ...remarks: string[]): void => {
      pieces.push({ after, remarks, arrow: isArrow(token) ? token.name : null, tokens: [], free: [] });
    };
    const isFree = free[at] === true;
    const script = [row[at - 1], row[at + 1]].some((next) => isSymbol(next, '_') || isSymbol(next, '^'));
    if (isFree && token.kind === 'align') {
      columns += 1;
      if (columns % 2 === 0) begin('column');
    } else if (isFree && token.kind === 'wide') begin('wide');
    else if (isFree && isForAll(token) && at > 0) begin('words', '\\forall');
    else if (isFree && token.kind === 'word' && token.prose && !script && !isOperand(row, at))
      begin('words', token.text);
    else if (isFree && isArrow(token) && parts(row, free, at, at)) begin('arrow', latexOf([token], text));
    else {
      pieces.at(-1)?.tokens.push(token);
      pieces.at(-1)?.free.push(isFree);
    }
  });
  return pieces.flatMap(({ after, remarks, arrow, tokens, free: outer }) =>
    cutAtCommas(tokens, outer).map((part, at): Segment => {
      const first = at === 0;
      const before = first
        ? { after, lead: remarks, arrow }
        : { after: 'comma' as const, lead: [], arrow: null };
      return { ...before, ...setAside(part) };
    }),
  );
}

/** The segment is a condition on what stands before it, no claim. */
export const isCondition = (segment: Segment): boolean =>
  segment.after === 'words' && CONDITION.test(segment.lead[0] ?? '');

const CONDITION =
  /^(?:\\forall|if|for|for all|for any|for every|for each|for some|whenever|when|given|given that|provided|provided that|as|unless|subject to|such that|s\.t|under|on|in)$/i;

/** An implication parts statements; between terms, or before none, it is a relation like others. */
function parts(row: readonly Token[], free: readonly boolean[], at: number, end: number): boolean {
  const relates = (from: number, to: number): boolean =>
    row.slice(from, to).some((token, index) => {
      return token.kind === 'relation' && !isArrow(token) && free[from + index] === true;
    });
  const nothingBefore = row.slice(0, at).every((token) => token.kind === 'align' || token.kind === 'wide');
  return (nothingBefore || relates(0, at)) && relates(end + 1, row.length);
}

/** Words behind a sign describe what stands there: `p(x) / \text{a constant}`. */
const isOperand = (row: readonly Token[], at: number): boolean =>
  ['sign', 'times', 'slash'].includes(row[at - 1]?.kind ?? '');

const isForAll = (token: Token): boolean => token.kind === 'operator' && token.name === 'forall';

const isArrow = (token: Token): token is Extract<Token, { kind: 'relation' }> =>
  token.kind === 'relation' && ARROWS.has(token.name);

/** Cuts at commas, but every part has a relation: a part without one belongs to its neighbour. */
function cutAtCommas(tokens: readonly Token[], free: readonly boolean[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [];
  let part: Token[] = [];
  let related = false;
  for (const [at, token] of tokens.entries()) {
    part.push(token);
    if (free[at] !== true) continue;
    if (token.kind === 'relation') related = true;
    if (token.kind !== 'separator' || token.text !== ',') continue;
    if (related) {
      parts.push(part);
      part = [];
      related = false;
    } else if (parts.length > 0) {
      parts.at(-1)?.push(...part);
      part = [];
    }
  }
  if (related || parts.length === 0) parts.push(part);
  else parts.at(-1)?.push(...part);
  return parts;
}
