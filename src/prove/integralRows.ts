/**
 * Which row an integrand fits: products of powers and exponentials over the line, from zero to infinity, from zero on, and
 * from zero to one, with what the names of the row stand for. Untrusted; whoever asks compares the row with the integrand.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import type { Monomial } from '../numbers/polynomial.js';
import { add, isInteger, isZero, one, rational, type Rational } from '../numbers/rational.js';
import { real } from '../terms/sort.js';
import { isInfinite, apply, number, same, type SymbolTerm, type Term } from '../terms/term.js';
import { isWhole } from '../terms/whole.js';
import { coefficients, isVariable } from './antiderivative.js';
import { balancedSum, dependsOn, monomialTerm, splitBy } from './canonical.js';

/** A row on an integral, the row that says it exists, and what their names stand for. */
export interface Entry {
  readonly row: string;
  readonly integrable: string;
  readonly names: Readonly<Record<string, Term>>;
}

export interface IntegrandSetting {
  readonly variable: SymbolTerm;
  readonly unknowns: Unknowns;
  readonly domain: Term;
}

const entry = (row: string, integrable: string, names: Entry['names']): Entry => ({ row, integrable, names });

type DomainKind = 'line' | 'half' | 'unit' | 'from-zero' | 'to-infinity';

export function domainKind(domain: Term): DomainKind | null {
  if (isWhole(domain, real)) return 'line';
  const [from, to] = domain.kind === 'apply' && domain.operator === 'interval' ? domain.arguments : [];
  if (from === undefined || to === undefined || isInfinite(from)) return null;
  const isZeroEnd = same(from, number(0));
  if (isInfinite(to)) return isZeroEnd ? 'half' : 'to-infinity';
  if (!isZeroEnd) return null;
  return same(to, number(1)) ? 'unit' : 'from-zero';
}

/** What a product is made of: the power of the variable, of 1 - x, and the exponent of its exponential. */
interface Shape {
  /** The exponent of the variable; a term where it has symbols. */
  readonly power: Term;
  readonly exponent: readonly (Term | null)[];
  readonly others: Monomial;
}

/** The row that a product of factors which depend on the variable fits. */
export function entryFor(rest: Monomial, kind: DomainKind, setting: IntegrandSetting): Entry | null {
  const { unknowns, variable, domain } = setting;
  const shape = shapeOf(rest, setting);
  if (shape === null) return null;
  const { power, exponent, others } = shape;
  const [, linear, quadratic] = exponent;
  const isPlain = others.factors.length === 0;
  const next = apply('add', power, number(1));
  const s = power.kind === 'number' ? number(add(power.value, one)) : next;
  switch (kind) {
    case 'line': {
      if (!isPlain || !quadratic) return isPlain ? null : specialOnLine(rest, setting);
      const name = power.kind === 'number' ? gaussianRows.get(String(power.value.numerator)) : undefined;
      if (name === undefined || power.kind !== 'number' || !isInteger(power.value)) return null;
      const scale = negated(quadratic);
      return entry(name.row, name.integrable, { a: scale, b: linear ?? number(0), n: power });
    }
    case 'half':
      if (!isPlain)
        return isCauchy(rest, setting) ? entry('half-cauchy-integral', 'integrable-half-cauchy', {}) : null;
      if (linear && !quadratic) return entry('gamma-integral', 'integrable-gamma', { a: negated(linear), s });
      if (!linear && quadratic)
        return entry('half-gaussian-integral', 'integrable-half-gaussian', { a: negated(quadratic), s });
      return null;
    case 'unit': {
      if (linear || quadratic) return null;
      if (isPlain) return entry('integral-of-a-power', 'integrable-power', { b: number(1), s });
      const t = powerOfRest(others, unknowns, variable);
      return t && entry('beta-integral', 'integrable-beta', { s, t });
    }
    case 'from-zero': {
      const [, to] = domain.kind === 'apply' ? domain.arguments : [];
      if (!isPlain || linear || quadratic || to === undefined) return null;
      return entry('integral-of-a-power', 'integrable-power', { b: to, s });
    }
    case 'to-infinity': {
      const [from] = domain.kind === 'apply' ? domain.arguments : [];
      if (!isPlain || linear || quadratic || from === undefined) return null;
      const names = { a: from, s: negated(power) };
      return entry('integral-of-a-power-to-infinity', 'integrable-power-to-infinity', names);
    }
  }
}

const gaussianRows: ReadonlyMap<string, { readonly row: string; readonly integrable: string }> = new Map([
  ['0', { row: 'gaussian-integral', integrable: 'integrable-gaussian' }],
  ['1', { row: 'first-gaussian-moment', integrable: 'integrable-gaussian-moment:2' }],
  ['2', { row: 'second-gaussian-moment', integrable: 'integrable-gaussian-moment' }],
  ['3', { row: 'third-gaussian-moment', integrable: 'integrable-gaussian-moment' }],
  ['4', { row: 'fourth-gaussian-moment', integrable: 'integrable-gaussian-moment' }],
]);

