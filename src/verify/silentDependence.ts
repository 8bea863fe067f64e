/**
 * A second look at derivatives by a parameter that no formula shows, `\frac{\partial E(v, h)}{\partial \theta}` where E has
 * weights: θ stands for whatever the functions depend on. There every function without a formula depends on θ, and the
 * formulas that show no θ do not count. What is proved so holds whichever of them depend on it; nothing else counts.
 */
import { elaborate } from '../elaborate/elaborate.js';
import { evidenceOf } from '../elaborate/inference/evidence.js';
import type { ElaboratedChain, Elaboration } from '../elaborate/elaborated.js';
import { hasSeveralIndices } from '../elaborate/structure/spelling.js';
import type { Document } from '../read/document.js';
import type { Searches } from '../records/searches.js';
import { calledFunctions } from '../terms/substitute.js';
import { accountsOf, type Account, type Accounts } from './accounts.js';
import { judgeView } from './judgeDocument.js';

export function withSilentDependence(accounts: Accounts, document: Document, searches: Searches): Accounts {
  const isConcerned = ({ chain, judged }: Account, step: number): boolean => {
    const own = chain.steps[step];
    return judged === null && own?.kind === 'unsupported' && own.reason === 'no-dependence';
  };
  const chains = document.chains.map((_, at) => accounts[at]?.some(isConcerned) === true);
  if (!chains.includes(true)) return accounts;
  const names = new Set(document.chains.flatMap((chain, at) => (chains[at] ? movedIn(chain) : [])));
  const hidden = (view: Document): Elaboration => elaborate(view, names);
  const isFormula = document.chains.map((_, at) => !chains[at] && definesByNumbers(accounts[at]?.[0]));
  const view = { ...document, chains: document.chains.filter((_, at) => !isFormula[at]) };
  const wanted = (at: number, step: number): boolean => {
    const account = accounts[at]?.[step];
    return account !== undefined && isConcerned(account, step);
  };
  const { judged, inWhole } = judgeView(view, document, searches, wanted, hidden);
  const own = inWhole(accountsOf(judged.elaboration, judged.steps));
  return accounts.map((steps, at) =>
    steps.map((account, step) => {
      const other = own[at]?.[step];
      const isProved = other?.judged?.defines === false && other.judged.finding.kind === 'proved';
      return isProved && isConcerned(account, step) ? other : account;
    }),
  );
}

/** The Greek letters that a chain differentiates by. */
function movedIn({ members }: ElaboratedChain['chain']): readonly string[] {
  const formulas = members.flatMap(({ syntax }) => (syntax === null ? [] : [syntax]));
  return [...evidenceOf(formulas).differentiated].filter((name) => /^\\[a-z]+$/.test(name));
}

/** Does the chain open with the definition of a function by numbers and lists alone, such as a quadratic energy? */
function definesByNumbers(account: Account | undefined): boolean {
  const [step] = account?.chain.steps ?? [];
  if (account === undefined || step?.kind !== 'definition') return false;
  const { definitions, functions } = account.theory;
  return [...definitions.values()].some(
    ({ function: key, body }) =>
      functions.get(key)?.notation.name === step.function &&
      [...calledFunctions(body)].every(
        (called) => hasSeveralIndices(called) || functions.get(called)?.role.kind === 'data',
      ),
  );
}
