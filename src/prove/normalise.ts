/**
 * The normal form of expressions with integrals, sums, derivatives and logarithms: derivatives taken down to the
 * leaves, logarithms apart, constants out of integrals and sums, which are taken apart themselves, and arithmetic on
 * top. Two terms with the same normal form are equal. Untrusted search; every change is an equation of the judge.
 */
import { constantOf } from '../terms/constant.js';
import { mentionsBound, open } from '../terms/substitute.js';
import { partsOf, same, type BinderTerm, type Term } from '../terms/term.js';
import { asProduct, canonical } from './canonical.js';
import { entriesInOrder, simplerComponents } from './components.js';
import { byRule, byRules, solve } from './conditions.js';
import { overCorners } from './corners.js';
import { settled } from './delta.js';
import { derivativeEquation } from './differentiate.js';
import { rewrite } from './expand.js';
import { overAllComponents } from './fubini.js';
import { recall, remember } from './memory.js';
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
import { valueOf } from './functions.js';
import { summedUp } from './finiteSums.js';
import { integrated } from './integrate.js';
import { asVector } from './vectors.js';
import { inOrder } from './mixed.js';
import { logOfNormal } from './normal.js';
import { integratedByParts } from './parts.js';
import { summed } from './series.js';
import { constantOutOfLimit, splitIntegral } from './split.js';

/** Operators that the judge's arithmetic computes with. */
const arithmetic: ReadonlySet<string> = new Set([
  'add',
  'subtract',
  'negate',
  'multiply',
  'divide',
  'exp',
  'sqrt',
  'sinh',
  'cosh',
  'tanh',
  'sigmoid',
]);

/** term = its normal form. */
export function normalise(term: Term, prover: Prover): Equation {
  const { normal } = prover.memory;
  const known = recall(normal, term, prover);
  if (known !== undefined) return known;
  if (!spend(prover)) return null;
  const find = (): Equation => {
    const leaves = normaliseLeaves(term, prover);
    const turned = join(prover.judge, leaves, entriesInOrder(resultOf(term, leaves), prover));
    return join(prover.judge, turned, arranged(resultOf(term, turned), prover));
  };
  // What leads back to the term while it is worked on stays as it is.
  return remember(normal, term, prover, find, null);
}

/** Arithmetic in order, by the judge's own arithmetic. */
function arranged(term: Term, prover: Prover): Equation {
  const { judge } = prover;
  const form = canonical(term);
  if (same(form, term)) return settledDeltas(form, prover);
  const theorem = judge.ring(term, form, 'whole');
  if (theorem === null) return null;
  const equal = discharged(theorem, judge, (one) => solve(one, prover));
  return join(judge, equal, settledDeltas(form, prover));
}

/** Indices beside Kronecker deltas settled, and what comes of it in order again. */
function settledDeltas(term: Term, prover: Prover): Equation {
  const equation = settled(term, prover);
  return equation && join(prover.judge, equation, arranged(resultOf(term, equation), prover));
}

/** The parts that arithmetic does not see into. */
function normaliseLeaves(term: Term, prover: Prover): Equation {
  if (isArithmetic(term)) return inParts(term, prover, normaliseLeaves);
  switch (term.kind) {
    case 'number':
    case 'symbol':
    case 'bound':
      return null;
    case 'call':
      return inParts(term, prover, normalise);
    case 'apply':
      return normaliseOperator(term, prover);
    case 'binder':
      return normaliseBinder(term, prover);
  }
}

const isArithmetic = (term: Term): boolean =>
  term.kind === 'apply' &&
  (arithmetic.has(term.operator) || (term.operator === 'power' && isConstant(term.arguments[1])));

const isConstant = (term: Term | undefined): boolean => term !== undefined && constantOf(term) !== null;

function normaliseOperator(term: Term, prover: Prover): Equation {
  const { judge } = prover;
  const meaning = rewrite('definition-of-softplus', term, prover);
  if (meaning) return join(judge, meaning, normaliseLeaves(resultOf(term, meaning), prover));
  const early = beforeArrangement(term, prover);
  if (early) return early;
  const parts = inParts(term, prover, normalise);
  const inner = resultOf(term, parts);
  const simpler = simplerComponents(inner, prover) ?? componentOfTuple(inner, prover);
  if (simpler)
    return join(judge, join(judge, parts, simpler), normaliseLeaves(resultOf(inner, simpler), prover));
  return join(judge, parts, logarithm(inner, prover) ?? valueOf(inner, prover) ?? powerApart(inner, prover));
}

