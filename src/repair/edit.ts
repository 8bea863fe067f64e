/**
 * Edits: what an author would write otherwise in the LaTeX of a formula. An edit is a few changes of places in the text,
 * so that all that is not changed stays as the author wrote it. Plain data; whether the result means anything is for
 * others to say.
 */
import type { Syntax } from '../read/syntax.js';
import type { Span } from '../text/source.js';

/** A formula by itself: the places in the syntax are places in the LaTeX. */
export interface Formula {
  readonly latex: string;
  readonly syntax: Syntax;
}

/** An empty place is one where something is missing. */
export interface Change {
  readonly place: Span;
  readonly text: string;
}

export interface Edit {
  readonly changes: readonly Change[];
  /** How large a slip it mends: 1 for a sign. */
  readonly cost: number;
}

export const change = (place: Span, text: string): Change => ({ place, text });

export const edit = (cost: number, ...changes: readonly Change[]): Edit => ({ cost, changes });

/** The text after an edit. Places do not overlap. */
export const edited = (latex: string, { changes }: Edit): string =>
  [...changes]
    .sort((a, b) => b.place.start - a.place.start)
    .reduce(
      (text, { place, text: instead }) => text.slice(0, place.start) + instead + text.slice(place.end),
      latex,
    );

export const textAt = (latex: string, { start, end }: Span): string => latex.slice(start, end);
