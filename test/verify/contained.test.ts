/** A mistake of ours in one step is told as such and stays in that step; a contradiction ends the run. */
import { expect, test } from 'vitest';
import { contained, contradiction } from '../../src/verify/contained.js';

const reasonOf = (compute: () => string): string => contained(compute, ({ reason }) => reason);

const endless = (depth: number): string => `${endless(depth + 1)}${String(depth)}`;

test('a stack that is full is a limit with a name', () => {
  expect(reasonOf(() => endless(0))).toBe('too-deep');
});

test('any other exception is called a mistake of the program', () => {
  expect(
    reasonOf(() => {
      throw new TypeError('not a function');
    }),
  ).toBe('program-error');
});

test('a contradiction is contained nowhere', () => {
  expect(() =>
    reasonOf(() => {
      throw contradiction('proved and refuted at once');
    }),
  ).toThrow('proved and refuted at once');
});

test('what goes well is handed on', () => {
  expect(reasonOf(() => 'fine')).toBe('fine');
});
