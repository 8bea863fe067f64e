/**
 * A line break lost in print: `P = e^{-E}/Z  Z = \sum e^{-E}`, two formulas that run together because `\\` is missing.
 * Recognised where a member ends with what the next member would define, behind a line feed, or where a row is aligned
 * twice and the first formula speaks of the name as well.
 */
import type { Chain } from '../../read/document.js';
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { cover, textOf, type Source, type Span } from '../../text/source.js';
import { spelled } from '../structure/spelling.js';
import { bracketOf, isNameLike } from './brackets.js';

export interface LostLineBreak {
  /** The member that holds the end of one formula and the beginning of the next. */
  readonly member: number;
  /** The left side of the second formula, as text. */
  readonly name: string;
  readonly span: Span;
  readonly formulas: readonly {
    readonly left: Syntax;
    readonly right: Syntax;
    readonly link: number;
    readonly latex: string;
    readonly span: Span;
  }[];
}

export function lostLineBreakIn(chain: Chain, source: Source): LostLineBreak | null {
  for (let member = 1; member + 1 < chain.members.length; member++) {
    const [before, middle, after] = [
      chain.members[member - 1],
      chain.members[member],
      chain.members[member + 1],
    ];
    if (!before?.syntax || !after?.syntax || middle?.syntax?.kind !== 'product') continue;
    if (chain.links[member]?.relation !== '=') continue;
    const { items } = middle.syntax;
    const tail = leftSideAtEnd(items.map(({ body }) => body));
    const head = items.slice(0, items.length - tail);
    const [first, ...rest] = items.slice(items.length - tail).map(({ body }) => body);
    const last = head.at(-1)?.body;
    if (tail === 0 || first === undefined || last === undefined) continue;
    const name = [first, ...rest].map(spelled).join('');
    const gap = textOf(source, { start: last.span.end, end: first.span.start });
    if (
      !gap.includes('\n') &&
      !(
        mentions(
          head.map(({ body }) => body),
          name,
        ) && isAligned(chain, member, source)
      )
    )
      continue;
    const left = tail === 1 ? first : productOf([first, ...rest]);
    const right = head.length === 1 ? last : productOf(head.map(({ body }) => body));
    return {
      member,
      name: textOf(source, left.span),
      span: left.span,
      formulas: [
        {
          left: before.syntax,
          right,
          link: member - 1,
          latex: `${before.latex} = ${textOf(source, right.span)}`,
          span: cover(before.span, right.span),
        },
        {
          left,
          right: after.syntax,
          link: member,
          latex: `${textOf(source, left.span)} = ${after.latex}`,
          span: cover(left.span, after.span),
        },
      ].filter(() => name !== ''),
    };
  }
  return null;
}

/** Does the sign `&` stand before the relations on both sides of the member, and no line break between them? */
function isAligned({ links }: Chain, member: number, source: Source): boolean {
  const [before, after] = [links[member - 1], links[member]];
  if (before === undefined || after === undefined) return false;
  const between = textOf(source, { start: before.span.end, end: after.span.start });
  return (
    /&\s*$/.test(source.text.slice(0, before.span.start)) &&
    /&\s*$/.test(between) &&
    !between.includes('\\\\')
  );
}

const mentions = (parts: readonly Syntax[], name: string): boolean =>
  parts.some((part) => spelled(part) === name || mentions(partsOf(part), name));

/** How many items at the end look like the left side of a definition: `Z`, `Z_\theta`, `Z(\theta)`. */
function leftSideAtEnd(items: readonly Syntax[]): number {
  const [last, before] = [items.at(-1), items.at(-2)];
  if (last === undefined || items.length < 2) return 0;
  if (isNameLike(last)) return 1;
  return bracketOf(last) !== null && before !== undefined && isNameLike(before) && items.length > 2 ? 2 : 0;
}

function productOf(items: readonly Syntax[]): Syntax {
  const [first, ...rest] = items;
  if (first === undefined) return { kind: 'empty', span: { start: 0, end: 0 } };
  return {
    kind: 'product',
    items: items.map((body) => ({ body, dot: false })),
    span: cover(first.span, ...rest.map(({ span }) => span)),
  };
}
