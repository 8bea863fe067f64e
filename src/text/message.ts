/**
 * A message is a small located record: what was seen, where, and what to do about it. Passes collect messages and go
 * on; only the reports turn them into words on a screen.
 */
import type { Source, Span } from './source.js';

export interface Message {
  /** Stable name of the kind of message, for programs: `unbalanced-delimiter`, `shape-mismatch`, ... */
  readonly code: string;
  /** One sentence in the author's notation: what was seen and what was expected. */
  readonly text: string;
  readonly span: Span;
  /** Where the span is, if not in the document itself: a side file, a declared line. */
  readonly source?: Source;
  /** What the author can do about it, if there is something to say. */
  readonly hint?: string;
}
