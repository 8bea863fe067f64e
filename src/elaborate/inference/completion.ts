/**
 * Completion: every function gets all of its arguments, every ∫ and E its variable. What the author dropped is filled in
 * from the function's signature: a dropped point is the variable bound around it, else the symbol that usually stands
 * there. Afterwards no applications are left, only calls.
 */
import {
  unknown,
  type Argument,
  type DerivativeExpression,
  type BindingExpression,
  type Expression,
  type LawExpression,
} from '../expression.js';
import type { OperatorName } from '../../terms/operators.js';
import { ambiguousDerivative, missingVariable, unsupportedNotation, wrongArity } from '../messages.js';
import { isNormal } from '../structure/normal.js';
import { placeholder } from '../structure/placeholder.js';
import { familyOf } from '../structure/spelling.js';
import { atItsPlace } from './derivative-places.js';
import { completePoints, freeNames } from './free-names.js';
import { implicitVariable } from './implicit-variable.js';
import { rewriteDomain, rewritePart } from '../rewrite.js';
import { inOrder, type Signature, type Signatures } from './signatures.js';
import { customaryFunctions } from './customary.js';
import type { Vocabulary } from './vocabulary.js';

export interface Completion {
  readonly signatures: Signatures;
  /** Does the document define the function of this name? */
  readonly isDefined: (name: string) => boolean;
  readonly vocabulary: Vocabulary;
}

export const complete = (expression: Expression, completion: Completion): Expression =>
  within(expression, { ...completion, bound: [] });

interface Scope extends Completion {
  /** Points bound around, innermost first. */
  readonly bound: readonly string[];
}

function within(expression: Expression, scope: Scope): Expression {
  switch (expression.kind) {
    case 'number':
    case 'unknown':
      return expression;
    case 'name': {
      const signature = scope.signatures.of(expression.name, null);
      return signature === null ? expression : callOf(signature, [], expression.span, scope);
    }
    case 'application': {
      const signature = scope.signatures.of(expression.name, expression.arguments);
      const [only, ...more] = expression.arguments;
      const operator = customaryOperator(expression.name, scope);
      if (operator !== null && only !== undefined && more.length === 0)
        return {
          kind: 'operation',
          operator,
          arguments: [within(only.value, scope)],
          span: expression.span,
        };
      return signature === null
        ? expression
        : callOf(signature, expression.arguments, expression.span, scope);
    }
    case 'indexed':
      return indexed(expression, scope);
    case 'part':
      return {
        ...expression,
        part: rewritePart(expression.part, (part) => within(part, scope)),
        value: expression.value && within(expression.value, scope),
      };
    case 'call':
    case 'operation':
      return { ...expression, arguments: expression.arguments.map((part) => within(part, scope)) };
    case 'dot':
      return { ...expression, left: within(expression.left, scope), right: within(expression.right, scope) };
    case 'transpose':
    case 'trace':
      return { ...expression, body: within(expression.body, scope) };
    case 'norm':
      return norm(expression, scope);
    case 'derivative':
      return derivative(expression, scope);
    case 'variation': {
      const law = within(expression.law, scope);
      return {
        ...expression,
        law: law.kind === 'call' ? law : expression.law,
        body: within(expression.body, scope),
      };
    }
    case 'empirical':
      return { ...expression, count: within(expression.count, scope) };
    case 'remainder':
      return { ...expression, of: within(expression.of, scope) };
    case 'binding':
      return binding(expression, scope);
    case 'expectation':
      return expectation(expression, scope);
    case 'divergence':
      return divergence(expression, scope);
  }
}

/** \sigma of one argument is the logistic function, and \Gamma Euler's, unless the document says otherwise. */
const customaryOperator = (name: string, { vocabulary, isDefined }: Scope): OperatorName | null =>
  vocabulary.isDeclared(name) || isDefined(name) ? null : (customaryFunctions.get(name) ?? null);

