/**
 * Implications: what stands before `\\Rightarrow` is supposed by what stands behind it, and `\\Leftrightarrow` is both
 * directions. A chain gets, for each direction, the facts that its steps may rely on; what opens an implication is a
 * hypothesis and claims nothing. A supposition speaks of the symbols in it, and not of all their values. Relies on
 * elaborated chains; judges nothing.
 */
import { freeSymbols } from '../terms/substitute.js';
import { partsOf, type Term } from '../terms/term.js';
import type { Fact } from '../terms/theory.js';
import type { ClaimKind, ElaboratedChain, ElaboratedStep, Supposition } from './elaborated.js';
import { propositionOf } from './propositions.js';
import { claims } from './steps.js';

/** The chains with what each of them supposes. `lineOf` gives the line of a place in the text. */
export function withImplications(
  chains: readonly ElaboratedChain[],
  lineOf: (offset: number) => number,
): readonly ElaboratedChain[] {
  return chains.map((elaborated, at) => {
    const before = beforeInFormula(chains, at);
    const next = chains[at + 1];
    const opens = opening(chains, at);
    const { follows } = elaborated.chain;
    const suppositions: Supposition[] = [];
    if (follows !== undefined)
      suppositions.push(
        before.length > 0
          ? suppositionOf(before, lineOf)
          : { ...suppositionOf(chains.slice(0, at).slice(-1), lineOf), isWhole: false },
      );
    if (next?.chain.follows === '\\Leftrightarrow' && next.chain.formula === elaborated.chain.formula)
      suppositions.push(suppositionOf([...beforeEquivalence(chains, at), next], lineOf));
    if (suppositions.length > 0) return { ...elaborated, under: suppositions };
    return opens ? { ...elaborated, isHypothesis: true } : elaborated;
  });
}

/** The chains of the same formula before this one. */
const beforeInFormula = (chains: readonly ElaboratedChain[], at: number): readonly ElaboratedChain[] =>
  chains.slice(0, at).filter((one) => one.chain.formula === chains[at]?.chain.formula);

/** Those before the first of the statements that are said to be equivalent to this one. */
function beforeEquivalence(chains: readonly ElaboratedChain[], at: number): readonly ElaboratedChain[] {
  return chains[at]?.chain.follows === '\\Leftrightarrow'
    ? beforeEquivalence(chains, at - 1)
    : beforeInFormula(chains, at);
}

/** Does an arrow of the formula come later, and none before? */
function opening(chains: readonly ElaboratedChain[], at: number): boolean {
  const { formula } = chains[at]?.chain ?? {};
  const [first, ...others] = chains.filter(({ chain }) => chain.formula === formula);
  const arrow = others.find(({ chain }) => chain.follows !== undefined);
  return first !== undefined && arrow !== undefined && at < chains.indexOf(arrow);
}

function suppositionOf(
  premises: readonly ElaboratedChain[],
  lineOf: (offset: number) => number,
): Supposition {
  if (premises.some(isQualified)) return { facts: [], isWhole: false };
  const found = premises.flatMap((premise) => claimsOf(premise, lineOf));
  const facts = found.filter((fact) => fact !== null);
  const isWhole = facts.length === found.length && facts.every(({ proposition }) => isOfNumbers(proposition));
  return { facts, isWhole };
}

/** Words that make of a statement something else than a statement that holds. */
const qualifying =
  /\b(?:or|either|neither|nor|not|unless|if|when|whenever|except|otherwise|some)\b|\\lor\b|\\vee\b/i;

const isQualified = ({ chain }: ElaboratedChain): boolean =>
  chain.members.some(({ remarks }) => remarks.some((remark) => qualifying.test(remark)));

/** The relations of a chain as facts; null for what is not understood as one. Definitions are known already. */
function claimsOf(
  { chain, members, steps }: ElaboratedChain,
  lineOf: (offset: number) => number,
): readonly (Fact | null)[] {
  return steps.flatMap((step, at): readonly (Fact | null)[] => {
    if (step.kind === 'definition') return [];
    const [left, right] = [members[at], members[at + 1]];
    const claim = supposedIn(step, chain.links[at]?.relation ?? '');
    if (claim === null || left?.kind !== 'terms' || right?.kind !== 'terms') return [null];
    const [[first], [second]] = [left.readings, right.readings];
    if (first === undefined || second === undefined) return [null];
    const latex = [chain.members[at], chain.members[at + 1]].map((member) => member?.latex ?? '');
    const origin = {
      kind: 'declared' as const,
      latex: latex.join(` ${chain.links[at]?.relation ?? ''} `),
      line: lineOf(chain.links[at]?.span.start ?? chain.span.start),
    };
    return [{ proposition: propositionOf(claim, first.term, second.term), kind: 'assumption', origin }];
  });
}

/** What a step claims, or what it would claim were it no condition in the text. */
function supposedIn(step: ElaboratedStep, sign: string): ClaimKind | null {
  if (step.kind === 'unsupported' && step.reason === 'remark') return claims.get(sign) ?? null;
  const isPlain = step.kind === 'claim' && step.upTo === undefined && step.remainder === undefined;
  return isPlain ? step.claim : null;
}

/** Functions are at free points nowhere: else the author may mean all points, and models would have to know. */
const isOfNumbers = (term: Term): boolean =>
  !(term.kind === 'call' && term.arguments.some((part) => freeSymbols(part).length > 0)) &&
  partsOf(term).every(isOfNumbers);
