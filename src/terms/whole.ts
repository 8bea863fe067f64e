/**
 * Whole spaces as domains: an integral without limits runs over all of the sort of its variable. The domain is then the
 * symbol of sort `set` made here, so that what is known of a space (it is finite, it has positive measure) is said of
 * an ordinary term; of points at corners it is the set of these.
 */
import { integer, isOfCorners, set, sortName, type Corners, type Sort } from './sort.js';
import { apply, number, same, symbol, type Term } from './term.js';

export const whole = (sort: Sort): Term =>
  isOfCorners(sort) ? cornersOf(sort) : symbol(sortName(sort), set);

export const isWhole = (domain: Term, sort: Sort): boolean =>
  isOfCorners(sort)
    ? same(domain, cornersOf(sort))
    : domain.kind === 'symbol' && domain.sort.kind === 'set' && domain.name === sortName(sort);

const cornersOf = ({ dimension, corners }: { dimension: string; corners: Corners }): Term =>
  apply('corners', ...corners.map((corner) => number(corner)), dimensionTerm(dimension));

/** How many components the points of a sort have, as a term: a number, or the symbol that the document calls it by. */
export function dimensionOf(sort: Sort): Term | null {
  if (sort.kind === 'real') return number(1);
  if (sort.kind !== 'vector') return null;
  return dimensionTerm(sort.dimension);
}

/** A space of matrices, `m \times n`, has a component for each row and column. */
export function dimensionTerm(dimension: string): Term {
  const sides = dimension.split(' \\times ');
  return sides
    .map((side): Term => (/^\d+$/.test(side) ? number(Number(side)) : symbol(side, integer)))
    .reduce((product, side) => apply('multiply', product, side));
}
