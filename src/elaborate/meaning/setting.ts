/**
 * What meaning needs to know besides the expression: sorts, signatures, and where to put messages. One setting serves
 * one reading of one member.
 */
import type { Message } from '../../text/message.js';
import { integer } from '../../terms/sort.js';
import { number, symbol, type SymbolTerm, type Term } from '../../terms/term.js';
import type { Sorts } from '../inference/sorts.js';
import type { Vocabulary } from '../inference/vocabulary.js';
import type { Expression } from '../expression.js';
import { scalar, type Shaped } from './shaped.js';

/** `\hat{p}_n`: equal weight on every point of a list. */
export interface EmpiricalLaw {
  readonly data: string;
  readonly index: string;
  readonly count: Term;
}

/** A function whose value is a vector or a matrix by a formula: only its components become terms. */
export interface Abbreviation {
  readonly parameters: readonly SymbolTerm[];
  readonly body: Expression;
}

export interface Meaning {
  readonly sorts: Sorts;
  readonly vocabulary: Vocabulary;
  readonly empirical: ReadonlyMap<string, EmpiricalLaw>;
  /** Are the values of this function numbers for certain: is it a density, declared, or given by a formula? */
  readonly isNumber: (key: string) => boolean;
  /** By key of the function. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  /** Names that no internal index may take. */
  readonly taken: ReadonlySet<string>;
}

export interface Setting extends Meaning {
  readonly messages: Message[];
  /** How many internal indices were made. */
  readonly counter: { made: number };
}

export const settingOf = (meaning: Meaning): Setting => ({ ...meaning, messages: [], counter: { made: 0 } });

/** Notes a message; the value that takes the place of what could not be understood. */
export function failed(message: Message, setting: Setting): Shaped {
  setting.messages.push(message);
  return { ...scalar(number(0)), broken: true };
}

/** An index that no name of the document, no other internal index and no component of a member has. */
export function freshIndex(setting: Setting): SymbolTerm {
  const open = openIndices(setting.taken, MOST_INDICES).map(({ name }) => name);
  const free = ['j', 'r', 's', 'm', 'q', 'l'].filter(
    (letter) => !setting.taken.has(letter) && !open.includes(letter),
  );
  const at = setting.counter.made++;
  const letter = free[at % Math.max(1, free.length)] ?? 'j';
  return symbol(
    letter + "'".repeat(Math.floor(at / Math.max(1, free.length)) + (free.length === 0 ? 1 : 0)),
    integer,
  );
}

/** Of a component: a matrix has two. */
const MOST_INDICES = 2;

/** The indices that stand for the components of a member that is a vector or a matrix: the same all through a document. */
export function openIndices(taken: ReadonlySet<string>, count: number): readonly SymbolTerm[] {
  const letters = ['k', 'l', 'm', 'i', 'j'].filter((letter) => !taken.has(letter));
  return Array.from({ length: count }, (_, at) => symbol(letters[at] ?? `k_{${String(at + 1)}}`, integer));
}
