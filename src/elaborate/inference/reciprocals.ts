/**
 * Reciprocals and inverse functions: whether `Z^{-1}(\theta)` is one divided by `Z(\theta)` or the inverse of Z at θ. It
 * is a reciprocal where the document takes its logarithm, gives it as an integral or a sum, or has a capital letter in a
 * fraction that stands beside no such power, and never writes one of the two around the other.
 */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { familyOf, isInverse, spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import { bracketOf, isNameLike } from './brackets.js';

interface Found {
  readonly reciprocated: Set<string>;
  /** In fractions, which show something only of what is no power -1 beside them. */
  readonly divided: Set<string>;
  readonly powers: Set<string>;
  readonly inverted: Set<string>;
}

/**
 * Is the power -1 of a function of this name a reciprocal of its value? Formulas come as they stand together, and are
 * looked at when it is asked for the first time.
 */
export function reciprocalTest(sayings: readonly (readonly Syntax[])[]): (name: string) => boolean {
  let test: ((name: string) => boolean) | null = null;
  return (name) => (test ??= testBy(sayings))(name);
}

function testBy(sayings: readonly (readonly Syntax[])[]): (name: string) => boolean {
  const [reciprocated, inverted] = [new Set<string>(), new Set<string>()];
  for (const formulas of sayings) {
    const found: Found = { reciprocated, inverted, divided: new Set(), powers: new Set() };
    const visit = (syntax: Syntax): void => {
      collectReciprocals(syntax, found);
      partsOf(syntax).forEach(visit);
    };
    formulas.forEach(visit);
    for (const name of found.divided) if (!found.powers.has(name) && isCapital(name)) reciprocated.add(name);
  }
  return (name) => reciprocated.has(familyOf(name)) && !inverted.has(familyOf(name));
}

/** The logarithm of a small letter tells something only of densities: `\log \sigma(x)` stands beside `\sigma^{-1}(p)`. */
const mayBeDensity = (syntax: Syntax): boolean =>
  isNameLike(syntax) && (isCapital(letterOf(syntax)) || /^(?:[pqw]|\\(?:pi|rho|mu))$/.test(letterOf(syntax)));

/** Functions with small letters have inverses more often than reciprocals. */
const isCapital = (name: string): boolean => /^(?:[A-Z]|\\(?:mathcal|mathscr|mathbb)\b|\\[A-Z])/.test(name);

/** `1 / Z(\theta)`, `\frac{L}{2}`, `Z(\theta) = \int`, `\log Z(\theta)`; and `f^{-1}(f(x))`, `f(f^{-1}(x))`. */
function collectReciprocals(syntax: Syntax, { reciprocated, divided, powers, inverted }: Found): void {
  const note = (part: Syntax | undefined, found: Set<string>): void => {
    if (part !== undefined && isNameLike(part) && !isInverted(part)) found.add(letterOf(part));
  };
  if (isInverted(syntax)) powers.add(letterOf(syntax));
  if (syntax.kind === 'fraction' && syntax.style !== 'binomial') {
    itemsIn(syntax.denominator).forEach((item) => {
      note(item, divided);
    });
    if (isNameLike(syntax.numerator)) note(syntax.numerator, divided);
  }
  if (syntax.kind === 'relation') {
    const [left, right] = syntax.members;
    const [sign] = right === undefined ? [] : itemsIn(right);
    if (left !== undefined && sign !== undefined && /^\\(?:int|sum)(?![a-z])/.test(spelled(sign)))
      note(itemsIn(left)[0], reciprocated);
  }
  if (syntax.kind !== 'product' && syntax.kind !== 'sum') return;
  itemsIn(syntax).forEach((item, at, items) => {
    const next = items[at + 1];
    if (next === undefined) return;
    if (/^\\(?:log|ln)$/.test(spelled(item)) && mayBeDensity(next)) note(next, reciprocated);
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
