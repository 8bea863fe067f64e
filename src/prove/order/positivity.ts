/**
 * The search for inequalities: is a value positive, or not negative? By its sign, as a sum of what is known not to be
 * negative, by cases, under an integral, through logarithms. Each way leaves simpler values to be found positive.
 * Untrusted search, bounded in depth and in steps.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { commonFactor, monomialPower, product, single } from '../../numbers/polynomial.js';
import { negate, one } from '../../numbers/rational.js';
import { mentions } from '../../terms/substitute.js';
import type { Term } from '../../terms/term.js';
import { polynomialTerm } from '../canonical.js';
import { solve } from '../conditions.js';
import { isSought, recall, remember, type Memory, type Sought } from '../memory.js';
import { normalForm } from '../normalFacts.js';
import { resultOf, spend, type Prover } from '../prover.js';
import { byCases } from './cases.js';
import { combined } from './combination.js';
import {
  carried,
  carriedTo,
  goalOf,
  multiplied,
  positive,
  productTerm,
  signOfTerm,
  type Goal,
  type Order,
} from './goal.js';
import { withoutLogarithms } from './exponentiation.js';
import { underIntegral } from './underIntegral.js';
import { fromMeans } from './means.js';
import { withRemainder } from './remainder.js';
import { atomicBounds, givenBounds, pairedBounds, squares } from './bounds.js';

/** How many of the ways may follow each other. */
export const DEPTH = 6;

/** A theorem that 0 < value, or 0 <= value; or null. */
export function isPositive(kind: Order, value: Term, prover: Prover, depth = DEPTH): Theorem | null {
  return depth === 0 || !spend(prover)
    ? null
    : (solve(positive(kind, value), prover) ?? inNormalForm(kind, value, prover, depth));
}

/** What has been looked for as deep before, or is being looked for, is not looked for again. */
function anyWay(goal: Goal): Theorem | null {
  const { kind, value, prover, depth } = goal;
  const { orders } = prover.memory;
  const claim = positive(kind, value);
  const known = found(claim, prover, prover.memory, depth);
  if (known) return known.theorem;
  const find = () => ({ theorem: anew(goal), depth });
  return remember(orders, claim, prover, find, { theorem: null, depth }).theorem;
}

/** What is known of the claim here, or around the binders that are open, where it is the same claim. */
function found(claim: Term, prover: Prover, { orders, outer }: Memory, depth: number): Sought | undefined {
  const here = recall(orders, claim, prover, isSought(depth));
  return (
    here ??
    (outer && !mentions(claim, outer.variable) ? found(claim, prover, outer.memory, depth) : undefined)
  );
}

function inNormalForm(kind: Order, value: Term, prover: Prover, depth: number): Theorem | null {
  const equation = normalForm(value, prover);
  const normal = resultOf(value, equation);
  const goal = goalOf(kind, normal, prover, depth, isPositive);
  const theorem = goal && withoutCommonFactor(goal);
  if (theorem === null) return null;
  return equation ? carried(theorem, prover.judge.symmetry(equation), prover) : theorem;
}

/** Positive factors common to all summands do not matter. */
function withoutCommonFactor(goal: Goal): Theorem | null {
  const { kind, value, polynomial, unknowns, prover } = goal;
  if (value.kind === 'number') return solve(positive(kind, value), prover);
  const factors = commonFactor(polynomial).factors.filter(
    (factor) => solve(positive('less', productTerm([factor], unknowns)), prover) !== null,
  );
  const rest =
    factors.length === 0
      ? null
      : product(polynomial, single(monomialPower({ coefficient: one, factors }, negate(one))));
  if (rest === null) return anyWay(goal);
  const front = signOfTerm(productTerm(factors, unknowns), prover);
  const inner = anyWay({ ...goal, polynomial: rest, value: polynomialTerm(rest, unknowns) });
  return front && inner && carriedTo(value, multiplied(front, inner, prover), prover);
}

function anew(goal: Goal): Theorem | null {
  const { kind, value, prover } = goal;
  const sign = solve(positive(kind, value), prover);
  if (sign) return sign;
  const given = givenBounds(goal);
  const known = [...given, ...atomicBounds(goal), ...squares(goal)];
  return (
    combined(goal, known) ??
    withRemainder(goal, given) ??
    byCases(goal) ??
    more(goal, known, fromMeans(goal)) ??
    underIntegral(goal) ??
    more(goal, known, pairedBounds(goal)) ??
    withoutLogarithms(goal)
  );
}

/** With further facts, if there are any. */
const more = (goal: Goal, known: readonly Theorem[], further: readonly Theorem[]): Theorem | null =>
  further.length === 0 ? null : combined(goal, [...known, ...further]);
