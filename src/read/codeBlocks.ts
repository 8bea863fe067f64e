/**
 * Where Markdown has no formulas: code, comments, scripts. Relies on mdast for the places of blocks; formulas themselves
 * are never looked for in its tree, since Markdown mangles `_`, `*` and `\\`.
 */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { span, type Span } from '../text/source.js';

export interface Fence {
  /** First word behind the fence: `math`, `given`, ... */
  readonly language: string;
  readonly span: Span;
  readonly body: Span;
}

export interface CodeBlocks {
  /** Places without formulas, in order. */
  readonly excluded: readonly Span[];
  readonly fences: readonly Fence[];
}

export function codeBlocksOf(text: string): CodeBlocks {
  const excluded: Span[] = [];
  const fences: Fence[] = [];
  const visit = (node: Nodes): void => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if ('children' in node) node.children.forEach(visit);
    if (from === undefined || to === undefined) return;
    const place = span(from, to);
    if (node.type === 'inlineCode') excluded.push(place);
    if (node.type === 'html') excluded.push(...silentHtml(text, place));
    if (node.type !== 'code') return;
    const fence = fenceAt(text, place);
    if (fence !== null) fences.push(fence);
    if (fence !== null || !FORMULA_WITHIN.test(node.value)) excluded.push(place);
  };
  visit(fromMarkdown(text));
  return { excluded: excluded.sort((one, other) => one.start - other.start), fences };
}

/** Indented lines that hold a display are no code, whatever Markdown says. */
const FORMULA_WITHIN = /\$\$|\\begin\{|\\\[|^\s*[=+&]|\\[a-zA-Z]+\{/m;

function fenceAt(text: string, place: Span): Fence | null {
  const written = text.slice(place.start, place.end);
  const opening = /^(?:`{3,}|~{3,})[ \t]*\{?([^\s}`]*)[^\n]*(?:\n|$)/.exec(written);
  if (opening === null) return null;
  const closing = /(?:\n[ \t>]*(?:`{3,}|~{3,})[ \t]*)$/.exec(written.slice(opening[0].length - 1));
  const from = place.start + opening[0].length;
  const to = closing === null ? place.end : place.end - closing[0].length;
  return {
    language: opening[1] ?? '',
    span: place,
    body: span(Math.min(from, place.end), Math.max(from, to)),
  };
}

/** Comments, scripts, styles and preformatted text in a piece of HTML. */
function silentHtml(text: string, place: Span): readonly Span[] {
  const html = text.slice(place.start, place.end);
  return [...html.matchAll(SILENT_HTML)].map((found) =>
    span(place.start + found.index, place.start + found.index + found[0].length),
  );
}

const SILENT_HTML = /<!--[^]*?(?:-->|$)|<(script|style|pre|code)\b[^]*?(?:<\/\1>|$)/gi;
