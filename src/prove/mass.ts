/**
 * Integrals and sums whose value is given or follows from definitions: a density integrates to one, and so whatever its derivatives in a parameter
 * are, they integrate to zero. Untrusted search.
 */
import { definitionOf, type Theorem } from '../kernel/kernel.js';
import { isGeneral, isInstance, unfoldAll } from '../kernel/ledger.js';
import { bind, open } from '../terms/substitute.js';
import { apply, number, same, type BinderTerm, type Term } from '../terms/term.js';
import { solve } from './conditions.js';
import { expand } from './expand.js';
import { may } from './memory.js';
import { momentOf } from './moments.js';
import { normalise } from './normalise.js';
import {
  deeper,
  discharged,
  fresh,
  join,
  resultOf,
  unfoldingAll,
  type Equation,
  type Prover,
} from './prover.js';

/** integral = its value, where that is given or follows from what is given. */
export const givenValue = (term: BinderTerm, prover: Prover): Equation =>
  stated(term, prover) ?? ofLaw(term, prover) ?? momentOf(term, prover) ?? ofDerivative(term, prover);

/** Where the document says what the integral or sum is. */
function stated(term: BinderTerm, { judge }: Prover): Equation {
  const { facts } = judge.theory;
  for (const fact of facts) {
    const { proposition } = fact;
    if (proposition.kind !== 'apply' || proposition.operator !== 'equal') continue;
    const [left, value] = proposition.arguments;
    if (left?.kind !== 'binder' || left.binder !== term.binder || value === undefined) continue;
    if (isGeneral(fact) ? value.kind !== 'number' : !same(left, term)) continue;
    const claim = apply('equal', term, value);
    if (isInstance(fact, claim) || isInstance(fact, unfoldAll(claim, judge.theory)))
      return judge.assume(claim);
  }
  return null;
}

/** The integral of a function that is left as it stands though it has a definition. */
function ofLaw(term: BinderTerm, prover: Prover): Equation {
  const [body] = term.bodies;
  const isLaw =
    term.binder === 'integral' &&
    body?.kind === 'call' &&
    !may(prover, 'unfold').has(body.function) &&
    definitionOf(body, prover.judge.theory) !== null;
  return isLaw ? computedMass(term, prover) : null;
}

/** The integral = 1, where that follows from definitions. */
export function computedMass(integral: Term, prover: Prover): Equation {
  const whole = unfoldingAll(prover);
  const expanded = expand(integral, whole);
  const equation = join(prover.judge, expanded, normalise(resultOf(integral, expanded), whole));
  return same(resultOf(integral, equation), number(1)) ? equation : null;
}

/** integral(x. derivative(t. f(t, x); a; k); S) = 0, where the integral of f has one value for all t. */
function ofDerivative(term: BinderTerm, prover: Prover): Equation {
  if (term.binder !== 'integral') return null;
  const { judge } = prover;
  const point = fresh(prover, term.variable.sort, term.variable.name);
  const inner = deeper(prover);
  const [slope] = open(term, point);
  const [domain] = term.operands;
  if (slope?.kind !== 'binder' || slope.binder !== 'derivative' || domain === undefined) return null;
  const moving = fresh(inner, slope.variable.sort, slope.variable.name);
  const [body] = open(slope, moving);
  const [at, component] = slope.operands;
  if (body === undefined || at === undefined || component === undefined) return null;
  const total = bind('integral', point, [body], [domain]);
  const value = givenValue(total, deeper(inner));
  if (value === null) return null;
  const plain = (of: Term) => ({ parameters: [], body: of });
  const theorem = judge.instance('derivative-of-a-known-integral', {
    meanings: new Map([
      ['f', { parameters: [moving, point], body }],
      ['c', plain(resultOf(total, value))],
      ['a', plain(at)],
      ['k', plain(component)],
      ['S', plain(domain)],
    ]),
    sorts: new Map([
      ['t', moving.sort],
      ['x', point.sort],
    ]),
  });
  const near = judge.generalise(value, moving, 'near', at);
  return withInterchange(judge.discharge(theorem, near), prover);
}

/** The exchange of derivative and integral is proved, or left to the ledger where that is allowed. */
function withInterchange(theorem: Theorem, prover: Prover): Equation {
  const proved = discharged(theorem, prover.judge, (one) => solve(one, prover));
  const isOpen = proved.hypotheses.some((one) => one.kind === 'binder' && one.binder === 'interchange');
  return isOpen && !may(prover, 'interchange') ? null : proved;
}
