/**
 * One slip in a true step, of a dozen kinds that writers make: the refuted step gets a repair, and the repair gives the
 * author's own formula back, up to an equality that is proved. Whatever is offered holds in models that the search for
 * it has not seen.
 */
import { describe, expect, test } from 'vitest';
import { elaborate } from '../../src/elaborate/elaborate.js';
import type { ElaboratedChain } from '../../src/elaborate/elaborated.js';
import { generator } from '../../src/numbers/generator.js';
import { judgeFor, proveEqual } from '../../src/prove/prove.js';
import { readDocument } from '../../src/read/readDocument.js';
import { refute } from '../../src/refute/refute.js';
import type { Source } from '../../src/text/source.js';
import type { StepResult } from '../../src/verify/result.js';
import { claimOf } from '../../src/verify/upTo.js';
import { verifySources } from '../../src/verify/verify.js';
import { derivations, stepsOf } from '../judged.js';

/** What a writer should have written, and what stands there. */
const slips: Readonly<Record<string, readonly [RegExp, string]>> = {
  'a minus for a plus': [/\+/g, '-'],
  'a plus for a minus': [/(?<=[^\s&={(]\s*)-/g, '+'],
  'a minus left out': [/(?<=[=&] )-/g, ''],
  'the sign of an exponent': [/(?<=e\^\{|\\exp\()-/g, ''],
  'a factor too many': [/(?<=[=&] )(?=\\nabla|\\frac)/g, '2 '],
  'a mean without its count': [/\\frac\{1\}\{[nN]\}/g, ''],
  'a normaliser on the wrong side': [/\\frac\{1\}\{Z\(\\theta\)\}/g, 'Z(\\theta)'],
  'an exponent left out': [/\^2/g, ''],
  'a reciprocal left out': [/\^\{-1\}/g, ''],
  'a gradient left out': [/\\nabla_\\theta /g, ''],
  'a logarithm left out': [/\\log /g, ''],
  'another point': [/(?<=p_\\theta)\(x'\)/g, '(x)'],
};

interface Slip {
  readonly name: string;
  readonly source: Source;
  readonly chain: ElaboratedChain;
  readonly step: number;
}

/** Slips in right members of equations, one document for each. */
function slipsIn({ path, text }: Source): readonly Slip[] {
  const { chains } = elaborate(readDocument({ path, text }));
  return chains.flatMap((chain) =>
    chain.chain.links.flatMap((link, step) => {
      const member = chain.chain.members[step + 1];
      if (link.relation !== '=' || link.expected !== null || member === undefined) return [];
      return Object.entries(slips).flatMap(([name, [pattern, instead]]) =>
        [...text.matchAll(pattern)]
          .filter(({ index }) => index >= member.span.start && index < member.span.end)
          .map(({ 0: found, index }) => {
            const edited = text.slice(0, index) + instead + text.slice(index + found.length);
            return { name, source: { path, text: edited }, chain, step };
          }),
      );
    }),
  );
}

const SAMPLE = 48;

/** The same ones every time, all kinds in turn. */
function sampled(all: readonly Slip[]): readonly Slip[] {
  const random = generator(5, all.length);
  const keyed = all.map((slip) => ({ slip, key: random.uniform() })).sort((a, b) => a.key - b.key);
  const ranks = new Map<string, number>();
  return keyed
    .map(({ slip }) => {
      const rank = ranks.get(slip.name) ?? 0;
      ranks.set(slip.name, rank + 1);
      return { slip, rank };
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SAMPLE)
    .map(({ slip }) => slip);
}

function judged({ source, chain, step }: Slip): StepResult | undefined {
  const link = chain.chain.links[step];
  if (link === undefined) return undefined;
  const only = { line: link.display, step: link.indexInDisplay };
  return stepsOf(verifySources([source], { seed: 0, sideFile: null, only }))[0];
}

/** Is the repaired right side what the author had, by a proof in the document as it was? */
function givesBack({ chain, step }: Slip, latex: string, source: Source): boolean {
  const original = chain.members[step + 1];
  const judge = judgeFor(elaborate(readDocument(source)).theory);
  const repaired = chain.retell(step, { right: latex })?.right ?? [];
  if (original?.kind !== 'terms') return false;
  return original.readings.some(({ term }) =>
    repaired.some((one) => proveEqual(one.term, term, judge) !== null),
  );
}

describe('a slip in a true step', () => {
  const samples = sampled(derivations.flatMap(slipsIn));
  const found = samples.map((slip) => ({ slip, step: judged(slip) }));
  const refuted = found.filter(({ step }) => step?.verdict === 'refuted');

  test('most slips of every kind are refuted', () => {
    expect(new Set(refuted.map(({ slip }) => slip.name)).size).toBeGreaterThanOrEqual(10);
    expect(refuted.length).toBeGreaterThan(30);
  });

  test('what the author had is given back in four of five', () => {
    const missed = refuted.filter(({ slip, step }) => {
      const source = derivations.find(({ path }) => path === slip.source.path);
      return !source || step?.repair?.kind !== 'edit' || !givesBack(slip, step.repair.latex, source);
    });
    const told = missed.map(
      ({ slip, step }) => `${slip.name}: ${step?.right ?? ''} => ${step?.repair?.latex ?? ''}`,
    );
    expect(missed.length / refuted.length, told.join('\n')).toBeLessThanOrEqual(0.2);
  });

  test('nothing that is offered fails in other models', () => {
    for (const { slip, step } of refuted) {
      if (step?.repair?.kind !== 'edit') continue;
      const { theory, chains } = elaborate(readDocument(slip.source));
      const same = chains.find(({ chain }) => chain.span.start === slip.chain.chain.span.start);
      const told = same?.retell(slip.step, { right: step.repair.latex });
      if (told?.step.kind !== 'claim') continue;
      const claimed = told.step;
      const outcomes = told.left.flatMap((from) =>
        told.right.map((to) =>
          refute(claimOf(claimed, from.term, to.term), theory, {
            seed: 4711,
            attempts: 12,
            shrinking: false,
          }),
        ),
      );
      expect(
        outcomes.some(({ kind }) => kind !== 'refuted'),
        step.repair.latex,
      ).toBe(true);
    }
  });
});
