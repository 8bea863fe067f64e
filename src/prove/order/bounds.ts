/**
 * What is known without looking far: inequalities that are given, and those that hold of the functions that a value is
 * made of, each an instance of a row. What of it is of use is found by combination.ts. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { equals, isInteger, one, rational, signOf } from '../../numbers/rational.js';
import type { Factor } from '../../numbers/polynomial.js';
import { isWhole } from '../../terms/whole.js';
import { isClosed, open } from '../../terms/substitute.js';
import {
  isInfinite,
  apply,
  number,
  partsOf,
  same,
  sortOf,
  type BinderTerm,
  type Term,
} from '../../terms/term.js';
import type { Sort } from '../../terms/sort.js';
import { sameSort } from '../../terms/sort.js';
import { solve } from '../conditions.js';
import { infer } from '../infer.js';
import { normalForm } from '../normalFacts.js';
import { dischargeOnce, fresh, resultOf, type Prover } from '../prover.js';
import { below } from './cases.js';
import { distinct, subterms } from './densities.js';
import { inSight } from './regularityInSight.js';
import { atomOf, atomsIn, occurrences, positive, productTerm, type Goal } from './goal.js';

/** Inequalities that are given or hold wherever both members are defined; equations as two inequalities. */
export function givenBounds({ prover }: Goal): readonly Theorem[] {
  const { judge, facts } = prover;
  const known = [...facts, ...judge.theory.facts.map(({ proposition }) => proposition)];
  return known.flatMap((fact): readonly Theorem[] => {
    if (fact.kind !== 'apply' || fact.arguments.some(isInfinite)) return [];
    switch (fact.operator) {
      case 'less':
      case 'lessEqual':
        return [judge.assume(fact)];
      case 'equal':
        return ofEquation(judge.assume(fact), prover);
      default:
        return [];
    }
  });
}

/** a <= b and b <= a from a = b. */
function ofEquation(theorem: Theorem, { judge }: Prover): readonly Theorem[] {
  const [left, right] = partsOf(theorem.conclusion);
  if (left === undefined || right === undefined) return [];
  const order = judge.instance('reflexivity-of-order', {
    meanings: new Map([['a', { parameters: [], body: left }]]),
    sorts: new Map(),
  });
  const like = apply('lessEqual', left, left);
  const same = judge.reflexivity(left);
  return [
    [same, theorem],
    [theorem, same],
  ].map((sides) => judge.transport(order, judge.congruence(like, sides)));
}

/** Rounds in which new functions come into sight. */
const ROUNDS = 3;

/** Bounds on absolute values, extremes, logarithms and exponentials, and on those that come into sight with them. */
export function atomicBounds(goal: Goal): readonly Theorem[] {
  const { value, polynomial, unknowns, prover } = goal;
  let atoms = distinct([...atomsIn(polynomial, unknowns), ...symbolsIn(value)]);
  const seen: Term[] = [];
  const found: Theorem[] = [];
  for (let round = 0; round < ROUNDS && atoms.length > 0; round++) {
    seen.push(...atoms);
    const bounds = atoms.flatMap((atom) => boundsOf(atom, goal));
    found.push(...bounds);
    atoms = distinct(bounds.flatMap((bound) => atomsOfBound(bound, prover))).filter(
      (atom) => !seen.some((one) => same(one, atom)),
    );
  }
  return [...found, ...tangents(goal)];
}

const symbolsIn = (value: Term): readonly Term[] => subterms(value).filter(({ kind }) => kind === 'symbol');

/** Both sides of a bound in normal form may hold further absolute values and extremes. */
const atomsOfBound = ({ conclusion }: Theorem, prover: Prover): readonly Term[] =>
  partsOf(conclusion)
    .flatMap((side) => subterms(resultOf(side, normalForm(side, prover))))
    .filter(
      (term) =>
        term.kind === 'apply' && ['abs', 'minimum', 'maximum'].includes(term.operator) && isClosed(term),
    );

