/** Sorts that are integrated or summed over as a whole, from what was noted of the names of their classes. */
import { sortName, type Sort } from '../../terms/sort.js';
import type { Trait } from './traits.js';
import type { Classes } from './unification.js';

export interface IntegratedSort {
  readonly sort: Sort;
  readonly summed: boolean;
  readonly declared: boolean;
}

/** `resolved` has the sort of each class, by its root. */
export function integratedSorts(
  classes: Classes<Trait>,
  resolved: ReadonlyMap<string, Sort>,
): readonly IntegratedSort[] {
  const integrated = new Map<string, { sort: Sort; summed: boolean; declared: boolean }>();
  for (const [root, sort] of resolved) {
    const traits = classes.traitsOf(root);
    if (!traits.some(({ kind }) => kind === 'integrated' || kind === 'summed')) continue;
    const before = integrated.get(sortName(sort));
    const summed = traits.some(({ kind }) => kind === 'summed') || before?.summed === true;
    integrated.set(sortName(sort), {
      sort,
      summed,
      declared: traits.some(({ kind }) => kind === 'declared'),
    });
  }
  return [...integrated.values()];
}
