/**
 * When a difference between two sides means a mistake. Notes define, assume and model in the same signs in which they
 * calculate: a function or symbol of which nothing is said, and which stands on one side only, is as a rule introduced
 * or restricted there, and models that make it something else show nothing. The same goes for words that nobody
 * explained, for one name that stands for several functions, for a plain value at the head of a chain, and for a chain
 * that opens with what may be a condition. What is declared is known; what a function of both sides is applied to may
 * change from side to side, and so may a number that a definition is about, once a calculation is under way; and what a
 * claim is made for all values of cannot be restricted by it. Relies on the theory; judges nothing.
 */
import { definitionOf } from '../kernel/kernel.js';
import { unfoldAll } from '../kernel/ledger.js';
import { calledFunctions, freeSymbols } from '../terms/substitute.js';
import { partsOf, same, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { isGradientOfFormulas } from './gradients.js';
import type { Claim } from './judgeStep.js';
import { dataOfEstimate, differences, entriesIn, isData, loneLists } from './lists.js';
import { relationOf, type Relation } from './relation.js';

/** Where a claim stands: whether it opens its chain, and whether that is part of a sentence. */
export interface Place {
  readonly opens: boolean;
  readonly inline: boolean;
  /** What is given but for what the claim itself supposes, where it supposes something. */
  readonly given?: Theory;
}

/** What keeps a difference from being a refutation: names, and what the step may tie to each other. */
export interface Doubt {
  readonly names: readonly string[];
  /** Null where the step ties nothing, as an estimate. */
  readonly relation: Relation | null;
}

/** Null where the two sides have enough in common. */
export function doubtOf(claim: Claim, theory: Theory, place: Place): Doubt | null {
  const varying = [...(claim.remainder ? [claim.remainder.variable] : []), ...(claim.varying ?? [])];
  const known = new Set([...knownNames(theory), ...varying.map(({ name }) => name)]);
  const [from, to] = [claim.left, claim.right].map((side) =>
    unknownIn(unfoldAll(side, theory), theory, known),
  );
  if (from === undefined || to === undefined) return null;
  const relation = relationOf(claim, theory);
  const doubt = (names: readonly string[]): Doubt => ({ names: [...new Set(names)], relation });
  const about = new Set([...from.functions.keys(), ...to.functions.keys()]);
  const unclear = [...about, ...from.symbols, ...to.symbols].filter(
    (name) => isWord(name) || isOverloaded(name, about, theory),
  );
  const beyondReach = outOfReach(claim, from, to);
  const names = [...lonely(claim, from, to), ...unclear].filter((name) => !beyondReach.has(name));
  const plain = [claim.left, claim.right].filter((side) => isPlainValue(side, theory, known));
  const isLeft = place.opens
    ? isGradientOfFormulas(claim.left, theory) && names.every((name) => from.symbols.has(name))
    : areDropped(names, from, theory);
  const dropped = plain.length === 0 && isLeft;
  if (names.length > 0 && !dropped) return doubt(names);
  const lists = loneLists(claim, theory).filter((name) => !known.has(name));
  const partial = lists.length > 0 ? { names: lists, relation: null } : null;
  if (!place.opens) return partial;
  const heads = headsOf(claim, theory, known, place);
  if (heads.length > 0) return { names: heads, relation: { ...relation, ties: union(relation.ties, heads) } };
  const sampled = [...new Set(dataOfEstimate(claim, theory))];
  if (sampled.length > 0) return { names: sampled, relation: null };
  const conditional = beyondReach.size > 0 ? [] : mayBeCondition(claim, from, to, theory);
  return conditional.length > 0 ? doubt(conditional) : partial;
}

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

/**
 * Functions on one side that cannot make it what the other is: there the other side's free letter is bound, and they are
 * functions of what is bound. No choice of R gives `f(x) = \sum_x f(x) R(x)` a value that varies with x.
 */
function outOfReach({ kind, left, right }: Claim, from: Unknown, to: Unknown): ReadonlySet<string> {
  if (kind !== 'equal') return new Set();
  const sides = [
    { bound: left, free: right, own: from, others: to },
    { bound: right, free: left, own: to, others: from },
  ];
  return new Set(
    sides.flatMap(({ bound, free, own, others }) => {
      const lost = freeSymbols(free).filter(({ name }) => binds(bound, name));
      const isFree = freeSymbols(bound).some(({ name }) => lost.some((one) => one.name === name));
      if (lost.length === 0 || isFree || free.kind === 'call' || free.kind === 'symbol') return [];
      const alone = [...own.functions].filter(([name]) => !others.functions.has(name));
      return alone.flatMap(([name, points]) => (points.size === 0 && isOfBound(bound, name) ? [name] : []));
    }),
  );
}

const binds = (term: Term, name: string): boolean =>
  (term.kind === 'binder' && term.binder !== 'derivative' && term.variable.name === name) ||
  partsOf(term).some((part) => binds(part, name));

/** Is every value of the function taken at something bound? */
const isOfBound = (term: Term, name: string): boolean =>
  term.kind === 'call' && term.function === name
    ? term.arguments.length > 0 && term.arguments.every(({ reach }) => reach > 0)
    : partsOf(term).every((part) => isOfBound(part, name));

/** Numbers that definitions are about, and that a calculation leaves behind: it says that they do not matter. */
function areDropped(names: readonly string[], { symbols }: Unknown, { definitions }: Theory): boolean {
  const mentioned = new Set(
    [...definitions.values()].flatMap(({ body, parameters }) =>
      freeSymbols(body)
        .filter(({ name, sort }) => sort.kind === 'real' && !parameters.some((one) => one.name === name))
        .map(({ name }) => name),
    ),
  );
  return names.every((name) => symbols.has(name) && mentioned.has(name));
}

/**
 * Plain values at the head of a chain. A sentence may give a new meaning to a name that has a definition, "here
 * `$f(x) = x^2$`"; a display does not.
 */
function headsOf(
  { left, right }: Claim,
  theory: Theory,
  known: ReadonlySet<string>,
  { inline }: Place,
): readonly string[] {
  const isHead = (side: Term): boolean =>
    isPlainValue(side, theory, known) || (inline && isDefinedValue(side, theory));
  return [left, right].flatMap((side, index) => {
    const other = index === 0 ? right : left;
    return isHead(side) && !contains(other, side) ? [...namesIn(side)] : [];
  });
}

const isDefinedValue = (term: Term, theory: Theory): boolean =>
  term.kind === 'call' && definitionOf(term, theory) !== null && theory.declared?.has(term.function) !== true;

/**
 * What an equation restricts if it is no calculation: an unknown number if one side is a constant, `\sum_k w_k = 1`;
 * unknown functions if nothing is done with their values, `p(x) q(y \mid x) = p(y) q(x \mid y)`.
 */
function mayBeCondition(
  { left, right, kind }: Claim,
  from: Unknown,
  to: Unknown,
  theory: Theory,
): readonly string[] {
  if (kind === 'notEqual') return [];
  const numbers = [...from.symbols, ...to.symbols, ...entriesIn(left, theory), ...entriesIn(right, theory)];
  if (isConstant(left) || isConstant(right)) return numbers;
  const functions = [...from.functions.keys(), ...to.functions.keys()];
  return [left, right].every((side) => isArithmetic(side, theory)) ? functions : [];
}

const isConstant = (term: Term): boolean =>
  term.kind === 'number' || (term.kind === 'apply' && term.arguments.every(isConstant));

/** Sums and products of values, without an integral, a derivative or anything defined. */
function isArithmetic(term: Term, theory: Theory): boolean {
  const isOther = term.kind === 'binder' && term.binder !== 'sum' && term.binder !== 'product';
  if (isOther || definitionOf(term, theory) !== null) return false;
  return partsOf(term).every((part) => isArithmetic(part, theory));
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

/** What is declared, what a given connects with something else, and constants that definitions rest on. */
export function knownNames({ declared, facts, definitions }: Theory): ReadonlySet<string> {
  const names = new Set(declared);
  for (const { body } of definitions.values()) constantsIn(body).forEach((name) => names.add(name));
  for (const { kind, proposition } of facts) {
    const mentioned = namesIn(proposition);
    const connects = proposition.kind === 'apply' && proposition.operator === 'equal';
    if (kind !== 'density' && connects && mentioned.size > 1) mentioned.forEach((name) => names.add(name));
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

/** Is the step about several functions, none of them defined, with this one's name, that are not of one law? */
function isOverloaded(name: string, about: ReadonlySet<string>, { functions, definitions }: Theory): boolean {
  const written = functions.get(name)?.notation.name;
  if (written === undefined) return false;
  const isOfOneLaw = (other: string): boolean =>
    [...definitions.values()].some(({ function: law, body }) => {
      const called = calledFunctions(body);
      return functions.get(law)?.notation.name === written && called.has(name) && called.has(other);
    });
  return [...functions].some(
    ([other, { notation }]) =>
      other !== name &&
      about.has(other) &&
      notation.name === written &&
      !definitions.has(other) &&
      !isOfOneLaw(other),
  );
}

/** A value of an unknown function, an unknown symbol, an entry of a list, or a product or power of such. */
function isPlainValue(term: Term, theory: Theory, known: ReadonlySet<string>): boolean {
  switch (term.kind) {
    case 'call':
      return definitionOf(term, theory) === null && !known.has(term.function);
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

const union = (a: ReadonlySet<string>, b: Iterable<string>): ReadonlySet<string> => new Set([...a, ...b]);
