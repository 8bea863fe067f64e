/**
 * Sorts that declarations give: to names, to the arguments and values of functions, to dimensions. By class member, as
 * sorts.ts takes them.
 */
import { integer, type Sort } from '../../terms/sort.js';
import type { Syntax } from '../../read/syntax.js';
import type { Expression } from '../expression.js';
import type { Signatures } from './signatures.js';
import type { Declaration } from './statements.js';
import type { Vocabulary } from './vocabulary.js';

/** Sorts of declared names and of the arguments of declared functions, by class member (sorts.ts). */
export function declaredSorts(
  declarations: readonly Declaration[],
  signatures: Signatures,
  { isList }: Vocabulary,
): ReadonlyMap<string, Sort> {
  const sorts = new Map<string, Sort>();
  for (const declaration of declarations) {
    if (declaration.kind === 'membership')
      for (const name of declaration.names) {
        const base = name.replace(/_\{[a-z]\}$/, '');
        const isMember = base !== name && isList(base);
        if (!isMember) sorts.set(`name:${name}`, declaration.set.sort);
        if (declaration.set.sort.kind === 'vector')
          sorts.set(`name:${declaration.set.sort.dimension}`, integer);
        if (isMember || isList(name)) sorts.set(`result:${base}`, declaration.set.sort);
      }
    if (declaration.kind === 'arrow' && signatures.of(declaration.name, null) !== null)
      declaration.domains.forEach(({ sort }, slot) =>
        sorts.set(`slot:${declaration.name}:${String(slot)}`, sort),
      );
  }
  return sorts;
}

/** Those of values that are vectors, by class member. */
export const valueSorts = (values: ReadonlyMap<string, Sort>): readonly (readonly [string, Sort])[] =>
  [...values].flatMap(([key, sort]) => (sort.kind === 'vector' ? [[`result:${key}`, sort] as const] : []));

/** Sorts that the values of functions are declared to have, by key. */
export function declaredValues(
  declarations: readonly Declaration[],
  signatures: Signatures,
  structured: (syntax: Syntax) => Expression,
): ReadonlyMap<string, Sort> {
  const values = declarations.flatMap((declaration): readonly (readonly [string, Sort])[] => {
    if (declaration.kind !== 'function' && declaration.kind !== 'arrow') return [];
    const { sort } = declaration.result;
    const sample = declaration.kind === 'function' ? structured(declaration.sample) : null;
    const name =
      declaration.kind === 'arrow' ? declaration.name : sample && 'name' in sample ? sample.name : '';
    const signature = signatures.of(name, sample?.kind === 'application' ? sample.arguments : null);
    return signature === null ? [] : [[signature.key, sort]];
  });
  return new Map(values);
}

export const dimensionsIn = (declarations: readonly Declaration[]): readonly string[] =>
  declarations.flatMap((declaration) =>
    declaration.kind === 'membership' && declaration.set.sort.kind === 'vector'
      ? [declaration.set.sort.dimension]
      : declaration.kind === 'arrow'
        ? declaration.domains.flatMap(({ sort }) => (sort.kind === 'vector' ? [sort.dimension] : []))
        : [],
  );
