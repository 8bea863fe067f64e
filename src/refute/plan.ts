/**
 * What a model of a claim has to give: the symbols, opaque functions and spaces that the claim and the facts about them
 * mention, through all definitions, and how each is used (usage.ts). Made once for a claim. Relies on terms and
 * theories; draws nothing.
 */
import { isZero } from '../numbers/rational.js';
import { sortName, type Sort } from '../terms/sort.js';
import { calledFunctions, freeSymbols, mentions, sameSymbol } from '../terms/substitute.js';
import { partsOf, type SymbolTerm, type Term } from '../terms/term.js';
import type { Definition, FunctionDeclaration, Theory } from '../terms/theory.js';
import type { Claim } from './claim.js';
import { jointIn } from './joint.js';
import { usageOf, type Usage } from './usage.js';
import { symbolKey } from './world.js';

export interface Plan {
  readonly claim: Claim;
  readonly theory: Theory;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly facts: readonly Term[];
  /** Equations of the givens that say what a symbol is. */
  readonly solved: readonly { readonly symbol: SymbolTerm; readonly value: Term }[];
  /** Equations of the givens that say what the components of a vector add up to. */
  readonly totals: readonly { readonly vector: SymbolTerm; readonly total: Term }[];
  readonly symbols: readonly SymbolTerm[];
  /** Those of them that a reader needs: not the ones that stand for all values in a fact. */
  readonly shown: ReadonlySet<string>;
  /** Those of which a given says that they are positive have that role. */
  readonly functions: readonly FunctionDeclaration[];
  /** Functions and lists of which a given says so. */
  readonly positive: ReadonlySet<string>;
  /** Everything with points: spaces, vectors, the real line; by sort name. */
  readonly spaces: ReadonlyMap<string, Sort>;
  readonly usage: Usage;
  /** Laws of several variables: by function, the arguments over which a given normalises it. */
  readonly joints: ReadonlyMap<string, readonly number[]>;
}

export function planOf(claim: Claim, theory: Theory): Plan {
  const definitions = new Map(theory.definitions);
  for (const { proposition } of theory.facts) {
    const definition = definitionIn(proposition, definitions);
    if (definition !== null) definitions.set(definition.function, definition);
  }
  const { terms, facts } = relevant(claim, theory, definitions);
  const symbols = new Map<string, SymbolTerm>();
  for (const { term, parameters } of terms)
    for (const found of freeSymbols(term))
      if (found.sort.kind !== 'set' && !parameters.some((parameter) => sameSymbol(parameter, found)))
        symbols.set(symbolKey(found.name, found.sort), found);
  const shown = new Set(
    terms.flatMap(({ term, role }) =>
      role === 'fact' && calledFunctions(term).size > 0
        ? []
        : freeSymbols(term).map(({ name, sort }) => symbolKey(name, sort)),
    ),
  );
  const called = calledFunctions(...terms.map(({ term }) => term));
  const positive = new Set(facts.flatMap((fact) => positiveBy(fact) ?? []));
  const functions = [...theory.functions.values()]
    .filter(({ name }) => called.has(name) && !definitions.has(name))
    .map((found) =>
      found.role.kind === 'plain' && positive.has(found.name)
        ? { ...found, role: { kind: 'positive' as const } }
        : found,
    );
  const spaces = new Map<string, Sort>();
  const note = (sort: Sort): void => {
    if (sort.kind === 'space' || sort.kind === 'vector' || sort.kind === 'real')
      spaces.set(sortName(sort), sort);
  };
  for (const { term, parameters } of terms) {
    sortsIn(term).forEach(note);
    parameters.forEach(({ sort }) => {
      note(sort);
    });
  }
  for (const { parameters, result } of functions) [...parameters, result].forEach(note);
  return {
    claim,
    theory,
    definitions,
    facts,
    solved: facts.flatMap((fact) => solvedBy(fact)),
    totals: facts.flatMap((fact) => totalIn(fact)),
    positive,
    symbols: [...symbols.values()],
    shown,
    functions,
    spaces,
    usage: usageOf(terms, functions, definitions),
    joints: jointsOf(facts, functions),
  };
}

/** The first given that normalises a function is met by the way it is made; another one is checked. */
function jointsOf(
  facts: readonly Term[],
  functions: readonly FunctionDeclaration[],
): ReadonlyMap<string, readonly number[]> {
  const found = facts.flatMap((fact) => jointIn(fact) ?? []).reverse();
  return new Map(
    functions.flatMap(({ name, role }) =>
      role.kind === 'plain' || role.kind === 'positive'
        ? found.filter((joint) => joint.function === name).map(({ variables }) => [name, variables] as const)
        : [],
    ),
  );
}

/** A term that matters, with the symbols in it that are parameters of a definition. */
export interface Subject {
  readonly term: Term;
  readonly parameters: readonly SymbolTerm[];
  readonly role: 'claim' | 'definition' | 'fact';
}

