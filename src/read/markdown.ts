/**
 * The front end for Markdown as it is published: formulas between dollars, `\(`, `\[`, in ```` ```math ````, and bare
 * environments, found in the raw text with their places. Relies on `codeBlocks` for where no formula can be, and on
 * `dollars` for what is a formula and what is money.
 */
import type { Message } from '../text/message.js';
import type { Source, Span } from '../text/source.js';
import { codeBlocksOf } from './codeBlocks.js';
import { frontMatterOf, linesOf } from './declared.js';
import { findFormula } from './delimiters.js';
import type { DeclaredLine, Formula, Page } from './formula.js';

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

/** All formulas outside the excluded places. */
function scan(
  text: string,
  excluded: readonly Span[],
): { readonly formulas: readonly Formula[]; readonly messages: readonly Message[] } {
  const formulas: Formula[] = [];
  const messages: Message[] = [];
  let at = 0;
  let next = 0;
  OPENER.lastIndex = 0;
  for (let found = OPENER.exec(text); found !== null; found = OPENER.exec(text)) {
    at = found.index;
    while ((excluded[next]?.end ?? Infinity) <= at) next += 1;
    const wall = excluded[next];
    if (wall !== undefined && wall.start <= at) {
      OPENER.lastIndex = wall.end;
      continue;
    }
    const result = findFormula(text, at, found[0]);
    if (result.kind === 'formula') {
      formulas.push(result.formula);
      OPENER.lastIndex = result.formula.span.end;
    } else if (result.kind === 'message') {
      messages.push(result.message);
    }
  }
  return { formulas, messages };
}

const OPENER = /\\?\\\[|\\?\\\(|\\\$|\\begin\{|\$\$|\$/g;

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
