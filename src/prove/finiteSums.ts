/**
 * Sums over finitely many indices in closed form: geometric and binomial ones by their rows, short ones written out,
 * and those of powers of the index by what they telescope to. Untrusted search; gives equations made by the judge, all
 * conditions met.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns } from '../kernel/unknowns.js';
import { isInteger, multiply, rational, type Rational } from '../numbers/rational.js';
import { constantOf } from '../terms/constant.js';
import { integer } from '../terms/sort.js';
import { open } from '../terms/substitute.js';
import { apply, number, same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { balancedSum, dependsOn, monomialTerm, splitBy } from './canonical.js';
import { byRule } from './conditions.js';
import { rewrite } from './expand.js';
import { deeper, fresh, join, resultOf, type Equation, type Prover } from './prover.js';
import { byDifferences } from './telescope.js';

const rows = [
  'geometric-sum',
  'geometric-sum:2',
  'geometric-sum-before',
  'binomial-theorem',
  'binomial-theorem:2',
  'binomial-theorem:3',
] as const;

/** sum = its value in closed form; null where none is known. */
export function summedUp(term: BinderTerm, prover: Prover): Equation {
  const [domain] = term.operands;
  if (term.binder !== 'sum' || domain?.kind !== 'apply' || domain.operator !== 'range') return null;
  for (const row of rows) {
    const equation = byRule(row, term, prover);
    if (equation) return equation;
  }
  return writtenOut(term, prover) ?? ofPowers(term, domain, prover);
}

/** Longer sums stay as they are. */
const MOST_SUMMANDS = 24;

/** f(m) + … + f(n) for numbers m and n. */
function writtenOut(term: Term, prover: Prover): Equation {
  const [domain] = term.kind === 'binder' ? term.operands : [];
  const [from, to] = domain?.kind === 'apply' ? domain.arguments : [];
  const [first, last] = [from && wholeNumber(from), to && wholeNumber(to)];
  if (first === undefined || last === undefined || first === null || last === null) return null;
  if (last < first || last - first >= BigInt(MOST_SUMMANDS)) return null;
  if (last === first) return rewrite('single-summand', term, prover);
  const { judge } = prover;
  const apart = byRule('last-summand', term, prover);
  const sum = resultOf(term, apart);
  const [before, summand] = sum.kind === 'apply' ? sum.arguments : [];
  if (apart === null || before?.kind !== 'binder' || summand === undefined) return null;
  const shorter = withNumberAtEnd(before, last - 1n, prover);
  const rest = join(judge, shorter, writtenOut(resultOf(before, shorter), prover));
  return rest && join(judge, apart, judge.congruence(sum, [rest, judge.reflexivity(summand)]));
}

/** The sum up to n - 1, as that number. */
function withNumberAtEnd(term: BinderTerm, end: bigint, prover: Prover): Equation {
  const { judge } = prover;
  const [domain] = term.operands;
  const [from, to] = domain?.kind === 'apply' ? domain.arguments : [];
  const equal = to && judge.ring(to, number(end));
  if (domain === undefined || from === undefined || !equal) return null;
  const index = fresh(prover, integer, term.variable.name);
  return judge.abstraction(term, index, open(term, index).map(judge.reflexivity), [
    judge.congruence(domain, [judge.reflexivity(from), equal]),
  ]);
}

function wholeNumber(term: Term): bigint | null {
  const value = constantOf(term);
  return value !== null && isInteger(value) ? value.numerator : null;
}

/** The sum of a polynomial in the index, whose coefficients are free of it. */
function ofPowers(term: BinderTerm, domain: Term, prover: Prover): Equation {
  const [from, to] = domain.kind === 'apply' ? domain.arguments : [];
  const index = fresh(deeper(prover), integer, term.variable.name);
  const [body] = open(term, index);
  const primitive = body && antidifference(body, index);
  return from && to && primitive ? byDifferences(term, { domain, from, to, index, primitive }, prover) : null;
}

/** F with F(i + 1) - F(i) = body, for a polynomial in i that is no constant. */
function antidifference(body: Term, index: SymbolTerm): Term | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  if (polynomial === null) return null;
  const groups = splitBy(polynomial, dependsOn(index, unknowns)).map(({ coefficient, rest }) => {
    const [factor, ...more] = rest.factors;
    const unknown = factor && unknowns.list[factor.variable];
    const isPower = unknown?.kind === 'atom' && same(unknown.term, index) && more.length === 0;
    const degree = factor === undefined ? 0 : isPower ? wholeNumber(number(factor.exponent)) : null;
    if (degree === null || degree < 0 || degree > HIGHEST_DEGREE) return null;
    const front = balancedSum(coefficient.map((one) => monomialTerm(one, unknowns)));
    return { degree: Number(degree), term: apply('multiply', front, powerSum(Number(degree), index)) };
  });
  const known = groups.filter((group) => group !== null);
  const isConstant = known.every(({ degree }) => degree === 0);
  return known.length === groups.length && !isConstant ? balancedSum(known.map(({ term }) => term)) : null;
}

const HIGHEST_DEGREE = 8n;

/** 0^d + 1^d + … + (i - 1)^d, by Stirling numbers: i^d is a sum of falling powers, which telescope. */
function powerSum(degree: number, index: SymbolTerm): Term {
  const summands = stirling(degree).flatMap((count, k) => {
    if (count === 0n) return [];
    const falling = Array.from({ length: k + 1 }, (_, j) => apply('subtract', index, number(j)));
    const front: Rational = multiply(rational(count), rational(1n, BigInt(k + 1)));
    return [falling.reduce<Term>((before, next) => apply('multiply', before, next), number(front))];
  });
  return balancedSum(summands);
}

/** The Stirling numbers of the second kind of d over 0, 1, …, d. */
function stirling(degree: number): readonly bigint[] {
  let row: readonly bigint[] = [1n];
  for (let d = 0; d < degree; d++)
    row = Array.from({ length: row.length + 1 }, (_, k) => (row[k - 1] ?? 0n) + BigInt(k) * (row[k] ?? 0n));
  return row;
}
