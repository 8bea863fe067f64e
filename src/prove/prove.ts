/**
 * The prover: looks for a theorem that is a step, cheaply first. Definitions are unfolded only as far as needed, and
 * derivative and integral are interchanged only where nothing else helps, so that the ledger holds what the step really
 * rests on. Untrusted: a verdict needs the theorem and its ledger.
 */
import { createJudge, type Judge, type Theorem } from '../kernel/kernel.js';
import { domainOf } from '../kernel/domain.js';
import { ledgerOf, unfoldAll, type Assumption } from '../kernel/ledger.js';
import { ruleTable } from '../kernel/rule.js';
import { rows } from '../rules/rules.js';
import { open } from '../terms/substitute.js';
import { partsOf, same, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { isMet, solve } from './conditions.js';
import { effortsFor, fewLevels, levels, type Effort } from './efforts.js';
import { fromPremises } from './premises.js';
import { orderedByDifference, orderedByRows, type Order } from './order.js';
import { simplified } from './regularity.js';
import { byPower } from './roots.js';
import { contracted } from './contraction.js';
import { expand } from './expand.js';
import { withoutExtremes } from './extremes.js';
import { joined, merged } from './merge.js';
import { withRootsTaken } from './nestedRoots.js';
import { normalise } from './normalise.js';
import { telescoped } from './telescope.js';
import { holdsFor, listening, newMemory, type Finding, type Liberties } from './memory.js';
import {
  between,
  discharged,
  fresh,
  inside,
  join,
  resultOf,
  spend,
  withLiberties,
  type Equation,
  type Prover,
} from './prover.js';

export interface Proof {
  readonly theorem: Theorem;
  readonly ledger: readonly Assumption[];
}

/** Steps of search for one claim. */
export const STEPS = 20_000;

/**
 * Likewise for one attempt at an inequality, of which there are more ways to try: many are found soon, so that nothing
 * is looked for far before everything was looked for near.
 */
const ORDER_STEPS = { near: 2_500, far: 16_000 } as const;

/**
 * Attempts share their steps and unfold more and more; or each has steps of its own, and there are few levels of what is
 * unfolded.
 */
type Attempts = 'one after the other' | 'each afresh';

const rules = ruleTable(rows);

/** A judge of the theory, with all the rules. */
export const judgeFor = (theory: Theory): Judge => createJudge(theory, rules);

/** The proof of left = right that assumes the least, among those that are found; or null. */
export const proveEqual = (left: Term, right: Term, judge: Judge): Proof | null =>
  prove(left, right, judge, (from, to, prover) => {
    const search = quick(prover);
    return equal(from, to, search) ?? fromPremises(from, to, search, equal);
  });

/** Conditions of regularity may wait until the sides are known to be equal. */
const quick = (prover: Prover): Prover => withLiberties(prover, { comparing: true });

/** Likewise of left < right or left <= right. */
export const proveOrder = (kind: Order, left: Term, right: Term, judge: Judge): Proof | null =>
  prove(
    left,
    right,
    judge,
    (from, to, prover) => orderedByRows(kind, from, to, prover),
    'one after the other',
  ) ??
  prove(left, right, judge, (from, to, prover) => orderedByDifference(kind, from, to, prover), 'each afresh');

/** Of whatever is claimed; a difference is for models to show. */
export function proveClaim(
  kind: 'equal' | 'notEqual' | Order | 'greater' | 'greaterEqual',
  left: Term,
  right: Term,
  judge: Judge,
): Proof | null {
  switch (kind) {
    case 'equal':
      return proveEqual(left, right, judge);
    case 'less':
    case 'lessEqual':
      return proveOrder(kind, left, right, judge);
    case 'greater':
      return proveOrder('less', right, left, judge);
    case 'greaterEqual':
      return proveOrder('lessEqual', right, left, judge);
    case 'notEqual':
      return null;
  }
}

type Change = (side: Term, prover: Prover) => Equation;

type Search = (left: Term, right: Term, prover: Prover) => Theorem | null;

/** The proof of a claim about two terms that assumes the least, by any search. */
export function prove(
  left: Term,
  right: Term,
  judge: Judge,
  search: Search,
  attempts: Attempts = 'one after the other',
): Proof | null {
  const { theory } = judge;
  const facts = domainOf([left, right], theory).flatMap((fact) => [fact, unfoldAll(fact, theory)]);
  const memory = newMemory();
  const failures: Finding<null>[] = [];
  const attempt = (liberties: Liberties, budget: { steps: number }): Attempt | null => {
    if (failures.some((failure) => holdsFor(failure, liberties))) return null;
    const prover: Prover = { judge, facts, liberties, asked: { bits: 0 }, depth: 0, budget, memory };
    const found = listening(prover, () => search(left, right, prover));
    if (found.value === null && budget.steps > 0) failures.push({ ...found, value: null });
    return found.value && { theorem: clean(found.value, prover), prover };
  };
  const proofOf = (theorem: Theorem): Proof | null => {
    const ledger = ledgerOf(theorem, left, right, theory);
    return ledger && { theorem, ledger };
  };
  const all = effortsFor(left, right, theory);
  if (attempts === 'one after the other') {
    const budget = { steps: STEPS };
    const round = { unfolded: levels(left, right, theory), search: (one: Liberties) => attempt(one, budget) };
    return leastAssuming(all, [round], proofOf);
  }
  const free = all.filter(({ interchange, byParts }) => !interchange && byParts === 'never');
  const unfolded = fewLevels(left, right, theory);
  const round = (levels: typeof unfolded, steps: number): Round => ({
    unfolded: levels,
    search: (one) => attempt(one, { steps }),
  });
  // What is far is found more often where nothing is left to unfold.
  const rounds = [round(unfolded, ORDER_STEPS.near), round([...unfolded].reverse(), ORDER_STEPS.far)];
  return leastAssuming(free, rounds, proofOf);
}

/** What one search found, and who found it. */
interface Attempt {
  readonly theorem: Theorem;
  readonly prover: Prover;
}

/** A search, and what it unfolds one after the other. */
interface Round {
  readonly unfolded: readonly ReadonlySet<string>[];
  readonly search: (liberties: Liberties) => Attempt | null;
}

/** The first effort with a proof counts, by the first round that finds one, and of its proofs that which assumes least. */
function leastAssuming(
  efforts: readonly Effort[],
  rounds: readonly Round[],
  proofOf: (theorem: Theorem) => Proof | null,
): Proof | null {
  for (const effort of efforts)
    for (const { unfolded, search } of rounds) {
      const found: Attempt[] = [];
      for (const unfold of unfolded) {
        const one = search({ ...effort, unfold, comparing: false });
        if (one === null) continue;
        const proof = proofOf(one.theorem);
        if (proof !== null && assumed(proof) === 0) return proof;
        found.push(one);
      }
      // What is unfolded less is easier to read.
      const readable = found.sort((a, b) => unfoldedBy(a) - unfoldedBy(b));
      const proofs = readable.map(({ theorem, prover }) => proofOf(simplest(theorem, prover)));
      const [best] = proofs.filter((proof) => proof !== null).sort((a, b) => assumed(a) - assumed(b));
      if (best !== undefined) return best;
    }
  return null;
}

const unfoldedBy = ({ prover }: Attempt): number => prover.liberties.unfold.size;

const assumed = ({ ledger }: Proof): number => ledger.filter(({ origin }) => origin === 'assumed').length;

/** Conditions of regularity that are left over, in their simplest form. */
const simplest = (theorem: Theorem, prover: Prover): Theorem =>
  discharged(theorem, prover.judge, (one) =>
    solve(one, prover) === null ? simplified(one, prover, solve) : null,
  );

/** The same term, equal by arithmetic, equal in parts, or equal in normal form. */
export function equal(left: Term, right: Term, prover: Prover): Theorem | null {
  const { judge } = prover;
  if (same(left, right)) return judge.reflexivity(left);
  if (!spend(prover)) return null;
  const direct = byArithmetic(left, right, prover);
  if (direct && isMet(direct, prover)) return direct;
  const found =
    inParts(left, right, prover) ??
    byNormalForm(left, right, prover) ??
    byPower(left, right, prover) ??
    telescoped(left, right, prover) ??
    map(telescoped(right, left, prover), judge.symmetry) ??
    onceChanged(normalisedAfter(withoutExtremes), left, right, prover) ??
    onceChanged(normalisedAfter(withRootsTaken), left, right, prover);
  return direct && !(found && isMet(found, prover)) ? direct : found;
}

function byNormalForm(left: Term, right: Term, prover: Prover): Theorem | null {
  const { judge } = prover;
  const [first = null, second = null] = [left, right].map((side) => {
    const expanded = expand(side, prover);
    return join(judge, expanded, normalise(resultOf(side, expanded), prover));
  });
  return between(left, first, right, second, prover.judge, (from, to) =>
    same(from, to)
      ? judge.reflexivity(from)
      : (byArithmetic(from, to, prover) ??
        withEqualIntegrals(from, to, prover) ??
        asOneIntegral(from, to, prover) ??
        onceChanged(contracted, from, to, prover)),
  );
}

/** Equal by arithmetic, once both sides are changed, as when products of sums are multiplied out. */
function onceChanged(change: Change, left: Term, right: Term, prover: Prover): Theorem | null {
  const [first, second] = [change(left, prover), change(right, prover)];
  if (first === null && second === null) return null;
  return between(left, first, right, second, prover.judge, (from, to) => byArithmetic(from, to, prover));
}

const normalisedAfter =
  (change: Change): Change =>
  (side, prover) => {
    const changed = change(side, prover);
    return changed && join(prover.judge, changed, normalise(resultOf(side, changed), prover));
  };

/** Equal by arithmetic, once integrals with equal integrands are seen to be equal. */
function withEqualIntegrals(left: Term, right: Term, prover: Prover): Theorem | null {
  const [first = null, second = null] = merged([left, right], prover);
  if (first === null && second === null) return null;
  return between(left, first, right, second, prover.judge, (from, to) => byArithmetic(from, to, prover));
}

/** Both sides as single integrals, the integrands equal by arithmetic. */
function asOneIntegral(left: Term, right: Term, prover: Prover): Theorem | null {
  const [first, second] = [joined(left, prover), joined(right, prover)];
  if (first === null && second === null) return null;
  return between(left, first, right, second, prover.judge, (from, to) =>
    withEqualIntegrals(from, to, prover),
  );
}

const map = <From, To>(value: From | null, change: (value: From) => To): To | null =>
  value === null ? null : change(value);

/** By arithmetic, roots of products taken apart if the signs for it are known. */
function byArithmetic(left: Term, right: Term, prover: Prover): Theorem | null {
  const apart = prover.judge.ring(left, right, 'apart');
  const first = apart && clean(apart, prover);
  if (first && isMet(first, prover)) return first;
  const whole = prover.judge.ring(left, right, 'whole');
  return whole ? clean(whole, prover) : first;
}

/** Two terms with the same head, whose parts are equal each by itself. */
function inParts(left: Term, right: Term, prover: Prover): Theorem | null {
  const { judge } = prover;
  if (left.kind === 'binder' && right.kind === 'binder') {
    if (left.binder !== right.binder || left.bodies.length !== right.bodies.length) return null;
    if (left.variable.sort.kind !== right.variable.sort.kind) return null;
    if (!left.operands.every((one, index) => same(one, right.operands[index] ?? left))) return null;
    const variable = fresh(prover, left.variable.sort, left.variable.name);
    const [bodies, others] = [open(left, variable), open(right, variable)];
    const inner = inside(prover, left, variable);
    const equations = bodies.map((body, index) => equal(body, others[index] ?? body, inner));
    if (!equations.every((one) => one !== null)) return null;
    return judge.abstraction(left, variable, equations, left.operands.map(judge.reflexivity));
  }
  if (left.kind !== right.kind || partsOf(left).length === 0) return null;
  const head = left.kind === 'apply' && right.kind === 'apply' && left.operator === right.operator;
  if (!head) return null;
  const [parts, others] = [partsOf(left), partsOf(right)];
  if (parts.filter((part, index) => !same(part, others[index] ?? left)).length !== 1) return null;
  const equations = parts.map((part, index) => equal(part, others[index] ?? part, prover));
  return equations.every((one) => one !== null) ? judge.congruence(left, equations) : null;
}

const clean = (theorem: Theorem, prover: Prover): Theorem =>
  discharged(theorem, prover.judge, (one) => solve(one, prover));
