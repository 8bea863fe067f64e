/**
 * Sections of a document, by the headings of Markdown and LaTeX: what a later section states was not said yet where an
 * earlier one calculates, and what another section says may be of something else. Looks at the text only.
 */
import type { Document } from '../read/document.js';
import type { Span } from '../text/source.js';

/** The number of the section in which an offset lies; the text before the first heading is section 0. */
export function sectionAt(text: string): (offset: number) => number {
  const headings = headingsIn(text);
  return (offset) => headings.filter(({ start }) => start < offset).length;
}

/**
 * The parts of a document that can be read by themselves, a part before those inside of it: what stands below a heading
 * with all that is below smaller ones, and with what stands right below the larger headings above it. A document that
 * is one section has no parts.
 */
export function partsOfDocument({ source: { text } }: Document): readonly Part[] {
  const headings = headingsIn(text);
  const endOf = (at: number, isEnd: (level: number) => boolean): number =>
    headings.slice(at + 1).find(({ level }) => isEnd(level))?.start ?? text.length;
  const parts = headings.map(({ start, level }, at): Part => {
    const whole = { start, end: endOf(at, (other) => other <= level) };
    const above = headings.flatMap((other, place) => {
      const isAround = place < at && other.level < level && endOf(place, (one) => one <= other.level) > start;
      return isAround ? [{ start: other.start, end: endOf(place, () => true) }] : [];
    });
    const preface = { start: 0, end: headings[0]?.start ?? 0 };
    return { whole, context: [preface, ...above] };
  });
  return parts.filter(({ whole, context }) => [whole, ...context].map(lengthOf).reduce(plus) < text.length);
}

export interface Part {
  readonly whole: Span;
  /** What it may rely on besides. */
  readonly context: readonly Span[];
}

/** The document as if there were nothing but a part of it; what is declared stays. */
export function onlyPart(document: Document, { whole, context }: Part): Document {
  const isThere = ({ span }: { readonly span: Span }): boolean =>
    [whole, ...context].some((one) => isWithin(one, span));
  const { chains, mentions } = document;
  return { ...document, chains: chains.filter(isThere), mentions: mentions.filter(isThere) };
}

export const isWithin = ({ start, end }: Span, inner: Span): boolean =>
  start <= inner.start && inner.start < end;

interface Heading {
  readonly start: number;
  /** Smaller numbers for larger sections. */
  readonly level: number;
}

const headingsIn = (text: string): readonly Heading[] =>
  [...text.matchAll(HEADING)].map(({ index, groups = {} }) => ({
    start: index,
    level: groups.marks?.length ?? levels.indexOf(groups.command ?? '') + 1,
  }));

const HEADING = /^(?:(?<marks>#{1,6}) |\\(?<command>(?:sub){0,2}section|chapter)\*?\{)/gm;

const levels: readonly string[] = ['chapter', 'section', 'subsection', 'subsubsection'];

const lengthOf = ({ start, end }: Span): number => end - start;

const plus = (a: number, b: number): number => a + b;
