import { expect, test } from 'vitest';
import { runCommand } from '../../src/cli/runCommand.js';
import { fakeWorld } from './fakeWorld.js';

const codeOf = (text: string, ...words: readonly string[]): Promise<number> =>
  runCommand(['a.md', ...words], fakeWorld({ files: { 'a.md': text } }).world);

test.each([
  ['proved', 0],
  ['definition', 0],
  ['approximation', 0],
  ['supported', 0],
  ['refuted', 1],
  ['undecided', 1],
  ['unreadable', 1],
  ['proved\nrefuted\nproved', 1],
  ['proved assumed', 0],
])('%j ends with %i', async (text, code) => {
  expect(await codeOf(text)).toBe(code);
});

test.each([
  ['proved', 0],
  ['supported', 1],
  ['proved assumed', 1],
  ['supported expect supported', 0],
])('%j ends with %i when strict', async (text, code) => {
  expect(await codeOf(text, '--strict')).toBe(code);
});

test.each([
  ['refuted expect refuted', 0],
  ['undecided expect undecided', 0],
  ['proved expect refuted', 1],
  ['refuted expect proved', 1],
  ['definition expect proved', 1],
])('%j ends with %i, whatever the verdict: the expected one is the pass', async (text, code) => {
  expect(await codeOf(text)).toBe(code);
});

test('every format ends with the same code', async () => {
  for (const format of ['terminal', 'json', 'jsonl', 'html']) {
    expect(await codeOf('proved\nrefuted', '--format', format)).toBe(1);
    expect(await codeOf('proved\nsupported', '--format', format)).toBe(0);
  }
});

test('explaining the context passes no judgement', async () => {
  expect(await codeOf('refuted', '--explain-context')).toBe(0);
});
