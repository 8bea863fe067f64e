/**
 * An index that hangs free on one side of a step: a slip where the author wrote it there and sums over it in sight, in
 * another member of the chain or in what a name there stands for; else an index that the author left out elsewhere.
 * Relies on
 * terms and syntax only.
 */
import { partsOf as partsOfSyntax } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';
import { calledFunctions } from '../terms/substitute.js';
import { partsOf, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import type { ReadMember } from './members.js';

/** Of the members of a chain: is it a slip that this index hangs free in a member that is written so? */
export function slipsAmong(
  members: readonly ReadMember[],
  definitions: Theory['definitions'],
): (index: string, written: Syntax | null) => boolean {
  const terms = members.flatMap((member) =>
    member.kind === 'readings' ? member.readings.slice(0, 1).map(({ term }) => term) : [],
  );
  return (index, written) =>
    written !== null &&
    isWritten(index, written) &&
    !isDrawn(index, written) &&
    isBoundIn(terms, index, definitions);
}

/** Is the index bound in a term, or in the definition of something that is called there? */
function isBoundIn(terms: readonly Term[], index: string, definitions: Theory['definitions']): boolean {
  const seen = new Set<string>();
  const binds = (term: Term): boolean =>
    (term.kind === 'binder' && term.variable.name === index) || partsOf(term).some(binds);
  const within = (term: Term): boolean =>
    binds(term) ||
    [...calledFunctions(term)].some((name) => {
      if (seen.has(name)) return false;
      seen.add(name);
      const definition = definitions.get(name);
      return definition !== undefined && within(definition.body);
    });
  return terms.some(within);
}

/** Does a law draw what the letter numbers: i of `\mathbb{E}_{x_i \sim p}`? */
const isDrawn = (name: string, syntax: Syntax): boolean =>
  (syntax.kind === 'relation' &&
    syntax.relations[0] === '\\sim' &&
    syntax.members[0] !== undefined &&
    isWritten(name, syntax.members[0])) ||
  partsOfSyntax(syntax).some((part) => isDrawn(name, part));

/** Does the author write this letter? */
const isWritten = (name: string, syntax: Syntax): boolean =>
  (syntax.kind === 'name' && syntax.name === name) ||
  partsOfSyntax(syntax).some((part) => isWritten(name, part));
