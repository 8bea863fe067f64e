/**
 * A value as a sum of multiples of values that are known not to be negative: the multiples are found exactly (see
 * numbers/cone.ts), numbers first, then also products of factors of which the sign is known. The judge's arithmetic
 * checks the sum. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { translate } from '../../kernel/translate.js';
import { coneCombination, type Vector } from '../../numbers/cone.js';
import {
  monomialPower,
  polynomialKey,
  product,
  single,
  times,
  type Factor,
  type Polynomial,
} from '../../numbers/polynomial.js';
import {
  inverse,
  isZero,
  multiply,
  negate,
  one,
  toText,
  zero,
  type Rational,
} from '../../numbers/rational.js';
import { solve } from '../conditions.js';
import { normalForm } from '../normalFacts.js';
import { spend } from '../prover.js';
import {
  added,
  asDifference,
  carried,
  carriedTo,
  kindOf,
  multiplied,
  positive,
  positiveNumber,
  signOfProduct,
  valueOf,
  weakened,
  type Goal,
} from './goal.js';
import { regular } from './regularityInSight.js';

/** Something that is positive, or not negative, in normal form. */
interface Part {
  readonly theorem: Theorem;
  readonly polynomial: Polynomial;
}

/** Multiples of one fact by products of factors at most. */
const MULTIPLES = 8;

/** The goal from inequalities that hold, or null. */
export function combined(goal: Goal, facts: readonly Theorem[]): Theorem | null {
  const { prover } = goal;
  if (!spend(prover)) return null;
  const parts = distinct([
    ...facts.flatMap((fact) => partOf(fact, goal) ?? []),
    ...signsOf(goal.polynomial, goal),
  ]);
  const theorem = fromParts(goal, parts);
  if (theorem) return theorem;
  const multiples = parts.flatMap((part) => multiplesOf(part, goal));
  if (multiples.length === 0) return null;
  const all = distinct([...parts, ...multiples]);
  return fromParts(goal, distinct([...all, ...all.flatMap(({ polynomial }) => signsOf(polynomial, goal))]));
}

function partOf(fact: Theorem, { unknowns, prover }: Goal): Part | null {
  const difference = asDifference(fact, prover);
  const theorem = carried(difference, normalForm(valueOf(difference), prover), prover);
  const polynomial = translate(valueOf(theorem), unknowns);
  return polynomial && { theorem, polynomial };
}

/** What the signs of single summands say, and that one is positive. */
function signsOf(polynomial: Polynomial, { unknowns, prover }: Goal): readonly Part[] {
  const summands = [...polynomial.values()].map(({ factors }) => factors);
  return [[], ...summands].flatMap((factors: readonly Factor[]): readonly Part[] => {
    const theorem = signOfProduct(factors, unknowns, prover);
    return theorem ? [{ theorem, polynomial: single({ coefficient: one, factors }) }] : [];
  });
}

const distinct = (parts: readonly Part[]): readonly Part[] => {
  const found = new Map<string, Part>();
  for (const part of parts) {
    const key = polynomialKey(part.polynomial);
    const before = found.get(key);
    if (before === undefined || (kindOf(before.theorem) === 'lessEqual' && kindOf(part.theorem) === 'less'))
      found.set(key, part);
  }
  return [...found.values()];
};

/** The part times factors that make one of its summands one of the goal's. */
function multiplesOf(part: Part, goal: Goal): readonly Part[] {
  const { polynomial, unknowns, prover } = goal;
  const found = new Map<string, Part>();
  for (const wanted of polynomial.values())
    for (const given of part.polynomial.values()) {
      if (found.size >= MULTIPLES) break;
      const { factors } = times(
        wanted,
        monomialPower({ coefficient: one, factors: given.factors }, negate(one)),
      );
      const key = factors
        .map(({ variable, exponent }) => `${String(variable)}^${toText(exponent)}`)
        .join(' ');
      if (factors.length === 0 || found.has(key)) continue;
      const sign = signOfProduct(factors, unknowns, prover);
      const multiple = sign && product(part.polynomial, single({ coefficient: one, factors }));
      if (multiple) found.set(key, { theorem: multiplied(sign, part.theorem, prover), polynomial: multiple });
    }
  return [...found.values()];
}

function fromParts(goal: Goal, parts: readonly Part[]): Theorem | null {
  const weights = weightsOf(goal, parts);
  if (weights === null) return null;
  const { prover, value } = goal;
  const summands = parts.flatMap(({ theorem }, index) => {
    const weight = weights[index] ?? zero;
    return isZero(weight)
      ? []
      : [multiplied(positiveNumber(weight, prover), regular(theorem, prover), prover)];
  });
  const [first, ...others] = summands;
  if (first === undefined) return solve(positive(goal.kind, value), prover);
  const sum = others.reduce((all, next) => added(all, next, prover), first);
  if (goal.kind === 'less' && kindOf(sum) !== 'less') return null;
  return carriedTo(value, goal.kind === 'less' ? sum : weakened(sum, prover), prover);
}

/** Non-negative multiples that add up to the goal, one of a positive part among them if the goal is to be positive. */
function weightsOf({ kind, polynomial }: Goal, parts: readonly Part[]): readonly Rational[] | null {
  const vectors = parts.map((part) => vectorOf(part.polynomial));
  const target = vectorOf(polynomial);
  if (kind === 'lessEqual') return coneCombination(target, vectors);
  const marked = vectors.map((vector, index) =>
    parts[index] && kindOf(parts[index].theorem) === 'less' ? new Map([...vector, [STRICT, one]]) : vector,
  );
  const opposite = new Map([...target].map(([name, value]) => [name, negate(value)]));
  const weights = coneCombination(new Map([[STRICT, one]]), [opposite, ...marked]);
  const [goalWeight, ...others] = weights ?? [];
  if (goalWeight === undefined || isZero(goalWeight)) return null;
  return others.map((weight) => multiply(weight, inverse(goalWeight)));
}

/** The coordinate that counts positive parts; no monomial has this key. */
const STRICT = 'positive';

const vectorOf = (polynomial: Polynomial): Vector =>
  new Map([...polynomial].map(([key, { coefficient }]) => [key, coefficient]));
