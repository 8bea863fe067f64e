/**
 * Derivatives with respect to a function, `\frac{\partial}{\partial p_\theta(x)} F`: what F becomes when the function
 * changes. Authors write them behind `\nabla_\theta p_\theta(x)`, for the chain rule through p.
 */
import { cover } from '../../text/source.js';
import type { FractionSyntax, Syntax } from '../../read/syntax.js';
import type { Expression } from '../expression.js';
import { bracketOf } from '../inference/brackets.js';
import { operand } from './derivative.js';
import { differentialMark } from './differential.js';
import type { Grammar } from './grammar.js';
import { cursorOver, tokensOf, type Cursor, type Token } from './tokens.js';

interface Parts {
  readonly law: Syntax;
  /** What follows the ∂ in the numerator. */
  readonly rest: readonly Token[];
}

export function isVariation(item: Syntax, grammar: Grammar): boolean {
  return item.kind === 'fraction' && partsOf(item, grammar) !== null;
}

/** The cursor stands behind the fraction; null for any other fraction. */
export function variation(item: FractionSyntax, cursor: Cursor, grammar: Grammar): Expression | null {
  const parts = partsOf(item, grammar);
  if (parts === null) return null;
  const law = grammar.whole(parts.law);
  if (law.kind !== 'application') return null;
  const body =
    parts.rest.length === 0
      ? operand(cursor, grammar, item.span)
      : grammar.sum(cursorOver(parts.rest, item.numerator.span));
  return { kind: 'variation', law, body, span: cover(item.span, body.span) };
}

function partsOf({ numerator, denominator }: FractionSyntax, { vocabulary }: Grammar): Parts | null {
  const [above, ...rest] = tokensOf(numerator);
  const [below, name, group, ...more] = tokensOf(denominator);
  if (above?.kind !== 'item' || below?.kind !== 'item' || more.length > 0) return null;
  if (name?.kind !== 'item' || group?.kind !== 'item' || bracketOf(group.body) === null) return null;
  const marks = [above, below].map(({ body }) => differentialMark(body, vocabulary.isVariable));
  if (marks.some((mark) => mark === null) || denominator.kind !== 'product') return null;
  return { law: { ...denominator, items: denominator.items.slice(1) }, rest };
}
