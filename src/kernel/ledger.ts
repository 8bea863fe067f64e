/**
 * The ledger: what the hypotheses of a theorem cost. Each is free because it only says that both members are defined
 * (`domain`), or stands in the theory (`given`), or is a condition of regularity that nobody gave (`assumed`). Any
 * other hypothesis makes the theorem worthless as a proof of the step. Part of what must be trusted.
 */
import { sameSort } from '../terms/sort.js';
import { calledFunctions, isClosed, mentionsBound, open, unusedSymbol } from '../terms/substitute.js';
import { partsOf, same, sortOf, withParts, type ApplyTerm, type Term } from '../terms/term.js';
import type { Fact, Permission, Theory } from '../terms/theory.js';
import { domainOf } from './domain.js';
import { definitionOf, type Theorem } from './kernel.js';
import { isSymmetry } from './symmetry.js';

export interface Assumption {
  readonly proposition: Term;
  readonly origin: 'given' | 'domain' | 'assumed';
  /** One-based line where it was given; null where it was not. */
  readonly line: number | null;
}

/** The hypotheses of a theorem as assumptions of the step from left to right; null if one of them may not be made. */
export function ledgerOf(
  theorem: Theorem,
  left: Term,
  right: Term,
  theory: Theory,
): readonly Assumption[] | null {
  const domain = domainOf([left, right], theory).map((one) => unfoldAll(one, theory));
  const ledger: Assumption[] = [];
  for (const proposition of theorem.hypotheses) {
    const unfolded = unfoldAll(proposition, theory);
    const entry = domain.some((one) => same(one, unfolded))
      ? ({ proposition, origin: 'domain', line: null } as const)
      : (givenEntry(proposition, theory) ?? assumedEntry(proposition, theory));
    if (entry === null) return null;
    ledger.push(entry);
  }
  return ledger;
}

/** The term with every definition of the theory unfolded; definitions are not circular. */
export function unfoldAll(term: Term, theory: Theory): Term {
  let known = unfoldings.get(theory);
  if (known === undefined) unfoldings.set(theory, (known = new WeakMap()));
  return unfold(term, theory, known);
}

/** What has been unfolded before, by theory: terms and theories never change. */
const unfoldings = new WeakMap<Theory, WeakMap<Term, Term>>();

function unfold(term: Term, theory: Theory, known: WeakMap<Term, Term>): Term {
  const parts = partsOf(term);
  if (parts.length === 0 && term.kind !== 'call') return term;
  const before = known.get(term);
  if (before !== undefined) return before;
  const value = definitionOf(term, theory);
  const unfolded = parts.map((part) => (value === null ? unfold(part, theory, known) : part));
  const isSame = unfolded.every((part, index) => part === parts[index]);
  const result = value !== null ? unfold(value, theory, known) : isSame ? term : withParts(term, unfolded);
  known.set(term, result);
  return result;
}

/** Is the proposition what the fact says? Facts about functions hold for all values of their free symbols. */
export function isInstance(fact: Fact, proposition: Term): boolean {
  if (same(fact.proposition, proposition)) return true;
  return isGeneral(fact) && matches(fact.proposition, proposition, new Map());
}

/** Does the fact speak of all values of its free symbols, and not of these symbols themselves? */
export const isGeneral = (fact: Fact): boolean => fact.kind === 'density' || fact.kind === 'definition';

function givenEntry(proposition: Term, theory: Theory): Assumption | null {
  const claim = claimOf(proposition);
  const fact = theory.facts.find((one) => isInstance(one, claim));
  if (fact) return { proposition, origin: 'given', line: fact.origin.line };
  const permission = theory.permissions?.find((one) => permits(one, claim, theory));
  return permission ? { proposition, origin: 'given', line: permission.origin.line } : null;
}

