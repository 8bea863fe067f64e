/**
 * Sums over all points whose components are one of two numbers: the summand as an exponential of a sum over the
 * components, with a function of one of them before it at most. Untrusted search; the judge compares.
 */
import type { Abstraction } from '../kernel/rule.js';
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import { onlyMonomial, type Factor, type Monomial } from '../numbers/polynomial.js';
import { equals, one } from '../numbers/rational.js';
import { integer, real } from '../terms/sort.js';
import { bind, mentions, open, replaceTerm, unusedSymbol } from '../terms/substitute.js';
import { apply, number, partsOf, same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { balancedSum, dependsOn, monomialTerm } from './canonical.js';
import { allMet } from './conditions.js';
import { contracted } from './contraction.js';
import { normalise } from './normalise.js';
import { deeper, fresh, inside, join, resultOf, type Equation, type Prover } from './prover.js';

/** integral over corners = a product of sums of two; null where the summand is of another form. */
export function overCorners(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  const [domain] = term.operands;
  if (term.binder !== 'integral' || domain?.kind !== 'apply' || domain.operator !== 'corners') return null;
  const [a, b, n] = domain.arguments;
  if (a === undefined || b === undefined || n === undefined) return null;
  const setting: Setting = {
    point: fresh(prover, term.variable.sort, term.variable.name),
    index: fresh(deeper(prover), integer, 'i'),
    value: fresh(deeper(prover), real, 't'),
    count: n,
  };
  const { point, index, value } = setting;
  const [body] = open(term, point);
  const parts = body && partsOfSummand(body, setting);
  if (!body || !parts) return null;
  const exponent = bind(
    'sum',
    index,
    [atComponent(parts.each, index, setting)],
    [apply('range', number(1), n)],
  );
  const front = parts.front && atComponent(parts.front.of, parts.front.at, setting);
  const form = front ? apply('multiply', front, apply('exp', exponent)) : apply('exp', exponent);
  const inner = inside(prover, term, point);
  const equal = equalTo(form, body, inner);
  if (!equal) return null;
  const meanings = new Map<string, Abstraction>([
    ['f', { parameters: [index, value], body: parts.each }],
    ...Object.entries({ a, b, n }).map(
      ([name, meaning]) => [name, { parameters: [], body: meaning }] as const,
    ),
  ]);
  if (parts.front) {
    meanings.set('g', { parameters: [value], body: parts.front.of });
    meanings.set('k', { parameters: [], body: parts.front.at });
  }
  const name = parts.front ? 'sum-over-corners-with-one-component' : 'sum-over-corners';
  const sum = allMet(judge.instance(name, { meanings, sorts: new Map([['x', term.variable.sort]]) }), prover);
  const arranged = allMet(judge.abstraction(term, point, [equal], [judge.reflexivity(domain)]), prover);
  return sum && arranged && judge.transitivity(judge.symmetry(arranged), sum);
}

/** a = b by arithmetic, for b in normal form, or with the sums of both in one order. */
function equalTo(a: Term, b: Term, prover: Prover): Equation {
  const { judge } = prover;
  const normal = normalise(a, prover);
  const form = resultOf(a, normal);
  const direct = judge.ring(form, b, 'whole');
  if (direct) return join(judge, normal, direct);
  const [left, right] = [contracted(form, prover), contracted(b, prover)];
  const middle = judge.ring(resultOf(form, left), resultOf(b, right), 'whole');
  return (
    middle && join(judge, join(judge, normal, left), join(judge, middle, right && judge.symmetry(right)))
  );
}

interface Setting {
  readonly point: SymbolTerm;
  /** The number of a component, and the value of one. */
  readonly index: SymbolTerm;
  readonly value: SymbolTerm;
  readonly count: Term;
}

interface Summand {
  /** What the exponent adds up, in the number and the value of a component. */
  readonly each: Term;
  /** What stands before the exponential: in the value of the component with this number. */
  readonly front: { readonly of: Term; readonly at: Term } | null;
}

const atComponent = (term: Term, at: Term, { point, index, value }: Setting): Term =>
  replaceTerm(replaceTerm(term, value, apply('component', point, at)), index, at);

function partsOfSummand(body: Term, setting: Setting): Summand | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  const monomial = polynomial && onlyMonomial(polynomial);
  if (!monomial) return null;
  const each: Term[] = [];
  const others: Factor[] = [];
  for (const factor of monomial.factors) {
    const unknown = unknowns.list[factor.variable];
    const summand =
      unknown?.kind === 'exponential'
        ? summandOf({ ...unknown.of, coefficient: factor.exponent }, setting, unknowns)
        : null;
    if (summand) each.push(summand);
    else others.push(factor);
  }
  const rest = monomialTerm({ ...monomial, factors: others }, unknowns);
  if (!mentions(rest, setting.point)) return isUnit(rest) ? { each: balancedSum(each), front: null } : null;
  const at = onlyComponent(rest, setting.point);
  if (at === null) return null;
  const of = replaceTerm(rest, apply('component', setting.point, at), setting.value);
  return { each: balancedSum(each), front: { of, at } };
}

