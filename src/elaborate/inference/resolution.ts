/**
 * From classes of names to sorts: one for each class, by the strongest of its traits. What is used in arithmetic is
 * real, what counts an integer, what is differentiated and never computed with a vector, and what is only handed to
 * functions a point of a space about which nothing is known.
 */
import { integer, real, space, vector, type Sort } from '../../terms/sort.js';
import { walk, type Expression } from '../expression.js';
import { familyOf } from '../structure/spelling.js';
import type { Trait } from './traits.js';
import type { Classes } from './unification.js';

/** By the root of each class; spaces that share a letter get primes. */
export function resolve(
  classes: Classes<Trait>,
  expressions: readonly Expression[],
): ReadonlyMap<string, Sort> {
  const resolved = new Map<string, Sort>();
  const names = new Set<string>();
  for (const expression of expressions)
    walk(expression, (part) => part.kind === 'name' && names.add(part.name));
  const roots = new Set([...names].map((name) => classes.rootOf(`name:${name}`)));
  const spaces = new Map<string, string>();
  const rootsOf = (expression: Expression): void => {
    walk(expression, (part) => {
      if (
        part.kind === 'binding' ||
        part.kind === 'expectation' ||
        part.kind === 'divergence' ||
        part.kind === 'derivative'
      )
        if (part.variable !== null) roots.add(classes.rootOf(`name:${part.variable}`));
      if (part.kind !== 'call') return;
      part.arguments.forEach((_, slot) => roots.add(classes.rootOf(`slot:${part.function}:${String(slot)}`)));
      roots.add(classes.rootOf(`result:${part.function}`));
    });
  };
  expressions.forEach(rootsOf);
  const dimensionOf = (letter: string): string | null => {
    const declared = classes.traitsOf(`name:${letter}`).find((trait) => trait.kind === 'declared')?.sort;
    return declared?.kind === 'vector' ? declared.dimension : null;
  };
  for (const root of roots)
    resolved.set(
      root,
      sortBy(classes.traitsOf(root), letterOf(classes, root), { spaces, root, dimensionOf }),
    );
  return resolved;
}

interface Setting {
  readonly spaces: Map<string, string>;
  readonly root: string;
  /** How long the vector of this name is declared to be: `\theta_t` is as long as `\theta`. */
  readonly dimensionOf: (letter: string) => string | null;
}

function letterOf(classes: Classes<Trait>, root: string): string {
  const names = classes.membersOf(root).filter((member) => member.startsWith('name:'));
  const name = names[0]?.slice('name:'.length) ?? root.replace(/^\w+:/, '').replace(/:\d+$/, '');
  return familyOf(name);
}

function sortBy(traits: readonly Trait[], letter: string, { spaces, root, dimensionOf }: Setting): Sort {
  const has = (kind: Trait['kind']): boolean => traits.some((trait) => trait.kind === kind);
  const declared = traits.flatMap((trait) => (trait.kind === 'declared' ? [trait.sort] : []))[0];
  if (declared !== undefined) return declared;
  const matrix = traits.flatMap((trait) => (trait.kind === 'matrix' ? [trait.sort] : []))[0];
  if (matrix !== undefined) return matrix;
  if (has('count')) return integer;
  const nabla = traits.some((trait) => trait.kind === 'differentiated' && trait.style === 'nabla');
  const linear = has('linear') && !nabla && !has('vectorial');
  if (has('scalar') || linear || (hasNumbersForGradients(traits) && !has('vectorial'))) return real;
  if (has('differentiated') || has('vectorial')) {
    const named = traits.flatMap((trait) =>
      trait.kind === 'vectorial' && trait.dimension !== null ? [trait.dimension] : [],
    )[0];
    return vector(named ?? dimensionOf(letter) ?? `\\dim ${letter}`);
  }
  return space(spaceName(letter, spaces, root));
}

const hasNumbersForGradients = (traits: readonly Trait[]): boolean => {
  const gradients = traits.flatMap((trait) => (trait.kind === 'gradient' ? [trait.is] : []));
  return gradients.includes('number') && !gradients.includes('vector');
};

/** The space that x is a point of is called X; a second one with the same letter gets a prime. */
function spaceName(letter: string, spaces: Map<string, string>, root: string): string {
  let name = /^[a-z]$/.test(letter) ? letter.toUpperCase() : letter;
  while (spaces.has(name) && spaces.get(name) !== root) name += "'";
  spaces.set(name, root);
  return name;
}
