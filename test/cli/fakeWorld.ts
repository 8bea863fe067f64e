/**
 * A world of plain functions for the tests of the command: files in a map, a judge that finds what its document says
 * (`proved`, `refuted`, ... a line is a step), everything printed kept.
 */
import { noColours } from '../../src/report/colours.js';
import type { Judge, NamedText, World } from '../../src/cli/world.js';
import {
  verdicts,
  type ChainResult,
  type FileResult,
  type StepResult,
  type Summary,
} from '../../src/verify/result.js';
import { step } from '../report/example.js';

export interface FakeWorld {
  readonly world: World;
  readonly printed: () => string;
  readonly complaints: () => string;
  readonly written: ReadonlyMap<string, string>;
  /** What the judge was asked. */
  readonly asked: readonly Asked[];
}

export interface Asked {
  readonly paths: readonly string[];
  readonly seed: number;
  readonly sideFile: string | null;
  readonly only: { readonly line: number; readonly step: number } | null;
}

export interface FakeFiles {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly folders?: Readonly<Record<string, readonly string[]>>;
  readonly denied?: readonly string[];
  readonly patterns?: Readonly<Record<string, readonly string[]>>;
  readonly input?: string;
}

export function fakeWorld(given: FakeFiles = {}, changes: Partial<World> = {}): FakeWorld {
  const { files = {}, folders = {}, denied = [], patterns = {}, input = '' } = given;
  let out = '';
  let errors = '';
  const written = new Map<string, string>();
  const asked: Asked[] = [];
  const bytesOf = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const world: World = {
    version: '1.2.3',
    columns: 100,
    colours: noColours,
    debug: false,
    kindOf: (path) =>
      Promise.resolve(
        denied.includes(path)
          ? 'denied'
          : path === '.' || path in folders
            ? 'folder'
            : path in files
              ? 'file'
              : 'missing',
      ),
    read: (path) => {
      const content = files[path];
      return Promise.resolve(
        content === undefined ? { kind: 'missing' } : { kind: 'bytes', bytes: bytesOf(content) },
      );
    },
    filesBelow: (folder) =>
      Promise.resolve({
        files: folders[folder] ?? [],
        denied: denied.filter((path) => path.startsWith(folder)),
      }),
    filesLike: (pattern) => Promise.resolve(patterns[pattern] ?? null),
    standardInput: () => inPieces(bytesOf(input)),
    stream: (path) => inPieces(bytesOf(files[path] ?? '')),
    write: (path, text) => {
      written.set(path, text);
      return Promise.resolve({ kind: 'written' });
    },
    print: (text) => {
      out += text;
      return Promise.resolve(true);
    },
    printError: (text) => {
      errors += text;
    },
    load: () => Promise.resolve({ kind: 'broken', message: 'no modules here', line: null }),
    judge: () => Promise.resolve(literalJudge(asked)),
    cacheFolder: () => Promise.resolve(null),
    programName: () => Promise.resolve(null),
    katexFiles: () => Promise.resolve({ css: '', fonts: new Map() }),
    ...changes,
  };
  return { world, printed: () => out, complaints: () => errors, written, asked };
}

/** Pieces end in the middle of lines and characters, as those of a pipe do. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 7)
    yield await Promise.resolve(bytes.subarray(from, from + 7));
}

/** Each line `VERDICT [expect VERDICT] [assumed]` of a document is a step with this verdict; others are prose. */
export const literalJudge = (asked: Asked[]): Judge => ({
  verifySources: (sources, { seed, sideFile, only }) => {
    asked.push({ paths: sources.map(({ path }) => path), seed, sideFile: sideFile?.text ?? null, only });
    const files = sources.map((source) => literalFile(source, only));
    const summary = summaryOf(files.flatMap(({ chains }) => chains));
    return Promise.resolve({ result: { version: 1, files, summary }, remembered: [] });
  },
  verifyLine: ({ id, latex }) => ({ id, line: 1, steps: stepsOf(latex) }),
  summaryOf,
});

function literalFile({ path, text }: NamedText, only: Asked['only']): FileResult {
  const steps = stepsOf(text).filter(
    ({ line, indexInDisplay }) => only === null || (line === only.line && indexInDisplay === only.step),
  );
  const broken = text.startsWith('--- broken');
  return {
    path,
    given: [],
    chains: steps.map((one) => ({ id: null, line: one.line, steps: [one] })),
    messages: broken
      ? [
          {
            code: 'front-matter',
            line: 1,
            column: 1,
            text: 'The front matter is no YAML.',
            hint: null,
            frame: '',
          },
        ]
      : [],
  };
}

function stepsOf(text: string): readonly StepResult[] {
  return text.split('\n').flatMap((content, index) => {
    const [word, ...rest] = content.split(' ');
    const verdict = verdicts.find((one) => one === word);
    if (verdict === undefined) return [];
    const expected = verdicts.find((one) => one === rest[rest.indexOf('expect') + 1]);
    return [
      step({
        line: index + 1,
        verdict,
        expected: rest.includes('expect') ? (expected ?? null) : null,
        assumptions: rest.includes('assumed')
          ? [{ text: 'all is well', latex: '', origin: 'assumed', line: null }]
          : [],
      }),
    ];
  });
}

function summaryOf(chains: readonly ChainResult[]): Summary {
  const steps = chains.flatMap((chain) => chain.steps);
  const number = (wanted: StepResult['verdict']): number =>
    steps.filter(({ verdict }) => verdict === wanted).length;
  return {
    proved: number('proved'),
    refuted: number('refuted'),
    supported: number('supported'),
    undecided: number('undecided'),
    unreadable: number('unreadable'),
    definition: number('definition'),
    approximation: number('approximation'),
    expectedFailures: steps.filter(({ expected, verdict }) => expected !== null && expected !== verdict)
      .length,
  };
}
