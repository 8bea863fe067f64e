/**
 * A chain, step by step. A member of several readings gets one of them for both of the steps it stands in: the
 * likeliest with which its first step is proved. A step is refuted only if no reading of its members can be saved.
 */
import type { ElaboratedChain, ElaboratedMember, Reading } from '../elaborate/elaborated.js';
import type { Judge } from '../kernel/kernel.js';
import type { Searches } from '../records/searches.js';
import { contained } from './contained.js';
import { judgeExtremum } from './judgeExtremum.js';
import {
  asHardlyMeant,
  brokenDown,
  doubtful,
  judgeClaim,
  proveOnly,
  ranks,
  unlessRounded,
  type Claim,
  type Finding,
} from './judgeStep.js';
import { withPositiveBases } from './positiveBases.js';
import { namesOf, relationOf, restricted, type Relation } from './relation.js';
import { judgeUnder } from './suppositions.js';
import { claimOf } from './upTo.js';

export interface JudgedStep {
  readonly finding: Finding;
  /** In the reading that was taken. */
  readonly claim: Claim;
  /** How the readings that were taken differ from the likeliest ones. */
  readonly notes: readonly string[];
  /** Functions and symbols that the step is about. */
  readonly about: ReadonlySet<string>;
  /** The author defines something here, and it does not follow from what is known: that is no verdict on the step. */
  readonly defines: boolean;
}

/** One entry a step; null for steps that claim nothing, or that are not asked for. */
export function judgeChain(
  chain: ElaboratedChain,
  judge: Judge,
  searches: Searches,
  wanted: (step: number) => boolean = () => true,
): readonly (JudgedStep | null)[] {
  const fixed = new Map<number, Reading>();
  const judged = chain.under && judgeUnder(chain.under, judge, searches);
  // Of what members are the places of extremes.
  const places = new Map<number, Reading>();
  return chain.steps.map((step, index) => {
    if (step.kind !== 'claim' || !wanted(index)) return null;
    const { extremum } = step;
    const taken = extremum ? places : fixed;
    const [first, second] = [taken.get(index), taken.get(index + 1)];
    const left = extremum && !first ? extremum.left : readingsOf(chain.members[index], first);
    const right = extremum && !second ? extremum.right : readingsOf(chain.members[index + 1], second);
    const tries = pairs(left, right).map(([from, to]) => ({
      from,
      to,
      judge: () => {
        const supposed = chain.under || chain.isHypothesis === true ? 'a supposition, not a step' : undefined;
        if (extremum)
          return judgeExtremum(from.term, to.term, extremum, judge, searches, step.obscure ?? supposed);
        const claim = claimOf(step, from.term, to.term);
        const place = { opens: index === 0, inline: chain.chain.style === 'inline' };
        if (step.obscure !== undefined) return proveOnly(claim, judge, searches, step.obscure);
        if (chain.isHypothesis === true) return proveOnly(claim, judge, searches, 'a hypothesis, not a step');
        const finding = judged ? judged(claim, place) : judgeClaim(claim, judge, searches, place);
        return withPositiveBases(unlessRounded(finding, step.lastPlace), claim, judge, searches);
      },
    }));
    const best = bestOf(tries);
    if (best === null) return null;
    if (best.finding.kind === 'proved' || best.finding.kind === 'supported') {
      taken.set(index, best.from);
      taken.set(index + 1, best.to);
    }
    const notes = [best.from.note, best.to.note].filter((note) => note !== null);
    const about = namesOf({ kind: step.claim, left: best.from.term, right: best.to.term }, judge.theory);
    const defines = step.defines !== undefined && best.finding.kind !== 'proved';
    return {
      finding: best.finding,
      claim: claimOf(step, best.from.term, best.to.term),
      notes,
      about,
      defines,
    };
  });
}

/**
 * Refutations that turn on what the document defines or restricts elsewhere are no verdicts. `sectionOf` an offset: what
 * a later section says is of no account to an earlier one.
 */
export function withoutDoubtful(
  judged: readonly (readonly (JudgedStep | null)[])[],
  chains: readonly ElaboratedChain[],
  judge: Judge,
  sectionOf: (offset: number) => number,
): readonly (readonly (JudgedStep | null)[])[] {
  const sections = chains.map(({ chain }) => sectionOf(chain.span.start));
  const relations = chains.flatMap((chain, at) => {
    const stated = (judged[at] ?? []).flatMap((step) => (step === null ? [] : statedBy(step, judge)));
    return [...stated, ...remarksIn(chain, judge)].map((relation) => ({
      relation,
      section: sections[at] ?? 0,
    }));
  });
  return judged.map((steps, at) =>
    steps.map((step) => {
      if (step?.finding.kind !== 'refuted' || step.defines) return step;
      const said = relations.filter(({ section }) => section <= (sections[at] ?? 0));
      const names = restricted(
        step.about,
        said.map(({ relation }) => relation),
      );
      return names.length > 0 ? { ...step, finding: doubtful(step.finding, names, judge) } : step;
    }),
  );
}

/** What a step may only state, or states as a definition. */
function statedBy({ finding, claim, defines }: JudgedStep, { theory }: Judge): readonly Relation[] {
  if (defines) return [relationOf(claim, theory)];
  return finding.kind === 'undecided' && finding.states !== undefined ? [finding.states] : [];
}

/** What a chain says without claiming it: `$\\mu = 0$` in a sentence. */
const remarksIn = ({ chain, members, steps }: ElaboratedChain, { theory }: Judge): readonly Relation[] =>
  steps.flatMap((step, index) => {
    if (step.kind !== 'unsupported' || step.reason !== 'remark') return [];
    if (chain.links[index]?.relation !== '=') return [];
    const [left] = readingsOf(members[index], undefined);
    const [right] = readingsOf(members[index + 1], undefined);
    if (left === undefined || right === undefined) return [];
    return [relationOf({ kind: 'equal', left: left.term, right: right.term }, theory)];
  });

interface Try {
  readonly from: Reading;
  readonly to: Reading;
  readonly judge: () => Finding;
}

/** The first proof, else the mildest finding; among equals the likelier reading. */
function bestOf(tries: readonly Try[]): (Try & { readonly finding: Finding }) | null {
  let best: (Try & { readonly finding: Finding }) | null = null;
  for (const one of tries) {
    const isUnlikely = one.from.isUnlikely || one.to.isUnlikely;
    const judged = contained(one.judge, brokenDown);
    const finding = isUnlikely ? asHardlyMeant(judged) : judged;
    if (best === null || ranks[finding.kind] < ranks[best.finding.kind]) best = { ...one, finding };
    if (finding.kind === 'proved') break;
  }
  return best;
}

function readingsOf(member: ElaboratedMember | undefined, fixed: Reading | undefined): readonly Reading[] {
  if (fixed) return [fixed];
  return member?.kind === 'terms' ? member.readings : [];
}

/** All pairs of readings, the likelier ones first. */
function pairs(
  left: readonly Reading[],
  right: readonly Reading[],
): readonly (readonly [Reading, Reading])[] {
  return left
    .flatMap((from, i) => right.map((to, j) => ({ pair: [from, to] as const, rank: i + j })))
    .sort((a, b) => a.rank - b.rank)
    .map(({ pair }) => pair);
}
