/**
 * A second look at what stays open, by its own section: long notes give one name several meanings, and what another
 * section says of it is of something else. What is found in a part of the document counts if the whole takes each of its
 * names for a thing of the same kind, and nothing elsewhere makes one depend on what the step differentiates by. What
 * is refuted only in a part stays open.
 */
import type { ElaboratedChain, Elaboration } from '../elaborate/elaborated.js';
import type { Searches } from '../records/searches.js';
import type { Document } from '../read/document.js';
import { sortName } from '../terms/sort.js';
import { freeSymbols } from '../terms/substitute.js';
import { partsOf, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { isBorneOut, isDefined, isOpen, type Account, type Accounts } from './accounts.js';
import { judgeView } from './judgeDocument.js';
import { withNewMeanings } from './newMeanings.js';
import { isWithin, onlyPart, partsOfDocument } from './sections.js';

/** What is found of the steps in the words of the smallest part that is needed. */
export function inOwnSections(
  accounts: Accounts,
  whole: Elaboration,
  document: Document,
  searches: Searches,
): Accounts {
  const { text } = document.source;
  /** What was spoken of before may be claimed here, and not defined. */
  const isNew = ({ chain, introduction }: ElaboratedChain): boolean =>
    introduction !== null || !text.slice(0, chain.span.start).includes(chain.members[0]?.latex.trim() ?? '');
  return partsOfDocument(document).reduce((before, part) => {
    const isConcerned = document.chains.map(
      ({ span }, at) => isWithin(part.whole, span) && before[at]?.some(isOpen) === true,
    );
    if (!isConcerned.includes(true)) return before;
    const { view, judged, inWhole } = judgeView(
      onlyPart(document, part),
      document,
      searches,
      (at, step) => before[at]?.[step]?.judged?.finding.kind !== 'proved',
    );
    const own = inWhole(withNewMeanings(judged, view, searches));
    const agrees = agreementWith(whole, judged.elaboration.theory);
    return before.map((steps, at) => {
      if (!isConcerned[at]) return steps;
      return steps.map((account, step) => {
        const other = own[at]?.[step];
        if (!other || !isOpen(account, step)) return account;
        const isTaken = isBorneOut(other) ? agrees(other) : isDefined(other, step) && isNew(other.chain);
        return isTaken ? other : account;
      });
    });
  }, accounts);
}

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
