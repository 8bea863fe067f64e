/**
 * Roots and logarithms of what is a power: √(x² + 2xy + y²) is |x + y|, √(3 + 2√2) is 1 + √2, and ∛(10 + 6√3) is 1 + √3.
 * The root of p + q √k is guessed from its value and that of its conjugate, the root of a sum is taken term by term; the
 * judge takes the power again. Untrusted.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns } from '../kernel/unknowns.js';
import {
  isInteger,
  multiply,
  negate,
  rational,
  signOf,
  toNumber,
  type Rational,
} from '../numbers/rational.js';
import { constantOf } from '../terms/constant.js';
import { apply, number, partsOf, type Term } from '../terms/term.js';
import { polynomialTerm } from './canonical.js';
import { solve } from './conditions.js';
import { infer } from './infer.js';
import { polynomialRoot } from './polynomialRoot.js';
import { discharged, inParts, join, resultOf, type Equation, type Prover } from './prover.js';

/** term = the term with such roots taken; null where there are none. */
export function withRootsTaken(term: Term, prover: Prover): Equation {
  if (term.kind !== 'apply' || !hasRoot(term)) return null;
  const inner = inParts(term, prover, withRootsTaken);
  const here = resultOf(term, inner);
  return join(prover.judge, inner, denested(here, prover) ?? logarithmOfPower(here, prover));
}

const hasRoot = (term: Term): boolean =>
  term.kind === 'apply' && (term.operator === 'log' || rootIn(term) !== null || partsOf(term).some(hasRoot));

/** log(a) = log(b^n), where a is b^n multiplied out. */
function logarithmOfPower(term: Term, prover: Prover): Equation {
  const [argument] = term.kind === 'apply' && term.operator === 'log' ? term.arguments : [];
  if (argument === undefined) return null;
  for (const degree of [2, 3]) {
    const base = baseOf(argument, degree);
    const equal = base && prover.judge.ring(argument, apply('power', base, number(degree)), 'whole');
    const clean = equal && discharged(equal, prover.judge, (one) => solve(one, prover));
    if (clean) return prover.judge.congruence(term, [clean]);
  }
  return null;
}

/** b, where the term is b^n multiplied out; null where it is no such sum. */
function baseOf(term: Term, degree: number): Term | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(term, unknowns);
  const root = polynomial && polynomial.size <= 24 ? polynomialRoot(polynomial, degree) : null;
  return root && polynomialTerm(root, unknowns);
}

/** The exponent of a root or a power of a root; null for other terms. */
function rootIn(term: Term): Rational | null {
  if (term.kind !== 'apply') return null;
  if (term.operator === 'sqrt') return rational(1, 2);
  const [, exponent] = term.operator === 'power' ? term.arguments : [];
  const value = exponent && constantOf(exponent);
  return value && !isInteger(value) && value.denominator <= 12n ? value : null;
}

/** a^(m/n) = b^m, where a = b^n. */
function denested(term: Term, prover: Prover): Equation {
  const { judge } = prover;
  const exponent = rootIn(term);
  const [radicand] = partsOf(term);
  if (!exponent || !radicand) return null;
  const degree = exponent.denominator;
  const surd = surdIn(radicand);
  const base = surd ? null : baseOf(radicand, Number(degree));
  const guesses = surd
    ? rootsOf(surd, Number(degree))
    : base
      ? [degree % 2n === 0n ? apply('abs', base) : base]
      : [];
  if (guesses.length === 0) return null;
  const root = apply('power', radicand, apply('divide', number(1), number(degree)));
  const first = judge.ring(term, apply('power', root, number(exponent.numerator)), 'whole');
  for (const guess of guesses) {
    const power = first && judge.ring(radicand, apply('power', guess, number(degree)), 'whole');
    const sign = power && solve(apply('lessEqual', number(0), guess), prover);
    if (!sign) continue;
    const names = { a: radicand, b: guess, n: number(degree) };
    const value = infer(judge, 'root-of-power', names, [power, sign]);
    const second = judge.congruence(apply('power', root, number(exponent.numerator)), [
      value,
      judge.reflexivity(number(exponent.numerator)),
    ]);
    return discharged(judge.transitivity(first, second), judge, (hypothesis) => solve(hypothesis, prover));
  }
  return null;
}

/** p + q √k with k a natural number. */
interface Surd {
  readonly p: number;
  readonly q: number;
  readonly k: bigint;
}

function surdIn(term: Term): Surd | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(term, unknowns);
  if (polynomial?.size !== 2) return null;
  const free = polynomial.get('');
  const [other] = [...polynomial.values()].filter((monomial) => monomial !== free);
  if (free === undefined || other === undefined) return null;
  let k = 1n;
  for (const { variable, exponent } of other.factors) {
    const unknown = unknowns.list[variable];
    if (unknown?.kind !== 'root' || exponent.numerator !== 1n || exponent.denominator !== 2n) return null;
    k *= unknown.of;
  }
  return { p: toNumber(free.coefficient), q: toNumber(other.coefficient), k };
}

/** What an n-th root may be: r + s √k, or for n = 2 the sum or difference of two roots. */
function rootsOf({ p, q, k }: Surd, n: number): readonly Term[] {
  const root = Math.sqrt(Number(k));
  const norm = p * p - q * q * Number(k);
  const [far, near] = q * p > 0 ? [p + q * root, p - q * root] : [p - q * root, p + q * root];
  // What cancels is found from the product of both.
  const value = q * p > 0 ? far : norm / far;
  const conjugate = q * p > 0 ? norm / far : far;
  if (!Number.isFinite(near) || !(value > 0)) return [];
  const [a, b] = [value ** (1 / n), Math.sign(conjugate) * Math.abs(conjugate) ** (1 / n)];
  const found = (n % 2 === 1 ? [b] : conjugate > 0 ? [b, -b] : []).flatMap((other) => {
    const [r, s] = [simple((a + other) / 2), simple((a - other) / (2 * root))];
    return r && s ? [together(number(size(r)), signOf(r), rootOfSquare(s, k), signOf(s))] : [];
  });
  if (n !== 2 || norm < 0) return found;
  const [more, less] = [simple((p + Math.sqrt(norm)) / 2), simple((p - Math.sqrt(norm)) / 2)];
  if (!more || !less || signOf(less) < 0) return found;
  return [...found, together(apply('sqrt', number(more)), 1, apply('sqrt', number(less)), Math.sign(q))];
}

/** √(s² k) */
const rootOfSquare = (s: Rational, k: bigint): Term =>
  apply('sqrt', number(multiply(multiply(s, s), rational(k))));

/** The sum of two terms that are not negative with these signs, one of them positive, as rows on signs have it. */
const together = (first: Term, ofFirst: number, second: Term, ofSecond: number): Term =>
  ofFirst < 0 ? apply('subtract', second, first) : apply(ofSecond < 0 ? 'subtract' : 'add', first, second);

const size = (value: Rational): Rational => (signOf(value) < 0 ? negate(value) : value);

/** The fraction with a small denominator that a number nearly is; null where there is none. */
function simple(value: number): Rational | null {
  for (let denominator = 1; denominator <= 24; denominator++) {
    const numerator = Math.round(value * denominator);
    const isNear = Math.abs(value * denominator - numerator) < 1e-8 * Math.max(1, Math.abs(value));
    if (isNear && Number.isSafeInteger(numerator)) return rational(numerator, denominator);
  }
  return null;
}