function boundsOf(atom: Term, goal: Goal): readonly Theorem[] {
  const { judge } = goal.prover;
  if (atom.kind === 'binder') return extremeBounds(atom, goal);
  const [a, b] = partsOf(atom);
  if (atom.kind === 'symbol') {
    const natural =
      sortOf(atom).kind === 'integer' || sortOf(atom).kind === 'real'
        ? solve(apply('natural', atom), goal.prover)
        : null;
    return natural ? [infer(judge, 'natural-numbers-begin-at-one', { n: atom }, [natural])] : [];
  }
  if (atom.kind !== 'apply' || a === undefined) return [];
  const rows = boundRules[atom.operator];
  if (rows === undefined) return [];
  return rows.map((rule) => infer(judge, rule, b === undefined ? { a } : { a, b }));
}

const boundRules: Readonly<Record<string, readonly string[] | undefined>> = {
  abs: ['absolute-value-is-above', 'absolute-value-is-above:2'],
  minimum: ['minimum-is-below', 'minimum-is-below:2'],
  maximum: ['maximum-is-above', 'maximum-is-above:2'],
};

/** A supremum is above the values at all points in sight, an infimum below. */
function extremeBounds(atom: BinderTerm, { value, prover }: Goal): readonly Theorem[] {
  const [domain] = atom.operands;
  const upper = atom.binder === 'supremum';
  if ((!upper && atom.binder !== 'infimum') || !domain || !isWhole(domain, atom.variable.sort)) return [];
  const variable = fresh(prover, atom.variable.sort, atom.variable.name);
  const [body] = open(atom, variable);
  if (body === undefined) return [];
  const meanings = { f: { of: variable, body }, S: domain };
  const everywhere = whole(
    infer(prover.judge, upper ? 'supremum-is-above' : 'infimum-is-below', meanings),
    prover,
  );
  const sign = upper ? whole(infer(prover.judge, 'supremum-of-nonnegatives', meanings), prover) : null;
  const values = everywhere
    ? pointsIn(value, atom.variable.sort).map((point) => prover.judge.specialise(everywhere, point))
    : [];
  return sign ? [sign, ...values] : values;
}

/** The theorem with all of its conditions met, or null. */
function whole(theorem: Theorem, prover: Prover): Theorem | null {
  const lemmas = theorem.hypotheses.map((one) => inSight(one, prover));
  return lemmas.every((one) => one !== null)
    ? lemmas.reduce((before, lemma) => dischargeOnce(before, lemma, prover.judge), theorem)
    : null;
}

/** Terms of a sort that are no bound variables. */
const pointsIn = (value: Term, sort: Sort): readonly Term[] =>
  distinct(subterms(value).filter((term) => term.kind === 'symbol' && sameSort(term.sort, sort)));

/** log a <= a - 1 for each logarithm, log b - log a <= b / a - 1 for each two, and 1 + a <= exp a. */
function tangents({ value, polynomial, unknowns, prover }: Goal): readonly Theorem[] {
  const { judge } = prover;
  const inLogarithms = atomsIn(polynomial, unknowns).flatMap((atom) =>
    atom.kind === 'apply' && atom.operator === 'log' ? atom.arguments : [],
  );
  const positives = inLogarithms.flatMap((a) => {
    const sign = solve(positive('less', a), prover);
    return sign ? [{ a, sign }] : [];
  });
  const single = positives.map(({ a, sign }) => infer(judge, 'logarithm-below-its-tangent', { a }, [sign]));
  const pairs = positives.flatMap((one) =>
    positives
      .filter((other) => other !== one)
      .map((other) =>
        infer(judge, 'logarithm-below-its-tangent:2', { a: one.a, b: other.a }, [one.sign, other.sign]),
      ),
  );
  const inExponentials = distinct(
    subterms(value).flatMap((term) =>
      term.kind === 'apply' && term.operator === 'exp' ? term.arguments : [],
    ),
  ).filter((a) => isClosed(a));
  const exponentials = inExponentials.map((a) => infer(judge, 'exponential-above-its-tangent', { a }));
  return [...single, ...pairs, ...exponentials];
}

