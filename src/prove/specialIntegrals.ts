/**
 * Integrands beside powers and exponentials that rows know: one over a quadratic, damped waves, powers of |x - b| under
 * Laplace's law, |x|, and roots over a disc. Untrusted; whoever asks compares the row with the integrand.
 */
import { translate } from '../kernel/translate.js';
import type { Monomial } from '../numbers/polynomial.js';
import { equals, isInteger, one, rational, type Rational } from '../numbers/rational.js';
import { apply, isInfinite, number, same, type Term } from '../terms/term.js';
import { coefficients } from './antiderivative.js';
import { balancedSum, canonical, dependsOn, monomialTerm, splitBy } from './canonical.js';
import { entry, negated, type Entry, type IntegrandSetting, type Shape } from './integrandShape.js';

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
export function specialOnHalfLine(
  { power, exponent, others }: Shape,
  setting: IntegrandSetting,
): Entry | null {
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
export function specialOnLine(
  rest: Monomial,
  { power, others }: Shape,
  setting: IntegrandSetting,
): Entry | null {
  const square = squareBelow(rest, setting);
  if (square) return entry('cauchy-integral', 'integrable-cauchy', square);
  const { unknowns, variable } = setting;
  const parts = others.factors.map((factor) => {
    const unknown = unknowns.list[factor.variable];
    const exponent =
      unknown?.kind === 'exponential' ? { coefficient: factor.exponent, factors: unknown.of.factors } : null;
    const [group, ...more] = exponent
      ? splitBy(new Map([['', exponent]]), dependsOn(variable, unknowns))
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
export function onSegment({ power, exponent, others }: Shape, setting: IntegrandSetting): Entry | null {
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
