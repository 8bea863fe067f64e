/**
 * Derivatives: from a function to a theorem hasDerivative(t. f(t); a; k; v), by the rows on derivatives, the first that
 * fits. Where none does, or its conditions cannot be met, the derivative stays as it stands. Untrusted search; calls
 * `solve`, which calls this for conditions of differentiability.
 */
import type { Theorem } from '../kernel/kernel.js';
import type { Rule } from '../kernel/rule.js';
import { schematicName } from '../kernel/rule.js';
import { bind, mentions, mentionsBound, open, replaceTerm } from '../terms/substitute.js';
import { binder, number, partsOf, sortOf, withParts, type BinderTerm, type Term } from '../terms/term.js';
import { pointWith } from './components.js';
import { solve } from './conditions.js';
import { emptyMatch, filled, matches, mayFit, type Match } from './match.js';
import { may } from './memory.js';
import { ruleIndex } from './ruleIndex.js';
import { deeper, dischargeOnce, fresh, inside, spend, type Equation, type Prover } from './prover.js';

/** For a `derivative` or `differentiable` term: a theorem on the derivative of its body at its operands. */
export function derivativeTheorem(term: BinderTerm, prover: Prover): Theorem | null {
  const [body] = term.bodies;
  const [at, index] = term.operands;
  if (body === undefined || at === undefined || index === undefined || !spend(prover)) return null;
  const goal = binder('derivative', term.variable, [body], [at, index]);
  if (!mentionsBound(body, 0)) return byRule('derivative-of-constant', goal, prover);
  for (const { name } of ruleIndex(prover.judge).derivatives) {
    const theorem = byRule(name, goal, prover);
    if (theorem) return theorem;
  }
  return (
    byComponent(goal, prover) ??
    byChainRule(goal, prover) ??
    byComponents(goal, prover) ??
    byRule('derivative-as-it-stands', goal, prover)
  );
}

/** derivative(t. f(t); a; k) = v */
export function derivativeEquation(term: BinderTerm, prover: Prover): Equation {
  const { judge } = prover;
  const found = derivativeTheorem(term, prover);
  const value = found?.conclusion.kind === 'binder' ? found.conclusion.operands[2] : undefined;
  const rule = judge.rules.get('derivative');
  const match = emptyMatch();
  if (!found || value === undefined || rule?.conclusion.kind !== 'apply') return null;
  const [left] = rule.conclusion.arguments;
  if (left === undefined || !matches(left, term, match)) return null;
  match.meanings.set('v', { parameters: [], body: value });
  return judge.discharge(judge.instance('derivative', match), found);
}

function byRule(name: string, goal: BinderTerm, prover: Prover): Theorem | null {
  const rule = prover.judge.rules.get(name);
  const match = emptyMatch();
  if (rule === undefined || !fits(rule.conclusion, goal, match)) return null;
  return establish(name, rule, match, prover);
}

/** A function of x with t for its i-th component: its partial derivative there. */
function byComponent(goal: BinderTerm, prover: Prover): Theorem | null {
  const rule = prover.judge.rules.get('derivative-in-one-component');
  const variable = fresh(prover, goal.variable.sort, goal.variable.name);
  const [body] = open(goal, variable);
  const [at] = goal.operands;
  const point = body && pointWith(variable, body);
  const [vector, index] = point?.arguments ?? [];
  if (!rule || !point || at === undefined || vector === undefined || index === undefined) return null;
  const place = fresh(deeper(prover), sortOf(point), 'u');
  const function_ = replaceTerm(body, point, place);
  if (mentions(function_, variable) || !isLeaf(body)) return null;
  const match = emptyMatch();
  match.sorts.set('u', place.sort);
  match.meanings.set('f', { parameters: [place], body: function_ });
  match.meanings.set('x', { parameters: [], body: vector });
  match.meanings.set('i', { parameters: [], body: index });
  match.meanings.set('a', { parameters: [], body: at });
  return establish('derivative-in-one-component', rule, match, prover);
}

/** A function of the document, or a derivative: what no other row takes apart. */
const isLeaf = (body: Term): boolean =>
  body.kind === 'call' ||
  (body.kind === 'binder' && body.binder === 'derivative') ||
  (body.kind === 'apply' && body.operator === 'component');

/** f(g(t)) for a function of the document, or a derivative of one, with one real argument that depends on t. */
function byChainRule(goal: BinderTerm, prover: Prover): Theorem | null {
  const rule = prover.judge.rules.get('chain-rule');
  const found = composed(goal, prover);
  if (rule === undefined || found === null || sortOf(found.argument).kind !== 'real') return null;
  const { match, variable, argument } = found;
  match.meanings.set('g', { parameters: [variable], body: argument });
  return establish('chain-rule', rule, match, prover);
}

/** Likewise with one argument that is a vector given by its components. */
function byComponents(goal: BinderTerm, prover: Prover): Theorem | null {
  const rule = prover.judge.rules.get('chain-rule-by-components');
  const found = composed(goal, prover);
  if (rule === undefined || found?.argument.kind !== 'binder' || found.argument.binder !== 'tuple')
    return null;
  const { match, variable, argument, place } = found;
  const index = fresh(deeper(deeper(prover)), argument.variable.sort, argument.variable.name);
  const [component] = open(argument, index);
  if (component === undefined) return null;
  match.sorts.set('s', place.sort);
  match.meanings.set('g', { parameters: [variable, index], body: component });
  return establish('chain-rule-by-components', rule, match, prover);
}

