/**
 * Sections of a document, by the headings of Markdown and LaTeX: what a later section states was not said yet where an
 * earlier one calculates. Looks at the text only.
 */

/** The number of the section in which an offset lies; the text before the first heading is section 0. */
export function sectionAt(text: string): (offset: number) => number {
  const headings = [...text.matchAll(HEADING)].map(({ index }) => index);
  return (offset) => headings.filter((heading) => heading < offset).length;
}

const HEADING = /^(?:#{1,6} |\\(?:sub)*section\*?\{|\\chapter\*?\{)/gm;
