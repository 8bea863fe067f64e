/**
 * What the parts of the structure pass share: the vocabulary, the convention in force, and the three levels of a row of
 * formula, so that each operator can say how far it reaches. Types and the table of conventions; no logic.
 */
import type { Syntax } from '../../read/syntax.js';
import type { Expression } from '../expression.js';
import type { Vocabulary } from '../inference/vocabulary.js';
import type { Cursor } from './tokens.js';

/** How far operators without brackets reach. */
export interface Convention {
  readonly derivative: 'factor' | 'product';
  /** Σ, Π, E without brackets, ∫ without `dx`. */
  readonly binding: 'product' | 'rest' | 'speaking';
  /** \log, \exp, \sin without brackets; `whole` also behind the brackets of a function, `through` also over Σ, Π and ∫. */
  readonly prefix: 'product' | 'factor' | 'whole' | 'through';
  /** How many of the factors behind it Π takes: up to the next Σ or Π that is free of its index, or those that speak of it. */
  readonly factors: 'all' | 'speaking';
  /** Of a slash, `a/b c`: as it is likelier meant, or the other way round where that is likely, or where it is not. */
  readonly division: 'likely' | 'open' | 'unlikely';
  /** How this differs from the house rule, as half a sentence; null for the house rule itself. */
  readonly note: string | null;
}

export const houseRule: Convention = {
  derivative: 'factor',
  binding: 'product',
  prefix: 'product',
  factors: 'all',
  division: 'likely',
  note: null,
};

const slashed = 'the slash divides by another part of the product behind it';

export const conventions: readonly Convention[] = [
  houseRule,
  {
    derivative: 'factor',
    binding: 'rest',
    prefix: 'product',
    factors: 'all',
    division: 'likely',
    note: 'the sum, integral or expectation reaches over the following terms as well',
  },
  {
    derivative: 'product',
    binding: 'product',
    prefix: 'product',
    factors: 'all',
    division: 'likely',
    note: 'the derivative takes the whole product that follows it',
  },
  {
    derivative: 'factor',
    binding: 'product',
    prefix: 'factor',
    factors: 'all',
    division: 'likely',
    note: 'the logarithm or function takes the next factor only',
  },
  {
    ...houseRule,
    prefix: 'through',
    note: 'the logarithm takes the sum, product or integral behind its first factor as well',
  },
  { ...houseRule, factors: 'speaking', note: 'the product ends where nothing speaks of its index' },
  { ...houseRule, division: 'open', note: slashed },
  { ...houseRule, division: 'unlikely', note: slashed },
];

/** Where extremes are looked for, authors are freer: `\log p(x) p(y)` is the logarithm of both. */
export const conventionsOfExtremes: readonly Convention[] = [
  houseRule,
  { ...houseRule, prefix: 'whole', note: 'the logarithm takes the whole product that follows it' },
  { ...houseRule, binding: 'speaking', note: 'the sum or product ends where nothing speaks of its index' },
  {
    ...houseRule,
    prefix: 'whole',
    binding: 'speaking',
    note: 'the logarithm takes the whole product that follows it, and a sum or product what speaks of its index',
  },
];

export interface Grammar {
  readonly vocabulary: Vocabulary;
  readonly convention: Convention;
  /** A formula of its own: a bracket's body, a numerator, a member. */
  readonly whole: (syntax: Syntax) => Expression;
  /** Everything up to the end of the row. */
  readonly sum: (cursor: Cursor) => Expression;
  /** Up to the next sign. */
  readonly product: (cursor: Cursor) => Expression;
  readonly factor: (cursor: Cursor) => Expression;
}
