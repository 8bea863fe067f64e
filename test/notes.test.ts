/**
 * Published notes, damage included, against what a mathematician finds in each of their steps. The notes are not part
 * of the project: where they are missing, these tests are skipped and say so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bookOf } from '../src/records/book.js';
import type { StepResult } from '../src/verify/result.js';
import { judge, judgeWith } from './judged.js';

const folder = process.env['PROOFLINE_NOTES'] ?? '../shared';
const truthFile = `${folder}/truth/notes.tsv`;
const isThere = existsSync(truthFile) && existsSync(`${folder}/notes`);
if (!isThere) console.info(`skipped: there are no published notes in ${folder}`);

interface Row {
  readonly note: string;
  readonly line: number;
  readonly step: number;
  readonly truth: string;
  readonly why: string;
}

/** The rows of 000, 001, 002, and of 004 up to line 17. */
const rows: readonly Row[] = (isThere ? readFileSync(truthFile, 'utf8') : '')
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([note = '', line, step, truth = '', why = '']) => ({
    ...{ note, truth, why, line: Number(line), step: Number(step) },
  }))
  .filter(({ note, line }) => ['000', '001', '002'].includes(note) || (note === '004' && line <= 17));

/** Verdicts that agree with a truth. */
const agreeing: Readonly<Record<string, readonly string[]>> = {
  holds: ['proved', 'supported'],
  fails: ['refuted', 'unreadable'],
  definition: ['definition', 'proved', 'supported'],
  approximate: ['approximation'],
  unreadable: ['unreadable', 'definition', 'proved', 'supported', 'undecided'],
};

const said = new Map<string, StepResult>();
const at = ({ note, line, step }: Pick<Row, 'note' | 'line' | 'step'>): string =>
  `${note}:${String(line)}:${String(step)}`;
const verdictOf = (row: Row): string => said.get(at(row))?.verdict ?? 'absent';
const inWords = (row: Row): string => `${at(row)} ${row.truth}, said ${verdictOf(row)} (${row.why})`;

describe.skipIf(!isThere)('published notes, as they are', () => {
  beforeAll(() => {
    for (const name of readdirSync(`${folder}/notes`).filter((file) => /^00[0124]/.test(file))) {
      const path = `${folder}/notes/${name}`;
      for (const { chains } of judge({ path, text: readFileSync(path, 'utf8') }).files)
        for (const { steps } of chains)
          for (const step of steps)
            said.set(at({ note: name.slice(0, 3), line: step.display, step: step.indexInDisplay }), step);
    }
  });

  test('what is remembered of a note leads to the same report', () => {
    for (const name of readdirSync(`${folder}/notes`).filter((file) => /^00[012]/.test(file))) {
      const source = { path: name, text: readFileSync(`${folder}/notes/${name}`, 'utf8') };
      const book = bookOf([], 'a program');
      const first = judgeWith(book, source);
      expect(judgeWith(bookOf([book.everything()], 'a program'), source)).toEqual(first);
      expect(judgeWith(bookOf([book.proposals()], null), source)).toEqual(first);
    }
  });

  test('every verdict agrees with the truth', () => {
    const wrong = rows.filter((row) => !(agreeing[row.truth] ?? []).includes(verdictOf(row)));
    expect(wrong.map(inWords)).toEqual([]);
    expect(rows.length).toBeGreaterThan(40);
  });

  test('every step that holds is proved, outside of the damaged note', () => {
    const open = rows.filter(
      (row) => row.note !== '002' && row.truth === 'holds' && verdictOf(row) !== 'proved',
    );
    expect(open.map(inWords)).toEqual([]);
  });

  test('no step that fails is proved or supported', () => {
    const missed = rows.filter(
      (row) => row.truth === 'fails' && ['proved', 'supported'].includes(verdictOf(row)),
    );
    expect(missed.map(inWords)).toEqual([]);
  });

  test('the interchange of derivative and integral is assumed wherever it is used', () => {
    const using = rows.filter(
      ({ truth, why }) => truth === 'holds' && /assumes interchange|and interchange/.test(why),
    );
    const silent = using.filter(
      (row) => !said.get(at(row))?.assumptions.some(({ text }) => text.includes('may be interchanged')),
    );
    expect(using.length).toBeGreaterThan(2);
    expect(silent.map(inWords)).toEqual([]);
  });

  test('the mistake that was asked about is refuted with a small model', () => {
    const step = said.get('001:14:4');
    expect(step?.verdict).toBe('refuted');
    const { counterexample } = step ?? {};
    expect(Object.keys(counterexample?.model ?? {}).length).toBeLessThan(6);
    expect(Math.abs((counterexample?.left ?? 0) - (counterexample?.right ?? 0))).toBeGreaterThan(0.1);
  });
});
