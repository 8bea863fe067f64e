/** Claims of derivations as they come to a search, each with its judge and the proof that is recorded of it. */
import { readFileSync } from 'node:fs';
import { recordsBeside } from '../../src/cli/remembering.js';
import { elaborate } from '../../src/elaborate/elaborate.js';
import type { Judge } from '../../src/kernel/kernel.js';
import { judgeFor } from '../../src/prove/prove.js';
import { readDocument } from '../../src/read/readDocument.js';
import { bookOf, type Book } from '../../src/records/book.js';
import { keyOf } from '../../src/records/key.js';
import { recorded } from '../../src/records/recorded.js';
import { searchesFrom, type Searches } from '../../src/records/searches.js';
import type { Claim } from '../../src/refute/claim.js';
import type { Source } from '../../src/text/source.js';
import { judgeChain } from '../../src/verify/judgeChain.js';

export interface Asked {
  readonly claim: Claim;
  readonly judge: Judge;
  readonly key: string;
}

export const recordsOf = ({ path }: Source): string => readFileSync(recordsBeside(path), 'utf8');

/** Searches that find no proof of anything. */
export const noSearch: Searches = { ...searchesFrom(0), prove: () => null };

/** What a book proves by itself. */
export const provedBy = (book: Book, { claim, judge }: Asked) =>
  recorded(noSearch, book, 0).prove(claim, judge);

/** What the searches are asked to prove, each claim once. */
export function askedBy(source: Source): readonly Asked[] {
  const { chains, theory } = elaborate(readDocument(source));
  const judge = judgeFor(theory);
  const asked = new Map<string, Asked>();
  const searches = recorded(noSearch, bookOf([recordsOf(source)], null), 0);
  const listening: Searches = {
    ...searches,
    prove: (claim, own) => {
      const key = keyOf(claim, own.theory);
      asked.set(key, { claim, judge: own, key });
      return searches.prove(claim, own);
    },
  };
  for (const chain of chains) judgeChain(chain, judge, listening);
  return [...asked.values()];
}