/** A power of a product or a quotient, whose exponent is no number. */
function powerApart(term: Term, prover: Prover): Equation {
  const equation = byRules(
    ['power-of-a-product', 'power-of-a-quotient', 'power-of-a-power', 'power-of-a-root'],
    term,
    prover,
  );
  return equation && join(prover.judge, equation, normaliseLeaves(resultOf(term, equation), prover));
}

/** The component of a vector given by its components. */
function componentOfTuple(term: Term, prover: Prover): Equation {
  const [vector] = term.kind === 'apply' && term.operator === 'component' ? term.arguments : [];
  return vector?.kind === 'binder' ? byRule('component-of-a-tuple', term, prover) : null;
}

/** The logarithm of a compound fraction is taken apart before multiplying out hides common factors. */
function beforeArrangement(term: Term, prover: Prover): Equation {
  const [argument] = term.kind === 'apply' && term.operator === 'log' ? term.arguments : [];
  if (argument?.kind !== 'apply' || !isCompound(argument)) return null;
  const { judge } = prover;
  const leaves = inParts(term, prover, normaliseLeaves);
  const apart = logarithm(resultOf(term, leaves), prover);
  if (apart === null) return null;
  const whole = join(judge, leaves, apart);
  return join(judge, whole, normaliseLeaves(resultOf(term, whole), prover));
}

/** Does a quotient stand inside another, or beside something in a sum, or a sum in a product? */
const isCompound = (term: Term): boolean =>
  isArithmetic(term) && (partsOf(term).some(hasQuotient) || isProductOfSums(term));

const isProductOfSums = (term: Term): boolean =>
  term.kind === 'apply' &&
  (term.operator === 'multiply' || term.operator === 'power') &&
  partsOf(term).some((part) => isSum(part) || isProductOfSums(part));

const isSum = (term: Term): boolean =>
  term.kind === 'apply' && (term.operator === 'add' || term.operator === 'subtract');

const hasQuotient = (term: Term): boolean =>
  (term.kind === 'apply' && term.operator === 'divide') ||
  (isArithmetic(term) && partsOf(term).some(hasQuotient));

const logarithmRules = [
  'log-of-one',
  'log-of-exp',
  'log-of-reciprocal',
  'log-of-quotient',
  'log-of-product',
  'log-of-power',
  'log-of-even-power',
  'log-of-root',
];

/** A logarithm taken apart as far as signs are known. */
function logarithm(term: Term, prover: Prover): Equation {
  const [argument] = term.kind === 'apply' && term.operator === 'log' ? term.arguments : [];
  return argument === undefined
    ? null
    : (takenApart(term, prover) ??
        takenApartAs(asProduct(argument), term, argument, prover) ??
        takenApartAs(asProduct(argument, 'all factors'), term, argument, prover));
}

function takenApart(term: Term, prover: Prover): Equation {
  const density = logOfNormal(term, prover, solve);
  if (density) return join(prover.judge, density, normaliseLeaves(resultOf(term, density), prover));
  const equation = byRules(logarithmRules, term, prover);
  return equation && join(prover.judge, equation, insideSums(resultOf(term, equation), prover));
}

/** The argument in another form: as one fraction, factors common to all terms of a sum in front of it. */
function takenApartAs(form: Term | null, term: Term, argument: Term, prover: Prover): Equation {
  const { judge } = prover;
  const equal = form && !same(form, argument) ? judge.ring(argument, form, 'whole') : null;
  if (equal === null) return null;
  const arranged = judge.congruence(term, [discharged(equal, judge, (one) => solve(one, prover))]);
  const apart = takenApart(resultOf(term, arranged), prover);
  return apart && join(judge, arranged, apart);
}

const insideSums = (term: Term, prover: Prover): Equation =>
  isArithmetic(term) ? inParts(term, prover, insideSums) : logarithm(term, prover);

