/**
 * A proof must know the difference: every proved step of derivations/ is changed in one place, and wherever the refuter,
 * which knows nothing of proofs, finds a model in which the change matters, no proof may be found.
 */
import { describe, expect, test } from 'vitest';
import { generator } from '../src/numbers/generator.js';
import { judgeFor, proveClaim } from '../src/prove/prove.js';
import { refute } from '../src/refute/refute.js';
import { printPlain } from '../src/terms/print.js';
import { derivations, provedIn } from './judged.js';
import { mutantsOf, withOtherLaw, type Mutant } from './mutations.js';

/** Of every kind of change, at one place. */
const PLACES = 1;
const kindsOfChange = [
  ...['factor 2', 'factor 1/2', 'sign', 'exponent', 'variable', 'law', 'law dropped'],
  ...['term dropped', 'factor dropped', 'denominator'],
];

function choice(mutants: readonly Mutant[], stream: number): readonly Mutant[] {
  const random = generator(7, stream);
  const shuffled = mutants
    .map((mutant) => ({ mutant, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ mutant }) => mutant);
  return kindsOfChange.flatMap((kind) => shuffled.filter(({ change }) => change === kind).slice(0, PLACES));
}

const options = { seed: 7, attempts: 6, look: 'check', shrinking: false } as const;

const proved = derivations.flatMap(provedIn);

describe('a step with one small mistake is never proved', () => {
  const kinds = new Set<string>();
  let killed = 0;

  test.each(proved)('$place', ({ claim: { kind: relation, left, right }, judge }) => {
    const theory = withOtherLaw(judge.theory, judge.theory.functions.get('p'));
    const mutants = choice(mutantsOf(right), right.hash);
    for (const { change, term } of mutants) {
      const claim = { kind: relation, left, right: term };
      if (refute(claim, theory, options).kind !== 'refuted') continue;
      killed++;
      kinds.add(change);
      const proof = proveClaim(relation, left, term, judgeFor(theory));
      expect(proof, `${change}: ${printPlain(left)} ${relation} ${printPlain(term)}`).toBeNull();
    }
  });

  test('enough mutants of all kinds were really different', () => {
    expect(killed).toBeGreaterThan(2 * proved.length);
    expect([...kinds].sort()).toEqual([...kindsOfChange].sort());
  });
});
