/**
 * Kronecker deltas. In a sum over one of its indices one summand is left; in a product the smaller index takes the place
 * of the other in everything beside the delta. Untrusted search.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import { onlyMonomial, type Factor } from '../numbers/polynomial.js';
import { equals, one } from '../numbers/rational.js';
import { mentions, open } from '../terms/substitute.js';
import { compareTerms } from '../terms/order.js';
import { apply, partsOf, same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { monomialTerm } from './canonical.js';
import { byRule, solve } from './conditions.js';
import { rewrite } from './expand.js';
import { discharged, fresh, inParts, join, resultOf, type Equation, type Prover } from './prover.js';

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

/** Every delta of a sum of products with its indices in order, and the larger one gone from the factors beside it. */
export function settled(term: Term, prover: Prover): Equation {
  if (!hasDelta(term)) return null;
  if (isDelta(term)) return reordered(term, prover);
  if (term.kind !== 'apply' || !layers.has(term.operator)) return null;
  return exchanged(term, prover) ?? inParts(term, prover, settled);
}

/** What sums of products are made of. */
const layers: ReadonlySet<string> = new Set(['add', 'negate', 'multiply', 'divide', 'power']);

const hasDelta = (term: Term): boolean =>
  isDelta(term) || (term.kind === 'apply' && layers.has(term.operator) && term.arguments.some(hasDelta));

const isDelta = (term: Term): boolean => term.kind === 'apply' && term.operator === 'delta';

/** delta(i, i) = 1; delta(k, i) = delta(i, k) for i before k. */
function reordered(term: Term, prover: Prover): Equation {
  const [a, b] = partsOf(term);
  if (a === undefined || b === undefined) return null;
  if (same(a, b)) return rewrite('delta-of-one-index', term, prover);
  const cells = byRule('delta-of-cells', term, prover);
  if (cells) return join(prover.judge, cells, settled(resultOf(term, cells), prover));
  return compareTerms(a, b) > 0 ? rewrite('order-of-indices-of-a-delta', term, prover) : null;
}

/** A product with a delta whose larger index stands in another factor, with the smaller one in its place there. */
function exchanged(term: Term, prover: Prover): Equation {
  if (term.kind !== 'apply' || (term.operator !== 'multiply' && term.operator !== 'divide')) return null;
  const unknowns = newUnknowns('whole');
  const polynomial = translate(term, unknowns);
  const monomial = polynomial && onlyMonomial(polynomial);
  for (const factor of monomial?.factors ?? []) {
    const unknown = unknowns.list[factor.variable];
    if (!monomial || unknown?.kind !== 'atom' || !equals(factor.exponent, one) || !isDelta(unknown.term))
      continue;
    const [kept, gone] = [...partsOf(unknown.term)].sort(compareTerms);
    if (kept === undefined || gone?.kind !== 'symbol') continue;
    const others = { ...monomial, factors: monomial.factors.filter((one) => one !== factor) };
    const rest = monomialTerm(others, unknowns);
    if (!mentions(rest, gone)) continue;
    return exchangedIn(term, { delta: [gone, kept], rest }, prover);
  }
  return null;
}

function exchangedIn(
  term: Term,
  { delta: [gone, kept], rest }: { readonly delta: readonly [SymbolTerm, Term]; readonly rest: Term },
  prover: Prover,
): Equation {
  const { judge } = prover;
  const front = apply('delta', gone, kept);
  const turned = reordered(front, prover);
  const inOrder = resultOf(front, turned);
  const product = judge.ring(term, apply('multiply', inOrder, rest), 'whole');
  if (product === null) return null;
  const back =
    turned &&
    judge.congruence(apply('multiply', inOrder, rest), [judge.symmetry(turned), judge.reflexivity(rest)]);
  const none: readonly SymbolTerm[] = [];
  const exchange = judge.instance('index-beside-a-delta', {
    meanings: new Map([
      ['i', { parameters: none, body: gone }],
      ['k', { parameters: none, body: kept }],
      ['f', { parameters: [gone], body: rest }],
    ]),
    sorts: new Map(),
  });
  const equal = discharged(product, judge, (condition) => solve(condition, prover));
  return join(judge, join(judge, equal, back), exchange);
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
