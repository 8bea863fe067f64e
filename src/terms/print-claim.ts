/**
 * Propositions with binders in LaTeX, as short statements that one can read aloud: for all, near, integrable,
 * differentiable, the interchange of a derivative with what stands below it. Relies on a printer for the parts.
 */
import { binders } from './binders.js';
import { fill, nameLatex, piece, placed, type Piece } from './piece.js';
import { coordinate, printDerivative } from './print-derivative.js';
import { openAtPoint, openFresh, type Printer } from './printer.js';
import { bind, mentions } from './substitute.js';
import { binder, type BinderTerm, type SymbolTerm, type Term } from './term.js';
import { isWhole } from './whole.js';

export function printClaim(term: BinderTerm, printer: Printer): Piece {
  switch (term.binder) {
    case 'forall':
    case 'integrable':
    case 'boundedAbove':
    case 'boundary':
      return claim(overDomain(term, printer));
    case 'hasDerivative':
      return claim(derivativeIs(term, printer));
    case 'interchange':
      return claim(swapped(term, printer));
    case 'negligible':
    case 'bounded':
      return claim(remainder(term, printer));
    default:
      return claim(atPoint(term, printer));
  }
}

const claim = (text: string): Piece => piece(text, 'relation');

function overDomain(term: BinderTerm, printer: Printer): string {
  const { variable, bodies, inside } = openFresh(term, printer);
  const [domain] = term.operands;
  const text = fill(binders[term.binder].latex, {
    1: bodies.map((part) => inside.print(part, inside).text).join(),
    v: nameLatex(variable.name),
  });
  if (domain === undefined || isWhole(domain, variable.sort)) return text;
  const set = printer.print(domain, printer).text;
  return term.binder === 'forall' ? `${text} \\in ${set}` : `${text} \\text{ on } ${set}`;
}

/** `near` and `differentiable`. */
function atPoint(term: BinderTerm, printer: Printer): string {
  const { variable, bodies, at, inside } = openAtPoint(term, printer);
  const name = nameLatex(variable.name);
  const point = at === null ? name : `${name} = ${printer.print(at, printer).text}`;
  const text = fill(binders[term.binder].latex, {
    1: bodies.map((part) => inside.print(part, inside).text).join(),
    2: point,
    v: coordinate(variable, term.operands[1], printer).text,
  });
  return at === null || term.binder === 'near' ? text : `${text} \\text{ at } ${point}`;
}

function remainder(term: BinderTerm, printer: Printer): string {
  const { variable, bodies, inside } = openFresh(term, printer);
  const [place, order] = term.operands.map((part) => printer.print(part, printer).text);
  return fill(binders[term.binder].latex, {
    1: bodies.map((part) => inside.print(part, inside).text).join(),
    2: place ?? '',
    3: order ?? '',
    v: nameLatex(variable.name),
  });
}

function derivativeIs(term: BinderTerm, printer: Printer): string {
  const derivative = binder('derivative', term.variable, term.bodies, term.operands.slice(0, 2));
  const right = term.operands.slice(2).map((value) => placed(printer.print(value, printer), 'sum'));
  return `${printDerivative(derivative, printer).text} = ${right.join()}`;
}

/** The equation that the interchange is about; words where what stands below is no binder free of the variable. */
function swapped(term: BinderTerm, printer: Printer): string {
  const { variable, bodies, inside } = openAtPoint(term, printer);
  const [below] = bodies;
  const right = below?.kind === 'binder' ? derivativeBelow(below, variable, term.operands, inside) : null;
  if (right !== null) {
    const left = binder('derivative', term.variable, term.bodies, term.operands);
    return `${printDerivative(left, printer).text} = ${printer.print(right, printer).text}`;
  }
  return fill(binders[term.binder].latex, {
    1: bodies.map((part) => inside.print(part, inside).text).join(),
    v: coordinate(variable, term.operands[1], printer).text,
  });
}

/** The binder `below` over the derivative of its last body: the first one of an expectation is its density. */
function derivativeBelow(
  below: BinderTerm,
  variable: SymbolTerm,
  point: readonly Term[],
  printer: Printer,
): BinderTerm | null {
  const opened = openFresh(below, printer);
  const last = opened.bodies.at(-1);
  const rest = opened.bodies.slice(0, -1);
  if (last === undefined || [...rest, ...below.operands].some((part) => mentions(part, variable)))
    return null;
  return bind(
    below.binder,
    opened.variable,
    [...rest, bind('derivative', variable, [last], point)],
    below.operands,
  );
}
