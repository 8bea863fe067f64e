/**
 * Vectors that have one of two numbers in each component, `h \in \{0, 1\}^n` or `h_i \in \{0, 1\}`. Another name is such
 * a vector where it is put into the same argument of a function; what is only added to one, or compared with it, is not.
 */
import { vector, type Corners, type Sort } from '../../terms/sort.js';
import { isMatrix } from '../../terms/matrix.js';
import { walk, type Expression } from '../expression.js';
import type { IntegratedSort } from './integrated-sorts.js';
import type { Sorts } from './sorts.js';
import type { Declaration } from './statements.js';
import { newClasses } from './unification.js';

/** The sorts, with corners where these are declared. */
export function withCorners(
  sorts: Sorts,
  corners: ReadonlyMap<string, Corners>,
  declarations: readonly Declaration[],
  expressions: readonly Expression[],
): Sorts {
  if (corners.size === 0) return sorts;
  const declared = declarations.flatMap((one) => (one.kind === 'membership' ? one.names : []));
  const kin = newClasses<Corners | null>();
  for (const name of [...corners.keys(), ...declared])
    for (const member of [`name:${name}`, `result:${name}`]) kin.note(member, corners.get(name) ?? null);
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind !== 'call') return;
      part.arguments.forEach((argument, slot) => {
        const place = `slot:${part.function}:${String(slot)}`;
        if (argument.kind === 'name') kin.unite(place, `name:${argument.name}`);
        if (argument.kind === 'call') kin.unite(place, `result:${argument.function}`);
      });
    });
  const at = (member: string, sort: Sort): Sort => {
    const [own, ...others] = kin.traitsOf(member);
    const isVector = sort.kind === 'vector' && !isMatrix(sort);
    const isAgreed = own && others.every((other) => other?.join() === own.join());
    return isVector && isAgreed ? vector(sort.dimension, own) : sort;
  };
  const ofName = (name: string): Sort => at(`name:${name}`, sorts.ofName(name));
  return {
    ...sorts,
    ofName,
    ofSlot: (key, slot) => at(`slot:${key}:${String(slot)}`, sorts.ofSlot(key, slot)),
    ofResult: (key) => at(`result:${key}`, sorts.ofResult(key)),
    integrated: sorts.integrated.flatMap((one) => sortsBound(one, expressions, ofName)),
  };
}

/** The sorts of the variables that are bound to a sort, with corners and without. */
function sortsBound(
  integrated: IntegratedSort,
  expressions: readonly Expression[],
  ofName: Sorts['ofName'],
): readonly IntegratedSort[] {
  const { sort } = integrated;
  if (sort.kind !== 'vector') return [integrated];
  const found = new Map<string, Sort>();
  for (const expression of expressions)
    walk(expression, (part) => {
      const binds = part.kind === 'binding' || part.kind === 'expectation' || part.kind === 'divergence';
      const own = binds && part.variable !== null ? ofName(part.variable) : null;
      if (own?.kind === 'vector' && own.dimension === sort.dimension)
        found.set(own.corners?.join() ?? '', own);
    });
  return found.size === 0 ? [integrated] : [...found.values()].map((own) => ({ ...integrated, sort: own }));
}
