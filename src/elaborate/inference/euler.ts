/**
 * Where e is Euler's number though it has no exponent: at an end of an integral, inside of a logarithm, beside π, and in
 * a formula that speaks of numbers alone, `\sum_{k=0}^\infty \frac{1}{k!} = e`. An e with an index or an argument is
 * something else.
 */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { tokensOf } from '../structure/tokens.js';

/** Does some formula show that e is a number, and none that it is not? Formulas of one saying stand together. */
export const showEuler = (sayings: readonly (readonly Syntax[])[]): boolean =>
  !sayings.some((saying) => saying.some(isCarrier)) &&
  sayings.some((saying) => saying.some(isPlaced) || isOfNumbers(saying));

const isEuler = (syntax: Syntax): boolean => syntax.kind === 'name' && syntax.name === 'e';

const isPi = (syntax: Syntax): boolean => syntax.kind === 'name' && syntax.name === '\\pi';

const holdsEuler = (syntax: Syntax): boolean => isEuler(syntax) || partsOf(syntax).some(holdsEuler);

/** `e_i`, `e'`, `e(x)`, `de`, `p(e, z)`: what is numbered, applied, run through, or one of several arguments. */
function isCarrier(syntax: Syntax): boolean {
  if (syntax.kind === 'list' && syntax.items.some(isEuler)) return true;
  if (syntax.kind === 'scripted' && isEuler(syntax.base) && (syntax.sub !== null || syntax.primes > 0))
    return true;
  if (syntax.kind === 'relation' && syntax.members.slice(0, 1).some(isEuler)) return true;
  const row = tokensOf(syntax).map((token) => (token.kind === 'item' && !token.dot ? token.body : null));
  const isOne = row.some((item, at) => {
    const before = row[at - 1];
    if (!item || !before) return false;
    const isArgument = item.kind === 'group' && item.open === '(' && item.body.kind !== 'sum';
    return isEuler(before) ? isArgument : before.kind === 'operator' && before.name === 'd' && isEuler(item);
  });
  return isOne || partsOf(syntax).some(isCarrier);
}

/** At an end of an integral, a factor beside π, or what a logarithm is taken of. */
function isPlaced(syntax: Syntax): boolean {
  if (syntax.kind === 'scripted' && syntax.base.kind === 'operator' && syntax.base.name === 'int')
    return [syntax.sub, syntax.sup].some((end) => end !== null && holdsEuler(end));
  const row = tokensOf(syntax).map((token) => (token.kind === 'item' ? token.body : null));
  const isInLogarithm = row.some((item, at) => item && isLogarithm(row[at - 1] ?? null) && holdsEuler(item));
  const isBesidePi =
    syntax.kind === 'product' && [isEuler, isPi].every((is) => row.some((item) => item && is(item)));
  return isInLogarithm || isBesidePi || partsOf(syntax).some(isPlaced);
}

const isLogarithm = (syntax: Syntax | null): boolean =>
  syntax?.kind === 'operator' && (syntax.name === 'log' || syntax.name === 'ln');

/** Numbers on both sides, and no letter but e and π that is not run through. */
function isOfNumbers(saying: readonly Syntax[]): boolean {
  if (saying.length < 2 || !saying.some(holdsEuler) || !saying.some(holdsNumber)) return false;
  const run = new Set(saying.flatMap(runThrough));
  return saying
    .flatMap(names)
    .every((name) => name === 'e' || name === '\\pi' || name === '\\infty' || run.has(name));
}

const holdsNumber = (syntax: Syntax): boolean =>
  syntax.kind === 'number' || partsOf(syntax).some(holdsNumber);

const names = (syntax: Syntax): readonly string[] =>
  syntax.kind === 'name' ? [syntax.name] : partsOf(syntax).flatMap(names);

/** The variables of sums, limits and integrals. */
function runThrough(syntax: Syntax): readonly string[] {
  const first = syntax.kind === 'relation' ? syntax.members[0] : undefined;
  const row = tokensOf(syntax).map((token) => (token.kind === 'item' ? token.body : null));
  const behind = row.flatMap((item, at) => {
    const before = row[at - 1];
    return before?.kind === 'operator' && before.name === 'd' && item ? names(item) : [];
  });
  return [...(first ? names(first) : []), ...behind, ...partsOf(syntax).flatMap(runThrough)];
}
