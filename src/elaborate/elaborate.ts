/**
 * From a document to what it means: a theory, and terms for every member of every chain. Relies on the reader's syntax;
 * never throws, whatever the document says, and never judges whether a step is true.
 */
import type { Chain, Document, Link, Member } from '../read/document.js';
import type { Theory } from '../terms/theory.js';
import type { Message } from '../text/message.js';
import { positionOf } from '../text/source.js';
import { abbreviationsIn } from './abbreviations.js';
import { complexIn } from './complex.js';
import { isConditional, isDenied } from './condition.js';
import { customsOf, type Customs } from './customs.js';
import { lastPlaceOf } from './decimals.js';
import type { Elaboration, ElaboratedChain, ElaboratedMember, ElaboratedStep } from './elaborated.js';
import { argumentName, type Expression } from './expression.js';
import { empiricalLaws, unsummed } from './empirical-laws.js';
import { extremaOf, introducedPlaces, type ExtremumOf } from './extremum.js';
import { extremumStep, type Side } from './extremum-step.js';
import { givenIn } from './given.js';
import { withImplications } from './implications.js';
import { isUnderstood, type FoundDefinition } from './inference/definitions.js';
import { introductionIn } from './introduction.js';
import { isHypothesis } from './inference/hypotheses.js';
import { lostLineBreakIn } from './inference/lost-line-break.js';
import { strangersIn } from './inference/strangers.js';
import { isBareSide, isOrder } from './inference/statements.js';
import { spellingOut } from './inference/spelled-out.js';
import { takenNames } from './inference/taken-names.js';
import { understand, type Understanding } from './inference/understanding.js';
import { numberTest } from './meaning/guesses.js';
import type { Meaning } from './meaning/setting.js';
import { readMember, readSyntax, type ReadMember } from './members.js';
import { freeIndex, lostLineBreak, obscure } from './messages.js';
import { beginAlike, namingIn } from './naming.js';
import { noncommutingIn } from './noncommuting.js';
import { obscurityIn } from './obscurity.js';
import { readAgain, retoldLaw } from './retelling.js';
import { isRequired } from './requirement.js';
import { sameOrder, type Remainder } from './remainder.js';
import type { RowRewriting } from './rewrite-syntax.js';
import { inSamples } from './samples.js';
import { spelledOut } from './shorthand.js';
import { claims, stepOf, type StepContext } from './steps.js';
import { conventionsOfExtremes } from './structure/grammar.js';
import { spelled } from './structure/spelling.js';
import { isFunctional } from './structure/special.js';
import { withOneShape } from './one-shape.js';
import { slipsAmong } from './slipped-index.js';
import { buildTheory } from './theory.js';
import { proportionIn } from './proportion.js';
import { upToIn } from './up-to.js';

/** Where parameters are named, all functions without a formula depend on them, shown or not. */
export function elaborate(written: Document, hidden: ReadonlySet<string> = new Set()): Elaboration {
  const spelling = spellingOut(written);
  const document = spelledOut(written, spelling);
  const understanding = understand(document, hidden);
  const { sorts, vocabulary, taken } = understanding;
  const empirical = empiricalLaws(understanding);
  const isNumber = numberTest(understanding);
  const plain: Meaning = { sorts, vocabulary, taken, isNumber, empirical, abbreviations: new Map() };
  const abbreviations = abbreviationsIn(understanding, plain);
  const meaning: Meaning = { ...plain, abbreviations };
  const { theory, defined, messages, unclear } = buildTheory(document, understanding, meaning, abbreviations);
  const introduced = introductions(document, understanding, defined);
  const strangers = strangersIn(
    document,
    (name) => understanding.isDefined(name) || understanding.isDeclared(name),
  );
  const obscurity = obscurityIn(theory, understanding, { unclear, strangers });
  const extremumOf = extremaOf(document, inSamples(document));
  const places = introducedPlaces(document);
  const { definitions } = theory;
  const customs = customsOf(document);
  const complex = complexIn(document);
  const noncommuting = noncommutingIn(
    document,
    (name) => vocabulary.matrices.has(name) || vocabulary.isFunction(name) || vocabulary.isCount(name),
  );
  const setting = {
    document,
    spelling,
    understanding,
    meaning,
    definitions,
    introduced,
    obscurity,
    extremumOf,
    places,
    customs,
    meaningless: (member: Member | undefined) =>
      member?.syntax
        ? (customs.unwritten(member) ?? noncommuting(member.syntax) ?? complex(member.syntax))
        : null,
  };
  const chains = document.chains.map((chain, index) => elaborateChain(chain, index, setting));
  return {
    theory: document.statements.length > 0 ? theory : { ...theory, declared: new Set() },
    given: givenIn(theory, understanding, [...abbreviations.values()], document.source),
    chains: withImplications(chains, (offset) => positionOf(document.source, offset).line),
    messages: [...document.messages, ...messages],
  };
}

