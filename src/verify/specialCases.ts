/**
 * Steps about names that have a value in a special case only: outside of it they are judged as if the document did not
 * speak of the case. What is proved of `q(z) = p(z \mid x)` is proved of no other q.
 */
import { specialCaseIn, type SpecialCase } from '../elaborate/special-cases.js';
import type { ElaboratedChain, Elaboration } from '../elaborate/elaborated.js';
import type { Document } from '../read/document.js';
import { positionOf, type Span } from '../text/source.js';
import { inDoubt, isBorneOut, isDefined, isRefuted, type Account, type Accounts } from './accounts.js';
import { namesBehind } from './newMeanings.js';
import { isWithin, sectionAt } from './sections.js';

interface Case extends SpecialCase {
  readonly name: string;
  /** Which of the chains states it. */
  readonly at: number;
}

/** `judged` gives the accounts of a document without some of its chains, by the places that are left. */
export function outsideSpecialCases(
  accounts: Accounts,
  { chains, theory }: Elaboration,
  document: Document,
  judged: (view: Document) => Accounts,
): Accounts {
  const sectionOf = sectionAt(document.source.text);
  const cases = chains.flatMap((elaborated, at): readonly Case[] => {
    const name = definedBy(elaborated);
    const found = name === null ? null : specialCaseIn(elaborated.chain, document, sectionOf);
    return found === null || name === null ? [] : [{ ...found, name, at }];
  });
  if (cases.length === 0) return accounts;
  // What is said within a case and of its name is said of nothing else.
  const within = document.chains.filter((chain, at) =>
    cases.some(
      (one) =>
        one.at === at ||
        (one.reaches(chain) && accounts[at]?.some((account) => speaksOf(one.name, account)) === true),
    ),
  );
  const isCase = ({ span }: { readonly span: Span }): boolean =>
    within.some((chain) => isWithin(chain.span, span));
  const view = {
    ...document,
    chains: document.chains.filter((one) => !isCase(one)),
    mentions: document.mentions.filter((one) => !isCase(one)),
  };
  const general = judged(view);
  // Where the document defines something, as it is read with all of its cases.
  const defining = new Set([
    ...chains.flatMap(({ chain }, at) =>
      accounts[at]?.some(isDefined) === true ? [positionOf(document.source, chain.span.start).line] : [],
    ),
    ...[...theory.definitions.values()].map(({ origin }) => origin.line),
  ]);
  return accounts.map((steps, at) => {
    const chain = document.chains[at];
    const others = chain === undefined ? undefined : general[view.chains.indexOf(chain)];
    return steps.map((account, step) => {
      const ofOthers = cases.filter(
        (one) => chain !== undefined && !one.reaches(chain) && speaksOf(one.name, account),
      );
      const other = others?.[step];
      if (ofOthers.length === 0 || other === undefined) return account;
      const isFewer = [...other.theory.definitions.values()].every(({ origin }) => defining.has(origin.line));
      return inGeneral(account, other, { isFewer, areNames: ofOthers.every(({ isOther }) => isOther) });
    });
  });
}

/**
 * What is proved without the cases is proved. What fails without them may rest on what is said in other cases, unless
 * these are just names for each other.
 */
function inGeneral(
  account: Account,
  general: Account,
  { isFewer, areNames }: { readonly isFewer: boolean; readonly areNames: boolean },
): Account {
  if (isBorneOut(general) && (isFewer || isBorneOut(account))) return general;
  if (isRefuted(general) && (isRefuted(account) || (areNames && isFewer && isBorneOut(account))))
    return general;
  return inDoubt(account, 'it holds, or fails, only in a special case of which the text speaks elsewhere');
}

/** The name to which a chain gives a value; null if it gives none. */
function definedBy({ steps: [step] }: ElaboratedChain): string | null {
  if (step?.kind === 'definition') return step.function;
  return step?.kind === 'claim' ? (step.defines ?? null) : null;
}

const speaksOf = (name: string, { judged, theory }: Account): boolean =>
  judged !== null && namesBehind(judged, theory).some((one) => lettersOf(one) === lettersOf(name));

/** p of `p(x,y)`, which is told from `p(x)` by its arguments. */
const lettersOf = (key: string): string => key.replace(/\(.*$/, '');