function callOf(
  signature: Signature,
  parts: readonly Argument[],
  span: Expression['span'],
  scope: Scope,
): Expression {
  const spelling = signature.isPositional === true ? inOrder(parts) : scope.signatures.spellingOf(parts);
  const slotsOf = (kind: string): Signature['slots'] => signature.slots.filter((slot) => slot.kind === kind);
  const [parameters, points, conditions] = [slotsOf('parameter'), slotsOf('point'), slotsOf('condition')];
  // Z(2t) for Z(t): what is no plain parameter counts as a point unless points are full.
  const surplus = Math.max(0, spelling.points.length - points.length);
  const given = {
    parameters: [...spelling.parameters, ...spelling.points.slice(0, surplus)],
    points: spelling.points.slice(surplus),
    conditions: spelling.conditions,
  };
  if (given.parameters.length > parameters.length || given.conditions.length > conditions.length)
    return unknown(
      parts.length === signature.slots.length
        ? unsupportedNotation(`${signature.key} with its argument in this place`, span)
        : wrongArity(signature.key, signature.slots.length, parts.length, span),
    );
  const fill = (slots: Signature['slots'], values: readonly Expression[]): readonly Expression[] =>
    aligned(slots, values).map((value, at) => {
      const slot = slots[at];
      if (value !== undefined && !(value.kind === 'name' && value.name === placeholder))
        return within(value, scope);
      return { kind: 'name', name: dropped(slot?.kind ?? 'point', slot?.usual ?? null, scope), span };
    });
  return {
    kind: 'call',
    function: signature.key,
    arguments: [
      ...fill(parameters, given.parameters),
      ...fill(points, given.points),
      ...fill(conditions, given.conditions),
    ],
    span,
  };
}

/** Puts the values that are there into their slots: by name where the names tell, else in order. */
function aligned(
  slots: Signature['slots'],
  values: readonly Expression[],
): readonly (Expression | undefined)[] {
  if (values.length < slots.length && values.length > 0) {
    const families = values.map((value) => (value.kind === 'name' ? familyOf(value.name) : null));
    const placed = slots.map(({ usual }) =>
      usual === null ? undefined : values[families.indexOf(familyOf(usual))],
    );
    if (placed.filter((value) => value !== undefined).length === values.length) return placed;
  }
  return slots.map((_, at) => values[at]);
}

/** The symbol that a dropped argument stands for. */
function dropped(kind: string, usual: string | null, { bound }: Scope): string {
  const family = usual === null ? null : familyOf(usual);
  const around =
    kind === 'parameter' ? undefined : bound.find((name) => family === null || familyOf(name) === family);
  return around ?? usual ?? 'x';
}

function indexed(expression: Extract<Expression, { kind: 'indexed' }>, scope: Scope): Expression {
  const { base, span } = expression;
  const index = within(expression.index, scope);
  const text = index.kind === 'name' ? index.name : '';
  const place = index.kind === 'number' ? String(index.value.numerator) : text;
  if (expression.place === 'subscript' && scope.vocabulary.isComponent(base, place)) {
    const vector: Expression = { kind: 'name', name: base, span };
    return { kind: 'operation', operator: 'component', arguments: [vector, index], span };
  }
  const signature = scope.vocabulary.isFunction(base) ? scope.signatures.of(base, null) : null;
  return signature === null
    ? { kind: 'call', function: base, arguments: [index], span }
    : callOf(signature, [{ value: expression.index, place: 'subscript' }], span, scope);
}

function binding(expression: BindingExpression, scope: Scope): Expression {
  const domain = rewriteDomain(expression.domain, (part) => within(part, scope));
  const variable = expression.variable ?? implicitVariable(null, [expression.body], scope);
  if (variable === null)
    return unknown(missingVariable(expression.binder === 'integral' ? '\\int' : '\\sum', expression.span));
  const points = expression.domain.kind === 'whole' ? [variable, ...scope.bound] : scope.bound;
  return {
    ...expression,
    variable,
    ...(expression.part && { part: rewritePart(expression.part, (part) => within(part, scope)) }),
    domain,
    body: within(expression.body, { ...scope, bound: points }),
  };
}

