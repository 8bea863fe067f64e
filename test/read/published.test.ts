/** The published notes and documents that lie beside the project, where they are at hand: test material, read only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/read/document.js';
import { readDocument } from '../../src/read/readDocument.js';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const notes = `${shared}notes`;
const truth = `${shared}truth/notes.tsv`;
const corpus = `${shared}corpus/documents`;

const read = (folder: string, name: string): Document =>
  readDocument({ path: name, text: readFileSync(`${folder}/${name}`, 'utf8') });

const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

const membersOf = (document: Document) => document.chains.flatMap((chain) => chain.members);

if (!existsSync(notes))
  console.warn('The published notes are not beside the project; their tests are skipped.');

describe.skipIf(!existsSync(truth))('the five notes as published', () => {
  const rows = (existsSync(truth) ? readFileSync(truth, 'utf8') : '')
    .split('\n')
    .filter((line) => /^\d{3}\t/.test(line))
    .map((line) => line.split('\t'))
    .map(([note = '', line, step]) => ({ note, line: Number(line), step: Number(step) }));
  const names = filesIn(notes);

  test.each(names)('%s: every step of the truth is there, and displays have no other', (name) => {
    const document = read(notes, name);
    const own = rows.filter((row) => row.note === basename(name).slice(0, 3));
    const links = document.chains.flatMap((chain) =>
      chain.links.map((link) => ({ ...link, style: chain.style })),
    );
    const missing = own.filter(
      ({ line, step }) => !links.some((link) => link.display === line && link.indexInDisplay === step),
    );
    expect(missing.map(({ line }) => line)).toEqual(MISPLACED.get(name.slice(0, 3)) ?? []);
    const extra = links.filter((link) => {
      const steps = own.filter((row) => row.line === link.display).map((row) => row.step);
      return link.style === 'display' && link.relation === '=' && link.indexInDisplay > Math.max(0, ...steps);
    });
    expect(extra.map((link) => link.display)).toEqual(EXTRA.get(name.slice(0, 3)) ?? []);
  });

  test('only what is damaged in the source is unreadable', () => {
    const unreadable = names.map(
      (name) => membersOf(read(notes, name)).filter(({ message }) => message !== null).length,
    );
    expect(unreadable).toEqual([0, 1, 0, 1, 0]);
  });

  test('displays that go on with the one before make one chain', () => {
    const [, , , scores] = names.map((name) => read(notes, name));
    const chain = scores?.chains.find(({ links }) => links[0]?.display === 188);
    expect(chain?.links.map((link) => link.display)).toEqual([188, 193, 198, 203, 208]);
  });
});

/** The truth gives a blank line for an inline formula that stands on the line after it. */
const MISPLACED: ReadonlyMap<string, readonly number[]> = new Map([['003', [20]]]);

/** Displays that say what the truth does not judge: declarations of a domain. */
const EXTRA: ReadonlyMap<string, readonly number[]> = new Map([['004', [21, 21, 84]]]);

describe.skipIf(!existsSync(corpus))('forty documents as published', () => {
  const names = filesIn(corpus).filter((name) => /\.(?:md|mdx|qmd|rst|txt)$/.test(name));

  test('few formulas are unreadable, and none that only needs macros of another file', () => {
    const members = names.flatMap((name) => membersOf(read(corpus, name)));
    const unreadable = members.flatMap(({ message }) => message ?? []);
    const others = unreadable.filter(({ text }) => !/ is not known here/.test(text));
    expect(members.length).toBeGreaterThan(2500);
    expect(others.length / members.length).toBeLessThan(0.005);
    expect(unreadable.length / members.length).toBeLessThan(0.012);
  });

  test.each(filesIn(corpus))(
    '%s is read in good time',
    (name) => {
      expect(() => read(corpus, name)).not.toThrow();
    },
    5_000,
  );
});
