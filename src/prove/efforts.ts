/**
 * What a search for a proof may try, in the order in which it is tried: how much it may cost in assumptions, and which
 * definitions it unfolds. Untrusted.
 */
import { calledFunctions } from '../terms/substitute.js';
import { partsOf, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import type { Liberties } from './memory.js';

/** What a proof may cost: nothing, integrability of the parts of a sum, an interchange, boundary terms. */
export type Effort = Pick<Liberties, 'interchange' | 'apart' | 'byParts'>;

const efforts: readonly Effort[] = [
  { interchange: false, apart: false, byParts: 'never' },
  { interchange: false, apart: true, byParts: 'never' },
  { interchange: true, apart: false, byParts: 'never' },
  { interchange: true, apart: true, byParts: 'never' },
  { interchange: false, apart: true, byParts: 'kept' },
  { interchange: false, apart: true, byParts: 'vanishing' },
  { interchange: true, apart: true, byParts: 'vanishing' },
];

/**
 * The efforts that can make a difference: only integrals are taken apart, only their derivatives interchanged, and only
 * where a limit stands does somebody speak of boundary terms.
 */
export function effortsFor(left: Term, right: Term, theory: Theory): readonly Effort[] {
  const found = new Set([...bindersIn(left, theory), ...bindersIn(right, theory)]);
  const integrals = ['integral', 'expectation', 'sum'].some((name) => found.has(name));
  const derivatives = ['derivative', 'negligible', 'bounded'].some((name) => found.has(name));
  const boundary = found.has('limit');
  return efforts.filter(
    ({ interchange, apart, byParts }) =>
      (integrals || !apart) &&
      (derivatives || boundary || !(interchange || byParts !== 'never')) &&
      (boundary || byParts !== 'kept'),
  );
}

/** The names of the binders in a term and in the definitions that it rests on. */
function bindersIn(term: Term, theory: Theory): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (part: Term): void => {
    if (part.kind === 'binder') found.add(part.binder);
    if (part.kind === 'call' && !seen.has(part.function)) {
      seen.add(part.function);
      const definition = theory.definitions.get(part.function);
      if (definition !== undefined) visit(definition.body);
    }
    partsOf(part).forEach(visit);
  };
  visit(term);
  return found;
}

/** Which definitions to unfold: none; those that rest on the most others; and so on, to all that are in reach. */
export function levels(left: Term, right: Term, theory: Theory): readonly ReadonlySet<string>[] {
  const ranks = new Map<string, number>();
  const rankOf = (name: string): number => {
    const known = ranks.get(name);
    if (known !== undefined) return known;
    const below = [...definedIn([theory.definitions.get(name)?.body ?? left], theory)].map(rankOf);
    const rank = 1 + Math.max(0, ...below);
    ranks.set(name, rank);
    return rank;
  };
  definedIn([left, right], theory).forEach(rankOf);
  const steps = [...new Set(ranks.values())].sort((a, b) => b - a);
  const named = (least: number) =>
    new Set([...ranks].filter(([, rank]) => rank >= least).map(([name]) => name));
  return [new Set<string>(), ...steps.map(named)];
}

/** Likewise for searches that look far: none; those that rest on a sum or an integral; all. */
export function fewLevels(left: Term, right: Term, theory: Theory): readonly ReadonlySet<string>[] {
  const all = [...(levels(left, right, theory).at(-1) ?? [])];
  const folded = all.filter((name) => {
    const body = theory.definitions.get(name)?.body;
    return body !== undefined && bindersIn(body, theory).size > 0;
  });
  return [[], folded, all]
    .filter((names, index, before) => index === 0 || names.length > (before[index - 1]?.length ?? 0))
    .map((names) => new Set(names));
}

const definedIn = (terms: readonly Term[], theory: Theory): ReadonlySet<string> =>
  new Set([...calledFunctions(...terms)].filter((name) => theory.definitions.has(name)));
