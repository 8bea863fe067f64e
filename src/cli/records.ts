/**
 * JSON lines: a stream of bytes cut into lines, and each line checked to be a chain. A line that is none becomes an
 * error with its number, and the stream goes on.
 */
import { z } from 'zod';
import type { LineError } from '../report/jsonl.js';
import { utf8 } from './decode.js';
import type { LineRecord } from './world.js';

export type RecordLine =
  | { readonly kind: 'record'; readonly line: number; readonly record: LineRecord }
  | { readonly kind: 'bad'; readonly line: number; readonly id: string | null; readonly error: LineError };

/** Blank lines are passed over. */
export async function* recordsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RecordLine> {
  let line = 0;
  for await (const content of linesIn(bytes)) {
    line += 1;
    const text = utf8(content);
    if (text === null) yield bad(line, null, 'encoding', 'This line is not text in UTF-8.');
    else if (text.trim() !== '') yield recordIn(text, line);
  }
}

const shape = z.object({
  id: z.string(),
  given: z.array(z.string()).default([]),
  assume: z.array(z.string()).default([]),
  latex: z.string().refine((latex) => latex.trim() !== '', 'there is no formula in it'),
});

const identified = z.object({ id: z.string() });

function recordIn(text: string, line: number): RecordLine {
  const value = json(text);
  if (value === undefined) return bad(line, null, 'json', 'This line is no JSON value.');
  const parsed = shape.safeParse(value);
  if (parsed.success) return { kind: 'record', line, record: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the line' : `"${issue.path.join('.')}"`;
  const reason = issue?.message.replace(/^Invalid input: /, '') ?? 'another shape was expected';
  const id = identified.safeParse(value);
  return bad(
    line,
    id.success ? id.data.id : null,
    'record',
    `A chain is {"id", "given", "assume", "latex"}; in ${place}, ${reason}.`,
  );
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const bad = (line: number, id: string | null, code: string, message: string): RecordLine => ({
  kind: 'bad',
  line,
  id,
  error: { code, line, message },
});

const LINE_FEED = 10;

async function* linesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  for await (const piece of bytes) {
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...pieces, piece.subarray(from, end)]);
      pieces = [];
      from = end + 1;
    }
    if (from < piece.length) pieces.push(piece.subarray(from));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
