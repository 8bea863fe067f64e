/**
 * Claims that may be true of positive bases alone: those with an odd root, which has a value for negative bases as
 * well by some conventions and none by others, and those that take a power of what has lost its sign. Relies on terms.
 */
import { constantOf } from '../terms/constant.js';
import { partsOf, type Term } from '../terms/term.js';

/** Does the term have an odd root in it, or a power of something beside an absolute value, a root or another power? */
export const dependsOnSigns = (...terms: readonly Term[]): boolean =>
  terms.some(hasOddRoot) || (terms.some(hasOpenPower) && terms.some(losesSign));

const hasOddRoot = (term: Term): boolean => {
  const exponent = term.kind === 'apply' && term.operator === 'power' ? term.arguments[1] : undefined;
  const value = exponent === undefined ? null : constantOf(exponent);
  return (
    (value !== null && value.denominator !== 1n && value.denominator % 2n !== 0n) ||
    partsOf(term).some(hasOddRoot)
  );
};

/** A power whose exponent is no number. */
const hasOpenPower = (term: Term): boolean =>
  (isPower(term) && term.arguments[1] !== undefined && constantOf(term.arguments[1]) === null) ||
  partsOf(term).some(hasOpenPower);

const losesSign = (term: Term): boolean =>
  (term.kind === 'apply' && (term.operator === 'abs' || term.operator === 'sqrt')) ||
  (isPower(term) && term.arguments[0] !== undefined && isPower(term.arguments[0])) ||
  partsOf(term).some(losesSign);

const isPower = (term: Term): term is Extract<Term, { kind: 'apply' }> =>
  term.kind === 'apply' && term.operator === 'power';
