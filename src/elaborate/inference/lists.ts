/**
 * Lists of numbers and lists of points. `a_k` in `\frac{\partial}{\partial a_k} \sum_j e^{a_j}` is a component of a;
 * `x_i` beside a declared vector x is a data point where the author declares it, or where its index does not run over
 * the components of x.
 */
import type { Syntax } from '../../read/syntax.js';
import type { Evidence, RangeSyntax } from './evidence.js';
import type { DeclaredNames } from './vocabulary.js';

/** Is `base_sub` a number of a list that is differentiated by, number by number? */
export function memberTest(
  evidence: Evidence,
  declared: DeclaredNames,
  lists: ReadonlySet<string>,
): (base: string, sub: string) => boolean {
  const isPlain = (spelling: string): boolean =>
    [...(evidence.subscripted.get(spelling) ?? [])].some((node) => !evidence.marks.has(node));
  const isNumbered = (base: string): boolean =>
    [...evidence.indices].some((index) => evidence.carriers.get(index)?.has(base) === true);
  const isFamily = (base: string, subs: ReadonlySet<string>): boolean =>
    isNumbered(base) || [...subs].some((sub) => /^[a-z]$/.test(sub) && isPlain(`${base}_{${sub}}`));
  return (base, sub) => {
    if (evidence.applied.has(base) || declared.variables.has(`${base}_{${sub}}`)) return false;
    if (!/^(?:[a-z]|\d+)$/.test(sub)) return false;
    const subs = evidence.components.get(base);
    if (!declared.vectors.has(base)) return subs !== undefined && isFamily(base, subs);
    return subs?.has(sub) === true || (/^\d+$/.test(sub) && isNumbered(base) && !lists.has(base));
  };
}

/** The k of `\partial / \partial x_k`, where `x_i` runs. */
export const numbersOfComponents = ({ components, indices, carriers }: Evidence): readonly string[] =>
  [...components].flatMap(([base, subs]) =>
    [...indices].some((index) => carriers.get(index)?.has(base) === true)
      ? [...subs].filter((sub) => /^[a-z]$/.test(sub))
      : [],
  );

/** How far an index runs that numbers the components of vectors, as far as these are declared to be of one length. */
export function lengthOfIndex(
  index: string,
  { dimensions }: DeclaredNames,
  { carriers }: Evidence,
  isPoint: (base: string) => boolean,
): RangeSyntax | null {
  const carried = [...(carriers.get(index) ?? [])].filter((base) => dimensions.has(base));
  if (carried.some(isPoint)) return null;
  const [length, ...others] = new Set(carried.flatMap((base) => dimensions.get(base) ?? []));
  if (length === undefined || others.length > 0 || !/^(?:[A-Za-z]|\\d+)$/.test(length)) return null;
  const span = { start: 0, end: 0 };
  const to: Syntax = /\d/.test(length)
    ? { kind: 'number', text: length, span }
    : { kind: 'name', name: length, style: 'letter', span };
  return { from: { kind: 'number', text: '1', span }, to };
}

/** Bases of lists of points, and the declarations without their members. */
export function withLists(
  declared: DeclaredNames,
  evidence: Evidence,
): { readonly lists: ReadonlySet<string>; readonly declared: DeclaredNames } {
  const lists = new Set<string>();
  const members = new Set<string>();
  for (const name of declared.variables) {
    const [, base, index] = /^(.+)_\{([a-z])\}$/.exec(name) ?? [];
    if (base === undefined || index === undefined || !evidence.indices.has(index)) continue;
    members.add(name);
    lists.add(base);
  }
  for (const [base, dimension] of declared.dimensions)
    for (const [index, { to }] of evidence.ranges) {
      const isCarried = evidence.carriers.get(index)?.has(base) === true;
      const isComponent = evidence.components.get(base)?.has(index) === true;
      if (isCarried && !isComponent && to.kind === 'name' && to.name !== dimension) lists.add(base);
    }
  const without = (names: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...names].filter((name) => !members.has(name)));
  return {
    lists,
    declared: { ...declared, variables: without(declared.variables), vectors: without(declared.vectors) },
  };
}
