/**
 * A theory: what the symbols of one document stand for and what is given about them. Made by the elaborator from
 * declarations and by inference; the kernel unfolds its definitions and relies on its facts, the refuter makes models
 * of it. Plain data.
 */
import type { Sort } from './sort.js';
import type { SymbolTerm, Term } from './term.js';

export interface Theory {
  readonly functions: ReadonlyMap<string, FunctionDeclaration>;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** By sort name (`space X`, `vector d`). */
  readonly spaces: ReadonlyMap<string, SpaceDeclaration>;
  /**
   * Propositions over free symbols. Those of kind `density` and `definition` hold for all values of their symbols,
   * those of kind `domain` and `assumption` speak of just these symbols.
   */
  readonly facts: readonly Fact[];
  /**
   * Conditions that the text states somewhere, and which may hold for one step or for all: nothing is proved from them,
   * but what fails only where one of them does is no mistake.
   */
  readonly conditions?: readonly Fact[];
  /** Names, as they are written, to which the text gives properties that no formula expresses, as that f is even. */
  readonly special?: ReadonlySet<string>;
  /** Functions (by key) and symbols that the author declared; empty where no statement declares anything. */
  readonly declared?: ReadonlySet<string>;
  /** Square matrices to which models give symmetric positive definite values only, and whether the document says so. */
  readonly symmetric?: ReadonlyMap<string, 'said' | 'unsaid'>;
  /** Conditions of regularity that the author grants wherever they are needed. */
  readonly permissions?: readonly Permission[];
}

export interface Permission {
  /** Derivatives and integrals may change places; boundary terms of integrals by parts vanish. */
  readonly kind: 'interchange' | 'boundary';
  readonly origin: Origin;
  /** What it is about; of everything if that is not said. */
  readonly about?: Subject;
}

export interface Subject {
  /** Keys of functions; all that their definitions call is meant too. */
  readonly functions: ReadonlySet<string>;
  /** How many derivatives are spoken of: of more than these nothing is said. */
  readonly derivatives: number;
}

/** How the author writes a function: which arguments stand as subscripts, which in parentheses, and what is between. */
export interface Notation {
  /** LaTeX of the name, `E` or `p_{\text{data}}` or `\hat{p}`. */
  readonly name: string;
  readonly subscripts: readonly number[];
  readonly superscripts: readonly number[];
  readonly parenthesised: readonly number[];
  /** `separators[i]` stands behind the i-th argument in parentheses: `,` `;` `|`. */
  readonly separators: readonly string[];
}

export interface FunctionDeclaration {
  readonly name: string;
  readonly parameters: readonly Sort[];
  readonly result: Sort;
  /**
   * `density`: non-negative, and its integral over the argument numbered `variable` is one, whatever the other
   * arguments are; `positive`: values greater than zero; `data`: a list of points, the argument is an index;
   * `plain`: nothing is known. Opaque functions are smooth in their real and vector arguments.
   */
  readonly role:
    | { readonly kind: 'plain' }
    | { readonly kind: 'positive' }
    | { readonly kind: 'data' }
    | { readonly kind: 'density'; readonly variable: number };
  readonly notation: Notation;
}

/** `name(parameters) = body`. */
export interface Definition {
  readonly function: string;
  readonly parameters: readonly SymbolTerm[];
  readonly body: Term;
  readonly origin: Origin;
}

export interface SpaceDeclaration {
  readonly sort: Sort;
  /** `finite`: integrals are sums over finitely many points; `line`: R or R^d; `unknown`: either will do. */
  readonly measure: 'finite' | 'line' | 'unknown';
}

export interface Fact {
  readonly proposition: Term;
  readonly kind: 'density' | 'domain' | 'assumption' | 'definition';
  readonly origin: Origin;
}

export interface Origin {
  readonly kind: 'declared' | 'inferred';
  /** What was written, or what was inferred, in LaTeX. */
  readonly latex: string;
  /** One-based line of the file it was read from, or of the formula it was inferred from. */
  readonly line: number;
}

export const emptyTheory: Theory = {
  functions: new Map(),
  definitions: new Map(),
  spaces: new Map(),
  facts: [],
};
