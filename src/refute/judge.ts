/**
 * Judging a claim in one model: excluded where a given fails or a side has no value, failing only where both sides have
 * values and differ by more than their errors. Rational values are compared exactly, others as doubles; and because
 * doubles may agree or differ for reasons of their own, what they say is looked at again with many digits where the
 * sides can be evaluated so. Relies on compiled terms, exact and precise evaluation, and worlds.
 */
import { outOfRange } from '../numbers/bounded.js';
import { plain } from '../numbers/scalar.js';
import { compareBalls, compareBounded, compareExactly, type Judgement } from './compare.js';
import { compile, compileFunction, topScope, type Evaluator } from './compile.js';
import type { Setting } from './evaluation.js';
import { exactValue } from './exact.js';
import { factsOf } from './facts.js';
import { worldIn, type Model } from './model.js';
import { judgeOrder } from './order.js';
import type { Plan } from './plan.js';
import { preciseValue } from './precise.js';
import { areSymmetric } from './symmetric.js';
import { evaluationLimit, type Meaning, type World } from './world.js';

export type { Judgement } from './compare.js';

export type Failure = Extract<Judgement, { kind: 'fails' }>;

export interface Refuting {
  readonly model: Model;
  readonly failure: Failure;
}

export interface Judge {
  readonly judge: (model: Model) => Judgement;
  /** Does a claim that fails as doubles fail with many digits as well? */
  readonly confirms: (refuting: Refuting) => boolean;
  /** Evaluations of integrands so far. */
  readonly spent: () => number;
}

/** How closely models are looked at. */
export interface Look {
  /** Evaluations that one of them may cost. */
  readonly limit: number;
  /** Are sides that agree as doubles compared with many digits? */
  readonly digits: boolean;
}

export const closeLook: Look = { limit: evaluationLimit, digits: true };

export function judgeOf(plan: Plan, look = closeLook): Judge {
  const definitions = new Map<string, Meaning>(
    [...plan.definitions].map(([name, { parameters, body }]) => [name, compileFunction(parameters, [body])]),
  );
  const facts = factsOf(plan);
  const symmetric = new Set(plan.theory.symmetric?.keys());
  const [left, right] = [compile(plan.claim.left, topScope), compile(plan.claim.right, topScope)];
  const closer: CloserLook = look.digits ? closerLook(plan) : (judgement) => judgement;
  let spent = 0;
  const judge = (model: Model): Judgement => {
    const world = worldIn(model, definitions, look.limit);
    const violated = areSymmetric(model, symmetric) ? facts(world, model) : 'a matrix that is not symmetric';
    const result: Judgement =
      violated === null
        ? judgeIn(plan, model, world, left, right, closer)
        : { kind: 'excluded', reason: violated };
    spent += look.limit - world.budget.left;
    return result;
  };
  return { judge, confirms: (refuting) => confirmed(plan, refuting), spent: () => spent };
}

function judgeIn(
  plan: Plan,
  model: Model,
  world: World,
  left: Evaluator,
  right: Evaluator,
  closer: CloserLook,
): Judgement {
  const { claim, definitions } = plan;
  if (claim.remainder !== undefined) return judgeOrder(claim.remainder, world, left, right);
  const setting = { model, definitions };
  const exactLeft = exactValue(claim.left, setting);
  const exactRight = exactLeft && exactValue(claim.right, setting);
  if (exactLeft !== null && exactRight !== null) return compareExactly(claim.kind, exactLeft, exactRight);
  const [a, b] = [plain(left(world, [])), plain(right(world, []))];
  const missing = a.reason ?? b.reason;
  const judgement: Judgement =
    missing === null ? compareBounded(claim.kind, a, b) : { kind: 'excluded', reason: missing };
  return missing === null || missing === outOfRange ? closer(judgement, setting) : judgement;
}

/** What many digits say, if they say more than doubles do. */
type CloserLook = (judgement: Judgement, setting: Setting) => Judgement;

/** With so many digits, at so many models: many digits are slow. */
const looks = [
  { digits: 50, models: 5 },
  { digits: 150, models: 1 },
] as const;

/** Once many digits have found a difference, it may be looked at in so many models more, to shrink it. */
const looksForShrinking = 100;

function closerLook({ claim }: Plan): CloserLook {
  const left: number[] = looks.map(({ models }) => models);
  return (judgement, setting) => {
    let current = judgement;
    for (const [level, { digits }] of looks.entries()) {
      if (isCertain(current) || (left[level] ?? 0) <= 0) break;
      left[level] = (left[level] ?? 0) - 1;
      const a = preciseValue(claim.left, setting, digits);
      const b = a && preciseValue(claim.right, setting, digits);
      if (a === null || b === null) break;
      current = compareBalls(claim.kind, a, b, digits) ?? current;
      if (current.kind === 'fails') left[level] = looksForShrinking;
    }
    return current;
  };
}

const isCertain = (judgement: Judgement): boolean =>
  judgement.kind === 'fails' || (judgement.kind === 'holds' && judgement.ordered === true);

/** Does the claim fail with many digits as well, where the sides can be evaluated so? */
function confirmed({ claim, definitions }: Plan, { model, failure }: Refuting): boolean {
  if (failure.digits !== undefined || claim.remainder !== undefined) return true;
  const setting = { model, definitions };
  const { digits } = looks[0];
  const a = preciseValue(claim.left, setting, digits);
  const b = a && preciseValue(claim.right, setting, digits);
  return a === null || b === null || compareBalls(claim.kind, a, b, digits)?.kind !== 'holds';
}
