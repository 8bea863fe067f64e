/**
 * The rows of a display: environments that only lay out rows (`align`, `split`, `gather`) are opened, the text is cut at
 * `\\`, and rows that share a bracket are put together again. Relies on tokens and on what stands outside of them;
 * never cuts inside braces, cases or matrices.
 */
import type { Span } from '../text/source.js';
import { completes, halvesOf } from './halves.js';
import { blocks, isBalanced, outside, outsideBraces, type Block } from './outside.js';
import { DISPLAYS } from './spellings.js';
import type { Token } from './tokens.js';

export interface Row {
  readonly tokens: readonly Token[];
  /** LaTeX comments of the row: those on its lines, also behind its `\\`. */
  readonly comments: readonly { readonly text: string; readonly span: Span }[];
}

/** How many rows a bracket may reach over, and how deep environments may nest. */
const REACH = 12;

/** The rows of a formula. `text` is the text that the tokens are from. */
export function rowsOf(tokens: readonly Token[], text: string): readonly Row[] {
  const rows = cutRows(openDisplays(tokens), text);
  const joined: Row[] = [];
  let at = 0;
  while (at < rows.length) {
    const together = sharingBrackets(rows, at);
    const parts = rows.slice(at, at + together);
    joined.push(joinRows(together > 1 ? parts.map(withoutHalves) : parts));
    at += together;
  }
  return joined.filter((row) => row.tokens.length > 0 || row.comments.length > 0);
}

/** The tokens without the environments, and the braces around everything, that only lay out rows. */
function openDisplays(tokens: readonly Token[]): readonly Token[] {
  let opened = tokens;
  for (let depth = 0; depth < REACH; depth += 1) {
    const all = blocks(opened);
    const layout = all.filter((block) => isLayout(opened, block, all.length === 1));
    if (layout.length === 0) break;
    const gone = new Set(layout.flatMap((block) => [block.open, block.close]));
    opened = opened.filter((_, at) => !gone.has(at));
  }
  return opened;
}

function isLayout(tokens: readonly Token[], block: Block, only: boolean): boolean {
  const open = tokens[block.open];
  if (open?.kind === 'begin' && DISPLAYS.has(open.environment)) return true;
  const braces = open?.kind === 'symbol' && open.text === '{';
  const table = open?.kind === 'begin' && open.environment === 'array';
  if (!only || !(braces || table)) return false;
  const rest = [...tokens.slice(0, block.open), ...tokens.slice(block.close + 1)];
  const inside = tokens.slice(block.open + 1, block.close);
  const free = outside(inside);
  return rest.every(isSilent) && inside.some((token, at) => token.kind === 'relation' && free[at] === true);
}

const isSilent = (token: Token): boolean =>
  ['remark', 'comment', 'separator', 'wide', 'break'].includes(token.kind) ||
  (token.kind === 'symbol' && token.text === '.');

function cutRows(tokens: readonly Token[], text: string): readonly Row[] {
  const free = outsideBraces(tokens);
  const rows: { tokens: Token[]; comments: { text: string; span: Span }[] }[] = [];
  let row: (typeof rows)[number] = { tokens: [], comments: [] };
  let lastBreak = -1;
  tokens.forEach((token, at) => {
    if (token.kind === 'comment') {
      const sameLine =
        row.tokens.length === 0 && lastBreak >= 0 && !text.slice(lastBreak, token.span.start).includes('\n');
      const owner = sameLine ? rows.at(-1) : row;
      owner?.comments.push({ text: token.text, span: token.span });
    } else if (token.kind === 'break' && free[at] === true) {
      rows.push(row);
      row = { tokens: [], comments: [] };
      lastBreak = token.span.end;
    } else row.tokens.push(token);
  });
  return [...rows, row];
}

/** How many rows from here on belong together because a bracket reaches over them. */
function sharingBrackets(rows: readonly Row[], from: number): number {
  const first = rows[from];
  if (first === undefined) return 1;
  const half = halvesOf(first.tokens);
  for (let count = 2; half.opened.length > 0 && count <= REACH; count += 1) {
    if (completes(half, halvesOf(rows[from + count - 1]?.tokens ?? []))) return count;
  }
  if (isBalanced(first.tokens)) return 1;
  for (let count = 2; count <= REACH && from + count <= rows.length; count += 1) {
    if (isBalanced(joinRows(rows.slice(from, from + count)).tokens)) return count;
  }
  return 1;
}

const withoutHalves = (row: Row): Row => ({ ...row, tokens: halvesOf(row.tokens).visible });

const joinRows = (rows: readonly Row[]): Row => ({
  tokens: rows.flatMap((row) => row.tokens),
  comments: rows.flatMap((row) => row.comments),
});
