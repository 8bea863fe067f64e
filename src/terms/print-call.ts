/**
 * Symbols and calls in the author's notation: which arguments stand as subscripts, as superscripts, in parentheses. An
 * argument that the author drops stays dropped, unless it is more than a symbol. Relies on the notation in the theory;
 * a function that is not declared there is printed as `f(a, b)`.
 */
import { fill, nameLatex, piece, script, type Piece } from './piece.js';
import type { Printer } from './printer.js';
import type { CallTerm, SymbolTerm, Term } from './term.js';
import type { Notation } from './theory.js';

export const printSymbol = (term: SymbolTerm): Piece =>
  piece(term.sort.kind === 'set' ? domainName(term.name) : nameLatex(term.name));

export function printCall(term: CallTerm, printer: Printer): Piece {
  const notation = printer.theory.functions.get(term.function)?.notation ?? plainNotation(term);
  const text = (index: number): readonly string[] => {
    const part = term.arguments[index];
    return part === undefined ? [] : [printer.print(part, printer).text];
  };
  const subscripts = [...notation.subscripts, ...hiddenArguments(term, notation)].flatMap(text);
  const superscripts = notation.superscripts.flatMap(text);
  const name =
    nameWith(notation.name, subscripts.length > 0, superscripts.length > 0) +
    (subscripts.length > 0 ? script('_', subscripts.join(', ')) : '') +
    (superscripts.length > 0 ? `^{(${superscripts.join(', ')})}` : '');
  const shown = notation.parenthesised.flatMap(text);
  return piece(shown.length > 0 ? name + inParentheses(shown, notation.separators) : name);
}

/** Whether an argument equal to the symbol can be seen in the printed call. */
export function shows(term: Term, variable: SymbolTerm, printer: Printer): boolean {
  if (term.kind !== 'call') return false;
  const { subscripts, superscripts, parenthesised } =
    printer.theory.functions.get(term.function)?.notation ?? plainNotation(term);
  return [...subscripts, ...superscripts, ...parenthesised].some((index) => {
    const part = term.arguments[index];
    return part?.kind === 'symbol' && part.name === variable.name;
  });
}

const plainNotation = (term: CallTerm): Notation => ({
  name: term.function,
  subscripts: [],
  superscripts: [],
  parenthesised: term.arguments.map((_, index) => index),
  separators: [],
});

const hiddenArguments = (term: CallTerm, notation: Notation): readonly number[] =>
  term.arguments.flatMap((part, index) => {
    const shown = [notation.subscripts, notation.superscripts, notation.parenthesised];
    return part.kind === 'symbol' || shown.some((indices) => indices.includes(index)) ? [] : [index];
  });

/** The name, in braces if a script of its own would meet another. */
function nameWith(name: string, subscript: boolean, superscript: boolean): string {
  const latex = nameLatex(name);
  const outside = latex.replace(/\{.*\}/gs, '');
  const clash = (subscript && outside.includes('_')) || (superscript && /['^]/.test(outside));
  return clash ? `{${latex}}` : latex;
}

function inParentheses(parts: readonly string[], separators: readonly string[]): string {
  const inner = parts.map((part, index) =>
    index + 1 < parts.length ? part + separatorLatex(separators[index] ?? ',') : part,
  );
  const tall = parts.some((part) => /\\(?:frac|int|sum|prod|left|binom)/.test(part));
  return fill(tall ? '\\left(#1\\right)' : '(#1)', { 1: inner.join('') });
}

function separatorLatex(separator: string): string {
  if (separator === ',' || separator === ';') return `${separator} `;
  return separator === '|' ? ' \\mid ' : ` ${separator} `;
}

/** Whole spaces (whole.ts) by their usual names. */
function domainName(name: string): string {
  const [, kind, rest = ''] = /^(vector|space) (.*)$/s.exec(name) ?? [];
  if (kind === 'vector') return `\\mathbb{R}${script('^', rest)}`;
  if (kind === 'space') return nameLatex(rest);
  if (name === 'real') return '\\mathbb{R}';
  return name === 'integer' ? '\\mathbb{Z}' : nameLatex(name);
}
