/** What a step claims as one proposition: there are two orders only, and the others are read from right to left. */
import { apply, type Term } from '../terms/term.js';
import type { ClaimKind } from './elaborated.js';

export function propositionOf(kind: ClaimKind, left: Term, right: Term): Term {
  switch (kind) {
    case 'greater':
      return apply('less', right, left);
    case 'greaterEqual':
      return apply('lessEqual', right, left);
    case 'equal':
    case 'notEqual':
    case 'less':
    case 'lessEqual':
      return apply(kind, left, right);
  }
}
