/**
 * Definite integrals in closed form. Between two ends: an antiderivative is proposed, by a table or by the oracle, and
 * its derivative taken again (fundamental theorem). Over the line, from zero to infinity, and from zero to one: Gaussian, Gamma and Beta integrals,
 * part by part, each by its row. Untrusted search; gives equations made by the judge, all conditions met.
 */
import type { Theorem } from '../kernel/kernel.js';
import { antiderivativeByOracle } from '../oracle/oracle.js';
import { real } from '../terms/sort.js';
import { bind, open, replaceSymbol } from '../terms/substitute.js';
import { isInfinite, number, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { antiderivative } from './antiderivative.js';
import { allMet, solve } from './conditions.js';
import { derivativeTheorem } from './differentiate.js';
import { integratedByTable } from './integralTable.js';
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
  for (const propose of [antiderivative, antiderivativeByOracle]) {
    const primitive = propose(body, variable);
    const equation = primitive && byPrimitive(term, body, variable, primitive, prover);
    if (equation) return equation;
  }
  return null;
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
