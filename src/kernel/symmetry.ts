/**
 * Symmetry of mixed derivatives (Schwarz): derivatives of a smooth function may be taken in any order. Functions without
 * definition are taken for smooth by the convention of all notes, so for them the equation between the two orders is
 * free. Part of what must be trusted. Relies on terms only.
 */
import { bind, mentions, open, unusedSymbol } from '../terms/substitute.js';
import { same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';

/** Two derivatives, the outer one at `b` by its component `i`, the inner one at `a` by `k`, as a function of symbols. */
interface Nested {
  readonly outer: SymbolTerm;
  readonly inner: SymbolTerm;
  readonly body: Term;
  readonly a: Term;
  readonly k: Term;
  readonly b: Term;
  readonly i: Term;
}

/** The same two derivatives in the other order; null if the term is no such pair, or the places depend on each other. */
export function otherOrder(term: Term): Term | null {
  const nested = nestedOf(term);
  if (nested === null) return null;
  const { outer, inner, body, a, k, b, i } = nested;
  if (mentions(k, outer)) return null;
  if (same(a, outer))
    return mentions(body, outer)
      ? null
      : bind('derivative', outer, [bind('derivative', inner, [body], [outer, i])], [b, k]);
  if (mentions(a, outer)) return null;
  return bind('derivative', inner, [bind('derivative', outer, [body], [b, i])], [a, k]);
}

/** Does the proposition say that the derivatives of a function without definition may be taken in the other order? */
export function isSymmetry(proposition: Term, theory: Theory): boolean {
  if (proposition.kind !== 'apply' || proposition.operator !== 'equal') return false;
  const [left, right] = proposition.arguments;
  const nested = left && nestedOf(left);
  const swapped = left && otherOrder(left);
  return (
    !!nested &&
    !!swapped &&
    right !== undefined &&
    same(swapped, right) &&
    isSmoothIn(nested.body, [nested.outer, nested.inner], theory)
  );
}

function nestedOf(term: Term): Nested | null {
  if (!isDerivative(term)) return null;
  const outer = unusedSymbol(term.variable, [term]);
  const [below] = open(term, outer);
  const [b, i] = term.operands;
  if (below === undefined || !isDerivative(below) || b === undefined || i === undefined) return null;
  const inner = unusedSymbol(below.variable, [below, outer]);
  const [body] = open(below, inner);
  const [a, k] = below.operands;
  return body && a && k ? { outer, inner, body, a, k, b, i } : null;
}

const isDerivative = (term: Term): term is BinderTerm =>
  term.kind === 'binder' && term.binder === 'derivative';

/** A function without definition at the variables themselves, or a derivative of one. */
function isSmoothIn(body: Term, variables: readonly SymbolTerm[], theory: Theory): boolean {
  const isPlain = (part: Term): boolean =>
    variables.some((one) => same(one, part)) || !variables.some((one) => mentions(part, one));
  if (body.kind === 'call') return !theory.definitions.has(body.function) && body.arguments.every(isPlain);
  if (!isDerivative(body) || !body.operands.every(isPlain)) return false;
  const variable = unusedSymbol(body.variable, [body, ...variables]);
  return open(body, variable).every((inner) => isSmoothIn(inner, [...variables, variable], theory));
}
