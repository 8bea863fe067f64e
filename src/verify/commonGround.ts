/**
 * When a difference between two sides means a mistake. Notes define, assume and model in the same signs in which they
 * calculate: a function or symbol of which nothing is said, and which stands on one side only, is as a rule introduced
 * or restricted there, and models that make it something else show nothing. The same goes for words that nobody
 * explained, for one name that stands for several functions, and for a plain value at the head of a chain. What is
 * declared is known; what a function of both sides is applied to may change from side to side. Relies on the theory;
 * judges nothing.
 */
import { definitionOf } from '../kernel/kernel.js';
import { unfoldAll } from '../kernel/ledger.js';
import { freeSymbols } from '../terms/substitute.js';
import { partsOf, same, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import type { Claim } from './judgeStep.js';

/** What keeps a difference from being a refutation: names, and which of them the step restricts for the other steps. */
export interface Doubt {
  readonly names: readonly string[];
  readonly restricts: readonly string[];
}

/** Null where the two sides have enough in common; `first` says that the claim opens its chain. */
export function doubtOf(claim: Claim, theory: Theory, first: boolean): Doubt | null {
  const known = knownNames(theory);
  const [from, to] = [claim.left, claim.right].map((side) =>
    unknownIn(unfoldAll(side, theory), theory, known),
  );
  if (from === undefined || to === undefined) return null;
  const unclear = [...from.functions.keys(), ...from.symbols, ...to.functions.keys(), ...to.symbols].filter(
    (name) => isWord(name) || isOverloaded(name, theory),
  );
  const names = [...new Set([...lonely(claim, from, to), ...unclear])];
  const heads = [claim.left, claim.right].flatMap((side, index) => {
    const other = index === 0 ? claim.right : claim.left;
    return isPlainValue(side, theory, known) && !contains(other, side) ? [...namesIn(side)] : [];
  });
  if (names.length > 0) return { names, restricts: heads.length > 0 ? heads : names };
  return first && heads.length > 0 ? { names: [...new Set(heads)], restricts: heads } : null;
}

/** Functions and symbols that a claim is about, definitions unfolded. */
export const namesOf = ({ left, right }: Claim, theory: Theory): ReadonlySet<string> =>
  new Set([left, right].flatMap((side) => [...namesIn(unfoldAll(side, theory))]));

function lonely({ kind }: Claim, from: Unknown, to: Unknown): readonly string[] {
  const points = new Set(
    [from, to].flatMap((side) =>
      [...side.functions].flatMap(([name, used]) =>
        from.functions.has(name) && to.functions.has(name) ? [...used] : [],
      ),
    ),
  );
  const functions = differences(new Set(from.functions.keys()), new Set(to.functions.keys()));
  const symbols = differences(from.symbols, to.symbols).filter(
    (name) => kind !== 'equal' || !points.has(name),
  );
  return [...functions, ...symbols];
}

interface Unknown {
  /** Functions, each with the symbols that it is applied to. */
  readonly functions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly symbols: ReadonlySet<string>;
}

function unknownIn(term: Term, theory: Theory, known: ReadonlySet<string>): Unknown {
  const functions = new Map<string, Set<string>>();
  const visit = (part: Term): void => {
    if (part.kind === 'call' && !known.has(part.function) && !isData(part.function, theory)) {
      const used = functions.get(part.function) ?? new Set<string>();
      part.arguments.forEach((argument) => {
        freeSymbols(argument).forEach(({ name }) => used.add(name));
      });
      functions.set(part.function, used);
    }
    partsOf(part).forEach(visit);
  };
  visit(term);
  const symbols = freeSymbols(term)
    .filter(({ name, sort }) => !known.has(name) && sort.kind !== 'set' && sort.kind !== 'integer')
    .map(({ name }) => name);
  return { functions, symbols: new Set(symbols) };
}

const isData = (name: string, theory: Theory): boolean => theory.functions.get(name)?.role.kind === 'data';

/** What is declared, what a given connects with something else, and constants that definitions rest on. */
function knownNames({ declared, facts, definitions }: Theory): ReadonlySet<string> {
  const names = new Set(declared);
  for (const { body } of definitions.values()) constantsIn(body).forEach((name) => names.add(name));
  for (const { kind, proposition } of facts) {
    const mentioned = namesIn(proposition);
    if (kind !== 'density' && mentioned.size > 1) mentioned.forEach((name) => names.add(name));
  }
  return names;
}

const constantsIn = (term: Term): readonly string[] =>
  term.kind === 'call' && term.arguments.length === 0
    ? [term.function]
    : partsOf(term).flatMap((part) => constantsIn(part));

function namesIn(term: Term): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: Term): void => {
    if (part.kind === 'call') names.add(part.function);
    if (part.kind === 'symbol' && part.sort.kind !== 'set' && part.sort.kind !== 'integer')
      names.add(part.name);
    partsOf(part).forEach(visit);
  };
  visit(term);
  return names;
}

/** Several letters in a row are a word: `argmax`, `bits`. */
const isWord = (name: string): boolean => /^(?:\\mathrm\{|\\operatorname\{|\\text\{)?[A-Za-z]{2,}/.test(name);

/** Does the author write several functions, none of them defined, with this one's name? */
function isOverloaded(name: string, { functions, definitions }: Theory): boolean {
  const written = functions.get(name)?.notation.name;
  if (written === undefined) return false;
  return [...functions].some(
    ([other, { notation }]) => other !== name && notation.name === written && !definitions.has(other),
  );
}

/** A value of an unknown function, an unknown symbol, or a product or power of such. */
function isPlainValue(term: Term, theory: Theory, known: ReadonlySet<string>): boolean {
  switch (term.kind) {
    case 'call':
      return (
        definitionOf(term, theory) === null && !known.has(term.function) && !isData(term.function, theory)
      );
    case 'symbol':
      return !known.has(term.name) && term.sort.kind !== 'set' && term.sort.kind !== 'integer';
    case 'apply':
      return (
        (term.operator === 'multiply' && term.arguments.every((part) => isPlainValue(part, theory, known))) ||
        (term.operator === 'power' && isPlainValue(term.arguments[0] ?? term, theory, known))
      );
    default:
      return false;
  }
}

const contains = (term: Term, part: Term): boolean =>
  same(term, part) || partsOf(term).some((inner) => contains(inner, part));

const differences = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => [
  ...[...a].filter((name) => !b.has(name)),
  ...[...b].filter((name) => !a.has(name)),
];
