/** Tables keyed by terms: values found again under any equal term. */
import { same, type Term } from './term.js';

export interface TermTable<Value> {
  readonly get: (term: Term) => Value | undefined;
  readonly set: (term: Term, value: Value) => void;
}

export function termTable<Value>(): TermTable<Value> {
  const buckets = new Map<number, { readonly term: Term; value: Value }[]>();
  const find = (term: Term) => buckets.get(term.hash)?.find((entry) => same(entry.term, term));
  return {
    get: (term) => find(term)?.value,
    set: (term, value) => {
      const entry = find(term);
      if (entry) entry.value = value;
      else buckets.set(term.hash, [...(buckets.get(term.hash) ?? []), { term, value }]);
    },
  };
}
