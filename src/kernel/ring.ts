/**
 * Exact arithmetic: decides whether two terms are equal by the laws of + - * /, of powers and roots, of exponentials
 * and of sines and cosines, whatever else stands in them (that is, for all values of their other subterms). Part of
 * what must be trusted. Never rounds, never guesses: what it cannot decide within its limits is no equality.
 */
import { scale, sum } from '../numbers/polynomial.js';
import { rational } from '../numbers/rational.js';
import { partsOf, type Term } from '../terms/term.js';
import { vanishes } from './fraction.js';
import { translate } from './translate.js';
import { newUnknowns, type Roots } from './unknowns.js';

/** Conditions under which a = b, or null if it is not so or not found within the limits. */
export function equalByArithmetic(a: Term, b: Term, roots: Roots = 'apart'): readonly Term[] | null {
  const unknowns = newUnknowns(roots, hasWaves(a) || hasWaves(b));
  const [left, right] = [translate(a, unknowns), translate(b, unknowns)];
  if (left === null || right === null) return null;
  return vanishes(sum(left, scale(right, rational(-1))), unknowns) ? unknowns.conditions : null;
}

const hasWaves = (term: Term): boolean =>
  (term.kind === 'apply' && ['sin', 'cos', 'tan'].includes(term.operator)) ||
  (term.kind === 'apply' && partsOf(term).some(hasWaves));
