/**
 * Antiderivatives: proposals from a small table, group by group of what depends on the variable. Untrusted: whoever asks
 * takes the derivative again. Knows powers, exponentials, logarithms, sines and cosines of linear terms, linear and
 * quadratic denominators, and functions of something times the derivative of that.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknown, type Unknowns } from '../kernel/unknowns.js';
import { onlyMonomial, type Factor, type Monomial, type Polynomial } from '../numbers/polynomial.js';
import { add, equals, isInteger, isZero, one, rational, signOf, type Rational } from '../numbers/rational.js';
import { apply, number, same, type SymbolTerm, type Term } from '../terms/term.js';
import { balancedSum, dependsOn, monomialTerm, splitBy } from './canonical.js';

/** F with F′ = body, as far as the table knows. */
export function antiderivative(body: Term, variable: SymbolTerm): Term | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  if (polynomial === null) return null;
  const parts = splitBy(polynomial, dependsOn(variable, unknowns)).map(({ coefficient, rest }) => {
    const primitive = ofProduct(rest, { variable, unknowns });
    const front = balancedSum(coefficient.map((each) => monomialTerm(each, unknowns)));
    return primitive && times(front, primitive);
  });
  return parts.every((part) => part !== null) ? balancedSum(parts) : null;
}

interface Setting {
  readonly variable: SymbolTerm;
  readonly unknowns: Unknowns;
}

/** What a product is made of: a power of the variable, one exponential, and other factors with their exponents. */
interface Shape {
  readonly power: Rational;
  /** Coefficients of the exponent by the power of the variable; null without exponential. */
  readonly exponent: readonly (Term | null)[] | null;
  readonly others: readonly { readonly factor: Factor; readonly term: Term }[];
}

function ofProduct(monomial: Monomial, setting: Setting): Term | null {
  const shape = shapeOf(monomial, setting);
  if (shape === null) return null;
  const { power, exponent, others } = shape;
  const [first, second, ...more] = others;
  if (more.length > 0) return null;
  if (exponent !== null) return first === undefined ? ofExponential(power, exponent, setting) : null;
  if (first === undefined) return ofPower(setting.variable, power, number(1));
  const { factor, term } = first;
  if (second !== undefined) return ofTwoWaves(power, first, second, setting);
  const unknown = setting.unknowns.list[factor.variable];
  if (unknown?.kind === 'sum') return ofSum(power, unknown.of, factor.exponent, term, setting);
  return term.kind === 'apply' ? ofFunction(power, term.operator, term, factor.exponent, setting) : null;
}

function shapeOf({ factors }: Monomial, { variable, unknowns }: Setting): Shape | null {
  let power = rational(0);
  let exponent: (Term | null)[] | null = null;
  const others: { factor: Factor; term: Term }[] = [];
  for (const factor of factors) {
    const unknown = unknowns.list[factor.variable];
    if (unknown && isVariable(unknown, { variable, unknowns })) power = add(power, factor.exponent);
    else if (unknown?.kind === 'exponential') {
      const part = coefficients(
        new Map([['', { coefficient: factor.exponent, factors: unknown.of.factors }]]),
        { variable, unknowns },
      );
      if (part === null) return null;
      exponent = joined(exponent ?? [], part);
    } else {
      const term =
        unknown && monomialTerm({ coefficient: one, factors: [{ ...factor, exponent: one }] }, unknowns);
      if (term === undefined) return null;
      others.push({ factor, term });
    }
  }
  return { power, exponent, others };
}

/** The variable, bare or under a root. */
export function isVariable(unknown: Unknown, { variable, unknowns }: Setting): boolean {
  if (unknown.kind === 'atom') return same(unknown.term, variable);
  const inner = unknown.kind === 'sum' ? onlyMonomial(unknown.of) : null;
  return inner !== null && same(monomialTerm(inner, unknowns), variable);
}

/** The coefficients of a polynomial in the variable, by its power; null if it is none or of degree above two. */
export function coefficients(
  polynomial: Polynomial,
  { variable, unknowns }: Setting,
): readonly (Term | null)[] | null {
  const found: (Term | null)[] = [null, null, null];
  const depends = dependsOn(variable, unknowns);
  for (const { coefficient, rest } of splitBy(polynomial, depends)) {
    const degree = degreeOf(rest, { variable, unknowns });
    if (degree === null || degree > 2) return null;
    found[degree] = balancedSum(coefficient.map((each) => monomialTerm(each, unknowns)));
  }
  return found;
}

