/**
 * One factor of a product: what stands at the cursor, with whatever it takes. Only sorts the items by kind; the
 * operators, names and derivatives have files of their own.
 */
import { cover } from '../../text/source.js';
import type { Syntax } from '../../read/syntax.js';
import { parseTerm } from '../../terms/notation.js';
import { number, type NumberTerm } from '../../terms/term.js';
import { operation, unknown, walk, type Expression } from '../expression.js';
import { unsupportedNotation } from '../messages.js';
import { differentiation, fractionDerivative, isDerivativeOperator } from './derivative.js';
import { division } from './division.js';
import { binding, bindingOperators } from './binding.js';
import { evaluated } from './evaluated.js';
import type { Grammar } from './grammar.js';
import { isTransposition } from './head.js';
import { sizeOf } from './members.js';
import { isFactorial, spelled } from './spelling.js';
import { named } from './named.js';
import { prefixed, prefixOperator } from './prefixed.js';
import { peekItem, type Cursor } from './tokens.js';
import { variation } from './variation.js';

export function factor(cursor: Cursor, grammar: Grammar): Expression {
  const value = bareFactor(cursor, grammar);
  const mark = peekItem(cursor)?.body;
  if (mark === undefined || !isFactorial(mark)) return value;
  cursor.at++;
  const factorial = operation(cover(value.span, mark.span), 'factorial', value);
  return mark.kind === 'scripted' ? scripted(mark, factorial, grammar) : factorial;
}

function bareFactor(cursor: Cursor, grammar: Grammar): Expression {
  const token = peekItem(cursor);
  if (token === undefined) return unknownFor('nothing', cursor.span);
  const { body: item } = token;
  const base = item.kind === 'scripted' ? item.base : item;
  if (base.kind === 'operator' || (base.kind === 'name' && prefixOperator(base) !== null)) {
    if (prefixOperator(base) !== null) return prefixed(cursor, grammar);
    if (base.kind === 'operator' && bindingOperators.has(base.name)) return binding(cursor, grammar);
    if (isDerivativeOperator(item)) return differentiation(cursor, grammar);
    cursor.at++;
    return unknownFor(spelled(item), item.span);
  }
  if (base.kind === 'name') return named(cursor, grammar);
  cursor.at++;
  if (item.kind === 'fraction') {
    const derivative = fractionDerivative(item, cursor, grammar) ?? variation(item, cursor, grammar);
    if (derivative !== null) return derivative;
    return item.style === 'slash' ? division(item, cursor, grammar) : fraction(item, grammar);
  }
  return item.kind === 'scripted'
    ? (evaluated(item, grammar) ?? scripted(item, single(item.base, grammar), grammar))
    : single(item, grammar);
}

/** A base with its exponent or transposition. */
export function scripted(
  { sub: written, sup, primes, span }: Extract<Syntax, { kind: 'scripted' }>,
  base: Expression,
  grammar: Grammar,
): Expression {
  const sub = written !== null && base.kind === 'norm' && isNormName(spelled(written)) ? null : written;
  if (primes > 0) return unknownFor('a prime behind brackets', span);
  if (sub !== null && !isComponent(base, sub, grammar))
    return unknownFor(`the subscript ${spelled(sub)} of a formula`, sub.span);
  // `(a + b)_i`: a component of the value.
  const whole: Expression =
    base.kind === 'norm' && written !== null && spelled(written) === 'F'
      ? { ...base, frobenius: true }
      : base;
  const part = sub === null ? whole : operation(span, 'component', base, grammar.whole(sub));
  return sup === null ? part : raised(part, sup, span, grammar);
}

/** Below a gradient, or a formula in which a vector stands of which this component is written: no rising factorial. */
function isComponent(base: Expression, sub: Syntax, { vocabulary }: Grammar): boolean {
  // `\|x\|_1` is another norm.
  if (base.kind === 'name' || base.kind === 'norm' || !/^(?:[a-z]|[1-9]\d*)$/.test(spelled(sub)))
    return false;
  const vectors: Expression[] = [];
  walk(base, (part) => {
    const isVector = part.kind === 'name' && vocabulary.isComponent(part.name, spelled(sub));
    if (isVector || (part.kind === 'derivative' && part.style === 'nabla')) vectors.push(part);
  });
  return vectors.length > 0;
}

function raised(base: Expression, sup: Syntax, span: Syntax['span'], grammar: Grammar): Expression {
  if (isTransposition(spelled(sup))) return { kind: 'transpose', body: base, span };
  return operation(span, 'power', base, grammar.whole(sup));
}

/** `\|f\|_{C(K)}`, `\|x\|_2`: the norm that is meant without a subscript too. */
const isNormName = (name: string): boolean => /^(?:C\b.*|2|F)$/.test(name);

function single(item: Syntax, grammar: Grammar): Expression {
  const { span } = item;
  switch (item.kind) {
    case 'number':
      return { kind: 'number', value: decimal(item.text), span };
    case 'fraction':
      return fraction(item, grammar);
    case 'root':
      return item.degree === null
        ? operation(span, 'sqrt', grammar.whole(item.radicand))
        : operation(
            span,
            'power',
            grammar.whole(item.radicand),
            operation(
              span,
              'divide',
              { kind: 'number', value: number(1).value, span },
              grammar.whole(item.degree),
            ),
          );
    case 'group':
      return group(item, grammar);
    case 'sum':
    case 'product':
    case 'scripted':
      return grammar.whole(item);
    case 'name':
    case 'operator':
    case 'list':
    case 'relation':
    case 'cases':
    case 'dots':
    case 'empty':
      return unknownFor(spelled(item), span);
  }
}

function group({ open, body, span }: Extract<Syntax, { kind: 'group' }>, grammar: Grammar): Expression {
  if (open === '|') return sizeIn(body, grammar) ?? operation(span, 'abs', grammar.whole(body));
  if (open === '\\|') return { kind: 'norm', body: grammar.whole(body), span };
  return ['(', '[', '{', ''].includes(open) ? grammar.whole(body) : unknownFor(`the bracket ${open}`, span);
}

/** `|D|`: how many members a set has; null for what is no set. */
function sizeIn(body: Syntax, { vocabulary }: Grammar): Expression | null {
  const { span } = body;
  const set = vocabulary.setNamed(spelled(body));
  if (set === null) return null;
  if (set.kind === 'list') return { kind: 'name', name: sizeOf(spelled(body)), span };
  if (set.kind === 'unknown') return unknownFor(`the number of members of ${spelled(body)}`, span);
  const one: Expression = { kind: 'number', value: number(1).value, span };
  return {
    kind: 'binding',
    binder: 'sum',
    variable: set.variable,
    domain: { kind: 'whole' },
    body: one,
    span,
  };
}

function fraction(item: Extract<Syntax, { kind: 'fraction' }>, grammar: Grammar): Expression {
  const operator = item.style === 'binomial' ? 'binomial' : 'divide';
  return operation(item.span, operator, grammar.whole(item.numerator), grammar.whole(item.denominator));
}

/** The exact value of digits as written. */
function decimal(digits: string): NumberTerm['value'] {
  const term = parseTerm(
    /^\d*\.?\d*$/.test(digits) && /\d/.test(digits) ? digits.replace(/^\./, '0.').replace(/\.$/, '') : '0',
    () => number(0),
  );
  return term.kind === 'number' ? term.value : number(0).value;
}

export const unknownFor = (seen: string, span: Syntax['span']): Expression =>
  unknown(unsupportedNotation(seen, span));
