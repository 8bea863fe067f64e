/**
 * The variables that arithmetic computes with, and what is known of them: the imaginary unit squares to -1, a root of a
 * number or of a sum to a natural power is no root, e^{iπ/4} and e^{iπ/3} are algebraic numbers. `settle` applies this
 * to a polynomial until nothing is left to apply. Part of what must be trusted. Relies on polynomials and terms.
 */
import {
  constant,
  monomialPower,
  nothing,
  onlyMonomial,
  power,
  product,
  scale,
  single,
  sum,
  variable,
  type Factor,
  type Monomial,
  type Polynomial,
} from '../numbers/polynomial.js';
import {
  add,
  equals,
  multiply,
  one,
  power as rationalPower,
  rational,
  subtract,
  type Rational,
} from '../numbers/rational.js';
import type { OperatorName } from '../terms/operators.js';
import { termTable, type TermTable } from '../terms/table.js';
import type { Term } from '../terms/term.js';

/** What a variable of the polynomials stands for. */
export type Unknown =
  | { readonly kind: 'atom'; readonly term: Term }
  /** The exponential of a monomial with coefficient one; every rational power of it is one of the monomial's multiple. */
  | { readonly kind: 'exponential'; readonly of: Monomial }
  /** A sum without common factor, to a power that is no natural number. */
  | { readonly kind: 'sum'; readonly of: Polynomial }
  /** A positive integer to a power between 0 and 1. */
  | { readonly kind: 'root'; readonly of: bigint }
  /** A function of which arithmetic knows a little (special.ts), at a polynomial. */
  | { readonly kind: 'function'; readonly operator: OperatorName; readonly of: Polynomial }
  | { readonly kind: 'imaginary' };

/** The variables of one computation, in order of appearance, and the conditions met on the way. */
export interface Unknowns {
  readonly list: Unknown[];
  readonly conditions: Term[];
  readonly atoms: TermTable<number>;
  readonly others: Map<string, number>;
  readonly translated: TermTable<Polynomial | null>;
  /** Where the recurrences of Γ and ψ lead to: by family of arguments, the first number that was added. */
  readonly recurrences: Map<string, Rational>;
  readonly roots: Roots;
  /** Products of monomials that may still be formed. */
  readonly work: { left: number };
  /** Are sines and cosines written by Euler's formula, or left as atoms? */
  readonly euler: boolean;
}

/** Products of monomials formed in one computation at most. */
const WORK = 60_000;

/** Are roots of products taken apart, at the price of a sign for each factor? */
export type Roots = 'apart' | 'whole';

export const newUnknowns = (roots: Roots = 'apart', euler = false): Unknowns => ({
  list: [],
  conditions: [],
  atoms: termTable(),
  others: new Map(),
  translated: termTable(),
  recurrences: new Map(),
  work: { left: WORK },
  roots,
  euler,
});

/** Null if the result is too large or too much work. */
export function times(a: Polynomial, b: Polynomial, { work }: Unknowns): Polynomial | null {
  work.left -= a.size * b.size;
  return work.left < 0 ? null : product(a, b);
}

/** To a natural power; null if the result is too large or too much work. */
export function toPower(base: Polynomial, exponent: number, { work }: Unknowns): Polynomial | null {
  if (work.left < 0) return null;
  const result = power(base, exponent);
  work.left -= 4 * (result?.size ?? 0) + base.size;
  return result;
}

export function atomIndex(term: Term, unknowns: Unknowns): number {
  const known = unknowns.atoms.get(term);
  if (known !== undefined) return known;
  unknowns.atoms.set(term, unknowns.list.length);
  return unknowns.list.push({ kind: 'atom', term }) - 1;
}

/** The number of a variable that is no atom; `key` says which. */
export function indexOf(key: string, unknown: Unknown, unknowns: Unknowns): number {
  const known = unknowns.others.get(key);
  if (known !== undefined) return known;
  unknowns.others.set(key, unknowns.list.length);
  return unknowns.list.push(unknown) - 1;
}

