/**
 * What a document means, as far as it could be understood: a theory and, for every chain, the terms of its members and
 * what each step is. Plain data, made by `elaborate`; judged by verify/.
 */
import type { Chain } from '../read/document.js';
import type { Rational } from '../numbers/rational.js';
import type { Fact, Theory } from '../terms/theory.js';
import type { SymbolTerm, Term } from '../terms/term.js';
import type { Message } from '../text/message.js';

export interface Elaboration {
  readonly theory: Theory;
  /** For people: everything that is given, in order of appearance. */
  readonly given: readonly Given[];
  readonly chains: readonly ElaboratedChain[];
  readonly messages: readonly Message[];
}

export interface Given {
  readonly kind: 'definition' | 'domain' | 'density' | 'function' | 'assumption';
  readonly origin: 'declared' | 'inferred';
  readonly latex: string;
  readonly line: number;
}

export interface ElaboratedChain {
  readonly chain: Chain;
  /** One for each member of the chain. */
  readonly members: readonly ElaboratedMember[];
  /** One for each link of the chain. */
  readonly steps: readonly ElaboratedStep[];
  /** What its steps may rely on besides: they hold under each of these. */
  readonly under?: readonly Supposition[];
  /** It opens an implication: its steps may be proved, and claim nothing otherwise. */
  readonly isHypothesis?: boolean;
  /** How the text says that it introduces what stands alone in it; null where it says nothing. */
  readonly introduction: 'names' | 'opens' | null;
  /** The step of a link with another text for one of its members or both; null where there is no meaning in it. */
  readonly retell: (
    link: number,
    latex: { readonly left?: string; readonly right?: string },
  ) => Retold | null;
}

/** What an implication supposes. */
export interface Supposition {
  readonly facts: readonly Fact[];
  /** Is everything that the author supposes among the facts, so that a model of them shows a mistake? */
  readonly isWhole: boolean;
}

/** What a step would be, had its author written something else. */
export interface Retold {
  readonly step: ElaboratedStep;
  readonly left: readonly Reading[];
  readonly right: readonly Reading[];
}

export type ElaboratedMember =
  | { readonly kind: 'terms'; readonly readings: readonly Reading[] }
  | { readonly kind: 'unreadable'; readonly message: Message };

/**
 * One meaning of a member, a scalar term. A vector or matrix stands there by its components: free symbols of sort
 * integer, the same for all members of the chain, say which.
 */
export interface Reading {
  readonly term: Term;
  /** How this reading differs from the likeliest one, as half a sentence; null for the likeliest. */
  readonly note: string | null;
  /** Hardly meant: a proof with it leaves the step open, and so does a counterexample without it. */
  readonly isUnlikely: boolean;
}

/** Two terms have their extremes at the same values of the symbols. */
export interface ExtremumClaim {
  readonly symbols: readonly SymbolTerm[];
  /** Is it the largest value of this side, or else the smallest? */
  readonly largest: { readonly left: boolean; readonly right: boolean };
}

export type ElaboratedStep =
  /** The relation is claimed of left and right: `relation(left, right)` for some reading of the two members. */
  | {
      readonly kind: 'claim';
      readonly claim: ClaimKind;
      readonly message: Message | null;
      /** The two sides are equal up to a term that does not depend on these symbols; only with `equal`. */
      readonly upTo?: readonly SymbolTerm[];
      /** Up to a factor instead of a term. */
      readonly byFactor?: boolean;
      /** The two sides differ by something of this order as the symbol goes to 0; only with `equal`. */
      readonly remainder?: {
        readonly kind: 'negligible' | 'bounded';
        readonly variable: SymbolTerm;
        readonly power: Rational;
      };
      /** Why the step may be proved but not refuted: the document says more of its functions than is understood. */
      readonly obscure?: string;
      /** A side is a decimal with one in the last place of this size: smaller differences are of rounding. */
      readonly lastPlace?: number;
      /** Of what the members are the places of extremes: the claim is that these are the same. */
      readonly extremum?: ExtremumClaim & {
        readonly left: readonly Reading[];
        readonly right: readonly Reading[];
      };
      /** The author defines this name here: where the claim does not follow from what is known, it is a definition. */
      readonly defines?: string;
    }
  /** The step introduces this function. */
  | { readonly kind: 'definition'; readonly function: string }
  | { readonly kind: 'approximation' }
  /** One side has no meaning, or the two do not fit. */
  | { readonly kind: 'unreadable'; readonly message: Message }
  /** The step has a meaning that cannot be judged yet. */
  | { readonly kind: 'unsupported'; readonly reason: string; readonly message: string };

/** What is claimed of the two members; `greater` claims the converse of `less`. */
export type ClaimKind = 'equal' | 'notEqual' | 'less' | 'lessEqual' | 'greater' | 'greaterEqual';