function degreeOf({ factors }: Monomial, { variable, unknowns }: Setting): number | null {
  const [factor, ...more] = factors;
  if (factor === undefined) return 0;
  const unknown = unknowns.list[factor.variable];
  if (more.length > 0 || unknown?.kind !== 'atom' || !same(unknown.term, variable)) return null;
  return isInteger(factor.exponent) && signOf(factor.exponent) > 0 ? Number(factor.exponent.numerator) : null;
}

const joined = (a: readonly (Term | null)[], b: readonly (Term | null)[]): (Term | null)[] =>
  [0, 1, 2].map((degree) => {
    const [left, right] = [a[degree] ?? null, b[degree] ?? null];
    return left === null ? right : right === null ? left : apply('add', left, right);
  });

/** base^q / slope, integrated, for a base that is linear in the variable with this slope. */
function ofPower(base: Term, q: Rational, slope: Term): Term {
  const next = add(q, one);
  return isZero(next)
    ? over(apply('log', base), slope)
    : over(apply('power', base, number(next)), times(number(next), slope));
}

/** x^n e^{αx} by parts; x^n e^{αx²} for n = 1, 3. */
function ofExponential(
  power: Rational,
  exponent: readonly (Term | null)[],
  { variable }: Setting,
): Term | null {
  const [, linear, quadratic] = exponent;
  if (!isInteger(power) || signOf(power) < 0 || power.numerator > 12n) return null;
  const n = Number(power.numerator);
  if (linear && !quadratic) {
    const parts: Term[] = [];
    let factor = rational(1);
    for (let j = 0; j <= n; j++) {
      const term = times(number(factor), raised(variable, n - j));
      parts.push(over(term, raised(linear, j + 1)));
      factor = rational(-factor.numerator * BigInt(n - j));
    }
    return times(balancedSum(parts), apply('exp', times(linear, variable)));
  }
  if (!quadratic || linear) return null;
  const wave = apply('exp', times(quadratic, raised(variable, 2)));
  const twice = times(number(2), quadratic);
  if (n === 1) return over(wave, twice);
  if (n !== 3) return null;
  const bracket = apply('subtract', raised(variable, 2), over(number(1), quadratic));
  return over(times(bracket, wave), twice);
}

/** x^n L^q and x^n Q^q for linear L and quadratic Q = αx² + γ. */
function ofSum(power: Rational, of: Polynomial, q: Rational, base: Term, setting: Setting): Term | null {
  const parts = coefficients(of, setting);
  if (parts === null || !isInteger(power) || signOf(power) < 0 || power.numerator > 12n) return null;
  const n = Number(power.numerator);
  const [constant, linear, quadratic] = parts;
  if (linear && !quadratic) {
    const back = constant ? times(number(-1), constant) : number(0);
    const summands: Term[] = [];
    let choose = 1n;
    for (let j = 0; j <= n; j++) {
      const front = over(times(number(choose), raised(back, n - j)), raised(linear, n));
      if (constant || j === n) summands.push(times(front, ofPower(base, add(q, rational(j)), linear)));
      choose = (choose * BigInt(n - j)) / BigInt(j + 1);
    }
    return balancedSum(summands);
  }
  if (!quadratic || linear || !constant) return null;
  if (n === 1) return ofPower(base, q, times(number(2), quadratic));
  if (n !== 0) return null;
  if (equals(q, rational(-1))) {
    const ratio = apply('sqrt', over(quadratic, constant));
    return over(apply('arctan', times(setting.variable, ratio)), times(constant, ratio));
  }
  if (!equals(q, rational(-1, 2))) return null;
  const ratio = apply('sqrt', over(times(number(-1), quadratic), constant));
  return over(apply('arcsin', times(setting.variable, ratio)), times(apply('sqrt', constant), ratio));
}

