/**
 * Examples in pages: `<!-- example: notes.md -->`, a fence with the text of notes.md, and a fence with what `verify`
 * prints of it. The second fence is compared with the truth, or written anew with `UPDATE_DOCS=1`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

export interface Example {
  readonly name: string;
  readonly note: string;
  /** The content of the second fence. */
  readonly output: string;
}

const pattern =
  /(<!-- example: (\S+) -->\n\n````markdown\n([^]*?)````\n[^]*?\n```(?:text|json)\n)([^]*?)(?=```\n)/g;

export const examplesIn = (page: string): readonly Example[] =>
  [...readFileSync(page, 'utf8').matchAll(pattern)].map(([, , name = '', note = '', output = '']) => ({
    name,
    note,
    output,
  }));

/** Rewrites what follows each note. */
export function updateExamples(page: string, outputOf: (example: Omit<Example, 'output'>) => string): void {
  const text = readFileSync(page, 'utf8');
  const update = (_: string, before: string, name: string, note: string): string =>
    before + outputOf({ name, note });
  writeFileSync(page, text.replace(pattern, update));
}

export const isUpdating = process.env['UPDATE_DOCS'] === '1';
