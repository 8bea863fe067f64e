/**
 * Primes and dots: `f'(x)` and `\dot{f}(x)` are the derivative of f where the document speaks of f itself, and has no f'
 * of its own. At anything but a plain letter the derivative is taken of f at a new variable. Laws are left alone: `p'(x)`
 * is another law.
 */
import type { Syntax } from '../../read/syntax.js';
import type { Argument, Expression } from '../expression.js';
import type { Grammar } from './grammar.js';
import type { Head } from './head.js';
import { innerVariable } from './placeholder.js';

/** Is it a function with primes or dots, of which the document speaks without them? */
export function isPrimed(syntax: Syntax, head: Head, { vocabulary }: Grammar): boolean {
  const { name, order } = unmarked(syntax, head);
  return order > 0 && vocabulary.isApplied(name);
}

/** The name without primes and dots, and how many these are. */
function unmarked(syntax: Syntax, { name }: Head): { readonly name: string; readonly order: number } {
  const primes = syntax.kind === 'scripted' ? syntax.primes : 0;
  const plain = name.replace(/'+/, '');
  const dotted = /^\\(d{1,3})ot\{(.+?)\}(_\{.*\})?$/.exec(plain);
  const [, dots = '', letter = plain, scripts = ''] = dotted ?? [];
  return { name: letter + scripts, order: primes + dots.length };
}

/** Null for a name without primes or dots, and for one that is a function of its own. */
export function primed(
  syntax: Syntax,
  head: Head,
  parts: readonly Argument[],
  span: Syntax['span'],
  { vocabulary }: Grammar,
): Expression | null {
  const { name, order } = unmarked(syntax, head);
  const points = parts.filter(({ place }) => place === 'parenthesis');
  const [point] = points;
  if (order === 0 || point === undefined || points.length !== 1) return null;
  if (!vocabulary.isApplied(name) || vocabulary.isDeclared(head.name) || /^\\?[pqPQ](?![a-z])/.test(name))
    return null;
  const { value } = point;
  const isPlain = value.kind === 'name' && !vocabulary.isFunction(value.name);
  const variable = isPlain ? value.name : innerVariable(name);
  const place: Expression = { kind: 'name', name: variable, span: value.span };
  const call: Expression = {
    kind: 'application',
    name,
    arguments: parts.map((part) => (part === point ? { ...part, value: place } : part)),
    span,
  };
  return derivedTimes(order, call, variable, isPlain ? null : value);
}

/** `\tanh'(x)`: a function that is known by its name, derived and taken at what stands behind it. */
export function derivedAt(
  order: number,
  name: string,
  of: (place: Expression) => Expression,
  at: Expression,
): Expression {
  const variable = innerVariable(name);
  return derivedTimes(order, of({ kind: 'name', name: variable, span: at.span }), variable, at);
}

function derivedTimes(
  order: number,
  value: Expression,
  variable: string,
  place: Expression | null,
): Expression {
  return Array.from({ length: order }).reduce<Expression>(
    (body, _, at): Expression => ({
      kind: 'derivative',
      style: 'ordinary',
      variable,
      component: null,
      ...(place === null || at < order - 1 ? {} : { at: place }),
      body,
      span: value.span,
    }),
    value,
  );
}
