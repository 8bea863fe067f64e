/**
 * What a proportion is taken in: `p(\theta \mid x) \propto f` says that the quotient is the same for all θ. The variable
 * stands below the sign, or it is what the law that opens the chain is a law of. Where the first member is a function
 * of several variables and no law, the choice is a guess, and says so.
 */
import type { Chain } from '../read/document.js';
import { freeSymbols } from '../terms/substitute.js';
import type { SymbolTerm } from '../terms/term.js';
import type { Understanding } from './inference/understanding.js';
import type { ReadMember } from './members.js';
import { familyOf } from './structure/spelling.js';
import type { UpTo } from './up-to.js';

/** Null if nothing tells; `at` is the number of the relation. */
export function proportionIn(
  chain: Chain,
  at: number,
  members: readonly ReadMember[],
  { signatures, densities }: Understanding,
): UpTo | null {
  const free = [members[at], members[at + 1]].flatMap(freeIn);
  const below = (chain.members[at + 1]?.remarks ?? []).map((text) => text.trim());
  const named = free.filter(({ name }) => below.includes(name) || below.includes(familyOf(name)));
  if (named.length > 0) return { symbols: distinct(named), guessed: false };
  const [opening] = members;
  const law = opening?.kind === 'readings' ? opening.readings[0]?.term : undefined;
  if (law?.kind !== 'call') return null;
  const signature = signatures.all.find(({ key }) => key === law.function);
  const slots = signature?.slots ?? [];
  const isPoint = (slot: number): boolean => slots[slot]?.kind === 'point';
  const ofPoints = slots.some(({ kind }) => kind === 'point')
    ? isPoint
    : (slot: number): boolean => signature?.notation.parenthesised.includes(slot) === true;
  const points = law.arguments.filter((_, slot) => ofPoints(slot)).flatMap((point) => freeSymbols(point));
  const symbols = distinct(points.filter(({ sort }) => sort.kind !== 'integer'));
  if (symbols.length === 0) return null;
  const isLaw = densities.has(law.function) || slots.some(({ kind }) => kind === 'condition');
  return { symbols, guessed: !isLaw && slots.length > 1 };
}

const freeIn = (member: ReadMember | undefined): readonly SymbolTerm[] =>
  member?.kind === 'readings' ? member.readings.slice(0, 1).flatMap(({ term }) => freeSymbols(term)) : [];

const distinct = (symbols: readonly SymbolTerm[]): readonly SymbolTerm[] => [
  ...new Map(symbols.map((found) => [found.name, found])).values(),
];
