/**
 * Binders in LaTeX, from the templates in the table of binders: bounds that go without saying are left out, ranges and
 * intervals become limits, an integral over a finite space is a sum. Relies on a printer for the parts; derivatives and
 * propositions have files of their own.
 */
import { binders, type BinderName } from './binders.js';
import { fill, nameLatex, piece, placed, script, type Piece } from './piece.js';
import { shows } from './print-call.js';
import { printClaim } from './print-claim.js';
import { printDerivative } from './print-derivative.js';
import { openFresh, type Printer } from './printer.js';
import { sortName } from './sort.js';
import type { BinderTerm, SymbolTerm, Term } from './term.js';
import { isWhole } from './whole.js';

export function printBinder(term: BinderTerm, printer: Printer): Piece {
  switch (term.binder) {
    case 'integral':
    case 'sum':
    case 'product':
    case 'supremum':
    case 'infimum':
      return printOver(term, printer);
    case 'expectation':
      return printExpectation(term, printer);
    case 'limit':
      return printLimit(term, printer);
    case 'derivative':
      return printDerivative(term, printer);
    case 'tuple':
      return printTuple(term, printer);
    case 'forall':
    case 'near':
    case 'smooth':
    case 'integrable':
    case 'boundedAbove':
    case 'differentiable':
    case 'hasDerivative':
    case 'interchange':
    case 'boundary':
    case 'negligible':
    case 'bounded':
      return printClaim(term, printer);
  }
}

function printOver(term: BinderTerm, printer: Printer): Piece {
  const { variable, bodies, inside } = openFresh(term, printer);
  const [body] = bodies;
  const [domain] = term.operands;
  if (body === undefined || domain === undefined) return piece(term.binder);
  const name = signFor(term.binder, domain, variable, printer);
  const template = binders[name].latex.replace(/_\{[^{}]*\}/, () => limits(name, domain, variable, printer));
  const parts = { 1: placed(inside.print(body, inside), 'product'), v: nameLatex(variable.name) };
  return piece(fill(template, parts), 'prefix', true);
}

/** Integrals with respect to counting are written as sums. */
function signFor(name: BinderName, domain: Term, variable: SymbolTerm, printer: Printer): BinderName {
  if (name !== 'integral') return name;
  const counted = domain.kind === 'apply' && domain.operator === 'range';
  const { kind } = variable.sort;
  const finite =
    isWhole(domain, variable.sort) &&
    (kind === 'integer' || printer.theory.spaces.get(sortName(variable.sort))?.measure === 'finite');
  return counted || finite ? 'sum' : name;
}

function limits(name: BinderName, domain: Term, variable: SymbolTerm, printer: Printer): string {
  const text = nameLatex(variable.name);
  if (isWhole(domain, variable.sort)) return name === 'integral' ? '' : script('_', text);
  const [from, to] = domain.kind === 'apply' ? domain.arguments : [];
  if (domain.kind === 'apply' && from !== undefined && to !== undefined) {
    const [lower, upper] = [printer.print(from, printer).text, printer.print(to, printer).text];
    if (domain.operator === 'range' && (name === 'sum' || name === 'product'))
      return `_{${text}=${lower}}${script('^', upper)}`;
    if (domain.operator === 'interval' && name === 'integral') return script('_', lower) + script('^', upper);
  }
  const set = printer.print(domain, printer).text;
  return name === 'integral' ? script('_', set) : `_{${text} \\in ${set}}`;
}

function printTuple(term: BinderTerm, printer: Printer): Piece {
  const { variable, bodies, inside } = openFresh(term, printer);
  const parts = bodies.map((body) => inside.print(body, inside).text);
  return piece(fill(binders.tuple.latex, { 1: parts.join(), v: nameLatex(variable.name) }));
}

function printExpectation(term: BinderTerm, printer: Printer): Piece {
  const { variable, bodies, inside } = openFresh(term, printer);
  const [density, body] = bodies;
  const [domain] = term.operands;
  if (density === undefined || body === undefined || domain === undefined) return piece(term.binder);
  const law = inside.print(density, inside).text;
  const name = nameLatex(variable.name);
  const where = isWhole(domain, variable.sort)
    ? ''
    : `,\\, ${name} \\in ${printer.print(domain, printer).text}`;
  const { latex } = binders[term.binder];
  const template = shows(density, variable, inside) ? latex.replace('#v \\sim ', '') : latex;
  return piece(fill(template, { v: name, 1: law + where, 2: inside.print(body, inside).text }));
}

function printLimit(term: BinderTerm, printer: Printer): Piece {
  const { variable, bodies, inside } = openFresh(term, printer);
  const parts = [
    ...bodies.map((body) => placed(inside.print(body, inside), 'product')),
    ...term.operands.map((point) => printer.print(point, printer).text),
  ];
  const named = Object.fromEntries(parts.map((part, index) => [String(index + 1), part]));
  return piece(fill(binders[term.binder].latex, { ...named, v: nameLatex(variable.name) }), 'prefix', true);
}
