/**
 * Rules used by hand: the rule filled in, and the conditions for which there are lemmas discharged. Untrusted; what the
 * judge refuses is a mistake of the caller.
 */
import type { Judge, Theorem } from '../kernel/kernel.js';
import type { Abstraction } from '../kernel/rule.js';
import type { Sort } from '../terms/sort.js';
import type { SymbolTerm, Term } from '../terms/term.js';
import { dischargeOnce } from './prover.js';

/** What the names of a rule stand for: terms, or functions of one variable. */
export type Meanings = Readonly<Record<string, Term | FunctionOf>>;

export interface FunctionOf {
  readonly of: SymbolTerm;
  readonly body: Term;
}

/** The conclusion of the rule, its conditions discharged by the lemmas that fit. */
export const infer = (
  judge: Judge,
  rule: string,
  meanings: Meanings,
  lemmas: readonly Theorem[] = [],
): Theorem =>
  lemmas.reduce(
    (theorem, lemma) => dischargeOnce(theorem, lemma, judge),
    judge.instance(rule, { meanings: abstractions(meanings), sorts: sortsIn(meanings) }),
  );

const abstractions = (meanings: Meanings): ReadonlyMap<string, Abstraction> =>
  new Map(
    Object.entries(meanings).map(([name, meaning]) => [
      name,
      'of' in meaning && 'body' in meaning
        ? { parameters: [meaning.of], body: meaning.body }
        : { parameters: [], body: meaning },
    ]),
  );

/** Rules used this way call their bound variable x. */
const sortsIn = (meanings: Meanings): ReadonlyMap<string, Sort> =>
  new Map(Object.values(meanings).flatMap((one) => ('body' in one ? [['x', one.of.sort] as const] : [])));
