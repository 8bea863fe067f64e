/** Where infinity stands: as an end of an interval or a range it is fine, as a number it is none. */
import { operators } from './operators.js';
import type { Term } from './term.js';

/** Does infinity stand where a number should? */
export const isInfinite = (term: Term): boolean =>
  term.kind === 'apply' &&
  (term.operator === 'infinity' ||
    (operators[term.operator].result !== 'set' && term.arguments.some(isInfinite)));
