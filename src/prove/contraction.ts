/**
 * Products of finite sums, and sums inside of sums: multiplied out to sums over several indices at once, of products.
 * What two such sums differ in by the order of their signs or the names of their indices is brought to one order
 * (indices.ts). So `y^\top A x` is `x^\top A^\top y` by components. Untrusted search; every change is an equation of the
 * judge.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import type { Factor, Monomial } from '../numbers/polynomial.js';
import { equals, isInteger, one, rational, signOf, subtract, type Rational } from '../numbers/rational.js';
import { bind, open } from '../terms/substitute.js';
import { apply, number, partsOf, type BinderTerm, type Term } from '../terms/term.js';
import { balancedSum, canonical, monomialTerm } from './canonical.js';
import { solve } from './conditions.js';
import { rewrite } from './expand.js';
import { inOrderOfIndices, turns } from './indices.js';
import { cancelledInverse, hasInverse } from './inverses.js';
import { normalise } from './normalise.js';
import {
  discharged,
  fresh,
  inParts,
  join,
  resultOf,
  spend,
  underBinder,
  type Equation,
  type Prover,
} from './prover.js';

/** Sums of more products than this stay as they are. */
const MOST_PRODUCTS = 60;

/** term = the term with all products of sums multiplied out; null where it has no two sums to speak of. */
export const contracted = (term: Term, prover: Prover): Equation =>
  deepestSums(term) < 2 && !hasInverse(term) ? null : everywhere(term, prover);

/** How many sums stand inside of or beside each other. */
function deepestSums(term: Term): number {
  const below = partsOf(term).map(deepestSums);
  const all = below.reduce((total, count) => total + count, 0);
  return all + (isSum(term) ? 1 : 0);
}

function everywhere(term: Term, prover: Prover): Equation {
  const leaves = inLeaves(term, prover);
  return join(prover.judge, leaves, inOneOrder(resultOf(term, leaves), prover));
}

/** What arithmetic and sums do not see into: arguments of functions, integrands. */
function inLeaves(term: Term, prover: Prover): Equation {
  if (isArithmetic(term)) return inParts(term, prover, inLeaves);
  if (term.kind !== 'binder') return inParts(term, prover, everywhere);
  return underBinder(term, prover, isSum(term) ? inLeaves : everywhere);
}

const isArithmetic = (term: Term): boolean =>
  term.kind === 'apply' &&
  ['add', 'subtract', 'negate', 'multiply', 'divide', 'power'].includes(term.operator);

const isSum = (term: Term): term is BinderTerm =>
  term.kind === 'binder' &&
  term.binder === 'sum' &&
  term.operands.every((range) => range.kind === 'apply' && range.operator === 'range');

/** Multiplied out, each sum over several indices in the order that all of its like have. */
function inOneOrder(term: Term, prover: Prover): Equation {
  const { judge } = prover;
  const apart = multipliedOut(term, prover);
  if (apart === null) return null;
  const unit = overSummands(resultOf(term, apart), prover, withoutInverses);
  if (unit !== null) {
    const shorter = join(judge, apart, unit);
    const normal = join(judge, shorter, normalise(resultOf(term, shorter), prover));
    return join(judge, normal, inOneOrder(resultOf(term, normal), prover));
  }
  const ordered = join(judge, apart, overSummands(resultOf(term, apart), prover, inOrderOfIndices));
  const result = resultOf(term, ordered);
  const equal = judge.ring(result, canonical(result), 'whole');
  return join(judge, ordered, equal && withoutConditions(equal, prover));
}

/** A matrix and its inverse that share an index, for some order of the sums, are gone. */
function withoutInverses(term: Term, prover: Prover): Equation {
  if (!hasInverse(term)) return null;
  for (const innermost of turns(term, prover)) {
    const equation = cancelledInverse(resultOf(term, innermost), prover);
    if (equation) return join(prover.judge, innermost, equation);
  }
  return null;
}

