/**
 * Sorts by unification: what is put into the same argument of the same function has the same sort. What is used in
 * arithmetic is real, what counts is an integer, what is differentiated and never computed with is a vector, and what is
 * only handed to functions is a point of a space about which nothing is known.
 */
import { real, type Sort } from '../../terms/sort.js';
import type { BindingExpression, Expression, VectorPart } from '../expression.js';
import { eventIn } from '../structure/event.js';
import { constantName } from '../structure/special.js';
import { isNormal, normalLaws } from '../structure/normal.js';
import { countedIn } from './counters.js';
import { gradientsAre } from './gradient-values.js';
import { integratedSorts, type IntegratedSort } from './integrated-sorts.js';
import { innerProduct } from './inner-products.js';
import { resolve } from './resolution.js';
import type { Shapes } from './shapes.js';
import { newClasses, type Classes } from './unification.js';
import { united } from './additions.js';
import { vectorIn } from './multiples.js';
import { isVector, type Trait } from './traits.js';

export interface Sorts {
  readonly ofName: (name: string) => Sort;
  readonly ofSlot: (key: string, slot: number) => Sort;
  readonly ofResult: (key: string) => Sort;
  /** Is it a vector only for what it is multiplied by or added to? */
  readonly isByShape: (member: string) => boolean;
  readonly traitsOfName: (name: string) => readonly Trait[];
  readonly integrated: readonly IntegratedSort[];
}

export interface SortedFormulas {
  /** Complete (completion.ts). */
  readonly expressions: readonly Expression[];
  /** Sorts of declared names and slots, by class member. */
  readonly declared: ReadonlyMap<string, Sort>;
  readonly isFunction: (key: string) => boolean;
  readonly isMatrix: (name: string) => boolean;
}

/** `columns` are capital letters that are vectors (inner-products.ts), `vectors` are functions with such values, gradients by `numbers` are numbers, `shapes` come of matrices. */
export function sortsWith(
  { expressions, declared, isFunction, isMatrix }: SortedFormulas,
  vectors: ReadonlyMap<string, string | null>,
  numbers: readonly string[],
  shapes: Shapes,
  columns: ReadonlySet<string>,
): Sorts {
  const classes = newClasses<Trait>();
  for (const name of numbers) classes.note(`name:${name}`, { kind: 'gradient', is: 'number' });
  for (const [name, sort] of shapes.matrices) classes.note(`name:${name}`, { kind: 'matrix', sort });
  for (const [member, dimension] of shapes.lengths) classes.note(member, { kind: 'vectorial', dimension });
  for (const [member, sort] of declared) classes.note(member, { kind: 'declared', sort });
  for (const [key, dimension] of vectors) classes.note(`result:${key}`, { kind: 'vectorial', dimension });
  const isNumber = (key: string): boolean =>
    isFunction(key) &&
    !declared.has(`result:${key}`) &&
    !vectors.has(key) &&
    !shapes.lengths.has(`result:${key}`);
  // Twice, for a multiple of what turns out to be a vector is a vector as well.
  for (const expression of [...expressions, ...expressions])
    visit(expression, { classes, isNumber, isMatrix, columns, ranges: new Map() });
  const resolved = resolve(classes, expressions);
  const at = (member: string): Sort => resolved.get(classes.rootOf(member)) ?? real;
  return {
    ofName: (name) => at(`name:${name}`),
    ofSlot: (key, slot) => at(`slot:${key}:${String(slot)}`),
    ofResult: (key) => (isNumber(key) ? real : at(`result:${key}`)),
    isByShape: (member) => shapes.lengths.has(member) && !declared.has(member),
    traitsOfName: (name) => classes.traitsOf(`name:${name}`),
    integrated: integratedSorts(classes, resolved),
  };
}

interface Scope {
  readonly classes: Classes<Trait>;
  /** Is the value of the function a number? Others are lists of points, and functions declared to be vectors. */
  readonly isNumber: (key: string) => boolean;
  /** What is written beside a matrix is no multiple of it, so products with one tell nothing here (shapes.ts). */
  readonly isMatrix: (name: string) => boolean;
  readonly columns: ReadonlySet<string>;
  /** Upper ends of the ranges of the indices bound around. */
  readonly ranges: ReadonlyMap<string, Expression>;
}

