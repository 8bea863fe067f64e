/**
 * Terms in LaTeX, in the author's notation and with as few brackets as the strengths in the table of operators allow.
 * Sums and products are printed flat: `a + (b + c)` has no brackets, for its value does not depend on them. Calls are
 * printed by print-call.ts, binders by print-binder.ts, which get the printer as a value. Never simplifies.
 */
import type { Rational } from '../numbers/rational.js';
import { operators, type OperatorName } from './operators.js';
import { bracketed, fill, isAtLeast, piece, placed, scripted, type Piece, type Strength } from './piece.js';
import { printBinder } from './print-binder.js';
import { printCall, printSymbol } from './print-call.js';
import type { Printer } from './printer.js';
import { emptyTheory, type Theory } from './theory.js';
import type { ApplyTerm, Term } from './term.js';

export const printLatex = (term: Term, theory: Theory = emptyTheory): string =>
  printPiece(term, printerFor(theory)).text;

export const printerFor = (theory: Theory): Printer => ({ theory, taken: new Set(), print: printPiece });

function printPiece(term: Term, printer: Printer): Piece {
  switch (term.kind) {
    case 'number':
      return printNumber(term.value);
    case 'symbol':
      return printSymbol(term);
    case 'bound':
      return piece(`\\bullet_{${String(term.index)}}`);
    case 'call':
      return printCall(term, printer);
    case 'apply':
      return printApply(term, printer);
    case 'binder':
      return printBinder(term, printer);
  }
}

function printNumber({ numerator, denominator }: Rational): Piece {
  const size = String(numerator < 0n ? -numerator : numerator);
  const text = denominator === 1n ? size : `\\frac{${size}}{${String(denominator)}}`;
  return numerator < 0n ? piece(`-${text}`, 'sum') : piece(text);
}

function printApply(term: ApplyTerm, printer: Printer): Piece {
  const parts = term.arguments.map((part) => printer.print(part, printer));
  const [left, right] = parts;
  if (left === undefined || right === undefined) return byTemplate(term.operator, parts);
  switch (term.operator) {
    case 'add':
      return piece(`${placed(left, 'sum')} + ${leads(right) ? right.text : bracketed(right.text)}`, 'sum');
    case 'subtract':
      return piece(`${placed(left, 'sum')} - ${placed(right, 'product')}`, 'sum');
    case 'multiply':
      return printProduct(term.arguments[0], left, right);
    case 'power':
      return piece(scripted(left, '^', right.text));
    case 'component':
      return piece(scripted(left, '_', right.text));
    default:
      return byTemplate(term.operator, parts);
  }
}

/** Whether a piece can stand behind a plus sign. */
const leads = ({ text, strength }: Piece): boolean => isAtLeast(strength, 'sum') && !text.startsWith('-');

/** Factors side by side; a dot where a number follows, a small space where a bracket might look like an argument. */
function printProduct(factor: Term | undefined, left: Piece, right: Piece): Piece {
  const negative = left.text.startsWith('-') && (factor?.kind === 'number' || isProduct(factor));
  const first =
    left.open || !(negative || isAtLeast(left.strength, 'product')) ? bracketed(left.text) : left.text;
  const second = placed(right, 'product');
  const strength = negative ? 'sum' : 'product';
  return piece(
    `${first} ${signBetween(first, second)}${second}`,
    strength,
    right.open && second === right.text,
  );
}

const isProduct = (term: Term | undefined): boolean => term?.kind === 'apply' && term.operator === 'multiply';

function signBetween(left: string, right: string): string {
  if (/^\d/.test(right) || (/\d$/.test(left) && /^\\frac\{\d/.test(right))) return '\\cdot ';
  return right.startsWith('\\left(') && /[A-Za-z}]$/.test(left) ? '\\, ' : '';
}

/** What an operator demands of its arguments: those of an atom stand between brackets or braces of its own. */
const demands: Readonly<Record<Strength, Strength>> = {
  relation: 'sum',
  sum: 'product',
  product: 'product',
  prefix: 'prefix',
  power: 'atom',
  atom: 'relation',
};

function byTemplate(operator: OperatorName, parts: readonly Piece[]): Piece {
  const { latex, binding } = operators[operator];
  const demanded = operator === 'delta' ? 'atom' : demands[binding];
  const placedParts = parts.map((part, index): [string, string] => [
    String(index + 1),
    placed(part, demanded),
  ]);
  return piece(fill(latex, Object.fromEntries(placedParts)), binding, binding === 'prefix');
}
