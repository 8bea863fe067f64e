/**
 * The key of a claim: the content of the claim and of what its theory says about it, hashed. Lines, and what is said of
 * other things, leave it as it is. A key need not be perfect: what is found under it is performed or evaluated again, or
 * belongs to this very program. Relies on terms.
 */
import type { Claim } from '../refute/claim.js';
import { toText } from '../numbers/rational.js';
import { sortName, type Sort } from '../terms/sort.js';
import { calledFunctions, freeSymbols } from '../terms/substitute.js';
import { partsOf, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { digest } from './digest.js';

export function keyOf(claim: Claim, theory: Theory): string {
  const known = keys.get(claim);
  if (known?.theory === theory) return known.key;
  const key = newKey(claim, theory);
  keys.set(claim, { theory, key });
  return key;
}

/** Each claim is asked about several times. */
const keys = new WeakMap<Claim, { readonly theory: Theory; readonly key: string }>();

function newKey({ kind, left, right, remainder }: Claim, theory: Theory): string {
  const sides = remainder === undefined ? [left, right] : [left, right, remainder.variable];
  const order = remainder && [remainder.kind, toText(remainder.power)];
  const said = saidOf(sides, theory);
  return digest(JSON.stringify([kind, order ?? null, sides.map(spelled), said]));
}

/** What the theory says of what occurs in the terms, and of what that rests on. */
function saidOf(terms: readonly Term[], theory: Theory): readonly string[] {
  const pieces = piecesOf(theory);
  const names = new Set(terms.flatMap(namesIn));
  const said = new Set<Piece>(pieces.filter(({ of }) => of === null));
  for (let size = -1; size !== said.size;) {
    size = said.size;
    for (const piece of pieces) {
      if (said.has(piece) || !piece.of?.some((name) => names.has(name))) continue;
      said.add(piece);
      piece.names.forEach((name) => names.add(name));
    }
  }
  return pieces.filter((piece) => said.has(piece)).map(({ mark }) => mark);
}

/** Something that a theory says. */
interface Piece {
  /** What it says something of; null if that may be anything. */
  readonly of: readonly string[] | null;
  /** What it brings in. */
  readonly names: readonly string[];
  /** The digest of all that it says. */
  readonly mark: string;
}

function piecesOf(theory: Theory): readonly Piece[] {
  const known = pieces.get(theory);
  if (known !== undefined) return known;
  const all = allPieces(theory);
  pieces.set(theory, all);
  return all;
}

const pieces = new WeakMap<Theory, readonly Piece[]>();

const allPieces = ({
  functions,
  definitions,
  facts,
  spaces,
  permissions = [],
  symmetric = new Map(),
}: Theory): readonly Piece[] => [
  ...[...functions].map(([key, { parameters, result, ...declaration }]): Piece => {
    const sorts = [...parameters, result];
    const mark = markOf([key, declaration, sorts.map(sortName)]);
    return { of: [functionName(key)], names: sorts.flatMap(namesOfSort), mark };
  }),
  ...[...definitions].map(([key, { parameters, body }]): Piece => {
    const mark = markOf([key, parameters.map(spelled), spelled(body)]);
    return { of: [functionName(key)], names: namesIn(body), mark };
  }),
  ...facts.map(({ proposition, kind }): Piece => {
    const names = namesIn(proposition);
    // What is said of all values of its symbols says nothing of these symbols.
    const isGeneral = kind === 'density' || kind === 'definition';
    const called = names.filter(isFunctionName);
    const of = isGeneral && called.length > 0 ? called : names;
    return { of: of.length === 0 ? null : of, names: of, mark: markOf([kind, spelled(proposition)]) };
  }),
  ...[...spaces].map(([key, { measure }]): Piece => ({
    of: null,
    names: [],
    mark: markOf([key, measure]),
  })),
  ...[...symmetric].map(([name, how]): Piece => ({ of: [name], names: [], mark: markOf([name, how]) })),
  ...permissions.map(({ kind, about }): Piece => ({
    of: null,
    names: [],
    mark: markOf([kind, about && [[...about.functions].sort(), about.derivatives]]),
  })),
];

const markOf = (value: unknown): string => digest(JSON.stringify(value));

/** Functions and symbols are told apart. */
const functionName = (key: string): string => `@${key}`;
const isFunctionName = (name: string): boolean => name.startsWith('@');

const namesIn = (term: Term): readonly string[] => [
  ...[...calledFunctions(term)].map(functionName),
  ...freeSymbols(term).flatMap(({ name, sort }) => (sort.kind === 'set' ? [] : [name, ...namesOfSort(sort)])),
];

const namesOfSort = (sort: Sort): readonly string[] => (sort.kind === 'vector' ? [sort.dimension] : []);

/** All that there is to a term, as text. */
function spelled(term: Term): string {
  const known = spellings.get(term);
  if (known !== undefined) return known;
  const parts = partsOf(term).map(spelled);
  const text = parts.length === 0 ? headOf(term) : `${headOf(term)}(${parts.join()})`;
  spellings.set(term, text);
  return text;
}

const spellings = new WeakMap<Term, string>();

function headOf(term: Term): string {
  switch (term.kind) {
    case 'number':
      return toText(term.value);
    case 'bound':
      return `#${String(term.index)}`;
    case 'symbol':
      return JSON.stringify([term.name, sortName(term.sort)]);
    case 'apply':
      return term.operator;
    case 'call':
      return JSON.stringify([term.function, sortName(term.result), 'of']);
    case 'binder':
      return JSON.stringify([term.variable.name, sortName(term.variable.sort), term.binder]);
  }
}