/** The class member that an expression's value belongs to; null for plain numbers. */
function visit(expression: Expression, scope: Scope): string | null {
  const { classes } = scope;
  const parts = (list: readonly Expression[], trait: Trait | null): void => {
    for (const part of list) {
      const member = visit(part, scope);
      if (member !== null && trait !== null) classes.note(member, trait);
    }
  };
  switch (expression.kind) {
    case 'number':
    case 'unknown':
    case 'application':
    case 'indexed':
      return null;
    case 'empirical':
      parts([expression.count], { kind: 'count' });
      return null;
    case 'name':
      if (eventIn(expression.name) !== null) classes.note(`name:${expression.name}`, { kind: 'scalar' });
      if (scope.isMatrix(expression.name)) return null;
      return expression.name === constantName ? null : `name:${expression.name}`;
    case 'part': {
      const member = `name:${expression.base}`;
      vectorPart(member, expression.part, scope);
      parts(expression.value === null ? [] : [expression.value], { kind: 'scalar' });
      return member;
    }
    case 'call': {
      if (isNormal(expression.function)) normalSlots(expression.function, classes);
      expression.arguments.forEach((argument, slot) => {
        const isMatrix = argument.kind === 'name' && scope.isMatrix(argument.name);
        const member = isMatrix ? `name:${argument.name}` : visit(argument, scope);
        const place = `slot:${expression.function}:${String(slot)}`;
        if (argument.kind === 'unknown') return;
        if (member === null && expression.function === normalLaws.vector) return;
        if (member === null)
          classes.note(place, argument.kind === 'number' ? { kind: 'linear' } : { kind: 'scalar' });
        else classes.unite(place, member);
      });
      return scope.isNumber(expression.function) ? null : `result:${expression.function}`;
    }
    case 'operation':
      return operation(expression, scope);
    case 'dot':
      parts([expression.left, expression.right], { kind: 'linear' });
      gradientsAre('vector', [expression.left, expression.right], classes);
      return null;
    case 'transpose':
    case 'norm': {
      const member = visit(expression.body, scope);
      gradientsAre('vector', [expression.body], classes);
      if (member !== null) classes.note(member, { kind: 'vectorial', dimension: null });
      return expression.kind === 'norm' ? null : member;
    }
    case 'trace':
    case 'remainder':
      if (expression.kind === 'trace') gradientsAre('vector', [expression.body], classes);
      parts([expression.kind === 'trace' ? expression.body : expression.of], null);
      return null;
    case 'binding':
      binding(expression, scope);
      return null;
    case 'expectation':
      if (expression.variable !== null) classes.note(`name:${expression.variable}`, { kind: 'integrated' });
      visit(expression.law, scope);
      visit(expression.body, scope);
      return null;
    case 'variation':
      parts([expression.law, expression.body], null);
      return null;
    case 'divergence':
      if (expression.variable !== null) classes.note(`name:${expression.variable}`, { kind: 'integrated' });
      parts([expression.from, expression.to], null);
      return null;
    case 'derivative':
      derivative(expression, scope);
      return null;
  }
}

/** Of a normal law, mean and point are numbers on the line, vectors of one dimension in R^d. */
function normalSlots(law: string, classes: Classes<Trait>): void {
  const points: Trait = law === normalLaws.real ? { kind: 'scalar' } : { kind: 'vectorial', dimension: null };
  classes.note(`slot:${law}:0`, points);
  classes.note(`slot:${law}:1`, { kind: 'scalar' });
  classes.unite(`slot:${law}:0`, `slot:${law}:2`);
}

