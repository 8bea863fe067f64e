/**
 * Places in a formula where slips happen: slots, in which a whole formula of its own stands (a term, a bracket, a
 * numerator, an exponent, what a sum reaches over), and the factors of their rows with all that they take. Relies on the
 * shape of syntax only.
 */
import { partsOf } from '../read/parts.js';
import type { FractionSyntax, ProductSyntax, Syntax } from '../read/syntax.js';
import { cover, type Span } from '../text/source.js';
import { change, textAt, type Change, type Formula } from './edit.js';

export interface Slot {
  readonly kind: 'whole' | 'term' | 'bracket' | 'part' | 'exponent' | 'reach';
  readonly place: Span;
  /** Factors side by side; one, if the slot holds no product. */
  readonly items: readonly Item[];
  /** The terms of a sum; null where there is no sign. */
  readonly terms: Extract<Syntax, { readonly kind: 'sum' }>['terms'] | null;
}

export type Item = ProductSyntax['items'][number];

export const slotsIn = (syntax: Syntax): readonly Slot[] => slotOf('whole', syntax);

function slotOf(kind: Slot['kind'], syntax: Syntax): readonly Slot[] {
  switch (syntax.kind) {
    case 'sum':
      return [
        { kind, place: syntax.span, items: [{ body: syntax, dot: false }], terms: syntax.terms },
        ...syntax.terms.flatMap(({ body }) => slotOf('term', body)),
      ];
    case 'list':
      return syntax.items.flatMap((item) => slotOf('bracket', item));
    case 'relation':
    case 'cases':
    case 'empty':
      return [];
    default: {
      const items = syntax.kind === 'product' ? syntax.items : [{ body: syntax, dot: false }];
      return [
        { kind, place: syntax.span, items, terms: null },
        ...reaches(items),
        ...items.flatMap(({ body }) => slotsWithin(body)),
      ];
    }
  }
}

function slotsWithin(syntax: Syntax): readonly Slot[] {
  switch (syntax.kind) {
    case 'group':
      return slotOf('bracket', syntax.body);
    case 'fraction':
      return isDerivative(syntax)
        ? []
        : [...slotOf('part', syntax.numerator), ...slotOf('part', syntax.denominator)];
    case 'root':
      return slotOf('part', syntax.radicand);
    case 'scripted':
      return [
        ...slotsWithin(syntax.base),
        ...(syntax.sup === null || isSign(syntax.base) || isMark(syntax.sup)
          ? []
          : slotOf('exponent', syntax.sup)),
      ];
    default:
      return [];
  }
}

/** What stands behind the sign of a sum or an integral, up to the differential. */
function reaches(items: readonly Item[]): readonly Slot[] {
  return items.flatMap(({ body }, at): readonly Slot[] => {
    if (!isReaching(body)) return [];
    const end = items.findIndex((item, index) => index > at && isDifferential(item.body));
    const inside = items.slice(at + 1, end < 0 ? items.length : end);
    const place = placeOf(inside);
    return place === null ? [] : [{ kind: 'reach', place, items: inside, terms: null }];
  });
}

/** Every node of a formula; of the sign of a derivative what it is applied to and taken by, not its d. */
export const everything = (syntax: Syntax): readonly Syntax[] => [
  syntax,
  ...partsBesideSigns(syntax).flatMap(everything),
];

export const partsBesideSigns = (syntax: Syntax): readonly Syntax[] =>
  syntax.kind === 'fraction' && isDerivative(syntax)
    ? [syntax.numerator, syntax.denominator].flatMap(behindFirst)
    : partsOf(syntax);

const behindFirst = (syntax: Syntax): readonly Syntax[] =>
  syntax.kind === 'product' ? syntax.items.slice(1).map(({ body }) => body) : [];

/** The names that sums and integrals of a formula bind, as they are written. */
export function boundIn({ latex, syntax }: Formula): ReadonlySet<string> {
  const bound = everything(syntax).flatMap((node): readonly Syntax[] => {
    if (node.kind === 'scripted' && isReaching(node) && node.sub?.kind === 'relation')
      return node.sub.members.slice(0, 1);
    if (node.kind !== 'product') return [];
    return node.items.flatMap(({ body }, at) => {
      const variable = isDifferential(body) ? node.items[at + 1]?.body : undefined;
      return variable === undefined ? [] : [variable];
    });
  });
  return new Set(bound.map(({ span }) => textAt(latex, span).trim()));
}

/** A run of items that belong together: a name with its arguments, behind the operators that take it, or a bracket. */
export interface Factor {
  readonly items: readonly Item[];
  readonly place: Span;
}

/** All factors of a row, those that begin inside of another included. */
export function factorsOf({ items }: Pick<Slot, 'items'>): readonly Factor[] {
  return items.flatMap(({ body }, at): readonly Factor[] => {
    const before = items[at - 1]?.body;
    if (isDifferential(body) || (before !== undefined && isDifferential(before))) return [];
    if (body.kind === 'group' && before !== undefined && isNamed(before)) return [];
    if (isDivergence(items, at - 1)) return [];
    const run = items.slice(at, endOf(items, at));
    const place = placeOf(run);
    return place === null ? [] : [{ items: run, place }];
  });
}

