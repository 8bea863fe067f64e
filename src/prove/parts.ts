/**
 * Integration by parts: a derivative of a density, or of an exponential, goes over to the other factors of the integrand, on condition
 * that the boundary term vanishes. Untrusted search.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import { onlyMonomial, type Factor, type Monomial } from '../numbers/polynomial.js';
import { equals, one, toNumber } from '../numbers/rational.js';
import { bind, calledFunctions, isClosed, open } from '../terms/substitute.js';
import { apply, number, partsOf, same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { canonical, dependsOn, monomialTerm } from './canonical.js';
import { solve } from './conditions.js';
import { derivativeEquation } from './differentiate.js';
import { rewrite } from './expand.js';
import { may } from './memory.js';
import { discharged, fresh, inside, join, resultOf, type Equation, type Prover } from './prover.js';

/**
 * integral(x. p'(x) g(x); S) = -integral(x. p(x) g'(x); S) for a density or an exponential p; on the line the boundary
 * term may be kept.
 */
export function integratedByParts(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  const byParts = may(prover, 'byParts');
  if (byParts === 'never') return null;
  const row = byParts === 'kept' ? 'integration-by-parts-on-the-line' : 'integration-by-parts';
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const [body] = open(term, variable);
  const [domain] = term.operands;
  if (body === undefined || domain === undefined) return null;
  const inner = inside(prover, term, variable);
  const equal =
    densityFirst(body, variable, inner) ??
    (byParts === 'vanishing' ? exponentialFirst(body, variable, inner) : null);
  if (equal === null) return null;
  const clean = discharged(equal, judge, (condition) => solve(condition, inner));
  const arranged = judge.abstraction(term, variable, [clean], [judge.reflexivity(domain)]);
  const moved = rewrite(row, resultOf(term, arranged), prover);
  return (
    moved &&
    join(
      judge,
      arranged,
      discharged(moved, judge, (condition) => solve(condition, prover)),
    )
  );
}

/** integrand = derivative of an opaque density · rest */
function densityFirst(body: Term, variable: SymbolTerm, prover: Prover): Equation {
  const { judge } = prover;
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  const monomial = polynomial && onlyMonomial(polynomial);
  const found = monomial && derivativeToMove(monomial, variable, prover, unknowns);
  if (!monomial || !found) return null;
  const rest = { ...monomial, factors: monomial.factors.filter((factor) => factor !== found) };
  const derivative = monomialTerm({ coefficient: one, factors: [found] }, unknowns);
  const others = monomialTerm(rest, unknowns);
  const product = judge.ring(body, apply('multiply', derivative, others), 'whole');
  if (product === null || isDerivativeAt(derivative, variable)) return product;
  const along = alongLine(derivative, variable, prover);
  return (
    along &&
    judge.transitivity(product, judge.congruence(resultOf(body, product), [along, judge.reflexivity(others)]))
  );
}

/** A partial derivative at a point with t for its i-th component = the derivative in t. */
function alongLine(derivative: Term, variable: SymbolTerm, prover: Prover): Equation {
  const [at] = derivative.kind === 'binder' ? derivative.operands : [];
  if (derivative.kind !== 'binder' || at === undefined) return null;
  const along = bind('derivative', variable, open(derivative, at), [variable, number(1)]);
  const equation = derivativeEquation(along, prover);
  return equation !== null && same(resultOf(along, equation), derivative)
    ? prover.judge.symmetry(equation)
    : null;
}

/** integrand = derivative of its exponential · rest, where that takes one of the derivatives in it away */
function exponentialFirst(body: Term, variable: SymbolTerm, prover: Prover): Equation {
  const exponential = exponentialOf(body, variable);
  const index = exponential && indexOfDerivative(body, variable);
  if (!exponential || !index) return null;
  const { judge } = prover;
  const derivative = bind('derivative', variable, [exponential], [variable, index]);
  const value = derivativeEquation(derivative, prover);
  if (value === null) return null;
  const rest = canonical(apply('divide', body, resultOf(derivative, value)));
  if (derivativesIn(rest, variable) >= derivativesIn(body, variable)) return null;
  const product = apply('multiply', derivative, rest);
  const computed = judge.congruence(product, [value, judge.reflexivity(rest)]);
  const back = judge.ring(resultOf(product, computed), body, 'whole');
  return back && judge.symmetry(judge.transitivity(computed, back));
}

