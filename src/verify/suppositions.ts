/**
 * Steps of implications: judged with what they suppose among the givens, in each direction that the author claims. A
 * counterexample is a model of the supposition in which the step fails, and counts only where all of the supposition is
 * understood.
 */
import type { Supposition } from '../elaborate/elaborated.js';
import { domainOf } from '../kernel/domain.js';
import type { Judge } from '../kernel/kernel.js';
import { judgeFor } from '../prove/prove.js';
import type { Searches } from '../records/searches.js';
import { calledFunctions, freeSymbols } from '../terms/substitute.js';
import { partsOf } from '../terms/term.js';
import type { Fact, Theory } from '../terms/theory.js';
import type { Place } from './commonGround.js';
import { judgeClaim, proveOnly, ranks, type Claim, type Finding } from './judgeStep.js';

export type JudgeOfClaim = (claim: Claim, place: Place) => Finding;

/** Judges claims under each of the suppositions; the worst finding is that of the claim. */
export function judgeUnder(
  suppositions: readonly Supposition[],
  judge: Judge,
  searches: Searches,
): JudgeOfClaim {
  const judges = suppositions.map((supposition) => ({
    ...supposition,
    own: judgeFor(supposing(supposition, judge.theory)),
  }));
  return (claim, place) => {
    const findings = judges.map(({ own, isWhole }) =>
      isWhole
        ? judgeClaim(claim, own, searches, { ...place, opens: false, given: judge.theory })
        : proveOnly(
            claim,
            own,
            searches,
            'no proof was found, and not all that is supposed here is understood',
          ),
    );
    return findings.reduce((worst, next) => (ranks[next.kind] > ranks[worst.kind] ? next : worst));
  };
}

/** That a fact is supposed says that both of its sides are defined. */
export const meaningful = (fact: Fact, theory: Theory): readonly Fact[] =>
  domainOf(partsOf(fact.proposition), theory)
    .filter(({ kind }) => kind === 'apply')
    .map((proposition) => ({ ...fact, proposition }));

/** The theory with the facts among its givens; the names in them are known. */
function supposing({ facts }: Supposition, theory: Theory): Theory {
  const propositions = facts.map(({ proposition }) => proposition);
  const names = propositions.flatMap((one) => [
    ...freeSymbols(one).map(({ name }) => name),
    ...calledFunctions(one),
  ]);
  return {
    ...theory,
    facts: [...theory.facts, ...facts, ...facts.flatMap((fact) => meaningful(fact, theory))],
    declared: new Set([...(theory.declared ?? []), ...names]),
  };
}
