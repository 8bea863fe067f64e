/**
 * What a record says to be a proof, performed by a judge. The record is not believed: each of its steps is taken by the
 * judge, in its theory and with its rules, and the theorem is the judge's. Whatever is no list of steps, or has one that
 * the judge refuses, gives null. Relies on the judge; what it hands to the judge may be as wrong as it likes.
 */
import type { Judge, Justification, Theorem } from '../kernel/kernel.js';
import { perform } from '../kernel/replay.js';
import type { Abstraction, Filling } from '../kernel/rule.js';
import type { Sort } from '../terms/sort.js';
import { isClosed } from '../terms/substitute.js';
import { partsOf, type SymbolTerm, type Term } from '../terms/term.js';
import { isIndex } from './interned.js';
import { quantifierNames, rootsNames, stepNames, UNCHANGED } from './proofNodes.js';
import { sortCalled } from './sorts.js';
import { readTerms } from './termNodes.js';

/** The theorem of the last step. */
export function performed(record: unknown, judge: Judge): Theorem | null {
  if (typeof record !== 'object' || record === null) return null;
  const { heads, terms, instances, steps } = record as Readonly<Record<string, unknown>>;
  const read = readTerms(heads, terms);
  if (read === null || !Array.isArray(instances) || !Array.isArray(steps) || steps.length > MOST_STEPS)
    return null;
  const made: Theorem[] = [];
  try {
    for (const step of steps as readonly unknown[]) {
      const by = justificationIn(step, { terms: read, instances, made, judge });
      made.push(perform(by, judge, (theorem) => theorem));
    }
  } catch {
    return null;
  }
  return made.at(-1) ?? null;
}

/** No search takes nearly as many. */
const MOST_STEPS = 20_000;

interface Read {
  readonly terms: readonly Term[];
  readonly instances: readonly unknown[];
  /** By the steps before. */
  readonly made: readonly Theorem[];
  readonly judge: Judge;
}

/** Throws, as the judge does, where there is no such step. */
function justificationIn(node: unknown, read: Read): Justification {
  const [kind, ...rest] = listOf(node);
  const [a, b, c, d] = rest;
  const step = named(stepNames, kind);
  const term = (at: unknown): Term => closedTerm(at, read);
  const theorem = (at: unknown): Theorem => entry(read.made, at);
  const variable = (at: unknown): SymbolTerm => symbolAt(at, read);
  switch (step) {
    case 'reflexivity':
    case 'unfold':
      return { step, term: term(a) };
    case 'symmetry':
      return { step, of: theorem(a) };
    case 'transitivity':
      return { step, first: theorem(a), second: theorem(b) };
    case 'congruence':
      return { step, term: term(a), parts: changed(rest.slice(1), partsOf(term(a)), read) };
    case 'abstraction': {
      const whole = term(a);
      const { bodies, operands } = whole.kind === 'binder' ? whole : unreadable();
      const [first, others] = [rest.slice(2, 2 + bodies.length), rest.slice(2 + bodies.length)];
      return {
        step,
        term: whole,
        variable: variable(b),
        bodies: first.map(theorem),
        operands: changed(others, operands, read),
      };
    }
    case 'assume':
    case 'compare':
      return { step, proposition: term(a) };
    case 'instance':
      return { step, ...instanceOf(a, rest.slice(1), read) };
    case 'ring':
      return { step, left: term(a), right: term(b), roots: named(rootsNames, c) };
    case 'discharge':
      return { step, theorem: theorem(a), lemma: theorem(b) };
    case 'generalise':
      return {
        step,
        theorem: theorem(a),
        variable: variable(b),
        quantifier: named(quantifierNames, c),
        operand: term(d),
      };
    case 'specialise':
      return { step, theorem: theorem(a), value: term(b) };
    case 'transport':
      return { step, theorem: theorem(a), equation: theorem(b) };
    case 'replace':
      return { step, theorem: theorem(a), variable: variable(b), value: term(c) };
  }
}

const changed = (
  numbers: readonly unknown[],
  parts: readonly Term[],
  { made, judge }: Read,
): readonly Theorem[] =>
  numbers.map((at, index) => (at === UNCHANGED ? judge.reflexivity(entry(parts, index)) : entry(made, at)));

function instanceOf(
  shape: unknown,
  meanings: readonly unknown[],
  read: Read,
): { readonly rule: string; readonly filling: Filling } {
  const [rule, names, sorts] = listOf(entry(read.instances, shape));
  const [known, open] = [listOf(names).map(textOf), listOf(sorts).map(textOf)];
  const filled = known.map((name, at) => [name, meaningOf(meanings[at], read)] as const);
  const pairs = open.flatMap((name, at) => (at % 2 === 0 ? [[name, sortOf(open[at + 1])] as const] : []));
  return { rule: textOf(rule), filling: { meanings: new Map(filled), sorts: new Map(pairs) } };
}

function meaningOf(node: unknown, read: Read): Abstraction {
  const [body, ...parameters] = Array.isArray(node) ? (node as readonly unknown[]) : [node];
  return { parameters: parameters.map((at) => symbolAt(at, read)), body: closedTerm(body, read) };
}

function closedTerm(at: unknown, { terms }: Read): Term {
  const term = entry(terms, at);
  return isClosed(term) ? term : unreadable();
}

function symbolAt(at: unknown, { terms }: Read): SymbolTerm {
  const term = entry(terms, at);
  return term.kind === 'symbol' ? term : unreadable();
}

const sortOf = (name: unknown): Sort => sortCalled(name) ?? unreadable();

const named = <Name extends string>(names: readonly Name[], at: unknown): Name => entry(names, at);

const entry = <Value>(list: readonly Value[], at: unknown): Value =>
  (isIndex(at) ? list[at] : undefined) ?? unreadable();

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : unreadable());

const textOf = (value: unknown): string => (typeof value === 'string' ? value : unreadable());

function unreadable(): never {
  throw new Error('no such step');
}
