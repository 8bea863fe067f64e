/**
 * Functions of which the document writes components, `s_i(x)`, and vectors as well: transposed, under a norm, behind a
 * transposed vector, beside a gradient in space in one sum, or with a trace or divergence of their derivative. Relies on
 * syntax alone, for only where s is such a function is `s_i(x)` a component of its value.
 */
import type { Syntax } from '../../read/syntax.js';
import { headOf, isTransposition, type NameClasses } from '../structure/head.js';
import { spelled } from '../structure/spelling.js';
import { tokensOf, type ItemToken, type Token } from '../structure/tokens.js';
import { partsOf } from '../../read/parts.js';
import { bracketOf, isNameLike, isPlainArgument } from './brackets.js';

/** Names of functions, as heads call them. */
export function withComponents(formulas: readonly Syntax[], classes: NameClasses): ReadonlySet<string> {
  const numbered = new Set<string>();
  const found = new Set<string>();
  const number = (item: Syntax): void => {
    const head = headOf(item, classes);
    if (head?.index?.place === 'subscript') numbered.add(head.name);
  };
  const note = (item: Syntax | undefined): void => {
    const head = item === undefined ? null : headOf(item, classes);
    // A capital Greek letter is a matrix.
    const isPlain = head?.index === null && head.power === null && !/^\\[A-Z]/.test(head.name);
    if (isPlain) found.add(head.name);
  };
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'product' || syntax.kind === 'sum') {
      const row = tokensOf(syntax);
      row.forEach((_, at) => {
        const value = valueAt(row, at);
        if (value !== null) number(value.name);
      });
      for (const name of [...transposedIn(row), ...behindTransposed(row), ...besideGradients(row)])
        note(name);
      for (const name of tracedIn(row)) note(name);
    }
    if (syntax.kind === 'group' && syntax.open === '\\|')
      for (const { name } of termsOf(tokensOf(syntax.body))) note(name);
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  return new Set([...found].filter((name) => numbered.has(name)));
}

/** A name with its brackets. */
interface Value {
  readonly name: Syntax;
  readonly brackets: Syntax;
}

function valueAt(row: readonly Token[], at: number): Value | null {
  const [name, brackets] = [row[at], row[at + 1]];
  if (name?.kind !== 'item' || brackets?.kind !== 'item' || brackets.dot) return null;
  const body = bracketOf(brackets.body);
  return isNameLike(name.body) && body !== null && isPlainArgument(body)
    ? { name: name.body, brackets: brackets.body }
    : null;
}

const isTransposed = (syntax: Syntax): boolean =>
  syntax.kind === 'scripted' && syntax.sup !== null && isTransposition(spelled(syntax.sup));

/** `f(x)^\top`, but not `\nabla L(\theta)^\top`. */
const transposedIn = (row: readonly Token[]): readonly Syntax[] =>
  row.flatMap((_, at) => {
    const value = valueAt(row, at);
    const before = row[at - 1];
    const isTaken = before?.kind === 'item' && isOperator(before.body);
    return value !== null && isTransposed(value.brackets) && !isTaken ? [value.name] : [];
  });

const isOperator = (syntax: Syntax): boolean =>
  syntax.kind === 'operator' ||
  syntax.kind === 'fraction' ||
  (syntax.kind === 'scripted' && isOperator(syntax.base));

/** `v^\top f(x)`. */
const behindTransposed = (row: readonly Token[]): readonly Syntax[] =>
  row.flatMap((token, at) => {
    const value = valueAt(row, at + 1);
    return token.kind === 'item' && isTransposed(token.body) && isSmall(token.body) && value !== null
      ? [value.name]
      : [];
  });

/** A capital letter before it may be a matrix, and behind a transposed gradient stands what is differentiated. */
const isSmall = (syntax: Syntax): boolean => {
  const base = syntax.kind === 'scripted' ? syntax.base : syntax;
  return base.kind === 'group' || (base.kind === 'name' && !/^\\?[A-Z]/.test(base.name));
};

/** The values that are terms by themselves: `f(x) - g(x)`, also with numbers before them. */
const termsOf = (row: readonly Token[]): readonly Value[] =>
  termsIn(row).flatMap((term) => {
    const value = valueAt(term, term.length - 2);
    return value !== null && term.slice(0, -2).every(isNumber) && !isRaised(value.brackets) ? [value] : [];
  });

/** The row, cut at its signs. */
function termsIn(row: readonly Token[]): readonly (readonly Token[])[] {
  const ends = row.flatMap(({ kind }, at) => (kind === 'sign' ? [at] : []));
  return [-1, ...ends].map((from, number) => row.slice(from + 1, ends[number] ?? row.length));
}

const isNumber = (token: Token): boolean => token.kind === 'item' && isDigits(token.body);

const isDigits = (syntax: Syntax): boolean =>
  syntax.kind === 'number' ||
  (syntax.kind === 'fraction' && isDigits(syntax.numerator) && isDigits(syntax.denominator));

const isRaised = (brackets: Syntax): boolean => brackets.kind === 'scripted' && brackets.sup !== null;

/** `f(x) - \nabla_x \log p(x)`: by a point, and not by a parameter. */
function besideGradients(row: readonly Token[]): readonly Syntax[] {
  const variables = termsIn(row).flatMap(gradientIn);
  return termsOf(row).flatMap(({ name, brackets }) =>
    variables.some((variable) => argumentsOf(brackets).includes(variable)) ? [name] : [],
  );
}

/** The variable of a term that is a gradient for certain: with nothing transposed in it, and no sign of a product. */
function gradientIn(term: readonly Token[]): readonly string[] {
  const [first, ...rest] = term;
  if (first?.kind !== 'item' || first.body.kind !== 'scripted' || !isNabla(first)) return [];
  if (rest.some((token) => token.kind === 'item' && (token.dot || isTransposed(token.body)))) return [];
  return first.body.sub === null ? [] : [spelled(first.body.sub)];
}

function argumentsOf(brackets: Syntax): readonly string[] {
  const body = bracketOf(brackets);
  return body === null ? [] : (body.kind === 'list' ? body.items : [body]).map(spelled);
}

/** `\operatorname{tr}(\nabla_x f(x))`, `\nabla_x \cdot f(x)`. */
const tracedIn = (row: readonly Token[]): readonly Syntax[] =>
  row.flatMap((token, at) => {
    if (token.kind !== 'item') return [];
    const next = row[at + 1];
    if (isNabla(token)) {
      const value = next?.kind === 'item' && next.dot ? valueAt(row, at + 1) : null;
      return value === null ? [] : [value.name];
    }
    if (spelled(token.body) !== 'tr' || next?.kind !== 'item' || next.body.kind !== 'group') return [];
    const [nabla, ...rest] = tokensOf(next.body.body);
    const value = nabla?.kind === 'item' && isNabla(nabla) ? valueAt(rest, 0) : null;
    return value === null || rest.length > 2 ? [] : [value.name];
  });

const isNabla = ({ body }: ItemToken): boolean => {
  const base = body.kind === 'scripted' && body.sup === null ? body.base : body;
  return base.kind === 'operator' && base.name === 'nabla';
};