export const imaginary = (unknowns: Unknowns): number =>
  indexOf('imaginary', { kind: 'imaginary' }, unknowns);

export const rootOf = (of: bigint, unknowns: Unknowns): number =>
  indexOf(`root ${String(of)}`, { kind: 'root', of }, unknowns);

/** The polynomial with everything known of its variables applied; null if a limit is reached. */
export function settle(polynomial: Polynomial | null, unknowns: Unknowns): Polynomial | null {
  if (polynomial === null) return null;
  const parts: Polynomial[] = [];
  let changed = false;
  for (const monomial of polynomial.values()) {
    const settled = settleMonomial(monomial, unknowns);
    if (settled === null) return null;
    changed ||= settled !== 'settled';
    parts.push(settled === 'settled' ? single(monomial) : settled);
  }
  return changed ? settle(sum(...parts), unknowns) : polynomial;
}

/** Applies what is known of the first variable of which something is. */
function settleMonomial(monomial: Monomial, unknowns: Unknowns): Polynomial | 'settled' | null {
  for (const factor of monomial.factors) {
    const value = valueOf(factor, unknowns);
    if (value === 'settled') continue;
    if (value === null) return null;
    const rest = monomial.factors.filter(({ variable: index }) => index !== factor.variable);
    return times(single({ coefficient: monomial.coefficient, factors: rest }), value, unknowns);
  }
  return 'settled';
}

function valueOf({ variable: index, exponent }: Factor, unknowns: Unknowns): Polynomial | 'settled' | null {
  const unknown = unknowns.list[index];
  switch (unknown?.kind) {
    case 'imaginary':
      return imaginaryPower(exponent, index);
    case 'root': {
      const whole = floor(exponent);
      if (whole === 0n) return 'settled';
      if (whole > LARGEST_POWER || -whole > LARGEST_POWER) return null;
      const factor = rationalPower(rational(unknown.of), Number(whole));
      return scale(variable(index, subtract(exponent, rational(whole))), factor);
    }
    case 'sum': {
      const whole = floor(exponent);
      if (whole < 1n) return 'settled';
      if (whole > LARGEST_POWER) return null;
      const expanded = toPower(unknown.of, Number(whole), unknowns);
      return expanded && times(expanded, variable(index, subtract(exponent, rational(whole))), unknowns);
    }
    case 'exponential':
      return isTurn(unknown.of, unknowns) ? turn(exponent, index, unknowns) : 'settled';
    case 'function':
      return unknown.operator === 'abs' ? absolutePower(unknown.of, exponent, index, unknowns) : 'settled';
    case 'atom':
    case undefined:
      return 'settled';
  }
}

/** |a|^e with the even part of e, if it is positive, as a power of a. */
function absolutePower(
  of: Polynomial,
  exponent: Rational,
  index: number,
  unknowns: Unknowns,
): Polynomial | 'settled' | null {
  const half = floor(multiply(exponent, rational(1, 2)));
  const monomial = onlyMonomial(of);
  if (half === 0n || (half < 0n && monomial === null)) return 'settled';
  if (half > LARGEST_POWER || -half > LARGEST_POWER) return null;
  const even =
    monomial === null
      ? toPower(of, 2 * Number(half), unknowns)
      : single(monomialPower(monomial, rational(2n * half)));
  return even && times(even, variable(index, subtract(exponent, rational(2n * half))), unknowns);
}

const LARGEST_POWER = 2000n;

/** i^n is one of 1, i, -1, -i. */
function imaginaryPower(exponent: Rational, index: number): Polynomial | 'settled' {
  if (equals(exponent, one)) return 'settled';
  const rest = Number(((exponent.numerator % 4n) + 4n) % 4n);
  return scale(variable(index, rational(rest % 2)), rational(rest < 2 ? 1 : -1));
}