/** x^n f(g)^q for a sine, cosine or logarithm f of a linear g. */
function ofFunction(
  power: Rational,
  operator: string,
  term: Term & { kind: 'apply' },
  q: Rational,
  setting: Setting,
): Term | null {
  const [inner] = term.arguments;
  const polynomial = inner && translate(inner, setting.unknowns);
  const parts = polynomial && coefficients(polynomial, setting);
  const [, slope, quadratic] = parts ?? [];
  if (inner === undefined || !slope || quadratic) return null;
  const { variable } = setting;
  const [sine, cosine] = [apply('sin', inner), apply('cos', inner)];
  const isOnce = equals(q, one);
  const isSquare = equals(q, rational(2));
  const twice = apply('sin', times(number(2), inner));
  if (operator === 'log') {
    if (!isOnce)
      return same(inner, variable) && equals(power, rational(-1)) ? ofPower(term, q, number(1)) : null;
    if (isZero(power)) return over(times(inner, apply('subtract', term, number(1))), slope);
    if (!same(inner, variable)) return null;
    const next = add(power, one);
    if (isZero(next)) return over(raised(term, 2), number(2));
    const bracket = apply('subtract', term, over(number(1), number(next)));
    return times(over(apply('power', variable, number(next)), number(next)), bracket);
  }
  const sign = operator === 'sin' ? -1 : 1;
  if (operator !== 'sin' && operator !== 'cos') return null;
  const other = operator === 'sin' ? cosine : sine;
  if (isOnce && isZero(power)) return over(times(number(sign), other), slope);
  if (isOnce && equals(power, one))
    return apply(
      'add',
      over(times(number(sign), times(variable, other)), slope),
      over(operator === 'sin' ? sine : cosine, raised(slope, 2)),
    );
  if (isSquare && isZero(power))
    return apply('add', over(variable, number(2)), over(times(number(sign), twice), times(number(4), slope)));
  if (operator === 'cos' && equals(q, rational(-2)) && isZero(power)) return over(apply('tan', inner), slope);
  return null;
}

/** sin^p cos^q of the same linear argument with p = 1 or q = 1. */
function ofTwoWaves(
  power: Rational,
  a: { readonly factor: Factor; readonly term: Term },
  b: { readonly factor: Factor; readonly term: Term },
  setting: Setting,
): Term | null {
  const [sine, cosine] = [a, b].sort((left) => (isWave(left.term, 'sin') ? -1 : 1));
  if (sine === undefined || cosine === undefined || !isZero(power)) return null;
  if (equals(a.factor.exponent, one) && equals(b.factor.exponent, one)) {
    const beats = ofBeats(sine.term, cosine.term, setting);
    if (beats) return beats;
  }
  if (!isWave(sine.term, 'sin') || !isWave(cosine.term, 'cos')) return null;
  const [inner] = sine.term.kind === 'apply' ? sine.term.arguments : [];
  const [other] = cosine.term.kind === 'apply' ? cosine.term.arguments : [];
  if (inner === undefined || other === undefined || !same(inner, other)) return null;
  const polynomial = translate(inner, setting.unknowns);
  const [, slope, quadratic] = (polynomial && coefficients(polynomial, setting)) ?? [];
  if (!slope || quadratic) return null;
  if (equals(cosine.factor.exponent, one)) return ofPower(sine.term, sine.factor.exponent, slope);
  return equals(sine.factor.exponent, one)
    ? ofPower(cosine.term, cosine.factor.exponent, times(number(-1), slope))
    : null;
}

/** Sines and cosines of different linear arguments, their product as the sum of two waves. */
function ofBeats(a: Term, b: Term, setting: Setting): Term | null {
  const [first] = a.kind === 'apply' ? a.arguments : [];
  const [second] = b.kind === 'apply' ? b.arguments : [];
  if (first === undefined || second === undefined) return null;
  const slopes = [first, second].map((inner) => {
    const polynomial = translate(inner, setting.unknowns);
    const [, slope, quadratic] = (polynomial && coefficients(polynomial, setting)) ?? [];
    return slope && !quadratic ? slope : null;
  });
  const [p, q] = slopes;
  if (p?.kind !== 'number' || q?.kind !== 'number' || equals(p.value, q.value)) return null;
  if (isZero(add(p.value, q.value))) return null;
  const wave = (operator: 'sin' | 'cos', joined_: 'add' | 'subtract'): Term =>
    over(apply(operator, apply(joined_, first, second)), times(number(2), apply(joined_, p, q)));
  const [away, along] = [wave('sin', 'subtract'), wave('sin', 'add')];
  if (isWave(a, 'sin') && isWave(b, 'sin')) return apply('subtract', away, along);
  if (isWave(a, 'cos') && isWave(b, 'cos')) return apply('add', away, along);
  return isWave(a, 'sin') && isWave(b, 'cos')
    ? apply('negate', apply('add', wave('cos', 'subtract'), wave('cos', 'add')))
    : null;
}

const isWave = (term: Term, operator: string): boolean => term.kind === 'apply' && term.operator === operator;

const isNumber = (term: Term, value: number): boolean =>
  term.kind === 'number' && equals(term.value, rational(value));

const times = (a: Term, b: Term): Term => (isNumber(a, 1) ? b : isNumber(b, 1) ? a : apply('multiply', a, b));

const over = (a: Term, b: Term): Term => (isNumber(b, 1) ? a : apply('divide', a, b));

const raised = (base: Term, exponent: number): Term =>
  exponent === 0 ? number(1) : exponent === 1 ? base : apply('power', base, number(exponent));
