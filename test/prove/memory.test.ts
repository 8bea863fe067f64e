/** A search that remembers finds what it would have found without. */
import { expect, test } from 'vitest';
import {
  holdsFor,
  isSought,
  listening,
  may,
  newMemory,
  recall,
  remember,
  type Liberties,
  type Searcher,
} from '../../src/prove/memory.js';
import { real } from '../../src/terms/sort.js';
import { apply, number, symbol } from '../../src/terms/term.js';

const own: Liberties = {
  unfold: new Set(),
  interchange: false,
  apart: false,
  byParts: 'never',
  comparing: false,
};

const searcher = (liberties: Partial<Liberties> = {}, steps = 10): Searcher => ({
  liberties: { ...own, ...liberties },
  asked: { bits: 0 },
  budget: { steps },
});

const term = apply('add', symbol('x', real), number(1));
const theorem = null;

test('a finding holds for whoever would be answered alike', () => {
  const { orders } = newMemory();
  const first = searcher();
  remember(orders, term, first, () => {
    may(first, 'apart');
    return { theorem, depth: 3 };
  });
  expect(recall(orders, term, searcher({ interchange: true }))).toEqual({ theorem, depth: 3 });
  expect(recall(orders, term, searcher({ apart: true }))).toBeUndefined();
});

test('what was asked on the way is asked by whoever recalls it', () => {
  const { orders } = newMemory();
  const first = searcher();
  remember(orders, term, first, () => {
    may(first, 'byParts');
    return { theorem, depth: 1 };
  });
  const attempt = listening(first, () => recall(orders, term, first));
  expect(holdsFor(attempt, { ...own, byParts: 'kept' })).toBe(false);
  expect(holdsFor(attempt, { ...own, apart: true })).toBe(true);
});

test('where a search leads back to the term, it takes nothing else for granted', () => {
  const { orders } = newMemory();
  const first = searcher();
  const guess = { theorem, depth: 0 };
  const find = () => {
    expect(recall(orders, term, first)).toBe(guess);
    expect(recall(orders, term, searcher({ interchange: true }))).toBeUndefined();
    return { theorem, depth: 2 };
  };
  remember(orders, term, first, find, guess);
  expect(recall(orders, term, first)).toEqual({ theorem, depth: 2 });
});

test('what is found when the steps run out is not kept, and neither is the guess', () => {
  const { orders } = newMemory();
  const tired = searcher({}, 0);
  remember(orders, term, tired, () => ({ theorem, depth: 2 }), { theorem, depth: 0 });
  expect(recall(orders, term, searcher())).toBeUndefined();
});

test('what was looked for less deeply is looked for again', () => {
  const { solved } = newMemory();
  const first = searcher();
  remember(solved, term, first, () => ({ theorem, depth: 2 }));
  expect(recall(solved, term, first, isSought(3))).toBeUndefined();
  expect(recall(solved, term, first, isSought(2))).toEqual({ theorem, depth: 2 });
});
