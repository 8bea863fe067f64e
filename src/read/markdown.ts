/**
 * The front end for Markdown as it is published: formulas between dollars, `\(`, `\[`, in ```` ```math ````, and bare
 * environments, found in the raw text with their places. Relies on `codeBlocks` for where no formula can be, and on
 * `dollars` for what is a formula and what is money.
 */
import type { Source, Span } from '../text/source.js';
import { codeBlocksOf } from './codeBlocks.js';
import { frontMatterOf, linesOf } from './declared.js';
import type { DeclaredLine, Formula, Page } from './formula.js';
import { scan } from './scan.js';

export function readMarkdown(source: Source): Page {
  const front = frontMatterOf(source.text);
  const text = blank(source.text, [front.span]);
  const { excluded, fences } = codeBlocksOf(text);
  const fenced = fences.filter((fence) => fence.language === 'math');
  const found = scan(text, excluded);
  const formulas = [
    ...found.formulas,
    ...fenced.map((fence): Formula => ({ style: 'display', span: fence.span, body: fence.body })),
  ].sort((one, other) => one.span.start - other.span.start);
  const declared = fences.flatMap(({ language, body }): readonly DeclaredLine[] =>
    language === 'given' || language === 'assume'
      ? linesOf(source.text, body).map((line) => ({ kind: language, span: line }))
      : [],
  );
  return {
    text: formulas.reduce(unquote, text),
    formulas,
    declared: [...front.declared, ...declared],
    messages: [...front.messages, ...found.messages],
  };
}

const blank = (text: string, places: readonly Span[]): string =>
  places.reduce(
    (all, { start, end }) =>
      all.slice(0, start) + all.slice(start, end).replace(/[^\n\r]/g, ' ') + all.slice(end),
    text,
  );

/** A formula in a quotation: the `>` before its lines are blanked. */
function unquote(text: string, { span: place }: Formula): string {
  const line = text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start);
  if (!/^\s*>/.test(line)) return text;
  const inside = text.slice(place.start, place.end);
  const clean = inside.replace(/\n[ \t]*(?:>[ \t]*)+/g, (marks) => marks.replace(/>/g, ' '));
  return text.slice(0, place.start) + clean + text.slice(place.end);
}
