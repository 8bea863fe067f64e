/**
 * Propositions in words: half an English sentence, with LaTeX between dollars, for the ledger of assumptions. "$Z$ is
 * not zero", "differentiation in $\theta$ and the integral over $x$ may be interchanged". Relies on the LaTeX printer.
 */
import { binders } from './binders.js';
import { nameLatex } from './piece.js';
import { coordinate } from './print-derivative.js';
import { printerFor } from './print-latex.js';
import { openAtPoint, openFresh, type Printer } from './printer.js';
import { sortName } from './sort.js';
import type { ApplyTerm, BinderTerm, Term } from './term.js';
import { emptyTheory, type Theory } from './theory.js';
import { isWhole } from './whole.js';

export const describe = (proposition: Term, theory: Theory = emptyTheory): string =>
  words(proposition, printerFor(theory));

function words(proposition: Term, printer: Printer): string {
  if (proposition.kind === 'apply') return relation(proposition, printer);
  return proposition.kind === 'binder' ? claim(proposition, printer) : math(proposition, printer);
}

function relation(term: ApplyTerm, printer: Printer): string {
  const [left, right] = term.arguments;
  if (left === undefined) return math(term, printer);
  switch (term.operator) {
    case 'notEqual':
      return isZero(right) ? `${math(left, printer)} is not zero` : math(term, printer);
    case 'less':
      return isZero(left) && right ? `${math(right, printer)} is positive` : math(term, printer);
    case 'lessEqual':
      return isZero(left) && right ? `${math(right, printer)} is not negative` : math(term, printer);
    case 'natural':
      return `${math(left, printer)} is a natural number`;
    case 'finite':
      return `${math(left, printer)} is finite`;
    case 'positiveMeasure':
      return `${math(left, printer)} has positive measure`;
    default:
      return math(term, printer);
  }
}

const isZero = (term: Term | undefined): boolean => term?.kind === 'number' && term.value.numerator === 0n;

function claim(term: BinderTerm, printer: Printer): string {
  switch (term.binder) {
    case 'forall':
      return forAll(term, printer);
    case 'integrable':
      return regular(term, 'integrable', printer);
    case 'boundedAbove':
      return regular(term, 'bounded above', printer);
    case 'boundary':
      return boundary(term, printer);
    case 'near':
    case 'differentiable':
    case 'smooth':
    case 'interchange':
      return atPoint(term, printer);
    default:
      return math(term, printer);
  }
}

function forAll(term: BinderTerm, printer: Printer): string {
  const { variable, bodies, inside } = openFresh(term, printer);
  const body = bodies.map((part) => words(part, inside)).join();
  return `${body} for all $${nameLatex(variable.name)}${inDomain(term, printer)}$`;
}

function regular(term: BinderTerm, how: string, printer: Printer): string {
  const { variable, bodies, inside } = openFresh(term, printer);
  const body = bodies.map((part) => inside.print(part, inside).text).join();
  const [domain] = term.operands;
  const where =
    domain === undefined || isWhole(domain, term.variable.sort) ? '' : ` on ${math(domain, printer)}`;
  return `$${nameLatex(variable.name)} \\mapsto ${body}$ is ${how}${where}`;
}

function boundary(term: BinderTerm, printer: Printer): string {
  const { variable, bodies, inside } = openFresh(term, printer);
  const body = bodies.map((part) => math(part, inside)).join();
  return `the boundary term of ${body} in $${coordinate(variable, term.operands[1], printer).text}$ vanishes`;
}

function inDomain(term: BinderTerm, printer: Printer): string {
  const [domain] = term.operands;
  if (domain === undefined || isWhole(domain, term.variable.sort)) return '';
  return ` \\in ${printer.print(domain, printer).text}`;
}

function atPoint(term: BinderTerm, printer: Printer): string {
  const { variable, bodies, at, inside } = openAtPoint(term, printer);
  const [body] = bodies;
  const name = nameLatex(variable.name);
  if (body === undefined) return math(term, printer);
  const point = at === null ? null : printer.print(at, printer).text;
  if (term.binder === 'near')
    return `${words(body, inside)} near $${name}${point === null ? '' : ` = ${point}`}$`;
  if (term.binder === 'smooth')
    return `${math(body, inside)} is smooth in $${name}$${point === null ? '' : ` at $${name} = ${point}$`}`;
  const where = `in $${coordinate(variable, term.operands[1], printer).text}$`;
  const there = point === null ? '' : ` at $${name} = ${point}$`;
  if (term.binder === 'differentiable') return `${math(body, inside)} is differentiable ${where}${there}`;
  return `differentiation ${where}${there} and ${whatStandsBelow(body, inside)} may be interchanged`;
}

const nouns: Readonly<Partial<Record<keyof typeof binders, string>>> = {
  sum: 'the sum over',
  product: 'the product over',
  expectation: 'the expectation over',
  supremum: 'the supremum over',
  infimum: 'the infimum over',
  derivative: 'the derivative in',
};

function whatStandsBelow(body: Term, printer: Printer): string {
  if (body.kind !== 'binder') return math(body, printer);
  const { variable } = body.binder === 'derivative' ? openAtPoint(body, printer) : openFresh(body, printer);
  const finite = printer.theory.spaces.get(sortName(variable.sort))?.measure === 'finite';
  const integral = finite ? 'the sum over' : 'the integral over';
  const noun = body.binder === 'integral' ? integral : nouns[body.binder];
  return noun === undefined ? math(body, printer) : `${noun} $${nameLatex(variable.name)}$`;
}

const math = (term: Term, printer: Printer): string => `$${printer.print(term, printer).text}$`;
