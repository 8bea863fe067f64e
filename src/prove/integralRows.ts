/**
 * Which row an integrand fits: products of powers and exponentials over the line, from zero to infinity, from zero on, and
 * from zero to one, with what the names of the row stand for. Untrusted; whoever asks compares the row with the integrand.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import type { Monomial } from '../numbers/polynomial.js';
import { add, equals, isInteger, isZero, one, rational, type Rational } from '../numbers/rational.js';
import { real } from '../terms/sort.js';
import { isInfinite, apply, number, same, type SymbolTerm, type Term } from '../terms/term.js';
import { isWhole } from '../terms/whole.js';
import { coefficients, isVariable } from './antiderivative.js';
import { balancedSum, canonical, dependsOn, monomialTerm, splitBy } from './canonical.js';

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

type DomainKind = 'line' | 'half' | 'unit' | 'from-zero' | 'to-infinity' | 'segment';

export function domainKind(domain: Term): DomainKind | null {
  if (isWhole(domain, real)) return 'line';
  const [from, to] = domain.kind === 'apply' && domain.operator === 'interval' ? domain.arguments : [];
  if (from === undefined || to === undefined || isInfinite(from)) return null;
  const isZeroEnd = same(from, number(0));
  if (isInfinite(to)) return isZeroEnd ? 'half' : 'to-infinity';
  if (!isZeroEnd) return 'segment';
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
  const shape = shapeOf(rest, setting);
  return shape && (entryForShape(rest, shape, kind, setting) ?? onSegment(shape, setting));
}

function entryForShape(
  rest: Monomial,
  shape: Shape,
  kind: DomainKind,
  setting: IntegrandSetting,
): Entry | null {
  const { unknowns, variable, domain } = setting;
  const { power, exponent, others } = shape;
  const [, linear, quadratic] = exponent;
  const isPlain = others.factors.length === 0;
  const next = apply('add', power, number(1));
  const s = power.kind === 'number' ? number(add(power.value, one)) : next;
  switch (kind) {
    case 'line': {
      if (!isPlain || !quadratic) return isPlain ? null : specialOnLine(rest, shape, setting);
      const name = power.kind === 'number' ? gaussianRows.get(String(power.value.numerator)) : undefined;
      if (name === undefined || power.kind !== 'number' || !isInteger(power.value)) return null;
      const scale = negated(quadratic);
      return entry(name.row, name.integrable, { a: scale, b: linear ?? number(0), n: power });
    }
    case 'half':
      if (!isPlain) return specialOnHalfLine(shape, setting);
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
    case 'segment':
      return null;
    case 'to-infinity': {
      const [from] = domain.kind === 'apply' ? domain.arguments : [];
      if (!isPlain || quadratic || from === undefined) return null;
      if (linear && same(power, number(0)))
        return entry('exponential-tail', 'integrable-exponential-tail', { a: negated(linear), b: from });
      if (linear) return null;
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

/** a (x - b)² + c, for a product that is just one over it. */
function squareBelow({ factors }: Monomial, setting: IntegrandSetting): Entry['names'] | null {
  const [factor, ...more] = factors;
  const unknown = factor && setting.unknowns.list[factor.variable];
  if (!factor || more.length > 0 || unknown?.kind !== 'sum') return null;
  if (!equals(factor.exponent, rational(-1))) return null;
  const [constant, linear, quadratic] = coefficients(unknown.of, setting) ?? [];
  if (!constant || !quadratic) return null;
  if (!linear) return { a: quadratic, b: number(0), c: constant };
  const place = apply('divide', linear, apply('multiply', number(-2), quadratic));
  const square = apply('multiply', quadratic, apply('power', place, number(2)));
  return { a: quadratic, b: place, c: apply('subtract', constant, square) };
}

/** 1 / (a x² + c), and e^{-ax} times a sine or a cosine. */
function specialOnHalfLine({ power, exponent, others }: Shape, setting: IntegrandSetting): Entry | null {
  const [, linear, quadratic] = exponent;
  if (quadratic || !same(power, number(0))) return null;
  if (!linear) {
    const names = squareBelow(others, setting);
    const isCentred = names?.['b'] !== undefined && same(names['b'], number(0));
    return names && isCentred ? entry('half-cauchy-integral', 'integrable-half-cauchy', names) : null;
  }
  const [factor, ...more] = others.factors;
  const unknown = factor && setting.unknowns.list[factor.variable];
  const wave = unknown?.kind === 'atom' && unknown.term.kind === 'apply' ? unknown.term : null;
  if (more.length > 0 || !factor || !wave || !equals(factor.exponent, one)) return null;
  const name = wave.operator === 'sin' ? 'sine' : wave.operator === 'cos' ? 'cosine' : null;
  const [inner] = wave.arguments;
  const parts = inner && map(translate(inner, setting.unknowns), (each) => coefficients(each, setting));
  const [constant, slope, bend] = parts ?? [];
  if (name === null || !slope || constant || bend) return null;
  return entry(`damped-${name}-integral`, `integrable-damped-${name}`, { a: negated(linear), b: slope });
}

