/**
 * A fraction in one line, `a/b`, with brackets where a reader would otherwise group it wrongly; and the derivative
 * signs written as fractions, `∂/∂θ`.
 */
import type { Item, ItemKind } from './items.js';
import { joinItems, withSigns } from './spacing.js';

export function fraction(above: readonly Item[], below: readonly Item[]): Item {
  const [sign, numerator] = splitSign(above);
  if (isDifferentialSign(numerator))
    return { text: `${sign}${joinItems(numerator)}/${denominatorText(below)}`, kind: 'operator' };
  const top =
    isOneFactor(numerator) || isDifferential(numerator) ? joinItems(numerator) : `(${joinItems(numerator)})`;
  return { text: `${sign}${top}/${denominatorText(below)}`, kind: 'fraction' };
}

/** A sign in front comes out of the fraction, but not that of the first term of a sum. */
function splitSign(items: readonly Item[]): readonly [string, readonly Item[]] {
  const [first, ...rest] = withSigns(items);
  return first?.kind === 'sign' && !isSum(rest) ? [first.text, rest] : ['', items];
}

/** Does a binary sign stand outside of all brackets? */
function isSum(items: readonly Item[]): boolean {
  let depth = 0;
  return items.some(({ kind }) => {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    return depth === 0 && kind === 'binary';
  });
}

/** `∂`, `∂²` or `d` alone. */
const isDifferentialSign = ([first, ...rest]: readonly Item[]): boolean =>
  first !== undefined && rest.length === 0 && /^[∂d][⁰¹²³⁴⁵⁶⁷⁸⁹]*$/.test(first.text);

/** `∂E_θ(x)`: what a derivative sign stands before, without a sum. */
const isDifferential = ([first, ...rest]: readonly Item[]): boolean =>
  first?.text.startsWith('∂') === true &&
  first.kind !== 'operator' &&
  !rest.some((item) => breaks.has(item.kind) || item.text === '∂');

/** A product above the line needs no brackets unless something in it reaches to the right. */
const isOneFactor = (items: readonly Item[]): boolean =>
  isAtom(items) ||
  items.every((item) => item.kind === 'letter' || item.kind === 'digit' || item.kind === 'word');

const breaks: ReadonlySet<ItemKind> = new Set<ItemKind>([
  ...(['binary', 'relation', 'punctuation', 'fraction', 'operator', 'big', 'slash'] as const),
]);

function denominatorText(items: readonly Item[]): string {
  const text = joinItems(items);
  return isAtom(items) || /^[∂d][^\s∂/]+$/u.test(text) ? text : `(${text})`;
}

/** One item, a number, or a name with one bracket behind it: `Z(θ)`, `exp(−E)`, `(a + b)`. */
function isAtom(items: readonly Item[]): boolean {
  const [first, ...rest] = items;
  if (first === undefined) return true;
  if (rest.length === 0) return first.kind !== 'fraction' && first.kind !== 'operator';
  if (items.every((item) => item.kind === 'digit')) return true;
  if (items.every((item) => item.kind === 'bar' || item.kind === 'letter' || item.kind === 'word'))
    return first.kind === 'bar' && items.at(-1)?.kind === 'bar';
  const opening = first.kind === 'open' ? 0 : 1;
  const named = first.kind === 'letter' || first.kind === 'word' || first.kind === 'function';
  return (opening === 0 || named) && items[opening]?.kind === 'open' && closesAtEnd(items.slice(opening));
}

function closesAtEnd(items: readonly Item[]): boolean {
  let depth = 0;
  return items.every((item, index) => {
    depth += item.kind === 'open' ? 1 : item.kind === 'close' && !item.text.startsWith('!') ? -1 : 0;
    return depth > 0 || index === items.length - 1;
  });
}