const isCauchy = (rest: Monomial, { unknowns, variable }: IntegrandSetting): boolean =>
  isSame(
    monomialTerm(rest, unknowns),
    apply('divide', number(1), apply('add', number(1), apply('power', variable, number(2)))),
  );

/** 1 / (1 + x²) and e^{-a|x|}. */
function specialOnLine(rest: Monomial, setting: IntegrandSetting): Entry | null {
  const { unknowns, variable } = setting;
  if (isCauchy(rest, setting)) return entry('cauchy-integral', 'integrable-cauchy', {});
  const [factor, ...more] = rest.factors;
  const unknown = factor && unknowns.list[factor.variable];
  if (!factor || more.length > 0 || unknown?.kind !== 'exponential') return null;
  const exponent = { coefficient: factor.exponent, factors: unknown.of.factors };
  const [group, ...others] = splitBy(new Map([['', exponent]]), dependsOn(variable, unknowns));
  if (!group || others.length > 0) return null;
  if (!same(monomialTerm(group.rest, unknowns), apply('abs', variable))) return null;
  const scale = balancedSum(group.coefficient.map((each) => monomialTerm(each, unknowns)));
  return entry('laplace-integral', 'integrable-laplace', { a: negated(scale) });
}

/** s, for (1 - x)^(s - 1). */
function powerOfRest(others: Monomial, unknowns: Unknowns, variable: SymbolTerm): Term | null {
  const rest = apply('subtract', number(1), variable);
  const logarithm = apply('log', rest);
  const parts: Term[] = [number(1)];
  for (const factor of others.factors) {
    const unknown = unknowns.list[factor.variable];
    if (
      unknown?.kind === 'sum' &&
      isSame(monomialTerm({ coefficient: one, factors: [{ ...factor, exponent: one }] }, unknowns), rest)
    )
      parts.push(number(factor.exponent));
    else if (unknown?.kind === 'exponential') {
      const term = monomialTerm({ coefficient: factor.exponent, factors: unknown.of.factors }, unknowns);
      const front = frontOf(term, logarithm);
      if (front === null) return null;
      parts.push(front);
    } else return null;
  }
  return balancedSum(parts);
}

function isSame(a: Term, b: Term): boolean {
  const unknowns = newUnknowns('whole');
  const [left, right] = [translate(a, unknowns), translate(b, unknowns)];
  return (
    left !== null &&
    right !== null &&
    left.size === right.size &&
    [...left.keys()].every((key) => right.has(key))
  );
}

/** c, if the term is c times the factor. */
function frontOf(term: Term, factor: Term): Term | null {
  if (same(term, factor)) return number(1);
  if (term.kind !== 'apply') return null;
  const [a, b] = term.arguments;
  if (term.operator === 'negate' && a) {
    const front = frontOf(a, factor);
    return front && apply('negate', front);
  }
  if (term.operator !== 'multiply' || !a || !b) return null;
  if (same(b, factor)) return a;
  return same(a, factor) ? b : null;
}

function shapeOf({ factors }: Monomial, setting: IntegrandSetting): Shape | null {
  const { variable, unknowns } = setting;
  const logarithm = apply('log', variable);
  let degree: Rational = rational(0);
  const powers: Term[] = [];
  const exponents: (readonly (Term | null)[])[] = [];
  const others: Monomial['factors'][number][] = [];
  for (const factor of factors) {
    const unknown = unknowns.list[factor.variable];
    if (unknown && isVariable(unknown, setting)) degree = add(degree, factor.exponent);
    else if (unknown?.kind === 'exponential') {
      const exponent = { coefficient: factor.exponent, factors: unknown.of.factors };
      const front = frontOf(monomialTerm(exponent, unknowns), logarithm);
      const part = front ? null : coefficients(new Map([['', exponent]]), setting);
      if (front) powers.push(front);
      else if (part) exponents.push(part);
      else others.push(factor);
    } else others.push(factor);
  }
  const power =
    powers.length === 0 ? number(degree) : balancedSum(isZero(degree) ? powers : [...powers, number(degree)]);
  const exponent = [0, 1, 2].map((at) => {
    const terms = exponents.flatMap((part) => part[at] ?? []);
    return terms.length === 0 ? null : balancedSum(terms);
  });
  return { power, exponent, others: { coefficient: one, factors: others } };
}

function negated(term: Term): Term {
  if (term.kind === 'number') return number(rational(-term.value.numerator, term.value.denominator));
  if (term.kind === 'apply' && term.operator === 'negate') return term.arguments[0] ?? term;
  return apply('negate', term);
}