/** The claim, the definitions and facts that it leads to, until nothing new is mentioned. */
function relevant(
  claim: Claim,
  theory: Theory,
  definitions: ReadonlyMap<string, Definition>,
): { readonly terms: readonly Subject[]; readonly facts: readonly Term[] } {
  const terms: Subject[] = [
    { term: claim.left, parameters: [], role: 'claim' },
    { term: claim.right, parameters: [], role: 'claim' },
  ];
  const unfolded = new Set<string>();
  const used = new Set<Term>();
  for (let size = -1; size !== terms.length;) {
    size = terms.length;
    const called = calledFunctions(...terms.map(({ term }) => term));
    for (const name of called) {
      const definition = definitions.get(name);
      if (definition === undefined || unfolded.has(name)) continue;
      unfolded.add(name);
      terms.push({ term: definition.body, parameters: definition.parameters, role: 'definition' });
    }
    for (const { proposition } of theory.facts) {
      if (used.has(proposition) || !touches(proposition, terms, called)) continue;
      used.add(proposition);
      terms.push({ term: proposition, parameters: [], role: 'fact' });
    }
  }
  return { terms, facts: [...used] };
}

/** A fact about functions matters if one of them does; its symbols stand for all values and connect nothing. */
function touches(fact: Term, terms: readonly Subject[], called: ReadonlySet<string>): boolean {
  const functions = [...calledFunctions(fact)];
  if (functions.length > 0) return functions.some((name) => called.has(name));
  return freeSymbols(fact).some(
    (found) => found.sort.kind !== 'set' && terms.some(({ term }) => mentions(term, found)),
  );
}

/** `f(x, y) = body` with distinct symbols as arguments, for a function that has no definition yet. */
function definitionIn(fact: Term, definitions: ReadonlyMap<string, Definition>): Definition | null {
  const [left, right] = fact.kind === 'apply' && fact.operator === 'equal' ? fact.arguments : [];
  if (left?.kind !== 'call' || right === undefined || definitions.has(left.function)) return null;
  const parameters = left.arguments.filter((part): part is SymbolTerm => part.kind === 'symbol');
  const distinct = new Set(parameters.map(({ name }) => name)).size === left.arguments.length;
  if (!distinct || reaches(right, left.function, definitions)) return null;
  return {
    function: left.function,
    parameters,
    body: right,
    origin: { kind: 'inferred', latex: '', line: 1 },
  };
}

function reaches(
  term: Term,
  name: string,
  definitions: ReadonlyMap<string, Definition>,
  seen = new Set<string>(),
): boolean {
  for (const called of calledFunctions(term)) {
    if (called === name) return true;
    const body = definitions.get(called)?.body;
    if (body === undefined || seen.has(called)) continue;
    seen.add(called);
    if (reaches(body, name, definitions, seen)) return true;
  }
  return false;
}

function solvedBy(fact: Term): Plan['solved'] {
  const [left, right] = fact.kind === 'apply' && fact.operator === 'equal' ? fact.arguments : [];
  if (left === undefined || right === undefined) return [];
  if (left.kind === 'symbol' && !mentions(right, left)) return [{ symbol: left, value: right }];
  if (right.kind === 'symbol' && !mentions(left, right)) return [{ symbol: right, value: left }];
  return [];
}

/** `\sum_{i=1}^n y_i = 1` */
function totalIn(fact: Term): Plan['totals'] {
  const [sum, total] = fact.kind === 'apply' && fact.operator === 'equal' ? fact.arguments : [];
  if (total === undefined || sum?.kind !== 'binder' || sum.binder !== 'sum') return [];
  const [body] = sum.bodies;
  const [vector, index] = body?.kind === 'apply' && body.operator === 'component' ? body.arguments : [];
  return vector?.kind === 'symbol' && index?.kind === 'bound' && !mentions(total, vector)
    ? [{ vector, total }]
    : [];
}

/** The function of which `0 < f(x, y)` speaks, for whatever stands there. */
function positiveBy(fact: Term): string | null {
  if (fact.kind !== 'apply' || (fact.operator !== 'less' && fact.operator !== 'lessEqual')) return null;
  const [bound, value] = fact.arguments;
  const isNought = bound?.kind === 'number' && isZero(bound.value);
  return isNought && value?.kind === 'call' && value.arguments.every(({ kind }) => kind === 'symbol')
    ? value.function
    : null;
}

function sortsIn(term: Term): readonly Sort[] {
  const found: Sort[] = [];
  const visit = (part: Term): void => {
    if (part.kind === 'symbol') found.push(part.sort);
    if (part.kind === 'binder') found.push(part.variable.sort);
    if (part.kind === 'call') found.push(part.result);
    partsOf(part).forEach(visit);
  };
  visit(term);
  return found;
}
