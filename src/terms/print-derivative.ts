/**
 * Derivatives in LaTeX: in the variable itself where they are taken at a symbol, with a bar and the point where not;
 * a vector by the component that is meant; derivatives of derivatives share one fraction. Relies on a printer.
 */
import { isAtLeast, nameLatex, piece, script, scripted, type Piece } from './piece.js';
import { openAtPoint, type Opened, type Printer } from './printer.js';
import type { BinderTerm, SymbolTerm, Term } from './term.js';

export function printDerivative(term: BinderTerm, printer: Printer): Piece {
  const outer = openAtPoint(term, printer);
  const { body, inside, variables } = collect(term, outer, printer);
  const inner = inside.print(body, inside);
  const operand = isAtLeast(inner.strength, 'prefix') ? inner.text : `\\left[ ${inner.text} \\right]`;
  const order = variables.length === 1 ? '' : script('^', String(variables.length));
  const text = `\\frac{\\partial${order}}{${denominator(variables)}} ${operand}`;
  if (outer.at === null) return piece(text, 'prefix', true);
  const name = nameLatex(outer.variable.name);
  return piece(`\\left.${text}\\right|_{${name} = ${printer.print(outer.at, printer).text}}`, 'power');
}

interface Collected {
  readonly body: Term;
  readonly inside: Printer;
  readonly variables: readonly Piece[];
}

/** The variables of a derivative and of those directly below it, from the outside. */
function collect(term: BinderTerm, { variable, bodies, inside }: Opened, printer: Printer): Collected {
  const [body] = bodies;
  if (body === undefined) return { body: term, inside, variables: [] };
  const own = coordinate(variable, term.operands[1], printer);
  if (body.kind === 'binder' && body.binder === 'derivative') {
    const next = openAtPoint(body, inside);
    if (next.at === null) {
      const below = collect(body, next, inside);
      return { ...below, variables: [own, ...below.variables] };
    }
  }
  return { body, inside, variables: [own] };
}

/** A real variable itself, a vector by the component that is meant. */
export function coordinate(variable: SymbolTerm, index: Term | undefined, printer: Printer): Piece {
  const name = piece(nameLatex(variable.name));
  if (variable.sort.kind !== 'vector' || index === undefined) return name;
  return piece(scripted(name, '_', printer.print(index, printer).text));
}

/** `\partial x_i \, \partial x_j`, or `\partial x^2` for one variable twice. */
function denominator(variables: readonly Piece[]): string {
  const counted: { readonly variable: Piece; readonly times: number }[] = [];
  for (const variable of variables) {
    const last = counted.at(-1);
    const repeated = last?.variable.text === variable.text;
    if (repeated) counted.pop();
    counted.push({ variable, times: repeated ? last.times + 1 : 1 });
  }
  return counted
    .map(({ variable, times }) => (times === 1 ? variable.text : scripted(variable, '^', String(times))))
    .map((text) => `\\partial ${text}`)
    .join(' \\, ');
}
