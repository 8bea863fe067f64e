/** Claims: what a step says of its two members. The free symbols of both are meant for all their values. */
import type { Rational } from '../numbers/rational.js';
import type { SymbolTerm, Term } from '../terms/term.js';

export interface Claim {
  readonly kind: 'equal' | 'notEqual' | 'less' | 'lessEqual' | 'greater' | 'greaterEqual';
  readonly left: Term;
  readonly right: Term;
  /** The two sides are equal but for something of this order. */
  readonly remainder?: Remainder;
}

/** What is o (`negligible`) or O (`bounded`) of a power of the symbol, as that goes to zero. */
export interface Remainder {
  readonly kind: 'negligible' | 'bounded';
  readonly variable: SymbolTerm;
  readonly power: Rational;
}
