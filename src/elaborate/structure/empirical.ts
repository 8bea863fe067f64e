/**
 * Empirical laws: `\frac{1}{n} \sum_{i=1}^n \delta(\cdot - x_i)` and `\delta_{x_i}`, the law that puts equal weight on
 * every data point. It has no density, so it is recognised as a whole; authors who forget the sum are still understood.
 */
import type { Syntax } from '../../read/syntax.js';
import type { EmpiricalExpression } from '../expression.js';
import type { Grammar } from './grammar.js';
import { headOf } from './head.js';
import { spelled } from './spelling.js';
import { tokensOf } from './tokens.js';

export function empiricalLaw(syntax: Syntax, grammar: Grammar): EmpiricalExpression | null {
  const items = tokensOf(syntax).map((token) => (token.kind === 'item' ? token.body : null));
  const [first] = items;
  const weight = first?.kind === 'group' ? first.body : first;
  if (weight?.kind !== 'fraction' || spelled(weight.numerator) !== '1') return null;
  const summed = items[1]?.kind === 'scripted' && spelled(items[1].base) === '\\sum';
  const rest = items.slice(summed ? 2 : 1);
  const point = diracPoint(rest);
  const head = point && headOf(point, grammar.vocabulary);
  if (!head?.index) return null;
  const index = spelled(head.index.syntax);
  const sum = items[1];
  const count = summed && sum?.kind === 'scripted' && sum.sup !== null ? sum.sup : weight.denominator;
  return {
    kind: 'empirical',
    data: head.name,
    index,
    count: grammar.whole(count),
    weight: grammar.whole(weight.denominator),
    summed,
    span: syntax.span,
  };
}

/** `x_i` of `\delta(\cdot - x_i)`, `\delta(x - x_i)` and `\delta_{x_i}`; null for anything else. */
function diracPoint(items: readonly (Syntax | null)[]): Syntax | null {
  const [delta, group, ...more] = items;
  if (!delta || more.length > 0) return null;
  if (delta.kind === 'scripted' && spelled(delta.base) === '\\delta') return delta.sub;
  if (spelled(delta) !== '\\delta' || group?.kind !== 'group') return null;
  const row = tokensOf(group.body);
  const [, minus, point] = row;
  return row.length === 3 && minus?.kind === 'sign' && minus.sign === '-' && point?.kind === 'item'
    ? point.body
    : null;
}
