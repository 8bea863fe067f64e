/**
 * What a front end (Markdown, LaTeX, ...) finds in a source: formulas with their places, in order, and the declared
 * lines. Plain data. A front end never changes offsets: `text` is as long as the source's text, with markup that is no
 * part of a formula (a quotation's `>`) turned to spaces.
 */
import type { Message } from '../text/message.js';
import type { Span } from '../text/source.js';

export interface Formula {
  readonly style: 'display' | 'inline';
  /** With its delimiters. */
  readonly span: Span;
  /** What stands between the delimiters; of a bare environment all of it. */
  readonly body: Span;
}

export interface DeclaredLine {
  readonly kind: 'given' | 'assume';
  readonly span: Span;
}

export interface Page {
  readonly text: string;
  readonly formulas: readonly Formula[];
  readonly declared: readonly DeclaredLine[];
  readonly messages: readonly Message[];
}