function operation(expression: Extract<Expression, { kind: 'operation' }>, scope: Scope): string | null {
  const { classes } = scope;
  const members = expression.arguments.map((part) => visit(part, scope));
  const note = (trait: Trait): void => {
    for (const member of members) if (member !== null) classes.note(member, trait);
  };
  switch (expression.operator) {
    case 'component':
      if (members[0])
        classes.note(members[0], {
          kind: 'vectorial',
          dimension: dimensionOf(expression.arguments[1], scope),
        });
      return null;
    case 'add':
    case 'subtract':
    case 'equal': {
      note({ kind: 'linear' });
      const sum = united(members, expression.arguments, scope.ranges, classes);
      return expression.operator === 'equal' ? null : sum;
    }
    case 'lessEqual':
      note({ kind: 'linear' });
      return null;
    case 'negate':
      note({ kind: 'linear' });
      return members[0] ?? null;
    case 'multiply':
    case 'divide':
      note({ kind: 'linear' });
      innerProduct(expression, members[1] ?? null, scope.columns, classes);
      return vectorIn(expression, members, (member) => isVector(classes.traitsOf(member)));
    default:
      note({ kind: counting.has(expression.operator) ? 'count' : 'scalar' });
      gradientsAre('number', expression.arguments, classes);
      return null;
  }
}

/** Operators whose arguments count. */
const counting: ReadonlySet<string> = new Set(['delta', 'cell', 'factorial', 'binomial']);

function dimensionOf(index: Expression | undefined, scope: Scope): string | null {
  const end = index?.kind === 'name' ? scope.ranges.get(index.name) : undefined;
  return end?.kind === 'name' ? end.name : null;
}

function binding(expression: BindingExpression, scope: Scope): void {
  const { variable, domain } = expression;
  const member = `name:${variable ?? ''}`;
  if (expression.part !== undefined) {
    overPart(member, expression, scope);
    return;
  }
  switch (domain.kind) {
    case 'whole':
      if (expression.binder === 'integral') scope.classes.note(member, { kind: 'integrated' });
      if (expression.binder === 'sum' || expression.binder === 'product')
        scope.classes.note(member, { kind: 'summed' });
      break;
    case 'interval':
      scope.classes.note(member, { kind: 'scalar' });
      for (const end of [domain.from, domain.to]) visit(end, scope);
      break;
    case 'listed':
      scope.classes.note(member, { kind: 'scalar' });
      break;
    case 'range':
      scope.classes.note(member, { kind: 'count' });
      for (const number of [domain.from, domain.to].flatMap(countedIn)) {
        const found = visit(number, scope);
        if (found !== null) scope.classes.note(found, { kind: 'count' });
      }
      break;
    case 'point': {
      const at = visit(domain.at, scope);
      if (at === null) scope.classes.note(member, { kind: 'linear' });
      else scope.classes.unite(member, at);
      break;
    }
  }
  const ranges =
    domain.kind === 'range' && variable !== null
      ? new Map([...scope.ranges, [variable, domain.to] as const])
      : scope.ranges;
  visit(expression.body, { ...scope, ranges });
}

/** An integral over some components of a vector. */
function overPart(member: string, { part, domain, body }: BindingExpression, scope: Scope): void {
  scope.classes.note(member, { kind: 'integrated' });
  if (part !== undefined) vectorPart(member, part, scope);
  for (const end of domain.kind === 'interval' ? [domain.from, domain.to] : []) visit(end, scope);
  visit(body, scope);
}

/** The vector has as many components as the end of its part says. */
function vectorPart(member: string, { index, end }: VectorPart, scope: Scope): void {
  const dimension = end?.kind === 'name' ? end.name : null;
  scope.classes.note(member, { kind: 'vectorial', dimension });
  for (const number of [index, end]) {
    const counted = number === null ? null : visit(number, scope);
    if (counted !== null) scope.classes.note(counted, { kind: 'count' });
  }
}

function derivative(expression: Extract<Expression, { kind: 'derivative' }>, scope: Scope): void {
  const { variable, component, style } = expression;
  if (variable !== null)
    scope.classes.note(
      `name:${variable}`,
      component === null
        ? style === 'ordinary'
          ? { kind: 'scalar' }
          : { kind: 'differentiated', style }
        : { kind: 'vectorial', dimension: dimensionOf(component, scope) },
    );
  if (component !== null) {
    const index = visit(component, scope);
    if (index !== null) scope.classes.note(index, { kind: 'count' });
  }
  const place = expression.at === undefined ? null : visit(expression.at, scope);
  if (place !== null && variable !== null && component === null)
    scope.classes.unite(`name:${variable}`, place);
  visit(expression.body, scope);
}
