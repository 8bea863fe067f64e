/**
 * From the names on the command line to the inputs of a run: folders searched, globs matched, documents read. Whatever
 * is wrong is collected and said at once.
 */
import { decode } from './decode.js';
import { deniedFile, emptyFile, emptyFolder, missingFile, noMatch, twoStandardInputs } from './problems.js';
import type { NamedText, Reading, World } from './world.js';

export type Input =
  | { readonly kind: 'document'; readonly source: NamedText }
  /** JSON lines, read only when they are judged. */
  | { readonly kind: 'lines'; readonly path: string; readonly bytes: () => AsyncIterable<Uint8Array> };

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly string[];
}

/** What a folder is searched for. */
export const extensions: readonly string[] = [
  ...['.md', '.markdown', '.txt', '.tex', '.mdx', '.qmd', '.rst', '.ipynb', '.jsonl'],
];

/** `linesExpected`: standard input holds JSON lines, whatever it looks like. */
export async function gatherInputs(
  paths: readonly string[],
  linesExpected: boolean,
  world: World,
): Promise<Inputs> {
  const found = await Promise.all(paths.map((path) => filesNamed(path, world)));
  const files = distinct(found.flatMap((one) => one.files));
  const problems = found.flatMap((one) => one.problems);
  if (paths.filter((path) => path === '-').length > 1) problems.push(twoStandardInputs());
  if (problems.length > 0) return { inputs: [], problems };
  const gathered: Gathered[] = [];
  for (const file of files) gathered.push(await inputFrom(file, linesExpected, world));
  return {
    inputs: gathered.flatMap((one) => (one.kind === 'input' ? [one.input] : [])),
    problems: gathered.flatMap((one) => (one.kind === 'problem' ? [one.message] : [])),
  };
}

interface NamedFile {
  readonly path: string;
  /** Found in a folder; such files may be empty without complaint. */
  readonly searched: boolean;
}

interface Found {
  readonly files: readonly NamedFile[];
  readonly problems: readonly string[];
}

async function filesNamed(path: string, world: World): Promise<Found> {
  const one: Found = { files: [{ path, searched: false }], problems: [] };
  if (path === '-') return one;
  const kind = await world.kindOf(path);
  switch (kind) {
    case 'file':
      return one;
    case 'denied':
      return { files: [], problems: [deniedFile(path)] };
    case 'folder': {
      const { files, denied } = await world.filesBelow(path, extensions);
      if (denied.length > 0) return { files: [], problems: denied.map(deniedFile) };
      return files.length === 0
        ? { files: [], problems: [emptyFolder(path, extensions)] }
        : { files: files.map((file) => ({ path: file, searched: true })), problems: [] };
    }
    case 'missing': {
      const files = await world.filesLike(path);
      if (files === null) return { files: [], problems: [missingFile(path)] };
      return files.length === 0
        ? { files: [], problems: [noMatch(path)] }
        : { files: files.map((file) => ({ path: file, searched: false })), problems: [] };
    }
    default:
      return kind satisfies never;
  }
}

function distinct(files: readonly NamedFile[]): readonly NamedFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

type Gathered =
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'problem'; readonly message: string }
  | { readonly kind: 'nothing' };

async function inputFrom(file: NamedFile, linesExpected: boolean, world: World): Promise<Gathered> {
  const { path } = file;
  if (path === '-') return standardInput(linesExpected, world);
  if (path.toLowerCase().endsWith('.jsonl'))
    return { kind: 'input', input: { kind: 'lines', path, bytes: () => world.stream(path) } };
  return document(file, await world.read(path));
}

async function standardInput(linesExpected: boolean, world: World): Promise<Gathered> {
  if (linesExpected)
    return { kind: 'input', input: { kind: 'lines', path: '-', bytes: world.standardInput } };
  const pieces: Uint8Array[] = [];
  for await (const piece of world.standardInput()) pieces.push(piece);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  const isJson = /^\s*\{\s*"/.test(new TextDecoder().decode(bytes.subarray(0, 1000)));
  if (isJson)
    return { kind: 'input', input: { kind: 'lines', path: '-', bytes: () => oneAfterAnother([bytes]) } };
  return document({ path: '-', searched: false }, { kind: 'bytes', bytes });
}

async function* oneAfterAnother(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

function document({ path, searched }: NamedFile, reading: Reading): Gathered {
  const bytes = contentOf(path, reading);
  if (bytes.kind === 'problem') return bytes;
  if (bytes.text.trim() === '')
    return searched ? { kind: 'nothing' } : { kind: 'problem', message: emptyFile(path) };
  return { kind: 'input', input: { kind: 'document', source: { path, text: bytes.text } } };
}

/** The text that a reading found, or why there is none. */
export function contentOf(path: string, reading: Reading): ReturnType<typeof decode> {
  switch (reading.kind) {
    case 'bytes':
      return decode(path, reading.bytes);
    case 'missing':
    case 'folder':
      return { kind: 'problem', message: missingFile(path) };
    case 'denied':
      return { kind: 'problem', message: deniedFile(path) };
    default:
      return reading satisfies never;
  }
}
