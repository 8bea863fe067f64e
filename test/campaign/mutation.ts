/**
 * Mutants: the members of proved steps with one slip or two, made by the edits that repairs are looked for with
 * (src/repair). A step is named by its place, a mutant by the step, the side and its LaTeX.
 */
import { generator, type Generator } from '../../src/numbers/generator.js';
import { variantsOf, type Variant } from '../../src/repair/edits/edits.js';
import type { Sight } from '../../src/repair/sight.js';
import { sumsIn } from '../../src/repair/sums.js';
import { formulaOf, type ProvedStep, type Side } from './steps.js';

export interface Mutant {
  readonly step: ProvedStep;
  readonly side: Side;
  readonly latex: string;
  /** What kind of slip, or of pair of slips. */
  readonly slip: Slip;
}

export type Slip = Variant['slip'] | 'pair';

export const slips: readonly Slip[] = ['sign', 'name', 'order', 'factor', 'function', 'sum', 'pair'];

/** All with one slip, and as many with two, in an order that is the same for the same seed. */
export function mutantsOf(steps: readonly ProvedStep[], seed: number): readonly Mutant[] {
  const random = generator(seed);
  const all = steps.flatMap((step) =>
    (['right', 'left'] as const).flatMap((side) => {
      const single = singleSlips(step, side);
      return [
        ...single.map(({ latex, slip }): Mutant => ({ step, side, latex, slip })),
        ...pairs(step, side, single, random),
      ];
    }),
  );
  return all
    .map((mutant) => ({ mutant, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ mutant }) => mutant);
}

const singleSlips = (step: ProvedStep, side: Side): readonly Variant[] =>
  variantsOf(step[side], sightOf(step, side), 'false');

/** A second slip in some members that have one. */
function pairs(
  step: ProvedStep,
  side: Side,
  single: readonly Variant[],
  random: Generator,
): readonly Mutant[] {
  const original = plain(step[side].latex);
  return single.flatMap(({ latex }): readonly Mutant[] => {
    if (!random.chance(mutatedTwice)) return [];
    const formula = formulaOf(latex, step.document.macros);
    const second = formula === null ? [] : variantsOf(formula, sightOf(step, side), 'false');
    return Array.from({ length: perMember }, () => second[random.integer(0, second.length - 1)])
      .filter((found) => found !== undefined)
      .filter((found) => plain(found.latex) !== original)
      .map((found): Mutant => ({ step, side, latex: found.latex, slip: 'pair' }));
  });
}

/** Variants of variants take time to make: of some members, and of those several. */
const mutatedTwice = 0.1;
const perMember = 8;

const plain = (latex: string): string => latex.replace(/\s+/g, '');

const known = new WeakMap<ProvedStep['document'], readonly string[]>();

function sightOf({ left, right, document, judge }: ProvedStep, side: Side): Sight {
  const functions = [...judge.theory.functions.values()];
  const syntax = document.chains.flatMap(({ members }) => members).flatMap((member) => member.syntax ?? []);
  const sums = known.get(document) ?? sumsIn(document.source.text, syntax);
  known.set(document, sums);
  return {
    other: side === 'right' ? left : right,
    constants: functions
      .filter(({ parameters, result }) => parameters.length === 0 && result.kind === 'real')
      .map(({ notation }) => notation.name),
    laws: functions.filter(({ role }) => role.kind === 'density').map(({ notation }) => notation.name),
    sums,
  };
}
