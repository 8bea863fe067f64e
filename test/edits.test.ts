/**
 * The same on paper: one edit of the LaTeX of a derivation, such as a writer's slip, and the whole pipeline on the edited
 * note. Where the refuter finds that the edited member means something else, neither of its steps may be proved.
 */
import { describe, expect, test } from 'vitest';
import type { ElaboratedChain, ElaboratedMember } from '../src/elaborate/elaborated.js';
import { elaborate } from '../src/elaborate/elaborate.js';
import { generator } from '../src/numbers/generator.js';
import { readDocument } from '../src/read/readDocument.js';
import { refute } from '../src/refute/refute.js';
import type { Term } from '../src/terms/term.js';
import type { Theory } from '../src/terms/theory.js';
import type { Source } from '../src/text/source.js';
import { verifySources } from '../src/verify/verify.js';
import { derivations } from './judged.js';

/** What is looked for, and what is written in its place. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\s&=])-/g, '+'],
  [/(?<=[\s&=])-/g, ''],
  [/\+/g, '-'],
  [/\\frac\{1\}\{Z\(\\theta\)\}/g, 'Z(\\theta)'],
  [/(?<=e\^\{)-/g, ''],
  [/(?<=\\exp\()-/g, ''],
  [/\^\{-1\}/g, ''],
  [/\^2/g, ''],
  [/\\frac\{1\}\{n\}/g, ''],
  [/\\nabla_\\theta /g, ''],
  [/(?<=p_\\theta)\(x'\)/g, '(x)'],
];

interface Edit {
  readonly source: Source;
  readonly change: string;
  readonly offset: number;
}

/** All edits below the front matter. */
const editsOf = ({ path, text }: Source): readonly Edit[] =>
  slips.flatMap(([pattern, replacement]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => index > text.indexOf('\n---\n'))
      .map(({ 0: found, index }) => ({
        source: { path, text: text.slice(0, index) + replacement + text.slice(index + found.length) },
        change: `${path}:${String(text.slice(0, index).split('\n').length)}: ${found} to ${replacement}`,
        offset: index,
      })),
  );

const EDITS = 14;

/** The same ones every time. */
function some<Item>(items: readonly Item[], stream: number): readonly Item[] {
  const random = generator(11, stream);
  return items
    .map((item) => ({ item, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, EDITS)
    .map(({ item }) => item);
}

/** Is the edit in a row that is wrong already, or beside one? There it may be a cure. */
function isMistaken(text: string, offset: number): boolean {
  const rows = text.split('\n');
  const at = text.slice(0, offset).split('\n').length - 1;
  return rows.slice(Math.max(0, at - 1), at + 2).some((row) => row.includes('% expect:'));
}

describe('a note with one slip', () => {
  let changed = 0;

  test.each(derivations)('$path: neither step of the edited member is proved', (source) => {
    const before = elaborate(readDocument(source));
    for (const { source: edited, change, offset } of some(editsOf(source), source.text.length)) {
      const after = elaborate(readDocument(edited));
      const place = placeOf(before.chains, offset);
      if (place === null || after.chains.length !== before.chains.length) continue;
      const [old, now] = [before, after].map(({ chains }) => chains[place.chain]?.members[place.member]);
      if (!meansOther(old, now, before.theory) || isMistaken(source.text, offset)) continue;
      changed++;
      for (const step of [place.member - 1, place.member]) {
        const link = after.chains[place.chain]?.chain.links[step];
        if (link === undefined || link.relation !== '=') continue;
        const only = { line: link.display, step: link.indexInDisplay };
        const { summary } = verifySources([edited], { seed: 0, sideFile: null, only, repairs: false });
        expect(summary.proved, change).toBe(0);
      }
    }
  });

  test('enough of the edits changed a meaning', () => {
    expect(changed).toBeGreaterThan(15);
  });
});

/** The member in which an offset lies. */
function placeOf(
  chains: readonly ElaboratedChain[],
  offset: number,
): { readonly chain: number; readonly member: number } | null {
  for (const [index, { chain, steps }] of chains.entries()) {
    const member = chain.members.findIndex(({ span }) => span.start <= offset && offset < span.end);
    if (member >= 0 && steps.every(({ kind }) => kind === 'claim')) return { chain: index, member };
  }
  return null;
}

/** No reading of the one member is a reading of the other, as the models say. */
function meansOther(
  old: ElaboratedMember | undefined,
  now: ElaboratedMember | undefined,
  theory: Theory,
): boolean {
  if (old?.kind !== 'terms' || now?.kind !== 'terms') return false;
  const differs = (left: Term, right: Term): boolean =>
    refute({ kind: 'equal', left, right }, theory, { seed: 5, attempts: 6, shrinking: false }).kind ===
    'refuted';
  return old.readings.every((a) => now.readings.every((b) => differs(a.term, b.term)));
}
