/** Short ways to elaborate a page in tests, and to say which terms are expected. */
import { elaborate } from '../../src/elaborate/elaborate.js';
import type { ElaboratedStep, Elaboration, Reading } from '../../src/elaborate/elaborated.js';
import { readDocument } from '../../src/read/readDocument.js';
import { readLine } from '../../src/read/readLine.js';
import { printPlain } from '../../src/terms/print.js';

export const understood = (text: string): Elaboration => elaborate(readDocument({ path: 'notes.md', text }));

/** One line from a program: a chain with declarations. */
export const understoodLine = (latex: string, given: readonly string[] = []): Elaboration =>
  elaborate(readLine({ id: 'test', given, assume: [], latex }));

export function readingsOf(elaboration: Elaboration, chain: number, member: number): readonly Reading[] {
  const found = elaboration.chains[chain]?.members[member];
  if (found === undefined) throw new Error(`no member ${String(member)} in chain ${String(chain)}`);
  if (found.kind === 'unreadable') throw new Error(`${found.message.code}: ${found.message.text}`);
  return found.readings;
}

/** The likeliest reading in plain notation, without the sorts of bound variables. */
export const meaning = (elaboration: Elaboration, chain: number, member: number): string =>
  plain(readingsOf(elaboration, chain, member)[0]);

/** The likeliest reading of the last member on the page. */
export function lastMeaning(elaboration: Elaboration): string {
  const chain = elaboration.chains.length - 1;
  return meaning(elaboration, chain, (elaboration.chains[chain]?.members.length ?? 1) - 1);
}

const plain = (reading: Reading | undefined): string =>
  reading === undefined
    ? ''
    : printPlain(reading.term).replace(/:(?:space|vector|integer|real)(?: [^.]*)?\./g, '.');

export function stepsOf(elaboration: Elaboration): readonly ElaboratedStep[] {
  return elaboration.chains.flatMap(({ steps }) => steps);
}

/** `claim equal`, `definition Z`, `unreadable free-index`, in order. */
export const verdictsOf = (elaboration: Elaboration): readonly string[] =>
  stepsOf(elaboration).map((step) => {
    switch (step.kind) {
      case 'claim':
        return `claim ${step.claim}`;
      case 'definition':
        return `definition ${step.function}`;
      case 'approximation':
        return 'approximation';
      case 'unreadable':
        return `unreadable ${step.message.code}`;
      case 'unsupported':
        return `unsupported ${step.reason}`;
    }
  });

export const facts = ({ theory }: Elaboration): readonly string[] =>
  theory.facts.map(({ proposition }) =>
    printPlain(proposition).replace(/:(?:space|vector|integer|real)(?: [^.]*)?\./g, '.'),
  );

export const definition = ({ theory }: Elaboration, name: string): string => {
  const found = theory.definitions.get(name);
  if (found === undefined) throw new Error(`${name} has no definition`);
  const body = printPlain(found.body).replace(/:(?:space|vector|integer|real)(?: [^.]*)?\./g, '.');
  return `${name}(${found.parameters.map(({ name: parameter }) => parameter).join(', ')}) = ${body}`;
};
