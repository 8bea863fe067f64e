/**
 * Names that get a new meaning on the way: "the second energy is `$E(x) = x^4$`", where the first one was something
 * else. From there on, a step about the name is judged without its former meaning. Where nobody says that the equation
 * gives a meaning, it may be a claim as well: then a step is refuted only with both meanings, and in another section it
 * holds only with both.
 */
import { isConditional } from '../elaborate/condition.js';
import type { ElaboratedChain, ElaboratedMember } from '../elaborate/elaborated.js';
import { loneName } from '../elaborate/stated-values.js';
import type { Chain, Document } from '../read/document.js';
import type { Searches } from '../records/searches.js';
import { calledFunctions, freeSymbols, mentions } from '../terms/substitute.js';
import { same, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { positionOf } from '../text/source.js';
import { accountsOf, inDoubt, isBorneOut, isRefuted, type Account, type Accounts } from './accounts.js';
import { judgeView, type JudgedDocument } from './judgeDocument.js';
import type { JudgedStep } from './judgeChain.js';
import { sectionAt } from './sections.js';

/** An equation that gives a name another value than its definition does. */
interface NewMeaning {
  readonly name: string;
  /** Where it stands in the document. */
  readonly chain: number;
  /** Does the author say so? */
  readonly isSaid: boolean;
}

/** What is found of the steps when each is judged by the latest meanings of its names. */
export function withNewMeanings(whole: JudgedDocument, document: Document, searches: Searches): Accounts {
  const { chains, theory } = whole.elaboration;
  const accounts = accountsOf(whole.elaboration, whole.steps);
  if (!chains.some((_, at) => newMeaningAt(at, whole, document) !== null)) return accounts;
  const sectionOf = sectionAt(document.source.text);
  const sections = document.chains.map(({ span }) => sectionOf(span.start));
  const views = new Map<string, Accounts>();
  const viewWith = (meanings: readonly NewMeaning[]): Accounts => {
    const key = meanings.map(({ chain }) => chain).join(' ');
    const view = views.get(key) ?? judgedWith(meanings, whole, document, searches);
    views.set(key, view);
    return view;
  };
  const found: NewMeaning[] = [];
  const byLatest = (account: Account, at: number, step: number): Account => {
    const names = account.judged ? namesBehind(account.judged, theory) : [];
    const latest = names.flatMap(
      (name) => found.findLast((one) => one.name === name && one.chain < at) ?? [],
    );
    if (latest.length === 0) return account;
    const isStale = names.some((name) => reliesOnFormer(name, latest, whole, document));
    const other = isStale ? null : viewWith(latest)[at]?.[step];
    const isHere = latest.every(({ chain }) => sections[chain] === sections[at]);
    const isSure = isHere && latest.every(({ isSaid }) => isSaid);
    return (
      (other && chosen(account, other, { isSure, isHere })) ??
      inDoubt(account, messageOf(latest, theory, document))
    );
  };
  return accounts.map((steps, at) => {
    const meaning = newMeaningAt(at, whole, document);
    const [first] = steps;
    if (!meaning || !first) return steps.map((account, step) => byLatest(account, at, step));
    // What follows from the meanings before it is no other one.
    const claimed = byLatest(first, at, 0);
    const isClaim = !meaning.isSaid && (isBorneOut(claimed) || isRefuted(claimed));
    if (!isClaim) found.push(meaning);
    return steps.map((account, step) => (step === 0 && !isClaim ? account : byLatest(account, at, step)));
  });
}

/** Null where the two meanings do not say the same, and nothing tells which one is meant. */
function chosen(
  former: Account,
  latest: Account,
  { isSure, isHere }: { readonly isSure: boolean; readonly isHere: boolean },
): Account | null {
  if (isSure) return latest;
  if (isBorneOut(latest)) return isHere || isBorneOut(former) ? latest : null;
  if (isRefuted(latest)) return isRefuted(former) ? latest : null;
  return former.judged?.finding.kind === 'undecided' ? former : null;
}

function messageOf(meanings: readonly NewMeaning[], { functions }: Theory, document: Document): string {
  const places = meanings.map(({ name, chain }) => {
    const written = functions.get(name)?.notation.name ?? name;
    return `$${written}$ in line ${String(lineOf(document.chains[chain], document))}`;
  });
  return `another meaning is given to ${places.join(', ')}, and it is not clear which one counts here`;
}

/** A chain that opens with a name alone, of which the document says something else elsewhere. */
function newMeaningAt(at: number, whole: JudgedDocument, document: Document): NewMeaning | null {
  const { elaboration, steps } = whole;
  const chain = elaboration.chains[at];
  const equation = chain && openingOf(chain, steps[at]?.[0] ?? null);
  const definition = equation && elaboration.theory.definitions.get(equation.name);
  const judged = steps[at]?.[0] ?? null;
  // What the whole document takes for a definition, or for a claim that is decided, is no other meaning.
  if (!definition || judged === null || (!judged.defines && judged.finding.kind !== 'undecided')) return null;
  // What a statement declares holds all through the document.
  const former = elaboration.chains.findIndex(
    (one) => lineOf(one.chain, document) === definition.origin.line,
  );
  if (former < 0 || former >= at) return null;
  const isSaid = chain.introduction === 'names';
  const mayGive = givesValue(equation) && !isConditional(chain.chain, document);
  return isSaid || mayGive ? { name: equation.name, chain: at, isSaid } : null;
}

interface Opening {
  readonly name: string;
  readonly left: Term;
  readonly right: Term;
}

/** The equation that a chain opens with, where a name stands alone on its left side; null for anything else. */
function openingOf({ chain, members }: ElaboratedChain, judged: JudgedStep | null): Opening | null {
  const relation = chain.links[0]?.relation;
  const [left, right] = [
    judged?.claim.left ?? likeliest(members[0]),
    judged?.claim.right ?? likeliest(members[1]),
  ];
  const name = left && isPlain(left) ? loneName(left) : null;
  return (relation === '=' || relation === ':=') && left && right && name ? { name, left, right } : null;
}

const likeliest = (member: ElaboratedMember | undefined): Term | undefined =>
  member?.kind === 'terms' ? member.readings[0]?.term : undefined;

/** A name, or a function of any arguments. */
const isPlain = (term: Term): boolean =>
  term.kind === 'symbol' ||
  (term.kind === 'call' &&
    term.arguments.every(
      (one, at) => one.kind === 'symbol' && term.arguments.findIndex((other) => same(one, other)) === at,
    ));

/** A formula in all of the arguments, and not just another name: that may be a condition. */
function givesValue({ left, right }: Opening): boolean {
  if (right.kind === 'number' || right.kind === 'symbol' || right.kind === 'call') return false;
  return freeSymbols(left).every((one) => mentions(right, one));
}

/** The steps judged in a document that says nothing else of the names than these meanings do. */
function judgedWith(
  meanings: readonly NewMeaning[],
  whole: JudgedDocument,
  document: Document,
  searches: Searches,
): Accounts {
  const { elaboration, steps } = whole;
  const isFormer = elaboration.chains.map((chain, at) => {
    const equation = openingOf(chain, steps[at]?.[0] ?? null);
    return meanings.some((one) => one.name === equation?.name && at < one.chain);
  });
  const view = { ...document, chains: document.chains.filter((_, at) => isFormer[at] !== true) };
  const isUnknown = (step: JudgedStep | null | undefined): boolean =>
    step?.finding.kind !== 'proved' ||
    namesBehind(step, elaboration.theory).some((name) => meanings.some((one) => one.name === name));
  const { judged, inWhole } = judgeView(view, document, searches, (at, step) => isUnknown(steps[at]?.[step]));
  return inWhole(accountsOf(judged.elaboration, judged.steps));
}

/** The names that a step is about, and those that their definitions are about. */
export function namesBehind({ about }: JudgedStep, { definitions }: Theory): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const body = definitions.get(name)?.body;
    if (body) [...calledFunctions(body), ...freeSymbols(body).map((one) => one.name)].forEach(visit);
  };
  about.forEach(visit);
  return [...found];
}

/** Was it defined by a name that had its former meaning there? */
function reliesOnFormer(
  name: string,
  latest: readonly NewMeaning[],
  { elaboration: { theory } }: JudgedDocument,
  document: Document,
): boolean {
  const definition = theory.definitions.get(name);
  const called = new Set(definition ? calledFunctions(definition.body) : []);
  return latest.some(
    (meaning) =>
      meaning.name !== name &&
      called.has(meaning.name) &&
      definition !== undefined &&
      definition.origin.line < lineOf(document.chains[meaning.chain], document),
  );
}

const lineOf = (chain: Chain | undefined, { source }: Document): number =>
  positionOf(source, chain?.span.start ?? 0).line;
