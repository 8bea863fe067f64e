/**
 * What a search remembers. A finding depends on what the search may do, but seldom on all of it; so it is kept together
 * with the liberties that were asked for on the way, and holds for every search that would be answered alike. What is
 * found when the steps run out is not kept. Relies on terms only.
 */
import type { Theorem } from '../kernel/kernel.js';
import { termTable, type TermTable } from '../terms/table.js';
import type { SymbolTerm, Term } from '../terms/term.js';

/** What a search may do. */
export interface Liberties {
  /** Definitions that may be unfolded. */
  readonly unfold: ReadonlySet<string>;
  /** May derivative and integral be interchanged at the price of an assumption? */
  readonly interchange: boolean;
  /** Are integrals of sums taken apart, at the price of integrability of the parts? */
  readonly apart: boolean;
  /**
   * Are derivatives moved to the other factors of an integrand? The boundary terms may be kept as limits, or be said to
   * vanish, at the price of assumptions.
   */
  readonly byParts: 'never' | 'kept' | 'vanishing';
  /** Are functions in sight left alone, and not compared with one another by their normal forms? */
  readonly comparing: boolean;
}

type Liberty = keyof Liberties;

const bits: Readonly<Record<Liberty, number>> = {
  unfold: 1,
  interchange: 2,
  apart: 4,
  byParts: 8,
  comparing: 16,
};

const liberties = Object.keys(bits) as readonly Liberty[];

/** A bit more than there are liberties: what only this very search, in the middle of something, takes for granted. */
const everything = -1;

/** The liberties asked for since somebody began to listen, a bit each. */
export interface Asked {
  bits: number;
}

/** Who searches: what of it a finding may depend on. */
export interface Searcher {
  readonly liberties: Liberties;
  readonly asked: Asked;
  readonly budget: { readonly steps: number };
}

/** Whether the search may do something; the question is noted. */
export function may<Name extends Liberty>(searcher: Searcher, name: Name): Liberties[Name] {
  searcher.asked.bits |= bits[name];
  return searcher.liberties[name];
}

/** What was found, by a search with which liberties, after asking for which of them. */
export interface Finding<Value> {
  readonly value: Value;
  readonly liberties: Liberties;
  readonly asked: number;
}

/** Would the search have found the same? */
export const holdsFor = <Value>(finding: Finding<Value>, own: Liberties): boolean =>
  liberties.every((name) => (finding.asked & bits[name]) === 0 || finding.liberties[name] === own[name]);

/** What comes out, with the liberties asked for on the way. */
export function listening<Value>(searcher: Searcher, find: () => Value): Finding<Value> {
  const { asked, liberties: own } = searcher;
  const before = asked.bits;
  asked.bits = 0;
  const value = find();
  const finding = { value, liberties: own, asked: asked.bits };
  asked.bits |= before;
  return finding;
}

export type Findings<Value> = TermTable<readonly Finding<Value>[]>;

/** What this search, or one like it, found out about the term. */
export function recall<Value>(
  findings: Findings<Value>,
  term: Term,
  searcher: Searcher,
  isEnough: (value: Value) => boolean = () => true,
): Value | undefined {
  const found = findings
    .get(term)
    ?.find((finding) => holdsFor(finding, searcher.liberties) && isEnough(finding.value));
  if (found !== undefined && found.asked !== everything) searcher.asked.bits |= found.asked;
  return found?.value;
}

/** Finds something out about the term and keeps it; meanwhile, where the search leads back to the term, `meanwhile` holds. */
export function remember<Value>(
  findings: Findings<Value>,
  term: Term,
  searcher: Searcher,
  find: () => Value,
  meanwhile?: Value,
): Value {
  const { liberties: own, budget } = searcher;
  if (meanwhile !== undefined) keep(findings, term, { value: meanwhile, liberties: own, asked: everything });
  const finding = listening(searcher, find);
  if (budget.steps > 0) keep(findings, term, finding);
  else forget(findings, term, own);
  return finding.value;
}

const keep = <Value>(findings: Findings<Value>, term: Term, finding: Finding<Value>): void => {
  findings.set(term, [...others(findings, term, finding.liberties), finding]);
};

const forget = <Value>(findings: Findings<Value>, term: Term, own: Liberties): void => {
  findings.set(term, others(findings, term, own));
};

/** What searches with other liberties found. */
const others = <Value>(findings: Findings<Value>, term: Term, own: Liberties): readonly Finding<Value>[] =>
  findings.get(term)?.filter((one) => !holdsFor(one, own)) ?? [];

export interface Memory {
  /** Conditions with their theorem, or null and how deep they were looked for. */
  readonly solved: Findings<Sought>;
  readonly normal: Findings<Theorem | null>;
  /** Inequalities, likewise. */
  readonly orders: Findings<Sought>;
  /** Conditions of regularity, held against the facts in sight, and brought to a simple form where they are not met. */
  readonly inSight: Findings<Theorem | null>;
  readonly settled: Findings<Theorem | null>;
  /** What is known inside binders, by what is known of the variable there. */
  readonly inner: Map<string, { readonly facts: readonly Term[]; readonly memory: Memory }>;
  /** The search around this one, which knows nothing of the variable that is opened here. */
  readonly outer?: { readonly memory: Memory; readonly variable: SymbolTerm };
}

export interface Sought {
  readonly theorem: Theorem | null;
  readonly depth: number;
}

/** Has it been found, or looked for as deep? */
export const isSought =
  (depth: number) =>
  (sought: Sought): boolean =>
    sought.theorem !== null || sought.depth >= depth;

export const newMemory = (): Memory => ({
  solved: termTable(),
  normal: termTable(),
  inSight: termTable(),
  settled: termTable(),
  orders: termTable(),
  inner: new Map(),
});
