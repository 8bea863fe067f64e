/**
 * Linear combinations of functions, of one variable: is f = Σ rᵢ fᵢ with numbers rᵢ, up to factors in front that do not
 * depend on the variable? Exact elimination over the rationals; untrusted, for whoever uses it has the judge compute
 * the combination again.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns, type Unknowns } from '../kernel/unknowns.js';
import {
  commonFactor,
  monomialPower,
  polynomialKey,
  product,
  single,
  type Monomial,
  type Polynomial,
} from '../numbers/polynomial.js';
import { add, inverse, isZero, multiply, negate, one, zero, type Rational } from '../numbers/rational.js';
import { apply, number, type SymbolTerm, type Term } from '../terms/term.js';
import { dependsOn, monomialTerm } from './canonical.js';

/** The coefficient of each function in a combination that is the wanted one; null where there is none. */
export function combination(
  wanted: Term,
  functions: readonly Term[],
  variable: SymbolTerm,
): readonly Term[] | null {
  const unknowns = newUnknowns('whole');
  const goal = primitive(wanted, variable, unknowns);
  const parts = functions.map((one) => primitive(one, variable, unknowns));
  if (goal === null) return null;
  const numbers = solved(
    coordinates(goal.rest),
    parts.map((part) => (part === null ? new Map() : coordinates(part.rest))),
  );
  return (
    numbers?.map((value, at) => {
      const front = parts[at]?.front;
      return isZero(value) || front === undefined
        ? number(0)
        : apply(
            'divide',
            apply('multiply', number(value), monomialTerm(goal.front, unknowns)),
            monomialTerm(front, unknowns),
          );
    }) ?? null
  );
}

/** A function as the largest factor that is free of the variable, times the rest. */
function primitive(
  term: Term,
  variable: SymbolTerm,
  unknowns: Unknowns,
): { readonly front: Monomial; readonly rest: Polynomial } | null {
  const polynomial = translate(term, unknowns);
  if (polynomial === null) return null;
  const depends = dependsOn(variable, unknowns);
  const factors = commonFactor(polynomial).factors.filter((factor) => !depends(factor.variable));
  const front = { coefficient: one, factors };
  const rest = product(polynomial, single(monomialPower(front, negate(one))));
  return rest && { front, rest };
}

type Vector = Map<string, Rational>;

const coordinates = (polynomial: Polynomial): Vector =>
  new Map(
    [...polynomial.values()].map(({ coefficient, factors }) => [
      polynomialKey(single({ coefficient: one, factors })),
      coefficient,
    ]),
  );

/** Numbers r with goal = Σ rᵢ vectorᵢ. */
function solved(goal: Vector, vectors: readonly Vector[]): readonly Rational[] | null {
  const rows: { readonly pivot: string; readonly vector: Vector; readonly from: readonly Rational[] }[] = [];
  const reduced = (
    vector: Vector,
    from: readonly Rational[],
  ): { vector: Vector; from: readonly Rational[] } =>
    rows.reduce(
      (current, row) => {
        const by = current.vector.get(row.pivot);
        if (by === undefined) return current;
        const factor = negate(by);
        return {
          vector: plus(current.vector, row.vector, factor),
          from: current.from.map((value, at) => add(value, multiply(row.from[at] ?? zero, factor))),
        };
      },
      { vector, from },
    );
  vectors.forEach((vector, index) => {
    const row = reduced(
      vector,
      vectors.map((_, at) => (at === index ? one : zero)),
    );
    const [pivot] = row.vector.keys();
    if (pivot === undefined) return;
    const scale = inverse(row.vector.get(pivot) ?? one);
    rows.push({
      pivot,
      vector: plus(new Map(), row.vector, scale),
      from: row.from.map((value) => multiply(value, scale)),
    });
  });
  const rest = reduced(
    goal,
    vectors.map(() => zero),
  );
  return rest.vector.size === 0 ? rest.from.map(negate) : null;
}

/** a + factor · b, without zeros. */
function plus(a: Vector, b: Vector, factor: Rational): Vector {
  const result = new Map(a);
  for (const [key, value] of b) {
    const total = add(result.get(key) ?? zero, multiply(value, factor));
    if (isZero(total)) result.delete(key);
    else result.set(key, total);
  }
  return result;
}
