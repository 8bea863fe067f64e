/**
 * What the printing of a term needs from around it: the theory with the author's notation, the names of the variables
 * bound so far, and the way to print a part. Also opens binders for printing: bodies with a symbol in place of the
 * variable. Relies on substitution; decides nothing about the look.
 */
import type { Piece } from './piece.js';
import { calledFunctions, freeSymbols, open } from './substitute.js';
import { symbol, type BinderTerm, type SymbolTerm, type Term } from './term.js';
import type { Theory } from './theory.js';

export interface Printer {
  readonly theory: Theory;
  /** Names that a variable bound further inside must not have. */
  readonly taken: ReadonlySet<string>;
  readonly print: (term: Term, printer: Printer) => Piece;
}

export interface Opened {
  readonly variable: SymbolTerm;
  readonly bodies: readonly Term[];
  /** Where the bodies are looked at, if that is not the variable itself. */
  readonly at: Term | null;
  /** The printer for the bodies. */
  readonly inside: Printer;
}

/** Opens a binder at a fresh variable named like its own, with primes if need be. */
export function openFresh(term: BinderTerm, printer: Printer): Opened {
  const free = freeSymbols(term).map(({ name }) => name);
  const taken = new Set([...printer.taken, ...free, ...calledFunctions(term)]);
  let { name } = term.variable;
  while (taken.has(name)) name += "'";
  const variable = symbol(name, term.variable.sort);
  return openWith(term, variable, null, printer);
}

/**
 * Opens a binder that looks at a point: at that point, if it is a symbol of which the bodies know nothing else, so
 * that the derivative of `t -> f(t)` at `\theta` is the derivative of `f(\theta)` in `\theta`.
 */
export function openAtPoint(term: BinderTerm, printer: Printer): Opened {
  const [point] = term.operands;
  if (point === undefined) return openFresh(term, printer);
  const names = new Set(freeSymbols(...term.bodies).map(({ name }) => name));
  if (point.kind === 'symbol' && !names.has(point.name)) return openWith(term, point, null, printer);
  return { ...openFresh(term, printer), at: point };
}

const openWith = (term: BinderTerm, variable: SymbolTerm, at: Term | null, printer: Printer): Opened => ({
  variable,
  bodies: open(term, variable),
  at,
  inside: { ...printer, taken: new Set([...printer.taken, variable.name]) },
});