/** A bare `\nabla` takes the one parameter that its body depends on, else the one point. */
function derivative(expression: DerivativeExpression, scope: Scope): Expression {
  const component = expression.component && within(expression.component, scope);
  const body = within(expression.body, scope);
  const { variable, at } = expression;
  if (variable !== null) {
    const whole = { ...expression, variable, component, body, ...(at && { at: within(at, scope) }) };
    return at === undefined ? atItsPlace(whole, scope.isDefined) : whole;
  }
  const free = [...freeNames(body)];
  const parameters = free.filter((name) => scope.vocabulary.isParameter(name));
  const points = [...new Set(completePoints(body, scope.signatures))].filter((name) => free.includes(name));
  const candidates = parameters.length > 0 && expression.spatial !== true ? parameters : points;
  const [only] = candidates;
  return only !== undefined && candidates.length === 1
    ? { ...expression, variable: only, component, body }
    : unknown(ambiguousDerivative(candidates, expression.span));
}

/** The norm of functions written without a point is their largest value. */
function norm(expression: Extract<Expression, { kind: 'norm' }>, scope: Scope): Expression {
  const { body, span } = expression;
  const isBareFunction = (name: string): boolean =>
    name === placeholder ||
    scope.signatures.of(name, null)?.slots.some(({ kind }) => kind === 'point') === true;
  if (![...freeNames(body)].some(isBareFunction)) return { ...expression, body: within(body, scope) };
  const variable = implicitVariable(null, [body], { ...scope, bound: [] });
  if (variable === null) return { ...expression, body: within(body, scope) };
  const value: Expression = { kind: 'operation', operator: 'abs', arguments: [body], span };
  return binding(
    { kind: 'binding', binder: 'supremum', variable, domain: { kind: 'whole' }, body: value, span },
    scope,
  );
}

function expectation(expression: Extract<Expression, { kind: 'expectation' }>, scope: Scope): Expression {
  const variable = expression.variable ?? implicitVariable(expression.law, [expression.body], scope);
  if (variable === null) return unknown(missingVariable('\\mathbb{E}', expression.span));
  const inner = { ...scope, bound: [variable, ...scope.bound] };
  return {
    ...expression,
    variable,
    law: law(expression.law, variable, inner),
    body: within(expression.body, inner),
  };
}

function divergence(expression: Extract<Expression, { kind: 'divergence' }>, scope: Scope): Expression {
  const { from, to } = expression;
  const named = pointsOf(from, scope)[0] ?? pointsOf(to, scope)[0] ?? null;
  const variable = named ?? implicitVariable(from, [to], scope) ?? 'x';
  const inner = { ...scope, bound: [variable, ...scope.bound] };
  return { ...expression, variable, from: law(from, variable, inner), to: law(to, variable, inner) };
}

function pointsOf(expression: LawExpression, scope: Scope): readonly string[] {
  if (expression.kind !== 'application') return [];
  return scope.signatures
    .spellingOf(expression.arguments)
    .points.flatMap((point) => (point.kind === 'name' && point.name !== placeholder ? [point.name] : []));
}

/** Of several laws that go by one letter, `P` or `P_\theta`, the one of this variable. */
function at(expression: LawExpression, variable: string, { signatures }: Scope): LawExpression {
  if (expression.kind === 'call' || isNormal(expression.name)) return expression;
  const parts = expression.kind === 'application' ? expression.arguments : [];
  const slots = signatures.of(expression.name, parts)?.slots ?? [];
  if (expression.kind === 'application' && slots.some(({ kind }) => kind === 'point')) return expression;
  const value: Expression = { kind: 'name', name: variable, span: expression.span };
  return { ...expression, kind: 'application', arguments: [...parts, { value, place: 'parenthesis' }] };
}

/** A law at the variable that is drawn. */
function law(expression: LawExpression, variable: string, scope: Scope): LawExpression {
  const value = within(at(expression, variable, scope), scope);
  if (value.kind !== 'call') return expression;
  const signature = scope.signatures.all.find(({ key }) => key === value.function);
  const place = signature?.slots.findIndex(({ kind }) => kind === 'point') ?? -1;
  const point: Expression = { kind: 'name', name: variable, span: value.span };
  return {
    ...value,
    arguments: value.arguments.map((part, index) => (index === place ? point : part)),
  };
}
