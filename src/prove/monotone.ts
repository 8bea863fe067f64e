/**
 * What a function of some symbols orders their values by: terms and factors that do not depend on the symbols are taken
 * away, and so are logarithms and exponentials around the whole. Factors count with their sign, which is for the prover
 * to find. Relies on terms; proves nothing.
 */
import { mentions } from '../terms/substitute.js';
import { apply, type SymbolTerm, type Term } from '../terms/term.js';

export interface Ordering {
  readonly core: Term;
  /** Does the whole grow where the core does, apart from the factors? */
  readonly grows: boolean;
  /** Taken away, above or below a fraction bar. */
  readonly factors: readonly { readonly term: Term; readonly below: boolean }[];
  /** What a logarithm that pointed downwards was taken of: it must be positive wherever it is taken. */
  readonly positive: readonly Term[];
}

/** `upwards`: are the largest values of the term looked for? */
export function orderingOf(term: Term, symbols: readonly SymbolTerm[], upwards: boolean): Ordering {
  const isFree = (part: Term): boolean => !symbols.some((one) => mentions(part, one));
  const within = (part: Term, grows: boolean): Ordering => {
    const plain: Ordering = { core: part, grows, factors: [], positive: [] };
    if (part.kind !== 'apply') return plain;
    const [left, right] = part.arguments;
    if (left === undefined) return plain;
    switch (part.operator) {
      case 'negate':
        return within(left, !grows);
      case 'exp':
        return within(left, grows);
      case 'log': {
        const inner = within(left, grows);
        return grows === upwards ? inner : { ...inner, positive: [...inner.positive, left] };
      }
      case 'add':
        if (right === undefined) return plain;
        return isFree(left) ? within(right, grows) : isFree(right) ? within(left, grows) : plain;
      case 'subtract':
        if (right === undefined) return plain;
        return isFree(left) ? within(right, !grows) : isFree(right) ? within(left, grows) : plain;
      case 'multiply':
        if (right === undefined) return plain;
        return isFree(left)
          ? withFactor(within(right, grows), left, false)
          : isFree(right)
            ? withFactor(within(left, grows), right, false)
            : plain;
      case 'divide':
        return right !== undefined && isFree(right) ? withFactor(within(left, grows), right, true) : plain;
      default:
        return plain;
    }
  };
  return within(term, true);
}

/** With the factors of its first term taken out of a sum, so that `g / 2 + h` is seen to go with `g + 2 h`. */
export function scaled(ordering: Ordering, symbols: readonly SymbolTerm[]): Ordering {
  const { core } = ordering;
  if (core.kind !== 'apply' || (core.operator !== 'add' && core.operator !== 'subtract')) return ordering;
  const factors = orderingOf(firstOf(core), symbols, true).factors;
  return factors.reduce<Ordering>(
    (found, { term, below }) => ({
      ...found,
      core: apply(below ? 'multiply' : 'divide', found.core, term),
      factors: [...found.factors, { term, below }],
    }),
    ordering,
  );
}

const firstOf = (term: Term): Term => {
  const [first] =
    term.kind === 'apply' && (term.operator === 'add' || term.operator === 'subtract') ? term.arguments : [];
  return first === undefined ? term : firstOf(first);
};

const withFactor = (ordering: Ordering, term: Term, below: boolean): Ordering => ({
  ...ordering,
  factors: [...ordering.factors, { term, below }],
});
