/** Binders whose variable nothing under them mentions: sums of one and the same term, derivatives of constants. */
import type { Claim } from '../refute/claim.js';
import { mentionsBound } from '../terms/substitute.js';
import { partsOf, type Term } from '../terms/term.js';

export const idleBinders = ({ left, right }: Claim): number => idleIn(left) + idleIn(right);

function idleIn(term: Term): number {
  const inside = partsOf(term).reduce((count, part) => count + idleIn(part), 0);
  const isIdle = term.kind === 'binder' && !term.bodies.some((body) => mentionsBound(body, 0));
  return inside + (isIdle ? 1 : 0);
}
