/**
 * Sums and products over the members of a data set, `\sum_{x \in D}`: sums over a list of points, as many as `|D|` says.
 * What the sign binds becomes an entry of the list in the body.
 */
import type { Span } from '../../text/source.js';
import type { NamedSet } from '../inference/named-sets.js';
import { walk, type BindingExpression, type Expression } from '../expression.js';
import { rewrite } from '../rewrite.js';
import { withScripts } from './spelling.js';

/** How many members the set has, as a name. */
export const sizeOf = (set: string): string => `|${set}|`;

/** Null where a variable is none of those the set has lists for, or is bound once more in the body. */
export function overMembers(
  binder: BindingExpression['binder'],
  variables: readonly string[],
  set: string,
  { lists }: Extract<NamedSet, { kind: 'list' }>,
  body: Expression,
  span: Span,
): Expression | null {
  const named = variables.map((name) => lists.find(({ variable }) => variable === name)?.list);
  const positional = lists.length === variables.length ? lists.map(({ list }) => list) : [];
  const found = named.every((list) => list !== undefined) ? named : positional;
  if (found.length !== variables.length || rebinds(body, variables)) return null;
  const index: Expression = { kind: 'name', name: withScripts('\\iota', variables.join(''), null), span };
  const entries = rewrite(body, (part) => {
    const list = part.kind === 'name' ? found[variables.indexOf(part.name)] : undefined;
    return list === undefined
      ? null
      : { kind: 'indexed', base: list, index, place: 'subscript', span: part.span };
  });
  return {
    kind: 'binding',
    binder,
    variable: index.name,
    domain: {
      kind: 'range',
      from: { kind: 'number', value: { numerator: 1n, denominator: 1n }, span },
      to: { kind: 'name', name: sizeOf(set), span },
    },
    body: entries,
    span,
  };
}

function rebinds(body: Expression, variables: readonly string[]): boolean {
  let found = false;
  walk(body, (part) => {
    if (
      (part.kind === 'binding' ||
        part.kind === 'expectation' ||
        part.kind === 'divergence' ||
        part.kind === 'derivative') &&
      part.variable !== null &&
      variables.includes(part.variable)
    )
      found = true;
  });
  return found;
}
