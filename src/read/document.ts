/**
 * A document as the rest of the program sees it: its declarations and its chains of formulas, in order, every part
 * with its place in the file. Plain data, made by `readDocument`; knows no mathematics.
 */
import type { Message } from '../text/message.js';
import type { Source, Span } from '../text/source.js';
import type { Macros } from './macros.js';
import type { Syntax } from './syntax.js';

export interface Document {
  readonly source: Source;
  /** `given:` and `assume:` lines of the front matter, of fenced `given` and `assume` blocks, of a side file. */
  readonly statements: readonly Statement[];
  /** Chains in order of appearance, displays and inline formulas alike. */
  readonly chains: readonly Chain[];
  /**
   * Formulas without a relation (`$Z(\theta)$` after "the normalizing constant"), with a little prose before and after:
   * hints for names. Also every chain's formula appears here once, with its prose.
   */
  readonly mentions: readonly Mention[];
  /** The author's own commands, for whoever reads a formula once more. */
  readonly macros: Macros;
  readonly messages: readonly Message[];
}

/** One declared line of LaTeX. */
export interface Statement {
  readonly kind: 'given' | 'assume';
  readonly latex: string;
  readonly syntax: Syntax | null;
  readonly span: Span;
  /** Where the statement stands when it came from a side file; else null. */
  readonly source: Source | null;
}

export interface Chain {
  /** The id of a chain that came as a JSON line; else null. */
  readonly id: string | null;
  readonly style: 'display' | 'inline';
  /** Where the formula begins in which the chain does; chains of one formula have it in common. */
  readonly formula: number;
  readonly span: Span;
  /** One more than links. An unreadable member has a message instead of syntax. */
  readonly members: readonly Member[];
  readonly links: readonly Link[];
  /** The arrow between this chain and the one before it. */
  readonly follows?: Implication;
}

export type Implication = '\\Rightarrow' | '\\Leftrightarrow';

export interface Member {
  readonly latex: string;
  readonly span: Span;
  readonly syntax: Syntax | null;
  /** Why `syntax` is null. */
  readonly message: Message | null;
  /** Texts set aside: `\quad (\text{...})`, captions of `\underbrace`, `\tag`. */
  readonly remarks: readonly string[];
  /** Names that stand as captions for what is under a brace: `\underbrace{x + y}_{A}`. */
  readonly abbreviations?: readonly Abbreviation[];
}

export interface Abbreviation {
  /** In canonical spelling, as in syntax. */
  readonly name: string;
  readonly syntax: Syntax;
}

export interface Link {
  /** Canonical: `=` `\ne` `\le` `\ge` `<` `>` `\approx` `\propto` `\equiv` `:=` `\to` `\Rightarrow` `\Leftrightarrow` `\sim` `\in` ... */
  readonly relation: string;
  readonly span: Span;
  /** One-based line where the display (or the line's first inline formula) begins. */
  readonly display: number;
  /** One-based count of relations within that display; inline formulas on one line are counted through. */
  readonly indexInDisplay: number;
  /** From a LaTeX comment `% expect: refuted` in the row of this relation. */
  readonly expected: string | null;
}

export interface Mention {
  readonly syntax: Syntax | null;
  readonly span: Span;
  readonly latex: string;
  /** Up to 80 characters of prose on either side, within the paragraph. */
  readonly before: string;
  readonly after: string;
}
