/**
 * Which row an integrand fits: products of powers and exponentials over the line, from zero to infinity, from zero on, and
 * from zero to one, with what the names of the row stand for. Untrusted; whoever asks compares the row with the integrand.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import type { Monomial } from '../numbers/polynomial.js';
import { add, isInteger, one } from '../numbers/rational.js';
import { real } from '../terms/sort.js';
import { isInfinite, apply, number, same, type SymbolTerm, type Term } from '../terms/term.js';
import { isWhole } from '../terms/whole.js';
import { balancedSum, monomialTerm } from './canonical.js';
import {
  entry,
  frontOf,
  negated,
  shapeOf,
  type Entry,
  type IntegrandSetting,
  type Shape,
} from './integrandShape.js';
import { onSegment, specialOnHalfLine, specialOnLine } from './specialIntegrals.js';

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
