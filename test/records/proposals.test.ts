/**
 * Records are proposals. Whatever stands in them, a claim is proved only by a theorem that the judge makes of just this
 * claim: records that are exchanged, forged, or broken at random lead to no proof that was none before, and to no crash.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookOf, type Book } from '../../src/records/book.js';
import type { Entry } from '../../src/records/entry.js';
import { goalOf } from '../../src/records/goal.js';
import { keyOf } from '../../src/records/key.js';
import { apply, number, same } from '../../src/terms/term.js';
import { derivations } from '../judged.js';
import { askedBy, provedBy, recordsOf, type Asked } from './claims.js';

const names = ['log-likelihood-gradient', 'kl-of-gaussians', 'log-sum-exp-and-softmax', 'cumulants'];
const sources = derivations.filter(({ path }) => names.some((name) => path.endsWith(`/${name}.md`)));

interface Recorded extends Asked {
  readonly proof: unknown;
}

/** Claims with a recorded proof. */
const all: readonly Recorded[] = sources.flatMap((source) => {
  const book = bookOf([recordsOf(source)], null);
  return askedBy(source).flatMap((asked) => {
    const entry = book.find(asked.key);
    return entry?.kind === 'proof' ? [{ ...asked, proof: entry.proof }] : [];
  });
});

/** A book with one record. */
function bookWith(key: string, entry: Entry): Book {
  const book = bookOf([], null);
  book.keep(key, entry);
  return bookOf([book.everything()], null);
}

/** A claim that is false wherever the other one is true. */
function denialOf({ claim, judge }: Asked): Asked {
  const { kind, left, right } = claim;
  const wrong =
    kind === 'equal'
      ? { ...claim, right: apply('add', right, number(1)) }
      : { ...claim, left: right, right: apply('subtract', left, number(1)) };
  return { claim: wrong, judge, key: keyOf(wrong, judge.theory) };
}

const isOf = ({ claim, judge }: Asked, proof: ReturnType<typeof provedBy>): boolean => {
  const goal = goalOf(claim, judge.theory);
  return (
    proof !== null &&
    goal !== null &&
    judge.made(proof.theorem) &&
    same(proof.theorem.conclusion, goal.proposition)
  );
};

test('there are records of proofs, and each proves its claim', () => {
  expect(sources.length).toBe(names.length);
  expect(all.length).toBeGreaterThan(30);
  for (const one of all)
    expect(isOf(one, provedBy(bookWith(one.key, { kind: 'proof', proof: one.proof }), one))).toBe(true);
});

describe('a record that is not of the claim proves nothing', () => {
  test('the proof of another claim', () => {
    for (const one of all)
      for (const { key, proof } of all)
        if (key !== one.key) expect(provedBy(bookWith(one.key, { kind: 'proof', proof }), one)).toBeNull();
  });

  test('the proof of a claim for its denial', () => {
    for (const one of all) {
      const wrong = denialOf(one);
      expect(provedBy(bookWith(wrong.key, { kind: 'proof', proof: one.proof }), wrong)).toBeNull();
    }
  });

  test('the claim itself, assumed', () => {
    const term = { heads: [['$', 'a', 'real'], ['$', 'b', 'real'], 'equal'], terms: [0, 1, [2, 0, 1]] };
    const assumed = { ...term, instances: [], steps: [[5, 2]] };
    for (const one of all)
      expect(provedBy(bookWith(one.key, { kind: 'proof', proof: assumed }), one)).toBeNull();
  });

  test('a proof by rules that there are not', () => {
    const forged = (proof: unknown): unknown =>
      JSON.parse(
        JSON.stringify(proof, (key, value: unknown) => (key === 'instances' ? renamed(value) : value)),
      );
    const resting = all.filter(({ proof }) => JSON.stringify(forged(proof)) !== JSON.stringify(proof));
    expect(resting.length).toBeGreaterThan(10);
    for (const { proof, ...one } of resting)
      expect(provedBy(bookWith(one.key, { kind: 'proof', proof: forged(proof) }), one)).toBeNull();
  });
});

const renamed = (instances: unknown): unknown =>
  listOf(instances).map((shape) => {
    const [rule, ...rest] = listOf(shape);
    return [`${String(rule)}-or-so`, ...rest];
  });

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A place in a value of JSON, as one of the values in it, and what to put there. */
const change = fc.record({
  place: fc.nat(),
  value: fc.oneof(
    fc.integer({ min: -2, max: 60 }),
    fc.constantFrom(null, '', 'add', '1/0', [], [[]], {}),
    fc.jsonValue(),
  ),
});

/** The value with something else at the place. */
function changed(value: unknown, place: number, other: unknown): unknown {
  let left = place % sizeOf(value);
  const visit = (one: unknown): unknown => {
    if (left-- === 0) return other;
    if (Array.isArray(one)) return one.map(visit);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, part]) => [key, visit(part)]));
  };
  return visit(value);
}

const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((size: number, part) => size + sizeOf(part), 1)
    : 1;

describe('records that are broken at random', () => {
  test('prove their claim or nothing, and never its denial', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (one, changes) => {
          const proof = changes.reduce(
            (value, { place, value: other }) => changed(value, place, other),
            one.proof,
          );
          const found = provedBy(bookWith(one.key, { kind: 'proof', proof }), one);
          if (found !== null) expect(isOf(one, found)).toBe(true);
          const wrong = denialOf(one);
          expect(provedBy(bookWith(wrong.key, { kind: 'proof', proof }), wrong)).toBeNull();
        },
      ),
      { seed: 1, numRuns: 1500 },
    );
  });

  test('are no more than text that is passed over', () => {
    const texts = sources.map(recordsOf);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat({ max: 80 }),
        fc.string(),
        (text, at, length, other) => {
          const from = at % text.length;
          const broken = text.slice(0, from) + other + text.slice(from + length);
          const book = bookOf([broken], 'a program');
          expect(bookOf([book.everything()], 'a program').everything()).toBe(book.everything());
        },
      ),
      { seed: 1, numRuns: 150 },
    );
  });
});