const isUnit = (term: Term): boolean => term.kind === 'number' && equals(term.value, one);

/**
 * What is summed over all components, in the number and the value of one; null where the monomial is no multiple of
 * such a sum, or of sums of them.
 */
function summandOf({ coefficient, factors }: Monomial, setting: Setting, unknowns: Unknowns): Term | null {
  const depends = dependsOn(setting.point, unknowns);
  const [own, ...more] = factors.filter((factor) => depends(factor.variable));
  if (own === undefined || more.length > 0 || !equals(own.exponent, one)) return null;
  const unknown = unknowns.list[own.variable];
  if (unknown?.kind !== 'atom' || unknown.term.kind !== 'binder' || unknown.term.binder !== 'sum')
    return null;
  const each = overComponents(unknown.term, setting) ?? overSums(unknown.term, setting);
  if (each === null) return null;
  const front = monomialTerm({ coefficient, factors: factors.filter((factor) => factor !== own) }, unknowns);
  return isUnit(front) ? each : apply('multiply', front, each);
}

/** `\sum_i f(i, x_i)` */
function overComponents(sum: BinderTerm, { point, index, value, count }: Setting): Term | null {
  const [range] = sum.operands;
  if (range === undefined || !same(range, apply('range', number(1), count))) return null;
  const [summand] = open(sum, index);
  const each = summand && replaceTerm(summand, apply('component', point, index), value);
  return each && !mentions(each, point) ? each : null;
}

/** `\sum_j v_j \sum_i f(i, j, x_i)` */
function overSums(sum: BinderTerm, setting: Setting): Term | null {
  const other = unusedSymbol(sum.variable, [sum, setting.index, setting.value]);
  const [summand] = open(sum, other);
  const unknowns = newUnknowns('whole');
  const polynomial = summand && translate(summand, unknowns);
  if (!polynomial) return null;
  const parts = [...polynomial.values()].map((monomial) => summandOf(monomial, setting, unknowns));
  return parts.every((part) => part !== null) ? bind('sum', other, [balancedSum(parts)], sum.operands) : null;
}

/** The number of the one component of the point that the term speaks of; null if it speaks of more. */
function onlyComponent(term: Term, point: SymbolTerm): Term | null {
  const found: Term[] = [];
  const visit = (part: Term): void => {
    const [vector, at] = part.kind === 'apply' && part.operator === 'component' ? part.arguments : [];
    if (vector !== undefined && at !== undefined && same(vector, point) && at.reach === 0) found.push(at);
    else partsOf(part).forEach(visit);
  };
  visit(term);
  const [first, ...rest] = found;
  if (first === undefined || mentions(first, point) || !rest.every((one_) => same(one_, first))) return null;
  return mentions(replaceTerm(term, apply('component', point, first), number(0)), point) ? null : first;
}
