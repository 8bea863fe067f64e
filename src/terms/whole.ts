/**
 * Whole spaces as domains: an integral without limits runs over all of the sort of its variable. The domain is then the
 * symbol of sort `set` made here, so that what is known of a space (it is finite, it has positive measure) is said of
 * an ordinary term.
 */
import { set, sortName, type Sort } from './sort.js';
import { symbol, type SymbolTerm, type Term } from './term.js';

export const whole = (sort: Sort): SymbolTerm => symbol(sortName(sort), set);

export const isWhole = (domain: Term, sort: Sort): boolean =>
  domain.kind === 'symbol' && domain.sort.kind === 'set' && domain.name === sortName(sort);