interface ChainSetting {
  readonly document: Document;
  readonly spelling: RowRewriting;
  readonly understanding: Understanding;
  readonly meaning: Meaning;
  readonly definitions: Theory['definitions'];
  /** What the step `chain:link` introduces. */
  readonly introduced: ReadonlyMap<string, string>;
  readonly obscurity: StepContext['obscurity'];
  readonly extremumOf: ExtremumOf;
  /** Chains that introduce the place of an extreme. */
  readonly places: ReadonlySet<Chain>;
  readonly customs: Customs;
  /** Why a formula means more, or something else, than it shows; null if it does not. */
  readonly meaningless: (member: Member | undefined) => Message | null;
}

function elaborateChain(chain: Chain, index: number, setting: ChainSetting): ElaboratedChain {
  const { understanding, meaning, document, introduced, obscurity, meaningless } = setting;
  const lost = lostLineBreakIn(chain, document.source);
  const members = chain.members.map((member, at): ReadMember => {
    if (lost?.member === at) return { kind: 'unreadable', message: lostLineBreak(lost.name, lost.span) };
    const slip = unsummed(understanding, index, at);
    if (slip !== null) return { kind: 'unreadable', message: freeIndex(slip.index, slip.span) };
    const unclear = meaningless(member);
    return unclear !== null
      ? { kind: 'unreadable', message: unclear }
      : readMember(member, understanding, meaning);
  });
  const fitting = withOneShape(members, understanding.vocabulary.isIndex);
  const isGranted = isOrder(chain.links[0]?.relation ?? '') && isHypothesis(chain, document);
  const denied = isDenied(chain, document) ? obscure.denied : null;
  const conditional = isConditional(chain, document) ? obscure.condition : setting.customs.leeway(chain);
  const slips = slipsAmong(fitting, setting.definitions);
  const upTo = upToIn(chain, fitting, document, understanding);
  const isGiven = (name: string): boolean =>
    understanding.definitions.some((one) => one.name === name && one.origin === 'declared');
  /** By another chain than this one, which begins with the name. */
  const isDefinedBefore = ({ members: [first] }: Chain): boolean =>
    understanding.definitions.some(
      ({ name, candidate: { step } }) =>
        first?.syntax && name === spelled(first.syntax) && step?.chain !== index,
    );
  const isNew = !document.chains.slice(0, index).some((one) => beginAlike(one, chain));
  const extremes = (at: number, link: Link, context: StepContext): ElaboratedStep | null => {
    const [left, right] = [at, at + 1].map((place): Side | null => {
      const syntax = chain.members[place]?.syntax ?? null;
      const extremum = syntax && setting.extremumOf(syntax, index, place);
      return (
        extremum && {
          extremum,
          body: readSyntax(extremum.body, understanding, meaning, conventionsOfExtremes),
        }
      );
    });
    return left && right && context.defines === null
      ? extremumStep(link, left, right, understanding.sorts, context)
      : null;
  };
  const stepWith = (at: number, link: Link, left?: ReadMember, right?: ReadMember): ElaboratedStep => {
    const isBare = (side: 'left' | 'right'): boolean => {
      const syntax = chain.members[side === 'left' ? at : at + 1]?.syntax ?? null;
      return syntax !== null && isBareSide(syntax);
    };
    const mayDefine = chain.members[at]?.syntax?.kind === 'name' || !claims.has(link.relation);
    const unclear = mayDefine ? null : meaningless(chain.members[at]);
    if (unclear !== null) return { kind: 'unsupported', reason: unclear.code, message: unclear.text };
    const context: StepContext = {
      defines: introduced.get(`${String(index)}:${String(at)}`) ?? null,
      style: chain.style,
      opens: at === 0,
      isIndex: understanding.vocabulary.isIndex,
      isSlip: (name) => slips(name, chain.members[at + 1]?.syntax ?? null),
      isBare,
      isGranted,
      naming: namingIn(chain, at, {
        isGiven,
        isDefined: takenNames(understanding, index),
        isNew,
        isRequired: isRequired(chain, at, document),
        introducesPlace: setting.places.has(chain) && !isDefinedBefore(chain),
      }),
      isBackward: fitting
        .slice(0, at + 1)
        .every((member) => sameOrder(remainderOf(member), remainderOf(left))),
      upTo,
      proportion: proportionIn(chain, at, fitting, understanding),
      obscurity: (term, constant, counts) => obscurity(term, constant, counts) ?? denied ?? conditional,
    };
    return left && right
      ? (extremes(at, link, context) ?? withRounding(stepOf(link, left, right, context), chain, at))
      : { kind: 'unsupported', reason: 'no-member', message: 'one side is missing' };
  };
  return {
    chain,
    members: fitting.map(toElaborated),
    introduction: introductionIn(chain, document),
    steps: chain.links.map((link, at) => stepWith(at, link, fitting[at], fitting[at + 1])),
    retell: (at, latex) => {
      const link = chain.links[at];
      const again = (text: string): ReadMember => readAgain(text, setting);
      const slip = unsummed(understanding, index, at + 1);
      if (slip !== null) return latex.right === undefined ? null : retoldLaw(latex.right, setting);
      const sides = [
        latex.left === undefined ? fitting[at] : again(latex.left),
        latex.right === undefined ? fitting[at + 1] : again(latex.right),
      ].filter((member) => member !== undefined);
      const [left, right] = withOneShape(sides, understanding.vocabulary.isIndex);
      if (link === undefined || left?.kind !== 'readings' || right?.kind !== 'readings') return null;
      return { step: stepWith(at, link, left, right), left: left.readings, right: right.readings };
    },
  };
}