function endOf(items: readonly Item[], at: number): number {
  const body = items[at]?.body;
  if (body === undefined) return items.length;
  if (isReaching(body)) return items.length;
  if (isPrefix(body)) return endOf(items, at + 1);
  if (isDivergence(items, at)) return at + 3;
  let end = at + 1;
  while (isNamed(body) && items[end]?.body.kind === 'group') end++;
  return end;
}

/** Taken out of its row, with the dot before or behind it. */
export function without(
  latex: string,
  { items: run }: Factor,
  { items }: Pick<Slot, 'items'>,
): Change | null {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length === items.length) return null;
  const [at, end] = [items.indexOf(first), items.indexOf(last) + 1];
  const before = items[at - 1]?.body.span.end;
  const next = items[end];
  if (first.dot && before !== undefined) return change({ start: before, end: last.body.span.end }, ' ');
  const { start } = first.body.span;
  if (next?.dot === true) return change({ start, end: next.body.span.start }, '');
  const behind = next?.body.span.start ?? last.body.span.end;
  return change({ start, end: behind }, /[\s{([]$/.test(latex.slice(0, start)) ? '' : ' ');
}

/** A slot with another text, in braces where TeX needs them. */
export function instead(latex: string, { kind, place }: Slot, text: string): Change {
  const isBare =
    kind === 'exponent' || (kind === 'part' && /\\[dt]?frac\s*\S?$/.test(latex.slice(0, place.start)));
  return change(place, isBare && !isBraced(latex, place) ? `{${text}}` : text);
}

export const isBraced = (latex: string, { start, end }: Span): boolean =>
  latex.slice(0, start).trimEnd().endsWith('{') && latex.slice(end).trimStart().startsWith('}');

/** The mark of a script with what it stands before: `^{2}`. */
export function scriptPlace(latex: string, { start, end }: Span): Span {
  const mark = latex.slice(0, start).search(/[_^]\s*\{?\s*$/);
  const close = isBraced(latex, { start, end }) ? latex.indexOf('}', end) + 1 : end;
  return mark < 0 ? { start, end } : { start: mark, end: close };
}

/** A text that can stand before others as a factor. */
export const bracketed = (latex: string, slot: Pick<Slot, 'place' | 'terms'>): string =>
  slot.terms === null ? textAt(latex, slot.place) : `\\left(${textAt(latex, slot.place)}\\right)`;

export const placeOf = (items: readonly Item[]): Span | null => {
  const [first, ...rest] = items.map(({ body }) => body.span);
  return first === undefined ? null : cover(first, ...rest);
};

const baseOf = (syntax: Syntax): Syntax => (syntax.kind === 'scripted' ? syntax.base : syntax);

const isSign = (syntax: Syntax): boolean => syntax.kind === 'operator';

/** A name, which takes the brackets behind it. */
export const isNamed = (syntax: Syntax): boolean => ['name', 'operator'].includes(baseOf(syntax).kind);

/** An operator that takes what follows. */
export function isPrefix(syntax: Syntax): boolean {
  return syntax.kind === 'fraction' ? isDerivative(syntax) : baseOf(syntax).kind === 'operator';
}

/** `\frac{\partial}{\partial x}` and `\frac{d f}{d x}`: one sign, no quotient. */
export function isDerivative({ numerator, denominator }: FractionSyntax): boolean {
  const [above, below] = [firstOf(numerator), firstOf(denominator)].map(baseOf);
  const isLetter = (syntax: Syntax | undefined): boolean => syntax?.kind === 'name' && syntax.name === 'd';
  return isPartial(above) || (isLetter(above) && isLetter(below));
}

const firstOf = (syntax: Syntax): Syntax =>
  syntax.kind === 'product' ? (syntax.items[0]?.body ?? syntax) : syntax;

/** `K L(p \| q)` in two italic letters, the first of them here. */
export function isDivergence(items: readonly Item[], at: number): boolean {
  const [first, second, third] = items.slice(Math.max(at, 0), at + 3).map(({ body }) => body);
  const isLetter = (letter: string, syntax: Syntax | undefined): boolean =>
    syntax?.kind === 'name' && syntax.name === letter;
  return at >= 0 && isLetter('K', first) && isLetter('L', second) && third?.kind === 'group';
}

/** A letter in the place of an exponent that is none: the sign of transposition, a star, a prime. */
export const isMark = (syntax: Syntax): boolean => syntax.kind === 'name' && marks.has(syntax.name);

const marks: ReadonlySet<string> = new Set(['\\top', '\\intercal', 'T', '*', '\\ast', '\\star', '\\prime']);

const isPartial = (syntax: Syntax | undefined): boolean =>
  syntax?.kind === 'operator' && ['partial', 'd', 'nabla'].includes(syntax.name);

/** A sign that reaches to the end of its row. */
export function isReaching(syntax: Syntax): boolean {
  const base = baseOf(syntax);
  return base.kind === 'operator' && reaching.has(base.name);
}

export function isIntegral(syntax: Syntax): boolean {
  const base = baseOf(syntax);
  return base.kind === 'operator' && integrals.has(base.name);
}

const integrals: ReadonlySet<string> = new Set(['int', 'iint', 'oint']);
const reaching: ReadonlySet<string> = new Set([...integrals, 'sum', 'prod', 'lim', 'sup', 'inf']);

export const isDifferential = (syntax: Syntax): boolean => syntax.kind === 'operator' && syntax.name === 'd';
