/**
 * Laws that may be short for their models, or something else: p beside `p_\\theta`. What speaks of such a law holds or
 * fails only where it does so either way.
 */
import { isBesideModel } from '../elaborate/structure/spelling.js';
import type { Theory } from '../terms/theory.js';
import { inDoubt, isBorneOut, isRefuted, type Account, type Accounts } from './accounts.js';

/** The accounts of a document in which the laws are short, with those of one in which they are not. */
export const eitherWay = (short: Accounts, other: Accounts): Accounts =>
  short.map((steps, at) =>
    steps.map((account, step) => {
      const second = other[at]?.[step];
      return second && speaksOfOther(second) ? agreed(account, second) : account;
    }),
  );

function agreed(short: Account, other: Account): Account {
  const isAgreed =
    (isBorneOut(short) && isBorneOut(other)) || (isRefuted(short) && isRefuted(other)) || !isDecided(short);
  return isAgreed
    ? short
    : inDoubt(
        short,
        'a law without its parameter may be the law with it, or another one; the step does not hold either way',
      );
}

const isDecided = (account: Account): boolean => isBorneOut(account) || isRefuted(account);

const speaksOfOther = ({ judged, theory }: Account): boolean =>
  judged !== null && [...judged.about].some((name) => isOther(name, theory));

const isOther = (name: string, { functions }: Theory): boolean =>
  isBesideModel(functions.get(name)?.notation.name ?? name);
