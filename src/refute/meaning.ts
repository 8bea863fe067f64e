/**
 * Which terms have a numeric meaning: the first thing in a claim that has none, in words, or null. Looks into
 * definitions; a definition that leads back to itself has no meaning either. Relies on terms and theories.
 */
import { operators } from '../terms/operators.js';
import { binders } from '../terms/binders.js';
import { partsOf, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';

export function withoutMeaning(term: Term, theory: Theory, unfolding: readonly string[] = []): string | null {
  switch (term.kind) {
    case 'number':
    case 'symbol':
    case 'bound':
      return null;
    case 'call': {
      if (unfolding.includes(term.function)) return `${term.function}, which is defined by itself,`;
      const definition = theory.definitions.get(term.function);
      if (definition === undefined && !theory.functions.has(term.function))
        return `the function ${term.function}`;
      const inside = definition && withoutMeaning(definition.body, theory, [...unfolding, term.function]);
      return inside ?? firstOf(term, theory, unfolding);
    }
    case 'apply':
      if (operators[term.operator].result === 'proposition')
        return `the relation ${term.operator} inside of a formula`;
      return firstOf(term, theory, unfolding);
    case 'binder':
      if (term.binder === 'limit' || binders[term.binder].result === 'proposition') return `a ${term.binder}`;
      return firstOf(term, theory, unfolding);
  }
}

function firstOf(term: Term, theory: Theory, unfolding: readonly string[]): string | null {
  for (const part of partsOf(term)) {
    const found = withoutMeaning(part, theory, unfolding);
    if (found !== null) return found;
  }
  return null;
}
