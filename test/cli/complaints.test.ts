import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/runCommand.js';
import { fakeWorld, type FakeFiles } from './fakeWorld.js';

interface Case {
  readonly what: string;
  readonly words: readonly string[];
  readonly files?: FakeFiles;
  readonly says: RegExp;
}

const bytes = (...numbers: readonly number[]): Uint8Array => new Uint8Array(numbers);
const one: FakeFiles = { files: { 'a.md': 'proved' } };

const cases: readonly Case[] = [
  { what: 'no file at all', words: [], says: /no file named; .* verify notes\.md/ },
  {
    what: 'a missing file',
    words: ['b.md'],
    files: one,
    says: /b\.md: there is no such file.*check the name/,
  },
  {
    what: 'a file that may not be read',
    words: ['a.md'],
    files: { denied: ['a.md'] },
    says: /a\.md: .*permissions/,
  },
  {
    what: 'a folder without derivations',
    words: ['n'],
    files: { folders: { n: [] } },
    says: /n: no derivations.*\.md .*\.tex/,
  },
  {
    what: 'a folder that may not be read',
    words: ['n'],
    files: { folders: { n: [] }, denied: ['n/x'] },
    says: /n\/x: .*permissions/,
  },
  {
    what: 'a glob that matches nothing',
    words: ['*.md'],
    files: { patterns: { '*.md': [] } },
    says: /\*\.md: no file matches/,
  },
  { what: 'an empty file', words: ['a.md'], files: { files: { 'a.md': ' \n' } }, says: /a\.md: is empty/ },
  { what: 'empty standard input', words: ['-'], says: /standard input: is empty/ },
  {
    what: 'a file with NUL bytes',
    words: ['a.md'],
    files: { files: { 'a.md': bytes(97, 0, 98) } },
    says: /a\.md: is no text file.*NUL/,
  },
  {
    what: 'Latin-1',
    words: ['a.md'],
    files: { files: { 'a.md': bytes(0xe9, 0x74, 0xe9) } },
    says: /a\.md: is not text in UTF-8; save it/,
  },
  {
    what: 'UTF-16',
    words: ['a.md'],
    files: { files: { 'a.md': bytes(0xff, 0xfe, 0x61, 0) } },
    says: /a\.md: is text in UTF-16/,
  },
  {
    what: 'broken front matter',
    words: ['a.md'],
    files: { files: { 'a.md': '--- broken\nproved' } },
    says: /a\.md:1: The front matter is no YAML/,
  },
  {
    what: 'a document without a derivation',
    words: ['a.md'],
    files: { files: { 'a.md': 'prose' } },
    says: /a\.md: no derivation found/,
  },
  {
    what: 'no derivation among two',
    words: ['a.md', 'b.md'],
    files: { files: { 'a.md': 'x', 'b.md': 'y' } },
    says: /a\.md and 1 more: no derivation/,
  },
  {
    what: 'JSON lines without a line',
    words: ['a.jsonl', '-f', 'jsonl'],
    files: { files: { 'a.jsonl': '\n' } },
    says: /a\.jsonl: no derivation/,
  },
  {
    what: 'an unknown option',
    words: ['a.md', '--formt', 'json'],
    files: one,
    says: /unknown option '--formt'.*--format.*--help/,
  },
  {
    what: 'an unknown format',
    words: ['a.md', '--format', 'xml'],
    files: one,
    says: /'xml' is invalid.*terminal, json/,
  },
  {
    what: 'an option without its value',
    words: ['a.md', '--output'],
    files: one,
    says: /--output <file>.*argument missing/,
  },
  { what: 'a step that is no place', words: ['a.md', '--step', '4'], files: one, says: /--step 14:4/ },
  {
    what: 'a step that is not there',
    words: ['a.md', '--step', '9:1'],
    files: one,
    says: /a\.md: there is no step 9:1/,
  },
  {
    what: 'a step of two files',
    words: ['a.md', 'b.md', '--step', '1:1'],
    files: { files: { 'a.md': 'proved', 'b.md': 'proved' } },
    says: /--step judges a step of one file/,
  },
  { what: 'a seed that is no number', words: ['a.md', '--seed', 'x'], files: one, says: /whole number/ },
  {
    what: 'a missing side file',
    words: ['a.md', '--given', 'c.md'],
    files: one,
    says: /c\.md: there is no such file/,
  },
  {
    what: 'a side file that is no text',
    words: ['a.md', '--given', 'c.md'],
    files: { files: { 'a.md': 'proved', 'c.md': bytes(0) } },
    says: /c\.md: is no text/,
  },
  {
    what: 'output to a folder',
    words: ['a.md', '-o', 'n'],
    files: { ...one, folders: { n: [] } },
    says: /n: cannot be written \(it is a folder\)/,
  },
  {
    what: 'output into no folder',
    words: ['a.md', '-o', 'n/x.html'],
    files: one,
    says: /there is no folder n/,
  },
  { what: 'standard input twice', words: ['-', '-'], says: /only once/ },
  {
    what: 'the context as JSON',
    words: ['a.md', '--explain-context', '-f', 'json'],
    files: one,
    says: /--explain-context prints text/,
  },
];

describe('exit code 2 and one clear line for', () => {
  test.each(cases)('$what', async ({ words, files, says }) => {
    const { world, printed, complaints, written } = fakeWorld(files);
    expect(await runCommand(words, world)).toBe(2);
    expect(complaints()).toMatch(/^verify: [^\n]+\n$/);
    expect(complaints()).toMatch(says);
    expect(printed()).toBe('');
    expect(written.size).toBe(0);
  });

  test('each of several problems, and no report for the rest', async () => {
    const { world, printed, complaints } = fakeWorld(one);
    expect(await runCommand(['a.md', 'b.md', 'c.md'], world)).toBe(2);
    expect(complaints().trimEnd().split('\n')).toHaveLength(2);
    expect(printed()).toBe('');
  });
});

describe('exit code 3', () => {
  const broken = { judge: () => Promise.reject(new Error('proved and refuted at once')) };

  test('asks to report our own bugs, in one line', async () => {
    const { world, printed, complaints } = fakeWorld(one, broken);
    expect(await runCommand(['a.md'], world)).toBe(3);
    expect(complaints()).toMatch(
      /^verify: this is a bug of proofline, please report it .*proved and refuted at once\n$/,
    );
    expect(printed()).toBe('');
  });

  test('shows where when debugging', async () => {
    const { world, complaints } = fakeWorld(one, { ...broken, debug: true });
    expect(await runCommand(['a.md'], world)).toBe(3);
    expect(complaints()).toMatch(/\n\s+at /);
  });
});
