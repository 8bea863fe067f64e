/**
 * Side files: declarations for a document that one may not touch. A side file is Markdown with front matter or with
 * blocks of declarations, or just one statement a line. Relies on the Markdown front end.
 */
import type { Source } from '../text/source.js';
import { linesOf } from './declared.js';
import type { Page } from './formula.js';
import { readMarkdown } from './markdown.js';

/** The page of a side file; if it declares nothing in the ways of a document, every line of it is given. */
export function sideLinesOf(source: Source): Page {
  const page = readMarkdown(source);
  if (page.declared.length > 0 || page.messages.length > 0) return page;
  const place = { start: 0, end: source.text.length };
  const lines = linesOf(source.text, place).filter(
    ({ start }) => !/^(?:#|```|---)/.test(source.text.slice(start)),
  );
  return { ...page, declared: lines.map((line) => ({ kind: 'given', span: line })) };
}
