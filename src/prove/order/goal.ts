/**
 * What a search for an inequality works on: a value in normal form that is to be positive, or not negative, as a
 * polynomial in numbered unknowns; and the moves between the value and its forms. Relies on the judge's arithmetic for
 * every equation. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { translate } from '../../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../../kernel/unknowns.js';
import { type Factor, type Monomial, type Polynomial } from '../../numbers/polynomial.js';
import { isInteger, one, type Rational } from '../../numbers/rational.js';
import { apply, number, same, type ApplyTerm, type Term } from '../../terms/term.js';
import { monomialTerm, unknownTerm } from '../canonical.js';
import { solve } from '../conditions.js';
import { infer } from '../infer.js';
import { discharged, type Equation, type Prover } from '../prover.js';

export type Order = 'less' | 'lessEqual';

/** Is the value positive, or not negative? A theorem that says so, or null; `depth` is how far to look. */
export type Search = (kind: Order, value: Term, prover: Prover, depth: number) => Theorem | null;

export interface Goal {
  readonly kind: Order;
  readonly value: Term;
  readonly polynomial: Polynomial;
  readonly unknowns: Unknowns;
  readonly prover: Prover;
  readonly depth: number;
  readonly search: Search;
}

/** 0 < value, or 0 <= value. */
export const positive = (kind: Order, value: Term): ApplyTerm => apply(kind, number(0), value);

export function goalOf(kind: Order, value: Term, prover: Prover, depth: number, search: Search): Goal | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(value, unknowns);
  return polynomial && { kind, value, polynomial, unknowns, prover, depth, search };
}

/** left = right by arithmetic, what it needs met or left to the ledger; null if arithmetic does not say so. */
export function byArithmetic(left: Term, right: Term, prover: Prover): Theorem | null {
  const theorem = prover.judge.ring(left, right, 'whole');
  return theorem && discharged(theorem, prover.judge, (one) => solve(one, prover));
}

/** What a theorem says of one value, said of an equal one: from 0 < a and a = b to 0 < b. */
export function carried(theorem: Theorem, equation: Equation, prover: Prover): Theorem {
  const { judge } = prover;
  if (equation === null) return theorem;
  return judge.transport(
    theorem,
    judge.congruence(theorem.conclusion, [judge.reflexivity(number(0)), equation]),
  );
}

/** Carried over by arithmetic; null if the values are not equal that way. */
export function carriedTo(value: Term, theorem: Theorem, prover: Prover): Theorem | null {
  const from = valueOf(theorem);
  if (same(from, value)) return theorem;
  const equation = byArithmetic(from, value, prover);
  return equation && carried(theorem, equation, prover);
}

/** The value that a theorem says is positive or not negative: the right side. */
export const valueOf = ({ conclusion }: Theorem): Term =>
  (conclusion.kind === 'apply' ? conclusion.arguments[1] : undefined) ?? conclusion;

export const kindOf = ({ conclusion }: Theorem): Order =>
  conclusion.kind === 'apply' && conclusion.operator === 'less' ? 'less' : 'lessEqual';

/** 0 <= value from 0 < value. */
export const weakened = (theorem: Theorem, { judge }: Prover): Theorem =>
  kindOf(theorem) === 'less'
    ? infer(judge, 'positive-is-not-negative', { a: valueOf(theorem) }, [theorem])
    : theorem;

/** 0 < b - a, or 0 <= b - a, from an inequality between a and b. */
export function asDifference(theorem: Theorem, { judge }: Prover): Theorem {
  const [a, b] = theorem.conclusion.kind === 'apply' ? theorem.conclusion.arguments : [];
  if (a === undefined || b === undefined || same(a, number(0))) return theorem;
  const rule = kindOf(theorem) === 'less' ? 'difference-of-ordered:2' : 'difference-of-ordered';
  return infer(judge, rule, { a, b }, [theorem]);
}

/** The sum of two values of which it is known that they are not negative. */
export function added(first: Theorem, second: Theorem, prover: Prover): Theorem {
  const { judge } = prover;
  const meanings = { a: valueOf(first), b: valueOf(second) };
  if (kindOf(first) === 'less')
    return infer(judge, 'sum-of-positives', meanings, [first, weakened(second, prover)]);
  return infer(judge, kindOf(second) === 'less' ? 'sum-of-positives:2' : 'sum-of-nonnegatives', meanings, [
    first,
    second,
  ]);
}

/** The product of two values of which it is known that they are not negative. */
export function multiplied(first: Theorem, second: Theorem, prover: Prover): Theorem {
  const meanings = { a: valueOf(first), b: valueOf(second) };
  return kindOf(first) === 'less' && kindOf(second) === 'less'
    ? infer(prover.judge, 'product-of-positives', meanings, [first, second])
    : infer(
        prover.judge,
        'product-of-nonnegatives',
        meanings,
        [first, second].map((one) => weakened(one, prover)),
      );
}

/** A positive number. */
export const positiveNumber = (value: Rational, { judge }: Prover): Theorem =>
  judge.compare(positive('less', number(value)));

/** 0 < term or 0 <= term by the rows on signs; the stronger one that is found. */
export const signOfTerm = (term: Term, prover: Prover): Theorem | null =>
  solve(positive('less', term), prover) ?? solve(positive('lessEqual', term), prover);

/** Likewise of a product, if the signs of its factors are known each by itself. */
export function signOfProduct(
  factors: readonly Factor[],
  unknowns: Unknowns,
  prover: Prover,
): Theorem | null {
  const areKnown = factors.every(
    (factor) => isSquare(factor) || signOfTerm(productTerm([factor], unknowns), prover) !== null,
  );
  return areKnown ? signOfTerm(productTerm(factors, unknowns), prover) : null;
}

const isSquare = ({ exponent }: Factor): boolean => isInteger(exponent) && exponent.numerator % 2n === 0n;

/** A product of powers, of coefficient one. */
export const productTerm = (factors: readonly Factor[], unknowns: Unknowns): Term =>
  monomialTerm({ coefficient: one, factors }, unknowns);

export const isFirstPower = ({ exponent }: Factor): boolean =>
  isInteger(exponent) && exponent.numerator === 1n;

/** The term that an unknown is; null for those that arithmetic computes with. */
export const atomOf = (variable: number, unknowns: Unknowns): Term | null => {
  const unknown = unknowns.list[variable];
  return unknown?.kind === 'atom' || unknown?.kind === 'function' ? unknownTerm(unknown, unknowns) : null;
};

/** The atoms of which a polynomial is made. */
export function atomsIn(polynomial: Polynomial, unknowns: Unknowns): readonly Term[] {
  const variables = new Set(
    [...polynomial.values()].flatMap(({ factors }) => factors.map((one) => one.variable)),
  );
  return [...variables].flatMap((variable) => atomOf(variable, unknowns) ?? []);
}

/** The monomials of a polynomial that have a certain atom as a factor, once; with what it is multiplied by. */
export interface Occurrence {
  readonly atom: Term;
  readonly monomial: Monomial;
  readonly cofactor: Monomial;
}

export const occurrences = (
  polynomial: Polynomial,
  unknowns: Unknowns,
  wanted: (atom: Term) => boolean,
): readonly Occurrence[] =>
  [...polynomial.values()].flatMap((monomial) => {
    for (const factor of monomial.factors) {
      const atom = atomOf(factor.variable, unknowns);
      if (atom !== null && isFirstPower(factor) && wanted(atom)) {
        const rest = monomial.factors.filter((one) => one !== factor);
        return [{ atom, monomial, cofactor: { coefficient: monomial.coefficient, factors: rest } }];
      }
    }
    return [];
  });
