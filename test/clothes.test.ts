/**
 * How a formula is dressed means nothing: every derivation is judged again in other notation, with other letters for its
 * indices and with its chains read from right to left, and each chain gets the verdicts that it had.
 */
import { describe, expect, test } from 'vitest';
import type { Source } from '../src/text/source.js';
import * as clothes from './clothes.js';
import { derivations, judgeOnly } from './judged.js';

/** Changes that have nothing to do with one another are made together. */
const outfits: Readonly<Record<string, readonly clothes.Change[]>> = {
  'with \\ln, \\exp for powers of e, slashes and plain brackets': [
    clothes.naturalLogarithms,
    clothes.exponentials,
    clothes.plainBrackets,
    clothes.slashes,
  ],
  'with the other expectations, partial derivatives for gradients, and other indices': [
    clothes.otherExpectations,
    clothes.partialDerivatives,
    clothes.otherIndices,
  ],
  'with integrals for expectations, gradients for partial derivatives, from right to left': [
    clothes.integrals,
    clothes.gradients,
    clothes.oppositeOrder,
  ],
};

const dressed = (
  text: string,
  changes: readonly clothes.Change[],
  isFixed: (line: number) => boolean,
): string => changes.reduce((note, change) => change(note, isFixed), text);

const chainsOf = (source: Source) => judgeOnly(source).files.flatMap(({ chains }) => chains);

/** The verdicts of each chain, whatever the order of its steps. */
const verdictsOf = (source: Source): readonly string[] =>
  chainsOf(source).map(({ steps }) =>
    steps
      .map(({ verdict }) => verdict)
      .sort()
      .join(' '),
  );

/** Lines of displays that introduce something. */
function introductions(source: Source): ReadonlySet<number> {
  const steps = chainsOf(source).flatMap((chain) => chain.steps);
  return new Set(
    steps.flatMap(({ verdict, line, display }) => (verdict === 'definition' ? [line, display] : [])),
  );
}

describe.each(derivations)('$path', (source) => {
  const fixed = introductions(source);
  const before = verdictsOf(source);

  test.each(Object.entries(outfits))('has the same verdicts %s', (_, changes) => {
    const text = dressed(source.text, changes, (line) => fixed.has(line));
    if (text !== source.text) expect(verdictsOf({ path: source.path, text })).toEqual(before);
  });
});

test.each(Object.entries(clothes))('%s changes some derivation', (_, change) => {
  expect(derivations.some(({ text }) => change(text, () => false) !== text)).toBe(true);
});
