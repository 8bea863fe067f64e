/**
 * Definite integrals in closed form. Between two ends: an antiderivative is proposed, by a table or by the oracle, and
 * its derivative taken again (fundamental theorem). Over the line, from zero to infinity, and from zero to one: Gaussian, Gamma and Beta integrals,
 * part by part, each by its row. Untrusted search; gives equations made by the judge, all conditions met.
 */
import type { Theorem } from '../kernel/kernel.js';
import { antiderivativeByOracle } from '../oracle/oracle.js';
import { real } from '../terms/sort.js';
import { bind, open, replaceSymbol } from '../terms/substitute.js';
import { apply, isInfinite, number, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { antiderivative } from './antiderivative.js';
import { antiderivativeBySubstitution } from './substitution.js';
import { allMet, solve } from './conditions.js';
import { derivativeTheorem } from './differentiate.js';
import { integratedByTable } from './integralTable.js';
import { newMemory } from './memory.js';

import { deeper, discharged, fresh, inside, type Equation, type Prover } from './prover.js';

/** integral = its value in closed form, without hypotheses that are not met; null where none is known. */
export function integrated(term: BinderTerm, prover: Prover): Equation {
  if (term.binder !== 'integral' || term.variable.sort.kind !== 'real') return null;
  const [domain] = term.operands;
  if (domain === undefined) return null;
  const variable = fresh(prover, real, term.variable.name);
  const [body] = open(term, variable);
  if (body === undefined) return null;
  const table = integratedByTable(term, body, variable, prover);
  if (table) return table;
  const ends = domain.kind === 'apply' && domain.operator === 'interval' ? domain.arguments : [];
  if (ends.length === 0 || ends.some(isInfinite)) return null;
  const by = (primitive: Term | null, search: Prover): Equation =>
    primitive && byPrimitive(term, body, variable, primitive, search);
  const direct = by(antiderivative(body, variable), prover);
  if (direct) return direct;
  const sober = withoutIntegrands(prover);
  return (
    by(antiderivativeBySubstitution(body, variable, prover), sober) ??
    by(antiderivativeByOracle(body, variable), sober)
  );
}

/**
 * The same search without what only the integrands say of themselves, unless it holds between the ends for other reasons:
 * that tan x has a value everywhere from 0 to π is no reason to integrate past its pole.
 */
function withoutIntegrands(prover: Prover): Prover {
  const isSaidInside = (fact: Term): boolean => fact.kind === 'binder' && fact.binder === 'forall';
  const bare = { ...prover, facts: prover.facts.filter((fact) => !isSaidInside(fact)), memory: newMemory() };
  const kept = prover.facts.filter((fact) => !isSaidInside(fact) || holdsBetweenEnds(fact, bare));
  return { ...bare, facts: kept, memory: newMemory() };
}

function holdsBetweenEnds(fact: Term, prover: Prover): boolean {
  const [domain] = fact.kind === 'binder' ? fact.operands : [];
  if (fact.kind !== 'binder' || domain?.kind !== 'apply' || domain.operator !== 'interval') return false;
  const variable = fresh(prover, fact.variable.sort, fact.variable.name);
  const between = bind('forall', variable, [number(0)], [apply('interior', ...domain.arguments)]);
  const inner = inside(prover, between, variable);
  return open(fact, variable).every((one) => solve(one, inner) !== null);
}

/** integral from a to b = F(b) - F(a), if F′ is the integrand in between. */
export function byPrimitive(
  term: BinderTerm,
  body: Term,
  variable: SymbolTerm,
  primitive: Term,
  prover: Prover,
): Equation {
  const { judge } = prover;
  const [domain] = term.operands;
  const [from, to] = domain?.kind === 'apply' ? domain.arguments : [];
  if (domain === undefined || from === undefined || to === undefined) return null;
  const derivative = derivativeIs(primitive, body, variable, domain, prover);
  if (derivative === null) return null;
  const parameters = [variable];
  const instance = judge.instance('fundamental-theorem-of-calculus', {
    meanings: new Map([
      ['f', { parameters, body }],
      ['F', { parameters, body: primitive }],
      ['a', { parameters: [], body: from }],
      ['b', { parameters: [], body: to }],
    ]),
    sorts: new Map(),
  });
  return allMet(judge.discharge(instance, derivative), prover);
}

/** ∀x in the domain: the derivative of the primitive at x is the body. */
function derivativeIs(
  primitive: Term,
  body: Term,
  variable: SymbolTerm,
  domain: Term,
  prover: Prover,
): Theorem | null {
  const { judge } = prover;
  const place = fresh(deeper(prover), real, 'u');
  const inner = inside(prover, bind('forall', variable, [number(0)], [domain]), variable);
  const goal = bind('derivative', place, [replaceSymbol(primitive, variable, place)], [variable, number(1)]);
  const found = derivativeTheorem(goal, inner);
  if (found?.conclusion.kind !== 'binder') return null;
  const { conclusion } = found;
  const [, , value] = conclusion.operands;
  const [function_] = open(conclusion, place);
  const equal = value && judge.ring(value, body);
  if (value === undefined || function_ === undefined || !equal) return null;
  const clean = discharged(equal, judge, (one) => solve(one, inner));
  const same = judge.abstraction(
    conclusion,
    place,
    [judge.reflexivity(function_)],
    [judge.reflexivity(variable), judge.reflexivity(number(1)), clean],
  );
  return judge.generalise(judge.transport(found, same), variable, 'forall', domain);
}
