/**
 * Plain notation: terms as text that one can read aloud and type, for rules, tests and messages to developers.
 *
 *     integral(x. f(x) + g(x); S) = integral(x. f(x); S) + integral(x. g(x); S)
 *
 * Infix + - * / ^ and = != < <=, operators and binders by name, `t:real.` for a bound variable with a sort. What other
 * names mean is up to the reader's `Names`. A syntax error here is a bug of ours and throws.
 */
import { fromDecimal, negate, type Rational } from '../numbers/rational.js';
import { binders, isBinder, type BinderName } from './binders.js';
import { isOperator, operators, type OperatorName } from './operators.js';
import { integer, real, type Sort } from './sort.js';
import { apply, binder, bound, number, type Term } from './term.js';

/** What a name means that is no operator, binder or bound variable; `parts` is null for a bare name. */
export type Names = (name: string, parts: readonly Term[] | null) => Term;

/** `unsorted` is the sort of bound variables that are written without one. */
export function parseTerm(text: string, names: Names, unsorted: Sort = real): Term {
  const tokens = tokensOf(text);
  const term = relation(tokens, { names, unsorted, scope: [] });
  tokens.end();
  return term;
}

interface Scope {
  readonly names: Names;
  readonly unsorted: Sort;
  /** Bound variables, innermost first. */
  readonly scope: readonly string[];
}

const relationSigns: Readonly<Record<string, OperatorName>> = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'less',
  '<=': 'lessEqual',
};

function relation(tokens: Tokens, scope: Scope): Term {
  const left = sum(tokens, scope);
  const sign = relationSigns[tokens.peek() ?? ''];
  if (sign === undefined) return left;
  tokens.next();
  return apply(sign, left, sum(tokens, scope));
}

function sum(tokens: Tokens, scope: Scope): Term {
  let term = product(tokens, scope);
  for (;;) {
    if (tokens.take('+')) term = apply('add', term, product(tokens, scope));
    else if (tokens.take('-')) term = apply('subtract', term, product(tokens, scope));
    else return term;
  }
}

function product(tokens: Tokens, scope: Scope): Term {
  let term = signed(tokens, scope);
  for (;;) {
    if (tokens.take('*')) term = apply('multiply', term, signed(tokens, scope));
    else if (tokens.take('/')) term = apply('divide', term, signed(tokens, scope));
    else return term;
  }
}

function signed(tokens: Tokens, scope: Scope): Term {
  if (!tokens.take('-')) return powered(tokens, scope);
  const term = signed(tokens, scope);
  return term.kind === 'number' ? number(negate(term.value)) : apply('negate', term);
}

function powered(tokens: Tokens, scope: Scope): Term {
  const base = atom(tokens, scope);
  return tokens.take('^') ? apply('power', base, signed(tokens, scope)) : base;
}

function atom(tokens: Tokens, scope: Scope): Term {
  if (tokens.take('(')) {
    const term = relation(tokens, scope);
    tokens.expect(')');
    return term;
  }
  const token = tokens.next();
  const value: Rational | null = fromDecimal(token);
  if (value !== null) return number(value);
  const index = scope.scope.indexOf(token);
  if (index >= 0) return bound(index);
  if (isBinder(token)) return bindingOf(token, tokens, scope);
  const parts = tokens.peek() === '(' ? argumentsOf(tokens, scope) : null;
  return isOperator(token) && operators[token].arity === (parts?.length ?? 0)
    ? apply(token, ...(parts ?? []))
    : scope.names(token, parts);
}

function bindingOf(name: BinderName, tokens: Tokens, scope: Scope): Term {
  tokens.expect('(');
  const variable = tokens.next();
  const sort = tokens.take(':') ? sortNamed(tokens.next()) : scope.unsorted;
  tokens.expect('.');
  const inner = { ...scope, scope: [variable, ...scope.scope] };
  const bodies = [relation(tokens, inner)];
  while (bodies.length < binders[name].bodies) {
    tokens.expect(',');
    bodies.push(relation(tokens, inner));
  }
  const operands: Term[] = [];
  while (tokens.take(';')) operands.push(relation(tokens, scope));
  tokens.expect(')');
  return binder(name, { name: variable, sort }, bodies, operands);
}

function argumentsOf(tokens: Tokens, scope: Scope): readonly Term[] {
  tokens.expect('(');
  const parts: Term[] = [];
  while (!tokens.take(')')) {
    if (parts.length > 0) tokens.expect(',');
    parts.push(relation(tokens, scope));
  }
  return parts;
}

function sortNamed(name: string): Sort {
  if (name === 'real') return real;
  if (name === 'integer') return integer;
  throw new SyntaxError(`unknown sort ${name}`);
}

interface Tokens {
  readonly peek: () => string | undefined;
  readonly next: () => string;
  readonly take: (token: string) => boolean;
  readonly expect: (token: string) => void;
  readonly end: () => void;
}

function tokensOf(text: string): Tokens {
  const tokens = text.match(/[A-Za-z_][A-Za-z_0-9']*|\d+(?:\.\d+)?|!=|<=|[-+*/^=<>().,;:]/g) ?? [];
  const fail = (reason: string): never => {
    throw new SyntaxError(`${reason} in: ${text}`);
  };
  if (tokens.join('') !== text.replace(/\s+/g, '')) fail('unknown sign');
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const next = (): string => tokens[at++] ?? fail('unexpected end');
  const take = (token: string): boolean => {
    const found = peek() === token;
    if (found) at++;
    return found;
  };
  return {
    peek,
    next,
    take,
    expect: (token) => {
      if (!take(token)) fail(`expected ${token} before ${peek() ?? 'the end'}`);
    },
    end: () => {
      if (peek() !== undefined) fail(`unexpected ${String(peek())}`);
    },
  };
}
