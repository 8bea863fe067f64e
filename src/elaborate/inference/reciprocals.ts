/**
 * Reciprocals and inverse functions: whether `Z^{-1}(\theta)` is one divided by `Z(\theta)` or the inverse of Z at θ. It
 * is a reciprocal where the document has Z in a fraction, takes its logarithm or gives it as an integral or a sum, and
 * never writes one of the two around the other.
 */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { familyOf, isInverse, spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import { bracketOf, isNameLike } from './brackets.js';

interface Found {
  readonly reciprocated: Set<string>;
  readonly inverted: Set<string>;
}

/** Is the power -1 of a function of this name a reciprocal of its value? */
export function reciprocalTest(formulas: readonly Syntax[]): (name: string) => boolean {
  const found: Found = { reciprocated: new Set(), inverted: new Set() };
  const visit = (syntax: Syntax): void => {
    collectReciprocals(syntax, found);
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  return (name) => found.reciprocated.has(familyOf(name)) && !found.inverted.has(familyOf(name));
}

/** `1 / Z(\theta)`, `\frac{L}{2}`, `Z(\theta) = \int`, `\log Z(\theta)`; and `f^{-1}(f(x))`, `f(f^{-1}(x))`. */
function collectReciprocals(syntax: Syntax, { reciprocated, inverted }: Found): void {
  const note = (part: Syntax | undefined): void => {
    if (part !== undefined && isNameLike(part) && !isInverted(part)) reciprocated.add(letterOf(part));
  };
  if (syntax.kind === 'fraction' && syntax.style !== 'binomial') {
    itemsIn(syntax.denominator).forEach(note);
    if (isNameLike(syntax.numerator)) note(syntax.numerator);
  }
  if (syntax.kind === 'relation') {
    const [left, right] = syntax.members;
    const [sign] = right === undefined ? [] : itemsIn(right);
    if (left !== undefined && sign !== undefined && /^\\(?:int|sum)(?![a-z])/.test(spelled(sign)))
      note(itemsIn(left)[0]);
  }
  if (syntax.kind !== 'product' && syntax.kind !== 'sum') return;
  itemsIn(syntax).forEach((item, at, items) => {
    const next = items[at + 1];
    if (next === undefined) return;
    if (/^\\(?:log|ln)$/.test(spelled(item))) note(next);
    const group = bracketOf(next);
    const [inner] = group === null ? [] : itemsIn(group);
    if (inner === undefined || !isNameLike(item) || !isNameLike(inner)) return;
    if (letterOf(item) === letterOf(inner) && isInverted(item) !== isInverted(inner))
      inverted.add(letterOf(item));
  });
}

const itemsIn = (syntax: Syntax): readonly Syntax[] =>
  tokensOf(syntax).flatMap((token) => (token.kind === 'item' ? [token.body] : []));

const isInverted = (syntax: Syntax): boolean =>
  syntax.kind === 'scripted' && syntax.sup !== null && isInverse(syntax.sup);

const letterOf = (syntax: Syntax): string =>
  syntax.kind === 'scripted' ? letterOf(syntax.base) : spelled(syntax);
