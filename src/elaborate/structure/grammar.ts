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
  readonly binding: 'product' | 'rest';
  /** \log, \exp, \sin without brackets. */
  readonly prefix: 'product' | 'factor';
  /** How this differs from the house rule, as half a sentence; null for the house rule itself. */
  readonly note: string | null;
}

export const houseRule: Convention = {
  derivative: 'factor',
  binding: 'product',
  prefix: 'product',
  note: null,
};

export const conventions: readonly Convention[] = [
  houseRule,
  {
    derivative: 'factor',
    binding: 'rest',
    prefix: 'product',
    note: 'the sum, integral or expectation reaches over the following terms as well',
  },
  {
    derivative: 'product',
    binding: 'product',
    prefix: 'product',
    note: 'the derivative takes the whole product that follows it',
  },
  {
    derivative: 'factor',
    binding: 'product',
    prefix: 'factor',
    note: 'the logarithm or function takes the next factor only',
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
