/**
 * The front end for LaTeX files: the same formulas as in Markdown, without code blocks and front matter, but with a
 * preamble, comments and verbatim text in which there are none. Relies on `scan`; macros are collected by the reader of
 * documents for all front ends.
 */
import { span, type Source, type Span } from '../text/source.js';
import type { Page } from './formula.js';
import { scan } from './scan.js';

export function readLatex(source: Source): Page {
  const excluded = silentPlaces(source.text);
  return { text: source.text, declared: [], ...scan(source.text, excluded) };
}

/** The preamble, comments outside formulas, verbatim text, and what follows the end of the document. */
function silentPlaces(text: string): readonly Span[] {
  const begin = text.indexOf('\\begin{document}');
  const preamble = begin < 0 ? [] : [span(0, begin)];
  const end = text.indexOf('\\end{document}');
  const rest = end < 0 ? [] : [span(end, text.length)];
  const others = [...text.matchAll(SILENT)]
    .map((found) => span(found.index, found.index + found[0].length))
    .filter((place) => place.start >= Math.max(0, begin) && (end < 0 || place.end <= end));
  return [...preamble, ...others, ...rest];
}

const SILENT =
  /\\begin\{(verbatim|lstlisting|minted|comment)\}[^]*?\\end\{\1\}|(?<=^|[^\\])%[^\n]*|\\verb(.)[^\n]*?\2/gm;
