/**
 * What a constant that is not written out is constant in: the symbols that the prose names beside it, else the
 * parameters that the first member of the chain depends on, else what that is the conditional law of. Where points or
 * several parameters are in play as well, the choice is a guess, and says so.
 */
import type { Chain, Document } from '../read/document.js';
import { freeSymbols } from '../terms/substitute.js';
import { partsOf, same, type SymbolTerm, type Term } from '../terms/term.js';
import type { Understanding } from './inference/understanding.js';
import type { ReadMember } from './members.js';
import { bracketBehind } from './inference/brackets.js';
import { isLaw } from './inference/laws-of-points.js';
import { spelled } from './structure/spelling.js';
import { tokensOf } from './structure/tokens.js';

export interface UpTo {
  readonly symbols: readonly SymbolTerm[];
  /** Could the author as well mean a constant in other symbols? */
  readonly guessed: boolean;
}

/** Null if nothing tells. */
export function upToIn(
  chain: Chain,
  members: readonly ReadMember[],
  document: Document,
  { vocabulary }: Understanding,
): UpTo | null {
  const free = members.map(freeIn);
  const all = distinct(free.flat());
  const named = namedBeside(chain, document);
  const told = all.filter(({ name }) => named.has(name));
  if (told.length > 0) return { symbols: told, guessed: false };
  const isParameter = ({ name }: SymbolTerm): boolean => vocabulary.isParameter(name);
  const first = (free[0] ?? []).filter(isParameter);
  const symbols = first.length > 0 ? first : all.filter(isParameter);
  if (symbols.length === 0) {
    const points = pointsOfLaw(chain);
    const found = all.filter(({ name }) => points.has(name));
    return found.length > 0 ? { symbols: found, guessed: false } : null;
  }
  const others = handedIn(members).filter((one) => !symbols.some((known) => same(known, one)));
  return { symbols, guessed: symbols.length > 1 || others.length > 0 };
}

/** `w` of a chain that begins with `p(w)`, `p(w \mid x)`, or the logarithm of such. */
function pointsOfLaw({ members }: Chain): ReadonlySet<string> {
  const syntax = members[0]?.syntax;
  const items = (syntax ? tokensOf(syntax) : []).flatMap((token) => (token.kind === 'item' ? [token] : []));
  const [first] = items;
  const at = first?.body.kind === 'operator' && /^(?:log|ln)$/.test(first.body.name) ? 1 : 0;
  const law = items[at]?.body;
  const inside = law && isLaw(spelled(law)) && items.length === at + 2 ? bracketBehind(items, at) : null;
  if (inside === null) return new Set();
  const { items: names, separators } = inside.kind === 'list' ? inside : { items: [inside], separators: [] };
  const end = separators.findIndex((separator) => separator !== ',');
  return new Set(names.slice(0, end < 0 ? names.length : end + 1).map(spelled));
}

/** Free symbols that functions take: points as well as parameters, but no step sizes or variances. */
function handedIn(members: readonly ReadMember[]): readonly SymbolTerm[] {
  const found: SymbolTerm[] = [];
  const visit = (term: Term): void => {
    if (term.kind === 'call')
      for (const part of term.arguments)
        if (part.kind === 'symbol' && part.sort.kind !== 'integer') found.push(part);
    partsOf(term).forEach(visit);
  };
  for (const member of members)
    if (member.kind === 'readings') for (const { term } of member.readings.slice(0, 1)) visit(term);
  return found;
}

/** Symbols that a function can depend on: not those that number components or data. */
const freeIn = (member: ReadMember): readonly SymbolTerm[] => {
  const term = member.kind === 'readings' ? member.readings[0]?.term : undefined;
  return term === undefined ? [] : freeSymbols(term).filter(({ sort }) => sort.kind !== 'integer');
};

const distinct = (symbols: readonly SymbolTerm[]): readonly SymbolTerm[] => [
  ...new Map(symbols.map((found) => [found.name, found])).values(),
];

/** How far from a chain, in characters, prose still speaks of it. */
const NEAR = 600;

/** `$\theta$` of "a constant in $\theta$", "terms that do not depend on $\theta$". */
function namedBeside(chain: Chain, { mentions }: Document): ReadonlySet<string> {
  const near = mentions.filter(
    ({ span, before }) =>
      span.start < chain.span.end + NEAR && span.end > chain.span.start - NEAR && constantIn.test(before),
  );
  return new Set(near.flatMap(({ syntax }) => (syntax === null ? [] : [spelled(syntax)])));
}

const constantIn =
  /\b(?:constants?|const\.?|terms?)\b[^.]{0,50}?\b(?:in|w\.?\s?r\.?\s?t\.?|with respect to|independent of|not depend(?:ing)? on|free of)(?: the)?(?: \w+)?\s*$/i;