const map = <From, To>(value: From | null, change: (value: From) => To | null): To | null =>
  value === null ? null : change(value);

/** 1 / (a (x - b)² + c), and |x - b|^n e^{-a|x - b|}. */
function specialOnLine(rest: Monomial, { power, others }: Shape, setting: IntegrandSetting): Entry | null {
  const square = squareBelow(rest, setting);
  if (square) return entry('cauchy-integral', 'integrable-cauchy', square);
  const { unknowns, variable } = setting;
  const parts = others.factors.map((factor) => {
    const unknown = unknowns.list[factor.variable];
    const exponent = unknown?.kind === 'exponential' ? { ...one_, factors: unknown.of.factors } : null;
    const [group, ...more] = exponent
      ? splitBy(new Map([['', { ...exponent, coefficient: factor.exponent }]]), dependsOn(variable, unknowns))
      : [];
    const [inner, ...beside] = group ? group.rest.factors : [factor];
    const size = inner && more.length === 0 && beside.length === 0 ? sizeOf(inner.variable, setting) : null;
    const scale = group && balancedSum(group.coefficient.map((each) => monomialTerm(each, unknowns)));
    return size && { size, scale, exponent: inner?.exponent ?? one };
  });
  const [wave, ...waves] = parts.filter((part) => part?.scale !== undefined);
  const [front, ...fronts] = parts.filter((part) => part && part.scale === undefined);
  if (!wave?.scale || !parts.every((part) => part !== null) || waves.length + fronts.length > 0) return null;
  const { place, steepness } = wave.size;
  const isEven = power.kind === 'number' && isInteger(power.value) && power.value.numerator % 2n === 0n;
  const isCentred = same(power, number(0)) || (isEven && same(place, number(0)));
  if (!equals(wave.exponent, one) || !isCentred || (front && !same(front.size.place, place))) return null;
  return entry('laplace-integral', 'integrable-laplace', {
    a: apply('multiply', negated(wave.scale), number(steepness)),
    b: place,
    s: balancedSum([power, number(front?.exponent ?? rational(0)), number(1)]),
  });
}

const one_: Monomial = { coefficient: one, factors: [] };

interface Size {
  readonly place: Term;
  readonly steepness: Rational;
}

/** |p x + q| as |p| |x - place|, for a number p. */
function sizeOf(index: number, setting: IntegrandSetting): Size | null {
  const unknown = setting.unknowns.list[index];
  if (unknown?.kind !== 'function' || unknown.operator !== 'abs') return null;
  const [constant, linear, quadratic] = coefficients(unknown.of, setting) ?? [];
  if (linear?.kind !== 'number' || quadratic) return null;
  const place = constant ? canonical(apply('divide', constant, negated(linear))) : number(0);
  const { numerator, denominator } = linear.value;
  return { place, steepness: rational(numerator < 0n ? -numerator : numerator, denominator) };
}

/** |x|, and the root of r² - x², above or below, up to r. */
function onSegment({ power, exponent, others }: Shape, setting: IntegrandSetting): Entry | null {
  const [factor, ...more] = others.factors;
  const [from, to] = setting.domain.kind === 'apply' ? setting.domain.arguments : [];
  if (!factor || more.length > 0 || !same(power, number(0)) || exponent.some((part) => part !== null))
    return null;
  if (from === undefined || to === undefined || isInfinite(from) || isInfinite(to)) return null;
  const size = sizeOf(factor.variable, setting);
  if (size && same(size.place, number(0)) && equals(factor.exponent, one))
    return entry('integral-of-the-absolute-value', 'integrable-absolute-value', { a: from, b: to });
  const unknown = setting.unknowns.list[factor.variable];
  if (unknown?.kind !== 'sum') return null;
  const [constant, linear, quadratic] = coefficients(unknown.of, setting) ?? [];
  if (!constant || linear || !quadratic) return null;
  const square = apply('divide', constant, negated(quadratic));
  if (!isZeroTerm(apply('subtract', square, apply('power', to, number(2))))) return null;
  const part = isZeroTerm(from) ? 'quarter' : isZeroTerm(apply('add', from, to)) ? 'half' : null;
  const whole = equals(factor.exponent, rational(1, 2))
    ? 'disc'
    : equals(factor.exponent, rational(-1, 2))
      ? 'circle'
      : null;
  if (!part || !whole || (whole === 'circle' && !(part === 'half' && same(to, number(1))))) return null;
  const row = `${part}-of-a-${whole}`;
  return entry(row, `${row}-exists`, whole === 'disc' ? { r: to } : {});
}

const isZeroTerm = (term: Term): boolean => same(canonical(term), number(0));

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
