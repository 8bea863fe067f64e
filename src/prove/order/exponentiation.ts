/**
 * Without logarithms: log u <= r + log v, if u <= e^r v. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { scale, single, scaled, sum } from '../../numbers/polynomial.js';
import { equals, inverse, negate, one, signOf, type Rational } from '../../numbers/rational.js';
import { apply, number, type Term } from '../../terms/term.js';
import { polynomialTerm } from '../canonical.js';
import { solve } from '../conditions.js';
import { infer } from '../infer.js';
import { below } from './cases.js';
import { normalForm } from '../normalFacts.js';
import {
  asDifference,
  carried,
  carriedTo,
  multiplied,
  occurrences,
  positive,
  positiveNumber,
  valueOf,
  type Goal,
} from './goal.js';

/** The goal r + c (log v - log u) from u <= e^(r/c) v, or null. */
export function withoutLogarithms(goal: Goal): Theorem | null {
  const { kind, polynomial, unknowns, prover, value } = goal;
  const { judge } = prover;
  const logarithms = occurrences(polynomial, unknowns, isLogarithm).filter(
    ({ cofactor }) => cofactor.factors.length === 0,
  );
  const [first] = logarithms;
  if (kind === 'less' || first === undefined) return null;
  const size = absolute(first.cofactor.coefficient);
  if (!logarithms.every(({ cofactor }) => equals(absolute(cofactor.coefficient), size))) return null;
  const argumentsWith = (sign: number): readonly Term[] =>
    logarithms.flatMap(({ atom, cofactor }) =>
      signOf(cofactor.coefficient) === sign && atom.kind === 'apply' ? atom.arguments : [],
    );
  const rest = sum(polynomial, ...logarithms.map(({ monomial }) => single(scaled(monomial, negate(one)))));
  const r = polynomialTerm(scale(rest, inverse(size)), unknowns);
  const u = productOf(argumentsWith(-1));
  const v = apply('multiply', apply('exp', r), productOf(argumentsWith(1)));
  const isPositive = solve(positive('less', u), prover);
  const inequality = isPositive && below(u, v, goal);
  if (!inequality) return null;
  const theorem = asDifference(
    infer(judge, 'log-is-monotone', { a: u, b: v }, [isPositive, inequality]),
    prover,
  );
  const equation = normalForm(valueOf(theorem), prover);
  const normal = carried(theorem, equation, prover);
  return carriedTo(value, multiplied(positiveNumber(size, prover), normal, prover), prover);
}

const isLogarithm = (atom: Term): boolean => atom.kind === 'apply' && atom.operator === 'log';

const absolute = (value: Rational): Rational => (signOf(value) < 0 ? negate(value) : value);

const productOf = (factors: readonly Term[]): Term =>
  factors.length === 0 ? number(1) : factors.reduce((all, next) => apply('multiply', all, next));
