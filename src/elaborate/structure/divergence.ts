/** The Kullback-Leibler divergence in its spellings: `KL(p \| q)`, `D_{\mathrm{KL}}[p(x) \parallel q(x)]`. */
import { cover } from '../../text/source.js';
import { operation, unknown, type Expression } from '../expression.js';
import { missingOperand, unsupportedNotation } from '../messages.js';
import { divergenceAt, lawsIn } from './divergence-name.js';
import type { Grammar } from './grammar.js';
import { averageOver, pointsOf, sameNames, unclearIn } from './several.js';
import { peekItem, type Cursor } from './tokens.js';

export const isDivergence = (cursor: Cursor, grammar: Grammar): boolean =>
  !grammar.vocabulary.isDeclared('KL') && divergenceAt(cursor.tokens, cursor.at) !== null;

export function divergence(cursor: Cursor, grammar: Grammar): Expression {
  const token = peekItem(cursor);
  cursor.at += divergenceAt(cursor.tokens, cursor.at) ?? 1;
  const group = peekItem(cursor)?.body ?? null;
  cursor.at++;
  if (token === undefined || group === null)
    return unknown(missingOperand('the divergence', token?.span ?? cursor.span));
  const [from, to] = lawsIn(group)?.map((law) => grammar.whole(law)) ?? [];
  if (!isLaw(from) || !isLaw(to))
    return unknown(unsupportedNotation('a divergence of anything but two laws', group.span));
  const unclear = unclearIn(from) ?? unclearIn(to);
  if (unclear !== null) return unclear;
  const span = cover(token.span, group.span);
  const points = pointsOf(from, grammar);
  if (points.length > 1 && from.kind === 'application') {
    if (to.kind !== 'application' || !sameNames(points, pointsOf(to, grammar)))
      return unknown(unsupportedNotation('a divergence between laws of different variables', group.span));
    const ratio = operation(span, 'log', operation(span, 'divide', from, to));
    return averageOver(points, from, ratio, span, [to]);
  }
  return { kind: 'divergence', variable: null, from, to, span };
}

const isLaw = (
  expression: Expression | undefined,
): expression is Extract<Expression, { kind: 'name' | 'application' }> =>
  expression?.kind === 'name' || expression?.kind === 'application';
