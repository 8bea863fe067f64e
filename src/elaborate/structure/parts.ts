/**
 * Parts of vectors: one component, all but one (`x_{2:d}`, `x_{-i}`, `x_{\setminus i}`), and the points that are put
 * together of them: `p(a, x_{2:d})`, `p(a, x_2, \dots, x_d)`. Relies on how names are spelled; that the letter stands
 * for a vector of this length is for the meaning to check.
 */
import { cover, type Span } from '../../text/source.js';
import type { Syntax } from '../../read/syntax.js';
import type { Expression, VectorPart } from '../expression.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';

/** A part of the vector `base`, as it is written. */
interface Written {
  readonly base: string;
  readonly kind: VectorPart['kind'];
  readonly index: Syntax;
  /** What the last component must be for this to be the part. */
  readonly end: Syntax | null;
}

export interface FoundPart {
  readonly base: string;
  readonly part: VectorPart;
}

/** `x_{2:d}`, `x_{-i}`: all components but one. */
export function othersIn(syntax: Syntax, grammar: Grammar): FoundPart | null {
  if (syntax.kind !== 'scripted' || syntax.base.kind !== 'name' || syntax.sub === null) return null;
  if (syntax.sup !== null || syntax.primes > 0) return null;
  const left = leftOut(syntax.sub);
  return left && understood({ base: syntax.base.name, kind: 'others', ...left }, grammar);
}

/** `x_i`: one component. */
export function componentIn(syntax: Syntax, grammar: Grammar): FoundPart | null {
  const found = indexed(syntax);
  return found && understood({ ...found, kind: 'component', end: null }, grammar);
}

/** `x_1 \cdots x_d` is all of x, `x_2 \cdots x_d` all but the first. */
export function runFrom(first: Syntax, last: Syntax, grammar: Grammar): FoundPart | null {
  const [from, to] = [indexed(first), indexed(last)];
  if (from === null || to?.base !== from.base) return null;
  const { base, index } = from;
  const number = index.kind === 'number' ? index.text : '';
  if (number === '1') return understood({ base, kind: 'all', index, end: to.index }, grammar);
  const one: Syntax = { kind: 'number', text: '1', span: index.span };
  return number === '2' ? understood({ base, kind: 'others', index: one, end: to.index }, grammar) : null;
}

/**
 * The one point that a run of arguments spells: all but one component and that component, or the components in order
 * with dots between; null if it is no such run. Of a part alone the missing component counts as 0.
 */
export function pointOf(items: readonly Syntax[], span: Span, grammar: Grammar): Expression | null {
  const [first, second, third, fourth] = items;
  if (first === undefined) return null;
  if (items.length === 4 && second && third?.kind === 'dots' && fourth)
    return withFirst(first, runFrom(second, fourth, grammar), span, grammar);
  if (items.length === 3 && second?.kind === 'dots' && third) {
    const all = runFrom(first, third, grammar);
    return all?.part.kind === 'all'
      ? { kind: 'part', base: all.base, part: all.part, value: null, span }
      : null;
  }
  if (items.length > 2) return null;
  const at = items.findIndex((item) => othersIn(item, grammar) !== null);
  const [part, other] = [items[at], items[1 - at]];
  const found = part && othersIn(part, grammar);
  if (!found || (other !== undefined && grammar.vocabulary.isParameter(spelled(other)))) return null;
  const value: Expression = other === undefined ? nought(span) : grammar.whole(other);
  return {
    kind: 'part',
    base: found.base,
    part: found.part,
    value,
    span: cover(span, ...items.map((one) => one.span)),
  };
}

function withFirst(first: Syntax, others: FoundPart | null, span: Span, grammar: Grammar): Expression | null {
  if (others?.part.kind !== 'others') return null;
  return { kind: 'part', base: others.base, part: others.part, value: grammar.whole(first), span };
}

const nought = (span: Span): Expression => ({
  kind: 'number',
  value: { numerator: 0n, denominator: 1n },
  span,
});

function understood({ base, kind, index, end }: Written, grammar: Grammar): FoundPart | null {
  if (!grammar.vocabulary.isComponent(base, spelled(index))) return null;
  return { base, part: { kind, index: grammar.whole(index), end: end && grammar.whole(end) } };
}

function indexed(syntax: Syntax): { readonly base: string; readonly index: Syntax } | null {
  if (syntax.kind !== 'scripted' || syntax.base.kind !== 'name' || syntax.sub === null) return null;
  if (syntax.sup !== null || syntax.primes > 0) return null;
  return { base: syntax.base.name, index: syntax.sub };
}

/** The index of the component that a subscript leaves out. */
function leftOut(sub: Syntax): Pick<Written, 'index' | 'end'> | null {
  switch (sub.kind) {
    case 'list':
      return sub.items.length === 2 && sub.separators[0] === ':' ? outsideRange(sub.items) : null;
    case 'sum': {
      const [only, ...more] = sub.terms;
      return only?.sign === '-' && more.length === 0 ? { index: only.body, end: null } : null;
    }
    case 'product': {
      const [sign, index, ...more] = sub.items.map(({ body }) => body);
      return sign && index && more.length === 0 && /^\\(?:setminus|backslash|neg)$/.test(spelled(sign))
        ? { index, end: null }
        : null;
    }
    case 'relation': {
      const [before, index] = sub.members;
      return before?.kind === 'empty' && index && sub.relations[0] === '\\ne' ? { index, end: null } : null;
    }
    default:
      return null;
  }
}

/** `2:d` leaves out the first, `1:d-1` the last. */
function outsideRange([from, to]: readonly Syntax[]): Pick<Written, 'index' | 'end'> | null {
  if (from?.kind !== 'number' || to === undefined) return null;
  if (from.text === '2') return { index: { ...from, text: '1' }, end: to };
  const [last, less] = to.kind === 'sum' && to.terms.length === 2 ? to.terms : [];
  return from.text === '1' && last && less?.sign === '-' && spelled(less.body) === '1'
    ? { index: last.body, end: last.body }
    : null;
}
