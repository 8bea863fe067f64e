/**
 * Repairs of a chain, step by step: where a member is mended, the step behind it is looked at with the mended member
 * first, so that one slip is one repair. Hands repair/ what it needs to know of the document; judges nothing itself.
 */
import type { ElaboratedChain, ElaboratedStep } from '../elaborate/elaborated.js';
import type { Judge } from '../kernel/kernel.js';
import type { Searches } from '../records/searches.js';
import type { Document, Member } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { readFormula } from '../read/readStatement.js';
import type { Formula } from '../repair/edit.js';
import type { Fault } from '../repair/edits/edits.js';
import { repairOf } from '../repair/repair.js';
import type { BrokenStep, Repair } from '../repair/step.js';
import { sumsIn } from '../repair/sums.js';
import type { Theory } from '../terms/theory.js';
import { contained } from './contained.js';
import type { JudgedStep } from './judgeChain.js';
import type { Claim } from './judgeStep.js';
import { claimOf } from './upTo.js';

/** One entry a step; null where nothing is to be repaired, or nothing was found. */
export function repairsOf(
  elaborated: ElaboratedChain,
  judged: readonly (JudgedStep | null)[],
  document: Document,
  judge: Judge,
  searches: Searches,
  wanted: (step: number) => boolean,
): readonly (Repair | null)[] {
  const faults = elaborated.steps.map((step, at) => (wanted(at) ? faultOf(step, judged[at] ?? null) : null));
  if (faults.every((fault) => fault === null)) return [];
  const sums = sumsIn(document.source.text, syntaxIn(document));
  const repairs: (Repair | null)[] = [];
  faults.forEach((fault, at) => {
    const before = repairs.at(-1)?.member ?? null;
    const mended = before?.side === 'right' ? before.latex : null;
    const broken = fault && brokenStep(elaborated, at, judged[at] ?? null, document, judge.theory);
    const repair = (): Repair | null =>
      broken && repairOf({ ...broken, fault, mended, sums }, judge, searches);
    repairs.push(contained(repair, () => null));
  });
  return repairs;
}

/** Null where there is nothing to repair, or nobody knows where to begin. */
function faultOf(step: ElaboratedStep, judged: JudgedStep | null): Fault | null {
  if (step.kind === 'claim' && step.extremum) return null;
  if (judged?.finding.kind === 'refuted' && !judged.defines) return 'false';
  return step.kind === 'unreadable' ? (faultOfMessage[step.message.code] ?? null) : null;
}

const faultOfMessage: Readonly<Record<string, Fault>> = { 'shape-mismatch': 'shape', 'free-index': 'index' };

function brokenStep(
  { chain, retell }: ElaboratedChain,
  at: number,
  judged: JudgedStep | null,
  document: Document,
  theory: Theory,
): Omit<BrokenStep, 'fault' | 'mended' | 'sums'> | null {
  const [left, right] = [chain.members[at], chain.members[at + 1]].map((member) =>
    formulaOf(member, document),
  );
  const link = chain.links[at];
  if (!left || !right || link === undefined) return null;
  const claim = judged?.claim ?? null;
  return {
    left,
    right,
    relation: link.relation,
    // What would make both sides constant in a symbol that is not written is no way out.
    claim: claim?.written === undefined ? claim : null,
    unless: judged?.finding.kind === 'refuted' ? judged.finding.unless : [],
    retell: (latex) => claimsOf(retell(at, latex)),
    constants: constantsIn(theory),
    laws: lawsIn(theory),
  };
}

/** For the likelier readings of both members. */
function claimsOf(retold: ReturnType<ElaboratedChain['retell']>): readonly Claim[] {
  if (retold?.step.kind !== 'claim' || retold.step.obscure !== undefined) return [];
  const { step, left, right } = retold;
  return left
    .slice(0, READINGS)
    .flatMap((from) => right.slice(0, READINGS).map((to) => claimOf(step, from.term, to.term)));
}

const READINGS = 2;

function formulaOf(member: Member | undefined, { macros }: Document): Formula | null {
  if (member === undefined) return null;
  const { syntax } = readFormula(member.latex, undefined, macros);
  return syntax && { latex: member.latex, syntax };
}

const syntaxIn = ({ chains }: Document): readonly Syntax[] =>
  chains.flatMap(({ members }) => members).flatMap(({ syntax }) => syntax ?? []);

const constantsIn = ({ functions }: Theory): readonly string[] =>
  [...functions.values()]
    .filter(({ parameters, result }) => parameters.length === 0 && result.kind === 'real')
    .map(({ notation }) => notation.name);

const lawsIn = ({ functions }: Theory): readonly string[] =>
  [...functions.values()].filter(({ role }) => role.kind === 'density').map(({ notation }) => notation.name);
