/**
 * Integrals taken one component after the other: first over the i-th component of a vector, then over the others. Such
 * an integral is one over all components; and where the first integral was a boundary term, it is nothing. Untrusted
 * search; the condition on integrability, or on the boundary term, is left to the callers.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import { onlyMonomial, type Monomial } from '../numbers/polynomial.js';
import { equals, one } from '../numbers/rational.js';
import { real } from '../terms/sort.js';
import { bind, mentions, open, replaceSymbol, replaceTerm } from '../terms/substitute.js';
import { apply, same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { isWhole, whole } from '../terms/whole.js';
import type { Theorem } from '../kernel/kernel.js';
import { balancedSum, monomialTerm } from './canonical.js';
import { solve } from './conditions.js';
import { may } from './memory.js';
import { normalise } from './normalise.js';
import { deeper, fresh, inside, join, resultOf, type Equation, type Prover } from './prover.js';

/** An integral over a slice that is one over the whole space, or 0. */
export function overAllComponents(term: BinderTerm, prover: Prover): Equation {
  return (
    instanceFor(term, 'integral-over-one-component-first', innerIntegral, prover) ??
    (may(prover, 'byParts') === 'vanishing'
      ? instanceFor(term, 'integral-of-the-boundary-term', innerBoundary, prover)
      : null)
  );
}

/** That a function on a slice is integrable, from what it was made of. */
export function integrableOverSlice(condition: Term, prover: Prover): Theorem | null {
  if (condition.kind !== 'binder' || condition.binder !== 'integrable') return null;
  return (
    instanceFor(condition, 'integrable-over-one-component-first', innerIntegral, prover) ??
    instanceFor(condition, 'integrable-boundary-term', innerBoundary, prover)
  );
}

/** What is said of the points of a slice of a space of vectors. */
interface Slice {
  readonly point: SymbolTerm;
  readonly index: Term;
  /** The vector whose i-th component is the value. */
  readonly moved: (value: Term) => Term;
}

/** A function of all components, and what the body is with it. */
interface Found {
  /** In the point of the slice, all of whose components count here. */
  readonly all: Term;
  readonly body: Term;
}

type Find = (body: Term, slice: Slice, prover: Prover) => Found | null;

/** The row for the function that is found in the body, its range of the index met. */
function instanceFor(term: BinderTerm, row: string, find: Find, prover: Prover): Theorem | null {
  const { judge } = prover;
  const [domain] = term.operands;
  const { sort } = term.variable;
  if (domain?.kind !== 'apply' || domain.operator !== 'slice') return null;
  const [space, index] = domain.arguments;
  if (space === undefined || index === undefined || !isWhole(space, sort)) return null;
  const point = fresh(prover, sort, term.variable.name);
  const [body] = open(term, point);
  const moved = (value: Term): Term => apply('withComponent', point, index, value);
  const inner = inside(prover, term, point);
  const found = body && find(body, { point, index, moved }, inner);
  const equal = body && found ? equalTo(found.body, body, inner) : null;
  if (!found || equal === null) return null;
  const arranged = judge.abstraction(term, point, [equal], [judge.reflexivity(domain)]);
  const theorem = judge.instance(row, {
    meanings: new Map([
      ['f', { parameters: [point], body: found.all }],
      ['i', { parameters: [], body: index }],
    ]),
    sorts: new Map([['x', sort]]),
  });
  const clean = withoutRange(theorem, prover);
  if (clean === null) return null;
  return term.binder === 'integral'
    ? judge.transitivity(judge.symmetry(arranged), clean)
    : judge.transport(clean, arranged);
}

/** The condition that the index is one of a component is met, or the theorem is of no use. */
function withoutRange(theorem: Theorem, prover: Prover): Theorem | null {
  let result = theorem;
  for (const condition of theorem.hypotheses) {
    if (condition.kind !== 'apply') continue;
    const lemma = solve(condition, prover);
    if (lemma === null) return null;
    if (lemma.justification.step !== 'assume') result = prover.judge.discharge(result, lemma);
  }
  return result;
}

/** a = b, where b is in normal form. */
function equalTo(a: Term, b: Term, prover: Prover): Equation {
  const normal = normalise(a, prover);
  const middle = prover.judge.ring(resultOf(a, normal), b, 'whole');
  return middle && join(prover.judge, normal, middle);
}

/** c times the integral of h over the i-th component is that of a function of all components. */
function innerIntegral(body: Term, slice: Slice, prover: Prover): Found | null {
  const product = withIntegral(body);
  if (product === null) return null;
  const line = fresh(prover, real, product.integral.variable.name);
  const [integrand] = open(product.integral, line);
  if (integrand === undefined) return null;
  const all = ofAll(apply('multiply', product.rest, integrand), line, slice);
  return { all, body: bind('integral', line, [at(all, line, slice)], [whole(real)]) };
}

/** The limit of h at one end less h at the other. */
function innerBoundary(body: Term, slice: Slice, prover: Prover): Found | null {
  const [upper, lower] = [fresh(prover, real, 'a'), fresh(deeper(prover), real, 'b')];
  const below = limitBody(body, upper, infinity);
  const gap = below && limitBody(below, lower, apply('negate', infinity));
  const unknowns = newUnknowns('whole');
  const polynomial = gap && translate(gap, unknowns);
  if (!polynomial) return null;
  const terms = [...polynomial.values()].map((monomial) => monomialTerm(monomial, unknowns));
  const above = balancedSum(terms.filter((summand) => mentions(summand, upper)));
  const all = ofAll(above, upper, slice);
  const difference = apply('subtract', at(all, upper, slice), at(all, lower, slice));
  const inner = bind('limit', lower, [difference], [apply('negate', infinity)]);
  return { all, body: bind('limit', upper, [inner], [infinity]) };
}

const infinity = apply('infinity');

function limitBody(term: Term, variable: SymbolTerm, end: Term): Term | null {
  if (term.kind !== 'binder' || term.binder !== 'limit') return null;
  const [place] = term.operands;
  return place !== undefined && same(place, end) ? (open(term, variable)[0] ?? null) : null;
}

/** A term in the point and in its i-th component, as one in all components of the point. */
const ofAll = (term: Term, line: SymbolTerm, { point, index, moved }: Slice): Term =>
  replaceSymbol(replaceTerm(term, moved(line), point), line, apply('component', point, index));

/** A term in all components of the point, with the value for the i-th. */
const at = (all: Term, value: Term, { point, moved }: Slice): Term => replaceSymbol(all, point, moved(value));

/** A product with one integral over the line among its factors. */
function withIntegral(body: Term): { readonly rest: Term; readonly integral: BinderTerm } | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  const monomial = polynomial && onlyMonomial(polynomial);
  if (!monomial) return null;
  for (const factor of monomial.factors) {
    const unknown = unknowns.list[factor.variable];
    if (unknown?.kind !== 'atom' || !equals(factor.exponent, one) || !isOverLine(unknown.term)) continue;
    return { rest: withoutFactor(monomial, factor, unknowns), integral: unknown.term };
  }
  return null;
}

const withoutFactor = (monomial: Monomial, without: Monomial['factors'][number], unknowns: Unknowns): Term =>
  monomialTerm({ ...monomial, factors: monomial.factors.filter((factor) => factor !== without) }, unknowns);

const isOverLine = (term: Term): term is BinderTerm =>
  term.kind === 'binder' &&
  term.binder === 'integral' &&
  term.operands.every((domain) => isWhole(domain, real));
