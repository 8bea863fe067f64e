/**
 * Finite sets of numbers that are written out, `\{0, 1\}` and `\{-1, 1\}`, and the members of lists that run over
 * them, as in `\sum_{h_j \in \{0, 1\}}`. Says nothing about what the numbers mean.
 */
import type { Syntax } from '../../read/syntax.js';
import { walk, type Expression } from '../expression.js';
import { rewrite } from '../rewrite.js';
import { spelled, withScripts } from './spelling.js';

/** The numbers, each of them once; null for anything else, also for a set that names one of them twice. */
export function listedNumbers(syntax: Syntax): readonly Syntax[] | null {
  if (syntax.kind !== 'group' || syntax.open !== '{' || syntax.body.kind !== 'list') return null;
  const { items, separators } = syntax.body;
  const values = new Set(items.map((item) => valueOf(spelled(item))));
  const isListed = !values.has(null) && values.size === items.length;
  return isListed && separators.every((separator) => separator === ',') ? items : null;
}

const valueOf = (text: string): number | null => (/^[+-]?\d+$/.test(text) ? Number(text) + 0 : null);

/** The body with the member as a name of its own; null where it speaks of the whole list, or counts by that index. */
export function namedMember(list: string, member: Expression, body: Expression): Expression | null {
  const index = entryIn(member, list);
  if (index === null) return body;
  const named = rewrite(body, (part) =>
    entryIn(part, list) === index
      ? { kind: 'name', name: withScripts(list, index, null), span: part.span }
      : null,
  );
  const others: Expression[] = [];
  walk(named, (part) => {
    const speaksOfAll = part.kind === 'name' && part.name === list;
    if (speaksOfAll || (part.kind === 'binding' && part.variable === index)) others.push(part);
  });
  return others.length === 0 ? named : null;
}

/** The letter of an entry of the list, or of a component of the vector; null for anything else. */
function entryIn(part: Expression, list: string): string | null {
  const isComponent = part.kind === 'operation' && part.operator === 'component';
  const [vector, place] = isComponent ? part.arguments : [];
  const index = part.kind === 'indexed' && part.base === list ? part.index : place;
  const isOwn = part.kind === 'indexed' || (vector?.kind === 'name' && vector.name === list);
  return isOwn && index?.kind === 'name' ? index.name : null;
}
