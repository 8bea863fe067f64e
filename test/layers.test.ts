/**
 * The order of the layers: docs/layers.md has the table; this test reads it and every import of every source file. A
 * wrong arrow fails with the file and the import. Also the habits about files that a machine can check.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { importsOf, targetOf, type Import } from './imports.js';
import { sourceFiles, type SourceFile } from './sources.js';

interface Layer {
  readonly folder: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

const layers: readonly Layer[] = readFileSync('docs/layers.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, folder, imports] = /^\| `(\w+)\/` \|.*\|([^|]*)\|$/.exec(line) ?? [];
    if (folder === undefined || imports === undefined) return [];
    const names = imports.split(',').map((name) => name.trim());
    const types = names.flatMap((name) => (name.endsWith(' (types)') ? [name.split(' ')[0] ?? ''] : []));
    return [{ folder, values: names.filter((name) => /^\w+$/.test(name)), types }];
  });

const folderOf = (path: string): string => path.split('/')[1] ?? '';

/** Why an import is not allowed; null if it is. */
function complaint(one: Import): string | null {
  const { file, target, typeOnly } = one;
  const from = layers.find(({ folder }) => folder === folderOf(file));
  if (from === undefined) return `${file}: its folder is not in the table`;
  const path = targetOf(one);
  if (path === null) return null;
  const to = folderOf(path);
  if (to === from.folder || from.values.includes(to)) return null;
  if (!from.types.includes(to)) return `${file} imports ${target}, but ${from.folder}/ may not use ${to}/`;
  return typeOnly ? null : `${file} imports ${target}, but ${from.folder}/ may only use types of ${to}/`;
}

const imports = sourceFiles.flatMap(importsOf);

describe('the order of the layers', () => {
  test('the table has a row for every folder', () => {
    expect(layers.length).toBeGreaterThan(10);
    const missing = sourceFiles.filter(({ path }) => !layers.some(({ folder }) => folder === folderOf(path)));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('the table has no circle: a folder uses only folders above it', () => {
    const above = (index: number) => layers.slice(0, index).map(({ folder }) => folder);
    const wrong = layers.flatMap(({ folder, values, types }, index) =>
      [...values, ...types]
        .filter((name) => !above(index).includes(name))
        .map((name) => `${folder} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every import is an arrow of the table', () => {
    expect(imports.map(complaint).filter((one) => one !== null)).toEqual([]);
  });

  test('refuses a wrong arrow, and a value where only types are allowed', () => {
    const wrong = { file: 'src/refute/model.ts', target: '../prove/search.js', typeOnly: true };
    expect(complaint(wrong)).toContain('refute/ may not use prove/');
    const value = { file: 'src/rules/sums.ts', target: '../kernel/rule.js', typeOnly: false };
    expect(complaint(value)).toContain('may only use types of kernel/');
    expect(complaint({ ...value, typeOnly: true })).toBeNull();
  });

  test('what must be trusted relies on no package', () => {
    const trusted = imports.filter(({ file }) =>
      ['numbers', 'terms', 'kernel', 'rules'].includes(folderOf(file)),
    );
    expect(trusted.filter(({ target }) => !target.startsWith('.'))).toEqual([]);
  });
});

/** Files that are tables, and may be long. */
const tables = /^src\/(?:kernel|rules)\/|^src\/terms\/(?:operators|binders)\.ts$|^src\/read\/spellings\.ts$/;

const offenders = (offends: (file: SourceFile) => boolean): readonly string[] =>
  sourceFiles.filter(offends).map(({ path, lines }) => `${path} (${lines})`);

describe('habits of source files', () => {
  test('half of the files are under 120 lines', () => {
    const lengths = sourceFiles.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)] ?? 0).toBeLessThan(120);
  });

  test('no file is longer than 300 lines, but for the judge and the tables', () => {
    expect(offenders(({ path, lines }) => lines > 300 && !tables.test(path))).toEqual([]);
  });

  test('every file opens with a paragraph, behind the line that makes it a program', () => {
    expect(offenders(({ text }) => !/^(?:#!.*\n)?\/\*\*[^*]/.test(text))).toEqual([]);
  });

  test('no file is named after what it is not', () => {
    expect(offenders(({ path }) => /\b(?:utils?|helpers?|misc|common)\b/i.test(path))).toEqual([]);
  });

  test('rules are rows: they have no if', () => {
    const hasIf = (node: ts.Node): boolean =>
      ts.isIfStatement(node) || (ts.forEachChild(node, hasIf) ?? false);
    const source = ({ path, text }: SourceFile) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    expect(offenders((file) => folderOf(file.path) === 'rules' && hasIf(source(file)))).toEqual([]);
  });
});
