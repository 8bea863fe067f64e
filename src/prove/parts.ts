/**
 * Integration by parts: a derivative of an opaque density goes over to the other factors of the integrand, on condition
 * that the boundary term vanishes. Untrusted search.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import { onlyMonomial, type Factor } from '../numbers/polynomial.js';
import { equals, one } from '../numbers/rational.js';
import { open } from '../terms/substitute.js';
import { apply, same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { monomialTerm } from './canonical.js';
import { solve } from './conditions.js';
import { rewrite } from './expand.js';
import { discharged, fresh, inside, join, resultOf, type Equation, type Prover } from './prover.js';

/** integral(x. p'(x) g(x); S) = -integral(x. p(x) g'(x); S) for a density p of which nothing more is known. */
export function integratedByParts(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const [body] = open(term, variable);
  const [domain] = term.operands;
  const form = body && derivativeFirst(body, variable, judge.theory);
  if (!body || !form || domain === undefined) return null;
  const theorem = judge.ring(body, form, 'whole');
  if (theorem === null) return null;
  const inner = inside(prover, term, variable);
  const equal = discharged(theorem, judge, (one_) => solve(one_, inner));
  const arranged = judge.abstraction(term, variable, [equal], [judge.reflexivity(domain)]);
  const moved = rewrite('integration-by-parts', resultOf(term, arranged), prover);
  return (
    moved &&
    join(
      judge,
      arranged,
      discharged(moved, judge, (one_) => solve(one_, prover)),
    )
  );
}

/** The integrand as the derivative of a density times the rest. */
function derivativeFirst(body: Term, variable: SymbolTerm, theory: Theory): Term | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  const monomial = polynomial && onlyMonomial(polynomial);
  const found = monomial?.factors.find((factor) => isDerivativeOfDensity(factor, variable, theory, unknowns));
  if (!monomial || found === undefined) return null;
  const rest = { ...monomial, factors: monomial.factors.filter((factor) => factor !== found) };
  const derivative = monomialTerm({ coefficient: one, factors: [found] }, unknowns);
  return apply('multiply', derivative, monomialTerm(rest, unknowns));
}

function isDerivativeOfDensity(
  { variable: index, exponent }: Factor,
  variable: SymbolTerm,
  theory: Theory,
  unknowns: Unknowns,
): boolean {
  const unknown = unknowns.list[index];
  if (unknown?.kind !== 'atom' || !equals(exponent, one)) return false;
  const { term } = unknown;
  if (term.kind !== 'binder' || term.binder !== 'derivative') return false;
  const [inner] = term.bodies;
  const [at] = term.operands;
  return (
    inner?.kind === 'call' &&
    at !== undefined &&
    same(at, variable) &&
    theory.functions.get(inner.function)?.role.kind === 'density'
  );
}
