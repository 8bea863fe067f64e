import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/runCommand.js';
import { fakeWorld } from './fakeWorld.js';

describe('the command', () => {
  test('judges files, folders and globs in the order in which they are named, each once', async () => {
    const files = { 'a.md': 'proved', 'n/b.tex': 'proved', 'n/c.md': 'proved', 'd.md': 'proved' };
    const { world, asked } = fakeWorld({
      files,
      folders: { n: ['n/b.tex', 'n/c.md'] },
      patterns: { '*.md': ['a.md', 'd.md'] },
    });
    expect(await runCommand(['n', '*.md', 'a.md'], world)).toBe(0);
    expect(asked.map(({ paths }) => paths)).toEqual([['n/b.tex', 'n/c.md', 'a.md', 'd.md']]);
  });

  test('passes over empty files that it only found in a folder', async () => {
    const { world, asked } = fakeWorld({
      files: { 'n/a.md': '', 'n/b.md': 'proved' },
      folders: { n: ['n/a.md', 'n/b.md'] },
    });
    expect(await runCommand(['n'], world)).toBe(0);
    expect(asked[0]?.paths).toEqual(['n/b.md']);
  });

  test('reads standard input', async () => {
    const { world, asked, printed } = fakeWorld({ input: 'proved' });
    expect(await runCommand(['-'], world)).toBe(0);
    expect(asked[0]?.paths).toEqual(['-']);
    expect(printed()).toContain('standard input');
  });

  test('drops the mark of byte order, so that columns are those of the editor', async () => {
    const { world } = fakeWorld({ files: { 'a.md': '\ufeffproved' } });
    expect(await runCommand(['a.md'], world)).toBe(0);
  });

  test('hands on the seed, the step and the side file', async () => {
    const { world, asked } = fakeWorld({ files: { 'a.md': '\nproved', 'c.md': 'x \\in X' } });
    expect(await runCommand(['a.md', '--seed', '7', '--step', '2:1', '--given', 'c.md'], world)).toBe(0);
    expect(asked).toEqual([{ paths: ['a.md'], seed: 7, sideFile: 'x \\in X', only: { line: 2, step: 1 } }]);
  });

  test('writes a report to a file and nothing to the terminal', async () => {
    const { world, printed, written } = fakeWorld({ files: { 'a.md': 'proved' } });
    expect(await runCommand(['a.md', '--format', 'html', '--output', 'a.html'], world)).toBe(0);
    expect(printed()).toBe('');
    expect(written.get('a.html')).toMatch(/^<!doctype html>/);
  });

  test('says so when the output cannot be written', async () => {
    const { world, complaints } = fakeWorld(
      { files: { 'a.md': 'proved' } },
      { write: () => Promise.resolve({ kind: 'failed', reason: 'the disk is full' }) },
    );
    expect(await runCommand(['a.md', '-o', 'a.txt'], world)).toBe(2);
    expect(complaints()).toBe(
      'verify: a.txt: cannot be written (the disk is full); choose another --output\n',
    );
  });

  test('prints help and version without loading the judge', async () => {
    const { world, printed } = fakeWorld({}, { judge: () => Promise.reject(new Error('loaded')) });
    expect(await runCommand(['--version'], world)).toBe(0);
    expect(printed()).toBe('1.2.3\n');
    expect(await runCommand(['--help'], world)).toBe(0);
    expect(printed()).toContain('Examples:');
  });

  test('prints in colour only where the world has colours and nobody minds', async () => {
    const shout = (text: string): string => `<${text}>`;
    const colours = { ...fakeWorld().world.colours, green: shout };
    const files = { 'a.md': 'proved' };
    const coloured = fakeWorld({ files }, { colours });
    await runCommand(['a.md'], coloured.world);
    expect(coloured.printed()).toContain('<✓ proved>');
    const plain = fakeWorld({ files }, { colours });
    await runCommand(['a.md', '--no-color'], plain.world);
    expect(plain.printed()).not.toContain('<');
    const toFile = fakeWorld({ files }, { colours });
    await runCommand(['a.md', '-o', 'a.txt'], toFile.world);
    expect(toFile.written.get('a.txt')).not.toContain('<');
  });
});
