/**
 * Points that the document gives a formula: `x'(\theta) = x - \eta \nabla E(x) + \epsilon z, z \sim \mathcal{N}(0, I)`. From
 * there on the point stands for its formula, and a mean over the point for one over what is drawn in it, given the rest.
 */
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import type { Span } from '../../text/source.js';
import { walk, type Expression, type LawExpression } from '../expression.js';
import { rewrite } from '../rewrite.js';
import { spelled } from '../structure/spelling.js';
import type { FoundDefinition } from './definitions.js';
import { freeNames } from './free-names.js';

export interface PointFormula {
  readonly point: string;
  readonly formula: Expression;
  /** What the document says to be drawn in the formula, with the complete law. */
  readonly drawn: readonly Drawing[];
  /** Where the formula stands. */
  readonly span: Span;
}

interface Drawing {
  readonly variable: string;
  readonly law: LawExpression;
}

/** The formulas of the points, complete; `movedPoints` are their definitions by name. */
export function pointFormulas(
  document: Document,
  definitions: readonly FoundDefinition[],
  movedPoints: ReadonlyMap<string, string>,
  read: (syntax: Syntax) => Expression,
  complete: (expression: Expression) => Expression,
): readonly PointFormula[] {
  return definitions.flatMap(({ name, body, candidate }) => {
    const point = movedPoints.get(name);
    if (point === undefined) return [];
    const formula = complete(body);
    const drawn = drawings(document, candidate.span, read, complete).filter(({ variable }) =>
      freeNames(formula).has(variable),
    );
    return [{ point, formula, drawn, span: candidate.span }];
  });
}

/** `z \sim \mathcal{N}(0, I)` in the display of the formula. */
function drawings(
  { chains, source }: Document,
  place: Span,
  read: (syntax: Syntax) => Expression,
  complete: (expression: Expression) => Expression,
): readonly Drawing[] {
  const beside = chains.filter(
    ({ span, links }) =>
      links[0]?.relation === '\\sim' &&
      span.start >= place.end &&
      !/\n\s*\n|\$/.test(source.text.slice(place.end, span.start)),
  );
  return beside.flatMap(({ members: [left, right] }) => {
    if (!left?.syntax || !right?.syntax) return [];
    const [variable, law] = [spelled(left.syntax), read(right.syntax)];
    if (law.kind !== 'name' && law.kind !== 'application') return [];
    const mean = complete({ kind: 'expectation', variable, law, body: law, span: law.span });
    return mean.kind === 'expectation' ? [{ variable, law: mean.law }] : [];
  });
}

/** A complete expression in which points that have a formula by then stand for it. */
export function withFormulas(expression: Expression, formulas: readonly PointFormula[]): Expression {
  return formulas
    .filter(({ span }) => span.end <= expression.span.start)
    .reduce((changed, formula) => withFormula(changed, formula, freeNames(changed)), expression);
}

/** `given` are the names that are free in the whole. */
function withFormula(expression: Expression, point: PointFormula, given: ReadonlySet<string>): Expression {
  return rewrite(expression, (found) => {
    if (found.kind === 'name') return found.name === point.point ? point.formula : null;
    if (!binds(found, point.point)) return null;
    return found.kind === 'expectation' ? (overNoise(found.body, point, given) ?? found) : found;
  });
}

/** The mean over the last that is drawn, given what is drawn before it; null where that is not given. */
function overNoise(body: Expression, point: PointFormula, given: ReadonlySet<string>): Expression | null {
  const noise = point.drawn.at(-1);
  const before = point.drawn.slice(0, -1);
  if (noise === undefined || !before.every(({ variable }) => given.has(variable))) return null;
  if (given.has(noise.variable) || mentionsName(body, noise.variable)) return null;
  return {
    kind: 'expectation',
    variable: noise.variable,
    law: noise.law,
    body: withFormula(body, point, given),
    span: body.span,
  };
}

const binds = (expression: Expression, name: string): boolean =>
  (expression.kind === 'expectation' ||
    expression.kind === 'binding' ||
    expression.kind === 'divergence' ||
    expression.kind === 'derivative') &&
  expression.variable === name;

function mentionsName(expression: Expression, name: string): boolean {
  let found = false;
  walk(expression, (part) => {
    if (part.kind === 'name' && part.name === name) found = true;
  });
  return found;
}
