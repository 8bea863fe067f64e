/**
 * Derivatives of functions by their names, with the arguments behind the fraction: `\frac{\partial E}{\partial w}(x)` is
 * `\frac{\partial E(x)}{\partial w}`, and `\frac{df}{dx}(y)` is `\left. \frac{df(x)}{dx} \right|_{x = y}`. From syntax to
 * syntax. What the bracket is cannot be told where it may be a factor, too; the structure pass says so.
 */
import type { Document } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { FractionSyntax, GroupSyntax, Syntax } from '../read/syntax.js';
import { isNameLike } from './inference/brackets.js';
import { evidenceOf, letterOf, type Evidence } from './inference/evidence.js';
import { changeFormulas, formulasOf, rewriteSyntax, type Item } from './rewrite-syntax.js';
import { differentialOf } from './structure/differential.js';
import { spelled } from './structure/spelling.js';

type Uses = Evidence['brackets'];

export function withDerivativesInPlace(document: Document): Document {
  const formulas = formulasOf(document);
  let known: Uses | null = null;
  const uses = (): Uses => (known ??= evidenceOf(formulas).brackets);
  const inRow = (items: readonly Item[]): readonly Item[] =>
    items.flatMap((item, at) => {
      const [before, next] = [items[at - 1], items[at + 1]];
      const applied = appliedIn(item.body, next, uses);
      if (applied !== null) return [{ ...item, body: applied }];
      return before && appliedIn(before.body, item, uses) !== null ? [] : [item];
    });
  return changeFormulas(document, (syntax) => rewriteSyntax(syntax, inRow));
}

/** The derivative with the arguments in their places; null where nothing is applied, or where it cannot be told how. */
function appliedIn(fraction: Syntax, next: Item | undefined, uses: () => Uses): Syntax | null {
  if (fraction.kind !== 'fraction' || next === undefined || next.dot) return null;
  const brackets = next.body;
  const differential = differentialOf(fraction, () => false);
  const name = differential?.rest.at(-1);
  if (brackets.kind !== 'group' || brackets.open !== '(' || name?.kind !== 'item') return null;
  if (!isNameLike(name.body)) return null;
  const usual = uses().get(letterOf(name.body)) ?? [];
  const [variable, ...more] = new Set(differential?.variables.map(spelled));
  const own = argumentsIn(brackets);
  const like = usual.filter(({ length }) => length === own.length);
  if (variable === undefined || like.length === 0) return null;
  const places = own.map((_, at) => like.some((names) => names[at] === variable));
  const at = places.indexOf(true);
  const place = own[at];
  const isFormula = own.some((one) => !isNameLike(one) && one.kind !== 'number');
  const mayBeFactor = own.length === 1 && isFormula;
  if (place === undefined || spelled(place) === variable) {
    // What speaks of the variable is no argument of a function that is differentiated by something else.
    if (mayBeFactor) return mentions(brackets, variable) ? null : unclear(fraction, brackets);
    return more.length === 0 || own.every(isNameLike) ? within(fraction, brackets) : null;
  }
  const speaksElsewhere = own.some((one, which) => which !== at && mentions(one, variable));
  const letter = differential?.variables[0];
  if (more.length > 0 || speaksElsewhere || mayBeFactor || letter === undefined)
    return unclear(fraction, brackets);
  const moved: Syntax = { ...brackets, body: withArgument(brackets.body, at, letter) };
  const equation: Syntax = {
    kind: 'relation',
    members: [letter, place],
    relations: ['='],
    span: place.span,
  };
  return evaluatedAt(within(fraction, moved), equation);
}

/** As a value at the bracket, which nobody understands. */
const unclear = (fraction: FractionSyntax, brackets: GroupSyntax): Syntax => evaluatedAt(fraction, brackets);

const evaluatedAt = (body: FractionSyntax, sub: Syntax): Syntax => ({
  kind: 'scripted',
  base: { kind: 'group', open: '.', close: '|', body, span: body.span },
  sub,
  sup: null,
  primes: 0,
  span: body.span,
});

/** With the brackets behind the name above the line. */
function within(fraction: FractionSyntax, brackets: Syntax): FractionSyntax {
  const { numerator } = fraction;
  const items = numerator.kind === 'product' ? numerator.items : [{ body: numerator, dot: false }];
  return {
    ...fraction,
    numerator: { kind: 'product', items: [...items, { body: brackets, dot: false }], span: numerator.span },
  };
}

const argumentsIn = ({ body }: GroupSyntax): readonly Syntax[] =>
  body.kind === 'list' ? body.items : [body];

const withArgument = (body: Syntax, at: number, value: Syntax): Syntax =>
  body.kind === 'list'
    ? { ...body, items: body.items.map((one, which) => (which === at ? value : one)) }
    : value;

const mentions = (syntax: Syntax, name: string): boolean =>
  (isNameLike(syntax) && spelled(syntax) === name) || partsOf(syntax).some((part) => mentions(part, name));
