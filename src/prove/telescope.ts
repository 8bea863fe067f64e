/**
 * Sums in closed form: the other side of the claim, as a function of the last index, is what the sum telescopes to if
 * its differences are the summands and it is zero before the first. Untrusted search; the judge checks each difference.
 */
import type { Theorem } from '../kernel/kernel.js';
import { integer } from '../terms/sort.js';
import { bind, freeSymbols, open, replaceSymbol } from '../terms/substitute.js';
import { isInfinite, apply, number, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { canonical } from './canonical.js';
import { allMet, solve } from './conditions.js';
import { deeper, discharged, fresh, inside, join, resultOf, type Equation, type Prover } from './prover.js';

/** sum = value, if the value tells how the sum telescopes. */
export function telescoped(sum: Term, value: Term, prover: Prover): Equation {
  if (sum.kind !== 'binder' || sum.binder !== 'sum') return null;
  const [domain] = sum.operands;
  const [from, to] = domain?.kind === 'apply' && domain.operator === 'range' ? domain.arguments : [];
  if (domain === undefined || from === undefined || to === undefined || isInfinite(to)) return null;
  const [last, ...more] = freeSymbols(to);
  if (last === undefined || more.length > 0 || freeSymbols(from).length > 0) return null;
  const offset = canonical(apply('subtract', to, last));
  if (offset.kind !== 'number') return null;
  const index = fresh(deeper(prover), integer, sum.variable.name);
  const before = apply('subtract', apply('subtract', index, number(1)), offset);
  const primitive = canonical(replaceSymbol(value, last, before));
  const equation = byDifferences(sum, { domain, from, to, index, primitive }, prover);
  const end = equation && prover.judge.ring(resultOf(sum, equation), value);
  const whole = end && join(prover.judge, equation, end);
  return whole && allMet(whole, prover);
}

export interface Telescope {
  readonly domain: Term;
  readonly from: Term;
  readonly to: Term;
  readonly index: SymbolTerm;
  /** A term in the index. */
  readonly primitive: Term;
}

/** sum = F(to + 1) - F(from), where the differences of the primitive F are the summands. */
export function byDifferences(
  sum: BinderTerm,
  { domain, from, to, index, primitive }: Telescope,
  prover: Prover,
): Equation {
  const { judge } = prover;
  const [body] = open(sum, index);
  const next = replaceSymbol(primitive, index, apply('add', index, number(1)));
  const equal = body && judge.ring(body, apply('subtract', next, primitive));
  if (!equal) return null;
  const inner = inside(prover, bind('forall', index, [number(0)], [domain]), index);
  const clean = discharged(equal, judge, (one) => solve(one, inner));
  const arranged = judge.abstraction(sum, index, [clean], [judge.reflexivity(domain)]);
  const instance = judge.instance('telescoping-sum', {
    meanings: new Map([
      ['F', { parameters: [index], body: primitive }],
      ['m', { parameters: [], body: from }],
      ['n', { parameters: [], body: to }],
    ]),
    sorts: new Map(),
  });
  const order = inOrder(from, to, prover);
  if (order === null) return null;
  return allMet(judge.transitivity(arranged, judge.discharge(instance, order)), prover);
}

/** from <= to + 1, by the sign of the difference in normal form. */
function inOrder(from: Term, to: Term, prover: Prover): Theorem | null {
  const { judge } = prover;
  const next = apply('add', to, number(1));
  const difference = apply('subtract', next, from);
  const form = canonical(difference);
  const sign = solve(apply('lessEqual', number(0), form), prover);
  const equal = judge.ring(form, difference);
  if (sign === null || equal === null || equal.hypotheses.length > 0) return null;
  const moved = judge.transport(
    sign,
    judge.congruence(sign.conclusion, [judge.reflexivity(number(0)), equal]),
  );
  const meanings = new Map([
    ['a', { parameters: [], body: from }],
    ['b', { parameters: [], body: next }],
  ]);
  return judge.discharge(judge.instance('order-by-difference', { meanings, sorts: new Map() }), moved);
}
