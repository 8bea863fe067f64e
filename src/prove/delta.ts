/** Sums over a Kronecker delta: one summand is left. Untrusted search. */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import { onlyMonomial, type Factor } from '../numbers/polynomial.js';
import { equals, one } from '../numbers/rational.js';
import { mentions, open } from '../terms/substitute.js';
import { apply, same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { monomialTerm } from './canonical.js';
import { solve } from './conditions.js';
import { rewrite } from './expand.js';
import { discharged, fresh, join, resultOf, type Equation, type Prover } from './prover.js';

/** sum(i. delta(i, k) f(i); range(m, n)) = f(k), where k is known to lie between m and n. */
export function summedOverDelta(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const [body] = open(term, variable);
  const [range] = term.operands;
  const form = body && deltaFirst(body, variable);
  if (!body || !form || range === undefined) return null;
  const equal = judge.ring(body, form, 'whole');
  if (equal === null) return null;
  const arranged = judge.abstraction(term, variable, [equal], [judge.reflexivity(range)]);
  for (const name of ['sum-over-a-delta', 'sum-over-a-delta:2']) {
    const value = rewrite(name, resultOf(term, arranged), prover);
    if (value?.hypotheses.every((condition) => solve(condition, prover) !== null))
      return join(
        judge,
        arranged,
        discharged(value, judge, (condition) => solve(condition, prover)),
      );
  }
  return null;
}

/** The summand as a delta at the variable times the rest. */
function deltaFirst(body: Term, variable: SymbolTerm): Term | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  const monomial = polynomial && onlyMonomial(polynomial);
  const found = monomial?.factors.find((factor) => isDeltaAt(factor, variable, unknowns));
  if (!monomial || found === undefined) return null;
  const rest = { ...monomial, factors: monomial.factors.filter((factor) => factor !== found) };
  const delta = monomialTerm({ coefficient: one, factors: [found] }, unknowns);
  return apply('multiply', delta, monomialTerm(rest, unknowns));
}

function isDeltaAt({ variable: index, exponent }: Factor, variable: SymbolTerm, unknowns: Unknowns): boolean {
  const unknown = unknowns.list[index];
  if (unknown?.kind !== 'atom' || !equals(exponent, one)) return false;
  const { term } = unknown;
  if (term.kind !== 'apply' || term.operator !== 'delta') return false;
  const [a, b] = term.arguments;
  if (a === undefined || b === undefined) return false;
  return (same(a, variable) && !mentions(b, variable)) || (same(b, variable) && !mentions(a, variable));
}
