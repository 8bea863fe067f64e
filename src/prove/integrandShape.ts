/**
 * What an integrand is made of, a product of factors that depend on the variable: a power, an exponential, other factors;
 * and what is said of the row that it fits. Untrusted; whoever asks compares the row with the integrand.
 */
import type { Unknowns } from '../kernel/unknowns.js';
import type { Monomial } from '../numbers/polynomial.js';
import { add, isZero, one, rational, type Rational } from '../numbers/rational.js';
import { apply, number, same, type SymbolTerm, type Term } from '../terms/term.js';
import { coefficients, isVariable } from './antiderivative.js';
import { balancedSum, monomialTerm } from './canonical.js';

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

export const entry = (row: string, integrable: string, names: Entry['names']): Entry => ({
  row,
  integrable,
  names,
});

/** What a product is made of: the power of the variable, of 1 - x, and the exponent of its exponential. */
export interface Shape {
  /** The exponent of the variable; a term where it has symbols. */
  readonly power: Term;
  readonly exponent: readonly (Term | null)[];
  readonly others: Monomial;
}

/** c, if the term is c times the factor. */
export function frontOf(term: Term, factor: Term): Term | null {
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

export function shapeOf({ factors }: Monomial, setting: IntegrandSetting): Shape | null {
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

export function negated(term: Term): Term {
  if (term.kind === 'number') return number(rational(-term.value.numerator, term.value.denominator));
  if (term.kind === 'apply' && term.operator === 'negate') return term.arguments[0] ?? term;
  return apply('negate', term);
}
