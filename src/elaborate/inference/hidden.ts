/**
 * Hidden parameters: what a definition depends on without saying so. Where `Z = \int e^{-E_\theta(x)} dx` is
 * differentiated by θ later, Z is a function of θ. Found by going round the definitions until nothing new turns up.
 */
import { argumentName, type Expression } from '../expression.js';
import { complete } from './completion.js';
import type { FoundDefinition } from './definitions.js';
import { freeNames } from './free-names.js';
import type { Signature, Signatures, Slot } from './signatures.js';
import type { Vocabulary } from './vocabulary.js';

export function withHiddenParameters(
  signatures: Signatures,
  definitions: readonly FoundDefinition[],
  vocabulary: Vocabulary,
): Signatures {
  const varies = (name: string): boolean =>
    vocabulary.differentiated.has(name) || vocabulary.isPoint(name) || vocabulary.isParameter(name);
  let current = signatures;
  for (let round = 0; round <= definitions.length; round++) {
    const additions = new Map<string, readonly string[]>();
    for (const definition of definitions) {
      const signature = current.of(definition.name, definition.arguments);
      if (signature === null) continue;
      const isDefined = (name: string): boolean => definitions.some((other) => other.name === name);
      const completion = { signatures: current, vocabulary, isDefined };
      const left = complete(applicationOf(definition), completion);
      const given = left.kind === 'call' ? left.arguments.map(argumentName) : [];
      const missing = [...freeNames(complete(definition.body, completion))].filter(
        (name) => varies(name) && !given.includes(name),
      );
      if (missing.length > 0) additions.set(signature.key, missing);
    }
    if (additions.size === 0) return current;
    current = extended(current, additions);
  }
  return current;
}

export const applicationOf = ({ name, arguments: parts, candidate }: FoundDefinition): Expression =>
  parts.length === 0
    ? { kind: 'name', name, span: candidate.left.span }
    : { kind: 'application', name, arguments: parts, span: candidate.left.span };

export function extended(
  signatures: Signatures,
  additions: ReadonlyMap<string, readonly string[]>,
): Signatures {
  const extend = (signature: Signature): Signature => {
    const names = additions.get(signature.key);
    if (names === undefined) return signature;
    const parameters = signature.slots.filter(({ kind }) => kind === 'parameter').length;
    const shift = (index: number): number => (index >= parameters ? index + names.length : index);
    const hidden = names.map((usual): Slot => ({ kind: 'parameter', usual }));
    const { notation } = signature;
    return {
      ...signature,
      slots: [...signature.slots.slice(0, parameters), ...hidden, ...signature.slots.slice(parameters)],
      notation: {
        ...notation,
        subscripts: notation.subscripts.map(shift),
        parenthesised: notation.parenthesised.map(shift),
      },
    };
  };
  return {
    ...signatures,
    of: (name, parts) => {
      const found = signatures.of(name, parts);
      return found && extend(found);
    },
    all: signatures.all.map(extend),
  };
}
