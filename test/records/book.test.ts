/** A book of records: what counts for whom, and that nothing which stands in it can do harm. */
import { describe, expect, test } from 'vitest';
import { bookOf, type Book } from '../../src/records/book.js';
import type { Entry } from '../../src/records/entry.js';

const tally = { drawn: 3, admitted: 2, differing: 1 };
const entries: Readonly<Record<string, Entry>> = {
  proof: { kind: 'proof', proof: { steps: [] } },
  denied: { kind: 'denied', effort: { attempts: 40 } },
  refuted: { kind: 'refuted', tally, trail: [1, 4] },
  unproved: { kind: 'unproved' },
  agrees: { kind: 'agrees', tally },
  open: { kind: 'open', reason: 'no-model', message: 'why', tally },
  glimpse: { kind: 'glimpse', found: 'refuted', tally },
};
const proposals = ['proof', 'denied', 'refuted'];

function filled(program: string | null = 'this program'): Book {
  const book = bookOf([], program);
  for (const [key, entry] of Object.entries(entries)) book.keep(key, entry);
  return book;
}

const keysOf = (book: Book): readonly string[] =>
  Object.keys(entries).filter((key) => book.find(key) !== null);

describe('what stands in a book', () => {
  test('is found again by the program that wrote it', () => {
    const again = bookOf([filled().everything()], 'this program');
    for (const [key, entry] of Object.entries(entries)) expect(again.find(key)).toEqual(entry);
  });

  test('counts for others as far as it can be checked', () => {
    for (const program of ['another program', null])
      expect(keysOf(bookOf([filled().everything()], program))).toEqual(proposals);
    expect(keysOf(bookOf([filled(null).everything()], null))).toEqual(proposals);
    expect(keysOf(bookOf([filled().proposals()], 'this program'))).toEqual(proposals);
  });

  test('is written alike whatever came first, and again after it was read', () => {
    const backwards = bookOf([], 'this program');
    for (const [key, entry] of Object.entries(entries).reverse()) backwards.keep(key, entry);
    expect(backwards.everything()).toBe(filled().everything());
    expect(bookOf([filled().everything()], 'this program').everything()).toBe(filled().everything());
  });

  test('is left out of proposals, and kept for a while, if nobody asks for it', () => {
    const many = bookOf([], 'this program');
    for (let count = 0; count < 1000; count++) many.keep(`key ${String(count)}`, { kind: 'unproved' });
    const later = bookOf([many.everything()], 'this program');
    later.keep('proof', { kind: 'proof', proof: {} });
    const lines = (text: string): number => text.trimEnd().split('\n').length;
    expect(lines(later.proposals())).toBe(2);
    expect(lines(later.everything())).toBe(102);
  });

  test('is passed over where it is no record', () => {
    const [head = '', ...lines] = filled().everything().split('\n');
    const wrong = [
      '',
      'no JSON',
      '{"key":"a"',
      '[]',
      'null',
      '{"key":7,"kind":"unproved"}',
      '{"key":"a","kind":"b"}',
    ];
    const negative = '{"key":"b","kind":"refuted","tally":{"drawn":0,"admitted":0,"differing":0},"trail":[]}';
    const book = bookOf([[head, ...wrong, negative, ...lines].join('\n')], 'this program');
    expect(keysOf(book)).toEqual(Object.keys(entries));
    expect(book.find('a')).toBeNull();
    expect(book.find('b')).toBeNull();
  });

  test('is nothing where the book has another format', () => {
    const [, ...lines] = filled().everything().split('\n');
    for (const head of ['', '{"format":2,"program":"this program"}', '{"program":"this program"}', '7'])
      expect(keysOf(bookOf([[head, ...lines].join('\n')], 'this program'))).toEqual([]);
  });

  test('counts as it stands in the first of several texts', () => {
    const other = bookOf([], null);
    other.keep('refuted', { kind: 'refuted', tally, trail: [] });
    expect(bookOf([other.proposals(), filled().proposals()], null).find('refuted')).toEqual({
      kind: 'refuted',
      tally,
      trail: [],
    });
  });
});