/** How much of a difference between the two sides may be of rounding. */
function withRounding(step: ElaboratedStep, { members }: Chain, at: number): ElaboratedStep {
  if (step.kind !== 'claim' || step.claim !== 'equal') return step;
  const places = [members[at], members[at + 1]].flatMap(
    (one) => (one?.syntax && lastPlaceOf(one.syntax)) ?? [],
  );
  return places.length === 0 ? step : { ...step, lastPlace: Math.max(...places) };
}

const remainderOf = (member: ReadMember | undefined): Remainder | null =>
  member?.kind === 'readings' ? (member.readings[0]?.remainder ?? null) : null;

const toElaborated = (member: ReadMember): ElaboratedMember =>
  member.kind === 'unreadable' ? member : { kind: 'terms', readings: member.readings };

/** Which steps introduce a function: definitions, empirical laws, and first mentions of what nothing else speaks of. */
function introductions(
  document: Document,
  understanding: Understanding,
  defined: ReadonlyMap<string, FoundDefinition>,
): ReadonlyMap<string, string> {
  const steps = new Map<string, string>();
  const note = (step: { readonly chain: number; readonly link: number } | null, name: string): void => {
    if (step !== null) steps.set(`${String(step.chain)}:${String(step.link)}`, name);
  };
  for (const [key, { candidate, origin }] of defined) if (origin !== 'inferred') note(candidate.step, key);
  for (const { name, candidate } of understanding.definitions)
    if (understanding.movedPoints.has(name)) note(candidate.step, name);
  for (const { left, right, step } of understanding.candidates) {
    if (right.kind === 'empirical' && right.summed && left.kind === 'name') note(step, left.name);
    if (right.kind === 'empirical' && !right.summed) continue;
    const sole = soleMention(left, right, step?.chain ?? 0, understanding);
    if (sole !== null && step !== null && !steps.has(`${String(step.chain)}:${String(step.link)}`))
      note(step, sole);
  }
  document.chains.forEach((chain, index) => {
    const lost = lostLineBreakIn(chain, document.source);
    if (lost === null) return;
    for (const { link } of lost.formulas) steps.delete(`${String(index)}:${String(link)}`);
  });
  return steps;
}

/**
 * What a left side can only be there to introduce: a new function whose right side is not understood, or one under a
 * derivative that no other member speaks of.
 */
function soleMention(
  left: Expression,
  right: Expression,
  chain: number,
  understanding: Understanding,
): string | null {
  const { isDefined, signatures, mentionCounts, firstChains, vocabulary } = understanding;
  if (left.kind === 'name' || left.kind === 'application') {
    const parts = left.kind === 'application' ? left.arguments : null;
    const key = signatures.of(left.name, parts)?.key ?? left.name;
    const isNew = !isDefined(left.name) && (firstChains.get(key) ?? chain) === chain;
    const isOpen = left.kind === 'application' || vocabulary.isFunction(left.name) || isFunctional(left.name);
    if (
      isNew &&
      isOpen &&
      !understanding.isDeclared(left.name) &&
      !(isUnderstood(left) && isUnderstood(right))
    )
      return left.name;
    if (left.kind === 'name') return null;
  }
  const differentiated = innermost(left);
  if (differentiated?.kind !== 'application') return null;
  const { name, arguments: parts } = differentiated;
  const key = signatures.of(name, parts)?.key ?? name;
  const isGiven = isDefined(name) || understanding.isDeclared(name) || understanding.densities.has(key);
  const isPlain = parts.every(({ value }) => argumentName(value) !== null);
  return mentionCounts.get(key) === 1 && isPlain && !isGiven ? name : null;
}

/** What stands under all derivatives; null if there is no derivative. */
function innermost(expression: Expression): Expression | null {
  if (expression.kind !== 'derivative') return null;
  return expression.body.kind === 'derivative' ? innermost(expression.body) : expression.body;
}