/** Is it iπ? */
function isTurn({ factors }: Monomial, unknowns: Unknowns): boolean {
  const kinds = factors.map(({ variable: index, exponent }) => {
    const unknown = unknowns.list[index];
    if (!equals(exponent, one)) return null;
    if (unknown?.kind === 'atom') return unknown.term.kind === 'apply' ? unknown.term.operator : null;
    return unknown?.kind ?? null;
  });
  return kinds.length === 2 && kinds.includes('imaginary') && kinds.includes('pi');
}

/** Angles that are finer parts of π are left as they stand. */
const FINEST_TURN = 1000n;

/** e^{iπq}: the part of q with a power of two below is brought under 1/4, that with a power of three under 1/3. */
function turn(exponent: Rational, index: number, unknowns: Unknowns): Polynomial | 'settled' | null {
  if (exponent.denominator > FINEST_TURN) return 'settled';
  const [twos, threes, rest] = parts(exponent);
  const [quarters, thirds] = [floor(multiply(twos, rational(4))), floor(multiply(threes, rational(3)))];
  if (quarters === 0n && thirds === 0n) return 'settled';
  const i = variable(imaginary(unknowns));
  const root = (of: bigint) => variable(rootOf(of, unknowns), rational(1, 2));
  const below = (by: bigint, at: bigint): number => Number(((by % at) + at) % at);
  const diagonal = scale(product(root(2n), sum(constant(one), i)) ?? nothing, rational(1, 2));
  const sixth = scale(sum(constant(one), product(i, root(3n)) ?? nothing), rational(1, 2));
  const left = add(add(subtract(twos, rational(quarters, 4)), subtract(threes, rational(thirds, 3))), rest);
  const powers = [
    power(diagonal, below(quarters, 8n)),
    power(sixth, below(thirds, 6n)),
    variable(index, left),
  ];
  return powers.reduce<Polynomial | null>(
    (all, next) => (all === null || next === null ? null : product(all, next)),
    constant(one),
  );
}

/** q as a sum of a/2^m, b/3^n and the rest. */
function parts(value: Rational): readonly [Rational, Rational, Rational] {
  const [two, three] = [2n, 3n].map((prime) => largestPower(value.denominator, prime));
  const rest = value.denominator / ((two ?? 1n) * (three ?? 1n));
  const share = (own: bigint): Rational => {
    const others = value.denominator / own;
    for (let top = 0n; top < own; top++)
      if ((value.numerator - top * others) % own === 0n) return rational(top, own);
    return rational(0);
  };
  const [twos, threes] = [share(two ?? 1n), share(three ?? 1n)];
  const left = subtract(subtract(value, twos), threes);
  return rest === 1n ? [add(twos, left), threes, rational(0)] : [twos, threes, left];
}

function largestPower(value: bigint, prime: bigint): bigint {
  let power_ = 1n;
  while (value % (power_ * prime) === 0n) power_ *= prime;
  return power_;
}

const floor = ({ numerator, denominator }: Rational): bigint =>
  numerator >= 0n ? numerator / denominator : -((-numerator + denominator - 1n) / denominator);

/** Does the value of the variable have to be real? */
export const isReal = (index: number, unknowns: Unknowns): boolean => {
  const unknown = unknowns.list[index];
  switch (unknown?.kind) {
    case 'imaginary':
    case undefined:
      return false;
    case 'exponential':
      return unknown.of.factors.every((factor) => isReal(factor.variable, unknowns));
    case 'sum':
      return [...unknown.of.values()].every(({ factors }) =>
        factors.every((factor) => isReal(factor.variable, unknowns)),
      );
    case 'function':
      return [...unknown.of.values()].every(({ factors }) =>
        factors.every((factor) => isReal(factor.variable, unknowns)),
      );
    case 'atom':
    case 'root':
      return true;
  }
};
