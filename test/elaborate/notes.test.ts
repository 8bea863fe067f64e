import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elaborate } from '../../src/elaborate/elaborate.js';
import { readDocument } from '../../src/read/readDocument.js';
import { readLine } from '../../src/read/readLine.js';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const available = existsSync(join(shared, 'notes'));
const note = available ? '' : ' (skipped: ../shared is missing)';

/** Expected kinds of steps by note, line of the display and number in it, from the findings of a mathematician. */
const rows = available
  ? readFileSync(join(shared, 'truth', 'notes.tsv'), 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split('\t'))
  : [];

describe.skipIf(!available)(`published notes${note}`, () => {
  it.each(['000', '001', '002'])('understands note %s as a mathematician does', (name) => {
    expect(differences(name, Infinity)).toEqual([]);
  });

  it('understands note 004 up to its line 17', () => {
    expect(differences('004', 17)).toEqual([]);
  });

  it('understands every line of the identities', () => {
    const lines = readFileSync(join(shared, 'truth', 'identities.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean);
    const open = lines.flatMap((line) => {
      const { id, given, latex } = JSON.parse(line) as { id: string; given?: string[]; latex: string };
      const { chains, messages } = elaborate(readLine({ id, given: given ?? [], assume: [], latex }));
      const claims = chains.flatMap(({ steps }) => steps).every(({ kind }) => kind === 'claim');
      return claims && messages.length === 0 ? [] : [id];
    });
    expect(open).toEqual([]);
  });

  it('elaborates every document of the corpus without throwing', () => {
    const folder = join(shared, 'corpus', 'documents');
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(() => elaborate(readDocument({ path: name, text })), name).not.toThrow();
    }
  });
});

/** Steps whose kind does not go with the finding; a claim goes with what holds and with what fails. */
function differences(name: string, upTo: number): readonly string[] {
  const file = readdirSync(join(shared, 'notes')).find((candidate) => candidate.startsWith(name)) ?? '';
  const path = join(shared, 'notes', file);
  const { chains } = elaborate(readDocument({ path, text: readFileSync(path, 'utf8') }));
  const kinds = new Map(
    chains.flatMap(({ chain, steps }) =>
      steps.map((step, index) => {
        const link = chain.links[index];
        return [`${String(link?.display)}:${String(link?.indexInDisplay)}`, step.kind] as const;
      }),
    ),
  );
  return rows
    .filter(([of, line]) => of === name && Number(line) <= upTo)
    .flatMap(([, line, step, truth]) => {
      const kind = kinds.get(`${line ?? ''}:${step ?? ''}`) ?? 'absent';
      return accepted[truth ?? '']?.includes(kind) === true
        ? []
        : [`${line ?? ''} step ${step ?? ''}: ${kind}`];
    });
}

const accepted: Readonly<Record<string, readonly string[]>> = {
  holds: ['claim'],
  fails: ['claim', 'unreadable'],
  definition: ['definition'],
  approximate: ['approximation'],
  unreadable: ['unreadable', 'claim'],
};
