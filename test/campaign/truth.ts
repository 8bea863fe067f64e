/**
 * Whether a claim is really false, decided without the search for counterexamples: models from streams of random numbers
 * that `verify` never uses, generic ones from the first, each value computed twice by the evaluator beside this file.
 * Shared with the program are terms, what a model is, and how the functions of a model are drawn.
 */
import { generator } from '../../src/numbers/generator.js';
import type { Claim } from '../../src/refute/claim.js';
import { drawModel } from '../../src/refute/draw.js';
import type { Model } from '../../src/refute/model.js';
import { planOf, type Plan } from '../../src/refute/plan.js';
import { sortName } from '../../src/terms/sort.js';
import { calledFunctions, freeSymbols } from '../../src/terms/substitute.js';
import type { SymbolTerm, Term } from '../../src/terms/term.js';
import type { Theory } from '../../src/terms/theory.js';
import { make, subtract, type Double2 } from './doubleDouble.js';
import { coarse, fine, opinionIn, type Opinion } from './evaluator.js';

export type Truth =
  | { readonly kind: 'false'; readonly left: number; readonly right: number; readonly model: Model }
  /** In so many models no difference was seen. */
  | { readonly kind: 'agrees'; readonly models: number }
  | { readonly kind: 'unknown' };

/** Streams of the generator from here on are the campaign's own. */
const firstStream = 1000;

export function truthOf(claim: Claim, theory: Theory, seed: number, models: number): Truth {
  const plan = planOf(claim, theory);
  let agreeing = 0;
  for (let attempt = 0; attempt < models; attempt++) {
    const numbers = (['medium', 'unit', 'medium'] as const)[attempt % 3] ?? 'unit';
    const model = drawModel(plan, generator(seed, firstStream + attempt), {
      kind: attempt % 6 === 5 ? 'simple' : 'generic',
      numbers,
      dimension: attempt % 2 === 1 ? 2 : 1,
    });
    const seen = look(plan, model);
    if (seen === 'agrees') agreeing++;
    if (typeof seen === 'object') return { kind: 'false', ...seen, model };
  }
  return agreeing > 0 ? { kind: 'agrees', models: agreeing } : { kind: 'unknown' };
}

type Look = 'agrees' | 'unknown' | { readonly left: number; readonly right: number };

function look(plan: Plan, model: Model): Look {
  const opinion = opinionIn(model, plan.definitions, coarse);
  if (!plan.facts.every((fact) => holds(fact, opinion, model))) return 'unknown';
  const { claim } = plan;
  const first = [opinion.of(claim.left), opinion.of(claim.right)];
  if (first.some(({ high }) => !Number.isFinite(high))) return 'unknown';
  const again = opinionIn(model, plan.definitions, fine);
  const second = [again.of(claim.left), again.of(claim.right)];
  const [left, right] = second;
  if (left === undefined || right === undefined || second.some(({ high }) => !Number.isFinite(high)))
    return 'unknown';
  const error = first.reduce((sum, one, at) => sum + distance(one, second[at] ?? make(NaN)), 0);
  return compared(claim.kind, left, right, error);
}

/**
 * A difference counts that is a thousand times what the two grids disagree by, is seen with six digits, and is no
 * rounding of numbers around 1.
 */
function compared(kind: Claim['kind'], left: Double2, right: Double2, error: number): Look {
  const gap = subtract(left, right).high;
  const size = Math.abs(left.high) + Math.abs(right.high);
  const isClear = Math.abs(gap) > 1000 * error + 1e-15 * (1 + size) && Math.abs(gap) > 1e-6 * size;
  const isClose = Math.abs(gap) <= 1e-9 * size + 10 * error || size < 1e-12;
  if (!isClear) return isClose && error <= 1e-6 * size + 1e-15 && !isStrict(kind) ? 'agrees' : 'unknown';
  return orders[kind](gap) ? 'agrees' : { left: left.high, right: right.high };
}

const isStrict = (kind: Claim['kind']): boolean => kind === 'less' || kind === 'greater';

const orders: Readonly<Record<Claim['kind'], (gap: number) => boolean>> = {
  equal: () => false,
  notEqual: () => true,
  less: (gap) => gap < 0,
  lessEqual: (gap) => gap < 0,
  greater: (gap) => gap > 0,
  greaterEqual: (gap) => gap > 0,
};

const distance = (a: Double2, b: Double2): number => Math.abs(subtract(a, b).high);

/** A given relation, for the symbols of the model and, where functions are spoken of, for others. */
function holds(fact: Term, opinion: Opinion, model: Model): boolean {
  if (fact.kind === 'binder' || fact.kind !== 'apply') return true;
  const test = relations[fact.operator];
  const [a, b] = fact.arguments;
  if (test === undefined || a === undefined || b === undefined) return true;
  const varied =
    calledFunctions(fact).size === 0 ? [] : freeSymbols(fact).filter(({ sort }) => sort.kind !== 'set');
  return [-1, 0, 1, 2].every((sample) => {
    if (sample >= 0 && varied.length === 0) return true;
    const others = new Map(
      sample < 0
        ? []
        : varied.map((one, at) => [
            `${one.name}:${sortName(one.sort)}`,
            valueFor(one, model, sample + 2 * at),
          ]),
    );
    const [x, y] = [opinion.of(a, others), opinion.of(b, others)];
    return test(subtract(x, y).high, Math.abs(x.high) + Math.abs(y.high));
  });
}

const relations: Readonly<Record<string, (gap: number, size: number) => boolean>> = {
  equal: (gap, size) => Math.abs(gap) <= 1e-10 * size + 1e-14,
  notEqual: (gap, size) => Math.abs(gap) > 1e-12 * size,
  less: (gap) => gap < 0,
  lessEqual: (gap) => gap <= 0,
};

function valueFor({ sort }: SymbolTerm, model: Model, sample: number): readonly Double2[] {
  if (sort.kind === 'integer') return [make(1 + (sample % 2))];
  const space = model.spaces.find((one) => sortName(one.sort) === sortName(sort));
  if (space?.kind === 'finite')
    return (space.points[sample % space.points.length] ?? []).map(({ numerator, denominator }) =>
      make(Number(numerator) / Number(denominator)),
    );
  return Array.from({ length: space?.kind === 'line' ? space.dimension : 1 }, (_, n) =>
    make((n % 2 === 0 ? 1 : -1) * (0.37 + 0.59 * ((sample + n) % 4))),
  );
}
