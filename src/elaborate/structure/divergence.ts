/** The Kullback-Leibler divergence in its spellings: `KL(p \| q)`, `D_{\mathrm{KL}}[p(x) \parallel q(x)]`. */
import { cover } from '../../text/source.js';
import { unknown, type Expression } from '../expression.js';
import { missingOperand, unsupportedNotation } from '../messages.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';
import { peekItem, type Cursor } from './tokens.js';

const names: ReadonlySet<string> = new Set(['KL', 'D_{KL}', 'K L', '\\mathcal{D}_{KL}', '\\mathbb{KL}']);

export function isDivergence(cursor: Cursor, grammar: Grammar): boolean {
  const item = peekItem(cursor)?.body;
  if (item?.kind !== 'name' && item?.kind !== 'scripted') return false;
  if (!names.has(spelled(item)) || grammar.vocabulary.isVariable(spelled(item))) return false;
  const group = cursor.tokens[cursor.at + 1];
  return group?.kind === 'item' && group.body.kind === 'group';
}

export function divergence(cursor: Cursor, grammar: Grammar): Expression {
  const token = peekItem(cursor);
  cursor.at++;
  const group = peekItem(cursor)?.body;
  cursor.at++;
  if (token === undefined || group?.kind !== 'group')
    return unknown(missingOperand('the divergence', token?.span ?? cursor.span));
  const [from, to] = group.body.kind === 'list' ? group.body.items.map((item) => grammar.whole(item)) : [];
  if (!isLaw(from) || !isLaw(to))
    return unknown(unsupportedNotation('a divergence of anything but two laws', group.span));
  return { kind: 'divergence', variable: null, from, to, span: cover(token.span, group.span) };
}

const isLaw = (
  expression: Expression | undefined,
): expression is Extract<Expression, { kind: 'name' | 'application' }> =>
  expression?.kind === 'name' || expression?.kind === 'application';
