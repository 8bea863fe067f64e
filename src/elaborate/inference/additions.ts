/**
 * What is added is of one sort; only an index may be added to any number. A name behind numbers that is added to a vector
 * is one: `x + \sqrt{2 \epsilon} z`. Relies on the classes of sorts.ts.
 */
import type { Expression } from '../expression.js';
import { isVector, type Trait } from './traits.js';
import type { Classes } from './unification.js';

/**
 * The class of a sum of two, with what that tells of its parts noted. `ranges` has the indices of the sums around, of
 * which it matters only that they are there.
 */
export function united(
  [left, right]: readonly (string | null)[],
  [first, second]: readonly Expression[],
  ranges: ReadonlyMap<string, unknown>,
  classes: Classes<Trait>,
): string | null {
  if (!left || !right) {
    const known = left ?? right ?? null;
    const multiple = scaledName(left ? second : first, classes);
    if (known === null || multiple === null || !isVectorLike(classes.traitsOf(known))) return known;
    classes.unite(known, multiple);
    return known;
  }
  const isIndex = (member: string): boolean =>
    member.startsWith('name:') && ranges.has(member.slice('name:'.length));
  if (isIndex(left) === isIndex(right)) {
    classes.unite(left, right);
    return left;
  }
  const other = isIndex(left) ? right : left;
  classes.note(other, { kind: 'scalar' });
  return other;
}

/** A vector, or what a gradient is taken by. */
const isVectorLike = (traits: readonly Trait[]): boolean =>
  isVector(traits) || traits.some((trait) => trait.kind === 'differentiated' && trait.style === 'nabla');

/** The class member of the last factor, a name, of a product whose other factors are certainly numbers. */
function scaledName(expression: Expression | undefined, classes: Classes<Trait>): string | null {
  if (expression?.kind !== 'operation') return null;
  const [first, second] = expression.arguments;
  if (expression.operator === 'negate') return scaledName(first, classes);
  const isScaled = expression.operator === 'multiply' && first && isCertainNumber(first, classes);
  return isScaled && second?.kind === 'name' ? `name:${second.name}` : null;
}

/** A number, a root, a power or an exponential, or a name that is known to be a number. */
function isCertainNumber(expression: Expression, classes: Classes<Trait>): boolean {
  if (expression.kind === 'number') return true;
  if (expression.kind === 'name')
    return classes
      .traitsOf(`name:${expression.name}`)
      .some((trait) => trait.kind === 'scalar' || (trait.kind === 'declared' && trait.sort.kind === 'real'));
  if (expression.kind !== 'operation') return false;
  return (
    numeric.has(expression.operator) || expression.arguments.every((one) => isCertainNumber(one, classes))
  );
}

const numeric: ReadonlySet<string> = new Set(['sqrt', 'power', 'exp', 'log']);
