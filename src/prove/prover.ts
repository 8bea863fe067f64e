/**
 * What a search works with: the judge, the facts in sight, fresh symbols and a budget of steps. Search is untrusted:
 * whatever it does, only the judge's theorems count. Plain data and the three moves that every search makes: enter a
 * binder, join two equations, get rid of a hypothesis.
 */
import type { Judge, Theorem } from '../kernel/kernel.js';
import { unfoldAll } from '../kernel/ledger.js';
import { binders } from '../terms/binders.js';
import { sortName, type Sort } from '../terms/sort.js';
import { hintOf, open, openBody } from '../terms/substitute.js';
import {
  isInfinite,
  apply,
  partsOf,
  symbol,
  same,
  type BinderTerm,
  type SymbolTerm,
  type Term,
} from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { newMemory, type Asked, type Liberties, type Memory } from './memory.js';

export interface Prover {
  readonly judge: Judge;
  /** Propositions, definitions unfolded, that may be assumed: they hold wherever both members are defined. */
  readonly facts: readonly Term[];
  /** What it may do; `may` asks. */
  readonly liberties: Liberties;
  readonly asked: Asked;
  /** How many binders are open around the term in hand. */
  readonly depth: number;
  readonly budget: { steps: number };
  /** What this search has found out already, under these facts. */
  readonly memory: Memory;
}

/** Equations that leave a term as it is are written null. */
export type Equation = Theorem | null;

/** Counts a step; false when the budget is spent. */
export const spend = ({ budget }: Prover): boolean => budget.steps-- > 0;

/**
 * A symbol for the variable of a binder that is opened here: it occurs nowhere else, provided that the search goes on
 * in `inside`. Numbered by depth, so that the same binder opened twice is the same term, and what was found out of it
 * is remembered; and symbols opened one inside the other are in order, whatever they are like.
 */
export const fresh = ({ depth }: Prover, sort: Sort, like = ''): SymbolTerm =>
  symbol(`#${String(depth).padStart(3, '0')}${hintOf(like)}`, sort);

/** The same search one binder further in, of whose variable nothing is known. */
export const deeper = (prover: Prover): Prover => ({ ...prover, depth: prover.depth + 1 });

/** The same search inside a binder, with what is known there of its variable. */
export function inside(prover: Prover, term: BinderTerm, variable: SymbolTerm): Prover {
  const { quantifier, operand } = binders[term.binder].within;
  const over = term.operands[operand];
  if (over === undefined || (prover.facts.length === 0 && over.kind === 'symbol')) return deeper(prover);
  const place = `${quantifier} ${variable.name} ${sortName(variable.sort)} ${String(over.hash)}`;
  const known = prover.memory.inner.get(place);
  const inner = known ?? withLocalFacts(prover, quantifier, unfoldAll(over, prover.judge.theory), variable);
  if (known === undefined) prover.memory.inner.set(place, inner);
  return { ...deeper(prover), ...inner };
}

function withLocalFacts(prover: Prover, quantifier: string, over: Term, variable: SymbolTerm) {
  const { facts, memory } = prover;
  const local = [
    ...membership(quantifier, over, variable),
    ...facts.flatMap((fact) => localFact(fact, quantifier, over, variable)),
  ];
  if (local.length === 0) return { facts, memory };
  return { facts: [...facts, ...local], memory: { ...newMemory(), outer: { memory, variable } } };
}

/** A fact for all values that the variable may have, as one about the variable. */
const localFact = (fact: Term, quantifier: string, over: Term, variable: SymbolTerm): readonly Term[] =>
  fact.kind === 'binder' &&
  fact.binder === quantifier &&
  fact.variable.sort.kind === variable.sort.kind &&
  fact.operands[0] !== undefined &&
  same(fact.operands[0], over)
    ? fact.bodies.map((body) => openBody(body, variable))
    : [];

