/**
 * Names and what belongs to them: scripts, brackets, exponents. `E_\theta(x)` becomes an application, `x_i` an indexed
 * name, `e^{u}` the exponential, `\mathbb{E}_p[f]` an expectation; what is left is a plain name.
 */
import { cover } from '../../text/source.js';
import type { Syntax } from '../../read/syntax.js';
import { partsOf } from '../../read/parts.js';
import { operation, unknown, type Argument, type Expression } from '../expression.js';
import { missingOperand, unsupportedNotation } from '../messages.js';
import { bracketBehind, bracketOf, isNameLike, isPlainArgument } from '../inference/brackets.js';
import { argumentsIn } from './arguments.js';
import { divergence, isDivergence } from './divergence.js';
import { eventBrackets, eventName, hasEvent } from './event.js';
import { expectation, isExpectation } from './expectation.js';
import type { Grammar } from './grammar.js';
import { headOf, type Head } from './head.js';
import { kronecker } from './kronecker.js';
import { isPrimed, primed } from './primed.js';
import { specialName } from './special.js';
import { hasSeveralIndices, isInverse, movedPoint, spelled, withoutCount } from './spelling.js';
import { laplacian } from './derivative.js';
import { isTrace, traceOf } from './trace.js';
import { peekItem, type Cursor } from './tokens.js';

export function named(cursor: Cursor, grammar: Grammar): Expression {
  const token = peekItem(cursor);
  if (token === undefined) return unknown(missingOperand('the place', cursor.span));
  const item = token.body;
  if (isExpectation(cursor, grammar)) return expectation(cursor, grammar);
  if (isDivergence(cursor, grammar)) return divergence(cursor, grammar);
  if (isTrace(cursor, grammar)) return traceOf(cursor, grammar);
  if (isLaplacian(cursor, grammar)) return laplacian(cursor, grammar);
  const special = specialName(cursor, grammar);
  if (special !== null) return special;
  cursor.at++;
  const delta = kronecker(item, grammar);
  if (delta !== null) return delta;
  const head = headOf(item, grammar.vocabulary);
  if (head === null) return unknown(unsupportedNotation('this name', item.span));
  if (head.name === 'e' && head.power !== null && grammar.vocabulary.hasEuler)
    return operation(item.span, 'exp', grammar.whole(head.power));
  return raised(applied(item, head, cursor, grammar), head, grammar);
}

const isInBrackets = (value: Expression): boolean =>
  value.kind === 'application' && value.arguments.some(({ place }) => place === 'parenthesis');

/** `\Delta f(x)`, where the document has gradients and no increments. */
function isLaplacian(cursor: Cursor, { vocabulary }: Grammar): boolean {
  const item = peekItem(cursor)?.body;
  const base = item?.kind === 'scripted' ? item.base : item;
  return base?.kind === 'name' && base.name === '\\Delta' && vocabulary.hasLaplacian;
}

/** The exponent or transposition written at the name itself: `f^2(x)`, `x^\top`. */
function raised(value: Expression, head: Head, grammar: Grammar): Expression {
  if (head.power !== null && isInverse(head.power) && isInBrackets(value)) {
    if (!grammar.vocabulary.hasReciprocal(head.name))
      return unknown(unsupportedNotation(`an inverse or a reciprocal, ${head.name}^{-1},`, head.power.span));
  }
  const power =
    head.power === null ? value : operation(value.span, 'power', value, grammar.whole(head.power));
  return head.transposed ? { kind: 'transpose', body: power, span: power.span } : power;
}

