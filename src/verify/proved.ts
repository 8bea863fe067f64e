/** What is said of a step that has a proof: the rules it rests on, the ledger, and how many models were held against it. */
import { rulesOf } from '../kernel/replay.js';
import type { Proof } from '../prove/prove.js';
import type { Tally } from '../refute/outcome.js';
import { minorRules } from '../rules/rules.js';
import type { Finding } from './judgeStep.js';

export const provedBy = ({ theorem }: Proof, ledger: Proof['ledger'], tally: Tally): Finding => ({
  kind: 'proved',
  rules: inOrderOfWeight(rulesOf(theorem)),
  ledger,
  tally,
});

/** What a reader wants to know first: what is special about the step; arithmetic and bookkeeping last. */
function inOrderOfWeight(names: readonly string[]): readonly string[] {
  const all = [...new Set(names.map(withoutNumber))];
  const minor = all.filter((name) => minorRules.has(name));
  const arithmetic = all.filter((name) => name === 'arithmetic');
  return [...all.filter((name) => !minor.includes(name) && name !== 'arithmetic'), ...arithmetic, ...minor];
}

/** Rows that share a name are told apart by a number that means nothing to the reader. */
const withoutNumber = (name: string): string => name.replace(/:\d+$/, '');
