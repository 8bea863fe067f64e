/**
 * The list of trusted files in docs/trust.md is the truth: the judge, the rules, and all that these import, with their
 * lengths in hundreds of lines. `UPDATE_DOCS=1` writes the list anew instead of comparing it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOf, targetOf } from './imports.js';
import { sourceFiles, type SourceFile } from './sources.js';

const page = 'docs/trust.md';
const block = /(?<=<!-- trusted files -->\n)[^]*?(?=<!-- end -->)/;

const isRoot = ({ path }: SourceFile): boolean => /^src\/(?:kernel|rules)\//.test(path);

/** The roots and everything that they import, directly or not. */
function trustedFiles(): readonly SourceFile[] {
  const trusted = new Set<string>();
  const visit = (file: SourceFile): void => {
    if (trusted.has(file.path)) return;
    trusted.add(file.path);
    const targets = importsOf(file).map(targetOf);
    sourceFiles.filter(({ path }) => targets.includes(path)).forEach(visit);
  };
  sourceFiles.filter(isRoot).forEach(visit);
  return sourceFiles.filter(({ path }) => trusted.has(path));
}

/** By folder; lengths to the nearest hundred lines, so that the page changes when something becomes trusted. */
function tableOf(files: readonly SourceFile[]): string {
  const folders = [...new Set(files.map(folderOf))];
  const rows = folders.map((folder) =>
    rowOf(
      folder,
      files.filter((file) => folderOf(file) === folder),
    ),
  );
  return [
    '',
    '| folder | files | lines |',
    '|---|---|---:|',
    ...rows,
    rowOf('in all', files, ''),
    '',
    '',
  ].join('\n');
}

const folderOf = ({ path }: SourceFile): string => path.slice(0, path.lastIndexOf('/') + 1);

function rowOf(title: string, files: readonly SourceFile[], names = namesOf(files)): string {
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  return `| ${names === '' ? title : `\`${title}\``} | ${names} | ${String(100 * Math.round(lines / 100))} |`;
}

const namesOf = (files: readonly SourceFile[]): string =>
  files.map(({ path }) => `\`${path.slice(path.lastIndexOf('/') + 1)}\``).join(', ');

test('the list of trusted files in docs/trust.md is up to date', () => {
  const text = readFileSync(page, 'utf8');
  const wanted = tableOf(trustedFiles());
  if (process.env['UPDATE_DOCS'] === '1')
    writeFileSync(
      page,
      text.replace(block, () => wanted),
    );
  else expect(block.exec(text)?.[0]).toBe(wanted);
});

test('the search for proofs, the reader and the refuter are not trusted', () => {
  const folders = new Set(trustedFiles().map(({ path }) => path.split('/')[1]));
  expect([...folders].sort()).toEqual(['kernel', 'numbers', 'rules', 'terms']);
});