/** A sum of multiples of products, and of sums over indices of such products; null if that is more than it may be. */
function multipliedOut(term: Term, prover: Prover): Equation {
  const { judge } = prover;
  const unknowns = newUnknowns('whole');
  const polynomial = translate(term, unknowns);
  if (polynomial === null || polynomial.size > MOST_PRODUCTS || !spend(prover)) return null;
  const summands = [...polynomial.values()].map((monomial) => summandOf(monomial, unknowns));
  const form = balancedSum(summands);
  const equal = judge.ring(term, form, 'whole');
  if (equal === null) return null;
  const arranged = withoutConditions(equal, prover);
  return join(judge, arranged, overSummands(form, prover, sumOfProduct));
}

/** The number in front of a product, and its first sum before all other factors. */
function summandOf(monomial: Monomial, unknowns: Unknowns): Term {
  const { coefficient, factors } = monomial;
  const sum = factors.find(({ variable, exponent }) => {
    const unknown = unknowns.list[variable];
    return unknown?.kind === 'atom' && isSum(unknown.term) && isInteger(exponent) && signOf(exponent) > 0;
  });
  if (sum === undefined) return scaled(coefficient, monomialTerm({ coefficient: one, factors }, unknowns));
  const others = factors.flatMap((factor): readonly Factor[] => {
    if (factor !== sum) return [factor];
    const exponent = subtract(factor.exponent, rational(1));
    return signOf(exponent) === 0 ? [] : [{ ...factor, exponent }];
  });
  const rest = monomialTerm({ coefficient: one, factors: others }, unknowns);
  const first = monomialTerm({ coefficient: one, factors: [{ ...sum, exponent: one }] }, unknowns);
  return scaled(coefficient, others.length === 0 ? first : apply('multiply', rest, first));
}

const scaled = (coefficient: Rational, term: Term): Term =>
  equals(coefficient, one) ? term : apply('multiply', number(coefficient), term);

/** Changes what stands behind the numbers in a sum of multiples. */
function overSummands(
  term: Term,
  prover: Prover,
  change: (summand: Term, prover: Prover) => Equation,
): Equation {
  if (term.kind !== 'apply' || (term.operator !== 'add' && !isScaled(term))) return change(term, prover);
  return inParts(term, prover, (part) =>
    part.kind === 'number' ? null : overSummands(part, prover, change),
  );
}

const isScaled = (term: Term): boolean =>
  term.kind === 'apply' && term.operator === 'multiply' && term.arguments[0]?.kind === 'number';

/** c Σ f = Σ c f, the product inside multiplied out, as a sum of multiples of sums. */
function sumOfProduct(term: Term, prover: Prover): Equation {
  const [rest, last] = term.kind === 'apply' && term.operator === 'multiply' ? term.arguments : [];
  const sum = last ?? term;
  if (!isSum(sum)) return null;
  const { judge } = prover;
  const within = rest === undefined ? null : factorInside(rest, sum, prover);
  const whole = resultOf(term, within);
  const inner = whole.kind === 'binder' ? underBinder(whole, prover, multipliedOut) : null;
  const result = resultOf(term, join(judge, within, inner));
  return join(judge, join(judge, within, inner), takenApart(result, prover));
}

function factorInside(rest: Term, sum: BinderTerm, prover: Prover): Equation {
  const variable = fresh(prover, sum.variable.sort, sum.variable.name);
  const [body] = open(sum, variable);
  const whole = body && bind('sum', variable, [apply('multiply', rest, body)], sum.operands);
  const out = whole && rewrite('constant-out-of-the-sum', whole, prover);
  return out ? prover.judge.symmetry(out) : null;
}

/** The sum of a sum of multiples, as one of multiples of sums. */
function takenApart(term: Term, prover: Prover): Equation {
  if (!isSum(term)) return inParts(term, prover, (part) => (isSum(part) ? takenApart(part, prover) : null));
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const [body] = open(term, variable);
  const isOne = body?.kind !== 'apply' || (body.operator !== 'add' && !isScaled(body));
  if (isOne) return null;
  const name = body.operator === 'add' ? 'linearity-of-the-sum' : 'constant-out-of-the-sum';
  const apart = rewrite(name, term, prover);
  return apart && join(prover.judge, apart, takenApart(resultOf(term, apart), prover));
}

const withoutConditions = (equation: NonNullable<Equation>, prover: Prover): Equation =>
  discharged(equation, prover.judge, (condition) => solve(condition, prover));