/** The one factor of a product that is an exponential and depends on the variable. */
function exponentialOf(body: Term, variable: SymbolTerm): Term | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  const monomial = polynomial && onlyMonomial(polynomial);
  if (!monomial) return null;
  const depends = dependsOn(variable, unknowns);
  const factors = monomial.factors.filter(
    ({ variable: found }) => unknowns.list[found]?.kind === 'exponential' && depends(found),
  );
  return factors.length === 0 ? null : monomialTerm({ coefficient: one, factors }, unknowns);
}

/** The component that some derivative in the term is taken by, at the variable. */
function indexOfDerivative(term: Term, variable: SymbolTerm): Term | null {
  if (isDerivativeAt(term, variable)) return term.operands[1] ?? null;
  for (const part of partsOf(term)) {
    const found = indexOfDerivative(part, variable);
    if (found && isClosed(found)) return found;
  }
  return null;
}

/** How many derivatives at the variable a product holds, powers counted as often as they say. */
function derivativesIn(term: Term, variable: SymbolTerm): number {
  const [base, exponent] = term.kind === 'apply' && term.operator === 'power' ? term.arguments : [];
  if (base !== undefined && exponent?.kind === 'number')
    return toNumber(exponent.value) * derivativesIn(base, variable);
  return partsOf(term).reduce(
    (count, part) => count + derivativesIn(part, variable),
    isDerivativeAt(term, variable) ? 1 : 0,
  );
}

const isDerivativeAt = (term: Term, variable: SymbolTerm): term is BinderTerm => {
  const [at] = term.kind === 'binder' && term.binder === 'derivative' ? term.operands : [];
  return at !== undefined && same(at, variable);
};

/** The partial derivative in the component that the variable stands for. */
function isDerivativeAlong({ operands: [at, index] }: BinderTerm, variable: SymbolTerm): boolean {
  if (at?.kind !== 'apply' || at.operator !== 'withComponent' || index === undefined) return false;
  const [, component, value] = at.arguments;
  return component !== undefined && value !== undefined && same(component, index) && same(value, variable);
}

/**
 * The derivative of a density to be moved to the other factors. Of several densities the first by name loses its
 * derivatives, and one that stands in other factors too keeps them, so that there is an end to it.
 */
function derivativeToMove(
  monomial: Monomial,
  variable: SymbolTerm,
  prover: Prover,
  unknowns: Unknowns,
): Factor | null {
  const densities = monomial.factors.flatMap((factor) => {
    const name = densityIn(factor, prover, unknowns);
    if (name === null) return [];
    const others = monomial.factors.filter((other) => other !== factor);
    const rest = monomialTerm({ coefficient: one, factors: others }, unknowns);
    return calledFunctions(rest).has(name) ? [] : [{ name, factor }];
  });
  const [first] = densities.sort((a, b) => (a.name < b.name ? -1 : 1));
  return first !== undefined && isDerivativeIn(first.factor, variable, prover, unknowns)
    ? first.factor
    : null;
}

/** The density that the factor is a value or a derivative of. */
function densityIn(
  { variable: index, exponent }: Factor,
  { judge }: Prover,
  unknowns: Unknowns,
): string | null {
  const unknown = unknowns.list[index];
  if (unknown?.kind !== 'atom' || !equals(exponent, one)) return null;
  let inner: Term | undefined = unknown.term;
  while (inner?.kind === 'binder' && inner.binder === 'derivative') inner = inner.bodies[0];
  if (inner?.kind !== 'call') return null;
  return judge.theory.functions.get(inner.function)?.role.kind === 'density' ? inner.function : null;
}

function isDerivativeIn(
  { variable: index }: Factor,
  variable: SymbolTerm,
  prover: Prover,
  unknowns: Unknowns,
): boolean {
  const unknown = unknowns.list[index];
  if (unknown?.kind !== 'atom' || unknown.term.kind !== 'binder') return false;
  return (
    isDerivativeAt(unknown.term, variable) ||
    (may(prover, 'byParts') === 'kept' && isDerivativeAlong(unknown.term, variable))
  );
}
