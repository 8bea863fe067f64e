/**
 * Judging a claim in one model: excluded where a given fails or a side has no value, failing only where both sides have
 * values and differ by far more than their errors. Rational values are compared exactly; floats by their error bounds,
 * relative to their size and to what cancelled on the way. Everything in between is unclear, and no verdict. Relies on
 * compiled terms, exact evaluation and worlds.
 */
import { type Bounded } from '../numbers/bounded.js';
import { compare, toNumber, type Rational } from '../numbers/rational.js';
import { plain } from '../numbers/scalar.js';
import { compile, compileFunction, topScope, type Evaluator } from './compile.js';
import type { Claim } from './claim.js';
import { exactValue } from './exact.js';
import { factsOf } from './facts.js';
import { worldIn, type Model } from './model.js';
import { judgeOrder } from './order.js';
import type { Plan } from './plan.js';
import { evaluationLimit, type Meaning, type World } from './world.js';

export type Judgement =
  | { readonly kind: 'excluded'; readonly reason: string }
  /** `sharp`: the error is small enough for the agreement to mean something. */
  | { readonly kind: 'holds'; readonly sharp: boolean; readonly differing: boolean }
  | {
      readonly kind: 'fails';
      readonly left: number;
      readonly right: number;
      readonly error: number;
      readonly gap: number;
    }
  | { readonly kind: 'unclear' };

export interface Judge {
  readonly judge: (model: Model) => Judgement;
  /** Evaluations of integrands so far. */
  readonly spent: () => number;
}

export function judgeOf(plan: Plan): Judge {
  const definitions = new Map<string, Meaning>(
    [...plan.definitions].map(([name, { parameters, body }]) => [name, compileFunction(parameters, [body])]),
  );
  const facts = factsOf(plan);
  const [left, right] = [compile(plan.claim.left, topScope), compile(plan.claim.right, topScope)];
  let spent = 0;
  const judge = (model: Model): Judgement => {
    const world = worldIn(model, definitions);
    const violated = facts(world, model);
    const result: Judgement =
      violated === null ? judgeIn(plan, model, world, left, right) : { kind: 'excluded', reason: violated };
    spent += evaluationLimit - world.budget.left;
    return result;
  };
  return { judge, spent: () => spent };
}

function judgeIn(plan: Plan, model: Model, world: World, left: Evaluator, right: Evaluator): Judgement {
  if (plan.claim.remainder !== undefined) return judgeOrder(plan.claim.remainder, world, left, right);
  const setting = { model, definitions: plan.definitions };
  const exactLeft = exactValue(plan.claim.left, setting);
  const exactRight = exactLeft && exactValue(plan.claim.right, setting);
  if (exactLeft !== null && exactRight !== null)
    return compareExactly(plan.claim.kind, exactLeft, exactRight);
  const [a, b] = [plain(left(world, [])), plain(right(world, []))];
  const missing = a.reason ?? b.reason;
  if (missing !== null) return { kind: 'excluded', reason: missing };
  return compareBounded(plan.claim.kind, a, b);
}

function compareExactly(kind: Claim['kind'], a: Rational, b: Rational): Judgement {
  const order = compare(a, b);
  const [left, right] = [toNumber(a), toNumber(b)];
  if (kind === 'notEqual') return { kind: 'holds', sharp: true, differing: order !== 0 };
  if (holdsFor[kind](order)) return { kind: 'holds', sharp: true, differing: false };
  const visible = Number.isFinite(left) && Number.isFinite(right) && (left !== right || order === 0);
  return visible
    ? { kind: 'fails', left, right, error: 0, gap: Math.abs(left - right) }
    : { kind: 'excluded', reason: 'a value is beyond the range of floating point' };
}

const holdsFor = {
  equal: (order: number) => order === 0,
  less: (order: number) => order < 0,
  lessEqual: (order: number) => order <= 0,
  greater: (order: number) => order > 0,
  greaterEqual: (order: number) => order >= 0,
} as const;

function compareBounded(kind: Claim['kind'], a: Bounded, b: Bounded): Judgement {
  const gap = a.value - b.value;
  const error = a.error + b.error;
  const size = Math.max(Math.abs(a.value), Math.abs(b.value));
  const scale = Math.max(a.scale, b.scale);
  const clear = Math.abs(gap) > 100 * error && Math.abs(gap) > 1e-7 * size && Math.abs(gap) > 1e-10 * scale;
  const close = Math.abs(gap) <= 2 * error;
  const sharp = error <= 1e-6 * size || (size <= 2 * error && error <= 1e-7 * scale);
  if (kind === 'notEqual') return { kind: 'holds', sharp, differing: clear };
  if (kind === 'equal') {
    if (clear) return { kind: 'fails', left: a.value, right: b.value, error, gap: Math.abs(gap) };
    return close ? { kind: 'holds', sharp, differing: false } : { kind: 'unclear' };
  }
  if (clear) {
    if (holdsFor[kind](Math.sign(gap))) return { kind: 'holds', sharp: true, differing: false };
    return { kind: 'fails', left: a.value, right: b.value, error, gap: Math.abs(gap) };
  }
  const strict = kind === 'less' || kind === 'greater';
  return close && !strict ? { kind: 'holds', sharp, differing: false } : { kind: 'unclear' };
}
