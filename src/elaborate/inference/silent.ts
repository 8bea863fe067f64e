/**
 * Silent parameters: where a document differentiates by θ and shows θ nowhere else, its functions depend on θ without
 * saying so. Functions that it gives no formula get the parameter as a hidden argument; whether each of them has it is a
 * guess as soon as there are several. A reader may say which parameters are hidden so. Functions with declared arrows, and laws of data, have no hidden arguments.
 */
import { customaryFunctions } from './customary.js';
import { walk, type Expression } from '../expression.js';
import type { FoundDefinition } from './definitions.js';
import { extended } from './hidden.js';
import type { Signatures } from './signatures.js';
import type { Declaration } from './statements.js';
import type { Vocabulary } from './vocabulary.js';

export interface Silence {
  readonly signatures: Signatures;
  /** Differentiated by, and mentioned nowhere else. */
  readonly parameters: ReadonlySet<string>;
  /** Is it open which functions depend on the parameter? */
  readonly isGuess: (parameter: string) => boolean;
}

export function silentParameters(
  expressions: readonly Expression[],
  definitions: readonly FoundDefinition[],
  declarations: readonly Declaration[],
  signatures: Signatures,
  { vocabulary, hidden }: { readonly vocabulary: Vocabulary; readonly hidden: ReadonlySet<string> },
): Silence {
  const parameters = new Set([...silentNames(expressions, vocabulary), ...hidden]);
  const arrows = new Set(
    declarations.flatMap((declaration) => (declaration.kind === 'arrow' ? [declaration.name] : [])),
  );
  const dependent = signatures.all.filter(
    ({ slots, notation: { name } }) =>
      slots.some(({ kind }) => kind !== 'parameter') &&
      !definitions.some((definition) => definition.name === name) &&
      !arrows.has(name) &&
      !ofData.test(name) &&
      !customaryFunctions.has(name),
  );
  const additions = new Map(
    dependent.map(({ key, slots }) => {
      const isShown = (name: string): boolean => slots.some(({ usual }) => usual === name);
      return [key, [...parameters].filter((name) => !isShown(name))] as const;
    }),
  );
  return {
    parameters,
    isGuess: (parameter) => dependent.length !== 1 || !parameterLetters.test(parameter),
    signatures: parameters.size === 0 ? signatures : extended(signatures, additions),
  };
}

function silentNames(expressions: readonly Expression[], vocabulary: Vocabulary): ReadonlySet<string> {
  const [differentiated, shown] = [new Set<string>(), new Set<string>()];
  for (const expression of expressions)
    walk(expression, (part) => {
      if (part.kind === 'derivative' && part.variable !== null) differentiated.add(part.variable);
      if (part.kind === 'name') shown.add(part.name);
      if (part.kind === 'indexed') shown.add(part.base);
      if ((part.kind === 'binding' || part.kind === 'expectation') && part.variable !== null)
        shown.add(part.variable);
    });
  return new Set([...differentiated].filter((name) => !shown.has(name) && !vocabulary.isFunction(name)));
}

const parameterLetters =
  /^(?:\\(?:theta|vartheta|phi|varphi|psi|omega|eta|lambda|alpha|beta|gamma|mu|sigma|xi|zeta)|[wWbB])(?![a-zA-Z])/;

/** `p_{data}`, `\hat{p}_{n}`: what the data are drawn from does not depend on the model. */
const ofData = /_\{(?:data|[a-z]{3,}|\*|0|d|D)\}|^\\hat\{/;