/** Between which ends a member of an interval or a range lies; `member-of-an-interval` and its like discharge it. */
function membership(quantifier: string, over: Term, variable: SymbolTerm): readonly Term[] {
  const [from, to] = over.kind === 'apply' && quantifier === 'forall' ? over.arguments : [];
  if (over.kind !== 'apply' || from === undefined || to === undefined) return [];
  const relation = over.operator === 'interior' ? 'less' : 'lessEqual';
  return [
    ...(isInfinite(from) ? [] : [apply(relation, from, variable)]),
    ...(isInfinite(to) ? [] : [apply(relation, variable, to)]),
  ];
}

/** The search that unfolds every definition. */
export const unfoldingAll = (prover: Prover): Prover =>
  withLiberties(prover, { unfold: allDefinitions(prover.judge.theory) });

/** One set for each theory, since findings are compared by it. */
function allDefinitions(theory: Theory): ReadonlySet<string> {
  const known = definitions.get(theory);
  if (known !== undefined) return known;
  const all = new Set(theory.definitions.keys());
  definitions.set(theory, all);
  return all;
}

const definitions = new WeakMap<Theory, ReadonlySet<string>>();

/** The same search with fewer liberties, or others. */
export const withLiberties = (prover: Prover, liberties: Partial<Liberties>): Prover => ({
  ...prover,
  liberties: { ...prover.liberties, ...liberties },
});

/** Changes the bodies of a binder. */
export function underBinder(
  term: BinderTerm,
  prover: Prover,
  change: (body: Term, inner: Prover) => Equation,
): Equation {
  const { judge } = prover;
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const inner = inside(prover, term, variable);
  const bodies = open(term, variable);
  const changed = bodies.map((body) => change(body, inner));
  if (changed.every((equation) => equation === null)) return null;
  return judge.abstraction(
    term,
    variable,
    bodies.map((body, index) => changed[index] ?? judge.reflexivity(body)),
    term.operands.map((operand) => judge.reflexivity(operand)),
  );
}

/** Changes the arguments of an operator or a function. */
export function inParts(
  term: Term,
  prover: Prover,
  change: (part: Term, prover: Prover) => Equation,
): Equation {
  const { judge } = prover;
  const parts = partsOf(term);
  const changed = parts.map((part) => change(part, prover));
  if (changed.every((equation) => equation === null)) return null;
  return judge.congruence(
    term,
    parts.map((part, index) => changed[index] ?? judge.reflexivity(part)),
  );
}

/** a = b and b = c to a = c. */
export const join = (judge: Judge, first: Equation, second: Equation): Equation =>
  first === null ? second : second === null ? first : judge.transitivity(first, second);

/** The right side of an equation that starts at `term`. */
export function resultOf(term: Term, equation: Equation): Term {
  if (equation === null) return term;
  const { conclusion } = equation;
  const right = conclusion.kind === 'apply' ? conclusion.arguments[1] : undefined;
  return right ?? term;
}

/** left = right, from what each of them equals and an equation of the two. */
export function between(
  left: Term,
  first: Equation,
  right: Term,
  second: Equation,
  judge: Judge,
  equal: (from: Term, to: Term) => Theorem | null,
): Theorem | null {
  const middle = equal(resultOf(left, first), resultOf(right, second));
  if (middle === null) return null;
  const half = join(judge, first, middle) ?? middle;
  return second ? judge.transitivity(half, judge.symmetry(second)) : half;
}

/** Two premises of a rule may be one and the same hypothesis; and what is only assumed stays. */
export const dischargeOnce = (theorem: Theorem, lemma: Theorem, judge: Judge): Theorem =>
  lemma.justification.step !== 'assume' && theorem.hypotheses.some((one) => same(one, lemma.conclusion))
    ? judge.discharge(theorem, lemma)
    : theorem;

/** Discharges every hypothesis for which `solve` finds a theorem. */
export function discharged(
  theorem: Theorem,
  judge: Judge,
  solve: (proposition: Term) => Theorem | null,
): Theorem {
  let result = theorem;
  for (const hypothesis of theorem.hypotheses) {
    const lemma = solve(hypothesis);
    const trivial = lemma?.justification.step === 'assume';
    if (lemma !== null && !trivial) result = judge.discharge(result, lemma);
  }
  return result;
}
