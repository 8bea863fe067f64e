/**
 * Sums and products that leave one index out: `\sum_{j \ne i} a_j` is `\sum_j (1 - \delta_{ij}) a_j`, and a product has
 * a factor of one there. What may have no value where the two indices meet stays open. Relies on expressions only.
 */
import type { Syntax } from '../../read/syntax.js';
import { number } from '../../terms/term.js';
import { operation, walk, type Expression } from '../expression.js';
import { spelled } from './spelling.js';

export interface Exclusion {
  /** What is bound. */
  readonly index: Syntax;
  readonly other: Syntax;
  /** What is said of the range besides, `j = 1`; null if nothing. */
  readonly range: Syntax | null;
}

/** `j \ne i`, and `j = 1, j \ne i`; null for anything else. */
export function exclusionIn(sub: Syntax | null): Exclusion | null {
  if (sub?.kind === 'list' && sub.items.length === 2) {
    const [range, rest] = sub.items;
    const found = rest === undefined ? null : exclusionIn(rest);
    const [counted] = range?.kind === 'relation' ? range.members : [];
    const fits =
      found && range && counted && found.range === null && spelled(counted) === spelled(found.index);
    return fits ? { ...found, range } : null;
  }
  if (sub?.kind !== 'relation' || sub.relations.length !== 1 || sub.relations[0] !== '\\ne') return null;
  const [index, other] = sub.members;
  return index?.kind === 'name' && (other?.kind === 'name' || other?.kind === 'number')
    ? { index, other, range: null }
    : null;
}

/** The body with nothing where the two indices are the same; null where it may have no value there. */
export function leftOut(
  binder: 'sum' | 'product',
  index: Expression,
  other: Expression,
  body: Expression,
): Expression | null {
  if (isSingular(body, index, other)) return null;
  const { span } = body;
  const one: Expression = { kind: 'number', value: number(1).value, span };
  const delta = operation(span, 'delta', index, other);
  const rest = operation(span, 'multiply', operation(span, 'subtract', one, delta), body);
  return binder === 'sum' ? rest : operation(span, 'add', rest, delta);
}

/** The letter that a body leaves out of what runs over the index; null where it leaves out none. */
export function excludedFrom(body: Expression, index: string): string | null {
  let found: string | null = null;
  walk(body, (part) => {
    const [one, delta] = part.kind === 'operation' && part.operator === 'subtract' ? part.arguments : [];
    const [bound, other] =
      one?.kind === 'number' && delta?.kind === 'operation' && delta.operator === 'delta'
        ? delta.arguments
        : [];
    if (bound?.kind === 'name' && bound.name === index && other?.kind === 'name') found = other.name;
  });
  return found;
}

/** `j = 1` below an upper end; without one, as far as the document says elsewhere. */
export const countedBy = (index: Syntax, end: Syntax | null): Syntax =>
  end === null
    ? index
    : {
        kind: 'relation',
        members: [index, { kind: 'number', text: '1', span: index.span }],
        relations: ['='],
        span: index.span,
      };

/** Is something divided by, or put into a logarithm or a power, what both indices are in? */
function isSingular(body: Expression, ...indices: readonly Expression[]): boolean {
  let singular = false;
  walk(body, (part) => {
    if (part.kind === 'operation' && !harmless.has(part.operator))
      singular ||= indices.every((index) => index.kind === 'number' || mentions(part, index));
  });
  return singular;
}

const harmless: ReadonlySet<string> = new Set(['add', 'subtract', 'multiply', 'negate', 'exp', 'delta']);

function mentions(expression: Expression, index: Expression): boolean {
  let found = false;
  walk(expression, (part) => {
    if (part.kind === 'name' && index.kind === 'name' && part.name === index.name) found = true;
  });
  return found;
}
