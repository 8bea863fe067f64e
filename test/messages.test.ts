/** Every code of a message has its entry in docs/messages.md, no entry is without a code, and the examples have theirs. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from './judged.js';
import { sourceFiles } from './sources.js';

const page = readFileSync('docs/messages.md', 'utf8');
const entries = page.split(/^### /m).slice(1);
const named = entries.map((entry) => entry.split('\n')[0] ?? '');

const found = (pattern: RegExp, paths: RegExp): readonly string[] =>
  sourceFiles
    .filter(({ path }) => paths.test(path))
    .flatMap(({ text }) => [...text.matchAll(pattern)].map(([, code = '']) => code));

/** Codes of messages, reasons of open steps, and what may be wrong with a JSON line. */
const codes = new Set([
  ...found(/\bcode: '([a-z-]+)'/g, /^src\/(?:read|elaborate)\/messages\.ts$/),
  ...found(/\breason: '([a-z]+(?:-[a-z]+)*)'/g, /^src\/(?:elaborate|verify)\//),
  ...found(/^ {2}\| '([a-z-]+)';?$/gm, /^src\/refute\/outcome\.ts$/),
  ...found(/\bbad\(\s*line,\s*[^,]+,\s*'([a-z]+)'/g, /^src\/cli\/records\.ts$/),
]);

test('every code has an entry, and every entry is a code', () => {
  expect([...named].sort()).toEqual([...codes].sort());
});

describe('the example of an entry has its code', () => {
  const examples = entries.flatMap((entry) => {
    const [, note] = /````markdown\n([^]*?)````/.exec(entry) ?? [];
    return note === undefined ? [] : [{ code: entry.split('\n')[0] ?? '', note }];
  });

  test.each(examples)('$code', ({ code, note }) => {
    const result = judgeText(note);
    const said = [
      ...result.files.flatMap(({ messages }) => messages.map((message) => message.code)),
      ...stepsOf(result).map(({ reason }) => reason),
    ];
    expect(said).toContain(code);
  });

  test('most entries have one', () => {
    expect(examples.length).toBeGreaterThan(12);
  });
});
