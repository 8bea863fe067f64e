/**
 * Whole documents judged with records: the report is the one that the searches lead to, whatever the records say, and
 * only what has changed is searched for again.
 */
import { describe, expect, test } from 'vitest';
import { elaborate } from '../../src/elaborate/elaborate.js';
import { judgeFor } from '../../src/prove/prove.js';
import { readDocument } from '../../src/read/readDocument.js';
import { bookOf, type Book } from '../../src/records/book.js';
import { recorded } from '../../src/records/recorded.js';
import { searchesFrom, type Searches } from '../../src/records/searches.js';
import type { Source } from '../../src/text/source.js';
import { judgeChain } from '../../src/verify/judgeChain.js';
import type { Result } from '../../src/verify/result.js';
import { judgeWith } from '../judged.js';

const lines = [
  '---',
  'given: |',
  '  a \\in \\mathbb{R}',
  '  b \\in \\mathbb{R}',
  '  f(a) = a^2 + 1',
  '  g(b) = b^3',
  '---',
  '',
  '$$ (a + b)^2 = a^2 + 2 a b + b^2 = a^2 + b^2 $$',
  '',
  '$$ f(a) - 1 = a^2 $$',
  '',
  '$$ e^{a} e^{b} = e^{a + b} $$',
  '',
  '$$ a^2 + b^2 \\ge 2 a b $$',
];
const text = lines.join('\n');
const notes = (content: string) => ({ path: 'notes.md', text: content });
const verdictsOf = (result: Result): readonly string[] =>
  result.files.flatMap(({ chains }) => chains.flatMap(({ steps }) => steps.map(({ verdict }) => verdict)));

const first = bookOf([], 'program');
const plain = judgeWith(first, notes(text));
const [proposals, everything] = [first.proposals(), first.everything()];
const expected = ['proved', 'refuted', 'proved', 'proved', 'proved'];

/** Lines of the text that the book did not come by before. */
const newIn = (book: Book, before: string): number =>
  book
    .proposals()
    .split('\n')
    .filter((line) => !before.split('\n').includes(line)).length;

/** What can be said under every key that there is. */
function forged(say: (key: string, before: Readonly<Record<string, unknown>>) => unknown): string {
  const [head = '', ...records] = everything.trimEnd().split('\n');
  const changed = records.map((line) => {
    const { key, ...before } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    return JSON.stringify({ key, ...(say(String(key), before) as object) });
  });
  return [head, ...changed, ''].join('\n');
}

describe('a document with records', () => {
  test('is judged as without, by proposals as well as by all that the program knows', () => {
    expect(verdictsOf(plain)).toEqual(expected);
    expect(judgeWith(bookOf([everything], 'program'), notes(text))).toEqual(plain);
    expect(judgeWith(bookOf([proposals], null), notes(text))).toEqual(plain);
  });

  test('has all of them at hand when other text, other steps and other givens come and go', () => {
    const moved = ['', '', 'Some words.', ...lines.slice(7), '', '$$ a + b = b + a $$'];
    const head = [...lines.slice(0, 5), '  h(b) = 2 b', ...lines.slice(5, 7)];
    const book = bookOf([proposals], null);
    const result = judgeWith(book, notes([...head, ...moved].join('\n')));
    expect(verdictsOf(result)).toEqual([...expected, 'proved']);
    expect(newIn(book, proposals)).toBe(1);
  });

  test('has none for a step whose definition has changed, and searches for it anew', () => {
    const other = text.replace('a^2 + 1', 'a^2 + 2');
    const book = bookOf([everything], 'program');
    const result = judgeWith(book, notes(other));
    expect(result).toEqual(judgeWith(bookOf([], null), notes(other)));
    expect(verdictsOf(result)).toEqual(['proved', 'refuted', 'refuted', 'proved', 'proved']);
  });
});

describe('a document that is read again with other givens about other things', () => {
  const head = [...lines.slice(0, 5), '  h(b) = 2 b', ...lines.slice(5)];
  const asked = { prove: 0, refute: 0, led: 0 };
  const { prove, refute, ...others } = searchesFrom(0);
  const counting: Searches = {
    ...others,
    prove: (...question) => {
      asked.prove++;
      return prove(...question);
    },
    refute: (claim, theory, effort, lead) => {
      if (lead === undefined) asked.refute++;
      else asked.led++;
      return refute(claim, theory, effort, lead);
    },
  };
  const searches = recorded(counting, bookOf([], null), 0);
  const findings = (source: Source) => {
    const { chains, theory } = elaborate(readDocument(source));
    return chains.flatMap((chain) =>
      judgeChain(chain, judgeFor(theory), searches).map((step) => step?.finding.kind),
    );
  };

  test('has nothing searched for twice, and each proof made by its own judge', () => {
    expect(findings(notes(text))).toEqual(expected);
    const before = { ...asked };
    expect(before.prove).toBeGreaterThan(3);
    expect(findings(notes(head.join('\n')))).toEqual(expected);
    expect(asked).toEqual({ ...before, led: before.led + 1 });
  });

  test('has all searched for that the givens say something else of', () => {
    const before = { ...asked };
    expect(findings(notes(text.replace('a^2 + 1', 'a^2 + 2')))).toEqual(
      expected.map((verdict, at) => (at === 2 ? 'refuted' : verdict)),
    );
    expect(asked.prove).toBe(before.prove + 1);
  });
});

describe('records that are forged', () => {
  const proofs = proposals.split('\n').filter((line) => line.includes('"kind":"proof"'));
  const proof = (JSON.parse(proofs[0] ?? '{}') as Readonly<Record<string, unknown>>)['proof'];
  const tally = { drawn: 1, admitted: 1, differing: 1 };
  const forgeries = {
    'a proof of something else': () => ({ kind: 'proof', proof }),
    'a refutation of what is true': () => ({ kind: 'refuted', tally, trail: [1, 2, 3] }),
    'a refutation by a model far out': () => ({
      kind: 'refuted',
      tally: { ...tally, drawn: 1e9 },
      trail: [],
    }),
    'that there is no proof, for a model denies it': () => ({ kind: 'denied', effort: { attempts: 40 } }),
    'that no proof was found': () => ({ kind: 'unproved' }),
    'that models agree': () => ({ kind: 'agrees', tally }),
    'nothing at all': () => ({}),
  };

  test.each(Object.entries(forgeries))('by others: %s', (_, say) => {
    expect(proofs.length).toBe(4);
    expect(judgeWith(bookOf([forged(say)], 'another program'), notes(text))).toEqual(plain);
  });

  test('a refutation that leads elsewhere is looked for from the start', () => {
    const astray = forged((_, before) =>
      before['kind'] === 'refuted' ? { ...before, trail: [2, 5, 9] } : before,
    );
    const result = judgeWith(bookOf([astray], null), notes(text));
    expect(verdictsOf(result)).toEqual(expected);
  });
});
