/**
 * The standard normal law, `\mathcal{N}(0, I)` and `\mathcal{N}(z; 0, I)`: a law by name, in one dimension where it says
 * `\mathcal{N}(0, 1)`. Other means and covariances have no meaning yet.
 */
import type { Syntax } from '../../read/syntax.js';
import type { Span } from '../../text/source.js';
import type { ApplicationExpression, NameExpression } from '../expression.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';

/** In R^d, and on the line. */
export const standardNormal = { vector: '\\mathcal{N}(0, I)', real: '\\mathcal{N}(0, 1)' } as const;

/** The law in these brackets behind `\mathcal{N}`; null for any other. */
export function normalLaw(
  group: Syntax,
  span: Span,
  grammar: Grammar,
): NameExpression | ApplicationExpression | null {
  if (group.kind !== 'list') return null;
  const { items, separators } = group;
  const [point, mean, covariance] = items.length === 3 ? items : [null, ...items];
  if (!mean || !covariance || items.length > 3 || separators.at(-1) !== ',' || spelled(mean) !== '0')
    return null;
  const name = /^I(?:_\{\w+\})?$/.test(spelled(covariance))
    ? standardNormal.vector
    : spelled(covariance) === '1'
      ? standardNormal.real
      : null;
  if (name === null) return null;
  if (!point) return { kind: 'name', name, span };
  return {
    kind: 'application',
    name,
    arguments: [{ value: grammar.whole(point), place: 'parenthesis' }],
    span,
  };
}