/** f(g(t)): the one argument that depends on t, and what is known of a chain rule but for g. */
function composed(goal: BinderTerm, prover: Prover) {
  const variable = fresh(prover, goal.variable.sort, goal.variable.name);
  const [body] = open(goal, variable);
  const [at, index] = goal.operands;
  if (body === undefined || at === undefined || index === undefined) return null;
  const inner = partsOf(body).filter((part) => mentions(part, variable));
  if (body.kind === 'binder' && (body.binder !== 'derivative' || body.operands[0] !== inner[0])) return null;
  const [argument] = inner;
  if (argument === undefined || inner.length !== 1 || argument.kind === 'symbol') return null;
  const place = fresh(deeper(prover), sortOf(argument));
  const outer = withParts(
    body,
    partsOf(body).map((part) => (part === argument ? place : part)),
  );
  const match = emptyMatch();
  match.sorts.set('t', variable.sort);
  match.meanings.set('f', { parameters: [place], body: outer });
  match.meanings.set('a', { parameters: [], body: at });
  match.meanings.set('k', { parameters: [], body: index });
  return { match, variable, argument, place };
}

function fits(conclusion: Term, goal: BinderTerm, match: Match): boolean {
  if (conclusion.kind !== 'binder') return false;
  const [body] = conclusion.bodies;
  const [at, index] = conclusion.operands;
  const [given] = goal.bodies;
  if (body === undefined || at === undefined || index === undefined) return false;
  if (given === undefined || !mayFit(body, given)) return false;
  return matches(binder('derivative', conclusion.variable, [body], [at, index]), goal, match);
}

/** Proves the premises one after the other; derivatives among them say what the remaining names stand for. */
function establish(name: string, rule: Rule, match: Match, prover: Prover): Theorem | null {
  const lemmas: Theorem[] = [];
  for (const premise of rule.premises) {
    const lemma = derivativePremise(premise, match, prover) ?? conditionPremise(premise, match, prover);
    if (lemma === null) return null;
    if (lemma !== 'leave') lemmas.push(lemma);
  }
  const theorem = prover.judge.instance(name, match);
  return lemmas.reduce((before, lemma) => dischargeOnce(before, lemma, prover.judge), theorem);
}

/** hasDerivative(t. f(t); a; k; F) with F unknown, also for all i: finds F. Null for other premises. */
function derivativePremise(premise: Term, match: Match, prover: Prover): Theorem | null {
  if (premise.kind !== 'binder') return null;
  if (premise.binder === 'forall') return derivativeForAll(premise, match, prover);
  if (premise.binder !== 'hasDerivative') return null;
  const [body] = premise.bodies;
  const [at, index, value] = premise.operands;
  if (body === undefined || at === undefined || index === undefined || value === undefined) return null;
  const goal = filled(binder('derivative', premise.variable, [body], [at, index]), match);
  const theorem = goal?.kind === 'binder' ? derivativeTheorem(goal, prover) : null;
  const found = theorem === null ? undefined : valueOf(theorem);
  const name = schematicName(value);
  if (theorem === null || found === undefined || name === null) return null;
  match.meanings.set(name, { parameters: [], body: found });
  return theorem;
}

function derivativeForAll(premise: BinderTerm, match: Match, prover: Prover): Theorem | null {
  const variable = fresh(prover, premise.variable.sort, premise.variable.name);
  const [body] = open(premise, variable);
  const [domain] = premise.operands;
  const over = domain && filled(domain, match);
  if (body?.kind !== 'binder' || body.binder !== 'hasDerivative' || !over) return null;
  const [value] = body.operands.slice(2);
  const name = value && schematicName(value);
  const [function_] = body.bodies;
  const [at, index] = body.operands;
  if (!name || function_ === undefined || at === undefined || index === undefined) return null;
  const goal = filled(binder('derivative', body.variable, [function_], [at, index]), match);
  const quantified = bind('forall', variable, [number(0)], [over]);
  const theorem =
    goal?.kind === 'binder' ? derivativeTheorem(goal, inside(prover, quantified, variable)) : null;
  const found = theorem === null ? undefined : valueOf(theorem);
  if (theorem === null || found === undefined) return null;
  match.meanings.set(name, { parameters: [variable], body: found });
  return prover.judge.generalise(theorem, variable, 'forall', over);
}

const valueOf = (theorem: Theorem): Term | undefined =>
  theorem.conclusion.kind === 'binder' ? theorem.conclusion.operands[2] : undefined;

/** Other premises: solved, or left as a condition of regularity. */
function conditionPremise(premise: Term, match: Match, prover: Prover): Theorem | 'leave' | null {
  const condition = filled(premise, match);
  if (condition === null) return null;
  if (condition.kind === 'binder' && leaves.has(condition.binder)) return 'leave';
  const theorem = solve(condition, prover);
  if (theorem) return theorem;
  const isExchange = condition.kind === 'binder' && condition.binder === 'interchange';
  return isExchange && may(prover, 'interchange') ? 'leave' : null;
}

const leaves: ReadonlySet<string> = new Set(['differentiable', 'smooth']);
