/**
 * Conditions that a text states of what a claim is about, wherever they stand: an author who writes "with `$0 < p < 1$`"
 * somewhere means no other p, and rarely says how far that reaches. Relies on the theory; judges nothing.
 */
import { calledFunctions, freeSymbols } from '../terms/substitute.js';
import { same, type Term } from '../terms/term.js';
import type { Fact, Theory } from '../terms/theory.js';
import type { Claim } from './judgeStep.js';

export interface Narrower {
  /** With the conditions among its facts. */
  readonly theory: Theory;
  /** The conditions as they are written, each with its line. */
  readonly written: readonly string[];
}

/** What the claim is about and the text gives a property to that no formula expresses; null if there is nothing. */
export function specialIn({ left, right }: Claim, theory: Theory): string | null {
  const names = [...namesBehind([left, right], theory)];
  const written = names.map((name) => theory.functions.get(name)?.notation.name ?? name);
  return written.find((name) => theory.special?.has(name)) ?? null;
}

/** Null where the text states none. */
export function underConditions(claim: Claim, theory: Theory): Narrower | null {
  const names = namesBehind([claim.left, claim.right], theory);
  const conditions = (theory.conditions ?? []).filter(
    ({ proposition }) =>
      [...namesIn([proposition])].some((name) => names.has(name)) && !states(proposition, claim),
  );
  if (conditions.length === 0) return null;
  return {
    theory: { ...theory, facts: [...theory.facts, ...conditions] },
    written: [...new Set(conditions.map(writtenOf))],
  };
}

const writtenOf = ({ origin }: Fact): string => `$${origin.latex}$ (line ${String(origin.line)})`;

/** The claim itself, on whichever side it has its sides. */
const states = (proposition: Term, { left, right }: Claim): boolean =>
  proposition.kind === 'apply' &&
  [left, right].every((side) => proposition.arguments.some((one) => same(one, side)));

const namesIn = (terms: readonly Term[]): ReadonlySet<string> =>
  new Set([
    ...freeSymbols(...terms).map(({ name }) => name),
    ...terms.flatMap((term) => [...calledFunctions(term)]),
  ]);

/** What terms are about, by the definitions of what they mention. */
function namesBehind(terms: readonly Term[], { definitions }: Theory): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (term: Term): void => {
    for (const name of namesIn([term])) {
      if (found.has(name)) continue;
      found.add(name);
      const body = definitions.get(name)?.body;
      if (body !== undefined) visit(body);
    }
  };
  terms.forEach(visit);
  return found;
}
