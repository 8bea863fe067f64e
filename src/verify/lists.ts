/**
 * Lists in claims: numbers that are counted, such as data, weights and labels. An author may mean by them what no formula
 * says. Relies on the theory; judges nothing.
 */
import { unfoldAll } from '../kernel/ledger.js';
import { partsOf, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import type { Claim } from './judgeStep.js';

/** Entries of lists on one side only, in its definitions too, may be weights or labels: `-\sum_i y_i \log p_i = -\log p_c`. */
export function loneLists({ left, right }: Claim, theory: Theory): readonly string[] {
  const lone = (a: Term, b: Term): readonly string[] =>
    differences(new Set(entriesIn(a, theory)), new Set(entriesIn(b, theory)));
  const inside = new Set(lone(unfoldAll(left, theory), unfoldAll(right, theory)));
  return lone(left, right).filter((name) => inside.has(name));
}

/** A mean over data beside one under a law: many write an estimate with the sign of equality. */
export function dataOfEstimate({ left, right }: Claim, theory: Theory): readonly string[] {
  const [from, to] = [left, right].map((side) => {
    const term = unfoldAll(side, theory);
    return { data: entriesIn(term, theory), isMean: hasMean(term) };
  });
  if (from === undefined || to === undefined) return [];
  if (from.data.length === 0 && from.isMean) return to.data;
  return to.data.length === 0 && to.isMean ? from.data : [];
}

const hasMean = (term: Term): boolean =>
  (term.kind === 'binder' && (term.binder === 'integral' || term.binder === 'expectation')) ||
  partsOf(term).some(hasMean);

export const isData = (name: string, theory: Theory): boolean =>
  theory.functions.get(name)?.role.kind === 'data';

export const entriesIn = (term: Term, theory: Theory): readonly string[] => [
  ...(term.kind === 'call' && isData(term.function, theory) ? [term.function] : []),
  ...partsOf(term).flatMap((part) => entriesIn(part, theory)),
];

export const differences = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => [
  ...[...a].filter((name) => !b.has(name)),
  ...[...b].filter((name) => !a.has(name)),
];
