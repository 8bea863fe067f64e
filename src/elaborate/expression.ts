/**
 * Formulas whose operators know what they take, but whose names have no sort yet: what stands between the reader's
 * syntax and terms. Dropped arguments are still missing, implicit variables of ∫ and E are null. Every node keeps its
 * place. Made by structure/, judged by inference/, turned into terms by meaning/.
 */
import type { OperatorName } from '../terms/operators.js';
import type { NumberTerm } from '../terms/term.js';
import type { Message } from '../text/message.js';
import type { Span } from '../text/source.js';

export type Expression =
  | NumberExpression
  | NameExpression
  | IndexedExpression
  | ApplicationExpression
  | CallExpression
  | PartExpression
  | OperationExpression
  | DotExpression
  | TransposeExpression
  | NormExpression
  | TraceExpression
  | BindingExpression
  | ExpectationExpression
  | DivergenceExpression
  | DerivativeExpression
  | VariationExpression
  | EmpiricalExpression
  | RemainderExpression
  | UnknownExpression;

interface Node {
  readonly span: Span;
}

export interface NumberExpression extends Node {
  readonly kind: 'number';
  readonly value: NumberTerm['value'];
}

/** A variable, or a function whose arguments were all dropped. */
export interface NameExpression extends Node {
  readonly kind: 'name';
  readonly name: string;
}

/** `x_i`, `x^{(i)}`: a data point, a component of a vector, a number of a list. */
export interface IndexedExpression extends Node {
  readonly kind: 'indexed';
  readonly base: string;
  readonly index: Expression;
  readonly place: 'subscript' | 'superscript';
}

/** What stands in which place of a spelling: `behind` a semicolon, `condition` after a bar, `variate` the point of a named law. */
export interface Argument {
  readonly value: Expression;
  readonly place: 'subscript' | 'parenthesis' | 'behind' | 'condition' | 'variate';
}

export interface ApplicationExpression extends Node {
  readonly kind: 'application';
  readonly name: string;
  readonly arguments: readonly Argument[];
}

/** A function with all of its arguments in canonical order; what applications and dropped arguments become. */
export interface CallExpression extends Node {
  readonly kind: 'call';
  /** Key of its signature. */
  readonly function: string;
  readonly arguments: readonly Expression[];
}

export interface VectorPart {
  readonly kind: 'all' | 'component' | 'others';
  /** Of the component that is meant, or left out. */
  readonly index: Expression;
  /** What the author takes for the number of components; null where none is named. */
  readonly end: Expression | null;
}

/** `(a, x_{2:d})`: the vector with the value for the component that is left out; `x_{2:d}` has 0 there. */
export interface PartExpression extends Node {
  readonly kind: 'part';
  readonly base: string;
  readonly part: VectorPart;
  readonly value: Expression | null;
}

/** An operator of terms/operators.ts; a relation stands here too, in facts. */
export interface OperationExpression extends Node {
  readonly kind: 'operation';
  readonly operator: OperatorName;
  readonly arguments: readonly Expression[];
}

/** `a \cdot b`: a product of numbers or the inner product of vectors. */
export interface DotExpression extends Node {
  readonly kind: 'dot';
  readonly left: Expression;
  readonly right: Expression;
}

export interface TransposeExpression extends Node {
  readonly kind: 'transpose';
  readonly body: Expression;
}

export interface NormExpression extends Node {
  readonly kind: 'norm';
  /** `\|A\|_F`: by the squares of all entries. */
  readonly frobenius?: true;
  readonly body: Expression;
}

export interface TraceExpression extends Node {
  readonly kind: 'trace';
  readonly body: Expression;
}

export interface BindingExpression extends Node {
  readonly kind: 'binding';
  readonly binder: 'integral' | 'sum' | 'product' | 'supremum' | 'infimum' | 'limit';
  /** Null where the author names none: `\int f`. */
  readonly variable: string | null;
  /** Of a vector: the components that are integrated over, if these are not all. */
  readonly part?: VectorPart;
  readonly domain: Domain;
  readonly body: Expression;
  /** Of an expectation or divergence over several variables: its laws. */
  readonly laws?: readonly ApplicationExpression[];
}

export type Domain =
  | { readonly kind: 'whole' }
  | { readonly kind: 'interval'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'listed'; readonly values: readonly Expression[] }
  | { readonly kind: 'point'; readonly at: Expression };

export interface ExpectationExpression extends Node {
  readonly kind: 'expectation';
  readonly variable: string | null;
  /** The density without the point it is taken at, or with the point that is bound. */
  readonly law: LawExpression;
  readonly body: Expression;
}

