/**
 * Conditions that a text states of what a claim is about, wherever they stand: an author who writes "with `$0 < p < 1$`"
 * somewhere means no other p, and rarely says how far that reaches. Relies on the theory; judges nothing.
 */
import { unfoldAll } from '../kernel/ledger.js';
import type { Outcome } from '../refute/outcome.js';
import { calledFunctions, freeSymbols } from '../terms/substitute.js';
import { partsOf, same, type Term } from '../terms/term.js';
import type { Fact, Theory } from '../terms/theory.js';
import type { Claim, Finding } from './judgeStep.js';

/** A difference is one only where there is one under the conditions that the text states of what the claim is about. */
export function withinConditions(
  finding: Finding,
  claim: Claim,
  theory: Theory,
  refute: (narrower: Theory) => Outcome,
): Finding {
  if (finding.kind !== 'refuted') return finding;
  const open = (message: string, { tally }: Pick<Finding, 'tally'>): Finding => ({
    kind: 'undecided',
    reason: 'condition-in-text',
    message,
    tally,
  });
  const special = specialIn(claim, theory);
  if (special !== null)
    return open(`the sides differ, but the text says more of $${special}$ than any formula does`, finding);
  const conditions = conditionsOn(claim, theory);
  if (conditions.length === 0) return finding;
  const outcome = refute({ ...theory, facts: [...theory.facts, ...conditions] });
  if (outcome.kind === 'refuted') return { ...finding, counterexample: outcome.counterexample };
  const written = [...new Set(conditions.map(writtenOf))].join(', ');
  return open(`the sides differ, but no model was found in which they do and ${written}`, outcome);
}

/** What the claim is about and the text gives a property to that no formula expresses; null if there is nothing. */
function specialIn({ left, right }: Claim, theory: Theory): string | null {
  const names = [...namesBehind([left, right], theory)];
  const written = names.map((name) => theory.functions.get(name)?.notation.name ?? name);
  return written.find((name) => theory.special?.has(name)) ?? null;
}

function conditionsOn(claim: Claim, theory: Theory): readonly Fact[] {
  const names = namesBehind([claim.left, claim.right], theory);
  const minds = mindsSigns([claim.left, claim.right], theory);
  return (theory.conditions ?? []).filter(
    ({ proposition, kind }) =>
      (kind !== 'density' || minds) &&
      [...namesIn([proposition])].some((name) => names.has(name)) &&
      !states(proposition, claim),
  );
}

/** Does it matter to a calculation that nothing negative is meant? It does to the smaller of two and to roots. */
const mindsSigns = (terms: readonly Term[], theory: Theory): boolean => {
  const holds = (term: Term): boolean =>
    (term.kind === 'apply' && ['minimum', 'maximum', 'sqrt', 'abs'].includes(term.operator)) ||
    partsOf(term).some(holds);
  return terms.some((term) => holds(unfoldAll(term, theory)));
};

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