/** Is the condition of the kind that is granted, about no other functions and no more derivatives? */
function permits({ kind, about }: Permission, claim: Term, theory: Theory): boolean {
  if (claim.kind !== 'binder' || claim.binder !== kind) return false;
  if (about === undefined) return true;
  const granted = new Set(about.functions);
  for (const name of granted) {
    const definition = theory.definitions.get(name);
    if (definition !== undefined) for (const called of calledFunctions(definition.body)) granted.add(called);
  }
  return (
    [...calledFunctions(claim)].every((name) => granted.has(name)) &&
    derivativesIn(unfoldAll(claim, theory)) <= about.derivatives
  );
}

const derivativesIn = (term: Term): number =>
  partsOf(term).reduce(
    (count, part) => count + derivativesIn(part),
    term.kind === 'binder' && term.binder === 'derivative' ? 1 : 0,
  );

const regularity: ReadonlySet<string> = new Set(['integrable', 'differentiable', 'interchange', 'boundary']);

/** Regularity may be assumed; that a function without definition is smooth is the convention of all notes. */
function assumedEntry(proposition: Term, theory: Theory): Assumption | null {
  const claim = claimOf(proposition);
  if (isSymmetry(claim, theory)) return { proposition, origin: 'domain', line: null };
  if (isSmooth(proposition, theory)) return { proposition, origin: 'domain', line: null };
  return claim.kind === 'binder' && regularity.has(claim.binder)
    ? { proposition, origin: 'assumed', line: null }
    : null;
}

/** Does the proposition only say that a function without definition is smooth? */
export function isSmooth(proposition: Term, theory: Theory): boolean {
  const claim = claimOf(proposition);
  return (
    claim.kind === 'binder' &&
    (claim.binder === 'differentiable' || claim.binder === 'smooth') &&
    claim.bodies.every((body) => isOpaque(body, theory))
  );
}

/** What is said under the quantifiers, of fresh symbols: what holds of anything holds of all. */
function claimOf(proposition: Term): Term {
  if (proposition.kind !== 'binder') return proposition;
  if (proposition.binder !== 'forall' && proposition.binder !== 'near') return proposition;
  const [body] = open(proposition, unusedSymbol(proposition.variable, [proposition]));
  return body === undefined ? proposition : claimOf(body);
}

/** A call of a function without definition at the variable itself, a component of one, or a derivative. */
const isOpaque = (body: Term, theory: Theory, variable = 0): boolean =>
  body.kind === 'apply' && body.operator === 'component'
    ? body.arguments.every((part, at) =>
        at === 0 ? isOpaque(part, theory, variable) : !mentionsBound(part, variable),
      )
    : body.kind === 'call'
      ? !theory.definitions.has(body.function) &&
        body.arguments.every((part) => isBound(part, variable) || !mentionsBound(part, variable))
      : body.kind === 'binder' &&
        body.binder === 'derivative' &&
        body.operands.every((part) => isBound(part, variable) || !mentionsBound(part, variable)) &&
        body.bodies.every((inner) => isOpaque(inner, theory, variable + 1));

const isBound = (term: Term, index: number): boolean => term.kind === 'bound' && term.index === index;

/** First-order matching: the free symbols of the pattern stand for terms, always for the same. */
function matches(pattern: Term, term: Term, found: Map<string, Term>): boolean {
  if (pattern.kind === 'symbol' && pattern.sort.kind !== 'set') {
    if (!isClosed(term) || !sameSort(sortOf(term), pattern.sort)) return false;
    const known = found.get(pattern.name);
    if (known) return same(known, term);
    found.set(pattern.name, term);
    return true;
  }
  if (pattern.kind !== term.kind || (pattern.kind === 'apply' && !isLike(pattern, term))) return false;
  const [patternParts, parts] = [partsOf(pattern), partsOf(term)];
  if (patternParts.length !== parts.length) return false;
  if (!patternParts.every((part, index) => matches(part, parts[index] ?? part, found))) return false;
  return same(withParts(pattern, parts), term);
}

/** The same operator: asked first, for most facts are about something else. */
const isLike = (pattern: ApplyTerm, term: Term): boolean =>
  term.kind === 'apply' && term.operator === pattern.operator;
