import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesBelow, filesLike, kindOf, readBytes, writeWhole } from '../../src/cli/files.js';
import { extensions } from '../../src/cli/inputs.js';

const folder = mkdtempSync(join(tmpdir(), 'proofline-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const at = (...names: readonly string[]): string => join(folder, ...names);

describe('files', () => {
  test('of a folder are found by extension, sorted, hidden ones and node_modules left out', async () => {
    for (const name of ['sub', '.hidden', 'node_modules']) mkdirSync(at('tree', name), { recursive: true });
    for (const name of [
      'z.md',
      'B.MD',
      'a.tex',
      '.x.md',
      'y.png',
      'sub/c.jsonl',
      '.hidden/d.md',
      'node_modules/e.md',
    ])
      writeFileSync(at('tree', name), 'x');
    symlinkSync(at('tree'), at('tree', 'sub', 'loop'));
    const { files, denied } = await filesBelow(at('tree'), extensions);
    expect(files).toEqual(['B.MD', 'a.tex', 'sub/c.jsonl', 'z.md'].map((name) => at('tree', name)));
    expect(denied).toEqual([]);
  });

  test('are told apart from folders and from nothing', async () => {
    writeFileSync(at('file.md'), 'x');
    expect(await kindOf(at('file.md'))).toBe('file');
    expect(await kindOf(folder)).toBe('folder');
    expect(await kindOf(at('file.md', 'below'))).toBe('missing');
    expect(await kindOf(at('nothing'))).toBe('missing');
    expect(await kindOf('nul\0byte')).toBe('missing');
    expect(await readBytes(folder)).toEqual({ kind: 'folder' });
  });

  test('are matched by patterns, and a name without signs is none', async () => {
    writeFileSync(at('p1.md'), 'x');
    writeFileSync(at('p2.md'), 'x');
    const slashed = folder.replaceAll('\\', '/');
    expect(await filesLike(`${slashed}/p*.md`)).toHaveLength(2);
    expect(await filesLike(`${slashed}/q*.md`)).toEqual([]);
    expect(await filesLike('notes.md')).toBeNull();
  });

  test('are written whole or not at all', async () => {
    mkdirSync(at('out'));
    expect(await writeWhole(at('out', 'a.txt'), 'one')).toEqual({ kind: 'written' });
    expect(await writeWhole(at('out', 'a.txt'), 'two')).toEqual({ kind: 'written' });
    expect(readFileSync(at('out', 'a.txt'), 'utf8')).toBe('two');
    mkdirSync(at('out', 'taken', 'full'), { recursive: true });
    expect(await writeWhole(at('out', 'taken'), 'x')).toMatchObject({ kind: 'failed' });
    expect(await writeWhole(at('nowhere', 'a.txt'), 'x')).toEqual({
      kind: 'failed',
      reason: 'its folder does not exist',
    });
    expect(readdirSync(at('out')).sort()).toEqual(['a.txt', 'taken']);
  });
});
