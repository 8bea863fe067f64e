/**
 * Integration by parts: a derivative of a density, or of an exponential, goes over to the other factors of the integrand, on condition
 * that the boundary term vanishes. Untrusted search.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import { onlyMonomial, type Factor } from '../numbers/polynomial.js';
import { equals, one, toNumber } from '../numbers/rational.js';
import { bind, isClosed, open } from '../terms/substitute.js';
import { apply, partsOf, same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { canonical, dependsOn, monomialTerm } from './canonical.js';
import { solve } from './conditions.js';
import { derivativeEquation } from './differentiate.js';
import { rewrite } from './expand.js';
import { discharged, fresh, inside, join, resultOf, type Equation, type Prover } from './prover.js';

/** integral(x. p'(x) g(x); S) = -integral(x. p(x) g'(x); S) for a density or an exponential p. */
export function integratedByParts(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const [body] = open(term, variable);
  const [domain] = term.operands;
  if (body === undefined || domain === undefined) return null;
  const inner = inside(prover, term, variable);
  const equal = densityFirst(body, variable, inner) ?? exponentialFirst(body, variable, inner);
  if (equal === null) return null;
  const clean = discharged(equal, judge, (condition) => solve(condition, inner));
  const arranged = judge.abstraction(term, variable, [clean], [judge.reflexivity(domain)]);
  const moved = rewrite('integration-by-parts', resultOf(term, arranged), prover);
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
function densityFirst(body: Term, variable: SymbolTerm, { judge }: Prover): Equation {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  const monomial = polynomial && onlyMonomial(polynomial);
  const found = monomial?.factors.find((factor) =>
    isDerivativeOfDensity(factor, variable, judge.theory, unknowns),
  );
  if (!monomial || found === undefined) return null;
  const rest = { ...monomial, factors: monomial.factors.filter((factor) => factor !== found) };
  const derivative = monomialTerm({ coefficient: one, factors: [found] }, unknowns);
  return judge.ring(body, apply('multiply', derivative, monomialTerm(rest, unknowns)), 'whole');
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

function isDerivativeOfDensity(
  { variable: index, exponent }: Factor,
  variable: SymbolTerm,
  theory: Theory,
  unknowns: Unknowns,
): boolean {
  const unknown = unknowns.list[index];
  if (unknown?.kind !== 'atom' || !equals(exponent, one) || !isDerivativeAt(unknown.term, variable))
    return false;
  const [inner] = unknown.term.bodies;
  return inner?.kind === 'call' && theory.functions.get(inner.function)?.role.kind === 'density';
}