/** `KL(p \| q)`. */
export interface DivergenceExpression extends Node {
  readonly kind: 'divergence';
  readonly variable: string | null;
  readonly from: LawExpression;
  readonly to: LawExpression;
}

export type LawExpression = NameExpression | ApplicationExpression | CallExpression;

export interface DerivativeExpression extends Node {
  readonly kind: 'derivative';
  /** `ordinary` is written with d or a prime: by a number. */
  readonly style: 'nabla' | 'partial' | 'ordinary';
  /** Of a divergence or a Laplacian: by the point that fields depend on, and not by a parameter. */
  readonly spatial?: true;
  /** Null for a bare `\nabla`. */
  readonly variable: string | null;
  /** `i` of `\partial x_i`. */
  readonly component: Expression | null;
  /** Where the derivative is taken, of `f'(2x)`; else at the variable itself, which is then bound in the body only. */
  readonly at?: Expression;
  readonly body: Expression;
}

/** `\frac{\partial}{\partial p_\theta(x)} F`: a derivative with respect to a function. */
export interface VariationExpression extends Node {
  readonly kind: 'variation';
  readonly law: LawExpression;
  readonly body: Expression;
}

/** `\frac1n \sum_{i=1}^n \delta(\cdot - x_i)`; `summed` is false where the sum is missing. */
export interface EmpiricalExpression extends Node {
  readonly kind: 'empirical';
  readonly data: string;
  readonly index: string;
  readonly count: Expression;
  /** What the sum is divided by. */
  readonly weight: Expression;
  readonly summed: boolean;
}

/** `o(\epsilon^2)`, `O(\epsilon^2)`: something of which only the order is said. */
export interface RemainderExpression extends Node {
  readonly kind: 'remainder';
  readonly order: 'little' | 'big';
  readonly of: Expression;
}

/** Something without meaning; the message says why. */
export interface UnknownExpression extends Node {
  readonly kind: 'unknown';
  readonly message: Message;
}

/** The variable that an argument is, in full or in part. */
export const argumentName = (expression: Expression): string | null =>
  expression.kind === 'name' ? expression.name : expression.kind === 'part' ? expression.base : null;

/** The direct parts of an expression, in order. */
export function partsOfExpression(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'unknown':
      return [];
    case 'indexed':
      return [expression.index];
    case 'part':
      return [...partsOfVector(expression.part), ...(expression.value === null ? [] : [expression.value])];
    case 'application':
      return expression.arguments.map(({ value }) => value);
    case 'call':
    case 'operation':
      return expression.arguments;
    case 'dot':
      return [expression.left, expression.right];
    case 'transpose':
    case 'norm':
    case 'trace':
      return [expression.body];
    case 'binding':
      return [...partsOfVector(expression.part), ...partsOfDomain(expression.domain), expression.body];
    case 'expectation':
    case 'variation':
      return [expression.law, expression.body];
    case 'divergence':
      return [expression.from, expression.to];
    case 'derivative':
      return [expression.component, expression.at, expression.body].filter(
        (part) => part !== null && part !== undefined,
      );
    case 'empirical':
      return [expression.count];
    case 'remainder':
      return [expression.of];
  }
}

export const partsOfVector = (part: VectorPart | undefined): readonly Expression[] =>
  part === undefined ? [] : [part.index, part.end].filter((one) => one !== null);

export function partsOfDomain(domain: Domain): readonly Expression[] {
  if (domain.kind === 'interval' || domain.kind === 'range') return [domain.from, domain.to];
  if (domain.kind === 'listed') return domain.values;
  return domain.kind === 'point' ? [domain.at] : [];
}

/** Calls `visit` on an expression and everything in it. */
export function walk(expression: Expression, visit: (found: Expression) => void): void {
  visit(expression);
  for (const part of partsOfExpression(expression)) walk(part, visit);
}

/** Is something left out of which only the order is said? */
export function hasRemainder(expression: Expression): boolean {
  let found = false;
  walk(expression, (part) => {
    if (part.kind === 'remainder') found = true;
  });
  return found;
}

export const operation = (
  span: Span,
  operator: OperatorName,
  ...parts: readonly Expression[]
): OperationExpression => ({ kind: 'operation', operator, arguments: parts, span });

/** The integral over all of these points, the first outermost. */
export const integralOver = (points: readonly string[], body: Expression): Expression =>
  points.reduceRight<Expression>(
    (inner, variable) => ({ ...overWhole, variable, body: inner, span: body.span }),
    body,
  );

const overWhole = { kind: 'binding', binder: 'integral', domain: { kind: 'whole' } } as const;

/** Stands where a message tells why there is nothing better. */
export const unknown = (message: Message): UnknownExpression => ({
  kind: 'unknown',
  message,
  span: message.span,
});