function applied(item: Syntax, head: Head, cursor: Cursor, grammar: Grammar): Expression {
  const { vocabulary } = grammar;
  if (head.index !== null && vocabulary.isVectorValued(head.name)) {
    const index = grammar.whole(head.index.syntax);
    const value = applied(item, { ...head, index: null }, cursor, grammar);
    return componentOf(value, index);
  }
  const { span } = item;
  const next = peekItem(cursor);
  const group = next && !next.dot ? bracketOf(next.body) : null;
  const index: readonly Argument[] =
    head.index === null ? [] : [{ value: grammar.whole(head.index.syntax), place: 'subscript' }];
  const subscripts: readonly Argument[] = [
    ...index,
    ...head.subscripts.map((sub): Argument => ({ value: grammar.whole(sub), place: 'subscript' })),
    ...(head.strayed === null ? [] : argumentsIn(head.strayed, grammar)),
  ];
  const takes =
    group !== null &&
    !speaksOf(group, spelled(item)) &&
    (vocabulary.isFunction(head.name) ||
      isPrimed(item, head, grammar) ||
      (index.length > 0 && isPlainArgument(group)));
  if (takes && next) {
    cursor.at++;
    const place = cover(span, next.span);
    const value = hasEvent(group)
      ? withEvent(head.name, group, subscripts, place, grammar)
      : (primed(item, head, [...subscripts, ...argumentsIn(group, grammar)], place, grammar) ??
        application(head.name, [...subscripts, ...argumentsIn(group, grammar)], place));
    return afterBracket(value, next.body, grammar);
  }
  if (next && group !== null && isMovedPoint(head.name, group, vocabulary)) {
    cursor.at++;
    return { kind: 'name', name: movedPoint(head.name, spelled(group)), span: cover(span, next.span) };
  }
  const [only] = index;
  if (head.index !== null && only !== undefined)
    return { kind: 'indexed', base: head.name, index: only.value, place: head.index.place, span };
  const matrix = withoutCount(head.name);
  const [row, column] = subscripts;
  if (vocabulary.isMatrix(matrix) && hasSeveralIndices(head.name) && row && column)
    return operation(
      span,
      'component',
      { kind: 'name', name: matrix, span },
      operation(span, 'cell', row.value, column.value),
    );
  if (subscripts.length > 0) return { kind: 'application', name: head.name, arguments: subscripts, span };
  return constant(head.name, span, grammar) ?? { kind: 'name', name: head.name, span };
}

/** In `q_\phi (\nabla \log q_\phi)` the bracket is a factor, for no function is its own argument. */
function speaksOf(group: Syntax, name: string): boolean {
  if (isPlainArgument(group)) return false;
  if (group.kind !== 'product') return partsOf(group).some((part) => speaksAs(part, name));
  return group.items.some(({ body }, at) => {
    const isApplied = bracketBehind(group.items, at) !== null;
    return !isApplied && speaksAs(body, name);
  });
}

const speaksAs = (syntax: Syntax, name: string): boolean =>
  (isNameLike(syntax) && spelled(syntax) === name) || speaksOf(syntax, name);

/** `T_j(x)`, and `T_j(x)^2`: the power is one of the component. */
function componentOf(value: Expression, index: Expression): Expression {
  const [base, exponent] = value.kind === 'operation' ? value.arguments : [];
  return value.kind === 'operation' && value.operator === 'power' && base && exponent
    ? operation(value.span, 'power', componentOf(base, index), exponent)
    : operation(value.span, 'component', value, index);
}

/** `x'(\theta)`: a point that depends on parameters, not a product. */
const isMovedPoint = (name: string, group: Syntax, vocabulary: Grammar['vocabulary']): boolean =>
  vocabulary.isPoint(name) &&
  (group.kind === 'list' ? group.items : [group]).every((item) => vocabulary.isParameter(spelled(item)));

const application = (name: string, parts: readonly Argument[], span: Syntax['span']): Expression => ({
  kind: 'application',
  name,
  arguments: parts,
  span,
});

/** `p(y = 1)`, `p(y = 0 \mid x)`, `p(x \mid y = 0)`. */
function withEvent(
  law: string,
  group: Syntax,
  subscripts: readonly Argument[],
  span: Syntax['span'],
  grammar: Grammar,
): Expression {
  const event = eventBrackets(group);
  if (event === null) return unknown(unsupportedNotation(`the event in ${law}(${spelled(group)})`, span));
  const name = eventName({ ...event, law });
  const rest = event.rest.map((item): Argument => ({ value: grammar.whole(item), place: 'parenthesis' }));
  const parts = [...subscripts, ...rest];
  return parts.length === 0 ? { kind: 'name', name, span } : application(name, parts, span);
}

/** The exponent or transposition behind the brackets: `Z(\theta)^{-1}`. */
function afterBracket(value: Expression, bracket: Syntax, grammar: Grammar): Expression {
  if (bracket.kind !== 'scripted' || bracket.sup === null) return value;
  const span = cover(value.span, bracket.span);
  return bracket.sup.kind === 'name' && /^(?:\\top|T|\\intercal)$/.test(bracket.sup.name)
    ? { kind: 'transpose', body: value, span }
    : operation(span, 'power', value, grammar.whole(bracket.sup));
}

function constant(name: string, span: Syntax['span'], { vocabulary }: Grammar): Expression | null {
  if (vocabulary.isVariable(name) || vocabulary.isFunction(name) || vocabulary.isParameter(name)) return null;
  if (name === '\\pi') return operation(span, 'pi');
  if (name === '\\infty') return operation(span, 'infinity');
  if (name === 'e' && vocabulary.hasEuler)
    return operation(span, 'exp', { kind: 'number', value: { numerator: 1n, denominator: 1n }, span });
  return null;
}
