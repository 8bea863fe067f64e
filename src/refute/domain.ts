/**
 * What integrals and sums run over: whole spaces as the model has them, intervals, ranges of integers. Relies on worlds
 * and compiled terms; a domain that is no set of numbers is absent with a reason.
 */
import { exact, integerOf, type Bounded } from '../numbers/bounded.js';
import { levelOf, plain, type Scalar } from '../numbers/scalar.js';
import type { Sort } from '../terms/sort.js';
import { sortName } from '../terms/sort.js';
import type { Term } from '../terms/term.js';
import { isClosed } from '../terms/substitute.js';
import { isWhole } from '../terms/whole.js';
import { compile, valueOf, type Evaluator, type Scope } from './compile.js';
import type { Domain, Value, World } from './world.js';

export type DomainEvaluator = (world: World, slots: readonly Value[]) => Domain;

export function compileDomain(term: Term, sort: Sort, scope: Scope): DomainEvaluator {
  if (isWhole(term, sort)) {
    const name = sortName(sort);
    return (world) =>
      world.spaces.get(name) ?? { kind: 'absent', reason: `${name} is no space of the model` };
  }
  const [first, second] = term.kind === 'apply' ? term.arguments : [];
  if (term.kind !== 'apply' || first === undefined || second === undefined)
    return () => ({ kind: 'absent', reason: 'a domain that is not known' });
  if (term.operator === 'corners') return cornersOf(term.arguments.map((part) => compile(part, scope)));
  if (term.operator === 'slice') return sliceOf(compileDomain(first, sort, scope), compile(second, scope));
  const [from, to] = [compileEnd(first, scope), compileEnd(second, scope)];
  switch (term.operator) {
    case 'interval':
      return (world, slots) => ({ kind: 'segment', from: from(world, slots), to: to(world, slots) });
    case 'range': {
      const isOuter = isClosed(term);
      return (world, slots) => rangeOf(from(world, slots), to(world, slots), isOuter);
    }
    default:
      return () => ({ kind: 'absent', reason: 'a domain that is not known' });
  }
}

/** The points with one of two numbers in each of their components. */
const cornersOf =
  (parts: readonly Evaluator[]): DomainEvaluator =>
  (world, slots) => {
    const [first, second, dimension] = parts.map((part) => part(world, slots));
    const size = dimension === undefined ? null : integerOf(plain(dimension));
    if (first === undefined || second === undefined || size === null || size < 0 || size > mostDimensions)
      return { kind: 'absent', reason: 'a space of corners without a dimension' };
    const points = Array.from({ length: size }).reduce<readonly Value[]>(
      (found) => [first, second].flatMap((corner) => found.map((point) => [...point, corner])),
      [[]],
    );
    return { kind: 'points', points, weights: points.map((): Bounded => exact(1)) };
  };

/** Their number doubles with each. */
const mostDimensions = 12;

/** Of a line in one dimension there is one point in a slice. */
const sliceOf =
  (space: DomainEvaluator, index: Evaluator): DomainEvaluator =>
  (world, slots) => {
    const over = space(world, slots);
    const component = integerOf(plain(index(world, slots)));
    if (over.kind !== 'line' || component === null || component < 1 || component > over.dimension)
      return { kind: 'absent', reason: 'a slice of what is no space of vectors' };
    return over.dimension === 1
      ? { kind: 'points', points: [[exact(0)]], weights: [exact(1)] }
      : { kind: 'slice', dimension: over.dimension, component };
  };

/** Infinity is an end, though no number. */
function compileEnd(term: Term, scope: Scope): Evaluator {
  if (term.kind === 'apply' && term.operator === 'infinity') return () => exact(Infinity);
  const [inner] = term.kind === 'apply' && term.operator === 'negate' ? term.arguments : [];
  if (inner?.kind === 'apply' && inner.operator === 'infinity') return () => exact(-Infinity);
  return compile(term, scope);
}

/** A sum from m to n is one with m ≤ n + 1; where its ends depend on an outer index, a shorter one is 0. */
function rangeOf(from: Scalar, to: Scalar, isOuter: boolean): Domain {
  const [first, last] = [plain(from), plain(to)];
  const start = integerOf(first);
  if (start === null || levelOf(from) > 0 || levelOf(to) > 0)
    return { kind: 'absent', reason: first.reason ?? 'a range that does not begin at an integer' };
  if (last.value === Infinity) return { kind: 'series', from: start };
  const end = integerOf(last);
  if (end === null)
    return { kind: 'absent', reason: last.reason ?? 'a range that does not end at an integer' };
  if (isOuter && end < start - 1) return { kind: 'absent', reason: 'a range that ends before it begins' };
  if (end - start > longestRange) return { kind: 'absent', reason: 'a range that is too long' };
  return integersFrom(start, Math.max(0, end - start + 1));
}

/** The same few ranges are summed over again and again, inside of integrals. */
function integersFrom(start: number, length: number): Domain {
  const key = `${String(start)} ${String(length)}`;
  const known = length <= SHORT ? shortRanges.get(key) : undefined;
  if (known !== undefined) return known;
  const numbers = Array.from({ length }, (_, n) => start + n);
  const range: Domain = {
    kind: 'points',
    points: numbers.map((n) => valueOf(n)),
    weights: numbers.map((): Bounded => exact(1)),
  };
  if (length <= SHORT && Math.abs(start) <= SHORT) shortRanges.set(key, range);
  return range;
}

const SHORT = 8;
const shortRanges = new Map<string, Domain>();

const longestRange = 2000;
