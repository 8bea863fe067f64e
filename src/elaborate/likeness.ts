/**
 * What two rows of syntax have in common where they are the same but for one number: `\beta_1 x_{i,1}` and
 * `\beta_p x_{i,p}` are both `\beta_k x_{i,k}`, from 1 to p. Looks at syntax only.
 */
import { partsOf } from '../read/parts.js';
import type { NameSyntax, Syntax } from '../read/syntax.js';
import { withParts } from './rewrite-syntax.js';
import { spelled } from './structure/spelling.js';

export interface Likeness {
  /** With the index where the two differ. */
  readonly like: readonly Syntax[];
  readonly index: NameSyntax;
  /** Counted upwards, whichever of the two rows has which. */
  readonly from: Syntax;
  readonly to: Syntax;
}

/** Null where the rows are alike in no such way; the letter becomes the index. */
export function likeness(
  some: readonly Syntax[],
  others: readonly Syntax[],
  letter: string,
): Likeness | null {
  const [place] = some;
  if (place === undefined || some.length !== others.length) return null;
  const index: NameSyntax = { kind: 'name', name: letter, style: 'letter', span: place.span };
  const found: { pair: readonly [Syntax, Syntax] | null } = { pair: null };
  const like = some.map((one, at) => common(one, others[at], index, found));
  if (found.pair === null || !like.every((one) => one !== null)) return null;
  const [first, last] = found.pair;
  const isUpwards =
    first.kind === 'number' && (last.kind !== 'number' || Number(first.text) < Number(last.text));
  return isUpwards ? { like, index, from: first, to: last } : { like, index, from: last, to: first };
}

/** `x_k`: of such a row dots may also mean the list of them all. */
export const isBareMember = (syntax: Syntax): boolean =>
  syntax.kind === 'name' ||
  (syntax.kind === 'scripted' && syntax.sup === null && syntax.base.kind === 'name');

export const mentions = (syntax: Syntax, name: string): boolean =>
  (syntax.kind === 'name' && syntax.name === name) || partsOf(syntax).some((part) => mentions(part, name));

/** The node that both are, with the index where they differ; null where they differ in more than one way. */
function common(
  one: Syntax,
  other: Syntax | undefined,
  index: NameSyntax,
  found: { pair: readonly [Syntax, Syntax] | null },
): Syntax | null {
  if (other === undefined) return null;
  if (spelled(one) === spelled(other)) return one;
  if (isEnd(one) && isEnd(other) && [one, other].some(({ kind }) => kind === 'number')) {
    const [first, last] = found.pair ?? [one, other];
    if (spelled(first) !== spelled(one) || spelled(last) !== spelled(other)) return null;
    found.pair = [first, last];
    return { ...index, span: one.span };
  }
  if (shapeOf(one) !== shapeOf(other)) return null;
  const others = partsOf(other);
  const parts = partsOf(one).map((part, at) => common(part, others[at], index, found));
  return parts.includes(null) ? null : withParts(one, (part, at) => parts[at] ?? part);
}

/** Where counting may begin or end: `1`, `n`, `n - 1`. */
const isEnd = (syntax: Syntax): boolean =>
  syntax.kind === 'number' ||
  syntax.kind === 'name' ||
  (syntax.kind === 'sum' && syntax.terms.every(({ body }) => body.kind === 'name' || body.kind === 'number'));

/** Everything about a node but its parts; of leaves, which are compared as they are spelled, there is no such thing. */
function shapeOf(syntax: Syntax): string {
  switch (syntax.kind) {
    case 'number':
    case 'name':
    case 'operator':
    case 'dots':
    case 'empty':
      return spelled(syntax);
    case 'scripted':
      return `scripted ${String(syntax.sub !== null)} ${String(syntax.sup !== null)} ${String(syntax.primes)}`;
    case 'fraction':
      return `fraction ${syntax.style}`;
    case 'root':
      return `root ${String(syntax.degree !== null)}`;
    case 'group':
      return `group ${syntax.open} ${syntax.close}`;
    case 'sum':
      return `sum ${syntax.terms.map(({ sign }) => sign).join(' ')}`;
    case 'product':
      return `product ${String(syntax.items.length)}`;
    case 'list':
      return `list ${syntax.separators.join(' ')}`;
    case 'relation':
      return `relation ${syntax.relations.join(' ')}`;
    case 'cases':
      return `cases ${syntax.environment} ${syntax.rows.map((row) => row.length).join(' ')}`;
  }
}
