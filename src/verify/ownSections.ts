/**
 * A second look at what stays open, by its own section: long notes give one name several meanings, and what another
 * section says of it is of something else. What is found in a part of the document counts if the whole takes each of its
 * names for a thing of the same kind, and nothing elsewhere makes one depend on what the step differentiates by. What
 * is refuted only in a part stays open.
 */
import { elaborate } from '../elaborate/elaborate.js';
import type { ElaboratedChain, Elaboration } from '../elaborate/elaborated.js';
import type { Searches } from '../records/searches.js';
import type { Document } from '../read/document.js';
import { sortName } from '../terms/sort.js';
import { freeSymbols } from '../terms/substitute.js';
import { partsOf, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import type { JudgedStep } from './judgeChain.js';
import { judgeDocument, type JudgedDocument } from './judgeDocument.js';
import { isWithin, onlyPart, partsOfDocument } from './sections.js';

/** What is found of a step, in the words of the document or of a part of it. */
export interface Account {
  readonly chain: ElaboratedChain;
  readonly judged: JudgedStep | null;
  readonly theory: Theory;
}

/** By chain and step: in the words of the smallest part that is needed. */
export function inOwnSections(
  whole: JudgedDocument,
  document: Document,
  searches: Searches,
): (chain: number, step: number) => Account {
  const { chains, theory } = whole.elaboration;
  const accounts = chains.map((chain, at) =>
    chain.steps.map((_, step): Account => ({ chain, judged: whole.steps[at]?.[step] ?? null, theory })),
  );
  const { text } = document.source;
  /** What was spoken of before may be claimed here, and not defined. */
  const isNew = ({ chain, introduction }: ElaboratedChain): boolean =>
    introduction !== null || !text.slice(0, chain.span.start).includes(chain.members[0]?.latex.trim() ?? '');
  for (const part of partsOfDocument(document)) {
    const places = document.chains.flatMap((chain, at) =>
      isWithin(part.whole, chain.span) && accounts[at]?.some(isOpen) ? [at] : [],
    );
    if (places.length === 0) continue;
    const view = onlyPart(document, part);
    const elaboration = elaborate(view);
    const isUnproved = (chain: ElaboratedChain, step: number): boolean =>
      whole.steps[chains.findIndex(({ chain: { span } }) => span === chain.chain.span)]?.[step]?.finding
        .kind !== 'proved';
    const judged = judgeDocument(elaboration, document.source, searches, isUnproved);
    const agrees = agreementWith(whole.elaboration, elaboration.theory);
    for (const at of places) {
      const place = view.chains.findIndex((chain) => chain === document.chains[at]);
      const chain = elaboration.chains[place];
      if (chain === undefined) continue;
      accounts[at] = (accounts[at] ?? []).map((before, step) => {
        const account = { chain, judged: judged.steps[place]?.[step] ?? null, theory: elaboration.theory };
        const isTaken = isProved(account) ? agrees(account) : isDefined(account, step) && isNew(chain);
        return isOpen(before, step) && isTaken ? account : before;
      });
    }
  }
  return (chain, step) => {
    const account = accounts[chain]?.[step];
    if (account === undefined) throw new Error('a step that no chain has');
    return account;
  };
}

const isOpen = ({ chain, judged }: Account, step: number): boolean =>
  judged === null
    ? chain.steps[step]?.kind === 'unsupported' && chain.steps[step].reason !== 'remark'
    : judged.finding.kind === 'undecided' && !judged.defines;

const isProved = ({ judged }: Account): boolean =>
  judged?.defines === false && (judged.finding.kind === 'proved' || judged.finding.kind === 'supported');

const isDefined = ({ chain, judged }: Account, step: number): boolean =>
  judged?.defines ?? chain.steps[step]?.kind === 'definition';

/** Does the whole document take every name of a step for a thing of the same kind, as far as it says anything of it? */
function agreementWith({ theory, chains }: Elaboration, own: Theory): (account: Account) => boolean {
  const terms = chains.flatMap(({ members }) =>
    members.flatMap((member) => (member.kind === 'terms' ? member.readings.map(({ term }) => term) : [])),
  );
  const kinds = new Map<string, Set<string>>();
  const note = (name: string, kind: string): void => {
    const known = kinds.get(name);
    if (known === undefined) kinds.set(name, new Set([kind]));
    else known.add(kind);
  };
  for (const { name, sort } of freeSymbols(...terms)) note(name, sortName(sort));
  for (const { notation, parameters } of theory.functions.values())
    note(notation.name, kindOf(parameters.length));
  return ({ judged }) => {
    if (judged === null) return false;
    const sides = [judged.claim.left, judged.claim.right];
    const isKnown = (name: string, kind: string): boolean => kinds.get(name)?.has(kind) ?? true;
    const calls = sides.flatMap(callsIn).flatMap((name) => own.functions.get(name) ?? []);
    return (
      freeSymbols(...sides).every(({ name, sort }) => isKnown(name, sortName(sort))) &&
      calls.every(({ notation, parameters }) => isKnown(notation.name, kindOf(parameters.length))) &&
      !hidesDependence(sides, new Set(calls.map(({ notation }) => notation.name)), theory)
    );
  };
}

const kindOf = (parameters: number): string => `function of ${String(parameters)}`;

/** Does a definition elsewhere give one of the functions a formula that mentions what the sides differentiate by? */
function hidesDependence(sides: readonly Term[], names: ReadonlySet<string>, theory: Theory): boolean {
  const moved = new Set(sides.flatMap(differentiatedIn));
  return [...theory.definitions.values()].some(({ function: key, parameters, body }) => {
    const name = theory.functions.get(key)?.notation.name;
    if (name === undefined || !names.has(name)) return false;
    const isParameter = (one: string): boolean => parameters.some((parameter) => parameter.name === one);
    return freeSymbols(body).some((one) => moved.has(one.name) && !isParameter(one.name));
  });
}

const differentiatedIn = (term: Term): readonly string[] => [
  ...(term.kind === 'binder' && term.binder === 'derivative'
    ? freeSymbols(...term.operands).map(({ name }) => name)
    : []),
  ...partsOf(term).flatMap(differentiatedIn),
];

const callsIn = (term: Term): readonly string[] => [
  ...(term.kind === 'call' ? [term.function] : []),
  ...partsOf(term).flatMap(callsIn),
];
