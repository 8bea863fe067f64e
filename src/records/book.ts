/**
 * A book of records: what the searches for one document found, before and now. In its text each record is a line of
 * JSON; what stands there is no more than text until somebody asks for it, and what is wrong with it is passed over. A
 * value that changes while a document is judged; of files it knows nothing.
 */
import { entryIn, isProposal, type Entry } from './entry.js';

export interface Book {
  /** What was found last, in this run or before it. */
  readonly find: (key: string) => Entry | null;
  /** What is found under the key, in place of what was. */
  readonly keep: (key: string, entry: Entry) => void;
  /** Proposals that this run came by, for anyone. */
  readonly proposals: () => string;
  /** All records, for the program alone; those that nobody asked for now stand at the end, as far as there is room. */
  readonly everything: () => string;
}

/** `program` names the one that reads and writes; of the records of any other only proposals count. Earlier texts count first. */
export function bookOf(texts: readonly string[], program: string | null): Book {
  const before = new Map<string, Entry>();
  for (const text of texts)
    for (const [key, entry] of entriesIn(text, program)) if (!before.has(key)) before.set(key, entry);
  const now = new Map<string, Entry>();
  return {
    find: (key) => now.get(key) ?? before.get(key) ?? null,
    keep: (key, entry) => {
      now.set(key, entry);
    },
    proposals: () =>
      textOf(
        { format: FORMAT },
        [...now].filter(([, entry]) => isProposal(entry)),
      ),
    everything: () => {
      const unused = [...before].filter(([key]) => !now.has(key)).slice(0, Math.max(now.size, FEW));
      return textOf({ format: FORMAT, program }, [...now, ...unused]);
    },
  };
}

/** Another format, another number: books of old formats are empty. */
const FORMAT = 1;

/** So many records that nobody asked for are kept in any case. */
const FEW = 100;

/** In the order of the keys, so that a line stays where it is while others come and go. */
const textOf = (head: unknown, entries: readonly (readonly [string, Entry])[]): string =>
  [JSON.stringify(head), ...entries.map(([key, entry]) => JSON.stringify({ key, ...entry })).sort(), ''].join(
    '\n',
  );

function entriesIn(text: string, program: string | null): readonly (readonly [string, Entry])[] {
  const [head, ...lines] = text.split('\n').map(valueOf);
  if (head?.['format'] !== FORMAT) return [];
  const isOwn = program !== null && head['program'] === program;
  return lines.flatMap((line) => {
    const key = line?.['key'];
    const entry = entryIn(line, isOwn);
    return typeof key === 'string' && entry !== null ? [[key, entry] as const] : [];
  });
}

function valueOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