/** Squares of sums and differences of two factors whose squares occur, and of one and 1. */
export function squares({ polynomial, unknowns, prover }: Goal): readonly Theorem[] {
  const hasRoot = ({ variable, exponent }: Factor): boolean =>
    isInteger(exponent) ||
    solve(positive('lessEqual', productTerm([{ variable, exponent: one }], unknowns)), prover) !== null;
  const roots = [...polynomial.values()].flatMap(({ coefficient, factors }) => {
    const halves = factors.map((factor) => ({
      ...factor,
      exponent: rational(factor.exponent.numerator, factor.exponent.denominator * 2n),
    }));
    return signOf(coefficient) > 0 &&
      halves.every((factor) => factor.exponent.denominator <= 2n && hasRoot(factor))
      ? [productTerm(halves, unknowns)]
      : [];
  });
  return roots.flatMap((a, index) =>
    roots.slice(index + 1).flatMap((b) =>
      (['add', 'subtract'] as const).flatMap((operator) => {
        const term = apply(operator, a, b);
        return infer(prover.judge, 'square-is-not-negative', { a: term });
      }),
    ),
  );
}

/** Logarithms, roots and exponentials of which one is to be above another, compared by what they are taken of. */
export function pairedBounds(goal: Goal): readonly Theorem[] {
  return [...logarithmPairs(goal), ...exponentialPairs(goal)];
}

function logarithmPairs(goal: Goal): readonly Theorem[] {
  const { polynomial, unknowns, prover } = goal;
  const found = occurrences(polynomial, unknowns, isLogarithm);
  const withSign = (sign: number): readonly Term[] =>
    found.flatMap(({ atom, cofactor }) =>
      signOf(cofactor.coefficient) === sign && atom.kind === 'apply' ? atom.arguments : [],
    );
  const orOne = (terms: readonly Term[]): readonly Term[] => (terms.length === 0 ? [number(1)] : terms);
  return orOne(withSign(-1)).flatMap((a) =>
    orOne(withSign(1)).flatMap((b) => {
      if (same(a, b)) return [];
      const sign = solve(positive('less', a), prover);
      const order = sign && below(a, b, goal);
      return order ? [infer(prover.judge, 'log-is-monotone', { a, b }, [sign, order])] : [];
    }),
  );
}

const isLogarithm = (atom: Term): boolean => atom.kind === 'apply' && atom.operator === 'log';

/**
 * The summands as exponentials, a positive factor that only one of two has in front by its logarithm. What else stands
 * in front of them is left to combination.ts.
 */
function exponentialPairs(goal: Goal): readonly Theorem[] {
  const { polynomial, unknowns, prover } = goal;
  const isExponential = ({ variable }: Factor): boolean => unknowns.list[variable]?.kind === 'exponential';
  const summands = [...polynomial.values()].map(({ coefficient, factors }) => {
    const term = productTerm(factors.filter(isExponential), unknowns);
    const exponent =
      term.kind === 'apply' && term.operator === 'exp' ? (term.arguments[0] ?? number(0)) : number(0);
    return { sign: signOf(coefficient), exponent, front: factors.filter((factor) => !isExponential(factor)) };
  });
  const withSign = (sign: number) => summands.filter((one) => one.sign === sign);
  return withSign(-1).flatMap((less) =>
    withSign(1).flatMap((more) => {
      const a = sumOf(less.exponent, logarithmsOf(less.front, more.front, goal));
      const b = sumOf(more.exponent, logarithmsOf(more.front, less.front, goal));
      const order = same(a, b) ? null : below(a, b, goal);
      return order ? [infer(prover.judge, 'exp-is-monotone', { a, b }, [order])] : [];
    }),
  );
}

const sumOf = (exponent: Term, logarithms: readonly Term[]): Term =>
  logarithms.reduce((all, next) => apply('add', all, next), exponent);

/** The logarithms of positive factors that are not among the others. */
function logarithmsOf(
  factors: readonly Factor[],
  others: readonly Factor[],
  { unknowns, prover }: Goal,
): readonly Term[] {
  return factors.flatMap((factor) => {
    const { variable, exponent } = factor;
    const atom = atomOf(variable, unknowns);
    if (
      atom === null ||
      others.some((other) => other.variable === variable && equals(other.exponent, exponent))
    )
      return [];
    return solve(positive('less', atom), prover)
      ? [apply('multiply', number(exponent), apply('log', atom))]
      : [];
  });
}
