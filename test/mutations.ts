/**
 * Small mistakes, made on purpose: a sign flipped, a factor too many, an exponent's sign, a variable taken for another, a
 * term or a denominator dropped, another law under an expectation. A mutant differs from its term in one place.
 */
import { operators } from '../src/terms/operators.js';
import { sameSort, type Sort } from '../src/terms/sort.js';
import { freeSymbols } from '../src/terms/substitute.js';
import {
  apply,
  binder,
  bound,
  call,
  number,
  partsOf,
  same,
  sortOf,
  withParts,
  type SymbolTerm,
  type Term,
} from '../src/terms/term.js';
import type { FunctionDeclaration, Theory } from '../src/terms/theory.js';

export interface Mutant {
  readonly change: string;
  readonly term: Term;
}

/** A density that has nothing to do with any other; see `withOtherLaw`. */
const otherLaw = 'other';

/** All mutants of a term that differ from it. */
export const mutantsOf = (term: Term): readonly Mutant[] =>
  anywhere(term, { free: freeSymbols(term), bound: [] }).filter((mutant) => !same(mutant.term, term));

/** Variables in sight; bound ones by their sorts, innermost first. */
interface Scope {
  readonly free: readonly SymbolTerm[];
  readonly bound: readonly Sort[];
}

function anywhere(term: Term, scope: Scope): readonly Mutant[] {
  const parts = partsOf(term);
  const bodies = term.kind === 'binder' ? term.bodies.length : 0;
  const inner = term.kind === 'binder' ? { ...scope, bound: [term.variable.sort, ...scope.bound] } : scope;
  const inside = parts.flatMap((part, index) =>
    anywhere(part, index < bodies ? inner : scope).map((mutant) => ({
      change: mutant.change,
      term: withParts(term, parts.with(index, mutant.term)),
    })),
  );
  return [...here(term, scope), ...inside];
}

function here(term: Term, scope: Scope): readonly Mutant[] {
  if (term.kind === 'apply') return ofOperator(term.operator, term.arguments, term);
  if (term.kind === 'call') return otherArguments(term, scope);
  if (term.kind !== 'binder' || term.binder !== 'expectation') return [];
  const [law, body] = term.bodies;
  if (law?.kind !== 'call' || body === undefined) return [];
  const other = call(otherLaw, law.arguments.slice(-1));
  return [
    { change: 'law', term: binder('expectation', term.variable, [other, body], term.operands) },
    { change: 'law dropped', term: binder('integral', term.variable, [body], term.operands) },
  ];
}

function ofOperator(name: keyof typeof operators, parts: readonly Term[], term: Term): readonly Mutant[] {
  const [a, b] = parts;
  if (operators[name].result !== 'real' || a === undefined) return [];
  const changed = [
    { change: 'factor 2', term: apply('multiply', number(2), term) },
    { change: 'factor 1/2', term: apply('divide', term, number(2)) },
  ];
  const more = (change: string, ...terms: readonly Term[]): readonly Mutant[] => [
    ...changed,
    ...terms.map((one) => ({ change, term: one })),
  ];
  switch (name) {
    case 'negate':
      return more('sign', a);
    case 'exp':
      return more('exponent', apply('exp', apply('negate', a)));
    case 'add':
      return b === undefined ? [] : [...more('sign', apply('subtract', a, b)), ...more('term dropped', a, b)];
    case 'subtract':
      return b === undefined ? [] : [...more('sign', apply('add', a, b)), ...more('term dropped', a)];
    case 'divide':
      return b === undefined ? [] : more('denominator', a, apply('divide', b, a));
    case 'multiply':
      return b === undefined ? [] : more('factor dropped', a, b);
    case 'power':
      return b === undefined ? [] : more('exponent', apply('power', a, apply('negate', b)));
    default:
      return changed;
  }
}

/** One argument replaced by another variable in sight. */
function otherArguments(term: Term & { readonly kind: 'call' }, scope: Scope): readonly Mutant[] {
  const variables = [...scope.free, ...scope.bound.map((_, index) => bound(index))];
  return term.arguments.flatMap((argument, index) =>
    variables
      .filter((variable) => sameSort(sortOf(variable, scope.bound), sortOf(argument, scope.bound)))
      .map((variable) => ({
        change: 'variable',
        term: call(term.function, term.arguments.with(index, variable), term.result),
      })),
  );
}

/** A theory that also knows the density that mutants put under an expectation, like the given one in its last argument. */
export function withOtherLaw(theory: Theory, law: FunctionDeclaration | undefined): Theory {
  const point = law?.parameters.at(-1);
  if (law === undefined || point === undefined) return theory;
  const other: FunctionDeclaration = {
    ...law,
    name: otherLaw,
    parameters: [point],
    role: { kind: 'density', variable: 0 },
    notation: {
      ...{ name: 'r', subscripts: [], superscripts: [], parenthesised: [0], separators: [] },
    },
  };
  return { ...theory, functions: new Map([...theory.functions, [otherLaw, other]]) };
}
