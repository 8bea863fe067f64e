/**
 * Meaning: from complete expressions to terms. Shapes are checked on the way; vectors become their components, ∇ a
 * derivative with respect to an open index. Collects messages instead of failing: if there are any, the value means
 * nothing.
 */
import { integer, real, type Sort } from '../../terms/sort.js';
import { bind, sameSymbol, substitute } from '../../terms/substitute.js';
import { apply, call, number, symbol, type Term } from '../../terms/term.js';
import type { Expression, NameExpression } from '../expression.js';
import {
  asFarAsKnown,
  missingVariable,
  shapeExpected,
  sortMismatch,
  unsupportedNotation,
} from '../messages.js';
import { isZero } from '../../numbers/rational.js';
import { entryOf, sidesOf, symmetricEntryOf } from '../../terms/matrix.js';
import { dimensionTerm } from '../../terms/whole.js';
import { constantName } from '../structure/special.js';
import { arithmetic } from './arithmetic.js';
import { bindingMeaning, divergenceMeaning, expectationMeaning } from './binders.js';
import { derivativeMeaning } from './derivatives.js';
import { partMeaning } from './parts.js';
import { unitMatrix } from './unit-matrix.js';
import { isGuess, isGuessedValue, isOfTwoFaces } from './guesses.js';
import { failed, freshIndex, type Abbreviation, type Setting } from './setting.js';
import { isScalar, scalar, shapeName, termOf, transposed, type Shaped } from './shaped.js';

export function meaningOf(expression: Expression, setting: Setting): Shaped {
  switch (expression.kind) {
    case 'number':
      return scalar(number(expression.value));
    case 'unknown':
      return failed(expression.message, setting);
    case 'name':
      return named(expression, setting);
    case 'call':
      return called(expression, setting);
    case 'part': {
      const { base } = expression;
      return valueOf(partMeaning(expression, setting), setting.sorts.ofName(base));
    }
    case 'operation':
    case 'dot':
      return arithmetic(expression, setting);
    case 'transpose':
      return transposed(meaningOf(expression.body, setting));
    case 'norm':
      return norm(expression, setting);
    case 'trace':
      return trace(expression, setting);
    case 'binding':
      return bindingMeaning(expression, setting);
    case 'expectation':
      return expectationMeaning(expression, setting);
    case 'divergence':
      return divergenceMeaning(expression, setting);
    case 'derivative':
      return expression.variable === null
        ? failed(missingVariable('\\nabla', expression.span), setting)
        : derivativeMeaning(expression, setting);
    case 'variation':
      return failed(unsupportedNotation('a derivative with respect to a function', expression.span), setting);
    case 'empirical':
      return failed(
        unsupportedNotation('an empirical law outside of an expectation', expression.span),
        setting,
      );
    case 'remainder':
      return failed(unsupportedNotation('a remainder in this place', expression.span), setting);
    case 'application': {
      const part = expression.arguments.find(({ value }) => value.kind === 'unknown')?.value;
      return failed(
        part?.kind === 'unknown' ? part.message : unsupportedNotation('this name', expression.span),
        setting,
      );
    }
    case 'indexed':
      return failed(unsupportedNotation('this name', expression.span), setting);
  }
}

/** A variable; a vector stands for all of its components. */
function named({ name, span }: NameExpression, setting: Setting): Shaped {
  if (name === constantName) return scalar(symbol(name, real));
  const unit = unitMatrix(name, setting);
  if (unit !== null) return unit;
  const sort = setting.sorts.ofName(name);
  if (setting.vocabulary.isDoubtfulMatrix(name))
    return failed(unsupportedNotation('a letter that may be a matrix', span), setting);
  const value = valueOf(symbol(name, sort), sort, setting.vocabulary.isSymmetric(name));
  return { ...value, guessed: isGuess(name, setting) };
}

function valueOf(term: Term, sort: Sort, isSymmetric = false): Shaped {
  if (sort.kind !== 'vector') return scalar(term);
  const sides = sidesOf(sort.dimension);
  if (sides !== null)
    return {
      shape: sides,
      row: false,
      broken: false,
      guessed: false,
      at: ([row, column]) =>
        row && column ? (isSymmetric ? symmetricEntryOf : entryOf)(term, row, column, sides[1]) : term,
    };
  return {
    shape: [sort.dimension],
    row: false,
    broken: false,
    guessed: false,
    at: ([index]) => (index === undefined ? term : apply('component', term, index)),
  };
}

