/**
 * What counts. Letters do by custom: beside a sum over `a_i`, the j of `a_j` numbers the same list. A letter that stands for
 * anything elsewhere is none. Looks at syntax only.
 */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import type { Expression } from '../expression.js';
import type { Evidence } from './evidence.js';

/** The j of `a_j` beside a sum over `a_i`: a letter that counts by custom, and is nothing but a subscript. */
export function countersBeside(
  formulas: readonly Syntax[],
  { carriers, indices }: Pick<Evidence, 'carriers' | 'indices'>,
): readonly string[] {
  const listed = new Set([...indices].flatMap((index) => [...(carriers.get(index) ?? [])]));
  const alone = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'name') alone.add(syntax.name);
    if (syntax.kind === 'scripted') visit(syntax.base);
    else partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  return [...carriers].flatMap(([letter, bases]) =>
    /^[i-n]$/.test(letter) && !alone.has(letter) && [...bases].every((base) => listed.has(base))
      ? [letter]
      : [],
  );
}

/** The end of a range, and k of `2^k`. */
export const countedIn = (end: Expression): readonly Expression[] =>
  end.kind === 'operation' && end.operator === 'power' ? [end, ...end.arguments.slice(1)] : [end];