function normaliseBinder(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  if (term.binder === 'derivative') return normaliseDerivative(term, prover);
  const value = integrated(term, prover) ?? summed(term, prover) ?? summedUp(term, prover);
  if (value) return join(judge, value, normaliseLeaves(resultOf(term, value), prover));
  const early = term.binder === 'product' ? productOfPositives(term, prover) : null;
  if (early) return early;
  const inner = underBinder(term, prover, normalise);
  const changed = resultOf(term, inner);
  if (changed.kind === 'binder' && changed.binder === 'limit')
    return join(judge, inner, constantOutOfLimit(changed, prover));
  if (changed.kind === 'binder' && changed.binder === 'product')
    return join(judge, inner, productOfPositives(changed, prover));
  if (changed.kind === 'binder' && changed.binder === 'tuple')
    return join(judge, inner, asVector(changed, prover));
  if (changed.kind !== 'binder' || (changed.binder !== 'integral' && changed.binder !== 'sum')) return inner;
  const closed = inner && integrated(changed, prover);
  if (closed)
    return join(judge, join(judge, inner, closed), normaliseLeaves(resultOf(changed, closed), prover));
  const split = join(judge, inner, splitIntegral(changed, prover));
  if (changed.binder === 'sum') return split;
  return join(judge, split, afterSplit(resultOf(term, split), prover));
}

/** A finite product as the exponential of a sum of logarithms, where its factors are known to be positive as they stand. */
function productOfPositives(term: BinderTerm, prover: Prover): Equation {
  const equation = byRule('product-of-positives-as-exponential', term, prover);
  return equation && join(prover.judge, equation, normaliseLeaves(resultOf(term, equation), prover));
}

/** What comes out of an integral that was taken apart: sums of integrals, and integrals that may be done by parts. */
function afterSplit(term: Term, prover: Prover): Equation {
  if (isArithmetic(term)) return inParts(term, prover, afterSplit);
  if (term.kind !== 'binder' || !spend(prover)) return null;
  if (term.binder === 'sum' && term.bodies.some(isIntegral)) return normalise(term, prover);
  const moved =
    term.binder === 'integral'
      ? (overCorners(term, prover) ?? overAllComponents(term, prover) ?? integratedByParts(term, prover))
      : null;
  return moved && join(prover.judge, moved, normalise(resultOf(term, moved), prover));
}

const isIntegral = (term: Term): boolean => term.kind === 'binder' && term.binder === 'integral';

function normaliseDerivative(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  const inner = underBinder(term, prover, innerDerivatives);
  const changed = resultOf(term, inner);
  if (changed.kind !== 'binder') return inner;
  const value = derivativeEquation(changed, prover);
  const result = resultOf(changed, value);
  if (value === null || same(result, changed)) {
    const below = join(judge, inner, underBinderOf(changed, prover));
    const normal = join(judge, below, inOperands(resultOf(term, below), prover));
    const settled = resultOf(term, normal);
    const last = isConstantDerivative(settled)
      ? derivativeEquation(settled, prover)
      : inOrder(settled, prover);
    return join(judge, normal, last);
  }
  return join(judge, join(judge, inner, value), normaliseLeaves(result, prover));
}

/** Is it the derivative of what does not depend on its variable? */
const isConstantDerivative = (term: Term): term is BinderTerm =>
  term.kind === 'binder' &&
  term.binder === 'derivative' &&
  !term.bodies.some((body) => mentionsBound(body, 0));

/** Derivatives inside the function are taken first. */
const innerDerivatives = (term: Term, prover: Prover): Equation =>
  term.kind === 'binder' && term.binder === 'derivative'
    ? normalise(term, prover)
    : term.kind === 'binder'
      ? underBinder(term, prover, innerDerivatives)
      : inParts(term, prover, innerDerivatives);

/** The place at which a derivative is taken, in normal form. */
function inOperands(term: Term, prover: Prover): Equation {
  if (term.kind !== 'binder') return null;
  const { judge } = prover;
  const operands = term.operands.map((operand) => normalise(operand, prover));
  if (operands.every((one) => one === null)) return null;
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  return judge.abstraction(
    term,
    variable,
    open(term, variable).map(judge.reflexivity),
    term.operands.map((operand, index) => operands[index] ?? judge.reflexivity(operand)),
  );
}

const underBinderOf = (term: BinderTerm, prover: Prover): Equation => underBinder(term, prover, normalise);
