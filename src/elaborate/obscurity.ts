/**
 * Obscurity of terms: what depends on something that the document says and that is not understood, directly or through
 * definitions, may be proved and is never refuted. Relies on terms and on what inference found obscure.
 */
import { calledFunctions } from '../terms/substitute.js';
import { partsOf, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { dependsOnConstant } from './constant.js';
import type { Understanding } from './inference/understanding.js';
import { obscure } from './messages.js';

/** Why a term is obscure; null if it is not. A constant that is not written out does no harm up to a constant. */
export const obscurityIn =
  ({ definitions }: Theory, { isObscure }: Understanding) =>
  (term: Term, upTo: boolean): string | null => {
    const name = allCalled(term, definitions).find(isObscure);
    if (name !== undefined) return obscure.function(name);
    const member = memberOfSequence(term);
    if (member !== null) return obscure.sequence(member);
    return !upTo && dependsOnConstant(term, definitions) ? obscure.constant : null;
  };

/** Functions that are called here or in the definitions of those that are. */
function allCalled(term: Term, definitions: Theory['definitions']): readonly string[] {
  const found = new Set<string>();
  const visit = (part: Term): void => {
    for (const name of calledFunctions(part)) {
      if (found.has(name)) continue;
      found.add(name);
      const definition = definitions.get(name);
      if (definition !== undefined) visit(definition.body);
    }
  };
  visit(term);
  return [...found];
}

/** `R_n` under a limit in n: not one function, but one for every n. */
function memberOfSequence(term: Term): string | null {
  if (term.kind === 'binder' && ['limit', 'sum', 'product'].includes(term.binder)) {
    const { name } = term.variable;
    const found = [...calledFunctions(term)].find((called) => called.includes(`{${name}}`));
    if (found !== undefined) return found;
  }
  for (const part of partsOf(term)) {
    const found = memberOfSequence(part);
    if (found !== null) return found;
  }
  return null;
}
