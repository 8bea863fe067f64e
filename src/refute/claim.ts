/** Claims: what a step says of its two members. The free symbols of both are meant for all their values. */
import type { Term } from '../terms/term.js';

export interface Claim {
  readonly kind: 'equal' | 'notEqual' | 'less' | 'lessEqual' | 'greater' | 'greaterEqual';
  readonly left: Term;
  readonly right: Term;
}
