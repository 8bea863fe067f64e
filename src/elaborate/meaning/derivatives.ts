/**
 * Derivatives as binders: of a body over the symbol, at the symbol itself, in one component. A real variable has the one
 * component 1; a vector has an open index, so that a gradient is a vector and a second gradient a matrix.
 */
import { bind, isClosed, replaceTerm } from '../../terms/substitute.js';
import { number, partsOf, same, symbol, type SymbolTerm, type Term } from '../../terms/term.js';
import { cellAt, sidesOf } from '../../terms/matrix.js';
import type { DerivativeExpression, Expression } from '../expression.js';
import { shapeExpected, sortMismatch, unsupportedNotation } from '../messages.js';
import { argumentOf, meaningOf } from './meaning.js';
import { isGuess } from './guesses.js';
import { failed, type Setting } from './setting.js';
import { isScalar, scalar, shapeName, termOf, type Shaped } from './shaped.js';

export function derivativeMeaning(expression: DerivativeExpression, setting: Setting): Shaped {
  const { component, span } = expression;
  const name = expression.variable ?? '';
  if (setting.vocabulary.isFunction(name))
    return failed(unsupportedNotation(`a derivative with respect to the function ${name}`, span), setting);
  const sort = setting.sorts.ofName(name);
  const body = meaningOf(expression.body, setting);
  const variable = symbol(name, sort);
  const place = expression.at === undefined ? variable : argumentOf(expression.at, sort, setting);
  const along = (index: Term, of: readonly Term[]): Term =>
    bind('derivative', variable, [body.at(of)], [place, index]);
  if (setting.vocabulary.isSymmetric(name))
    return failed(unsupportedNotation(`a derivative by the symmetric matrix ${name}`, span), setting);
  const sides = sort.kind === 'vector' ? sidesOf(sort.dimension) : null;
  if (component !== null) {
    const index = componentIndex(component, sides, setting);
    if (!isScalar(index))
      return failed(shapeExpected('a component', 'an index', shapeName(index), span), setting);
    return {
      ...body,
      at: (indices) =>
        atHeldComponent(variable, termOf(index), body.at(indices)) ?? along(termOf(index), indices),
    };
  }
  if (sort.kind === 'real') return { ...body, at: (indices) => along(number(1), indices) };
  if (sort.kind !== 'vector')
    return failed(sortMismatch(name, 'a variable that can be differentiated', span), setting);
  if (sides !== null && body.shape.length === 0)
    return {
      shape: sides,
      row: false,
      broken: body.broken,
      guessed: isGuess(name, setting),
      at: ([row, column]) => along(row && column ? cellAt(row, column, sides[1]) : number(1), []),
    };
  if (body.shape.length > 1 || sides !== null)
    return failed(shapeExpected('a derivative', 'a number or a vector', shapeName(body), span), setting);
  return {
    shape: [...body.shape, sort.dimension],
    row: false,
    broken: body.broken,
    guessed: isGuess(name, setting),
    at: (indices) => along(indices.at(-1) ?? number(1), indices.slice(0, -1)),
  };
}

/** The index of a component, or the row and column of an entry. */
function componentIndex(
  component: Expression,
  sides: readonly [string, string] | null,
  setting: Setting,
): Shaped {
  const [row, column] =
    component.kind === 'operation' && component.operator === 'cell' ? component.arguments : [];
  if (sides === null || row === undefined || column === undefined) return meaningOf(component, setting);
  const [i, j] = [row, column].map((part) => meaningOf(part, setting));
  return i && j && isScalar(i) && isScalar(j)
    ? scalar(cellAt(termOf(i), termOf(j), sides[1]))
    : failed(unsupportedNotation('this entry of a matrix', component.span), setting);
}

/**
 * `\frac{\partial}{\partial x_1} f(a, x_{2:d})`: of a function that is written at a point with a fixed first component,
 * the derivative in that component is meant at the point.
 */
function atHeldComponent(vector: SymbolTerm, index: Term, body: Term): Term | null {
  const points = heldIn(body, vector, index);
  const [point] = points;
  if (point === undefined || !points.every((one) => same(one, point))) return null;
  const function_ = replaceTerm(body, point, vector);
  return same(replaceTerm(function_, vector, point), body)
    ? bind('derivative', vector, [function_], [point, index])
    : null;
}

/** Where the vector stands with another component in this place. */
function heldIn(term: Term, vector: SymbolTerm, index: Term): readonly Term[] {
  if (term.kind === 'apply' && term.operator === 'withComponent') {
    const [held, place] = term.arguments;
    if (held && place && same(held, vector) && same(place, index)) return isClosed(term) ? [term] : [];
  }
  return partsOf(term).flatMap((part) => heldIn(part, vector, index));
}
