/**
 * A small part of the campaign (docs/mutants.md), the same every time: no mutant that is really false is proved or
 * supported, no true variant is refuted; and the evaluator that decides what is really false, on values known otherwise.
 */
import { describe, expect, test } from 'vitest';
import { generator } from '../../src/numbers/generator.js';
import { printPlain } from '../../src/terms/print.js';
import { derivations } from '../judged.js';
import * as numbers from './doubleDouble.js';
import { gauss } from './gauss.js';
import { mutantsOf } from './mutation.js';
import { isPlain, provedSteps } from './steps.js';
import { truthOf } from './truth.js';
import { variantOf } from './variants.js';
import { fateOf, verdictOf, type Fate } from './verdicts.js';

const steps = derivations.flatMap(provedSteps).filter(isPlain);
const SAMPLE = { mutants: 80, variants: 60 };

describe('the evaluator', () => {
  const { make, subtract } = numbers;

  test.each<[string, numbers.Double2, numbers.Double2]>([
    ['e', numbers.exp(make(1)), make(2.718281828459045, 1.4456468917292502e-16)],
    ['log 10', numbers.log(make(10)), make(2.302585092994046, -2.1707562233822494e-16)],
    ['sin 1', numbers.waves(make(1)).sin, make(0.8414709848078965, 1.776845092935531e-18)],
    ['the root of 2', numbers.sqrt(make(2)), make(1.4142135623730951, -9.667293313452913e-17)],
    ['1/3 three times', numbers.multiply(numbers.ofRational(1n, 3n), make(3)), make(1)],
  ])('knows %s with thirty digits', (_, found, expected) => {
    expect(Math.abs(subtract(found, expected).high)).toBeLessThan(1e-30);
  });

  test('integrates polynomials exactly', () => {
    const nodes = gauss(make(0), make(1), 12) ?? [];
    const total = nodes.reduce((sum, { at: [x = make(0)], weight }) => {
      return numbers.add(sum, numbers.multiply(weight, numbers.integerPower(x, 9)));
    }, make(0));
    expect(Math.abs(subtract(total, numbers.ofRational(1n, 10n)).high)).toBeLessThan(1e-29);
  });

  test('finds no difference in what is proved', () => {
    const some = steps.filter(({ place }) => place.includes('log-likelihood-gradient'));
    expect(some.length).toBeGreaterThan(5);
    for (const { claim, judge, place } of some)
      expect(truthOf(claim, judge.theory, 1, 4).kind, place).toBe('agrees');
  });
});

describe('no mutant that is really false is proved or supported', () => {
  const counts = new Map<Fate, number>();
  const sample = mutantsOf(steps, 7).slice(0, SAMPLE.mutants);
  const parts = Array.from({ length: 4 }, (_, part) => sample.filter((__, at) => at % 4 === part));

  test.each(parts.map((part, at) => ({ at, part })))('in part $at of the sample', ({ part }) => {
    for (const mutant of part) {
      const fate = fateOf(mutant, 7);
      counts.set(fate, (counts.get(fate) ?? 0) + 1);
      const told = `${mutant.step.place} ${mutant.side}: ${mutant.latex}`;
      expect(['proved', 'supported'], told).not.toContain(fate);
    }
  });

  test('and nearly all are refuted', () => {
    expect(counts.get('refuted') ?? 0).toBeGreaterThan(15);
    expect(counts.get('undecided') ?? 0).toBeLessThan(0.2 * (counts.get('refuted') ?? 0));
  });
});

test('no true variant is refuted, and nearly all are proved', () => {
  let proved = 0;
  for (let stream = 0; stream < SAMPLE.variants; stream++) {
    const random = generator(7, stream);
    const step = steps[random.integer(0, steps.length - 1)];
    if (step === undefined) continue;
    const { claim, judge, changes } = variantOf(step, random);
    const verdict = verdictOf([claim], { ...step, judge });
    const told = `${step.place} by ${changes.join('; ')}: ${printPlain(claim.left)} = ${printPlain(claim.right)}`;
    expect(verdict, told).not.toBe('refuted');
    if (verdict === 'proved') proved++;
  }
  expect(proved).toBeGreaterThan(0.85 * SAMPLE.variants);
});