/** The whole of what stands as an argument: a vector as such, not by components. */
export function argumentOf(expression: Expression, sort: Sort, setting: Setting): Term {
  if (expression.kind === 'name') return symbol(expression.name, setting.sorts.ofName(expression.name));
  const value = meaningOf(expression, setting);
  if (value.shape.length === 1 && sort.kind === 'vector' && sort.dimension === value.shape[0])
    return expression.kind === 'call' ? value.at([]) : tupleOf(value, sort.dimension, setting);
  if (isScalar(value) && sort.kind !== 'vector') return termOf(value);
  if (expression.kind === 'number' && isZero(expression.value) && sort.kind === 'vector')
    return tupleOf(value, sort.dimension, setting);
  if (value.shape.length === 2 && sort.kind === 'vector') {
    failed(unsupportedNotation('a formula for a matrix as an argument', expression.span), setting);
    return number(0);
  }
  const message = shapeExpected('an argument', describe(sort), shapeName(value), expression.span);
  failed(
    asFarAsKnown(message, value.guessed || sort.kind !== 'vector' || isOfTwoFaces(expression, setting)),
    setting,
  );
  return number(0);
}

/** A vector by its components, `x + \epsilon z`. */
function tupleOf(value: Shaped, dimension: string, setting: Setting): Term {
  const index = freshIndex(setting);
  return bind('tuple', index, [value.at([index])], [apply('range', number(1), dimensionTerm(dimension))]);
}

function called(expression: Extract<Expression, { kind: 'call' }>, setting: Setting): Shaped {
  const parts = expression.arguments.map((part, slot) => {
    const sort = setting.sorts.ofSlot(expression.function, slot);
    const isPlain = ['name', 'call', 'part', 'unknown'].includes(part.kind);
    if (sort.kind === 'space' && !isPlain)
      failed(sortMismatch('a formula', `a point of ${describe(sort)}`, part.span), setting);
    return argumentOf(part, sort, setting);
  });
  const abbreviation = setting.abbreviations.get(expression.function);
  if (abbreviation !== undefined) return spelledOut(abbreviation, parts, setting);
  const result = setting.sorts.ofResult(expression.function);
  if (setting.vocabulary.isMatrix(expression.function) && result.kind !== 'vector')
    return failed(unsupportedNotation('a letter that may be a matrix', expression.span), setting);
  const guessed = isGuessedValue(expression.function, result, setting);
  return { ...valueOf(call(expression.function, parts, result), result), guessed };
}

/** The formula behind a name, at these arguments. */
function spelledOut({ parameters, body }: Abbreviation, values: readonly Term[], setting: Setting): Shaped {
  const value = meaningOf(body, setting);
  // Indices that the parameters cannot be taken for.
  const own = value.shape.map((_, at) => symbol(`#${String(at)}`, integer));
  const places = [...parameters, ...own];
  const at = (indices: readonly Term[]): Term =>
    substitute(
      value.at(own),
      (found) => [...values, ...indices][places.findIndex((place) => sameSymbol(place, found))] ?? null,
    );
  return { ...value, at };
}

function describe(sort: Sort): string {
  return sort.kind === 'space'
    ? `the space ${sort.name}`
    : sort.kind === 'vector'
      ? `a vector of ${sort.dimension}`
      : 'a number';
}

function norm(expression: Extract<Expression, { kind: 'norm' }>, setting: Setting): Shaped {
  const { body, span } = expression;
  const value = meaningOf(body, setting);
  if (isScalar(value)) return scalar(apply('abs', termOf(value)));
  if (value.shape.length > 1 && expression.frobenius !== true)
    return failed(unsupportedNotation('the norm of a matrix', span), setting);
  return scalar(apply('sqrt', sumOfSquares(value, setting)));
}

/** Of all components. */
export const sumOfSquares = (value: Shaped, setting: Setting): Term =>
  overEntries(value.shape, setting, (indices) => apply('power', value.at(indices), number(2)));

function overEntries(
  [side, ...inner]: readonly string[],
  setting: Setting,
  body: (indices: readonly Term[]) => Term,
): Term {
  return side === undefined
    ? body([])
    : sumOver(side, setting, (index) => overEntries(inner, setting, (rest) => body([index, ...rest])));
}

function trace({ body, span }: Extract<Expression, { kind: 'trace' }>, setting: Setting): Shaped {
  const value = meaningOf(body, setting);
  const [rows, columns] = value.shape;
  if (value.broken) return value;
  if (rows === undefined || rows !== columns)
    return failed(
      asFarAsKnown(
        shapeExpected('a trace', 'a square matrix', shapeName(value), span),
        value.guessed || isScalar(value),
      ),
      setting,
    );
  return scalar(sumOver(rows, setting, (index) => value.at([index, index])));
}

/** The sum of a term over all indices of a dimension. */
export function sumOver(dimension: string, setting: Setting, body: (index: Term) => Term): Term {
  const index = freshIndex(setting);
  return bind('sum', index, [body(index)], [apply('range', number(1), dimensionTerm(dimension))]);
}
