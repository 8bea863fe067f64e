/**
 * Remainders: what is o or O of a power near a point is, by its value there and by the order of its derivative. The
 * derivative is found for all values near the point, and the search goes on with it until no order is left. Untrusted
 * search for the rows on expansions.
 */
import { domainOf } from '../kernel/domain.js';
import { isSmooth, unfoldAll } from '../kernel/ledger.js';
import type { Judge, Theorem } from '../kernel/kernel.js';
import { equals, isZero, one, subtract, type Rational } from '../numbers/rational.js';
import { real } from '../terms/sort.js';
import { bind, mentions, open } from '../terms/substitute.js';
import { apply, number, partsOf, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { solve } from './conditions.js';
import { derivativeTheorem } from './differentiate.js';
import { expand } from './expand.js';
import { emptyMatch, filled, type Match } from './match.js';
import { newMemory } from './memory.js';
import { normalise } from './normalise.js';
import { equal, prove, type Proof } from './prove.js';
import { deeper, discharged, dischargeOnce, fresh, join, resultOf, spend, type Prover } from './prover.js';

/** The proof of a proposition `negligible` or `bounded` that assumes the least, among those that are found. */
export const proveRemainder = (goal: BinderTerm, judge: Judge): Proof | null =>
  prove(goal, goal, judge, (_, __, prover) => {
    const theorem = remainder(goal, prover);
    const clean = theorem && discharged(theorem, judge, (one) => solve(one, prover));
    return clean && isOfRemainder(clean, judge.theory) ? clean : null;
  });

/** May a remainder rest on what the theorem rests on? */
export const isOfRemainder = ({ hypotheses }: Theorem, theory: Theory): boolean =>
  hypotheses.every((one) => isSmoothOrNone(one, theory));

/**
 * That something is differentiable may be assumed of a function without definition alone: what has a formula may have
 * its corner or its pole in just the place that is asked about.
 */
function isSmoothOrNone(hypothesis: Term, theory: Theory): boolean {
  const about = hypothesis.kind === 'binder' && quantifiers.has(hypothesis.binder) ? hypothesis.bodies : [];
  if (about.length > 0) return about.every((one) => isSmoothOrNone(one, theory));
  return (
    hypothesis.kind !== 'binder' || hypothesis.binder !== 'differentiable' || isSmooth(hypothesis, theory)
  );
}

const quantifiers: ReadonlySet<string> = new Set(['forall', 'near']);

/** The value near the place in normal form, then the rule for the order. */
function remainder(goal: BinderTerm, prover: Prover): Theorem | null {
  const { judge } = prover;
  const [place, order] = goal.operands;
  const variable = fresh(prover, real, goal.variable.name);
  const [body] = open(goal, variable);
  if (body === undefined || place === undefined || order?.kind !== 'number' || !spend(prover)) return null;
  const near = nearby(body, variable, place, prover);
  const expanded = expand(body, near);
  const normal = join(judge, expanded, normalise(resultOf(body, expanded), near));
  const question: Question = {
    kind: goal.binder === 'bounded' ? 'bounded' : 'negligible',
    value: resultOf(body, normal),
    variable,
    place,
    order: order.value,
  };
  const theorem = byOrder(question, near, prover);
  return theorem && normal
    ? judge.transport(theorem, judge.symmetry(inside(goal, question, normal, prover)))
    : theorem;
}

/** The goal is the goal for the normal form. */
const inside = (goal: BinderTerm, { variable }: Question, normal: Theorem, { judge }: Prover): Theorem =>
  judge.abstraction(goal, variable, [normal], goal.operands.map(judge.reflexivity));

interface Question {
  readonly kind: 'negligible' | 'bounded';
  /** What is asked about. */
  readonly value: Term;
  readonly variable: SymbolTerm;
  readonly place: Term;
  readonly order: Rational;
}

const goalOf = ({ kind, value, variable, place, order }: Question): BinderTerm =>
  bind(kind, variable, [value], [place, number(order)]);

/**
 * The search near the place: what the value needs to be defined is a fact there, if it can be shown to hold, and so are
 * the signs of bases and radicands.
 */
function nearby(value: Term, variable: SymbolTerm, place: Term, prover: Prover): Prover {
  const known = [...domainOf([value], prover.judge.theory), ...basesIn(value).map(isPositive)]
    .filter((condition) => mentions(condition, variable))
    .filter((condition) => solve(bind('near', variable, [condition], [place]), prover) !== null)
    .flatMap((condition) => [condition, unfoldAll(condition, prover.judge.theory)]);
  return { ...deeper(prover), facts: [...prover.facts, ...known], memory: newMemory() };
}

const isPositive = (term: Term): Term => apply('less', number(0), term);

/** What stands under roots and powers, outside of binders. */
function basesIn(term: Term): readonly Term[] {
  if (term.kind === 'binder') return [];
  const [base] = term.kind === 'apply' && powers.has(term.operator) ? term.arguments : [];
  return [...(base === undefined ? [] : [base]), ...partsOf(term).flatMap(basesIn)];
}

const powers: ReadonlySet<string> = new Set(['sqrt', 'power']);

const rowNames = {
  negligible: ['remainder-of-order-zero', 'remainder-of-first-order', 'remainder-of-higher-order'],
  bounded: [
    'bounded-remainder-of-order-zero',
    'bounded-remainder-of-first-order',
    'bounded-remainder-of-higher-order',
  ],
} as const;

function byOrder(question: Question, near: Prover, prover: Prover): Theorem | null {
  const { kind, value, variable, place, order } = question;
  const { judge } = prover;
  const [zero, first, higher] = rowNames[kind];
  const name = isZero(order) ? zero : equals(order, one) ? first : higher;
  const match = emptyMatch();
  match.meanings.set('f', { parameters: [variable], body: value });
  match.meanings.set('a', { parameters: [], body: place });
  match.meanings.set('n', { parameters: [], body: number(order) });
  const lemmas: Theorem[] = [];
  for (const premise of judge.rules.get(name)?.premises ?? []) {
    const lemma =
      derivativeNear(premise, match, question, near) ?? lemmaFor(premise, match, question, prover);
    if (lemma === null) return null;
    lemmas.push(lemma);
  }
  return lemmas.reduce((before, lemma) => dischargeOnce(before, lemma, judge), judge.instance(name, match));
}

/** near(t. hasDerivative(s. f(s); t; 1; g(t)); a): finds g. Null for other premises. */
function derivativeNear(
  premise: Term,
  match: Match,
  { value, variable, place }: Question,
  near: Prover,
): Theorem | null {
  if (premise.kind !== 'binder' || premise.binder !== 'near') return null;
  const derivative = bind('derivative', variable, [value], [variable, number(1)]);
  const theorem = derivativeTheorem(derivative, near);
  const found = valueOf(theorem);
  if (theorem === null || found === null) return null;
  match.meanings.set('g', { parameters: [variable], body: found });
  return near.judge.generalise(theorem, variable, 'near', place);
}

/** hasDerivative(t. f(t); a; 1; v): the value v of a theorem. */
const valueOf = (theorem: Theorem | null): Term | null =>
  theorem?.conclusion.kind === 'binder' ? (theorem.conclusion.operands[2] ?? null) : null;

/** The other premises: a value that is zero, a derivative that is, the remainder of the derivative, a comparison. */
function lemmaFor(premise: Term, match: Match, question: Question, prover: Prover): Theorem | null {
  const condition = filled(premise, match);
  if (condition?.kind === 'apply' && condition.operator === 'equal') {
    const [left, right] = condition.arguments;
    return left && right ? equal(left, right, prover) : null;
  }
  if (condition?.kind !== 'binder') return condition && solve(condition, prover);
  switch (condition.binder) {
    case 'hasDerivative':
      return vanishingDerivative(condition, prover);
    case 'negligible':
    case 'bounded':
      return ofDerivative(condition, match, question, prover);
    default:
      return solve(condition, prover);
  }
}

/** hasDerivative(t. f(t); a; 1; 0) */
function vanishingDerivative(goal: BinderTerm, prover: Prover): Theorem | null {
  const { judge } = prover;
  const operands = goal.operands.slice(0, 2);
  const variable = fresh(prover, real);
  const theorem = derivativeTheorem(bind('derivative', variable, open(goal, variable), operands), prover);
  const value = valueOf(theorem);
  const nothing = value && equal(value, number(0), prover);
  return theorem && nothing && judge.transport(theorem, withOperands(theorem.conclusion, nothing, prover));
}

/** negligible(t. g(t); a; n - 1), where the order is a difference of numbers. */
function ofDerivative(goal: BinderTerm, match: Match, question: Question, prover: Prover): Theorem | null {
  const value = match.meanings.get('g')?.body;
  const [, difference] = goal.operands;
  if (value === undefined || difference === undefined) return null;
  const order = subtract(question.order, one);
  const theorem = remainder(goalOf({ ...question, value, order }), prover);
  const same = prover.judge.ring(number(order), difference);
  return theorem && same && prover.judge.transport(theorem, withOperands(theorem.conclusion, same, prover));
}

/** A proposition is the same with another last operand that is equal. */
function withOperands(proposition: Term, last: Theorem, { judge, ...prover }: Prover): Theorem {
  if (proposition.kind !== 'binder') throw new Error('a proposition without operands');
  const variable = fresh({ ...prover, judge }, proposition.variable.sort);
  return judge.abstraction(proposition, variable, open(proposition, variable).map(judge.reflexivity), [
    ...proposition.operands.slice(0, -1).map(judge.reflexivity),
    last,
  ]);
}
